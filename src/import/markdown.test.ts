/** Blocks of a text as the Markdown that an editor finds. */
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from './markdown.ts';
import { asTree } from './mdast.ts';
import {
  type Block,
  type Cell,
  type Item,
  type Marks,
  type Paragraph,
  type Piece,
  paragraph,
  words,
} from './text.ts';

const BREAK: Piece = { type: 'break' };
const line = (text: string, rest: Partial<Paragraph> = {}): Block => paragraph([words(text)], rest);

function read(blocks: readonly Block[], notes: ReadonlyMap<string, readonly Block[]> = new Map()) {
  const remains: string[] = [];
  const draft = {
    fileOf: (key: string) => (key === 'mất' ? undefined : `${key}.jpg`),
    altOf: (_: string, alt: string) => alt || 'Ảnh 1',
    remains: (what: string) => remains.push(what),
  };
  return { text: writeMarkdown(asTree(blocks, notes, draft)).trim(), remains };
}

describe('lists', () => {
  const points = (...given: readonly (readonly [level: number, sign: Item['sign'], text: string])[]) =>
    given.map(([level, sign, text]) => line(text, { item: { level, sign } }));
  test.each([
    ['bullets', points([0, 'bullet', 'a'], [0, 'bullet', 'b']), '- a\n- b'],
    ['numbers', points([0, 3, 'a'], [0, 4, 'b']), '3. a\n4. b'],
    [
      'below each other',
      points([0, 1, 'a'], [1, 'bullet', 'b'], [1, 'bullet', 'c'], [0, 2, 'd']),
      '1. a\n   - b\n   - c\n2. d',
    ],
    [
      'two levels down and up',
      points([0, 'bullet', 'a'], [1, 'bullet', 'b'], [2, 'bullet', 'c'], [0, 'bullet', 'd']),
      '- a\n  - b\n    - c\n- d',
    ],
    [
      'a level that was left out',
      points([0, 'bullet', 'a'], [2, 'bullet', 'b'], [1, 'bullet', 'c']),
      '- a\n  - b\n  * c',
    ],
    [
      'that begin anew keep their number',
      points([0, 1, 'a'], [0, 2, 'b'], [0, 1, 'c']),
      '1. a\n2. b\n\n1\\. c',
    ],
    ['a number left out is a line of its own', points([0, 1, 'a'], [0, 3, 'b']), '1. a\n\n3\\. b'],
    ['bullets behind numbers', points([0, 1, 'a'], [0, 'bullet', 'b']), '1. a\n\n- b'],
    ['numbers behind bullets', points([0, 'bullet', 'a'], [0, 1, 'b']), '- a\n\n1. b'],
    ['signs of their own', points([0, 'a)', 'một'], [0, 'b)', 'hai']), 'a) một\n\nb) hai'],
    [
      'within a point',
      points([0, 1, 'một'], [1, 'a)', 'x'], [1, 'b)', 'y'], [0, 2, 'hai']),
      '1. một\n\n   a) x\n\n   b) y\n2. hai',
    ],
    [
      'a paragraph ends them',
      [...points([0, 'bullet', 'a']), line('Chữ.'), ...points([1, 'bullet', 'b'])],
      '- a\n\nChữ.\n\n- b',
    ],
    [
      'anything else too',
      [...points([0, 'bullet', 'a']), { type: 'rule' }, ...points([0, 'bullet', 'b'])],
      '- a\n\n***\n\n- b',
    ],
    [
      'of lines',
      [paragraph([words('a'), BREAK, words('b')], { item: { level: 0, sign: 'bullet' } })],
      '- a\n  b',
    ],
    ['an empty point is none', points([0, 'bullet', ' '], [0, 'bullet', 'b']), '- b'],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(read(blocks as readonly Block[]).text).toBe(wanted);
  });
});

describe('words', () => {
  const all: Marks = { link: '/a', bold: true, italic: true, struck: true, raised: true };
  test.each([
    ['with every mark', [words('a', all)], '[***~~<sup>a</sup>~~***](/a)'],
    [
      'lowered and underlined',
      [words('a', { lowered: true }), words('b', { underlined: true })],
      '<sub>a</sub><u>b</u>',
    ],
    [
      'of which a part has another mark',
      [words('a ', { bold: true }), words('b', { bold: true, italic: true })],
      '**a** ***b***',
    ],
    [
      'one link over several looks',
      [words('a', { link: '/x' }), words('b', { link: '/x', bold: true })],
      '[a**b**](/x)',
    ],
    [
      'two links beside each other',
      [words('a', { link: '/x' }), words('b', { link: '/y' })],
      '[a](/x)[b](/y)',
    ],
    ['a link that leads nowhere', [words('a', { link: 'file:///c' })], 'a'],
  ] as const)('%s', (_, pieces, wanted) => {
    expect(read([paragraph(pieces)]).text).toBe(wanted);
  });
});

