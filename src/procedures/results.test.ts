/** What each row of a table means, or all that is wrong with it, in its place and words; and what an import makes of that. */
import { describe, expect, test } from 'vitest';
import { foreignFile } from './foreign-file.ts';
import type { Kind } from './header.ts';
import { merge } from './merge.ts';
import { readResults } from './results.ts';
import type { Cell } from './table.ts';

const NOW = new Date('2022-11-15T08:00:00+07:00');
const CUMULATIVE = ['Năm', 'Đến tháng', 'Xử lý', 'Đúng hạn', 'Trễ hạn'];
const MONTHLY = ['Năm', 'Trong tháng', 'Xử lý', 'Đúng hạn', 'Trễ hạn'];

/** Year, month and the three numbers of each result, or what is wrong and where. */
function read(rows: readonly (readonly Cell[])[], { kind, year }: { kind?: Kind; year?: number } = {}) {
  const found = readResults({ name: 'a.csv', rows, firstRow: 1 }, { kind, year, now: NOW });
  if (found.problems) return found.problems.map(({ where, what }) => `${where}: ${what}`);
  return found.results.map(({ result, where }) => [
    where,
    result.year,
    result.throughMonth,
    result.handled,
    result.onTime,
    result.late,
  ]);
}

describe('rows', () => {
  test('give a result each, below the header', () => {
    expect(
      read([['Báo cáo'], CUMULATIVE, [2022, 9, '1.783', 1780, 3], [], [2022, 'Tháng 10', 2000, 2000, 0]]),
    ).toEqual([
      ['a.csv: dòng 3', 2022, 9, 1783, 1780, 3],
      ['a.csv: dòng 5', 2022, 10, 2000, 2000, 0],
    ]);
  });

  test('add those before their time to those on time', () => {
    expect(
      read([
        ['Năm', 'Đến tháng', 'Xử lý', 'Trước hạn', 'Đúng hạn', 'Trễ hạn'],
        [2022, 9, 10, 4, 5, 1],
      ]),
    ).toEqual([['a.csv: dòng 2', 2022, 9, 10, 9, 1]]);
  });

  test('have their columns in any order', () => {
    expect(
      read([
        ['Đến tháng', 'Năm', 'Xử lý', 'Đúng hạn', 'Trễ hạn'],
        [9, 2021, 1, 1, 0],
      ]),
    ).toEqual([['a.csv: dòng 2', 2021, 9, 1, 1, 0]]);
  });

  test('take their year from their month, the row above, or the operator', () => {
    expect(read([CUMULATIVE, ['', '9/2021', 1, 1, 0], [2022, 9, 1, 1, 0], ['', 10, 1, 1, 0]])).toEqual([
      ['a.csv: dòng 2', 2021, 9, 1, 1, 0],
      ['a.csv: dòng 3', 2022, 9, 1, 1, 0],
      ['a.csv: dòng 4', 2022, 10, 1, 1, 0],
    ]);
    expect(read([CUMULATIVE.slice(1), [9, 1, 1, 0]], { year: 2020 })).toEqual([
      ['a.csv: dòng 2', 2020, 9, 1, 1, 0],
    ]);
    expect(read([CUMULATIVE.slice(1), [9, 1, 1, 0]])).toEqual(['a.csv: dòng 2: không rõ năm']);
  });

  test('belong to the year that stands by itself above them', () => {
    const rows = [CUMULATIVE.slice(1), ['Năm 2021'], [9, 1, 1, 0], ['Năm 2022'], [9, 2, 2, 0]];
    expect(read(rows)).toEqual([
      ['a.csv: dòng 3', 2021, 9, 1, 1, 0],
      ['a.csv: dòng 5', 2022, 9, 2, 2, 0],
    ]);
    expect(read([CUMULATIVE, [2021], ['', 9, 1, 1, 0]])).toEqual([['a.csv: dòng 3', 2021, 9, 1, 1, 0]]);
    // A number by itself in another column is a row that lacks the others.
    expect(read([CUMULATIVE, ['', 9]], { year: 2022 })).toEqual(['a.csv: dòng 2: tháng này chưa có số liệu']);
  });

  test('of a form that are not filled in yet are told where they should be', () => {
    const filled = [2022, 8, 1, 1, 0];
    expect(read([CUMULATIVE, filled, [2022, 9, '', '', '']])).toEqual([
      'a.csv: dòng 3: tháng này chưa có số liệu',
    ]);
    // Of a year of its own, whatever the operator says.
    expect(read([CUMULATIVE, filled, [2022, 10], [2022, 12]], { year: 2020 })).toEqual([
      'a.csv: dòng 3: tháng này chưa có số liệu',
    ]);
    expect(read([CUMULATIVE, filled, [2090, 9, '', '', '']])).toEqual([['a.csv: dòng 2', 2022, 8, 1, 1, 0]]);
  });

  test('of notes and names below the figures are passed over, words for figures are not', () => {
    const filled = [2022, 8, 1, 1, 0];
    const notes: Cell[][] = [
      ['Ghi chú: tạm tính'],
      ['', '', '', '', 'Mẫu, ngày 05 tháng 9'],
      ['Lập biểu', '', '', '', 'Chủ tịch'],
    ];
    expect(read([CUMULATIVE, filled, ...notes])).toEqual([['a.csv: dòng 2', 2022, 8, 1, 1, 0]]);
    expect(read([CUMULATIVE, filled, ['x', 'x', 'x', 'x', 'x']])).toHaveLength(5);
    expect(read([CUMULATIVE, filled, ['', 'Quý 3', 5]])[0]).toBe(
      'a.csv: dòng 3, cột "Đến tháng": "Quý 3" không phải tháng',
    );
    expect(read([CUMULATIVE, filled, ['Cộng', '', 1, 1, 0]])).toEqual([
      'a.csv: dòng 3: là dòng tổng cộng, không phải số liệu của một tháng',
    ]);
  });

  test('that number the columns are passed over, right below the header', () => {
    const numbered = (cells: Cell[]) => read([CUMULATIVE, cells, [2022, 9, 1, 1, 0]]).length;
    expect(numbered(['A', 'B', 1, 2, 3])).toBe(1);
    expect(numbered(['(1)', '(2)', '(3)', '(4)', '(5)=3+4'])).toBe(1);
    expect(numbered([1, 2, 3, 4, 5])).toBe(1);
    expect(read([CUMULATIVE, ['A', 'B', 'C', 1, 2], [2022, 9, 1, 1, 0]])).not.toEqual([
      ['a.csv: dòng 3', 2022, 9, 1, 1, 0],
    ]);
    expect(read([CUMULATIVE, [1, 2, 3, 5, 4], [2022, 9, 1, 1, 0]])[0]).toContain('dòng 2');
    expect(read([CUMULATIVE, [2022, 9, 1, 1, 0], [1, 2, 3, 4, 5]])[0]).toContain('dòng 3');
  });
});

