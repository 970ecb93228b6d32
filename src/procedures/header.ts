/** Which column of a table is what, as its header says. */

import { slugify } from '../lib/text.ts';
import { PROCEDURE_LABELS } from '../site/procedure-labels.ts';
import type { Problem } from '../system/errors.ts';
import { type Cell, quoted, rowOf, type Table } from './table.ts';

/** What a row counts: all from January through its month, or its month alone. */
export type Kind = 'cumulative' | 'monthly';

export type Column = 'month' | 'year' | 'handled' | 'early' | 'onTime' | 'late';

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

/** As the messages name the columns. */
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  month: 'Đến tháng',
  year: 'Năm',
  handled: PROCEDURE_LABELS.handled,
  early: 'Trước hạn',
  onTime: PROCEDURE_LABELS.onTime,
  late: PROCEDURE_LABELS.late,
};

const NEEDED = ['month', 'handled', 'onTime', 'late'] as const;

/** Rows above the header are titles of the report. */
const DEEPEST_HEADER = 20;

export type Columns = ReadonlyMap<Column, number>;

export interface Header {
  readonly row: number;
  readonly columns: Columns;
  /** What the name of the column of months says of its rows. */
  readonly kind: Kind | undefined;
}

/** @returns the header, or what is wrong with it */
export function findHeader(table: Table): Header | Problem {
  let best: { row: number; columns: Columns } | undefined;
  for (const [row, cells] of table.rows.slice(0, DEEPEST_HEADER).entries()) {
    const columns = columnsOf(cells);
    if ('twice' in columns) return namedTwice(table, row, columns.twice, cells);
    if (!best || columns.size > best.columns.size) best = { row, columns };
  }
  const missing = NEEDED.filter((column) => !best?.columns.has(column));
  if (!best || missing.length > 0) return withoutColumns(table, missing);
  return { ...best, kind: kindOf(table.rows[best.row]?.[best.columns.get('month') ?? -1]) };
}

/** Two columns of one name: which of them is meant, nobody knows. */
interface Twice {
  readonly twice: readonly [first: number, second: number];
}

function columnsOf(cells: readonly Cell[]): Columns | Twice {
  const columns = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const column = columnNamed(wordsOf(cell));
    if (column === undefined) continue;
    const before = columns.get(column);
    if (before !== undefined) return { twice: [before, index] };
    columns.set(column, index);
  }
  return columns;
}

const columnNamed = (words: string): Column | undefined =>
  (Object.keys(HEADERS) as Column[]).find((column) => HEADERS[column].some((form) => form.test(words)));

const wordsOf = (cell: Cell): string => slugify(String(cell ?? '')).replaceAll('-', ' ');

function kindOf(header: Cell): Kind | undefined {
  const words = wordsOf(header);
  if (/\bden\b|luy ke|cong don|through/.test(words)) return 'cumulative';
  return words.startsWith('trong ') ? 'monthly' : undefined;
}

const namedTwice = (
  table: Table,
  row: number,
  [first, second]: Twice['twice'],
  cells: readonly Cell[],
): Problem => ({
  rule: 'column-twice',
  where: `${rowOf(table, row)}, cột ${quoted(cells[second])}`,
  what: `cột này trùng tên với cột ${first + 1}`,
  remedy: 'xóa hoặc đổi tên một trong hai cột',
});

/** By which a sheet of something else is known. */
export const NO_COLUMNS = 'no-columns';

const withoutColumns = (table: Table, missing: readonly Column[]): Problem => ({
  rule: NO_COLUMNS,
  where: table.name,
  what: `không thấy cột ${missing.map((column) => `"${COLUMN_NAMES[column]}"`).join(', ')} trong ${DEEPEST_HEADER} dòng đầu`,
  remedy: `thêm dòng tên cột, ví dụ: ${(['year', ...NEEDED] as const).map((column) => COLUMN_NAMES[column]).join('; ')}`,
});