describe('pictures', () => {
  const picture = (key: string, alt: string, caption?: string): Block =>
    paragraph([{ type: 'picture', key, alt, caption }]);
  test.each([
    ['with words', picture('anh', 'Họp dân'), '![Họp dân](anh.jpg)'],
    ['with words below it', picture('anh', 'Họp dân', 'Ảnh: Mẫu'), '![Họp dân](anh.jpg "Ảnh: Mẫu")'],
    ['without words', picture('anh', ''), '![Ảnh 1](anh.jpg)'],
    ['that cannot be had', picture('mất', 'a'), ''],
  ])('%s', (_, block, wanted) => {
    expect(read([block]).text).toBe(wanted);
  });
});

test('a heading is one line, neither bold nor underlined, and may hold a picture', () => {
  const pieces: readonly Piece[] = [
    words('Mục', { bold: true, underlined: true, italic: true }),
    BREAK,
    words('hai'),
    { type: 'picture', key: 'a', alt: 'x' },
  ];
  expect(read([{ type: 'heading', level: 3, pieces }]).text).toBe('### *Mục* hai![x](a.jpg)');
  expect(read([{ type: 'heading', level: 3, pieces: [{ type: 'picture', key: 'mất', alt: '' }] }]).text).toBe(
    '',
  );
});

test('a quotation and a rule', () => {
  expect(read([{ type: 'quote', blocks: [line('a'), line('b')] }, { type: 'rule' }]).text).toBe(
    '> a\n>\n> b\n\n***',
  );
});

describe('notes', () => {
  const note = (id: string): Piece => ({ type: 'note', id });
  const notes = new Map<string, readonly Block[]>([
    ['x', [line('Lời x')]],
    ['y', [line('Lời y'), line('Đoạn hai')]],
    ['z', [paragraph([words('Lời z'), note('x')])]],
  ]);

  test('are counted in the order in which they are named, a second time by the same number', () => {
    expect(
      read([paragraph([words('a'), note('y'), words(' b'), note('x'), words(' c'), note('y')])], notes).text,
    ).toBe('a[^1] b[^2] c[^1]\n\n[^1]: Lời y\n\n    Đoạn hai\n\n[^2]: Lời x');
  });

  test('may name each other; one that is nowhere is no mark', () => {
    expect(read([paragraph([words('a'), note('z'), note('mất')])], notes).text).toBe(
      'a[^1]\n\n[^1]: Lời z[^2]\n\n[^2]: Lời x',
    );
  });
});