describe('what is wrong is told in its place', () => {
  test('numbers that do not add up', () => {
    expect(read([CUMULATIVE, [2022, 9, 1783, 1780, 4]])).toEqual([
      'a.csv: dòng 2: đúng hạn 1.780 cộng trễ hạn 4 là 1.784, không bằng số xử lý 1.783',
    ]);
  });

  test('a month to come', () => {
    expect(read([CUMULATIVE, [2022, 11, 1, 1, 0]])).toHaveLength(1);
    expect(read([CUMULATIVE, [2022, 12, 1, 1, 0]])).toEqual(['a.csv: dòng 2: tháng 12/2022 chưa tới']);
    expect(read([CUMULATIVE, [2023, 1, 1, 1, 0]])).toEqual(['a.csv: dòng 2: tháng 01/2023 chưa tới']);
  });

  test('a month that is there already', () => {
    expect(
      read([CUMULATIVE, [2022, 9, 1, 1, 0], [2022, 10, 1, 1, 0], [2022, 9, 2, 2, 0], [2022, 9, 3, 3, 0]]),
    ).toEqual(['a.csv: dòng 4: tháng 09/2022 đã có ở dòng 2', 'a.csv: dòng 5: tháng 09/2022 đã có ở dòng 4']);
  });

  test('two years of one row', () => {
    expect(read([CUMULATIVE, [2022, '9/2021', 1, 1, 0]])[0]).toContain('a.csv: dòng 2');
    expect(read([CUMULATIVE, [2022, '9/2022', 1, 1, 0]])).toEqual([['a.csv: dòng 2', 2022, 9, 1, 1, 0]]);
  });

  test('every cell that cannot be read, of every row', () => {
    const found = read([CUMULATIVE, ['x', 13, '1,5', '#REF!', ''], [2022, 9, -1, 1, 0]]);
    expect(found).toHaveLength(6);
    expect(found.filter((line) => String(line).startsWith('a.csv: dòng 2, cột'))).toHaveLength(5);
    expect(String(found[3])).toContain('lỗi công thức');
    expect(found[5]).toMatch(/^a\.csv: dòng 3, cột ".*": -1 không phải số nguyên từ 0$/);
  });

  test('a table without rows', () => {
    expect(read([CUMULATIVE])).toEqual(['a.csv: không có dòng số liệu nào dưới dòng tên cột']);
  });

  test('a table of which nobody knows what its rows are, or two say otherwise', () => {
    const unknown = [
      ['Năm', 'Tháng', ...CUMULATIVE.slice(2)],
      [2022, 1, 1, 1, 0],
    ];
    expect(read(unknown)).toEqual([
      'a.csv: dòng 1: không rõ mỗi dòng là số cộng dồn từ tháng 1 hay số của riêng tháng đó',
    ]);
    expect(read(unknown, { kind: 'monthly' })).toEqual([['a.csv: dòng 2', 2022, 1, 1, 1, 0]]);
    expect(read([CUMULATIVE, [2022, 1, 1, 1, 0]], { kind: 'cumulative' })).toHaveLength(1);
    expect(read([CUMULATIVE, [2022, 1, 1, 1, 0]], { kind: 'monthly' })).toEqual([
      'a.csv: dòng 1: tên cột tháng nói là số cộng dồn, còn tham số nói là số của riêng từng tháng',
    ]);
    expect(read([MONTHLY, [2022, 1, 1, 1, 0]], { kind: 'cumulative' })).toEqual([
      'a.csv: dòng 1: tên cột tháng nói là số của riêng từng tháng, còn tham số nói là số cộng dồn',
    ]);
  });
});

