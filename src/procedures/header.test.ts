/** Which column of a table is what, as its header says. */
import { describe, expect, test } from 'vitest';
import { findHeader } from './header.ts';

const HEADER = ['Đến tháng', 'Đã xử lý', 'Đúng hạn', 'Trễ hạn'];
const table = (...rows: string[][]) => ({ name: 'a.csv', rows, firstRow: 1 });
const columnsOf = (cells: string[]) => {
  const header = findHeader(table(cells));
  return 'columns' in header ? Object.fromEntries(header.columns) : header.rule;
};

describe('a header', () => {
  test('names its columns in whatever order, and columns of something else beside them', () => {
    expect(
      columnsOf(['STT', 'Trễ hạn', 'Năm', 'Tháng', 'Trước hạn', 'Đúng hạn', 'Tổng số hồ sơ', 'Ghi chú']),
    ).toEqual({
      late: 1,
      year: 2,
      month: 3,
      early: 4,
      onTime: 5,
      handled: 6,
    });
  });

  test('may number its columns, as reports do', () => {
    expect(columnsOf(['Đến tháng (1)', 'Đã xử lý (2=3+4)', 'Đúng hạn (*)', 'Trễ hạn [4]'])).toEqual({
      month: 0,
      handled: 1,
      onTime: 2,
      late: 3,
    });
  });

  test('may stand below titles, but not below more than twenty', () => {
    const title = ['Báo cáo tháng 9'];
    expect(findHeader(table(title, [], HEADER))).toMatchObject({ row: 2 });
    expect(findHeader(table(...Array.from({ length: 19 }, () => title), HEADER))).toMatchObject({ row: 19 });
    expect(findHeader(table(...Array.from({ length: 21 }, () => title), HEADER))).toMatchObject({
      rule: 'no-columns',
    });
  });

  test.each([
    ['Đến tháng', 'cumulative'],
    ['Lũy kế tháng', 'cumulative'],
    ['Cộng dồn đến tháng', 'cumulative'],
    ['Through month', 'cumulative'],
    ['Trong tháng', 'monthly'],
    ['Tháng', undefined],
    ['Kỳ báo cáo', undefined],
  ])('says by “%s” what its rows count', (month, kind) => {
    expect(findHeader(table([month, ...HEADER.slice(1)]))).toMatchObject({ kind });
  });

  test('that names a column twice is told, with both', () => {
    expect(findHeader(table(['x'], ['Đúng hạn', ...HEADER]))).toMatchObject({
      rule: 'column-twice',
      where: expect.stringContaining('dòng 2'),
      what: 'cột này trùng tên với cột 1',
    });
  });

  test('that lacks columns is told which', () => {
    expect(findHeader(table(['Đến tháng', 'Đã xử lý', 'Đúng hạn']))).toMatchObject({
      rule: 'no-columns',
      where: 'a.csv',
      what: expect.stringContaining('không thấy cột "'),
    });
    expect(findHeader(table())).toMatchObject({ rule: 'no-columns' });
  });
});
