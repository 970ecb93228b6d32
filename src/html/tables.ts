/**
 * An editor's tables as a component: each in a frame that scrolls by itself. How wide a column must be at least is told
 * by what its cells hold, so that figures stay whole and only columns of words are given a least width
 * (src/components/prose/wide-tables.css says which); how small the type must be on paper likewise.
 */

import {
  addClass,
  attributeOf,
  childrenOf,
  element,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
  nodesBelow,
  rebuild,
  setChildren,
} from '../lib/html-tree.ts';
import { countMatches } from '../lib/matches.ts';

/** Puts every table of a text into its frame. */
export function frameTables(tree: HtmlParent): void {
  let tables = 0;
  const framed = (table: HtmlElement) => {
    tables += 1;
    // Landmarks of one page need names of their own.
    const label = tables === 1 ? 'Bảng số liệu' : `Bảng số liệu ${tables}`;
    return element('section', { class: classesOf(table), 'aria-label': label, tabindex: '0' }, [table]);
  };
  rebuild(tree, (children) =>
    children.some(isTable) ? children.map((node) => (isTable(node) ? framed(node) : node)) : children,
  );
}

const isTable = (node: HtmlNode): node is HtmlElement => isElement(node) && node.tagName === 'table';

/** Marks the cells of a table. @returns the classes of its frame */
function classesOf(table: HtmlElement): string {
  giveHead(table);
  const cells = cellsOf(table);
  const columns = columnsOf(cells);
  for (const cell of cells) {
    const name = cell.spans ? 'short' : classOf(cell, columns.get(cell.column));
    if (name !== undefined) addClass(cell.node, name);
  }
  return ['table-scroll', ...onPhone(cells, columns), ...onPaper(columns)].join(' ');
}

/** Which column stays on a phone: the first, or the words after it where it does no more than count the rows. */
function onPhone(cells: readonly Cell[], columns: ReadonlyMap<number, Column>): readonly string[] {
  if (columns.size < 3) return [];
  const stays = columns.get(0)?.isOrdinals && columns.get(1)?.hasWords ? 1 : 0;
  if (cells.some(({ column, spans }) => column <= stays && spans)) return [];
  return [stays === 0 ? 'stays' : 'stays-second'];
}

/** A cell, where it stands, and what it holds. */
interface Cell {
  readonly node: HtmlElement;
  readonly column: number;
  readonly isHead: boolean;
  /** Over more than one column or row. */
  readonly spans: boolean;
  readonly words: string;
  /** Letters of its longest line. */
  readonly length: number;
}

/** Columns from here on count as one: nobody reads as many, and a text may name thousands. */
const LAST_COLUMN = 60;

function cellsOf(table: HtmlElement): Cell[] {
  const cells: Cell[] = [];
  /** The row from which on a column is free again of a cell that reaches down. */
  const freeFrom: number[] = [];
  for (const [at, row] of rowsOf(table).entries()) {
    let column = 0;
    for (const node of childrenOf(row).filter(isCell)) {
      while (column < LAST_COLUMN && (freeFrom[column] ?? 0) > at) column += 1;
      const [across, down] = [spanOf(node, 'colspan'), spanOf(node, 'rowspan')];
      const words = wordsOf(node);
      const length = longestOf(words.split('\n'));
      const isHead = isElement(row) && row.parentNode?.nodeName === 'thead';
      cells.push({ node, column, isHead, spans: across > 1 || down > 1, words, length });
      for (const end = Math.min(column + across, LAST_COLUMN); column < end; column += 1)
        freeFrom[column] = at + down;
    }
  }
  return cells;
}

const isCell = (node: HtmlNode): node is HtmlElement => isElement(node) && /^t[dh]$/.test(node.tagName);
const isRow = (node: HtmlNode): node is HtmlElement => isElement(node) && node.tagName === 'tr';

/** No table stands in another: the check of contents sees to it. */
const rowsOf = (table: HtmlElement): HtmlElement[] =>
  [...nodesBelow(table, ({ tagName }) => tagName !== 'tr')].filter(isRow);

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(attributeOf(cell, name) ?? '1', 10) || 1);

function wordsOf(cell: HtmlElement): string {
  const parts: string[] = [];
  for (const node of nodesBelow(cell)) {
    if (isText(node)) parts.push(node.value.replace(/\s+/g, ' '));
    else if (node.nodeName === 'br') parts.push('\n');
  }
  return parts.join('').trim();
}

const longestOf = (parts: readonly string[]): number =>
  parts.reduce((longest, { length }) => Math.max(longest, length), 0);

/** What the cells of a column have in common. */
interface Column {
  /** Letters of the longest line below the head that is no figure. */
  longest: number;
  /** Letters that stand in one line whatever comes, the head's too. */
  least: number;
  /** Holds nothing but amounts below the head, and nothing that the editor has aligned. */
  isAmounts: boolean;
  /** Holds no more below the head than what counts the rows: 1, 02, 3.1, IV. */
  isOrdinals: boolean;
  hasWords: boolean;
}

