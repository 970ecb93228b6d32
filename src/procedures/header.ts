/** Which column of a table is what, as its header says. */

import { slugify } from '../lib/text.ts';
import { PROCEDURE_LABELS } from '../site/procedure-labels.ts';
import type { Problem } from '../system/errors.ts';
import { type Cell, isEmpty, quoted, rowOf, type Table } from './table.ts';

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
  /** Its last row. */
  readonly row: number;
  readonly columns: Columns;
  /** What the name of the column of months says of its rows. */
  readonly kind: Kind | undefined;
}

/** @returns the header, or what is wrong with it */
export function findHeader(table: Table): Header | Problem {
  let best: Candidate | undefined;
  for (const row of table.rows.slice(0, DEEPEST_HEADER).keys()) {
    for (const depth of [1, 2]) {
      if (row + depth > DEEPEST_HEADER) break;
      const candidate = read(table, row, depth);
      if (!best || isBetter(candidate, best)) best = candidate;
    }
  }
  const missing = NEEDED.filter((column) => !best?.columns.has(column));
  if (best?.twice) return namedTwice(table, best, best.twice);
  if (!best || missing.length > 0) return withoutColumns(table, missing);
  return { row: best.row, columns: best.columns, kind: kindOf(best.names.get('month') ?? '') };
}

/** What a row, or two, would mean as the header. */
interface Candidate {
  readonly first: number;
  /** Its last row. */
  readonly row: number;
  /** That row has words alone: it is none of numbers. */
  readonly endsInWords: boolean;
  readonly columns: Columns;
  /** By which words each was known. */
  readonly names: ReadonlyMap<Column, string>;
  /** Two columns of one name: which of them is meant, nobody knows. */
  readonly twice?: readonly [first: number, second: number] | undefined;
}

function isBetter(candidate: Candidate, best: Candidate): boolean {
  const more = candidate.columns.size - best.columns.size;
  if (more !== 0) return more > 0;
  if (best.twice) return !candidate.twice;
  // A second row of words belongs to the header, also where it adds no column.
  return !candidate.twice && candidate.first === best.first && candidate.endsInWords;
}

function read(table: Table, first: number, depth: number): Candidate {
  const row = first + depth - 1;
  const upper = depth === 1 ? [] : (table.rows[first] ?? []);
  const lower = table.rows[row] ?? [];
  const columns = new Map<Column, number>();
  const names = new Map<Column, string>();
  let twice: Candidate['twice'];
  for (const [index, heading] of headingsOf(upper, lower).entries()) {
    const column = columnUnder(heading);
    if (column === undefined) continue;
    const before = columns.get(column);
    if (before === undefined) {
      columns.set(column, index);
      names.set(column, heading.words);
    } else twice ??= [before, index];
  }
  const endsInWords =
    lower.some((cell) => !isEmpty(cell)) && !lower.some((cell) => /\d/.test(String(cell ?? '')));
  return { first, row, endsInWords, columns, names, twice };
}

/** What stands over a column. */
interface Heading {
  /** Of the upper row, from over this column or from the left. */
  readonly group: string;
  /** Of the lower row. */
  readonly own: string;
  /** The lowest ones that stand over this column itself. */
  readonly words: string;
}

function headingsOf(upper: readonly Cell[], lower: readonly Cell[]): Heading[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = wordsOf(upper[index]);
    // A cell over several columns has its words in the first of them.
    group = above || group;
    const own = wordsOf(lower[index]);
    return { group, own, words: own || above };
  });
}

function columnUnder({ group, own, words }: Heading): Column | undefined {
  if (own !== '' && OF_OTHER_FILES.test(group)) return undefined;
  return columnNamed(words) ?? columnNamed(`${group} ${own}`);
}

/** Words over columns whose names are those of results, but which count what is not done yet, or shares. */
const OF_OTHER_FILES = /\b(?:dang|chua|ton|tiep nhan|ky truoc|ty le|ti le|phan tram)\b/;

/** Its name may say besides that it counts. */
const columnNamed = (words: string): Column | undefined =>
  columnOf(words) ?? columnOf(words.replace(/ so (?:luong|ho so)$/, ''));

const columnOf = (words: string): Column | undefined =>
  (Object.keys(HEADERS) as Column[]).find((column) => HEADERS[column].some((form) => form.test(words)));

/** `(1)`, `(*)`, `(3=4+5)`: what a report writes behind the name of a column. */
const NUMBERING = /(?<!\s)\s*[([][\d*+=., -]{1,12}[)\]]$/;

const wordsOf = (cell: Cell): string =>
  slugify(
    String(cell ?? '')
      .trimEnd()
      .replace(NUMBERING, ''),
  )
    .replaceAll('-', ' ')
    .replace(/\bhs\b/g, 'ho so');

function kindOf(words: string): Kind | undefined {
  if (/\bden\b|luy ke|cong don|through/.test(words)) return 'cumulative';
  return words.startsWith('trong ') ? 'monthly' : undefined;
}

const namedTwice = (
  table: Table,
  { row }: Candidate,
  [first, second]: readonly [number, number],
): Problem => ({
  rule: 'column-twice',
  where: `${rowOf(table, row)}, cột ${quoted(table.rows[row]?.[second])}`,
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