describe('tables', () => {
  const cell = (blocks: readonly Block[], more: Partial<Cell> = {}): Cell => ({
    blocks,
    columns: 1,
    rows: 1,
    ...more,
  });
  const of = (text: string, more: Partial<Cell> = {}) => cell([line(text)], more);
  const table = (...rows: readonly (readonly Cell[])[]): Block => ({ type: 'table', rows });
  const set = (text: string, align: 'left' | 'center' | 'right') => cell([line(text, { align })]);

  test.each([
    [
      'the head is not bold besides',
      table(
        [cell([paragraph([words('A', { bold: true })])])],
        [cell([paragraph([words('a', { bold: true })])])],
      ),
      '| A |\n| --- |\n| **a** |',
    ],
    ['rows of different lengths', table([of('A')], [of('a'), of('b')]), '| A |  |\n| --- | --- |\n| a | b |'],
    ['no cells', table([]), ''],
    [
      'lines of a cell',
      table([of('A')], [cell([line('a'), line(' '), paragraph([words('b'), BREAK, words('c')])])]),
      '| A |\n| --- |\n| a<br>b<br>c |',
    ],
    [
      'points of a cell',
      table(
        [of('A')],
        [
          cell([
            line('a', { item: { level: 0, sign: 'bullet' } }),
            line('b', { item: { level: 0, sign: 2 } }),
            line('c', { item: { level: 0, sign: 'c)' } }),
          ]),
        ],
      ),
      '| A |\n| --- |\n| - a<br>2. b<br>c) c |',
    ],
    [
      'a quotation in a cell',
      table([of('A')], [cell([{ type: 'quote', blocks: [line('q')] }])]),
      '| A |\n| --- |\n| q |',
    ],
    [
      'most of a column at the right',
      table([of('A')], [set('1', 'right')], [set('2', 'right')]),
      '| A |\n| ---: |\n| 1 |\n| 2 |',
    ],
    ['half of it are not most', table([of('A')], [set('1', 'right')]), '| A |\n| --- |\n| 1 |'],
    ['in the middle', table([set('A', 'center')], [set('1', 'center')]), '| A |\n| :---: |\n| 1 |'],
    [
      'empty cells do not count',
      table([set('A', 'right')], [set(' ', 'left')], [cell([])]),
      '| A |\n| ---: |\n|  |\n|  |',
    ],
    [
      'each column by itself',
      table([set('A', 'right'), of('B')], [set('1', 'right'), of('2')]),
      '| A | B |\n| ---: | --- |\n| 1 | 2 |',
    ],
    ['a sign that parts cells', table([of('A|B')], [of('a')]), '| A\\|B |\n| --- |\n| a |'],
  ])('%s', (_, block, wanted) => {
    expect(read([block]).text).toBe(wanted);
  });

  test('a table in a table becomes lines, and that is told', () => {
    const { text, remains } = read([table([of('A')], [cell([table([of('a'), of('b')], [of('c')])])])]);
    expect(text).toBe('| A |\n| --- |\n| a; b<br>c |');
    expect(remains).toEqual([expect.stringContaining('bảng nằm trong ô của bảng khác')]);
  });

  const html = (...rows: readonly string[]) =>
    `<table>\n${rows.map((row) => `<tr>${row}</tr>\n`).join('')}</table>`;
  test.each([
    [
      'columns',
      table([of('A', { columns: 2 })], [of('a'), of('b')]),
      html('<td colspan="2">A</td>', '<td>a</td><td>b</td>'),
    ],
    [
      'rows',
      table([of('A', { rows: 2 }), of('b')], [of('c')]),
      html('<td rowspan="2">A</td><td>b</td>', '<td>c</td>'),
    ],
    [
      'a head of two rows',
      table(
        [of('A', { columns: 2, isHead: true })],
        [of('B', { isHead: true }), of('C')],
        [of('a'), of('b')],
      ),
      html('<th colspan="2">A</th>', '<th>B</th><th>C</th>', '<td>a</td><td>b</td>'),
    ],
    [
      'a head further down is none',
      table([of('a', { columns: 2 })], [of('B', { isHead: true }), of('b')]),
      html('<td colspan="2">a</td>', '<td>B</td><td>b</td>'),
    ],
    ['lines', table([cell([line('a'), line('b')], { columns: 2 })]), html('<td colspan="2">a<br>b</td>')],
    [
      'small letters and underlining, no other mark',
      table([
        cell(
          [
            paragraph([
              words('m', { bold: true }),
              words('2', { raised: true }),
              words('3', { lowered: true }),
              words('u', { underlined: true }),
            ]),
          ],
          { columns: 2 },
        ),
      ]),
      html('<td colspan="2">m<sup>2</sup><sub>3</sub><u>u</u></td>'),
    ],
    [
      'signs of HTML',
      table([of('<b> & "x"', { columns: 2 })]),
      html('<td colspan="2">&lt;b&gt; &amp; "x"</td>'),
    ],
  ])('merged: %s', (_, block, wanted) => {
    expect(read([block])).toEqual({ text: wanted, remains: [] });
  });

  test('what a merged table cannot hold stands below it or is words, and is told', () => {
    const notes = new Map([['x', [line('Lời')]]]);
    const pieces: readonly Piece[] = [
      words('a', { link: 'https://a.example/' }),
      { type: 'picture', key: 'anh', alt: 'Họp' },
      { type: 'note', id: 'x' },
    ];
    const { text, remains } = read([table([cell([paragraph(pieces)], { columns: 2 })])], notes);
    expect(text).toBe(`${html('<td colspan="2">a</td>')}\n\n![Họp](anh.jpg)[^1]\n\n[^1]: Lời`);
    expect(remains).toEqual([
      'ảnh hoặc chú thích trong bảng có ô gộp đã chuyển xuống dưới bảng',
      'liên kết trong bảng có ô gộp chỉ còn chữ',
    ]);
  });

  test('an address that is shown whole is not lost', () => {
    const shown = (text: string, link: string) =>
      read([table([cell([paragraph([words(text, { link })])], { columns: 2 })])]).remains;
    expect(shown('www.a.example', 'http://www.a.example')).toEqual([]);
    expect(shown('a@b.vn', 'mailto:a@b.vn')).toEqual([]);
    expect(shown('gửi a@b.vn', 'mailto:a@b.vn')).toHaveLength(1);
  });
});
