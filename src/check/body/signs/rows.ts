/** Rows of tables: they have the columns of their table, and each is one line. */

import type { MdastNode } from 'satteri';
import { lineAt } from '../../../lib/lines.ts';
import { A_LINE, A_PHRASE, type Problem, quote, type Replacement, SOME_LINES } from '../../finding.ts';
import { type Body, childrenOf, descendants, startOf, wordsOf } from '../markdown.ts';
import { emptyLine } from './moved.ts';

/** The line under the first row. */
export const ruleOf = (columns: number) => `|${' --- |'.repeat(columns)}`;
/** Empty cells have one space between their bars. */
export const withoutGaps = (rows: string) => rows.replace(/(?<! ) {2,}\|/g, ' |');
export const rowOf = (cells: readonly string[]) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`;

/** The cells of a row with as many more as it lacks. */
const filled = (cells: readonly string[], columns: number, words: string): string[] => [
  ...cells,
  ...Array.from({ length: columns - cells.length }, () => words),
];

/** Rows of the tables that became some. */
export function checkRows({ root, ...body }: Body): void {
  for (const table of descendants(root)) {
    if (table.type !== 'table') continue;
    const [head, ...rows] = childrenOf(table);
    if (!head) continue;
    const [first] = rows;
    if (first && isEmpty(head)) body.report(headless(first, body.text), startOf(head));
    checkBody(rows, head, body);
  }
}

const isEmpty = (row: MdastNode) => childrenOf(row).every((cell) => wordsOf(cell).trim() === '');

/** A row of empty cells, written because a table needs a first row: a reader is told of columns without names. */
const headless = (first: MdastNode, text: string): Problem => ({
  rule: 'table-head',
  severity: 'warning',
  message: 'Dòng đầu của bảng trống, nên các cột không có tên.',
  remedy: `viết tên các cột vào dòng đầu; bảng không cần tên cột thì đưa hàng đầu lên đó: ${quote(text.slice(startOf(first), first.position?.end.offset).trim(), A_LINE)}.`,
});

function checkBody(
  rows: readonly MdastNode[],
  head: MdastNode,
  body: Pick<Body, 'report' | 'text' | 'base'>,
): void {
  const columns = childrenOf(head).length;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as MdastNode;
    const broken = brokenRow(rows.slice(at, at + MOST_LINES), columns, body);
    const problem = broken?.problem ?? judgeRow(row, columns, head, body);
    if (problem) body.report(problem, startOf(row));
    at += (broken?.lines ?? 1) - 1;
  }
}

type Written = Pick<Body, 'text' | 'base'>;

/** A row in the place of those from one to another. */
function instead(
  first: MdastNode | undefined,
  last: MdastNode | undefined,
  written: string,
  { base }: Written,
): Replacement | undefined {
  const end = last?.position?.end.offset;
  return first && end !== undefined
    ? { start: base + startOf(first), end: base + end, text: written }
    : undefined;
}

/** A cell of more lines than this was none. */
const MOST_LINES = 12;

const writtenOf = (row: MdastNode, text: string) => text.slice(startOf(row), row.position?.end.offset).trim();

/** A row that ends in a later line than it begins: a line break within a cell, as sheets have them. */
function brokenRow(
  rows: readonly MdastNode[],
  columns: number,
  body: Written,
): { problem: Problem; lines: number } | undefined {
  const lines = rows.map((row) => writtenOf(row, body.text));
  const [first = ''] = lines;
  if (!first.startsWith('|') || first.endsWith('|') || lines[1]?.startsWith('|') !== false) return undefined;
  const end = lines.findIndex((line, at) => at > 0 && line.endsWith('|'));
  if (end === -1 || lines.slice(1, end + 1).some((line) => line.startsWith('|'))) return undefined;
  const whole = lines.slice(0, end + 1).join('<br>');
  if (whole.split('|').length - 2 !== columns) return undefined;
  return {
    lines: end + 1,
    problem: {
      rule: 'table-row',
      message: 'Hàng này bị ngắt sang dòng dưới, nên thành nhiều hàng, các ô lệch cột.',
      remedy: `viết cả hàng trên một dòng, chỗ xuống dòng trong ô là <br>: ${quote(whole, SOME_LINES)}.`,
      replacement: instead(rows[0], rows[end], whole, body),
    },
  };
}

/** Dashes alone are the line under the first row, and stand once. */
const ONLY_DASHES = /^:?[-–—_=−]{3,}:?$/;

/** The engine takes for the address what is glued to one. */
const BORDER_GLUED = /(?<=[^\s\\|])\|/g;

function judgeRow(row: MdastNode, columns: number, head: MdastNode, body: Written): Problem | undefined {
  const cells = childrenOf(row);
  const written = writtenOf(row, body.text);
  if (cells.every((cell) => ONLY_DASHES.test(wordsOf(cell).trim()))) {
    return {
      rule: 'table-row',
      severity: 'warning',
      message: 'Hàng này chỉ có dấu gạch, sẽ hiện nguyên thành một hàng của bảng.',
      remedy: `xóa dòng ${quote(written)}: dòng gạch chỉ đứng một lần, ngay dưới dòng đầu của bảng.`,
      replacement: withoutLine(row, body),
    };
  }
  const lost = cells
    .slice(columns)
    .map(wordsOf)
    .filter((words) => words.trim() !== '');
  if (lost.length > 0) {
    const wider = filled(childrenOf(head).map(wordsOf), cells.length, 'cột mới');
    return {
      rule: 'table-row',
      message: `Hàng này có ${cells.length} ô mà bảng có ${columns} cột: ${lost.map((words) => quote(words, A_PHRASE)).join(', ')} sẽ mất.`,
      remedy: `bỏ dấu "|" thừa (dấu | trong chữ viết là "\\|"), hoặc thêm cột vào hai dòng đầu: ${quote(rowOf(wider), SOME_LINES)} và ${quote(ruleOf(cells.length), A_LINE)}.`,
    };
  }
  if (cells.length >= columns) return undefined;
  if (!written.includes('|')) {
    const asRow = withoutGaps(rowOf(filled([written], columns, '')));
    return {
      rule: 'table-glued',
      severity: 'warning',
      message: `Dòng ${quote(written)} liền ngay dưới bảng nên thành một hàng của bảng.`,
      remedy: `để một dòng trống trước dòng này; là một hàng thì viết ${quote(asRow, A_LINE)}.`,
      ways: [parted(row, body), instead(row, row, asRow, body)].filter((way) => way !== undefined),
    };
  }
  if (/(?:https?:\/\/|www\.)[^\s|]/i.test(written) && written.search(BORDER_GLUED) > 0) {
    return {
      rule: 'table-row',
      message: `Hàng này có ${cells.length} ô mà bảng có ${columns} cột: địa chỉ dính vào dấu "|" nên hai ô thành một.`,
      remedy: `để một dấu cách trước mỗi dấu "|": ${quote(written.replace(BORDER_GLUED, ' |'), SOME_LINES)}.`,
    };
  }
  // The cells that are there keep their markup.
  const right = `${written.startsWith('|') ? '' : '| '}${written.replace(/(?<!\s)\s*(?<!\\)\|$/, '')} |${' |'.repeat(columns - cells.length)}`;
  return {
    rule: 'table-row',
    severity: 'warning',
    message: `Hàng này có ${cells.length} ô mà bảng có ${columns} cột.`,
    remedy: `viết đủ ô, ô không có gì thì để trống: ${quote(right, SOME_LINES)}.`,
    replacement: instead(row, row, right, body),
  };
}

/** An empty line before it. */
function parted(row: MdastNode, { text, base }: Written): Replacement {
  const place = lineAt(text, startOf(row));
  return { start: base + place, end: base + place, text: emptyLine(text, place) };
}

/** Its line is taken out, with the line feed before it. */
function withoutLine(row: MdastNode, { text, base }: Written): Replacement | undefined {
  const end = row.position?.end.offset;
  const line = lineAt(text, startOf(row));
  if (end === undefined || text.slice(line, startOf(row)).trim() !== '') return undefined;
  return { start: base + line - 1, end: base + end, text: '' };
}
