/**
 * Dates and times as Vietnamese readers expect them, whatever the machine's own zone. Viet Nam keeps UTC+7 all year, so
 * that its clock is a sum and needs no table of zones: the browser's scripts take these functions too.
 */

/** Viet Nam's clock is so many milliseconds ahead of UTC, */
export const OFFSET_MS = 25_200_000;
/** and that is how it is written. */
export const OFFSET = '+07:00';

export const DAY_MS = 86_400_000;

/** `2022-01-04T08:39:58+07:00`, for `datetime` attributes, feeds and JSON. */
export function isoDateTime(moment: Date): string {
  return `${new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 19)}${OFFSET}`;
}

/**
 * The moment that a text in the form of `isoDateTime` names: the one place that knows which days and hours there are.
 * @returns undefined for any other form, and for what no calendar has (30 February) or no clock shows (24:00:00)
 */
export function readDateTime(text: string): Date | undefined {
  const moment = new Date(/^\d{4}-/.test(text) ? text : Number.NaN);
  // A day that does not exist comes back as another.
  return Number.isNaN(moment.getTime()) || isoDateTime(moment) !== text ? undefined : moment;
}

/** How a moment and a day are written, for those who can compare signs alone and know no calendar. */
export const FORMS = {
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/,
  day: /^\d{4}-\d\d-\d\d$/,
} as const;

/** The moment at which a calendar day `2022-01-04` begins in Viet Nam; undefined for what is none. */
export function readDay(text: string): Date | undefined {
  return readDateTime(`${text}T00:00:00${OFFSET}`);
}

/** `2022-01-04`, the day in Viet Nam. */
export function isoDay(moment: Date): string {
  return isoDateTime(moment).slice(0, 10);
}

export interface VietnamTime {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The calendar in Viet Nam at a moment; two digits each, four for the year. */
export function vietnamTime(moment: Date): VietnamTime {
  const [year = '', month = '', day = ''] = isoDay(moment).split('-');
  return { year, month, day };
}

/** `04/01/2022 08:39:58` */
export function formatDateTime(moment: Date): string {
  return `${formatDate(moment)} ${isoDateTime(moment).slice(11, 19)}`;
}

/** `04/01/2022` */
export function formatDate(moment: Date): string {
  return formatDay(isoDay(moment));
}

/** A calendar day `2022-01-04` as `04/01/2022`. */
export function formatDay(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${day}/${month}/${year}`;
}

/** A month as two digits: `09`. */
export function formatMonth(month: number): string {
  return String(month).padStart(2, '0');
}

/** Whether a month has not begun in Viet Nam. */
export function isMonthToCome(year: number, month: number, now: Date): boolean {
  return `${year}-${formatMonth(month)}` > isoDay(now).slice(0, 7);
}

/** A calendar day some days later, or earlier when the number is below 0. */
export function addDays(isoDate: string, days: number): string {
  return isoDay(new Date(startOfDay(isoDate).getTime() + days * DAY_MS));
}

/**
 * A calendar day some months later: `2022-01-31` and 1 give `2022-02-28`, the last day of a shorter month.
 */
export function addMonths(isoDate: string, months: number): string {
  const later = new Date(isoDate);
  const day = later.getUTCDate();
  // The last day before the month after it.
  later.setUTCMonth(later.getUTCMonth() + months + 1, 0);
  later.setUTCDate(Math.min(day, later.getUTCDate()));
  return later.toISOString().slice(0, 10);
}

/** The moment at which a calendar day begins in Viet Nam; to be asked of a day that exists. */
export function startOfDay(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00${OFFSET}`);
}
