/**
 * Reads a day or a moment in the ways people write one, so that a remedy can show the form that the site wants. What is
 * not understood to its last sign gives nothing: a guess would publish at a wrong hour.
 */

import { isoDateTime, OFFSET, OFFSET_MS, readDay } from '../../lib/dates.ts';
import { inOurWords } from './moment-words.ts';

export interface WrittenMoment {
  /** `2022-01-04` */
  readonly day: string;
  /** `08:39:58`, undefined where no hour is written. */
  readonly time: string | undefined;
  /** Minutes that the written hours are ahead of UTC: those of Viet Nam where no zone is written. */
  readonly offset: number;
}

/** What was written is a day or an hour, and there is none such. */
export type NoMoment = 'no-day' | 'no-hour';

const VIETNAM = OFFSET_MS / 60_000;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What the signs of a text tell, each part once. */
interface Parts {
  /** Empty where there is no such day. */
  readonly day?: string;
  readonly clock?: Clock;
  /** The part of the day that an hour is said of: `pm`, `chiều`. */
  readonly half?: string;
  readonly offset?: number;
}

/** @returns what a sign tells; undefined where nobody says so */
type Reader = (sign: RegExpExecArray, before: Parts) => Parts | undefined;

const yearFirst: Reader = ({ 1: year, 3: month, 4: date }) => ({ day: dayOf(year, month, date) });
const dayFirst: Reader = ({ 1: date, 3: month, 4: year }) => ({ day: dayOf(year, month, date) });
const compactDay: Reader = ({ 1: year, 2: month, 3: date }) => ({ day: dayOf(year, month, date) });
const onClock: Reader = ({ 1: hour, 2: minute, 3: second }) => ({
  clock: { hour: number(hour), minute: number(minute), second: number(second) },
});
const partOfDay: Reader = ({ 1: half = '' }) => ({ half: half.replace(/[.\s]/g, '') });
const utc: Reader = () => ({ offset: 0 });
const vietnam: Reader = () => ({ offset: VIETNAM });
const nothing: Reader = () => ({});

/** Without hours before it, `+7` is no zone. */
const zone: Reader = ({ 1: sign, 2: hour, 3: minute }, { clock }) => {
  const ahead = number(hour) * 60 + number(minute);
  if (!clock || number(minute) > 59 || ahead > 14 * 60) return undefined;
  return { offset: sign === '-' ? -ahead : ahead };
};

/**
 * How each sign is written and what it tells, in the order in which they are tried; each stands at the place where the
 * one before ended.
 */
