/** What a text means to be, where its author only made it look so. */
import { describe, expect, test } from 'vitest';
import { inShort } from '../../tests/support/imported.ts';
import { linesOf, listed, ranked, signed, tidiedBlocks } from './shape.ts';
import { type Block, type Cell, type Paragraph, type Piece, paragraph, words } from './text.ts';

const BREAK: Piece = { type: 'break' };
const line = (text: string): Paragraph => paragraph([words(text)]);
const picture: Piece = { type: 'picture', key: 'anh', alt: '' };

describe('points that were typed', () => {
  const read = (...lines: readonly string[]) => inShort(listed(lines.map(line)));
  test.each([
    [
      'dashes of every kind',
      ['- a', '– b', '— c', '− d'],
      ['(bullet) a', '(bullet) b', '(bullet) c', '(bullet) d'],
    ],
    ['a dash without a space is none', ['-5 độ'], ['-5 độ']],
    ['bullets', ['• a', '●b', '* c', '✓ d'], ['(bullet) a', '(bullet) b', '(bullet) c', '(bullet) d']],
    [
      'a plus below a dash stands below it',
      ['- a', '+ b', '- c'],
      ['(bullet) a', '  (bullet) b', '(bullet) c'],
    ],
    ['several', ['- a', '+ b', '+ c'], ['(bullet) a', '  (bullet) b', '  (bullet) c']],
    ['a plus alone is a point', ['+ a', '+ b'], ['(bullet) a', '(bullet) b']],
    ['a paragraph ends what is above', ['- a', 'Chữ.', '+ b'], ['(bullet) a', 'Chữ.', '(bullet) b']],
    ['a sign alone is no point', ['- ', '•', '- a'], ['-', '•', '(bullet) a']],
    ['numbers that follow each other', ['1. a', '2. b', '3. c'], ['(1) a', '(2) b', '(3) c']],
    ['from any on', ['7. a', '8. b'], ['(7) a', '(8) b']],
    ['of three digits', ['99. a', '100. b'], ['(99) a', '(100) b']],
    ['a year is none', ['2021. a', '2022. b'], ['2021. a', '2022. b']],
    ['one number alone is a line', ['1. a', 'Chữ.'], ['1. a', 'Chữ.']],
    ['two that do not follow are lines', ['1. a', '3. b'], ['1. a', '3. b']],
    ['backwards neither', ['2. a', '1. b'], ['2. a', '1. b']],
    ['keys with numbers', ['1\uFE0F\u20E3 a', '2\uFE0F\u20E3b'], ['(1) a', '(2) b']],
    ['two keys are one number', ['9\u20E3 a', '1\u20E30\u20E3 b'], ['(9) a', '(10) b']],
    ['a small picture alone is a part of the line', ['📢 a', 'b'], ['📢 a', 'b']],
    ['the same one twice', ['✅ a', '✅ b'], ['(bullet) a', '(bullet) b']],
    ['the same one above', ['📢 a', '✅ b', '✅ c', '📍 d'], ['📢 a', '(bullet) b', '(bullet) c', '📍 d']],
    ['the same one without a space', ['📢 a', '✅ b', '✅c'], ['📢 a', '(bullet) b', '(bullet) c']],
    ['each its own', ['📍 a', '⏰ b', '☎️ c'], ['(bullet) a', '(bullet) b', '(bullet) c']],
    ['beside a dash it is no point', ['📍 a', '- b'], ['📍 a', '(bullet) b']],
    ['one sign of several pictures', ['👩‍⚕️ a', '👩‍⚕️ b'], ['(bullet) a', '(bullet) b']],
    ['three of them', ['🔥🔥🔥 a', '🔥🔥🔥 b'], ['(bullet) a', '(bullet) b']],
  ] as const)('%s', (_, lines, wanted) => {
    expect(read(...lines)).toEqual(wanted);
  });

  test('the title and what is a point already keep their signs', () => {
    const title = paragraph([words('- Họp')], { isTitle: true });
    const point = paragraph([words('- a')], { item: { level: 0, sign: 3 } });
    expect(inShort(listed([title, point, line('+ b'), { type: 'rule' }, line('- c')]))).toEqual([
      '- Họp',
      '(3) - a',
      '(bullet) b',
      '---',
      '(bullet) c',
    ]);
  });

  test('below a point of Word a plus stands beside it, as its level is not known', () => {
    const point = paragraph([words('a')], { item: { level: 0, sign: 'bullet' } });
    expect(inShort(listed([line('- x'), point, line('+ b')]))).toEqual([
      '(bullet) x',
      '(bullet) a',
      '  (bullet) b',
    ]);
  });

  test('what begins with a picture or a note has no sign', () => {
    expect(inShort(listed([paragraph([picture, words('- a')]), paragraph([])]))).toEqual(['<anh>- a', '']);
  });

  test('lines of one paragraph are points where one of them is', () => {
    const whole = (...lines: readonly string[]) =>
      inShort(
        tidiedBlocks([paragraph(lines.flatMap((one, at) => (at > 0 ? [BREAK, words(one)] : [words(one)])))]),
      );
    expect(whole('Mang theo:', 'và', '- a', '- b', 'Hết', 'rồi')).toEqual([
      'Mang theo:/và',
      '- a',
      '- b',
      'Hết/rồi',
    ]);
    expect(whole('Một', 'Hai')).toEqual(['Một/Hai']);
    expect(whole('- một')).toEqual(['- một']);
    expect(whole('- a', '- b')).toEqual(['- a', '- b']);
    expect(whole('Một', '', 'Hai')).toEqual(['Một//Hai']);
  });

  test('a point of Word stays one, whatever its lines begin with', () => {
    const item = { level: 0, sign: 1 };
    expect(inShort(tidiedBlocks([paragraph([words('a'), BREAK, words('- b')], { item })]))).toEqual([
      '(1) a/- b',
    ]);
  });
});

