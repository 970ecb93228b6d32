import { describe, expect, test } from 'vitest';
import { growthOf } from '../../tests/security/growth/measuring.ts';
import { table } from '../../tests/support/tables.ts';
import { attributeOf, findElement, isElement, nodesBelow, parseHtml, writeHtml } from '../lib/html-tree.ts';
import { frameTables } from './tables.ts';

function framed(html: string) {
  const tree = parseHtml(html);
  frameTables(tree);
  return tree;
}

/** The class of the cell with these words. */
function classOf(html: string, words: string) {
  const cell = findElement(
    framed(html),
    (element) =>
      /^t[dh]$/.test(element.tagName) && writeHtml(element).replace(/<br>/g, ' ').startsWith(words),
  );
  return cell && attributeOf(cell, 'class');
}

const frameOf = (html: string) => {
  const frame = findElement(framed(html), ({ tagName }) => tagName === 'section');
  return (frame && attributeOf(frame, 'class'))?.split(' ');
};

const ABSTRACT = 'Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước';

describe('the width of a column', () => {
  test.each([
    '24/06/2022',
    '42/2022/NĐ-CP',
    '1.250.000 đồng',
    '01/01/2026 - 05/01/2026',
    '0988 123 456',
    '7 giờ 30',
    'Mẫu 1',
    '15/QĐ-UBND',
  ])('%s is never parted', (words) => {
    const html = table(['Cột', 'Chữ', 'Ghi chú'], [words, words, ABSTRACT], [ABSTRACT, ABSTRACT, ABSTRACT]);
    expect(classOf(html, words)).toBeUndefined();
  });

  test.each([
    ['Ủy ban nhân dân xã Mẫu', 'short'],
    ['Đoàn thanh niên và hội phụ nữ các thôn', 'phrase'],
    [ABSTRACT, 'sentence'],
    ['https://dichvucong.example/p/home/chi-tiet.html?ma=1.004884.000.00.00.H23', 'sentence'],
  ])('words like “%s” need that of a %s, in the whole column', (words, name) => {
    const html = table(['Nơi', 'Việc'], ['1', 'Trạm y tế xã Mẫu'], ['2', words]);
    expect([classOf(html, words), classOf(html, 'Trạm')]).toEqual([name, name]);
  });

  test('a head above figures wraps, and does not make their column as wide as it is long', () => {
    const html = table(['Thôn', 'Diện tích cần tưới (ha)'], ['Mẫu 1', '120,5']);
    expect(classOf(html, 'Diện tích')).toBe('short align-right');
  });

  test('is that of the longest line, not of all lines', () => {
    const html = table(['Thôn', 'Ngày'], ['1', '12/01/2026<br>13/01/2026<br>14/01/2026']);
    expect(classOf(html, '12/01/2026')).toBeUndefined();
  });

  test('is not told by a cell that spans several', () => {
    const html = `<table><tr><th>Thôn</th><th>Hộ</th></tr><tr><td colspan="2">${ABSTRACT}</td></tr><tr><td>Mẫu 1</td><td>20</td></tr></table>`;
    expect(classOf(html, '20')).toBe('align-right');
    expect(classOf(html, 'Quy định')).toBe('short');
  });
});

describe('a cell', () => {
  /** So many letters, in words of three. */
  const words = (count: number) =>
    'lúa '
      .repeat(count)
      .slice(0, count - 1)
      .concat('a');
  const below = (text: string) => classOf(table(['Một', 'Hai'], ['1', text]), text.slice(0, 5));
  const above = (text: string) => classOf(table(['Một', text], ['1', 'Họp xã']), text.slice(0, 5));

  test.each([
    [8, undefined],
    [9, 'short'],
    [24, 'short'],
    [25, 'phrase'],
    [60, 'phrase'],
    [61, 'sentence'],
  ])('of words of %i letters below the head is %s', (count, name) => {
    expect(below(words(count))).toBe(name);
  });

  test.each([
    [8, undefined],
    [9, 'short'],
    [60, 'short'],
    [61, 'phrase'],
  ])('of words of %i letters in the head is %s', (count, name) => {
    expect(above(words(count))).toBe(name);
  });

  test.each([
    ['x'.repeat(24), undefined],
    ['x'.repeat(25), 'phrase'],
    ['1234 abcd', undefined],
    ['123 abcde', 'short'],
    ['– – – – – –', undefined],
    ['a – – – – –', 'short'],
    ['12345678901 bc 12345 abcd', 'phrase'],
  ])('%s is a figure, or none: %s', (text, name) => {
    expect(below(text)).toBe(name);
  });

  test('stands in the column that the cells above leave to it', () => {
    const html =
      '<table>\n<tr>\n<td rowspan="2">Mẫu 1</td>\n<td>5</td>\n</tr>\n<tr>\n<td>6</td>\n</tr>\n<tr>\n<td colspan="0">Mẫu 2</td>\n<td>7</td>\n</tr>\n</table>';
    expect(['5', '6', '7', 'Mẫu 2'].map((text) => classOf(html, text))).toEqual([
      'align-right',
      'align-right',
      'align-right',
      undefined,
    ]);
  });
});

