/** What one cell of a table of results says. */
import { describe, expect, test } from 'vitest';
import { YEARS } from '../schemas/stats.ts';
import { readCount, readMonth, readYear } from './cells.ts';
import { MOST_FILES_HANDLED } from './limits.ts';
import type { Cell } from './table.ts';

const ruleOf = (read: { problem?: { rule: string } | undefined }) => read.problem?.rule;

describe('a number of files', () => {
  test.each([
    [0, 0],
    [1783, 1783],
    ['1783', 1783],
    [' 1.783 ', 1783],
    ['1 783', 1783],
    ['53\u00A0627', 53_627],
    ['1.234.567', 1_234_567],
    ['12,0', 12],
    [String(MOST_FILES_HANDLED), MOST_FILES_HANDLED],
  ])('is read of %j', (cell, value) => {
    expect(readCount(cell)).toEqual({ value });
  });

  test.each([
    [-1, 'no-count'],
    [1.5, 'no-count'],
    ['12,5', 'no-count'],
    ['12.5', 'no-count'],
    ['-1', 'no-count'],
    ['nhiều', 'no-count'],
    ['', 'empty-cell'],
    [null, 'empty-cell'],
    [undefined, 'empty-cell'],
    [MOST_FILES_HANDLED + 1, 'large-count'],
  ])('is none in %j', (cell, rule) => {
    expect(ruleOf(readCount(cell as never))).toBe(rule);
  });
});

describe('a month', () => {
  test.each([
    [9, { month: 9 }],
    ['09/2022', { month: 9, year: 2022 }],
    ['Tháng 9', { month: 9 }],
    ['tháng 9 năm 2022', { month: 9, year: 2022 }],
    ['Đến hết tháng 12', { month: 12 }],
    ['T9-2022', { month: 9, year: 2022 }],
    ['1', { month: 1 }],
    [new Date('2022-12-01T00:00:00Z'), { month: 12, year: 2022 }],
  ])('is read of %j', (cell, value) => {
    expect(readMonth(cell as never)).toEqual({ value });
  });

  test.each(['13', '0', 'Tổng cộng', '', 'quý 3'])('is none in %j', (cell) => {
    expect(ruleOf(readMonth(cell))).toBe('no-month');
  });
});

describe('a year', () => {
  test.each([2022, '2022', 'Năm 2022'])('is read of %j', (cell) => {
    expect(readYear(cell)).toEqual({ value: 2022 });
  });

  test('is one that a site may tell of, from the first to the last', () => {
    const { first, last } = YEARS;
    expect([readYear(first), readYear(String(last))]).toEqual([{ value: first }, { value: last }]);
    expect([first - 1, last + 1].map((year) => ruleOf(readYear(year)))).toEqual(['no-year', 'no-year']);
  });

  test.each([22, '20222', '0999', '9999', ''])('is none in %j', (cell) => {
    expect(ruleOf(readYear(cell))).toBe('no-year');
  });
});

describe('a cell that is understood, and may not be read so, says what to write', () => {
  test.each([
    ['30/11/2022', 'ghi 11/2022'],
    ['Đến ngày 30/9/2022', 'ghi 09/2022'],
    ['2022-11', 'ghi 11/2022'],
    ['2022-11-30', 'ghi 11/2022'],
    ['1-9', 'ghi 9'],
    ['01 – 09', 'ghi 09'],
    ['Từ tháng 1 đến tháng 9', 'ghi 9'],
    ['1-12', 'ghi 12'],
    ['12/22', 'ghi 12/2022'],
    ['1/22', 'ghi 01/2022'],
    ['6 tháng đầu năm', 'ghi 6'],
    [44866, 'ghi 11/2022'],
    // The first and the last day that Excel can have meant.
    ['tháng mười', 'ghi 10'],
    ['Tháng Giêng', 'ghi 1'],
    ['tháng chạp 2022', 'ghi 9, 09/2022'],
    ['Tháng tư/2022', 'ghi 04/2022'],
    ['IX', 'ghi 9'],
    ['Sep-22', 'ghi 09/2022'],
    ['9/22', 'ghi 09/2022'],
    [32_874, 'ghi 01/1990'],
    [73_050, 'ghi 12/2099'],
    [44_895, 'ghi 11/2022'],
    [44_896, 'ghi 12/2022'],
    ['1/1/2022', 'ghi 01/2022'],
    ['31.12.2022', 'ghi 12/2022'],
  ])('month %s', (cell, remedy) => {
    expect(readMonth(cell).problem?.remedy).toContain(remedy);
  });

  test.each([
    32_873,
    73_051,
    '1/13/2022',
    '1/0/2022',
    'Từ tháng 1 đến tháng 13',
    '13/22',
    '0/22',
    '9999',
    '123456',
    'tháng mười ba',
  ])('%s is no month that can be told', (cell) => {
    expect(readMonth(cell).problem?.remedy).toBe('ghi 9, 09/2022 hoặc Tháng 9; dòng tổng cộng thì xóa');
  });

  test.each<[Cell, string]>([
    ['1,783', 'ghi số 1783, nếu'],
    [1.783, 'ghi số 1783, nếu'],
    ['9 (90%)', 'ghi số 9, không'],
    ['10 hồ sơ', 'ghi số 10, không'],
    ['-10', 'ghi số như 1783'],
    [-1.5, 'ghi số hồ sơ'],
    [0.5, 'ghi số hồ sơ'],
    [999.999, 'ghi số 999999, nếu'],
    [1000.5, 'ghi số hồ sơ'],
    [1.0005, 'ghi số hồ sơ'],
  ])('count %s', (cell, remedy) => {
    expect(readCount(cell).problem?.remedy).toContain(remedy);
  });

  test.each<[Cell, number]>([
    [10.000000000000002, 10],
    ["'1.783", 1783],
    ['1 783', 1783],
  ])('%j is read as %d', (cell, count) => {
    expect(readCount(cell)).toEqual({ value: count });
  });

  test('a dash for nothing', () => {
    expect(readCount('-').problem?.remedy).toContain('ghi 0');
  });
});
