import { describe, expect, test } from 'vitest';
import { at } from '../../tests/support/entries.ts';
import type { ProcedureRow } from '../schemas/stats.ts';
import { toProcedureYears, toSums } from './procedure-years.ts';

/** Cumulative rows `[month, handled, late]` of one year, in any order. */
function rows(year: number, ...given: readonly (readonly [number, number, number?])[]): ProcedureRow[] {
  return given
    .map(([throughMonth, handled, late = 0]) => ({
      year,
      throughMonth,
      handled,
      onTime: handled - late,
      late,
      updatedAt: at('2022-09-25 12:41:15'),
    }))
    .sort((a, b) => b.throughMonth - a.throughMonth);
}

function yearOf(...given: readonly (readonly [number, number, number?])[]) {
  const [year] = toProcedureYears(rows(2025, ...given));
  if (!year) throw new Error('no year');
  return year;
}

const table = (year: ReturnType<typeof yearOf>) =>
  year.rows.map(({ label, handled }) => `${label}: ${handled}`);

const bars = (year: ReturnType<typeof yearOf>) => year.chart.map(({ bar, gap }) => bar?.value ?? gap);

describe('one cumulative row, as the real commune has it', () => {
  const [year] = toProcedureYears(rows(2022, [9, 1783]));

  test('is told as such, and no month is made up of it', () => {
    expect(year).toMatchObject({
      year: '2022',
      throughMonth: '09',
      total: { handled: '1.783', onTime: '1.783', late: '0', onTimeShare: '100%', lateShare: '0%' },
      updatedAt: { text: '25/09/2022 12:41:15' },
      rows: [{ label: 'Đến tháng 09', cumulative: true, handled: '1.783' }],
      hasMonths: false,
    });
  });

  test('draws no chart, says its figures once and what is not there', () => {
    expect(year?.chart).toEqual([]);
    expect(year?.totalRow).toBeUndefined();
    expect(year?.notes).toEqual(['Chưa có số liệu của từng tháng.']);
  });
});