describe('amounts', () => {
  test('in the first column count the rows, and stand where words do', () => {
    expect(classOf(table(['STT', 'Việc'], ['12', 'Họp xã']), '12')).toBeUndefined();
  });

  test('stand under each other by their last digit, with their head', () => {
    const html = table(['Thôn', 'Số hộ'], ['Mẫu 1', '1.204'], ['Mẫu 2', '98'], ['Mẫu 3', '–']);
    expect([classOf(html, 'Số hộ'), classOf(html, '1.204'), classOf(html, '–')]).toEqual(
      Array(3).fill('align-right'),
    );
  });

  test.each(['12/01/2026', '0200000021', 'Mẫu 5'])('%s is none', (words) => {
    expect(classOf(table(['Thôn', 'Khác'], ['1', words]), words)).toBeUndefined();
  });

  test('that the editor has aligned stay so', () => {
    const html = `<table><tbody><tr><td>Mẫu 1</td><td class="align-center">12</td></tr></tbody></table>`;
    expect(classOf(html, '12')).toBe('align-center');
  });
});

describe('on a phone', () => {
  test('the first column of three and more stays', () => {
    expect(frameOf(table(['Thôn', 'T1', 'T2'], ['Mẫu 1', '1', '2']))).toContain('stays');
    expect(frameOf(table(['Thôn', 'T1'], ['Mẫu 1', '1']))).not.toContain('stays');
  });

  test.each(['1', '02', '3.', 'IV', 'a)', '1.2', ''])(
    'words stay where the first column only counts: %j',
    (number) => {
      const classes = frameOf(table(['STT', 'Việc', 'Ngày'], [number, 'Đắp bờ', '12/01']));
      expect(classes).toContain('stays-second');
      expect(classes).not.toContain('stays');
    },
  );

  test('the number stays where figures follow it, a year or a word stays as the first column', () => {
    expect(frameOf(table(['TT', 'T1', 'T2'], ['1', '1', '2']))).toContain('stays');
    expect(frameOf(table(['TT', 'Ngày', 'Việc'], ['1', '12/01', 'Họp']))).toContain('stays');
    expect(frameOf(table(['Năm', 'Việc', 'T2'], ['2024', 'Đắp bờ', '2']))).toContain('stays');
  });

  test('it does not where a cell of it reaches into other rows, whose first cell is another column', () => {
    const html =
      '<table><tr><td rowspan="2">Mẫu 1</td><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    expect(frameOf(html)).not.toContain('stays');
    const counted =
      '<table><tr><td>1</td><td rowspan="2">Đắp bờ</td><td>b</td></tr><tr><td>2</td><td>d</td></tr></table>';
    expect(frameOf(counted)?.join(' ')).not.toContain('stays');
  });
});

test('a cell that reaches over others behind it lets the first column of a phone stay', () => {
  const html =
    '<table><tr><td>Mẫu 1</td><td>a</td><td colspan="2">b</td></tr><tr><td>Mẫu 2</td><td>c</td><td>d</td><td>e</td></tr></table>';
  expect(frameOf(html)).toContain('stays');
  const counted =
    '<table><tr><td>1</td><td>Đắp bờ</td><td colspan="2">b</td></tr><tr><td>2</td><td>Họp</td><td>d</td><td>e</td></tr></table>';
  expect(frameOf(counted)).toContain('stays-second');
});

