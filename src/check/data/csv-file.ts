/** Reads a table of few columns, a line each, and says where every cell stands. Addresses need neither quotes nor commas. */
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
        remedy: `mỗi dòng ghi đúng ${columns.length} ô, ngăn bằng một dấu phẩy.`,
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
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && !/^\uFEFF?#/.test(line)) rows.push(cellsOf(line, start));
    start += line.length + 1;
  }
  return rows;
}

function cellsOf(line: string, from: number): Cell[] {
  let start = from;
  return line.split(',').map((cell) => {
    const at = start + (cell.length - cell.trimStart().length);
    start += cell.length + 1;
    return { text: cell.trim(), start: at };
  });
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
