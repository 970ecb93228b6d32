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

  test('may write "HS" for files', () => {
    expect(columnsOf(['Đến tháng', 'Số HS đã giải quyết', 'Đúng hạn', 'Trễ hạn'])).toMatchObject({
      handled: 1,
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

  const inRows = (...rows: string[][]) => {
    const header = findHeader(table(...rows));
    return 'columns' in header ? [header.row, Object.fromEntries(header.columns)] : header.rule;
  };

  test('of two rows has the names of the lower one, under words over several columns', () => {
    const columns = { month: 0, handled: 1, onTime: 2, late: 3 };
    expect(
      inRows(
        ['Đến tháng', 'Kết quả giải quyết', '', ''],
        ['', 'Đã xử lý', 'Đúng hạn', 'Trễ hạn'],
        ['9', '3', '2', '1'],
      ),
    ).toEqual([1, columns]);
    // A row of numbers below is none of names.
    expect(inRows(HEADER, ['9', '3', '2', '1'])).toEqual([0, columns]);
    expect(inRows(HEADER, ['', '', '', ''])).toEqual([0, columns]);
  });

  test('counts nothing that is not done yet, nor shares', () => {
    expect(
      inRows(
        ['Đến tháng', 'Đã giải quyết', '', '', 'Đang giải quyết', '', 'Tỷ lệ', ''],
        ['', 'Tổng số', 'Đúng hạn', 'Trễ hạn', 'Đúng hạn', 'Trễ hạn', 'Đúng hạn', 'Trễ hạn'],
      ),
    ).toEqual([1, { month: 0, handled: 1, onTime: 2, late: 3 }]);
  });

  test('may say of a column that it counts', () => {
    expect(columnsOf(['Đến tháng', 'Đã xử lý số lượng', 'Đúng hạn số hồ sơ', 'Trễ hạn'])).toEqual({
      month: 0,
      handled: 1,
      onTime: 2,
      late: 3,
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