describe('on paper', () => {
  const columns = (count: number, words: string) => table(Array(count).fill('Cột'), Array(count).fill(words));

  test.each([
    [6, '12', []],
    [7, '12', ['many']],
    [11, '12', ['many']],
    [12, '12', ['many', 'crowd']],
    [6, '01/01/2026 - 05/01', ['many', 'crowd']],
    [14, '01/01/2026 - 05/01', ['many', 'crowd', 'tight']],
    [6, 'https://dichvucong.example/p/home/chi-tiet.html?ma=1', []],
  ])('%i columns of “%s” are set %j', (count, words, names) => {
    const found = frameOf(columns(count, words))?.filter((name) => /many|crowd|tight/.test(name));
    expect(found).toEqual(names);
  });

  test.each([
    [[11, 11, 11, 11, 11, 14], []],
    [[11, 11, 11, 11, 11, 15], ['many']],
    [[15, 15, 15, 15, 15, 16], ['many']],
    [
      [15, 15, 15, 15, 15, 17],
      ['many', 'crowd'],
    ],
    [
      [18, 18, 18, 18, 18, 19],
      ['many', 'crowd'],
    ],
    [
      [18, 18, 18, 18, 18, 20],
      ['many', 'crowd', 'tight'],
    ],
  ])('columns of %j letters are set %j', (lengths, names) => {
    const html = table(
      lengths.map(() => 'Cột'),
      lengths.map((length) => 'x'.repeat(length)),
    );
    expect(frameOf(html)?.filter((name) => /many|crowd|tight/.test(name))).toEqual(names);
  });

  test('an empty column needs no room', () => {
    const heads = ['Cột', 'Cột', 'Cột', 'Cột', 'Cột', ''];
    const html = table(heads, [...[14, 14, 14, 14, 13].map((length) => 'x'.repeat(length)), '']);
    expect(frameOf(html)?.join(' ')).not.toContain('many');
  });

  test('a column of words needs eight letters, however long its words are', () => {
    const figures = [12, 12, 12, 12, 13].map((length) => 'x'.repeat(length));
    const html = table(Array(6).fill('Cột'), [...figures, `${'x'.repeat(20)} ${ABSTRACT}`]);
    expect(frameOf(html)?.join(' ')).not.toContain('many');
  });

  test('rows of heads that are not said to be the head become it, so that every sheet repeats them', () => {
    const html =
      '<table>\n<tr>\n<th rowspan="2">Thôn</th>\n<th colspan="2">Hộ</th>\n</tr>\n<tr>\n<th>Đầu</th>\n<th>Cuối</th>\n</tr>\n<tr>\n<td>Mẫu 1</td>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>';
    const made = framed(html);
    const head = findElement(made, ({ tagName }) => tagName === 'thead');
    expect(head && writeHtml(head).match(/<tr>/g)).toHaveLength(2);
    expect([...nodesBelow(made)].filter((node) => isElement(node) && node.tagName === 'tr')).toHaveLength(3);
  });

  test.each([
    ['name their row', '<table><tr><th scope="row">Thôn</th></tr><tr><td>1</td></tr></table>'],
    ['reach below', '<table><tr><th rowspan="2">Thôn</th></tr><tr><td>1</td></tr></table>'],
    ['are all there is', '<table><tr><th>Thôn</th></tr></table>'],
    [
      'stand in two parts',
      '<table><tbody><tr><th>Thôn</th></tr></tbody><tbody><tr><th>Hộ</th></tr><tr><td>1</td></tr></tbody></table>',
    ],
  ])('heads that %s stay where they are', (_what, html) => {
    expect(findElement(framed(html), ({ tagName }) => tagName === 'thead')).toBeUndefined();
  });
});

test.each([
  ['rows', (n: number) => `<table>${'<tr><td>1<td>x'.repeat(n)}</table>`],
  ['columns', (n: number) => `<table><tr>${'<td>12/01'.repeat(n)}</table>`],
  ['lines in a cell', (n: number) => `<table><tr><td>${'a<br>'.repeat(n)}</table>`],
  ['digits', (n: number) => `<table><tr><td>1<td>${'1'.repeat(n)}</table>`],
  [
    'cells that reach over all the others',
    (n: number) =>
      `<table>${'<tr><td rowspan=65534 colspan=1000>'.repeat(n / 2)}${'<tr><td>1'.repeat(n / 2)}</table>`,
  ],
])('takes time in proportion to its %s', async (_what, make) => {
  const { isLinear, told } = await growthOf(
    (size) => {
      const html = make(size);
      return () => framed(html);
    },
    { end: 40_000, times: 3 },
  );
  expect(isLinear, told).toBe(true);
});

describe('what is counted of a cell', () => {
  const widthOf = (words: string) => classOf(table(['Cột', 'Chữ'], ['a', words]), words.trim());

  test.each([
    ['xã Mẫu 1', undefined],
    ['xã Mẫu ba', 'short'],
    ['12/01/2026 lúc 07:30:00.', undefined],
    ['12/01/2026 lúc 07:30:00..', 'phrase'],
    ['Ban biên tập của xã Mẫu.', 'short'],
    ['Ban biên tập của xã Mẫu..', 'phrase'],
    [`${'mẫu '.repeat(14)}mẫu.`, 'phrase'],
    [`${'mẫu '.repeat(14)}mẫu..`, 'sentence'],
  ])('%j is %s', (words, name) => {
    expect(widthOf(words)).toBe(name);
  });

  test('are its letters as they are shown: lines of the source are none, and spaces around them neither', () => {
    expect(widthOf('Đoàn thanh niên\n      và hội phụ nữ')).toBe('phrase');
    expect(classOf(table(['Cột', 'Chữ'], ['a', '\n  Mẫu 123 \n']), '\n  Mẫu')).toBeUndefined();
  });

  test('no column stays whose cells reach over more than one', () => {
    const reaching = (column: number) =>
      table(
        ['TT', 'Việc làm', 'T1', 'T2'],
        ['1', 'Đắp bờ', '1', '2'],
        ['2', '3', '4'],
        ['3', 'Trồng cây', '5', '6'],
      ).replace(column === 0 ? '<td>1<' : column === 1 ? '<td>Đắp' : '<td>2', (cell) =>
        cell.replace('<td', '<td rowspan="2"'),
      );
    const staying = [0, 1, 3].map((column) =>
      frameOf(reaching(column))?.some((name) => name.startsWith('stays')),
    );
    expect(staying).toEqual([false, false, true]);
  });
});