describe('months by themselves', () => {
  test('are added up from January, each year for itself, in whatever order they stand', () => {
    expect(read([MONTHLY, [2022, 2, 20, 18, 2], [2022, 1, 10, 9, 1], [2021, 1, 5, 5, 0]])).toEqual([
      ['a.csv: dòng 3', 2022, 1, 10, 9, 1],
      ['a.csv: dòng 2', 2022, 2, 30, 27, 3],
      ['a.csv: dòng 4', 2021, 1, 5, 5, 0],
    ]);
  });

  test('of which one is missing are not', () => {
    expect(read([MONTHLY, [2022, 2, 20, 18, 2]])).toEqual([
      'a.csv: thiếu tháng 01/2022, nên không cộng dồn được đến tháng 02',
    ]);
    expect(read([MONTHLY, [2022, 2, 20, 18, 2], [2022, 4, 10, 9, 1]])).toEqual([
      'a.csv: thiếu tháng 01/2022, nên không cộng dồn được đến tháng 04',
      'a.csv: thiếu tháng 03/2022, nên không cộng dồn được đến tháng 04',
    ]);
  });
});

describe('an import', () => {
  const row = (year: number, throughMonth: number, handled: number, late = 0) => ({
    year,
    throughMonth,
    handled,
    onTime: handled - late,
    late,
  });
  const OLD = new Date('2022-01-01T00:00:00+07:00');

  test('adds, changes, and leaves what is equal with its time', () => {
    const existing = [row(2022, 9, 5), row(2022, 10, 6), row(2021, 12, 7)].map((each) => ({
      ...each,
      updatedAt: OLD,
    }));
    const { rows, changes } = merge(existing, [row(2022, 10, 6), row(2022, 9, 5, 1), row(2022, 1, 2)], NOW);
    expect(changes.map(({ kind, before }) => [kind, before?.handled])).toEqual([
      ['same', 6],
      ['changed', 5],
      ['added', undefined],
    ]);
    expect(
      rows.map(({ year, throughMonth, late, updatedAt }) => [year, throughMonth, late, updatedAt === OLD]),
    ).toEqual([
      [2021, 12, 0, true],
      [2022, 1, 0, false],
      [2022, 9, 1, false],
      [2022, 10, 0, true],
    ]);
  });

  test.each([{ handled: 6, onTime: 5 }, { onTime: 4, late: 1 }, { onTime: 4 }, { late: 1 }])(
    'sees %j',
    (changed) => {
      const before = { ...row(2022, 9, 5), updatedAt: OLD };
      const { rows } = merge([before], [{ ...row(2022, 9, 5), ...changed }], NOW);
      expect(rows).toEqual([{ ...before, ...changed, updatedAt: NOW }]);
    },
  );
});

describe('a file that is no table of ours', () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
  const zip = (part: string, flags = 0, version = 20) =>
    Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, version, 0, flags, 0]), Buffer.from(part)]);

  test.each<[string | undefined, Buffer | string]>([
    ['old-xls', ole('Workbook')],
    ['encrypted', ole('EncryptedPackage')],
    ['encrypted', ole('EncryptionInfo')],
    ['no-spreadsheet', ole('WordDocument')],
    ['no-spreadsheet', ole('PowerPoint Document')],
    ['encrypted', zip('xl/workbook.xml', 1)],
    ['encrypted', zip('xl/workbook.xml', 9, 63)],
    [undefined, zip('xl/workbook.xml', 8)],
    [undefined, zip('xl/workbook.xml', 1, 64)],
    ['binary-workbook', zip('xl/workbook.bin')],
    ['open-document', zip('application/vnd.oasis.opendocument.spreadsheet')],
    ['no-spreadsheet', zip('application/vnd.oasis.opendocument.text')],
    ['no-spreadsheet', zip('word/document.xml')],
    ['no-spreadsheet', zip('ppt/presentation.xml')],
    ['no-spreadsheet', '%PDF-1.7'],
    ['no-spreadsheet', '{\\rtf1'],
    ['web-page', 'MIME-Version: 1.0'],
    ['xml-workbook', '<?xml version="1.0"?>\n<ss:Workbook>'],
    ['web-page', '\uFEFF \n<!-- a --><TABLE>'],
    ['web-page', Buffer.from('\uFEFF<html>', 'utf16le')],
    ['web-page', '<?xml version="1.0"?><html>'],
    ['markup', '<rows>'],
    [undefined, 'Năm;Tháng\n2022;9'],
    [undefined, '< 5;6'],
    [undefined, `${'a;'.repeat(2100)}\n<html>`],
  ])('%s', (rule, bytes) => {
    expect(foreignFile(Buffer.from(bytes as string))?.rule).toBe(rule);
  });
});
