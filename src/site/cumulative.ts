/** Results of procedures are cumulative from January on, so within a year no figure can be less than in a month before. */
import { formatMonth } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';

/** In the order in which people read them. */
const FIGURES = { handled: 'số hồ sơ xử lý', onTime: 'số đúng hạn', late: 'số trễ hạn' } as const;
type Figure = keyof typeof FIGURES;
const NAMES = Object.keys(FIGURES) as Figure[];

export type CumulativeRow = { readonly year: number; readonly throughMonth: number } & Readonly<
  Record<Figure, number>
>;

export interface Fall<Row extends CumulativeRow> {
  readonly row: Row;
  /** The nearest month before it that there is. */
  readonly before: Row;
  readonly figure: Figure;
  /** Files that were handled stay so; whether one was in time may have been put right since. */
  readonly isCertain: boolean;
  readonly what: string;
  readonly remedy: string;
  /** What should stand there if it was the month's own figures that were written; undefined where that is not known. */
  readonly sums: Readonly<Record<Figure, number>> | undefined;
}

/** @param rows in any order */
export function fallsOf<Row extends CumulativeRow>(rows: readonly Row[]): Fall<Row>[] {
  const ordered = rows.toSorted((a, b) => a.year - b.year || a.throughMonth - b.throughMonth);
  return ordered.flatMap((row, index) => {
    const before = ordered[index - 1];
    const figure = NAMES.find((name) => before && row[name] < before[name]);
    if (!before || !figure || before.year !== row.year || before.throughMonth === row.throughMonth) return [];
    return [
      {
        row,
        before,
        figure,
        isCertain: figure === 'handled',
        what: whatFell(before, row, figure),
        remedy: remedyOf(before, row),
        sums: sumsOf(before, row),
      },
    ];
  });
}

const monthOf = ({ throughMonth, year }: CumulativeRow) => `${formatMonth(throughMonth)}/${year}`;

const whatFell = (before: CumulativeRow, row: CumulativeRow, figure: Figure): string =>
  `${FIGURES[figure]} đến tháng ${monthOf(row)} là ${formatInteger(row[figure])}, ít hơn ${formatInteger(before[figure])} ` +
  `của đến tháng ${monthOf(before)}, mà số cộng dồn từ tháng 1 thì không giảm`;

function sumsOf(before: CumulativeRow, row: CumulativeRow): Readonly<Record<Figure, number>> | undefined {
  if (row.throughMonth !== before.throughMonth + 1) return undefined;
  const sum = (name: Figure) => before[name] + row[name];
  return { handled: sum('handled'), onTime: sum('onTime'), late: sum('late') };
}

/** Mostly it is the month's own figures that were written; then what should stand there is their sum with those before. */
function remedyOf(before: CumulativeRow, row: CumulativeRow): string {
  const months = `tháng ${monthOf(before)} và ${monthOf(row)}`;
  const sums = sumsOf(before, row);
  if (!sums) {
    return `ghi số cộng dồn từ tháng 1 đến hết tháng ${formatMonth(row.throughMonth)}, hoặc xem lại số của ${months}`;
  }
  const written = NAMES.map((name) => `"${name}": ${sums[name]}`).join(', ');
  return `nếu đây là số của riêng tháng ${formatMonth(row.throughMonth)} thì ghi ${written}; không phải thì xem lại số của ${months}`;
}
