/** Dates and times as Vietnamese readers expect them, whatever the machine's own zone. */

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Viet Nam keeps UTC+7 all year. */
const OFFSET = '+07:00';

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export interface VietnamTime {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** The wall clock in Viet Nam at a moment; two digits each, four for the year. */
export function vietnamTime(moment: Date): VietnamTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of partsFormat.formatToParts(moment)) parts[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  return { year: year.padStart(4, '0'), month, day, hour, minute, second };
}

/** `04/01/2022 08:39:58` */
export function formatDateTime(moment: Date): string {
  const { year, month, day, hour, minute, second } = vietnamTime(moment);
  return `${day}/${month}/${year} ${hour}:${minute}:${second}`;
}

/** `04/01/2022` */
export function formatDate(moment: Date): string {
  const { year, month, day } = vietnamTime(moment);
  return `${day}/${month}/${year}`;
}

/** `2022-01-04T08:39:58+07:00`, for `datetime` attributes, feeds and JSON. */
export function isoDateTime(moment: Date): string {
  const { year, month, day, hour, minute, second } = vietnamTime(moment);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${OFFSET}`;
}

/** `2022-01-04`, the day in Viet Nam. */
export function isoDay(moment: Date): string {
  return isoDateTime(moment).slice(0, 10);
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

/**
 * A calendar day some months later: `2022-01-31` and 1 give `2022-02-28`, the last day of a shorter month.
 */
export function addMonths(isoDate: string, months: number): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** The moment at which a calendar day begins in Viet Nam. */
export function startOfDay(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00${OFFSET}`);
}
