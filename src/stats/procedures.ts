/** The results of administrative procedures from a table: which column is what, what a cell says, what a row means. */
import { formatMonth, isMonthToCome } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { fold } from '../lib/text.ts';
import { addsUp, type ProcedureRow, YEARS } from '../schemas/stats.ts';
import { Refusal } from '../system/errors.ts';
import { MOST_FAULTS, MOST_FILES_HANDLED } from './limits.ts';

export type Cell = string | number | boolean | Date | null | undefined;

export interface Table {
  /** As the operator knows the file, with its sheet where it has several. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Number of the first row as its program shows it. */
  readonly firstRow: number;
}

/** What a row counts: all from January through its month, or its month alone. */
export type Kind = 'cumulative' | 'monthly';

export type Result = Pick<ProcedureRow, 'year' | 'throughMonth' | 'handled' | 'onTime' | 'late'>;

export interface ImportOptions {
  /** What the operator said; the header may say it too. */
  readonly kind: Kind | undefined;
  /** For a table without a column of years. */
  readonly year: number | undefined;
  readonly now: Date;
}

type Column = 'month' | 'year' | 'handled' | 'early' | 'onTime' | 'late';

/** Headers as the one-stop systems and their spreadsheets have them, folded. */
const HEADERS: Readonly<Record<Column, readonly RegExp[]>> = {
  month: [
    /^(?:(?:tinh )?den (?:het )?)?thang$/,
    /^(?:luy ke|cong don)(?: den)?(?: het)? thang$/,
    /^(?:trong )?thang$/,
    /^ky(?: bao cao)?$/,
    /^thang nam$/,
    /^through month$/,
  ],
  year: [/^nam$/, /^year$/],
  handled: [
    /^(?:tong )?(?:so )?(?:ho so )?(?:da )?(?:xu ly|giai quyet)$/,
    /^tong so(?: ho so)?$/,
    /^(?:so )?ho so da (?:xu ly|giai quyet)$/,
    /^handled$/,
  ],
  early: [/^(?:so ho so )?(?:giai quyet |xu ly )?truoc han$/],
  onTime: [/^(?:so ho so )?(?:giai quyet |xu ly )?(?:truoc (?:han )?(?:va )?)?dung han$/, /^on time$/],
  late: [/^(?:so ho so )?(?:giai quyet |xu ly )?(?:tre|qua|tre han|cham) ?han$/, /^tre$/, /^late$/],
};

const NAMES: Readonly<Record<Column, string>> = {
  month: 'Đến tháng',
  year: 'Năm',
  handled: 'Số hồ sơ xử lý',
  early: 'Trước hạn',
  onTime: 'Trước & đúng hạn',
  late: 'Trễ hạn',
};

