/**
 * The page of the results of administrative procedures: what each year's cumulative rows hold, and what follows
 * from them. A row counts from January through its month; a month's own figures are the difference of two rows, and
 * exist only where the month before has a row too.
 */

import { barLength } from '../lib/bars.ts';
import { formatMonth } from '../lib/dates.ts';
import type { ProcedureRow } from '../schemas/stats.ts';
import { type Moment, momentWithTime } from './moments.ts';
import { type Counts, type Figures, toFigures } from './procedure-figures.ts';

/** A row of the table: a month by itself, or all of the year through a month. */
export interface TableRow extends Figures {
  /** `01/2025`, `Đến tháng 05`. */
  readonly label: string;
  readonly cumulative: boolean;
}

/** A row of the chart: one month. */
export interface ChartRow {
  /** `Tháng 1`. */
  readonly label: string;
  /** Absent where the month's own figures are not known. */
  readonly bar?:
    | {
        /** Lengths of the two parts, in percent of the chart's width. */
        readonly onTime: number;
        readonly late: number;
        readonly value: string;
        /** In words, for those who hear the chart. */
        readonly words: string;
      }
    | undefined;
  /** What stands in the place of a bar. */
  readonly gap?: string | undefined;
}

export interface ProcedureYear {
  readonly year: string;
  /** Month through which the newest row counts: `09`. */
  readonly throughMonth: string;
  readonly updatedAt: Moment;
  /** Cumulative, through that month. */
  readonly total: Figures;
  /** January to December; empty where fewer than two months are known by themselves, for then nothing compares. */
  readonly chart: readonly ChartRow[];
  /** January first. */
  readonly rows: readonly TableRow[];
  /** The last line of the table; absent where the last row says it already. */
  readonly totalRow?: TableRow | undefined;
  /** True where the year has one row: its sums tell it whole, and a table would say it again. */
  readonly isOneRow: boolean;
  /** True where at least one month is known by itself. */
  readonly hasMonths: boolean;
  /** True where at least one row of the table is cumulative. */
  readonly hasCumulative: boolean;
  /** What the reader must know of months that are not there, whole sentences. */
  readonly notes: readonly string[];
}

/** The longest bar leaves room for its value at the right. */
const LONGEST_BAR = 78;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A month's own counts, or why there are none. */
type Month = Counts | 'absent' | 'after a gap' | 'corrected';

/** @param rows newest first, as the query gives them */
export function toProcedureYears(rows: readonly ProcedureRow[]): ProcedureYear[] {
  return [...Map.groupBy(rows, ({ year }) => year).values()].map(toYear);
}

/** Rows of a table that are years. */
export type ProcedureSums = Pick<ProcedureYear, 'hasMonths' | 'rows'>;

/**
 * The years before the newest as the rows of one table.
 * @param years newest first
 * @returns undefined where a year has more than its sums to tell, and for one year, which a sentence tells
 */
export function toSums(years: readonly ProcedureYear[]): ProcedureSums | undefined {
  const [, ...earlier] = years;
  if (earlier.length < 2 || !years.every(({ isOneRow }) => isOneRow)) return undefined;
  return {
    hasMonths: false,
    rows: earlier.map(({ year, throughMonth, total }) => ({
      label: throughMonth === '12' ? `Năm ${year}` : `Đến tháng ${throughMonth}/${year}`,
      cumulative: true,
      ...total,
    })),
  };
}

