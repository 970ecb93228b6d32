/** Days in Viet Nam as whole numbers, counted from 1970-01-01, so that telling a line's day is one division. */

import { DAY_MS, isoDay, OFFSET_MS, readDay } from '../lib/dates.ts';

const OFFSET_S = OFFSET_MS / 1000;
export const DAY_S = DAY_MS / 1000;

/** @param time seconds since 1970 */
export const dayOf = (time: number): number => Math.floor((time + OFFSET_S) / DAY_S);

/** The moment at which a day begins, in seconds since 1970. */
export const startOf = (day: number): number => day * DAY_S - OFFSET_S;

/** `2022-09-25` */
export const nameOf = (day: number): string => isoDay(new Date(startOf(day) * 1000));

/** @returns undefined for what is no calendar day in the form `2022-09-25` */
export function dayNamed(name: string): number | undefined {
  const start = readDay(name);
  return start && dayOf(start.getTime() / 1000);
}
