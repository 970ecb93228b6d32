/** Rows of tables: what is wrong with one, and the row as it should be. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf, waysOutOf } from '../../../../tests/support/body.ts';
import { checkRows } from './rows.ts';

const HEAD = '| a | b |\n|---|---|\n';
const told = (rows: string) => toldOf(HEAD + rows, checkRows);
const inShort = (rows: string) =>
  told(rows).map(({ rule, severity = 'error', from }) => [severity, rule, from]);

test.each(['| 1 | 2 |', '| 1 | 2 | |', '| 1 | 2', '1 | 2', '|:--|--:|', '| – | 2 |', '| 1 | a \\| b |', ''])(
  '%j is right',
  (rows) => {
    expect(told(rows)).toEqual([]);
  },
);

describe('a row', () => {
  test('with too few cells is shown with empty ones', () => {
    expect(inShort('| 1 | 2 |\n| 3 |')).toEqual([['warning', 'table-row', '| 3 |']]);
    expect(told('| 3 |')[0]).toMatchObject({
      message: 'Hàng này có 1 ô mà bảng có 2 cột.',
      remedy: 'viết đủ ô, ô không có gì thì để trống: "| 3 | |".',
    });
  });

  test('with too many is told what will be lost, and how the table has room for it', () => {
    expect(inShort('| 1 | 2 |  | 4 |')).toEqual([['error', 'table-row', '| 1 | 2 |  | 4 |']]);
    const [found] = told('| 1 | 2 | 3 | 4 |');
    expect(found?.message).toBe('Hàng này có 4 ô mà bảng có 2 cột: "3", "4" sẽ mất.');
    expect(found?.remedy).toContain('"| a | b | cột mới | cột mới |" và "| --- | --- | --- | --- |"');
    expect(told(`| 1 | 2 | ${'x'.repeat(50)} |`)[0]?.message).toContain(`"${'x'.repeat(39)}…" sẽ mất`);
  });

  test('of dashes alone is one too many', () => {
    expect(inShort('| --- | --- |')).toEqual([['warning', 'table-row', '| --- | --- |']]);
    expect(told('| --- | ––– |')[0]?.remedy).toContain('xóa dòng "| --- | ––– |"');
    expect(inShort('| --- | 2 |')).toEqual([]);
  });

  test('that is none, right below the table, is words', () => {
    expect(inShort('chữ dưới bảng')).toEqual([['warning', 'table-glued', 'chữ dưới bảng']]);
    expect(told('chữ dưới bảng')[0]?.remedy).toContain('"| chữ dưới bảng | |"');
    expect(told('chữ '.repeat(40))[0]?.message).toContain(`"${'chữ '.repeat(14)}chữ…"`);
  });
});

describe('a row that goes on in the next line', () => {
  test.each([
    ['| 1 | hai\nba |', '| 1 | hai<br>ba |'],
    ['| 1 | hai\nba\nbốn |\n| 5 | 6 |', '| 1 | hai<br>ba<br>bốn |'],
    ['| một\nhai | ba\nbốn |', '| một<br>hai | ba<br>bốn |'],
  ])('%j is told once, in one line', (rows, whole) => {
    expect(told(rows)).toHaveLength(1);
    expect(told(rows)[0]?.message).toBe(
      'Hàng này bị ngắt sang dòng dưới, nên thành nhiều hàng, các ô lệch cột.',
    );
    expect(told(rows)[0]?.remedy).toContain(`"${whole}"`);
  });

  test('so far that it was none, or with other cells, is judged line by line', () => {
    const lines = (count: number) => `| 1 | hai\n${'chữ\n'.repeat(count)}ba |`;
    expect(told(lines(10))).toHaveLength(1);
    expect(told(lines(11)).length).toBeGreaterThan(1);
    expect(told('| 1 | hai\n| ba |').map(({ from }) => from)).toEqual(['| ba |']);
    expect(told('| 1 | hai | ba\nbốn |')).toHaveLength(2);
  });
});

test('every table of a text is looked at', () => {
  const text = `${HEAD}| 1 |\n\nChữ\n\n> ${HEAD.replace('\n', '\n> ')}> | 2 |`;
  expect(toldOf(text, checkRows)).toHaveLength(2);
});

test('a first row without words is told with the row that may take its place, where there is one', () => {
  expect(toldOf('| | |\n|---|---|\n| 1 | 2 |', checkRows).map(({ rule, remedy }) => [rule, remedy])).toEqual([
    [
      'table-head',
      'viết tên các cột vào dòng đầu; bảng không cần tên cột thì đưa hàng đầu lên đó: "| 1 | 2 |".',
    ],
  ]);
  expect(toldOf('| | |\n|---|---|', checkRows)).toEqual([]);
});

test.each([
  ['', ''],
  ['> ', '>'],
])('a line glued to a table behind %j may be parted from it, or a row of it', (margin, empty) => {
  const lines = (...all: string[]) => all.join('\n');
  const rows = ['| a | b |', '|---|---|', '| 1 | 2 |'].map((line) => margin + line);
  expect(waysOutOf(lines(...rows, `${margin}Dòng dính`), checkRows)).toEqual([
    lines(...rows, empty, `${margin}Dòng dính`),
    lines(...rows, `${margin}| Dòng dính | |`),
  ]);
});

test.each([
  ['| 1 |\n', '| 1 | |\n'],
  ['| --- | --- |\n| 1 | 2 |', '| 1 | 2 |'],
  ['| 1 | 2 |\n|---|---|', '| 1 | 2 |'],
  ['| x |\n| 1 | hai\nba |\n| 3 |', '| x | |\n| 1 | hai<br>ba |\n| 3 | |'],
])('the rows %j are put right as %j', (rows, right) => {
  expect(mendedBy(HEAD + rows, checkRows)).toBe(HEAD + right);
});

test('a border that is glued to an address is told as that', () => {
  expect(told('| www.a.vn/|')[0]?.remedy).toBe('để một dấu cách trước mỗi dấu "|": "| www.a.vn/ |".');
  expect(told('| a/|')[0]?.remedy).toContain('viết đủ ô');
  expect(told('| www.a.vn/ |')[0]?.remedy).toContain('viết đủ ô');
});

describe('rows that are put right', () => {
  test.each([
    ['| một | hai\nba |', '| một | hai<br>ba |'],
    ['| một\nhai | 2 |\n| ba', '| một<br>hai | 2 |\n| ba | |'],
    ['| một\n| hai | 2 |', '| một | |\n| hai | 2 |'],
    ['|---|---|\n| 1 | 2 |', '| 1 | 2 |'],
  ])('%j', (rows, right) => {
    expect(mendedBy(HEAD + rows, checkRows)).toBe(HEAD + right);
  });

  test('within a point', () => {
    const table = '- x\n\n  | a | b |\n  |---|---|';
    expect(mendedBy(`${table}\n  |---|---|`, checkRows)).toBe(table);
    expect(waysOutOf(`${table}\n  Dòng dính`, checkRows)).toEqual([
      `${table}\n\n  Dòng dính`,
      `${table}\n  | Dòng dính | |`,
    ]);
  });

  test('but for a head without names, which the editor writes', () => {
    const bare = '|  |  |\n|---|---|';
    expect(toldOf(`${bare}\n| 1 | 2 |`, checkRows)[0]?.remedy).toContain('đưa hàng đầu lên đó: "| 1 | 2 |".');
    expect(toldOf(bare, checkRows)).toEqual([]);
    expect(toldOf('| x |  |\n|---|---|\n| 1 | 2 |', checkRows)).toEqual([]);
  });
});
