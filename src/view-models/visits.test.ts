import { describe, expect, test } from 'vitest';
import { toVisitHistory, toVisitsCsv } from './visits.ts';

describe('the history of visits', () => {
  test('is not there without a day', () => {
    expect(toVisitHistory([])).toBeUndefined();
  });

  test('of one day shows that day, its month and no chart of years', () => {
    const history = toVisitHistory([['2026-11-25', 17]]);
    expect(history?.periods.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['Ngày', 1],
      ['Từng tháng, năm 2026', 1],
    ]);
    expect(history?.periods[1]?.rows).toEqual([
      { label: 'Tháng 11', bar: { length: 62, value: '17', words: '17 lượt' } },
    ]);
  });

  test('begins with its first month and ends with its last: those between are there, counted or not', () => {
    const history = toVisitHistory([
      ['2025-10-30', 1],
      ['2026-02-02', 1],
    ]);
    const months = (of: string) =>
      history?.periods.find(({ heading }) => heading.endsWith(of))?.rows.map(({ label }) => label);
    expect(months('2025')).toEqual(['Tháng 10', 'Tháng 11', 'Tháng 12']);
    expect(months('2026')).toEqual(['Tháng 1', 'Tháng 2']);
  });

  test('sums months and years, and tells a day without visits from one that was not counted', () => {
    const history = toVisitHistory([
      ['2025-12-30', 1000],
      ['2025-12-31', 0],
      ['2026-01-02', 500],
    ]);
    expect(history).toMatchObject({ from: '30/12/2025', to: '02/01/2026', total: '1.500' });
    const [days, year2026, year2025, years] = history?.periods ?? [];
    expect(days?.rows.map(({ label, bar }) => [label, bar?.value])).toEqual([
      ['30/12/2025', '1.000'],
      ['31/12/2025', '0'],
      ['01/01/2026', undefined],
      ['02/01/2026', '500'],
    ]);
    expect(days?.rows.map(({ bar }) => bar?.length)).toEqual([62, 0, undefined, 31]);
    expect(year2026?.rows[0]?.bar?.value).toBe('500');
    expect(year2025?.rows[0]?.bar?.value).toBe('1.000');
    expect(years?.rows.map(({ label, bar }) => [label, bar?.value])).toEqual([
      ['Năm 2025', '1.000'],
      ['Năm 2026', '500'],
    ]);
  });

  test('of one visit has the longest bar, of none no length', () => {
    expect(toVisitHistory([['2026-11-25', 1]])?.periods[0]?.rows[0]?.bar).toMatchObject({ length: 62 });
    expect(toVisitHistory([['2026-11-25', 0]])?.periods[0]?.rows[0]?.bar).toMatchObject({ length: 0 });
  });

  test('shows the last 31 days of many', () => {
    const days = Array.from({ length: 4000 }, (_, index): [string, number] => [
      new Date(Date.UTC(2016, 0, 1 + index)).toISOString().slice(0, 10),
      index,
    ]);
    expect(toVisitHistory(days)?.periods[0]?.rows).toHaveLength(31);
  });
});

test('the table for spreadsheets has every day and is known as UTF-8', () => {
  expect(
    toVisitsCsv([
      ['2026-11-24', 3],
      ['2026-11-25', 17],
    ]),
  ).toBe('\uFEFFNgày,Lượt truy cập\r\n2026-11-24,3\r\n2026-11-25,17\r\n');
});