const wordsOf = (cell: Cell) =>
  fold(String(cell ?? ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  readonly kind: Kind | undefined;
}

/** Rows above the header are titles of the report. */
const DEEPEST_HEADER = 20;

function findHeader(table: Table): Header {
  let best: { row: number; columns: Map<Column, number> } | undefined;
  for (const [row, cells] of table.rows.slice(0, DEEPEST_HEADER).entries()) {
    const columns = new Map<Column, number>();
    for (const [index, cell] of cells.entries()) {
      const words = wordsOf(cell);
      for (const [column, patterns] of Object.entries(HEADERS) as [Column, readonly RegExp[]][]) {
        if (!patterns.some((pattern) => pattern.test(words))) continue;
        const before = columns.get(column);
        if (before !== undefined) {
          fail(
            table,
            row,
            cells,
            index,
            `cột này trùng tên với cột ${before + 1}`,
            'xóa hoặc đổi tên một trong hai cột',
          );
        }
        columns.set(column, index);
        break;
      }
    }
    if (!best || columns.size > best.columns.size) best = { row, columns };
  }
  const missing = (['month', 'handled', 'onTime', 'late'] as const).filter(
    (column) => !best?.columns.has(column),
  );
  if (!best || missing.length > 0) {
    throw new Refusal('Chưa nhập gì.', [
      `${table.name}: không thấy cột ${missing.map((column) => `"${NAMES[column]}"`).join(', ')} trong ${DEEPEST_HEADER} dòng đầu. ` +
        'Cách sửa: thêm dòng tên cột, ví dụ: Năm; Đến tháng; Số hồ sơ xử lý; Trước & đúng hạn; Trễ hạn.',
    ]);
  }
  const month = wordsOf(table.rows[best.row]?.[best.columns.get('month') ?? -1]);
  const kind = /\bden\b|luy ke|cong don|through/.test(month)
    ? 'cumulative'
    : /^trong\b/.test(month)
      ? 'monthly'
      : undefined;
  return { ...best, kind };
}

/** @throws Refusal with every fault: file, row, column, remedy */
export function readResults(table: Table, options: ImportOptions): Result[] {
  const header = findHeader(table);
  const kind = header.kind ?? options.kind;
  if (!kind) {
    throw new Refusal('Chưa nhập gì.', [
      `${place(table, header.row)}: không rõ mỗi dòng là số cộng dồn từ tháng 1 hay số của riêng tháng đó. ` +
        'Cách sửa: đổi tên cột tháng thành "Đến tháng" hoặc "Trong tháng", hoặc thêm --cumulative hay --monthly.',
    ]);
  }
  if (options.kind && header.kind && options.kind !== header.kind) {
    throw new Refusal('Chưa nhập gì.', [
      `${place(table, header.row)}: tên cột tháng nói là số ${KIND_NAMES[header.kind]}, còn tham số nói là số ${KIND_NAMES[options.kind]}. ` +
        'Cách sửa: bỏ tham số, hoặc sửa tên cột.',
    ]);
  }
  const faults: string[] = [];
  const results: (Result & { row: number })[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (
      index <= header.row ||
      cells.every((cell) => cell === null || cell === undefined || String(cell).trim() === '')
    )
      continue;
    try {
      results.push({ ...readRow(table, index, header.columns, options), row: index });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push(...error.findings);
    }
  }
  const seen = new Map<string, number>();
  for (const { year, throughMonth, row } of results) {
    const before = seen.get(`${year}-${throughMonth}`);
    if (before !== undefined) {
      faults.push(
        `${place(table, row)}: tháng ${formatMonth(throughMonth)}/${year} đã có ở dòng ${table.firstRow + before}. Cách sửa: xóa một trong hai dòng.`,
      );
    }
    seen.set(`${year}-${throughMonth}`, row);
  }
  if (results.length === 0 && faults.length === 0)
    faults.push(`${table.name}: không có dòng số liệu nào dưới dòng tên cột. Cách sửa: xem lại tệp đã xuất.`);
  refuseFaults(faults);
  const plain = results.map(({ row: _, ...result }) => result);
  return kind === 'cumulative' ? plain : sumFromJanuary(table, plain);
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length - told.length;
  if (more > 0) told.push(`… và ${formatInteger(more)} chỗ nữa.`);
  throw new Refusal('Chưa nhập gì. Hãy sửa các chỗ trên rồi chạy lại.', told);
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  cumulative: 'cộng dồn',
  monthly: 'của riêng từng tháng',
};

function readRow(
  table: Table,
  row: number,
  columns: ReadonlyMap<Column, number>,
  options: ImportOptions,
): Result {
  const cells = table.rows[row] ?? [];
  const faults: string[] = [];
  const read = <Value>(column: Column, of: (cell: Cell) => Value): Value | undefined => {
    const index = columns.get(column);
    if (index === undefined) return undefined;
    try {
      return of(cells[index]);
    } catch (error) {
      const [what = '', remedy = ''] = error instanceof Error ? error.message.split('|') : [];
      faults.push(`${place(table, row)}, cột "${NAMES[column]}": ${what}. Cách sửa: ${remedy}.`);
      return undefined;
    }
  };
  const period = read('month', readMonth);
  const year = (columns.has('year') ? read('year', readYear) : undefined) ?? period?.year ?? options.year;
  const handled = read('handled', readCount);
  const early = read('early', readCount) ?? 0;
  const punctual = read('onTime', readCount);
  const late = read('late', readCount);
  if (faults.length > 0) throw new Refusal('', faults);
  if (!year) {
    throw new Refusal('', [
      `${place(table, row)}: không rõ năm. Cách sửa: thêm cột "Năm", ghi tháng như 09/2022, hoặc thêm --year 2022.`,
    ]);
  }
  const result = {
    year,
    throughMonth: period?.month ?? 0,
    handled: handled ?? 0,
    onTime: early + (punctual ?? 0),
    late: late ?? 0,
  };
  const fault = faultOf(result, options.now);
  if (fault) throw new Refusal('', [`${place(table, row)}: ${fault}`]);
  return result;
}

/** What is wrong with a result by itself, with the remedy. */
export function faultOf(
  { year, throughMonth, handled, onTime, late }: Result,
  now: Date,
): string | undefined {
  if (isMonthToCome(year, throughMonth, now)) {
    return `tháng ${formatMonth(throughMonth)}/${year} chưa tới. Cách sửa: sửa lại tháng hoặc năm.`;
  }
  if (!addsUp({ handled, onTime, late })) {
    return (
      `đúng hạn ${formatInteger(onTime)} cộng trễ hạn ${formatInteger(late)} là ${formatInteger(onTime + late)}, không bằng số xử lý ${formatInteger(handled)}. ` +
      'Cách sửa: xem lại ba số; hồ sơ đang giải quyết không tính vào số xử lý.'
    );
  }
  return undefined;
}

const wrong = (what: string, remedy: string): never => {
  throw new Error(`${what}|${remedy}`);
};

const shown = (cell: Cell) =>
  `"${
    cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : String(cell ?? '')
          .trim()
          .slice(0, 40)
  }"`;

/** `1783`, `1.783`, `1 783`; a comma is the sign of decimals and so of no count, but for zeros behind it. */
export function readCount(cell: Cell): number {
  if (typeof cell === 'number') {
    return Number.isSafeInteger(cell) && cell >= 0
      ? bounded(cell)
      : wrong(`${cell} không phải số nguyên từ 0`, 'ghi số hồ sơ, ví dụ 1783');
  }
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (text === '') return wrong('ô trống', 'ghi số, không có hồ sơ nào thì ghi 0');
  const digits = /^(\d+|\d{1,3}(?:[. \u00A0\u202F]\d{3})+)(?:,0+)?$/.exec(text)?.[1];
  if (digits === undefined)
    return wrong(
      `${shown(cell)} không phải số nguyên từ 0`,
      'ghi số như 1783 hoặc 1.783; dấu phẩy là dấu thập phân',
    );
  return bounded(Number(digits.replace(/\D/g, '')));
}

const bounded = (count: number): number =>
  count <= MOST_FILES_HANDLED ? count : wrong('số quá lớn', 'xem lại số hồ sơ');

function readMonth(cell: Cell): { month: number; year?: number } {
  if (cell instanceof Date) return { month: cell.getUTCMonth() + 1, year: cell.getUTCFullYear() };
  const match = /^(?:(?:den )?(?:het )?(?:thang|t) ?)?(\d{1,2})(?: ?(?:[/.-]|nam) ?(\d{4}))?$/.exec(
    fold(String(cell ?? ''))
      .trim()
      .replace(/\s+/g, ' '),
  );
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) {
    return wrong(`${shown(cell)} không phải tháng`, 'ghi 9, 09/2022 hoặc Tháng 9; dòng tổng cộng thì xóa');
  }
  return match[2] ? { month, year: Number(match[2]) } : { month };
}