const SIGNS: readonly (readonly [RegExp, Reader])[] = [
  [/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y, yearFirst],
  [/((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/y, compactDay],
  [/t(\d{2})(\d{2})(\d{2})?(?!\d)/y, onClock],
  [/(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/y, dayFirst],
  [/(\d{1,2})\s*(tháng|thg\.?|th\.?)\s*(\d{1,2})\s*(?:năm|,)?\s*(\d{4})(?!\d)/y, dayFirst],
  [/(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2})(?:[.,]\d{1,9})?)?(?!\d)/y, onClock],
  [
    /(\d{1,2})\s*(?:h|g|giờ|gio|tiếng)(?!\p{L})\s*(?:(\d{1,2})(?![\d/.:-])\s*(?:phút|ph|p|m|’|')?(?!\p{L})\s*(?:(\d{1,2})(?![\d/.:-])\s*(?:giây|s)(?!\p{L}))?)?/uy,
    onClock,
  ],
  [/(\d{1,2})(?:h|g)(\d{2})(?!\d)(?:p|ph|phút|m|’|')?(?!\p{L})/uy, onClock],
  [/(\d{1,2})\s*(?=(?:[ap]\.?\s?m\b))/y, onClock],
  [/(a\.?\s?m|p\.?\s?m|sa|ch|sáng|trưa|chiều|tối|đêm)(?!\p{L})\.?/uy, partOfDay],
  [/\(?(?:(?:utc|gmt)\s*)?([-+])(\d{1,2})(?::?(\d{2}))?\)?(?![\d:/.-])/y, zone],
  [/z(?![\p{L}\p{N}])|(?:utc|gmt)(?![\p{L}\p{N}])/uy, utc],
  [/ict(?!\p{L})|\(?giờ (?:việt nam|vn)(?!\p{L})\)?/uy, vietnam],
  [/(?:thứ\s*(?:\d|hai|ba|tư|năm|sáu|bảy)|chủ nhật|cn|th?\.?\s?[2-7])(?![\p{L}\p{N}])/uy, nothing],
  [/(?:ngày|lúc|vào|hồi|đúng|t)(?!\p{L})|[\s,;|()[\]]+|[-–/](?=\s)/uy, nothing],
];

/** @returns undefined where the text is not understood */
export function readMoment(written: string): WrittenMoment | NoMoment | undefined {
  const text = inOurWords(written);
  const counted = countedMoment(text);
  if (counted) return counted;
  const parts = text.length > 80 ? undefined : partsOf(text);
  return parts && momentOf(parts);
}

/** Seconds or thousandths since 1970, as machines count, and days since 1900, as Excel does. */
function countedMoment(text: string): WrittenMoment | undefined {
  const seconds = /^(?:(\d{10})(?:\.\d{1,9})?|(\d{13}))$/.exec(text);
  const days = /^([45]\d{4})(\.\d{1,12})?$/.exec(text);
  if (!seconds && !days) return undefined;
  const time = seconds
    ? Number(seconds[1] ?? Number(seconds[2]) / 1000)
    : Math.round((Number(text) - DAYS_TO_1970) * 86_400);
  const [day = '', clock = ''] = new Date(Math.floor(time) * 1000).toISOString().split(/[T.]/);
  const year = Number(day.slice(0, 4));
  if (year < 1990 || year > 2100) return undefined;
  // A sheet knows no zone: its hours are those of its writer.
  return { day, time: days && !days[2] ? undefined : clock, offset: seconds ? 0 : VIETNAM };
}

const DAYS_TO_1970 = 25_569;

function partsOf(text: string): Parts | undefined {
  let parts: Parts = {};
  for (let at = 0; at < text.length; ) {
    const [sign, read] = signAt(text, at) ?? [];
    const told = sign && read?.(sign, parts);
    if (!told || Object.keys(told).some((part) => Object.hasOwn(parts, part))) return undefined;
    parts = { ...parts, ...told };
    at += sign[0].length;
  }
  return parts;
}

function momentOf({ day, clock, half, offset }: Parts): WrittenMoment | NoMoment | undefined {
  if (day === undefined) return undefined;
  if (!clock && (half !== undefined || offset !== undefined)) return undefined;
  if (day === NO_DAY) return 'no-day';
  if (!clock) return { day, time: undefined, offset: VIETNAM };
  const hour = half === undefined ? clock.hour : PARTS_OF_DAY[half]?.(clock.hour);
  if (hour === undefined) return undefined;
  const time = timeOf(clock, hour);
  return time === undefined ? 'no-hour' : { day, time, offset: offset ?? VIETNAM };
}

/** @returns undefined where no day has such an hour; 24 is its end */
function timeOf(clock: Clock, hour: number): string | undefined {
  const { minute, second } = clock;
  if (clock.hour > 24 || minute > 59 || second > 59) return undefined;
  if (hour === 24 && minute + second > 0) return undefined;
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

/** The moment as the site writes it: the same moment, in the hours of Viet Nam. */
export function isoMoment({ day, time, offset }: WrittenMoment, otherwise = '00:00:00'): string {
  const written = Date.parse(`${day}T${time ?? otherwise}${OFFSET}`);
  return isoDateTime(new Date(written - (offset - VIETNAM) * 60_000));
}

const NO_DAY = '';

function signAt(text: string, at: number): readonly [RegExpExecArray, Reader] | undefined {
  for (const [pattern, read] of SIGNS) {
    pattern.lastIndex = at;
    const sign = pattern.exec(text);
    if (sign) return [sign, read];
  }
  return undefined;
}

const number = (digits: string | undefined) => Number(digits ?? 0);
const two = (value: number) => String(value).padStart(2, '0');

function dayOf(year = '', month = '', date = ''): string {
  const day = `${year}-${two(Number(month))}-${two(Number(date))}`;
  return readDay(day) ? day : NO_DAY;
}

/** The hour of the day by the hour that is said of a part of it; undefined where nobody says so: 13 in the morning. */
type HourOfDay = (hour: number) => number | undefined;

const isOnDial = (hour: number) => hour >= 1 && hour <= 12;
/** `20:30 PM`: the hours are those of a day. */
const ofDay: HourOfDay = (hour) => (hour >= 12 && hour < 24 ? hour : undefined);
const beforeNoon: HourOfDay = (hour) => (isOnDial(hour) ? hour % 12 : undefined);
const afterNoon: HourOfDay = (hour) => (isOnDial(hour) ? (hour % 12) + 12 : ofDay(hour));
const inAfternoon: HourOfDay = (hour) => (hour < 12 ? hour + 12 : ofDay(hour));

const PARTS_OF_DAY: Readonly<Record<string, HourOfDay>> = {
  am: beforeNoon,
  sa: beforeNoon,
  pm: afterNoon,
  ch: afterNoon,
  sáng: (hour) => (hour < 12 ? hour : undefined),
  trưa: (hour) => {
    if (hour >= 10 && hour <= 14) return hour;
    return hour === 1 || hour === 2 ? hour + 12 : undefined;
  },
  chiều: inAfternoon,
  tối: inAfternoon,
  // 12 at night is of either day, and 3 is of the next.
  đêm: (hour) => (hour <= 4 || hour === 12 ? undefined : inAfternoon(hour)),
};
