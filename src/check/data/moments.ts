/**
 * Reads a day or a moment in the ways people write one, so that a remedy can show the form that the site wants. What is
 * not understood to its last sign gives nothing: a guess would publish at a wrong hour.
 */

import { isoDateTime, OFFSET_MS, readDay, startOfDay } from '../../lib/dates.ts';
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

/** Kinds of signs in the order in which they are tried; each stands at the place where the one before ended. */
const SIGNS = [
  ['isoDay', /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y],
  ['day', /(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/y],
  ['day', /(\d{1,2})\s*(tháng|thg\.?|th\.?)\s*(\d{1,2})\s*(?:năm|,)?\s*(\d{4})(?!\d)/y],
  ['clock', /(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2})(?:[.,]\d{1,9})?)?(?!\d)/y],
  [
    'clock',
    /(\d{1,2})\s*(?:h|g|giờ|gio|tiếng)(?!\p{L})\s*(?:(\d{1,2})(?![\d/.:-])\s*(?:phút|ph|p|m|’|')?(?!\p{L})\s*(?:(\d{1,2})(?![\d/.:-])\s*(?:giây|s)(?!\p{L}))?)?/uy,
  ],
  ['clock', /(\d{1,2})(?:h|g)(\d{2})(?!\d)(?:p|ph|phút|m|’|')?(?!\p{L})/uy],
  ['hour12', /(\d{1,2})\s*(?=(?:[ap]\.?\s?m\b))/y],
  ['half', /(a\.?\s?m|p\.?\s?m|sa|ch|sáng|trưa|chiều|tối|đêm)(?!\p{L})\.?/uy],
  ['zone', /\(?(?:(?:utc|gmt)\s*)?([-+])(\d{1,2})(?::?(\d{2}))?\)?(?![\d:/.-])/y],
  ['utc', /z(?![\p{L}\p{N}])|(?:utc|gmt)(?![\p{L}\p{N}])/uy],
  ['local', /ict(?!\p{L})|\(?giờ việt nam\)?/uy],
  ['weekday', /(?:thứ\s*(?:\d|hai|ba|tư|năm|sáu|bảy)|chủ nhật|cn|t[2-7])(?![\p{L}\p{N}])/uy],
  ['word', /(?:ngày|lúc|vào|hồi|đúng|t)(?!\p{L})|[\s,;|]+|[-–](?=\s)/uy],
] as const;

/** @returns undefined where the text is not understood */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function readMoment(written: string): WrittenMoment | NoMoment | undefined {
  const text = inOurWords(written);
  if (text.length > 80) return undefined;
  let day: string | undefined;
  let clock: { hour: number; minute: number; second: number } | undefined;
  let half: string | undefined;
  let offset: number | undefined;
  const once = <Value>(before: Value | undefined, value: Value): Value => {
    if (before !== undefined) throw new Twice();
    return value;
  };
  try {
    for (let at = 0; at < text.length; ) {
      const found = sign(text, at);
      if (!found) return undefined;
      const [kind, parts] = found;
      const number = (index: number) => Number(parts[index] ?? 0);
      if (kind === 'isoDay') day = once(day, dayOf(number(1), number(3), number(4)));
      else if (kind === 'day') day = once(day, dayOf(number(4), number(3), number(1)));
      else if (kind === 'clock')
        clock = once(clock, { hour: number(1), minute: number(2), second: number(3) });
      else if (kind === 'hour12') clock = once(clock, { hour: number(1), minute: 0, second: 0 });
      else if (kind === 'half') half = once(half, (parts[1] ?? '').replace(/[.\s]/g, ''));
      else if (kind === 'zone') {
        if (!clock) return undefined;
        const minutes = number(2) * 60 + number(3);
        if (minutes > 14 * 60 || number(3) > 59) return undefined;
        offset = once(offset, parts[1] === '-' ? -minutes : minutes);
      } else if (kind === 'utc') offset = once(offset, 0);
      else if (kind === 'local') offset = once(offset, VIETNAM);
      at += parts[0].length;
    }
  } catch (error) {
    if (error instanceof Twice) return undefined;
    throw error;
  }
  if (day === undefined || (!clock && (half !== undefined || offset !== undefined))) return undefined;
  if (day === NO_DAY) return 'no-day';
  const hour = clock && (half === undefined ? clock.hour : hourOf(clock.hour, half));
  if (clock && hour === undefined) return undefined;
  if (clock && (clock.hour > 24 || clock.minute > 59 || clock.second > 59)) return 'no-hour';
  if (hour === 24 && clock && clock.minute + clock.second > 0) return 'no-hour';
  const time = clock && `${two(hour ?? 0)}:${two(clock.minute)}:${two(clock.second)}`;
  return { day, time, offset: offset ?? VIETNAM };
}

/** The moment as the site writes it: the same moment, in the hours of Viet Nam. */
export function isoMoment({ day, time, offset }: WrittenMoment, otherwise = '00:00:00'): string {
  const hours = secondsOf(time ?? otherwise) * 1000 - (offset - VIETNAM) * 60_000;
  return isoDateTime(new Date(startOfDay(day).getTime() + hours));
}

class Twice extends Error {}

const NO_DAY = '';

function sign(text: string, at: number): [(typeof SIGNS)[number][0], RegExpExecArray] | undefined {
  for (const [kind, pattern] of SIGNS) {
    pattern.lastIndex = at;
    const parts = pattern.exec(text);
    if (parts && parts[0] !== '') return [kind, parts];
  }
  return undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

function dayOf(year: number, month: number, date: number): string {
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return readDay(day) ? day : NO_DAY;
}

const MORNING = new Set(['am', 'sa', 'sáng']);

/** @returns undefined where nobody says so: 13 in the morning, 12 at night, which is of either day */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
function hourOf(hour: number, half: string): number | undefined {
  if (half === 'am' || half === 'sa' || half === 'pm' || half === 'ch') {
    if (hour < 1 || hour > 12) return half === 'pm' || half === 'ch' ? afternoon(hour) : undefined;
    return (hour % 12) + (MORNING.has(half) ? 0 : 12);
  }
  if (half === 'sáng') return hour < 12 ? hour : undefined;
  if (half === 'trưa')
    return hour >= 10 && hour <= 14 ? hour : hour >= 1 && hour <= 2 ? hour + 12 : undefined;
  if (half === 'đêm' && (hour <= 4 || hour === 12)) return undefined;
  return hour < 12 ? hour + 12 : afternoon(hour);
}

/** `20:30 PM`: the hours are those of a day. */
const afternoon = (hour: number) => (hour >= 12 && hour < 24 ? hour : undefined);

function secondsOf(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return hour * 3600 + minute * 60 + second;
}
