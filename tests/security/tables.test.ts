/** Tables that somebody made to fill the memory or to end the import in a stack trace. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSheets } from '../../src/procedures/workbook.ts';
import { runProcedures } from '../support/procedures.ts';
import { makeStatsPlace, type StatsPlace } from '../support/visitors.ts';
import { workbook, workbookOfRows } from '../support/workbook.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => place.remove());

const HEAD = 'Năm;Đến tháng;Xử lý;Đúng hạn;Trễ hạn\n';

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(place.path(name), content);
  return place.path(name);
}
const read = (path: string) => runProcedures(place.path('content'), path);

const cell = (at: string) => `<row r="${at.replace(/\D/g, '')}"><c r="${at}"><v>1</v></c></row>`;

describe('what cannot be a table of procedures is refused with its name, what is wrong and the remedy', () => {
  test.each<[string, string, () => string | Uint8Array, string]>([
    ['one cell in the last corner', 'a.xlsx', () => workbookOfRows({ A: cell('XFD1048576') }), '1048576'],
    ['one cell in the last row', 'a.xlsx', () => workbookOfRows({ A: cell('A1048576') }), '1048576'],
    ['one cell in the last column', 'a.xlsx', () => workbookOfRows({ A: cell('XFD1') }), 'có ô XFD1'],
    [
      'one row far down whose cells say nothing of it',
      'a.xlsx',
      () => workbookOfRows({ A: '<row r="1048576"><c><v>1</v></c></row>' }),
      'có dòng 1048576, ngoài 256 cột và 10.000 dòng đầu',
    ],
    [
      'rows without numbers',
      'a.xlsx',
      () => workbookOfRows({ A: `${'<row/>'.repeat(20_000)}<row><c r="A5"><v>1</v></c></row>` }),
      'Cách sửa',
    ],
    [
      'a million rows without cells',
      'a.xlsx',
      () => workbookOfRows({ A: `${'<row/>'.repeat(2_000_000)}<row><c><v>1</v></c></row>` }),
      'có quá 500.000 thẻ',
    ],
    [
      'a cell that no program has',
      'a.xlsx',
      () => workbookOfRows({ A: cell('ZZZZZZZZZZ9999999999') }),
      '9999999999',
    ],
    [
      'a part of many megabytes in a few kilobytes',
      'a.xlsx',
      () => workbookOfRows({ A: cell('A1') }, { 'xl/sharedStrings.xml': new Uint8Array(17_000_000) }),
      'giải nén ra quá 16 MB',
    ],
    [
      'many parts that are too large together',
      'a.xlsx',
      () =>
        workbookOfRows(
          { A: cell('A1') },
          Object.fromEntries(
            Array.from({ length: 17 }, (_, index) => [`xl/b${index}.xml`, new Uint8Array(1_000_000)]),
          ),
        ),
      'giải nén ra quá 16 MB',
    ],
    [
      'thousands of parts',
      'a.xlsx',
      () =>
        workbookOfRows(
          { A: cell('A1') },
          Object.fromEntries(
            Array.from({ length: 2000 }, (_, index) => [`xl/b${index}.xml`, strToU8('<a/>')]),
          ),
        ),
      'có quá 1.000 phần',
    ],
    [
      'a picture in the place of a sheet',
      'a.xlsx',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 7)]),
      'không đọc được tệp XLSX',
    ],
    ['two million rows', 'a.csv', () => HEAD + '2022;9;1;1;0\n'.repeat(2_000_000), 'quá 5 MB'],
    ['a million empty rows', 'a.csv', () => HEAD + '\n'.repeat(1_000_000), 'có quá 10.000 dòng'],
    ['a million columns', 'a.csv', () => HEAD + ';'.repeat(1_000_000), 'dòng 2: có quá 256 cột'],
    [
      'a cell of a megabyte',
      'a.csv',
      () => `${HEAD}2022;${'9'.repeat(1_000_000)};1;1;0\n`,
      'dòng 2: có ô dài',
    ],
    [
      'a quotation without end',
      'a.csv',
      () => `${HEAD}"${'x\n'.repeat(100_000)}`,
      'dấu nháy kép mở mà không đóng',
    ],
    ['bytes of no encoding', 'a.csv', () => Buffer.alloc(3_000_000, 0xb5), 'bảng mã không phải'],
  ])('%s', async (_what, name, content, message) => {
    const path = file(name, content());
    const { code, stdout, stderr } = await read(path);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${name}: `);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Cách sửa: ');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('ten thousand rows that are wrong are told, the first fifty of them', async () => {
    const { code, stdout, stderr } = await read(file('a.csv', HEAD + 'x;x;x;x;x\n'.repeat(9000)));
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(50);
    expect(stderr).toContain('… và 44.950 chỗ nữa.');
  });

  test.each(['9'.repeat(400), '9007199254740993', '99999999999'])('a count of %s', async (count) => {
    const { code, stdout } = await read(file('a.csv', `${HEAD}2022;9;${count};${count};0\n`));
    expect(code).toBe(1);
    expect(stdout).toContain('a.csv: dòng 2, cột "Số hồ sơ xử lý": số quá lớn. Cách sửa: ');
  });

  test('a folder, and a pipe that nobody writes to', async () => {
    expect(spawnSync('mkfifo', [place.path('pipe.csv')]).status).toBe(0);
    for (const path of [place.dir, place.path('pipe.csv')]) {
      const { code, stderr } = await read(path);
      expect(code).toBe(1);
      expect(stderr).toContain(`${path}: không phải tệp.`);
    }
  });
});

describe('a workbook', () => {
  const ROWS = [
    ['Năm', 'Đến tháng', 'Xử lý', 'Đúng hạn', 'Trễ hạn'],
    [2022, 9, 10, 9, 1],
  ];

  test.each([
    'r="A1e6"',
    'r="A0x100000"',
    'r="XF&#68;1048576"',
    "s='1' r = 'XFD1048576'",
    'r="￿1"',
    's=">" r="XFD1048576"',
    'R="A1" r="XFD1048576"',
  ])('with a cell of which %s is said is refused, or read in bounded memory', async (attributes) => {
    const path = file('a.xlsx', workbookOfRows({ A: `<row><c ${attributes}><v>1</v></c></row>` }));
    const { code, stdout, stderr } = await read(path);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('a.xlsx');
  });

  test('that lists other parts than it holds is read by its list alone', async () => {
    const honest = Buffer.from(workbook({ A: ROWS }));
    const other = Buffer.from(workbookOfRows({ A: cell('XFD1048576') }));
    // The parts of the other stand first, and no list names them.
    const shifted = Buffer.from(honest);
    const end = shifted.lastIndexOf('PK\u0005\u0006');
    for (
      let at = shifted.readUInt32LE(end + 16), left = shifted.readUInt16LE(end + 10);
      left > 0;
      left -= 1
    ) {
      shifted.writeUInt32LE(shifted.readUInt32LE(at + 42) + other.length, at + 42);
      at +=
        46 + shifted.readUInt16LE(at + 28) + shifted.readUInt16LE(at + 30) + shifted.readUInt16LE(at + 32);
    }
    shifted.writeUInt32LE(shifted.readUInt32LE(end + 16) + other.length, end + 16);
    const [sheet] = await readSheets(Buffer.concat([other, shifted]));
    expect(sheet?.data).toEqual(ROWS);
  });

  test('with formulas gives their results; one that was never computed is told as that', async () => {
    const formula = workbookOfRows({
      A:
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>x</v></c>' +
        '<c r="C1"><f>WEBSERVICE("http://x")</f></c><c r="D1"><v>4</v></c></row>',
    });
    const [sheet] = await readSheets(Buffer.from(formula));
    expect(sheet?.data).toEqual([[2, 'x', '=', 4]]);
  });

  test('says nothing to the terminal', async () => {
    const path = file(
      'a.xlsx',
      workbook({ A: [ROWS[0] ?? [], [2022, '\u009b31m_x001B_[2J\u202Egnp', 1, 1, 0]] }),
    );
    const { code, stdout, stderr } = await read(path);
    expect(code).toBe(1);
    expect(stdout).toContain('cột "Đến tháng": "');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
  });

  test('of an honest size is read, also with pictures and cells that are only painted', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, row) => `<row r="${row + 1}"><c r="IV${row + 1}" s="1"/></row>`,
    );
    const large = workbookOfRows({ A: rows.join('') }, { 'xl/media/image1.png': new Uint8Array(2_000_000) });
    expect(await readSheets(Buffer.from(large))).toHaveLength(1);
  });
});

test.each(['procedures', 'visitors'])('every limit of %s is told with its reason in one place', (room) => {
  const limits = readFileSync(join(import.meta.dirname, `../../src/${room}/limits.ts`), 'utf8');
  const named = [...limits.matchAll(/^(.*)\nexport const (\w+)/gm)];
  expect(named.length).toBeGreaterThan(5);
  const undocumented = named
    .filter(([, before = '']) => !before.endsWith('*/') && !before.startsWith('export const'))
    .map(([, , name]) => name);
  expect(undocumented).toEqual([]);
});
