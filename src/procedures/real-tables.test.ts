/** Tables as offices really hand them in: merged cells, headers of two rows, formulas gone wrong, files of another kind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProcedures } from '../../tests/support/procedures.ts';
import { makeStatsPlace, type StatsPlace } from '../../tests/support/visitors.ts';
import { workbook, workbookOfRows } from '../../tests/support/workbook.ts';
import type { ProcedureRow } from '../schemas/stats.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
  mkdirSync(place.path('content/stats'), { recursive: true });
});
afterEach(() => place.remove());

const run = (name: string, content: string | Uint8Array, ...args: string[]) => {
  writeFileSync(place.path(name), content);
  return runProcedures(place.path('content'), place.path(name), ...args);
};
const stored = () => {
  const rows = JSON.parse(
    readFileSync(place.path('content/stats/procedures.json'), 'utf8'),
  ) as ProcedureRow[];
  return rows.map(({ year, throughMonth, handled, onTime, late }) => [
    year,
    throughMonth,
    handled,
    onTime,
    late,
  ]);
};
type Rows = readonly (readonly (string | number)[])[];
const csv = (rows: Rows) => rows.map((cells) => cells.join(';')).join('\n');

describe.each<[string, (rows: Rows) => [name: string, content: string | Uint8Array]]>([
  ['CSV', (rows) => ['t.csv', csv(rows)]],
  ['XLSX', (rows) => ['t.xlsx', workbook({ A: rows.map((cells) => [...cells]) })]],
])('%s', (_kind, make) => {
  const HEAD = ['Năm', 'Đến tháng', 'Số hồ sơ xử lý', 'Trước & đúng hạn', 'Trễ hạn'];
  const WANTED = [
    [2021, 12, 900, 890, 10],
    [2022, 1, 20, 20, 0],
    [2022, 2, 50, 49, 1],
  ];

  test.each<[string, Rows]>([
    [
      'a year in one cell over the rows of its months',
      [HEAD, [2021, 12, 900, 890, 10], [2022, 1, 20, 20, 0], ['', 2, 50, 49, 1]],
    ],
    [
      'a year in a row of its own',
      [
        ['Đến tháng', 'Số hồ sơ xử lý', 'Trước & đúng hạn', 'Trễ hạn'],
        ['Năm 2021'],
        [12, 900, 890, 10],
        ['Năm 2022'],
        [1, 20, 20, 0],
        [2, 50, 49, 1],
      ],
    ],
    [
      'a header of two rows, one cell over three columns',
      [
        ['BÁO CÁO KẾT QUẢ TIẾP NHẬN VÀ GIẢI QUYẾT'],
        ['Năm', 'Đến tháng', 'Số hồ sơ xử lý', 'Kết quả giải quyết', '', ''],
        ['', '', '', 'Trước hạn', 'Đúng hạn', 'Trễ hạn'],
        [2021, 12, 900, 800, 90, 10],
        [2022, 1, 20, 15, 5, 0],
        [2022, 2, 50, 40, 9, 1],
      ],
    ],
    [
      'groups of columns that count other files, and shares',
      [
        ['Thời gian', '', 'Đã giải quyết', '', '', 'Đang giải quyết', '', 'Tỷ lệ (%)', ''],
        ['Năm', 'Đến tháng', 'Tổng số', 'Đúng hạn', 'Quá hạn', 'Tổng số', 'Quá hạn', 'Đúng hạn', 'Quá hạn'],
        [2021, 12, 900, 890, 10, 7, 3, 99, 1],
        [2022, 1, 20, 20, 0, 7, 3, 100, 0],
        [2022, 2, 50, 49, 1, 7, 3, 98, 2],
      ],
    ],
    [
      'numbers and shares below each name, and columns numbered',
      [
        ['Năm', 'Đến tháng', 'Số hồ sơ xử lý', 'Đúng hạn', '', 'Trễ hạn', ''],
        ['', '', '', 'Số lượng', 'Tỷ lệ', 'Số lượng', 'Tỷ lệ'],
        ['A', 'B', '1', '2', '3=2/1', '4', '5=4/1'],
        [2021, 12, 900, 890, 99, 10, 1],
        [2022, 1, 20, 20, 100, 0, 0],
        [2022, 2, 50, 49, 98, 1, 2],
      ],
    ],
  ])('is read with %s', async (_what, rows) => {
    const { code, stdout, stderr } = await run(...make(rows));
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
    expect(stored()).toEqual(WANTED);
  });

  test.each(['#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#N/A', '########', 'Err:502'])(
    'says that %s is a formula gone wrong, whichever the cell',
    async (error) => {
      const { code, stdout } = await run(
        ...make([HEAD, [error, 1, 20, 20, 0], [2022, error, 20, 20, 0], [2022, 3, error, 20, 0]]),
      );
      expect(code).toBe(1);
      for (const [index, column] of ['Năm', 'Đến tháng', 'Số hồ sơ xử lý'].entries()) {
        expect(stdout).toContain(
          `dòng ${index + 2}, cột "${column}": "${error}" là lỗi công thức của bảng tính, không phải số liệu. Cách sửa: mở bảng tính`,
        );
      }
    },
  );

  test('does not guess where two cells tell two years, or two columns have one name', async () => {
    const years = await run(...make([HEAD, [2023, '09/2022', 20, 20, 0]]));
    expect([years.code, years.stdout]).toEqual([
      1,
      expect.stringContaining('dòng 2: cột năm ghi 2023, còn cột tháng ghi năm 2022. Cách sửa: '),
    ]);
    const names = await run(
      ...make([
        [...HEAD, 'Trễ hạn'],
        [2022, 9, 20, 20, 0, 0],
      ]),
    );
    expect([names.code, names.stdout]).toEqual([1, expect.stringContaining('cột này trùng tên với cột 5')]);
  });
});

test('a cell of a workbook that is marked as an error is none that is empty', async () => {
  const cells = (row: number, values: readonly string[]) =>
    values
      .map((text, index) => `<c r="${'ABCDE'[index]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)
      .join('');
  const head = cells(1, ['Năm', 'Đến tháng', 'Xử lý', 'Đúng hạn', 'Trễ hạn']);
  const broken = '<c r="C2" s="3" t="e"><f>SUM(#REF!)</f><v>#REF!</v></c>';
  const rest = '<c r="D2"><v>20</v></c><c r="E2"><v>0</v></c>';
  const content = workbookOfRows({
    A: `<row r="1">${head}</row><row r="2">${cells(2, ['2022', '1'])}${broken}${rest}</row>`,
  });
  const { code, stdout } = await run('t.xlsx', content);
  expect(code).toBe(1);
  expect(stdout).toContain('t.xlsx: dòng 2, cột "Số hồ sơ xử lý": "#REF!" là lỗi công thức của bảng tính');
});

describe('a file of another kind is refused with the true reason', () => {
  const ole = (...streams: string[]) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
    ]);
  const table = '<table><tr><td>Năm</td><td>Đến tháng</td></tr></table>';
  const zip = (name: string) => workbookOfRows({ A: '' }, { [name]: new Uint8Array(3) });
  const encrypted = () => {
    const bytes = Buffer.from(workbook({ A: [[1]] }));
    bytes[6] = (bytes[6] ?? 0) | 1;
    return bytes;
  };

  test.each<[string, string | Uint8Array, string]>([
    ['an old XLS', ole('Workbook'), 'là tệp XLS cũ'],
    ['a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'được đặt mật khẩu'],
    ['an archive with a password', encrypted(), 'được đặt mật khẩu'],
    ['Word, before 2007', ole('WordDocument'), 'là tệp Word'],
    ['Word', zip('word/document.xml'), 'là tệp Word'],
    ['XLSB', zip('xl/workbook.bin'), 'là tệp XLSB'],
    ['HTML', `<html><body>${table}</body></html>`, 'là trang HTML'],
    ['HTML that begins with the table', `\n ${table}`, 'là trang HTML'],
    [
      'HTML of Office',
      `\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel">${table}</html>`,
      'là trang HTML',
    ],
    ['HTML in UTF-16', Buffer.from(`\uFEFF<!DOCTYPE html><html>${table}</html>`, 'utf16le'), 'là trang HTML'],
    [
      'XML of Excel 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:x">',
      'là bảng tính dạng XML 2003',
    ],
    ['MHTML', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'là trang web lưu dạng MHTML'],
    ['PDF', '%PDF-1.7\n', 'là tệp PDF'],
    ['other XML', '<?xml version="1.0"?><data/>', 'là tệp XML hoặc HTML'],
  ])('%s', async (_what, content, message) => {
    for (const name of ['t.xls', 't.xlsx', 't.csv']) {
      const { code, stdout, stderr } = await run(name, content);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(`${name}: ${message}`);
      expect(stderr).toContain('Cách sửa: ');
    }
  });
});
