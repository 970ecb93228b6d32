/** The results of administrative procedures from a table: what each row means. */
import { formatMonth, isMonthToCome } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { addsUp, type ProcedureRow } from '../schemas/stats.ts';
import type { Problem } from '../system/errors.ts';
import { type CellProblem, type CellRead, formulaProblem, readCount, readMonth, readYear } from './cells.ts';
import { COLUMN_NAMES, type Column, type Columns, findHeader, type Header, type Kind } from './header.ts';
import { type Cell, isEmpty, rowOf, type Table } from './table.ts';

export type Result = Pick<ProcedureRow, 'year' | 'throughMonth' | 'handled' | 'onTime' | 'late'>;

/** A result with the place that it was read from, as messages name it. */
export interface ReadResult {
  readonly result: Result;
  readonly where: string;
}

export interface ImportOptions {
  /** What the operator said; the header may say it too. */
  readonly kind: Kind | undefined;
  /** For a table without a column of years. */
  readonly year: number | undefined;
  readonly now: Date;
}

/** Either all that a table says, or all that is wrong with it. */
export type Import =
  | { readonly results: readonly ReadResult[]; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

export function readResults(table: Table, options: ImportOptions): Import {
  const header = findHeader(table);
  if ('rule' in header) return { problems: [header] };
  const kind = header.kind ?? options.kind;
  if (!kind) return { problems: [ofUnknownKind(table, header)] };
  if (options.kind && options.kind !== kind)
    return { problems: [ofOtherKind(table, header, kind, options.kind)] };

  const { results, problems } = readRows(table, header, options);
  problems.push(...monthsTwice(table, results));
  if (results.length === 0 && problems.length === 0) problems.push(withoutRows(table));
  if (problems.length > 0) return { problems };
  const read = results.map(({ result, where }) => ({ result, where }));
  return kind === 'cumulative' ? { results: read } : sumFromJanuary(table, read);
}

interface RowResult extends ReadResult {
  readonly row: number;
}

function readRows(table: Table, header: Header, options: ImportOptions) {
  const problems: Problem[] = [];
  const results: RowResult[] = [];
  /** A year stands once for all its months, in a cell over several rows or in a row of its own. */
  let yearAbove: number | undefined;
  for (const [row, cells] of table.rows.entries()) {
    if (row <= header.row || saysNothing(cells, row - header.row, header.columns)) continue;
    const alone = yearAlone(cells, header.columns);
    yearAbove = alone ?? yearAbove;
    if (alone !== undefined) continue;
    const read = readRow(table, row, header.columns, { ...options, year: yearAbove ?? options.year });
    if (read.problems) problems.push(...read.problems);
    else {
      yearAbove = header.columns.has('year') ? read.result.year : yearAbove;
      results.push({ result: read.result, where: rowOf(table, row), row });
    }
  }
  return { results, problems };
}

/** Empty rows, the numbers of the columns right below their names, and remarks. */
const saysNothing = (cells: readonly Cell[], below: number, columns: Columns): boolean =>
  cells.every(isEmpty) || (below === 1 && isNumbering(cells)) || isRemark(cells, columns);

const COUNTED: readonly Column[] = ['handled', 'early', 'onTime', 'late'];

const countsIn = (cells: readonly Cell[], columns: Columns): readonly Cell[] =>
  COUNTED.flatMap((column) => cells[columns.get(column) ?? -1] ?? []);

/** Words in one row below a table: who made it, and who signed. */
const MOST_REMARKS = 3;

/** Notes, a date and the names of who signed: a row that tells no month and counts nothing. */
const isRemark = (cells: readonly Cell[], columns: Columns): boolean =>
  yearAlone(cells, columns) === undefined &&
  cells.filter((cell) => !isEmpty(cell)).length <= MOST_REMARKS &&
  readMonth(cells[columns.get('month') ?? -1]).problem !== undefined &&
  !countsIn(cells, columns).some((cell) => typeof cell !== 'string' || /^[^\p{L}]*[\d=#]/u.test(cell));

/** `Năm 2022` by itself: the months of that year follow. */
function yearAlone(cells: readonly Cell[], columns: Columns): number | undefined {
  const filled = [...cells.entries()].filter(([, cell]) => !isEmpty(cell));
  const [index, cell] = filled[0] ?? [];
  const isTold =
    index === columns.get('year') ||
    /^n[ăa]m\b/iu.test(
      String(cell ?? '')
        .trim()
        .normalize('NFC'),
    );
  return filled.length === 1 && isTold ? readYear(cell).value : undefined;
}

/** Reports number their columns below the header: `A | B | 1 | 2 | 3=1+2`. */
function isNumbering(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell)).map((cell) => String(cell).trim());
  const numbers = filled
    .filter((text) => !/^\(?[A-Z]\)?$/i.test(text))
    .map((text) => /^[([]?(\d{1,2})(?!\d)/.exec(text));
  const first = Number(numbers[0]?.[1]);
  return (
    numbers.length >= 3 &&
    filled.every((text) => /^[([]?(?:\d{1,2}|[A-Z])[)\]]?(?:\s*=.*)?$/i.test(text)) &&
    numbers.every((found, index) => Number(found?.[1]) === first + index)
  );
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  cumulative: 'cộng dồn',
  monthly: 'của riêng từng tháng',
};

const ofUnknownKind = (table: Table, { row }: Header): Problem => ({
  rule: 'unknown-kind',
  where: rowOf(table, row),
  what: 'không rõ mỗi dòng là số cộng dồn từ tháng 1 hay số của riêng tháng đó',
  remedy: 'đổi tên cột tháng thành "Đến tháng" hoặc "Trong tháng", hoặc thêm --cumulative hay --monthly',
});

const ofOtherKind = (table: Table, { row }: Header, written: Kind, said: Kind): Problem => ({
  rule: 'other-kind',
  where: rowOf(table, row),
  what: `tên cột tháng nói là số ${KIND_NAMES[written]}, còn tham số nói là số ${KIND_NAMES[said]}`,
  remedy: 'bỏ tham số, hoặc sửa tên cột',
});

const withoutRows = (table: Table): Problem => ({
  rule: 'no-rows',
  where: table.name,
  what: 'không có dòng số liệu nào dưới dòng tên cột',
  remedy: 'xem lại tệp đã xuất',
});

function monthsTwice(table: Table, results: readonly { result: Result; row: number }[]): Problem[] {
  const seen = new Map<string, number>();
  return results.flatMap(({ result, row }) => {
    const month = `${formatMonth(result.throughMonth)}/${result.year}`;
    const before = seen.get(month);
    seen.set(month, row);
    if (before === undefined) return [];
    return [
      {
        rule: 'month-twice',
        where: rowOf(table, row),
        what: `tháng ${month} đã có ở dòng ${table.firstRow + before}`,
        remedy: 'xóa một trong hai dòng',
      },
    ];
  });
}

type RowRead =
  | { readonly result: Result; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

function readRow(table: Table, row: number, columns: Columns, options: ImportOptions): RowRead {
  const whole = ofWholeRow(table.rows[row] ?? [], columns, options);
  if (!whole) return readFigures(table, row, columns, options);
  return { problems: whole === NOTHING ? [] : [{ ...whole, where: rowOf(table, row) }] };
}

function readFigures(table: Table, row: number, columns: Columns, options: ImportOptions): RowRead {
  const cells = table.rows[row] ?? [];
  const where = rowOf(table, row);
  const problems: Problem[] = [];
  const read = <Value>(column: Column, of: (cell: Cell) => CellRead<Value>): Value | undefined => {
    const index = columns.get(column);
    if (index === undefined) return undefined;
    const problem = formulaProblem(cells[index]);
    const found = problem ? { problem } : of(cells[index]);
    if (!found.problem) return found.value;
    problems.push({ ...found.problem, where: `${where}, cột "${COLUMN_NAMES[column]}"` });
    return undefined;
  };
  const period = read('month', readMonth);
  const own = isEmpty(cells[columns.get('year') ?? -1]) ? undefined : read('year', readYear);
  const year = own ?? period?.year ?? options.year;
  if (own !== undefined && period?.year !== undefined && own !== period.year) {
    problems.push({ ...twoYears(own, period.year), where });
  }
  const handled = read('handled', readCount);
  const early = read('early', readCount) ?? 0;
  const punctual = read('onTime', readCount);
  const late = read('late', readCount);
  if (problems.length > 0) return { problems };
  if (!year) return { problems: [{ ...WITHOUT_YEAR, where }] };
  const result = {
    year,
    throughMonth: period?.month ?? 0,
    handled: handled ?? 0,
    onTime: early + (punctual ?? 0),
    late: late ?? 0,
  };
  const problem = problemOf(result, options.now);
  return problem ? { problems: [{ ...problem, where }] } : { result };
}

/** What is said of a row as a whole: a sum of others, or a month without any figure. */
function ofWholeRow(
  cells: readonly Cell[],
  columns: Columns,
  options: ImportOptions,
): CellProblem | undefined {
  const period = readMonth(cells[columns.get('month') ?? -1]).value;
  if (!period) return isTotal(cells) ? TOTAL : undefined;
  if (!countsIn(cells, columns).every(isEmpty)) return undefined;
  const year = readYear(cells[columns.get('year') ?? -1]).value ?? period.year ?? options.year;
  const isToCome = year !== undefined && isMonthToCome(year, period.month, options.now);
  return isToCome ? NOTHING : WITHOUT_COUNTS;
}

/** A form has a row for each month of the year: nothing is to be said of one to come. */
const NOTHING: CellProblem = { rule: 'month-to-come', what: 'tháng chưa tới', remedy: 'không phải làm gì' };

const WITHOUT_COUNTS: CellProblem = {
  rule: 'empty-cell',
  what: 'tháng này chưa có số liệu',
  remedy: 'ghi số (không có hồ sơ nào thì ghi 0), hoặc xóa dòng',
};

const TOTAL: CellProblem = {
  rule: 'no-month',
  what: 'là dòng tổng cộng, không phải số liệu của một tháng',
  remedy: 'xóa dòng này',
};

const isTotal = (cells: readonly Cell[]): boolean =>
  cells.some(
    (cell) =>
      typeof cell === 'string' && /^(?:tổng|cộng)(?: cộng| số)?:?$/iu.test(cell.trim().normalize('NFC')),
  );

const twoYears = (own: number, ofMonth: number): CellProblem => ({
  rule: 'two-years',
  what: `cột năm ghi ${own}, còn cột tháng ghi năm ${ofMonth}`,
  remedy: 'sửa lại năm ở một trong hai ô',
});

const WITHOUT_YEAR: CellProblem = {
  rule: 'no-year',
  what: 'không rõ năm',
  remedy: 'thêm cột "Năm", ghi tháng như 09/2022, hoặc thêm --year 2022',
};

/** What is wrong with a result by itself. */
export function problemOf(
  { year, throughMonth, handled, onTime, late }: Result,
  now: Date,
): CellProblem | undefined {
  if (isMonthToCome(year, throughMonth, now)) {
    return {
      rule: 'future-month',
      what: `tháng ${formatMonth(throughMonth)}/${year} chưa tới`,
      remedy: 'sửa lại tháng hoặc năm',
    };
  }
  if (addsUp({ handled, onTime, late })) return undefined;
  return {
    rule: 'sum',
    what:
      `đúng hạn ${formatInteger(onTime)} cộng trễ hạn ${formatInteger(late)} là ${formatInteger(onTime + late)}, ` +
      `không bằng số xử lý ${formatInteger(handled)}`,
    remedy: 'xem lại ba số; hồ sơ đang giải quyết không tính vào số xử lý',
  };
}

function sumFromJanuary(table: Table, months: readonly ReadResult[]): Import {
  const problems: Problem[] = [];
  const results: ReadResult[] = [];
  for (const [year, own] of Map.groupBy(months, ({ result }) => result.year)) {
    const byMonth = new Map(own.map((read) => [read.result.throughMonth, read]));
    const last = Math.max(...byMonth.keys());
    let sum = { handled: 0, onTime: 0, late: 0 };
    for (let month = 1; month <= last; month += 1) {
      const read = byMonth.get(month);
      if (!read) {
        problems.push({
          rule: 'month-missing',
          where: table.name,
          what: `thiếu tháng ${formatMonth(month)}/${year}, nên không cộng dồn được đến tháng ${formatMonth(last)}`,
          remedy: 'xuất lại bảng từ tháng 01',
        });
        continue;
      }
      const { handled, onTime, late } = read.result;
      sum = { handled: sum.handled + handled, onTime: sum.onTime + onTime, late: sum.late + late };
      results.push({ result: { year, throughMonth: month, ...sum }, where: read.where });
    }
  }
  return problems.length > 0 ? { problems } : { results };
}