function readYear(cell: Cell): number {
  const year = Number(/^(?:nam )?(\d{4})$/.exec(fold(String(cell ?? '')).trim())?.[1]);
  return year >= YEARS.first && year <= YEARS.last
    ? year
    : wrong(`${shown(cell)} không phải năm`, 'ghi năm bằng bốn chữ số, ví dụ 2022');
}

function sumFromJanuary(table: Table, months: readonly Result[]): Result[] {
  const faults: string[] = [];
  const sums: Result[] = [];
  for (const [year, own] of Map.groupBy(months, (result) => result.year)) {
    const byMonth = new Map(own.map((result) => [result.throughMonth, result]));
    const last = Math.max(...byMonth.keys());
    let sum = { handled: 0, onTime: 0, late: 0 };
    for (let month = 1; month <= last; month += 1) {
      const result = byMonth.get(month);
      if (!result) {
        faults.push(
          `${table.name}: thiếu tháng ${formatMonth(month)}/${year}, nên không cộng dồn được đến tháng ${formatMonth(last)}. Cách sửa: xuất lại bảng từ tháng 01.`,
        );
        continue;
      }
      sum = {
        handled: sum.handled + result.handled,
        onTime: sum.onTime + result.onTime,
        late: sum.late + result.late,
      };
      sums.push({ year, throughMonth: month, ...sum });
    }
  }
  refuseFaults(faults);
  return sums;
}

const place = (table: Table, row: number) => `${table.name}: dòng ${table.firstRow + row}`;

function fail(
  table: Table,
  row: number,
  cells: readonly Cell[],
  index: number,
  what: string,
  remedy: string,
): never {
  throw new Refusal('Chưa nhập gì.', [
    `${place(table, row)}, cột ${shown(cells[index])}: ${what}. Cách sửa: ${remedy}.`,
  ]);
}

export interface Change {
  readonly kind: 'added' | 'changed' | 'same';
  readonly before?: ProcedureRow | undefined;
  readonly after: ProcedureRow;
}

/** What an import makes of the rows that are there: those of other months stay, equal ones keep their time. */
export function merge(
  existing: readonly ProcedureRow[],
  results: readonly Result[],
  updatedAt: Date,
): { readonly rows: ProcedureRow[]; readonly changes: Change[] } {
  const rows = new Map(existing.map((row) => [row.year * 100 + row.throughMonth, row]));
  const changes = results.map((result): Change => {
    const key = result.year * 100 + result.throughMonth;
    const before = rows.get(key);
    const equal =
      before &&
      before.handled === result.handled &&
      before.onTime === result.onTime &&
      before.late === result.late;
    const after = equal ? before : { ...result, updatedAt };
    rows.set(key, after);
    return { kind: equal ? 'same' : before ? 'changed' : 'added', before, after };
  });
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return { rows: ordered, changes };
}
