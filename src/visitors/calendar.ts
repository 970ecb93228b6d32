/** Days in Viet Nam as whole numbers, counted from 1970-01-01, so that telling a line's day is one division. */

/** Viet Nam keeps UTC+7 all year. */
const OFFSET_S = 7 * 3600;
export const DAY_S = 86_400;

/** @param time seconds since 1970 */
export const dayOf = (time: number): number => Math.floor((time + OFFSET_S) / DAY_S);

/** The moment at which a day begins, in seconds since 1970. */
export const startOf = (day: number): number => day * DAY_S - OFFSET_S;

/** `2022-09-25` */
export const nameOf = (day: number): string => new Date(day * DAY_S * 1000).toISOString().slice(0, 10);

/** @returns undefined for what is no calendar day in the form `2022-09-25` */
export function dayNamed(name: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(name)) return undefined;
  const time = Date.parse(`${name}T00:00:00Z`);
  const day = time / 1000 / DAY_S;
  return Number.isNaN(time) || nameOf(day) !== name ? undefined : day;
}
