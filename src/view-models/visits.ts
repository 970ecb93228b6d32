/** The page of the counters: visits by day, month and year, as far as a history is kept. */

import { barLength } from '../lib/bars.ts';
import { addDays, formatDay, formatMonth } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { pageParts } from '../site/page-parts.ts';

/** One line of a chart and of the table beside it. */
export interface VisitRow {
  readonly label: string;
  /** Absent where nothing was counted. */
  readonly bar?:
    | {
        /** In percent of the chart's width. */
        readonly length: number;
        readonly value: string;
        /** In words, for those who hear the chart. */
        readonly words: string;
      }
    | undefined;
}

export interface VisitPeriod {
  /** Unique on the page, an id. */
  readonly id: string;
  readonly heading: string;
  /** What a line is: `Ngày`, `Tháng`, `Năm`. */
  readonly unit: string;
  readonly rows: readonly VisitRow[];
}

export interface VisitHistory {
  /** `25/11/2026` */
  readonly from: string;
  readonly to: string;
  readonly total: string;
  readonly periods: readonly VisitPeriod[];
}

/** The longest bar leaves room for its value at the right. */
const LONGEST_BAR = 62;
const DAYS_SHOWN = 31;

/**
 * What came before the first day and what is to come are not there, rather than empty.
 * @param days oldest first, each `2026-11-25` with its visits
 * @returns undefined where there is no history
 */
export function toVisitHistory(days: readonly (readonly [string, number])[]): VisitHistory | undefined {
  const first = days[0]?.[0];
  const last = days.at(-1)?.[0];
  if (first === undefined || last === undefined) return undefined;
  const byDay = new Map(days);
  const byMonth = sumBy(days, 7);
  const byYear = sumBy(days, 4);
  const years = [...byYear.keys()];
  const recent = daysUpTo(last, DAYS_SHOWN).filter((name) => name >= first);
  return {
    from: formatDay(first),
    to: formatDay(last),
    total: formatInteger(days.reduce((sum, [, visits]) => sum + visits, 0)),
    periods: [
      period(
        pageParts.visitsByDay,
        `${recent.length === 1 ? 'Ngày' : `${recent.length} ngày gần nhất`}`,
        'Ngày',
        recent,
        byDay,
        formatDay,
      ),
      ...years.toReversed().map((year) =>
        period(
          pageParts.visitsByMonth(year),
          `Từng tháng, năm ${year}`,
          'Tháng',
          Array.from({ length: 12 }, (_, index) => `${year}-${formatMonth(index + 1)}`).filter(
            (name) => name >= first.slice(0, 7) && name <= last,
          ),
          byMonth,
          (name) => `Tháng ${Number(name.slice(5))}`,
        ),
      ),
      ...(years.length > 1
        ? [period(pageParts.visitsByYear, 'Từng năm', 'Năm', years, byYear, (name) => `Năm ${name}`)]
        : []),
    ],
  };
}

function sumBy(days: readonly (readonly [string, number])[], length: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [day, visits] of days) {
    const name = day.slice(0, length);
    sums.set(name, (sums.get(name) ?? 0) + visits);
  }
  return sums;
}

function daysUpTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(last, index + 1 - count));
}

function period(
  id: string,
  heading: string,
  unit: string,
  names: readonly string[],
  visitsOf: ReadonlyMap<string, number>,
  label: (name: string) => string,
): VisitPeriod {
  const most = Math.max(1, ...names.map((name) => visitsOf.get(name) ?? 0));
  const rows = names.map((name): VisitRow => {
    const visits = visitsOf.get(name);
    if (visits === undefined) return { label: label(name) };
    const value = formatInteger(visits);
    const length = barLength(visits, most, LONGEST_BAR);
    return { label: label(name), bar: { length, value, words: `${value} lượt` } };
  });
  return { id, heading, unit, rows };
}

/** A table of all days for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. */
export function toVisitsCsv(days: readonly (readonly [string, number])[]): string {
  const lines = ['Ngày,Lượt truy cập', ...days.map(([day, visits]) => `${day},${visits}`)];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
