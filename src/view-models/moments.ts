import { formatDate, formatDateTime, isoDateTime } from '../lib/dates.ts';

/** A moment as shown and as machines read it. */
export interface Moment {
  readonly text: string;
  readonly iso: string;
}

export const momentWithTime = (date: Date): Moment => ({
  text: formatDateTime(date),
  iso: isoDateTime(date),
});

export const momentOfDay = (date: Date): Moment => ({ text: formatDate(date), iso: isoDateTime(date) });
