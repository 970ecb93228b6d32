/** Tables: those that were typed and became none, and rows that do not have the columns of their table. */
import type { MdastNode } from 'satteri';
import { type Problem, quote } from '../../finding.ts';
import { type Body, childrenOf, descendants, startOf, wordsOf } from '../markdown.ts';
import { linesOf, type Shown } from './shown.ts';

const isRule = (line: string) => /^[\s|:+-]+$/.test(line) && line.includes('-');

/** The line under the first row. */
const ruleOf = (columns: number) => `|${' --- |'.repeat(columns)}`;
const rowOf = (cells: readonly string[]) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`;

/** Columns of a line between bars; 0 where it is no row. */
function columnsOf(line: string): number {
  const row = line.trim();
  const bars = row.split('|').length - 1;
  const outer = Number(row.startsWith('|')) + Number(row.endsWith('|'));
  return bars === 0 || (bars === 1 && outer > 0) ? 0 : bars + 1 - outer;
}

const isBarred = (line: string) => /^\s*\|.*\|\s*$/.test(line) && columnsOf(line) > 0;

/** Cells that are parted by tabs or by many spaces, as they are copied from a sheet. */
const spacedCells = (line: string) => line.trim().split(/\t+| {3,}/);

/** @returns what is wrong with a paragraph that was typed or pasted as a table, and in which of its lines */
export function judgeTypedTable({ words }: Shown): { problem: Problem; line: number } | undefined {
  if (!/[|\t]| {3}/.test(words)) return undefined;
  const lines = words.split('\n');
  const rows = lines.flatMap((line, at) =>
    columnsOf(line) > 0 || (isRule(line) && line.includes('|')) ? [at] : [],
  );
  const [first = 0] = rows;
  const head = lines[first] ?? '';
  const barred = rows.some((at) => isBarred(lines[at] ?? ''));
  const columns = columnsOf(head);
  const isTable =
    barred ||
    (rows.length > 1 &&
      rows.every((at, place) => at === first + place && columnsOf(lines[at] ?? '') === columns));
  if (rows.length > 0 && isTable) return { problem: withoutRule(lines, rows, barred), line: first };
  return pasted(lines);
}

function withoutRule(lines: readonly string[], rows: readonly number[], isSure: boolean): Problem {
  const rule = rows.find((at) => isRule(lines[at] ?? ''));
  const head = lines[rows.find((at) => at !== rule) ?? 0] ?? '';
  const columns = columnsOf(head) || 2;
  const right = ruleOf(columns);
  const wrong = rule === undefined ? 0 : columnsOf(lines[rule] ?? '');
  return {
    rule: 'raw-table',
    ...(isSure ? {} : { severity: 'warning' as const }),
    message:
      rule === undefined
        ? 'Bảng thiếu dòng gạch dưới dòng đầu nên không thành bảng, sẽ hiện nguyên dấu "|".'
        : wrong === columns
          ? 'Bảng viết chưa đúng nên sẽ hiện nguyên dấu "|".'
          : `Dòng gạch có ${wrong || 1} cột mà dòng đầu của bảng có ${columns} cột, nên sẽ hiện nguyên dấu "|".`,
    remedy:
      rule !== undefined && wrong === columns
        ? 'để một dòng trống trước bảng; các dòng của bảng liền nhau, dòng gạch ngay dưới dòng đầu.'
        : `${rule === undefined ? 'thêm dòng' : 'viết dòng gạch là'} ${quote(right, 200)} ngay dưới dòng ${quote(head, 120)}; các dòng của bảng liền nhau, không có dòng trống.`,
  };
}

/** `a)` or a bullet with a tab behind it, as Word's lists are copied: no column. */
const isPoint = (line: string) => /^\s*(?:\S|\S{1,4}[.):/-])(?:\t| {3,})/.test(line);

function pasted(lines: readonly string[]): { problem: Problem; line: number } | undefined {
  const first = lines.findIndex((line, at) => {
    const cells = spacedCells(line).length;
    return cells > 1 && !isPoint(line) && spacedCells(lines[at + 1] ?? '').length === cells;
  });
  if (first < 0) return undefined;
  const cells = spacedCells(lines[first] ?? '');
  return {
    problem: {
      rule: 'raw-table',
      severity: 'warning',
      message: 'Các cột cách nhau bằng dấu cách hoặc phím Tab sẽ dính vào nhau, không thành bảng.',
      remedy: `viết ${quote(rowOf(cells), 160)}, dòng dưới là ${quote(ruleOf(cells.length), 120)}, rồi mỗi hàng một dòng như vậy.`,
    },
    line: first,
  };
}

/** Rows of the tables that became some. */
export function checkRows({ root, report, text }: Body): void {
  for (const table of descendants(root)) {
    if (table.type !== 'table') continue;
    const [head, ...rows] = childrenOf(table);
    if (!head) continue;
    const columns = childrenOf(head).length;
    for (const row of rows) {
      const problem = judgeRow(row, columns, head, text);
      if (problem) report(problem, startOf(row));
    }
  }
}

function judgeRow(row: MdastNode, columns: number, head: MdastNode, text: string): Problem | undefined {
  const cells = childrenOf(row);
  const written = text.slice(startOf(row), row.position?.end.offset).trim();
  const lost = cells
    .slice(columns)
    .map(wordsOf)
    .filter((words) => words.trim() !== '');
  if (lost.length > 0) {
    const wider = [
      ...childrenOf(head).map(wordsOf),
      ...Array.from({ length: cells.length - columns }, () => 'cột mới'),
    ];
    return {
      rule: 'table-row',
      message: `Hàng này có ${cells.length} ô mà bảng có ${columns} cột: ${lost.map((words) => quote(words, 30)).join(', ')} sẽ mất.`,
      remedy: `bỏ dấu "|" thừa (dấu | trong chữ viết là "\\|"), hoặc thêm cột vào hai dòng đầu: ${quote(rowOf(wider), 200)} và ${quote(ruleOf(cells.length), 120)}.`,
    };
  }
  if (cells.length >= columns) return undefined;
  if (!written.includes('|')) {
    return {
      rule: 'table-glued',
      severity: 'warning',
      message: `Dòng ${quote(written, 60)} liền ngay dưới bảng nên thành một hàng của bảng.`,
      remedy: `để một dòng trống trước dòng này; là một hàng thì viết ${quote(rowOf([written, ...Array.from({ length: columns - 1 }, () => '')]), 160)}.`,
    };
  }
  return {
    rule: 'table-row',
    severity: 'warning',
    message: `Hàng này có ${cells.length} ô mà bảng có ${columns} cột.`,
    remedy: `viết đủ ô, ô không có gì thì để trống: ${quote(rowOf([...cells.map(wordsOf), ...Array.from({ length: columns - cells.length }, () => '')]), 200)}.`,
  };
}

/** Where a line of a block begins, in the text. */
export function placeOfLine(shown: Shown, number: number): number | undefined {
  let at = 0;
  for (const { from } of linesOf(shown)) {
    if (at === number) return shown.at[from];
    at += 1;
  }
  return undefined;
}
