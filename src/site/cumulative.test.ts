import { describe, expect, test } from 'vitest';
import { fallsOf } from './cumulative.ts';

const row = (year: number, throughMonth: number, onTime: number, late = 0) => ({
  year,
  throughMonth,
  handled: onTime + late,
  onTime,
  late,
});
const fallen = (...rows: ReturnType<typeof row>[]) =>
  fallsOf(rows).map(({ row: { year, throughMonth }, figure }) => [year, throughMonth, figure]);

describe('a cumulative figure', () => {
  test('that grows, stays, or begins again in January, does not fall', () => {
    expect(fallen(row(2021, 12, 900), row(2022, 1, 5), row(2022, 2, 5), row(2022, 12, 60, 1))).toEqual([]);
    expect(fallen()).toEqual([]);
  });

  test('that falls is named with the month, in whatever order they stand', () => {
    expect(fallen(row(2022, 11, 200), row(2022, 10, 1983))).toEqual([[2022, 11, 'handled']]);
    expect(fallen(row(2022, 3, 50, 5), row(2022, 4, 60, 4))).toEqual([[2022, 4, 'late']]);
    expect(fallen(row(2022, 3, 50, 5), row(2022, 4, 49, 6))).toEqual([[2022, 4, 'onTime']]);
    expect(fallen(row(2022, 2, 50), row(2022, 9, 10), row(2022, 10, 5))).toEqual([
      [2022, 9, 'handled'],
      [2022, 10, 'handled'],
    ]);
  });

  test('is told with both months and what to write, where the month’s own figure can be what was written', () => {
    const [fall] = fallsOf([row(2022, 10, 1980, 3), row(2022, 11, 199, 1)]);
    expect(fall?.what).toBe(
      'số hồ sơ xử lý đến tháng 11/2022 là 200, ít hơn 1.983 của đến tháng 10/2022, mà số cộng dồn từ tháng 1 thì không giảm',
    );
    expect(fall?.remedy).toContain('riêng tháng 11 thì ghi "handled": 2183, "onTime": 2179, "late": 4;');
    const [far] = fallsOf([row(2022, 8, 1980), row(2022, 11, 200)]);
    expect(far?.remedy).toContain('ghi số cộng dồn từ tháng 1 đến hết tháng 11');
    expect(far?.remedy).not.toContain('2180');
  });
});