test('lines are what stands between breaks, and empty ones are none', () => {
  expect(linesOf([BREAK, words('a'), words('b'), BREAK, BREAK, words('c')])).toEqual([
    [words('a'), words('b')],
    [words('c')],
  ]);
});

describe('what stands below a picture', () => {
  test.each([
    ['a line of its own paragraph', [paragraph([picture, BREAK, words(' Buổi họp ')])], ['<anh: Buổi họp>']],
    ['nothing', [paragraph([picture, BREAK])], ['<anh>']],
    ['another picture', [paragraph([picture, BREAK, picture])], ['<anh>/<anh>']],
    ['words right beside it are words', [paragraph([picture, words('chữ')])], ['<anh>chữ']],
    ['words before it too', [paragraph([words('chữ'), BREAK, words('hai')])], ['chữ/hai']],
    ['300 letters', [paragraph([picture, BREAK, words('a'.repeat(300))])], [`<anh: ${'a'.repeat(300)}>`]],
    [
      'a paragraph is none',
      [paragraph([picture, BREAK, words('a'.repeat(301))])],
      [`<anh>/${'a'.repeat(301)}`],
    ],
    [
      'a paragraph that is called so',
      [paragraph([picture]), paragraph([words('Ảnh: Lê Văn Mẫu')], { isCaption: true })],
      ['<anh: Ảnh: Lê Văn Mẫu>'],
    ],
    [
      'cut where it is endless',
      [paragraph([picture]), paragraph([words('a'.repeat(301))], { isCaption: true })],
      [`<anh: ${'a'.repeat(300)}>`],
    ],
    ['any other is one', [paragraph([picture]), line('Chữ.')], ['<anh>', 'Chữ.']],
    [
      'two pictures have none in common',
      [paragraph([picture, picture]), paragraph([words('Ảnh')], { isCaption: true })],
      ['<anh><anh>', 'Ảnh'],
    ],
    [
      'without a picture it is a line',
      [line('a'), paragraph([words('Ảnh')], { isCaption: true })],
      ['a', 'Ảnh'],
    ],
    ['at the very beginning too', [paragraph([words('Ảnh')], { isCaption: true })], ['Ảnh']],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(inShort(tidiedBlocks(blocks))).toEqual(wanted);
  });
});

describe('what holds nothing', () => {
  const cell = (...blocks: readonly Block[]): Cell => ({ blocks, columns: 1, rows: 1 });
  test.each([
    ['a paragraph of spaces', [line('  ')], []],
    ['a heading of a picture is one', [{ type: 'heading', level: 1, pieces: [picture] }], ['<anh>']],
    ['a heading of spaces', [{ type: 'heading', level: 1, pieces: [words(' ')] }], []],
    ['a heading', [{ type: 'heading', level: 1, pieces: [words(' Mục ')] }], ['#1 Mục']],
    ['a table', [{ type: 'table', rows: [[cell(line(' ')), cell()]] }], []],
    ['a table of one word', [{ type: 'table', rows: [[cell(), cell(line('a'))]] }], [', a']],
    ['a quotation', [{ type: 'quote', blocks: [line(' ')] }], []],
    [
      'a quotation of points',
      [{ type: 'quote', blocks: [line('- a'), line('- b')] }],
      ['> (bullet) a | (bullet) b'],
    ],
    ['a rule stays', [{ type: 'rule' }], ['---']],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(inShort(tidiedBlocks(blocks as readonly Block[]))).toEqual(wanted);
  });
});

