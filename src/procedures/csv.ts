/** A table as text, whose cells some sign parts. */
import { parse } from 'csv-parse/sync';
import { formatInteger } from '../lib/numbers.ts';
import { problemInWords, Refusal } from '../system/errors.ts';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import type { Table } from './table.ts';
import { tooLarge } from './too-large.ts';

/** @throws Refusal where it is no such table, or one that is too large */
export function readCsv(name: string, text: string): Table {
  // Excel may name the delimiter in a line of its own.
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const firstRow = declared ? 2 : 1;
  const rows = parseRows(name, body, declared?.[1] ?? delimiterOf(body));
  if (rows.length > MOST_ROWS) throw tooLarge(name, `có quá ${formatInteger(MOST_ROWS)} dòng`);
  for (const [row, cells] of rows.entries()) {
    const where = `${name}: dòng ${row + firstRow}`;
    if (cells.length > MOST_COLUMNS) throw tooLarge(where, `có quá ${MOST_COLUMNS} cột`);
    if (cells.some((cell) => cell.length > LONGEST_CELL)) {
      throw tooLarge(where, `có ô dài quá ${formatInteger(LONGEST_CELL)} ký tự`);
    }
  }
  return { name, rows, firstRow };
}

function delimiterOf(body: string): string {
  const head = body.split(/\r?\n/, 20).join('\n');
  const often = (delimiter: string) => head.split(delimiter).length;
  return [';', '\t', ',', '|'].reduce((best, one) => (often(one) > often(best) ? one : best));
}

function parseRows(name: string, body: string, delimiter: string): string[][] {
  try {
    return parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      to: MOST_ROWS + 1,
      max_record_size: MOST_COLUMNS * LONGEST_CELL,
    }) as string[][];
  } catch (error) {
    const { lines: line = '?', code } = error as { lines?: number; code?: string };
    const isOpen = code === 'CSV_QUOTE_NOT_CLOSED';
    throw new Refusal(
      problemInWords({
        rule: 'open-quote',
        where: `${name}: dòng ${line}`,
        what: isOpen ? 'dấu nháy kép mở mà không đóng' : 'dấu nháy kép đứng giữa ô',
        remedy: isOpen ? 'sửa dòng này rồi nhập lại' : 'mở bằng Excel hoặc LibreOffice rồi lưu thành XLSX',
      }),
    );
  }
}