const emptyColumn = (column: number): Column => ({
  longest: 0,
  least: 0,
  isAmounts: column > 0,
  isOrdinals: true,
  hasWords: false,
});

function columnsOf(cells: readonly Cell[]): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  for (const { node, column, isHead, spans, words, length } of cells) {
    if (spans) continue;
    const known = columns.get(column) ?? emptyColumn(column);
    columns.set(column, known);
    known.isAmounts &&= attributeOf(node, 'class') === undefined && (isHead || AMOUNT.test(words));
    known.isOrdinals &&= isHead || ORDINAL.test(words);
    known.hasWords ||= !isHead && WORD.test(words);
    const isWhole = isHead ? length <= SHORT_LINE : isFigure(words, length);
    known.least = Math.max(known.least, isWhole ? length : Math.min(longestOf(words.split(/\s/)), LEAST));
    if (!isWhole && !isHead) known.longest = Math.max(known.longest, length);
  }
  return columns;
}

/** Letters that every column of words has room for, also on paper; longer words are parted. */
const LEAST = 8;

/** An amount, a share, or a sign for none; a telephone begins with a nought. */
const AMOUNT = /^(?:[-–−+]?(?:0|[1-9]\d{0,2}(?:\.?\d{3})*)(?:,\d+)?\s?%?|[-–]?)$/;

/** What counts rows, or nothing: the row of the sum has no number. */
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVXL]{1,5}|\p{L})?[.)]?$/u;
/** No date and no amount. */
const WORD = /\p{L}{2}/u;

/** The most letters of a line that never breaks. */
const SHORT_LINE = 8;
const FIGURE_LINE = 24;

/** A number, a date, a telephone, the number of a document, a word or two: never parted. */
function isFigure(words: string, length: number): boolean {
  if (length <= SHORT_LINE) return true;
  if (length > FIGURE_LINE) return false;
  return !words.includes(' ') || countMatches(/\d/g, words) >= countMatches(/\p{L}/gu, words);
}

/** Letters that two lines of a `short` column hold, and four of a `phrase`. */
const SHORT = 24;
const PHRASE = 60;

/** The class of a cell by its own words where it is a head or a figure, else by those of its column. */
function classOf({ isHead, words, length }: Cell, column: Column | undefined): string | undefined {
  if (isHead && length > SHORT_LINE) {
    const wide = length > PHRASE ? 'phrase' : 'short';
    return column?.isAmounts ? `${wide} align-right` : wide;
  }
  if (column?.isAmounts) return 'align-right';
  if (isHead || isFigure(words, length)) return undefined;
  const longest = column?.longest ?? length;
  if (longest <= SHORT) return 'short';
  return longest <= PHRASE ? 'phrase' : 'sentence';
}

/** From how many columns on the type is smaller, and how many letters in a row fit a sheet then. */
const PAPER = [
  { from: 0, letters: 78, names: [] },
  { from: 7, letters: 100, names: ['many'] },
  { from: 12, letters: 118, names: ['many', 'crowd'] },
] as const;
/** What stands between two columns, in letters. */
const GAP = 1.5;

/** Where even the smallest type is too large for the words, they may part anywhere: better than cut. */
function onPaper(columns: ReadonlyMap<number, Column>): readonly string[] {
  let letters = 0;
  for (const { least } of columns.values()) letters += least + GAP;
  const fits = PAPER.findLastIndex(({ from }) => columns.size >= from);
  const smallest = PAPER.slice(fits).find((size) => letters <= size.letters);
  return smallest?.names ?? ['many', 'crowd', 'tight'];
}

/** First rows of heads alone are the head of the table, also where the editor did not say so: paper repeats it. */
function giveHead(table: HtmlElement): void {
  const rows = rowsOf(table);
  if (rows.some(({ parentNode }) => parentNode?.nodeName !== 'tbody')) return;
  const end = rows.findIndex((row) => !childrenOf(row).filter(isCell).every(isColumnHead));
  const head = rows.slice(0, Math.max(end, 0));
  const body = head[0]?.parentNode;
  if (!body || head.some((row) => row.parentNode !== body) || reachesBelow(head)) return;
  const moved = new Set<HtmlNode>(head);
  setChildren(
    body,
    body.childNodes.filter((node) => !moved.has(node)),
  );
  setChildren(
    table,
    table.childNodes.flatMap((node) => (node === body ? [element('thead', {}, head), node] : [node])),
  );
}

const isColumnHead = (cell: HtmlElement): boolean =>
  cell.tagName === 'th' && !/^row/.test(attributeOf(cell, 'scope') ?? '');

const reachesBelow = (rows: readonly HtmlElement[]): boolean =>
  rows.some((row, at) =>
    childrenOf(row)
      .filter(isCell)
      .some((cell) => at + spanOf(cell, 'rowspan') > rows.length),
  );