describe("a month's own figures", () => {
  test('are the difference to the month before; January is its own', () => {
    const year = yearOf([1, 132], [2, 250, 2], [3, 401, 2]);
    expect(table(year)).toEqual(['01/2025: 132', '02/2025: 118', '03/2025: 151']);
    expect(year.rows[1]).toMatchObject({ onTime: '116', late: '2', lateShare: '1,7%', cumulative: false });
    expect(year.totalRow).toMatchObject({ label: 'Cộng', handled: '401', late: '2', lateShare: '0,5%' });
  });

  test('do not depend on the order of the file', () => {
    const shuffled = rows(2025, [3, 401], [1, 132], [2, 250]);
    expect(toProcedureYears(shuffled)[0]?.rows.map(({ handled }) => handled)).toEqual(['132', '118', '151']);
  });

  test('are not made up over a gap: the row after it stays cumulative', () => {
    const year = yearOf([1, 132], [2, 250], [3, 401], [5, 704], [6, 851]);
    expect(table(year)).toEqual([
      '01/2025: 132',
      '02/2025: 118',
      '03/2025: 151',
      'Đến tháng 05: 704',
      '06/2025: 147',
    ]);
    expect(bars(year).slice(2, 7)).toEqual(['151', 'chưa có', 'không tính riêng được', '147', 'chưa có']);
    expect(year.notes).toEqual([
      'Tháng 04 không có số liệu, nên không tính riêng được tháng 05.',
      'Từ tháng 07 đến tháng 12 chưa có số liệu.',
    ]);
  });

  test('that do not add up to the total have a last line that claims no sum', () => {
    expect(yearOf([1, 132], [3, 401], [4, 500]).totalRow).toMatchObject({
      label: 'Đến tháng 04',
      handled: '500',
    });
  });

  test('are never negative: a sum that falls is told as a correction', () => {
    const year = yearOf([1, 132], [2, 250], [3, 240], [4, 300]);
    expect(table(year)).toEqual(['01/2025: 132', '02/2025: 118', 'Đến tháng 03: 240', '04/2025: 60']);
    expect(year.notes[0]).toContain('đến tháng 03 thấp hơn đến tháng 02');
    expect(JSON.stringify(year)).not.toMatch(/"-\d/);
  });

  test('are not shown where only those on time fall', () => {
    expect(table(yearOf([1, 100, 5], [2, 120, 30]))).toEqual(['01/2025: 100', 'Đến tháng 02: 120']);
  });

  test('are not shown where only the late ones fall', () => {
    expect(table(yearOf([1, 100, 5], [2, 200, 3]))).toEqual(['01/2025: 100', 'Đến tháng 02: 200']);
  });

  test('never reach over the turn of the year', () => {
    const years = toProcedureYears([...rows(2025, [1, 80]), ...rows(2024, [12, 1380])]);
    expect(
      years.map(({ year, rows: of }) => [year, of.map(({ label, handled }) => `${label}: ${handled}`)]),
    ).toEqual([
      ['2025', ['01/2025: 80']],
      ['2024', ['Đến tháng 12: 1.380']],
    ]);
  });
});

describe('a month in which nothing was handled', () => {
  test('is 0 and has no share', () => {
    const year = yearOf([1, 0], [2, 40]);
    expect(year.rows[0]).toMatchObject({ handled: '0', lateShare: undefined, onTimeShare: undefined });
    expect(year.chart[0]?.bar).toMatchObject({ onTime: 0, late: 0, value: '0' });
  });

  test('as are all: the chart has no length to divide by', () => {
    const year = yearOf([1, 0], [2, 0]);
    expect(year.total.onTimeShare).toBeUndefined();
    expect(year.chart[1]?.bar).toMatchObject({ onTime: 0, late: 0 });
  });
});

describe('the chart', () => {
  const year = yearOf([1, 100, 50], [2, 300, 50]);

  test('has twelve months, the months to come marked as such', () => {
    expect(year.chart.map(({ label }) => label)).toEqual(
      Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`),
    );
    expect(bars(year)).toEqual(['100', '200', ...Array<string>(10).fill('chưa có')]);
    expect(year.notes).toEqual(['Từ tháng 03 đến tháng 12 chưa có số liệu.']);
  });

  test('has lengths in proportion, the longest leaving room for its value', () => {
    const [january, february] = year.chart;
    expect(february?.bar).toMatchObject({ onTime: 78, late: 0, words: '200 hồ sơ, không trễ hạn' });
    expect(january?.bar).toMatchObject({ onTime: 19.5, late: 19.5, words: '100 hồ sơ, 50 trễ hạn' });
  });

  test('needs two months to compare', () => {
    expect(yearOf([1, 132]).chart).toEqual([]);
    expect(yearOf([1, 132]).hasMonths).toBe(true);
    expect(yearOf([1, 132], [3, 300]).chart).toEqual([]);
    expect(yearOf([1, 132], [2, 300]).chart).toHaveLength(12);
  });
});

test('a whole year has no note: nothing is missing', () => {
  const year = yearOf(...Array.from({ length: 12 }, (_, index) => [index + 1, (index + 1) * 100] as const));
  expect(year.notes).toEqual([]);
  expect(year.totalRow).toMatchObject({ label: 'Cộng', handled: '1.200' });
});

test('without rows there is no year', () => {
  expect(toProcedureYears([])).toEqual([]);
});

describe('years of which nothing but sums is known', () => {
  const years = toProcedureYears([
    ...rows(2025, [9, 300]),
    ...rows(2024, [12, 1200, 3]),
    ...rows(2023, [11, 900]),
  ]);

  test('stand in one table, but for the newest, which the page tells first', () => {
    expect(toSums(years)).toMatchObject({
      hasMonths: false,
      rows: [{ cumulative: true }, { cumulative: true }],
    });
    expect(toSums(years)?.rows.map(({ label, handled, late }) => [label, handled, late])).toEqual([
      ['Năm 2024', '1.200', '3'],
      ['Đến tháng 11/2023', '900', '0'],
    ]);
  });

  test('do not where one year has more to tell, nor for a single one', () => {
    expect(
      toSums(
        toProcedureYears([...rows(2025, [9, 300], [8, 200]), ...rows(2024, [12, 1]), ...rows(2023, [12, 1])]),
      ),
    ).toBeUndefined();
    expect(toSums(years.slice(0, 2))).toBeUndefined();
  });
});

test.each([
  [
    'two months that lack a row are named each',
    [
      [1, 1],
      [4, 5],
    ],
    'Tháng 02, 03 không có số liệu, nên không tính riêng được tháng 04.',
  ],
  [
    'three in a row by the first and the last',
    [
      [1, 1],
      [5, 5],
    ],
    'Từ tháng 02 đến tháng 04 không có số liệu, nên không tính riêng được tháng 05.',
  ],
  [
    'three that are not in a row each',
    [
      [2, 2],
      [4, 5],
      [5, 6],
      [8, 9],
    ],
    'Tháng 01, 03, 06, 07 không có số liệu, nên không tính riêng được tháng 02, 04, 08.',
  ],
] as const)('%s', (_, given, note) => {
  expect(yearOf(...given).notes[0]).toBe(note);
});

test('a sum that falls is told with both months and what is not made of it', () => {
  expect(yearOf([1, 5], [2, 4], [3, 9]).notes).toEqual([
    'Số cộng dồn đến tháng 02 thấp hơn đến tháng 01, có thể do số liệu đã được điều chỉnh, nên không tính riêng tháng 02.',
    'Từ tháng 04 đến tháng 12 chưa có số liệu.',
  ]);
});

test('the last month but one of a year is what is not there', () => {
  const months = Array.from({ length: 11 }, (_, at) => [at + 1, at + 1] as const);
  expect(yearOf(...months).notes).toEqual(['Tháng 12 chưa có số liệu.']);
});