function toYear(rows: readonly ProcedureRow[]): ProcedureYear {
  const [newest] = rows;
  if (!newest) throw new Error('A year has at least one row');
  const byMonth = new Map(rows.map((row) => [row.throughMonth, row]));
  const months = new Map(MONTHS.map((month) => [month, monthOf(month, byMonth)]));
  const known = [...months.values()].filter(isCounts);
  const year = String(newest.year);
  const table = rows.toReversed().map((row) => tableRow(row, months.get(row.throughMonth) ?? 'absent'));
  const complete = known.length === newest.throughMonth;
  return {
    year,
    throughMonth: formatMonth(newest.throughMonth),
    updatedAt: momentWithTime(newest.updatedAt),
    total: toFigures(newest),
    chart: known.length < 2 ? [] : chart(months, Math.max(...known.map(({ handled }) => handled))),
    rows: table,
    totalRow: table.at(-1)?.cumulative
      ? undefined
      : {
          label: complete ? 'Cộng' : `Đến tháng ${formatMonth(newest.throughMonth)}`,
          cumulative: !complete,
          ...toFigures(newest),
        },
    isOneRow: table.length === 1,
    hasMonths: known.length > 0,
    hasCumulative: table.some(({ cumulative }) => cumulative) || !complete,
    notes: notesOn(months, newest.throughMonth, known.length),
  };
}

function monthOf(month: number, byMonth: ReadonlyMap<number, ProcedureRow>): Month {
  const row = byMonth.get(month);
  if (!row) return 'absent';
  if (month === 1) return row;
  const before = byMonth.get(month - 1);
  if (!before) return 'after a gap';
  const own = {
    handled: row.handled - before.handled,
    onTime: row.onTime - before.onTime,
    late: row.late - before.late,
  };
  // Files are not handled backwards: where a part falls, an earlier row has been corrected. All handled are the two parts.
  return own.onTime < 0 || own.late < 0 ? 'corrected' : own;
}

const isCounts = (month: Month): month is Counts => typeof month !== 'string';

function tableRow(row: ProcedureRow, month: Month): TableRow {
  const number = formatMonth(row.throughMonth);
  return isCounts(month)
    ? { label: `${number}/${row.year}`, cumulative: false, ...toFigures(month) }
    : { label: `Đến tháng ${number}`, cumulative: true, ...toFigures(row) };
}

function chart(months: ReadonlyMap<number, Month>, most: number): ChartRow[] {
  return [...months].map(([number, month]) => {
    const label = `Tháng ${number}`;
    if (!isCounts(month)) return { label, gap: month === 'absent' ? 'chưa có' : 'không tính riêng được' };
    const { handled, late } = toFigures(month);
    return {
      label,
      bar: {
        onTime: barLength(month.onTime, most, LONGEST_BAR),
        late: barLength(month.late, most, LONGEST_BAR),
        value: handled,
        words: `${handled} hồ sơ, ${month.late === 0 ? 'không trễ hạn' : `${late} trễ hạn`}`,
      },
    };
  });
}

function notesOn(months: ReadonlyMap<number, Month>, last: number, known: number): string[] {
  const those = (kind: Month, among = MONTHS) => among.filter((month) => months.get(month) === kind);
  const before = those('absent', MONTHS.slice(0, last));
  const after = those('absent', MONTHS.slice(last));
  const corrected = those('corrected');
  const notes: string[] = [];
  if (known === 0) notes.push('Chưa có số liệu của từng tháng.');
  else if (before.length > 0) {
    const next = those('after a gap').map(formatMonth);
    notes.push(
      `${upperFirst(monthsInWords(before))} không có số liệu, nên không tính riêng được tháng ${next.join(', ')}.`,
    );
  }
  for (const month of corrected) {
    notes.push(
      `Số cộng dồn đến tháng ${formatMonth(month)} thấp hơn đến tháng ${formatMonth(month - 1)}, có thể do số liệu đã được điều chỉnh, nên không tính riêng tháng ${formatMonth(month)}.`,
    );
  }
  if (known > 0 && after.length > 0) notes.push(`${upperFirst(monthsInWords(after))} chưa có số liệu.`);
  return notes;
}

/** `tháng 04`, `tháng 04, 06`, `từ tháng 10 đến tháng 12`. */
function monthsInWords(months: readonly number[]): string {
  const [first = 0] = months;
  const last = months.at(-1) ?? first;
  return months.length > 2 && last - first === months.length - 1
    ? `từ tháng ${formatMonth(first)} đến tháng ${formatMonth(last)}`
    : `tháng ${months.map(formatMonth).join(', ')}`;
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
