/** Reads a table of few columns, a line each, as programs for tables write it, and says where every cell stands. */
import type { Data, Path } from '../data-file.ts';
import { quote } from '../finding.ts';
import type { Source } from '../source.ts';

interface Cell {
  readonly text: string;
  readonly start: number;
}

/**
 * @param columns their names, as the first line must have them
 * @returns undefined where the first line is another, which is reported
 */
export function readCsv({ text, report }: Source, columns: readonly string[]): Data | undefined {
  const rows = linesOf(text);
  const [head, ...body] = rows;
  const told = (head ?? []).map((cell) => cell.text.toLowerCase());
  if (told.join(',') !== columns.join(',')) {
    report(
      {
        rule: 'schema',
        message: `Dòng đầu phải là tên các cột: ${columns.join(',')}.`,
        remedy: `ghi dòng đầu là ${quote(columns.join(','))}, mỗi dòng sau một địa chỉ cũ, dấu phẩy, địa chỉ mới.`,
      },
      head?.[0]?.start ?? 0,
    );
    return undefined;
  }
  const whole = body.filter((cells) => {
    if (cells.length === columns.length) return true;
    report(
      {
        rule: 'schema',
        message: `Dòng này có ${cells.length} ô, phải có ${columns.length}.`,
        remedy: `mỗi dòng ghi đúng ${columns.length} ô, ngăn bằng dấu phẩy, hoặc dấu chấm phẩy nếu dòng đầu cũng vậy.`,
      },
      cells[0]?.start,
    );
    return false;
  });
  return dataOf(text, whole, columns);
}

function linesOf(text: string): Cell[][] {
  const rows: Cell[][] = [];
  let start = 0;
  let separator: Separator | undefined;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    if (line.trim() === '' || /^\uFEFF?#/.test(line)) continue;
    separator ??= SEPARATORS.find((sign) => line.includes(sign)) ?? ',';
    rows.push(cellsOf(line, from, separator));
  }
  return rows;
}

/** A Vietnamese Excel writes semicolons where an English one writes commas: the first line tells. */
const SEPARATORS = [';', '\t', ','] as const;
type Separator = (typeof SEPARATORS)[number];

function cellsOf(line: string, from: number, separator: Separator): Cell[] {
  const cells: Cell[] = [];
  for (let start = 0; ; ) {
    const end = endOfCell(line, start, separator);
    cells.push(cellOf(line.slice(start, end), from + start));
    if (end === line.length) return cells;
    start = end + 1;
  }
}

/** Between quotation marks, which open a cell, a separator is a sign like others. */
function endOfCell(line: string, start: number, separator: Separator): number {
  let isQuoted = false;
  let isBegun = false;
  for (let at = start; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === separator && !isQuoted) return at;
    if (sign === '"' && (isQuoted || !isBegun)) isQuoted = !isQuoted;
    isBegun ||= sign.trim() !== '' && sign !== '"';
  }
  return line.length;
}

/** Within quotation marks one of them is written twice. */
function cellOf(raw: string, at: number): Cell {
  const trimmed = raw.trim();
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const text = isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
  return { text, start: at + (raw.length - raw.trimStart().length) + (isQuoted ? 1 : 0) };
}

function dataOf(text: string, rows: readonly (readonly Cell[])[], columns: readonly string[]): Data {
  const cellAt = ([row, column]: Path): Cell | undefined =>
    rows[Number(row)]?.[column === undefined ? 0 : Math.max(0, columns.indexOf(String(column)))];
  const rangeOf = (path: Path) => {
    const cell = cellAt(path);
    return cell && path.length === 2 ? { start: cell.start, end: cell.start + cell.text.length } : undefined;
  };
  return {
    value: rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index]?.text]))),
    notation: 'yaml',
    offsetOf: (path) => cellAt(path)?.start ?? 0,
    offsetOfKey: (path) => cellAt(path)?.start ?? 0,
    rangeOf,
    rangeOfKey: () => undefined,
    text,
    base: 0,
    reread: () => undefined,
    rewrite: () => undefined,
    written: (path) => (path.length === 2 ? cellAt(path)?.text : undefined),
    ambiguous: [],
  };
}
