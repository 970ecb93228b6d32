/** Words of a line put in order, so that Markdown reads back what their author saw. */
import { describe, expect, test } from 'vitest';
import { tidied } from './pieces.ts';
import { type Marks, type Piece, type Words, words } from './text.ts';

const SHOWN: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  struck: 's',
  underlined: 'u',
  raised: '^',
  lowered: '_',
};
/** A line in short: what is marked stands in brackets, behind the first letters of its marks. */
const short = (pieces: readonly Piece[]): string =>
  tidied(pieces)
    .map((piece) => {
      if (piece.type !== 'words') return piece.type === 'break' ? '/' : `<${piece.type}>`;
      const marks = Object.entries(piece.marks).flatMap(([key, value]) =>
        value ? (key === 'link' ? `→${value} ` : (SHOWN[key] ?? key)) : [],
      );
      return marks.length > 0 ? `[${marks.join('')}:${piece.text}]` : piece.text;
    })
    .join('');

const b = (text: string): Words => words(text, { bold: true });
const i = (text: string): Words => words(text, { italic: true });
const s = (text: string): Words => words(text, { struck: true });
const BREAK: Piece = { type: 'break' };
const picture: Piece = { type: 'picture', key: 'a', alt: '' };

describe('signs that a reader does not see, or would see as a box', () => {
  test.each([
    ['\uF0B7 điểm', '• điểm'],
    ['\uF0FC xong', '✓ xong'],
    ['\uF0E0', '→'],
    ['a\uF123b', 'ab'],
    ['a\u00A0 \tb\n c', 'a b c'],
    ['a\u200Bb', 'ab'],
    ['a\u3164b', 'a b'],
    ['a\u0007b', 'ab'],
    ['Vie\u0302\u0323t', 'Việt'],
  ])('%j is %j', (given, shown) => {
    expect(short([words(given)])).toBe(shown);
  });

  test('a picture and a note stay what they are', () => {
    expect(short([picture, words('a'), { type: 'note', id: '1' }])).toBe('<picture>a<note>');
  });
});

describe('addresses that stand bare are links', () => {
  test.each([
    ['Xem https://a.example/x.', 'Xem [→https://a.example/x :https://a.example/x].'],
    ['(https://a.example/x?)', '([→https://a.example/x :https://a.example/x]?)'],
    ['www.mau.example, nhé', '[→http://www.mau.example :www.mau.example], nhé'],
    ['WWW.mau.example', '[→http://WWW.mau.example :WWW.mau.example]'],
    ['gửi xa.mau@mau.example!', 'gửi [→mailto:xa.mau@mau.example :xa.mau@mau.example]!'],
    ['a@b.vn hoặc c@d.vn', '[→mailto:a@b.vn :a@b.vn] hoặc [→mailto:c@d.vn :c@d.vn]'],
    ['a@b', 'a@b'],
    ['và/hoặc', 'và/hoặc'],
    ['https://', 'https://'],
  ])('%s', (given, shown) => {
    expect(short([words(given)])).toBe(shown);
  });

  test('but in a link they are its words, and a link is not underlined besides', () => {
    expect(short([words('www.mau.example', { link: 'https://a.example/', underlined: true })])).toBe(
      '[→https://a.example/ :www.mau.example]',
    );
    expect(short([words('chữ', { underlined: true })])).toBe('[u:chữ]');
  });
});

describe('marks hold on to words', () => {
  test.each([
    ['neighbours of one look are one', [b('Th'), b('ời'), b(' gian')], '[b:Thời gian]'],
    ['a mark that is off is no other look', [words('a', { bold: false }), words('b')], 'ab'],
    ['a space between two of one look is theirs', [b('a'), words(' '), b('c')], '[b:a c]'],
    ['between two of different looks it is plain', [b('a'), words(' '), i('c')], '[b:a] [i:c]'],
    ['behind something else too', [picture, b(' '), b('c')], '<picture> [b:c]'],
    ['spaces at the edges stand outside', [words('x'), b(' a '), words('y')], 'x [b:a] y'],
    ['a marked space alone is a space', [words('x'), b(' '), words('y')], 'x y'],
    ['signs alone are plain before a word', [b('('), words('a'), b(')')], '(a)'],
    ['signs alone between spaces stay marked', [words('a '), b('***'), words(' c')], 'a *** c'],
    ['a full stop before a letter stands outside', [b('Điều 1.'), words('Phạm')], '[b:Điều 1].Phạm'],
    ['and a bracket behind one', [words('x'), b('(a'), words(' y')], 'x([b:a] y'],
    ['but not before a space', [b('Điều 1.'), words(' Phạm')], '[b:Điều 1.] Phạm'],
    ['a star within stands outside', [b('*a*')], '*[b:a]*'],
    ['a bracket within at an edge stays', [b('(a)')], '[b:(a)]'],
    ['italic in the middle of a word is plain', [words('x'), i('a')], 'xa'],
    ['also before a word', [i('a'), words('x')], 'ax'],
    ['bold in the middle of a word stays', [words('x'), b('a')], 'x[b:a]'],
    ['bold and italic there is bold', [words('x'), words('a', { bold: true, italic: true })], 'x[b:a]'],
    ['before a full stop italic stays', [i('a'), words('.')], '[i:a].'],
    ['beside a tilde nothing is marked', [words('~'), b('a')], '~a'],
    ['behind it too', [b('a'), words('~')], 'a~'],
    ['a tilde cannot be struck', [s('a~b')], 'a~b'],
    ['but can be bold', [b('a~b')], '[b:a~b]'],
    ['struck words', [words('x '), s('a'), words(' y')], 'x [s:a] y'],
    ['small letters hold on to anything', [words('m'), words('2', { raised: true }), words('.')], 'm[^:2].'],
    [
      'a link that is struck and plain beside signs keeps its way',
      [words('x'), words('(', { bold: true, link: '/a' })],
      'x[→/a :(]',
    ],
  ] as const)('%s', (_, pieces, shown) => {
    expect(short(pieces)).toBe(shown);
  });
});

describe('edges of a line', () => {
  test.each([
    ['have no space', [words(' a ')], 'a'],
    ['also of several pieces', [words(' '), b(' '), words('a'), b(' '), words(' ')], 'a'],
    ['have no break', [BREAK, words('a'), BREAK, words(' '), BREAK], 'a'],
    ['within a paragraph neither', [words('a '), BREAK, words(' b')], 'a/b'],
    ['breaks within it stay', [words('a'), BREAK, BREAK, words('b')], 'a//b'],
    ['one space stands for several', [words('a '), words(' b', { raised: true })], 'a [^:b]'],
    ['nothing is nothing', [words(' '), BREAK], ''],
    ['a space behind a picture stays', [picture, words(' a')], '<picture> a'],
  ] as const)('%s', (_, pieces, shown) => {
    expect(short(pieces)).toBe(shown);
  });
});

test('each mark tells two pieces apart', () => {
  const each: readonly Marks[] = [
    { link: '/a' },
    { bold: true },
    { italic: true },
    { struck: true },
    { underlined: true },
    { raised: true },
    { lowered: true },
  ];
  for (const marks of each)
    expect(tidied([words('a '), words('b', marks)]), JSON.stringify(marks)).toHaveLength(2);
});
