/** Importing the results of procedures, as an operator meets it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW, runProcedures } from '../../tests/support/procedures.ts';
import { makeStatsPlace, runStats, type StatsPlace } from '../../tests/support/visitors.ts';
import { workbook } from '../../tests/support/workbook.ts';
import type { ProcedureRow } from '../schemas/stats.ts';
import { readCount } from './cells.ts';
import { decodeTable } from './table-text.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
  mkdirSync(place.path('content/stats'), { recursive: true });
  writeFileSync(target(), JSON.stringify([SEED]));
});
afterEach(() => place.remove());

const SEED = {
  year: 2022,
  throughMonth: 9,
  handled: 1783,
  onTime: 1783,
  late: 0,
  updatedAt: '2022-09-25T12:41:15+07:00',
};
const target = () => place.path('content/stats/procedures.json');
const stored = () =>
  JSON.parse(readFileSync(target(), 'utf8')) as (Omit<ProcedureRow, 'updatedAt'> & { updatedAt: string })[];
const run = (...args: string[]) => runProcedures(place.path('content'), ...args);

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(place.path(name), content);
  return place.path(name);
}

const TABLE = `Năm;Đến tháng;Số hồ sơ xử lý;Trước & đúng hạn;Trễ hạn
2022;9;1.783;1.783;0
2022;10;1.900;1.899;1
`;

/** Windows-1258 as Vietnamese programs write it: letters with their own marks, tones behind them. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  );
  const letters = text
    .normalize('NFD')
    .replace(/(.)([\u0323\u0300\u0301\u0303\u0309])([\u0302\u0306\u031B])/g, '$1$3$2')
    .replace(/.[\u0302\u0306\u031B]/g, (letter) => letter.normalize('NFC'));
  return Buffer.from([...letters].map((letter) => codes.get(letter) ?? 0x3f));
}

describe('a table', () => {
  test('adds what is new, keeps what is there and is equal, and says so before it writes', async () => {
    const { code, stdout } = await run(file('t.csv', TABLE));
    expect(code).toBe(0);
    expect(stdout).toBe(
      '= đến tháng 09/2022: giữ nguyên\n' +
        '+ đến tháng 10/2022: xử lý 1.900, đúng hạn 1.899, trễ hạn 1\n' +
        `Đã ghi 1 kỳ vào ${target()}.\n`,
    );
    expect(stored()).toEqual([
      SEED,
      {
        year: 2022,
        throughMonth: 10,
        handled: 1900,
        onTime: 1899,
        late: 1,
        updatedAt: '2022-12-15T08:00:00+07:00',
      },
    ]);
    expect((await run(file('t.csv', TABLE))).stdout).toContain('Không có gì đổi.');
  });

  test('changes a month to what it says, and --dry-run only tells', async () => {
    const changed = file('t.csv', TABLE.replace('1.783;1.783;0', '1.784;1.783;1'));
    const told = await run(changed, '--dry-run', '--updated-at', '2022-12-01T08:00:00+07:00');
    expect(told.stdout).toContain(
      '~ đến tháng 09/2022: xử lý 1.783, đúng hạn 1.783, trễ hạn 0 → xử lý 1.784, đúng hạn 1.783, trễ hạn 1',
    );
    expect(stored()).toEqual([SEED]);
    await run(changed, '--updated-at', '2022-12-01T08:00:00+07:00');
    expect(stored()[0]).toMatchObject({ handled: 1784, updatedAt: '2022-12-01T08:00:00+07:00' });
  });

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TABLE}`)],
    ['decomposed UTF-8', Buffer.from(TABLE.normalize('NFD'))],
    ['UTF-16 LE with a byte order mark', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
    ['UTF-16 LE without one', Buffer.from(TABLE, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\uFEFF${TABLE}`, 'utf16le').swap16()],
    ['UTF-16 BE without a byte order mark', Buffer.from(TABLE, 'utf16le').swap16()],
    ['Windows-1258', windows1258(TABLE)],
    ['commas', TABLE.replaceAll(';', ',')],
    ['tabs and CRLF', TABLE.replaceAll(';', '\t').replaceAll('\n', '\r\n')],
    ['a declared delimiter', `sep=;\r\n${TABLE}`],
    [
      'other words, another order, more columns',
      'STT,TRE HAN,Tỉ lệ,Đúng hạn,Trước hạn,Tổng số hồ sơ,Lũy kế đến tháng\n1,1,"99,9%",899,1 000,1900,Tháng 10/2022\n',
    ],
    ['titles above and empty lines', `UBND XÃ;;;;\nBáo cáo một cửa;;;;\n\n${TABLE}\n;;;;\n`],
    [
      'a workbook',
      workbook({
        'Báo cáo': [
          ['Kết quả'],
          [],
          ['Năm', 'Đến tháng', 'Số hồ sơ xử lý', 'Trước & đúng hạn', 'Trễ hạn'],
          [2022, 10, 1900, 1899, 1],
        ],
      }),
    ],
    [
      'the one sheet of several that has the columns',
      workbook({
        Khác: [['a']],
        'Một cửa': [
          ['Đến tháng', 'Xử lý', 'Đúng hạn', 'Quá hạn'],
          ['10/2022', '1.900', '1.899', '1'],
        ],
      }),
    ],
  ])('is read from %s', async (_what, content) => {
    const { code, stdout, stderr } = await run(file('t', content));
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('+ đến tháng 10/2022: xử lý 1.900, đúng hạn 1.899, trễ hạn 1\n');
    expect(stored()[0]).toEqual(SEED);
  });

  test('of single months is summed from January', async () => {
    const months = 'Trong tháng,Xử lý,Đúng hạn,Trễ hạn\n2,10,9,1\n1,5,5,0\n3,0,0,0\n';
    expect((await run(file('t.csv', months), '--year', '2022')).code).toBe(0);
    expect(stored().map(({ throughMonth, handled, late }) => [throughMonth, handled, late])).toEqual([
      [1, 5, 0],
      [2, 15, 1],
      [3, 15, 1],
      [9, 1783, 0],
    ]);
    const missing = await run(file('t.csv', months.replace('1,5,5,0\n', '')), '--year', '2022');
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain('thiếu tháng 01/2022');
  });

  test('whose months are of unknown kind is refused until a flag says it, and never both', async () => {
    const unknown = file('t.csv', 'Tháng,Xử lý,Đúng hạn,Trễ hạn\n01/2022,5,5,0\n');
    const refused = await run(unknown);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain(
      't.csv: dòng 1: không rõ mỗi dòng là số cộng dồn từ tháng 1 hay số của riêng tháng đó',
    );
    expect((await run(unknown, '--cumulative')).code).toBe(0);
    const contrary = await run(file('t.csv', TABLE), '--monthly');
    expect(contrary.code).toBe(1);
    expect(contrary.stdout).toContain('tên cột tháng nói là số cộng dồn');
  });
});

describe('what is wrong is told with file, row, column and remedy, and nothing is written', () => {
  const head = 'Năm;Đến tháng;Xử lý;Đúng hạn;Trễ hạn\n';
  test.each([
    [
      'counts that do not add up',
      `${head}2022;1;10;8;1\n`,
      't.csv: dòng 2: đúng hạn 8 cộng trễ hạn 1 là 9, không bằng số xử lý 10.',
    ],
    ['a month of the future', `${head}2023;1;1;1;0\n`, 't.csv: dòng 2: tháng 01/2023 chưa tới.'],
    ['a month twice', `${head}2022;1;1;1;0\n2022;01;1;1;0\n`, 't.csv: dòng 3: tháng 01/2022 đã có ở dòng 2.'],
    [
      'a negative count',
      `${head}2022;1;-1;0;-1\n`,
      't.csv: dòng 2, cột "Số hồ sơ xử lý": "-1" không phải số nguyên từ 0.',
    ],
    [
      'signs of a table in a cell',
      `${head}2022;1;12|3;1;0\n`,
      't.csv: dòng 2, cột "Số hồ sơ xử lý": "12|3" không phải số nguyên từ 0. Cách sửa: ghi số như 1783 hoặc 1.783;',
    ],
    ['a fraction', `${head}2022;1;1,5;1;0\n`, 'cột "Số hồ sơ xử lý": "1,5" không phải số nguyên'],
    [
      'an empty cell',
      `${head}2022;1;1;;0\n`,
      'cột "Trước & đúng hạn": ô trống. Cách sửa: ghi số, không có hồ sơ nào thì ghi 0.',
    ],
    [
      'a line of sums',
      `${head}2022;1;1;1;0\n;Tổng cộng;1;1;0\n`,
      't.csv: dòng 3: là dòng tổng cộng, không phải số liệu của một tháng. Cách sửa: xóa dòng này.',
    ],
    ['no year', 'Đến tháng;Xử lý;Đúng hạn;Trễ hạn\n9;1;1;0\n', 't.csv: dòng 2: không rõ năm.'],
    ['no column of late files', 'Đến tháng;Xử lý;Đúng hạn\n9;1;1\n', 't.csv: không thấy cột "Trễ hạn"'],
    ['no rows', head, 't.csv: không có dòng số liệu nào'],
  ])('%s', async (_what, content, message) => {
    const before = readFileSync(target(), 'utf8');
    const { code, stdout } = await run(file('t.csv', content));
    expect(code).toBe(1);
    expect(stdout).toContain(message);
    expect(stdout).toContain('Cách sửa: ');
    expect(readFileSync(target(), 'utf8')).toBe(before);
  });

  test('an encoding that is none of the known, an old workbook, a damaged one, damaged results', async () => {
    // TCVN3 has "Số hồ sơ" so.
    const tcvn3 = Buffer.concat([
      Buffer.from('Th'),
      Buffer.from([0xb8]),
      Buffer.from('ng;S'),
      Buffer.from([0xe8, 0x20, 0x68, 0xe5, 0x20, 0x73, 0xac]),
    ]);
    for (const [content, message] of [
      [tcvn3, 'bảng mã không phải'],
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'tệp XLS cũ'],
      [Buffer.from('PK\u0003\u0004 broken'), 'không đọc được tệp XLSX'],
    ] as const) {
      const { code, stderr } = await run(file('t', content));
      expect(code).toBe(1);
      expect(stderr).toContain(message);
    }
    writeFileSync(target(), '[{ "year": 2022 }]');
    const { code, stderr } = await run(file('t.csv', TABLE));
    expect(code).toBe(1);
    expect(stderr).toContain('Chưa ghi gì. Hãy chạy "npm run check"');
    expect(readFileSync(target(), 'utf8')).toBe('[{ "year": 2022 }]');
  });
});

describe('a cumulative figure that falls', () => {
  const before = { ...SEED, throughMonth: 10, handled: 1983, onTime: 1983 };

  test('in a table is refused with its row and what to write, and nothing is written', async () => {
    writeFileSync(target(), JSON.stringify([before]));
    const { code, stdout } = await run(
      file('t.csv', 'Năm;Đến tháng;Xử lý;Đúng hạn;Trễ hạn\n2022;11;200;200;0\n'),
    );
    expect(code).toBe(1);
    expect(stdout).toContain(
      't.csv: dòng 2: số hồ sơ xử lý đến tháng 11/2022 là 200, ít hơn 1.983 của đến tháng 10/2022',
    );
    expect(stdout).toContain('thì ghi "handled": 2183, "onTime": 2183, "late": 0;');
    expect(stdout).toContain('--monthly');
    expect(stored()).toEqual([before]);
  });

  test('by hand, or before a month that is there, too; what was there before bars nobody', async () => {
    writeFileSync(target(), JSON.stringify([before]));
    const numbers = (month: number, handled: number) => [
      ...['--year', '2022', '--through', String(month)],
      ...['--handled', String(handled), '--on-time', String(handled), '--late', '0'],
    ];
    const after = await run(...numbers(11, 200));
    expect([after.code, after.stdout]).toEqual([
      1,
      expect.stringContaining('Kỳ đến tháng 11/2022: số hồ sơ'),
    ]);
    const earlier = await run(...numbers(9, 1984));
    expect([earlier.code, earlier.stdout]).toEqual([
      1,
      expect.stringContaining('Kỳ đến tháng 09/2022: số hồ sơ'),
    ]);
    expect((await run(...numbers(11, 2183))).code).toBe(0);
    const part = [
      '--year',
      '2022',
      '--through',
      '12',
      '--handled',
      '2200',
      '--on-time',
      '2180',
      '--late',
      '20',
    ];
    const told = await run(...part);
    expect([told.code, told.stdout]).toEqual([
      0,
      expect.stringContaining('Lưu ý: Kỳ đến tháng 12/2022: số đúng hạn'),
    ]);
    writeFileSync(
      target(),
      JSON.stringify([
        { ...SEED, throughMonth: 2 },
        { ...SEED, throughMonth: 3, handled: 5, onTime: 5 },
      ]),
    );
    expect((await run(...numbers(11, 2183))).code).toBe(0);
  });
});

describe('by hand', () => {
  const flags = [
    '--year',
    '2022',
    '--through',
    '10',
    '--handled',
    '1900',
    '--on-time',
    '1899',
    '--late',
    '1',
  ];

  test('one result is written as from a table', async () => {
    expect((await run(...flags)).code).toBe(0);
    expect(stored()[1]).toMatchObject({ throughMonth: 10, handled: 1900 });
  });

  test.each([
    ['nothing was handled', '12', '0', '0', '0'],
    ['in January', '1', '1', '1', '0'],
    ['as much as can be', '12', '1000000000', '0', '1000000000'],
  ])('%s', async (_what, through, handled, onTime, late) => {
    const all = [
      '--year',
      '2021',
      '--through',
      through,
      '--handled',
      handled,
      '--on-time',
      onTime,
      '--late',
      late,
    ];
    expect((await run(...all)).code).toBe(0);
    expect(stored().filter(({ year }) => year === 2021)).toMatchObject([
      { throughMonth: Number(through), handled: Number(handled), onTime: Number(onTime), late: Number(late) },
    ]);
  });

  test.each([
    ['--through', '0'],
    ['--through', '13'],
    ['--handled', '1000000001'],
    ['--on-time', '1000000001'],
    ['--late', '1000000001'],
    ['--late', '-1'],
  ])('%s %s is no such number', async (flag, number) => {
    const { code, stderr } = await run(...flags, `${flag}=${number}`);
    expect(code).toBe(2);
    expect(stderr).toContain(flag);
  });

  test('makes the file where there is none', async () => {
    const other = place.path('other');
    const { code } = await runStats(['procedures', ...flags], {
      env: { CONTENT_DIR: other, SOURCE_DATE_EPOCH: NOW },
    });
    expect(code).toBe(0);
    expect(readFileSync(`${other}/stats/procedures.json`, 'utf8')).toContain('"throughMonth": 10');
  });

  test.each([
    [['--year', '2022', '--handled', '1'], 2, 'thiếu --through'],
    [['--through', '1', '--handled', '1', '--on-time', '1', '--late', '0'], 2, 'thiếu --year'],
    [[...flags, 't.csv'], 2, 'không kèm tệp'],
    [[], 2, 'thiếu tệp CSV'],
    [['a.csv', 'b.csv'], 2, 'thừa "b.csv"'],
    [['a.csv', '--cumulative', '--monthly'], 2, 'chỉ chọn một'],
    [['none.csv'], 1, 'none.csv: không đọc được'],
  ])('%j', async (args, expected, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(expected);
    expect(stderr).toContain(message);
  });

  test('a result that cannot be is refused', async () => {
    const { code, stdout } = await run(...flags.slice(0, -1), '2');
    expect(code).toBe(1);
    expect(stdout).toContain('không bằng số xử lý 1.900');
  });
});

test('counts are read in every form in which Vietnamese spreadsheets show them', () => {
  const cells = ['0', '1783', '1.783', '1 783', '1\u00A0783', '1.234.567', '1.783,00'];
  expect(cells.map((cell) => readCount(cell))).toEqual(
    [0, 1783, 1783, 1783, 1783, 1_234_567, 1783].map((value) => ({ value })),
  );
  for (const cell of ['1,783', '1.78', '12.34.567', '1e3', 'x', '-', 1.5, -1, null, true]) {
    expect(readCount(cell).problem?.remedy, String(cell)).toMatch(/^ghi số/);
  }
});

test('Windows-1258 is told by what Vietnamese can be', () => {
  const text = 'Đến tháng 9, số hồ sơ đã xử lý: trước và đúng hạn, trễ hạn; Ữ ẵ ợ';
  expect(decodeTable(windows1258(text))).toBe(text);
  expect(decodeTable(Buffer.from([0x54, 0xff, 0xfe, 0x20]))).toBeUndefined();
  expect(decodeTable(Buffer.from(`${text}\0`))).toBeUndefined();
});
