/** A table as text: what parts its cells, and what is too large to be one. */
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './limits.ts';

test.each([
  [',', 'a,b\n1,2\n'],
  [';', 'a;b\n1;2\n'],
  ['a tab', 'a\tb\n1\t2\n'],
  ['|', 'a|b\n1|2\n'],
  [';, where commas stand in the cells', '"a";b\n1,5;2,5\n'],
])('cells are parted by %s', (_, text) => {
  expect(readCsv('a.csv', text).rows.map((cells) => cells.length)).toEqual([2, 2]);
});

test('Excel may name the sign in a line of its own, which is no row', () => {
  const table = readCsv('a.csv', 'sep=|\r\na|b\r\n1|2\r\n');
  expect(table).toEqual({
    name: 'a.csv',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
    firstRow: 2,
  });
  expect(readCsv('a.csv', 'a,b\n').firstRow).toBe(1);
  // One that nobody would guess.
  expect(readCsv('a.csv', 'SEP=#\na#b,c\n').rows).toEqual([['a', 'b,c']]);
});

test('cells are trimmed, rows may be of other lengths, and a quoted one may hold the sign', () => {
  expect(readCsv('a.csv', ' a , b\n"1,2",3,4\n').rows).toEqual([
    ['a', 'b'],
    ['1,2', '3', '4'],
  ]);
});

test('a quote within a cell, as some systems write to keep zeros, is told as that', () => {
  expect(() => readCsv('t.csv', 'a;b\n="01";2\n')).toThrow(
    't.csv: dòng 2: dấu nháy kép đứng giữa ô. Cách sửa: mở bằng',
  );
});

test('a quote that is not closed is told with its line', () => {
  expect(() => readCsv('a.csv', 'a,b\n"1,2\n')).toThrow(/a\.csv: dòng \d+: dấu nháy kép mở mà không đóng/);
});

test('as much as may be is read, and more is told where it stands', () => {
  const rows = (count: number) => 'a,b\n'.repeat(count);
  expect(readCsv('a.csv', rows(MOST_ROWS)).rows).toHaveLength(MOST_ROWS);
  expect(() => readCsv('a.csv', rows(MOST_ROWS + 1))).toThrow('dòng');
  const columns = (count: number) => `${','.repeat(count - 1)}\n`;
  expect(readCsv('a.csv', columns(MOST_COLUMNS)).rows[0]).toHaveLength(MOST_COLUMNS);
  expect(() => readCsv('a.csv', `a\n${columns(MOST_COLUMNS + 1)}`)).toThrow('a.csv: dòng 2');
  expect(readCsv('a.csv', 'x'.repeat(LONGEST_CELL)).rows).toHaveLength(1);
  expect(() => readCsv('a.csv', `sep=,\nx\n${'x'.repeat(LONGEST_CELL + 1)}`)).toThrow('a.csv: dòng 3');
});
