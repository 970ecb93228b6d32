/** Tables that were typed or pasted and became none: why, and the first lines as they should be. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf } from '../../../../tests/support/body.ts';
import { checkSigns } from './index.ts';

const told = (text: string) =>
  toldOf(text, checkSigns).map(({ rule, severity = 'error', from }) => [severity, rule, from]);
const BARE = 'sẽ hiện nguyên dấu "|".';
const TOGETHER = 'các dòng của bảng liền nhau, không có dòng trống.';

describe('rows between bars', () => {
  test.each([
    ['| a | b |\n| 1 | 2 |', 'error', '| a | b |'],
    ['a | b\n1 | 2', 'warning', 'a | b'],
    ['| a | b |', 'error', '| a | b |'],
    ['Chữ\na | b\n1 | 2', 'warning', 'a | b'],
    ['| a | b |\n\n|---|---|\n\n| 1 | 2 |', 'error', '| a | b |'],
  ])('lack the line of dashes: %j', (text, severity, from) => {
    expect(told(text)).toEqual([[severity, 'raw-table', from]]);
    expect(toldOf(text, checkSigns)[0]).toMatchObject({
      message: `Bảng thiếu dòng gạch dưới dòng đầu nên không thành bảng, ${BARE}`,
      remedy: `thêm dòng "| --- | --- |" ngay dưới dòng "${from}"; ${TOGETHER}`,
    });
  });

  test.each([
    [
      '| a | b |\n|---|\n| 1 | 2 |',
      'Dòng gạch có 1 cột mà dòng đầu của bảng có 2 cột, nên',
      '"| --- | --- |"',
    ],
    ['| a |\n|---|---|\n| 1 | 2 |', 'Dòng gạch có 2 cột mà dòng đầu của bảng có 1 cột, nên', '"| --- |"'],
    ['| a | b |\n|===|===|\n| 1 | 2 |', 'Dòng gạch của bảng không viết bằng dấu "-", nên', '"| --- | --- |"'],
    ['| a | b |\n|–––|–––|\n| 1 | 2 |', 'Dòng gạch của bảng không viết bằng dấu "-", nên', '"| --- | --- |"'],
  ])('have a line of dashes that is not right: %j', (text, why, right) => {
    const [found, ...more] = toldOf(text, checkSigns);
    expect(more).toEqual([]);
    expect(found?.message).toBe(`${why} ${BARE}`);
    expect(found?.remedy).toContain(`viết dòng gạch là ${right} ngay dưới dòng`);
  });

  test.each(['+---+---+\n| a | b |\n+---+---+', '│ a │ b │\n│ 1 │ 2 │', '┌───┬───┐\n│ a │ b │\n└───┴───┘'])(
    'have a frame: %j',
    (text) => {
      const [found, ...more] = toldOf(text, checkSigns);
      expect(more).toEqual([]);
      expect(found?.remedy).toBe(
        'bỏ các dòng khung; dòng đầu viết "| a | b |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng như vậy.',
      );
    },
  );

  test('stand in one line', () => {
    const [found] = toldOf('| a | b | |---|---| | 1 | 2 |', checkSigns);
    expect(found?.message).toBe(`Cả bảng nằm trên một dòng, nên ${BARE}`);
    expect(found?.remedy).toBe('viết mỗi hàng một dòng: "| a | b |", "|---|---|", "| 1 | 2 |".');
  });

  test('stand in too far, or under other words', () => {
    const remedy = (text: string) => toldOf(text, checkSigns)[0]?.remedy;
    const inFar = 'xóa dấu cách và Tab ở đầu các dòng của bảng: "| a | b |", dòng dưới là "| --- | --- |".';
    expect(remedy('| a | b |\n    |---|---|\n    | 1 | 2 |')).toBe(inFar);
    expect(remedy('| a | b |\n\t|---|---|\n\t| 1 | 2 |')).toBe(inFar);
    expect(remedy('|---|---|\n| a | b |')).toBe(
      'để một dòng trống trước bảng; các dòng của bảng liền nhau, dòng gạch ngay dưới dòng đầu.',
    );
  });

  test.each([
    'a | b',
    'a | b\n1 | 2 | 3',
    'a | b\nchữ\n1 | 2',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'a | b\n--- | ---\n1 | 2',
  ])('%j are a table, or none', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('columns of tabs and spaces', () => {
  const first = 'Họ tên | Số tiền';
  test.each([
    ['Họ tên\tSố tiền\nMẫu An\t500', first],
    ['Họ tên\tSố tiền\nMẫu An\t500\tthêm', first],
    ['Họ tên   Số tiền\nMẫu An   500', first],
    ['Chữ\nHọ tên\tSố tiền\nMẫu An\t500', first],
    ['Họ tên\tSố tiền\n\nMẫu An\t500', first],
    ['Họ tên\tSố tiền\n\nMẫu An\t500\tthêm', first],
    ['Họ tên\tSố tiền\n\n1\tMẫu An', first],
  ])('%j were to be a table', (text, cells) => {
    const [found, ...more] = toldOf(text, checkSigns);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'raw-table', severity: 'warning' });
    expect(found?.from).toMatch(/^Họ tên/);
    expect(found?.remedy).toBe(
      `viết "| ${cells} |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.`,
    );
  });

  test.each([
    'Họ tên\tSố tiền',
    'Họ tên\tSố tiền\nchữ',
    'Họ tên\tSố tiền\n\nchữ',
    'Họ tên\tSố tiền\n\n## Mục\n\nMẫu An\t500',
    'Họ tên   Số tiền\nMẫu An   500   thêm',
    'Họ tên\tSố tiền\nMẫu An   500   thêm',
    'Họ tên  Số tiền\nMẫu An  500',
    'a)\tmột việc\nb)\thai việc',
    'x\tmột việc\ny\thai việc',
  ])('%j are none', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('in one line are two columns where the page would keep one space', () => {
    const [found] = toldOf('Nơi nhận:            TM. UBND XÃ', checkSigns);
    expect(found?.remedy).toBe(
      'viết mỗi phần một dòng, hoặc thành bảng: "| Nơi nhận: | TM. UBND XÃ |", dòng dưới là "| --- | --- |".',
    );
    expect(toldOf('Chữ\nNơi nhận:      TM. UBND XÃ', checkSigns)[0]?.from).toMatch(/^Nơi nhận/);
    expect(told('Nơi nhận:     TM. UBND')).toEqual([]);
    expect(told('nơi nhận:            tm')).toEqual([]);
  });
});

const right = (text: string) => {
  const [found] = toldOf(text, checkSigns);
  return found?.replacement?.text;
};

describe('a line of one dash under the names of columns', () => {
  test.each([
    ['| a | b |\n- | -\n| 1 | 2 |', '| - ', '| --- | --- |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['| a | b |\n\n- | - |\n\nHết', '| - |', '| --- | --- |', '| a | b |\n\n| --- | --- |\n\nHết'],
    ['> | a | b |\n> - | -', '| -', '| --- | --- |', '> | a | b |\n> | --- | --- |'],
    ['- |:- | -', '|:- | -', '| --- | --- | --- |', '| --- | --- | --- |'],
  ])('%j begins no list', (text, from, rule, mended) => {
    const found = toldOf(text, checkSigns).at(-1);
    expect(found?.from.trim()).toBe(from.trim());
    expect(found?.severity).toBeUndefined();
    expect(found?.remedy).toBe(`viết "${rule}".`);
    expect(mendedBy(text, checkSigns)).toBe(mended);
  });

  test.each(['- | x', '- a | -', '-', '* một'])('%j is a point', (text) => {
    expect(told(text).map(([, rule]) => rule)).not.toContain('raw-table');
  });
});

describe('rows of a file of values', () => {
  const words = (sign: string) => `Các ô cách nhau bằng dấu "${sign}" (chép từ tệp CSV) không thành bảng.`;
  const row = (length: number) => `a;${'b'.repeat(length - 2)}`;

  test.each([
    ['Tên;Số\nAn;1\nBa;2', ';', '| Tên | Số |', 2],
    ['Tên,Số\nAn,1\nBa,2', ',', '| Tên | Số |', 2],
    ['Tên; Số; Ghi\nAn; 1; x\nBa; 2; y', ';', '| Tên | Số | Ghi |', 3],
    ['Một;hai;ba\nbốn;năm;sáu\nbảy;tám;chín', ';', '| Một | hai | ba |', 3],
  ])('%j are told at the first', (text, sign, head, columns) => {
    const [found, ...more] = toldOf(text, checkSigns);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'raw-table', severity: 'warning', message: words(sign) });
    expect(found?.remedy).toBe(
      `viết "${head}", dòng dưới là "|${' --- |'.repeat(columns)}", rồi mỗi hàng một dòng liền nhau như vậy.`,
    );
  });

  test('in a list are told, and are for the editor to write', () => {
    expect(told('- a;b\n  c;d\n  e;f')).toEqual([['warning', 'raw-table', 'a;b']]);
    expect(right('- a;b\n  c;d\n  e;f')).toBeUndefined();
  });

  test.each([
    'a;b\n1;2',
    'Tên; Số\nAn; 1\nBa; 2',
    'Tên, Số, Ghi\nAn, 1, x\nBa, 2, y',
    'Tên; Số; Ghi\nAn; x; x\nBa; y; y',
    'a;b\n1;2\n3;4!',
    'Thôn 1;Hộ\na;b\nc;d',
    'a;b.\nc;d\ne;f',
    'a\nb\nc',
    '## a;b\nc;d\ne;f',
    `${row(300)}\n${row(301)}\n${row(300)}`,
    `${row(301)}\n${row(300)}\n${row(300)}`,
  ])('%j are none', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('are lines of three hundred letters at most', () => {
    expect(told(`${row(300)}\n${row(300)}\n${row(300)}`)).toHaveLength(1);
  });
});

test.each([
  ['| a | b\n| 1 | 2', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['a | b |\n1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['x\n\n\u00A0| a | b |\n\u00A0|---|---|\n\u00A0| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['|a|', undefined],
  ['| a | b |\n\n| 1 | 2 |', undefined],
])('%j is put right as %j', (text, table) => {
  expect(right(text)).toBe(table);
});

test('what is too long is not tried, and of many tables a hundred are', () => {
  const table = (length: number) => `| a | b |\n| ${'x'.repeat(length - 18)} | 2 |`;
  expect([table(20_000).length, table(20_001).length]).toEqual([20_000, 20_001]);
  expect([right(table(20_000)) === undefined, right(table(20_001)) === undefined]).toEqual([false, true]);
  const many = toldOf(Array(101).fill('| a | b |\n| 1 | 2 |').join('\n\nchữ\n\n'), checkSigns);
  expect(many.filter(({ replacement }) => replacement !== undefined)).toHaveLength(100);
});

test('a table pasted in lines that stand apart is told once, where it begins; the next one anew', () => {
  expect(told('Tên\tSố\n\nAn\t1\n\nBa\t2\n\nHết\n\nXã\tHộ\n\nA\t3')).toEqual([
    ['warning', 'raw-table', 'Tên\tSố'],
    ['warning', 'raw-table', 'Xã\tHộ'],
  ]);
  expect(told('STT\tTên\n1\tAn')).toEqual([['warning', 'raw-table', 'STT\tTên']]);
  expect(told('a)\tx\ny\tz')).toEqual([]);
});

describe('a paragraph as a table: what it becomes, where it is told and what is to be written', () => {
  test.each<[text: string, mended: string, told: readonly string[]]>([
    [
      '| a | b |\n- | -',
      '| a | b |\n| --- | --- |',
      [
        'error raw-table | a | b |',
        'thêm dòng "| --- | --- |" ngay dưới dòng "| a | b |"; các dòng của bảng liền nhau, không có dòng trống.',
        'error raw-table | -',
        'viết "| --- | --- |".',
      ],
    ],
    [
      '- x\n- | - | -',
      '- x\n| --- | --- | --- |',
      ['error raw-table | - | -', 'viết "| --- | --- | --- |".'],
    ],
    ['|a|\n|-|', '|a|\n|-|', []],
    [
      '| a | b\n| 1 | 2',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      [
        'warning raw-table | a | b',
        'thêm dòng "| --- | --- |" ngay dưới dòng "| a | b"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      'a | b |\n1 | 2 |',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      [
        'warning raw-table a | b |',
        'thêm dòng "| --- | --- |" ngay dưới dòng "a | b |"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      '  | a | b |\n  | 1 | 2 |',
      '  | a | b |\n| --- | --- |\n| 1 | 2 |',
      [
        'error raw-table | a | b |',
        'thêm dòng "| --- | --- |" ngay dưới dòng "| a | b |"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      '| a | b |\n||| \n| 1 | 2 |',
      '| a | b |\n| --- | --- |\n| | |\n| 1 | 2 |',
      [
        'error raw-table | a | b |',
        'thêm dòng "| --- | --- |" ngay dưới dòng "| a | b |"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      '| a | b |\n— | —\n| 1 | 2 |',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      [
        'error raw-table | a | b |',
        'viết dòng gạch là "| --- | --- |" ngay dưới dòng "| a | b |"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      '| a | b |\n| _ | _ |\n| 1 | 2 |',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      [
        'error raw-table | a | b |',
        'viết dòng gạch là "| --- | --- |" ngay dưới dòng "| a | b |"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      '| a |\n|---|---|\n| 1 |',
      '| a |\n|---|---|\n| 1 |',
      [
        'error raw-table | a |',
        'viết dòng gạch là "| --- |" ngay dưới dòng "| a |"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      '|---|---|\n| a | b |',
      '|---|---|\n| a | b |',
      [
        'error raw-table |---|---|',
        'để một dòng trống trước bảng; các dòng của bảng liền nhau, dòng gạch ngay dưới dòng đầu.',
      ],
    ],
    [
      '|---|',
      '|---|',
      [
        'error raw-table |---|',
        'viết dòng gạch là "| --- | --- |" ngay dưới dòng ""; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      '+---+\n| a |\n+---+',
      '+---+\n| a |\n+---+',
      [
        'error raw-table +---+',
        'bỏ các dòng khung; dòng đầu viết "| a |", dòng dưới là "| --- |", rồi mỗi hàng một dòng như vậy.',
      ],
    ],
    [
      '┌───┐\n│ a │\n└───┘',
      '┌───┐\n│ a │\n└───┘',
      [
        'error raw-table ┌───┐',
        'bỏ các dòng khung; dòng đầu viết "| a |", dòng dưới là "| --- |", rồi mỗi hàng một dòng như vậy.',
      ],
    ],
    [
      '┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      [
        'error raw-table ┌───┬───┐',
        'bỏ các dòng khung; dòng đầu viết "| a | b |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng như vậy.',
      ],
    ],
    [
      'Chữ\n    | a | b |\n    |---|---|\n    | 1 | 2 |',
      'Chữ\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
      [
        'error raw-table | a | b |',
        'xóa dấu cách và Tab ở đầu các dòng của bảng: "| a | b |", dòng dưới là "| --- | --- |".',
      ],
    ],
    [
      'Chữ\n\u00A0| a | b |\n|---|---|',
      'Chữ\n\u00A0| a | b |\n|---|---|',
      [
        'error raw-table \u00A0| a | b |',
        'xóa dấu cách và Tab ở đầu các dòng của bảng: "| a | b |", dòng dưới là "| --- | --- |".',
      ],
    ],
    [
      '| a | b | |---|---|',
      '| a | b | |---|---|',
      ['error raw-table | a | b | |-', 'viết mỗi hàng một dòng: "| a | b |", "|---|---|".'],
    ],
    ['a | b\n1 | 2 | 3', 'a | b\n1 | 2 | 3', []],
    ['a | b\n\n1 | 2', 'a | b\n\n1 | 2', []],
    ['a|b|c', 'a|b|c', []],
    ['a | b\nc', 'a | b\nc', []],
    ['Chữ | chữ', 'Chữ | chữ', []],
    [
      '| a | b |\nChữ\n| 1 | 2 |',
      '| a | b |\n| --- | --- |\n| Chữ | |\n| 1 | 2 |',
      [
        'error raw-table | a | b |',
        'thêm dòng "| --- | --- |" ngay dưới dòng "| a | b |"; các dòng của bảng liền nhau, không có dòng trống.',
      ],
    ],
    [
      'Tên\tSố\nAn\t1\nBa',
      '| Tên | Số |\n| --- | --- |\n| An | 1 |\n| Ba | |',
      [
        'warning raw-table Tên\tSố',
        'viết "| Tên | Số |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.',
      ],
    ],
    [
      'Tên\tSố\nAn\t1\t2',
      'Tên\tSố\nAn\t1\t2',
      [
        'warning raw-table Tên\tSố',
        'viết "| Tên | Số |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.',
      ],
    ],
    [
      'Tên\tSố\n1\tAn',
      '| Tên | Số |\n| --- | --- |\n| 1 | An |',
      [
        'warning raw-table Tên\tSố',
        'viết "| Tên | Số |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.',
      ],
    ],
    ['STT\tTên\n1.\tAn\n2.\tBa', 'STT\tTên\n1.\tAn\n2.\tBa', []],
    ['a)\tMột\nb)\tHai', 'a)\tMột\nb)\tHai', []],
    ['-\tMột\n-\tHai', '-\tMột\n-\tHai', []],
    ['Tên   Số\nAn   1   2', 'Tên   Số\nAn   1   2', []],
    [
      'Tên   Số\nAn   1\nBa   2',
      '| Tên | Số |\n| --- | --- |\n| An | 1 |\n| Ba | 2 |',
      [
        'warning raw-table Tên   Số',
        'viết "| Tên | Số |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.',
      ],
    ],
    [
      'Tên\tSố\n\nAn\t1',
      'Tên\tSố\n\nAn\t1',
      [
        'warning raw-table Tên\tSố',
        'viết "| Tên | Số |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.',
      ],
    ],
    [
      'Tên\tSố\n\n1\tAn',
      'Tên\tSố\n\n1\tAn',
      [
        'warning raw-table Tên\tSố',
        'viết "| Tên | Số |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.',
      ],
    ],
    ['Tên   Số\n\nAn   1', 'Tên   Số\n\nAn   1', []],
    ['Tên\tSố\n\nAn\n\nBa\t1', 'Tên\tSố\n\nAn\n\nBa\t1', []],
    [
      'Nơi nhận:            TM. UBND XÃ',
      'Nơi nhận:            TM. UBND XÃ',
      [
        'warning raw-table Nơi nhận:   ',
        'viết mỗi phần một dòng, hoặc thành bảng: "| Nơi nhận: | TM. UBND XÃ |", dòng dưới là "| --- | --- |".',
      ],
    ],
    [
      'Nơi nhận:      TM. UBND',
      'Nơi nhận:      TM. UBND',
      [
        'warning raw-table Nơi nhận:   ',
        'viết mỗi phần một dòng, hoặc thành bảng: "| Nơi nhận: | TM. UBND |", dòng dưới là "| --- | --- |".',
      ],
    ],
    ['nơi nhận:      TM. UBND', 'nơi nhận:      TM. UBND', []],
    [
      'Chữ\nNơi nhận:            TM. UBND XÃ',
      'Chữ\nNơi nhận:            TM. UBND XÃ',
      [
        'warning raw-table Nơi nhận:   ',
        'viết mỗi phần một dòng, hoặc thành bảng: "| Nơi nhận: | TM. UBND XÃ |", dòng dưới là "| --- | --- |".',
      ],
    ],
    ['Nơi nhận:   TM. UBND', 'Nơi nhận:   TM. UBND', []],
    [
      'a;b\n1;2\n3;4',
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
      [
        'warning raw-table a;b',
        'viết "| a | b |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy.',
      ],
    ],
    ['a;b\n1;2', 'a;b\n1;2', []],
    [
      'a; b; c\n1; 2; 3\n4; 5; 6',
      '| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |',
      [
        'warning raw-table a; b; c',
        'viết "| a | b | c |", dòng dưới là "| --- | --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy.',
      ],
    ],
    ['a; b; c\nx; y; z\nu; v; w', 'a; b; c\nx; y; z\nu; v; w', []],
    [
      'a,b\n1,2\n3,4',
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
      [
        'warning raw-table a,b',
        'viết "| a | b |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy.',
      ],
    ],
    ['a;b\n1;2;3\n3;4', 'a;b\n1;2;3\n3;4', []],
    ['Một;hai.\nBa;bốn.\nNăm;sáu.', 'Một;hai.\nBa;bốn.\nNăm;sáu.', []],
    ['a;b;\n1;2;\n3;4;', 'a;b;\n1;2;\n3;4;', []],
    ['x\na;b\n1;2\n3;4', 'x\na;b\n1;2\n3;4', []],
  ])('%j', (text, mended, told) => {
    expect(mendedBy(text, checkSigns)).toBe(mended);
    const lines = toldOf(text, checkSigns).flatMap(({ severity = 'error', rule, from, remedy }) => [
      `${severity} ${rule} ${from.slice(0, 12)}`,
      remedy,
    ]);
    expect(lines).toEqual(told);
  });
});