describe('the head of a table', () => {
  const cell = (text: string, bold = false, more: Partial<Cell> = {}): Cell => ({
    blocks: [paragraph([words(text, { bold }), words(' ')])],
    columns: 1,
    rows: 1,
    ...more,
  });
  const empty: Cell = { blocks: [], columns: 1, rows: 1 };
  const read = (...rows: readonly (readonly Cell[])[]) => inShort(tidiedBlocks([{ type: 'table', rows }]));

  test.each([
    [
      'is a first row in bold',
      [
        [cell('A', true), cell('B', true)],
        [cell('a'), cell('b')],
      ],
      '!A, !B; a, b',
    ],
    [
      'as high as its highest cell',
      [[cell('A', true, { rows: 2 }), cell('B', true)], [cell('C')], [cell('a'), cell('b')]],
      '!1x2 A, !B; !C; a, b',
    ],
    [
      'not where one is not bold',
      [
        [cell('A', true), cell('B')],
        [cell('a'), cell('b')],
      ],
      'A, B; a, b',
    ],
    [
      'not where one is empty',
      [
        [cell('A', true), empty],
        [cell('a'), cell('b')],
      ],
      'A, ; a, b',
    ],
    ['not where nothing is below it', [[cell('A', true)]], 'A'],
    [
      'not where one is marked already',
      [[cell('A', true, { isHead: true }), cell('B', true)], [cell('a')]],
      '!A, B; a',
    ],
    [
      'not where a picture stands in it',
      [[{ ...empty, blocks: [paragraph([words('A', { bold: true }), picture])] }], [cell('a')]],
      'A<anh>; a',
    ],
    [
      'not where a quotation stands in it',
      [
        [
          {
            ...empty,
            blocks: [paragraph([words('A', { bold: true })]), { type: 'quote', blocks: [line('q')] }],
          },
        ],
        [cell('a')],
      ],
      'A | > q; a',
    ],
  ] as const)('%s', (_, rows, wanted) => {
    expect(read(...(rows as readonly (readonly Cell[])[]))).toEqual([wanted]);
  });
});

test.each([
  [
    [1, 2, 3],
    [2, 3, 4],
  ],
  [
    [3, 5, 3],
    [2, 3, 2],
  ],
  [
    [1, 3],
    [2, 3],
  ],
  [
    [2, 1],
    [2, 2],
  ],
  [
    [1, 4, 2, 4],
    [2, 3, 3, 4],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
  [
    [3, 1, 3],
    [2, 2, 3],
  ],
])('headings of the ranks %j become %j', (given, wanted) => {
  const blocks = ranked([
    line('x'),
    ...given.map((level): Block => ({ type: 'heading', level, pieces: [] })),
  ]);
  expect(blocks[0]).toEqual(line('x'));
  expect(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))).toEqual(wanted);
});

describe('who signs', () => {
  const aside = (text: string, align: 'center' | 'right' = 'right') => paragraph([words(text)], { align });
  const text = line('Nội dung.');
  const read = (...blocks: readonly Block[]) =>
    inShort(signed(blocks)).map((shown) => shown.replaceAll('right: ', ''));
  test.each([
    [
      'stands at the right',
      [text, aside('TM. UBND'), aside('Lê Văn Mẫu')],
      ['Nội dung.', ', TM. UBND; , Lê Văn Mẫu'],
    ],
    [
      'in one paragraph of two lines',
      [text, paragraph([words('TM. UBND'), BREAK, words('Lê Văn Mẫu')], { align: 'right' })],
      ['Nội dung.', ', TM. UBND/Lê Văn Mẫu'],
    ],
    [
      'with what follows it',
      [text, aside('a'), aside('b'), line('Nơi nhận:')],
      ['Nội dung.', ', a; , b', 'Nơi nhận:'],
    ],
    ['one line alone is none', [text, aside('Hết')], ['Nội dung.', 'Hết']],
    ['above the text it is a letterhead', [aside('a'), aside('b'), text], ['a', 'b', 'Nội dung.']],
    ['nobody', [text, line('Chữ.')], ['Nội dung.', 'Chữ.']],
    [
      'a point is none',
      [text, paragraph([words('a')], { align: 'right', item: { level: 0, sign: 1 } }), aside('b')],
      ['Nội dung.', '(1) a', 'b'],
    ],
    [
      'a picture is none',
      [text, paragraph([picture], { align: 'center' }), aside('b')],
      ['Nội dung.', 'center: <anh>', 'b'],
    ],
    ['119 letters', [text, aside('a'), aside('b'.repeat(119))], ['Nội dung.', `, a; , ${'b'.repeat(119)}`]],
    ['a paragraph is none', [text, aside('a'), aside('b'.repeat(120))], ['Nội dung.', 'a', 'b'.repeat(120)]],
  ] as const)('%s', (_, blocks, wanted) => {
    expect(read(...blocks)).toEqual(wanted);
  });

  test('a letterhead of three lines neither', () => {
    expect(read(aside('a'), aside('b'), aside('c'), text)).toEqual(['a', 'b', 'c', 'Nội dung.']);
  });

  test('at most twelve lines, and not far above the end', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => aside(`d${at}`));
    const isTable = (blocks: readonly Block[]) => signed(blocks).some(({ type }) => type === 'table');
    expect([12, 13].map((count) => isTable([text, ...lines(count)]))).toEqual([true, false]);
    const below = (count: number) => Array.from({ length: count }, () => text);
    expect([11, 12].map((count) => isTable([text, ...lines(2), ...below(count)]))).toEqual([true, false]);
  });

  test('all stand in the middle of the column where one does', () => {
    const shown = (...blocks: readonly Block[]) => inShort(signed(blocks))[1];
    expect(shown(text, aside('a'), aside('b', 'center'))).toBe(', center: a; , center: b');
    expect(shown(text, aside('a'), aside('b'))).toBe(', right: a; , right: b');
  });
});
