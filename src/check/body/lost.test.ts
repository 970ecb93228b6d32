/** Words that would be on no page: where they stand, and what to write instead. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf, waysOutOf } from '../../../tests/support/body.ts';
import { checkLost } from './lost.ts';

const told = (text: string) => toldOf(text, checkLost).map(({ rule, from }) => [rule, from]);
const [remedy, message] = (['remedy', 'message'] as const).map(
  (part) => (text: string) => toldOf(text, checkLost)[0]?.[part],
) as [(text: string) => string | undefined, (text: string) => string | undefined];

describe('footnotes', () => {
  test('that are referred to, once or more, are read', () => {
    expect(told('a[^1] b[^ghi-chú] c[^1]\n\n[^1]: Một\n\n[^ghi-chú]: Hai')).toEqual([]);
  });

  test('whose name a later place of another bears are told: one page has no id twice', () => {
    const notes = '\n\n[^1]: Một\n\n[^1-2]: Hai';
    expect(told(`a[^1] b[^1-2] c[^1]${notes}`)).toEqual([['footnote-name', '[^1-2] c[^1]']]);
    expect(remedy(`a[^1] b[^1-2] c[^1]${notes}`)).toContain('"[^12x]"');
    // The other is referred to once, or there is none.
    expect(told(`a[^1] b[^1-2]${notes}`)).toEqual([]);
    expect(told('a[^1] b[^1] c[^1-3]\n\n[^1]: Một\n\n[^1-3]: Hai')).toEqual([]);
    expect(told('a[^2-2] b[^2-2]\n\n[^2-2]: Hai')).toEqual([]);
  });

  test('that nobody refers to are told where they stand, with their words', () => {
    const text = 'a[^1]\n\n[^1]: Một\n\n[^2]: Hai';
    expect(told(text)).toEqual([['footnote-unused', '[^2]: Hai']]);
    expect(message(text)).toContain('"[^2]"');
    expect(message('a\n\n[^Ghi]: Hai')).toContain('"[^Ghi]"');
    expect(message(text)).toContain('"Hai"');
  });

  test('of one name are told with a number that is free', () => {
    expect(told('a[^1]\n\n[^1]: Một\n\n[^1]: Hai')).toEqual([['footnote-twice', '[^1]: Hai']]);
    expect(remedy('a[^1] b[^2]\n\n[^1]: Một\n\n[^1]: Hai\n\n[^2]: Ba')).toContain('"[^3]"');
    // One that is named and not written is not free either.
    expect(remedy('a[^x] b[^1]\n\n[^x]: Một\n\n[^x]: Hai\n\n[^1]: Ba')).toContain('"[^2]"');
    expect(remedy('a[^x]\n\n[^x]: Một\n\n[^x]: Hai')).toContain('"[^1]"');
  });

  test('that are not there are told at each line that refers to one', () => {
    expect(told('a[^9] b[^8]\nc[^7]')).toEqual([
      ['footnote-missing', '[^9] b[^8]'],
      ['footnote-missing', '[^7]'],
    ]);
    expect(told('\\[^9] và `[^9]`')).toEqual([]);
  });
});

describe('addresses for names', () => {
  test('that are named, by a link or a picture, are used', () => {
    expect(told('[a][x] ![b][y]\n\n[x]: /a/\n[y]: a.gif')).toEqual([]);
  });

  test('that nobody names are told with what to write where they are words', () => {
    const text = 'Chữ.\n\n[Lưu ý]: 8h30 sáng';
    expect(told('Chữ.\n\n[Lưu ý]: 8h30')).toEqual([['definition-unused', '[Lưu ý]: 8h30']]);
    expect(remedy('Chữ.\n\n[Lưu ý]: 8h30')).toContain('"\\[Lưu ý]: 8h30"');
    expect(told(text)).toEqual([]);
  });

  test('of one name after the first are told, named or not', () => {
    expect(told('[a][x]\n\n[x]: /a/\n[x]: /b/')).toEqual([['definition-twice', '[x]: /b/']]);
    expect(told('[x]: /a/\n[x]: /b/')).toEqual([
      ['definition-unused', '[x]: /a/'],
      ['definition-twice', '[x]: /b/'],
    ]);
    expect(message('[a][x]\n\n[x]: /a/\n[x]: /b/')).toContain('"[x]"');
  });
});

describe('a caption', () => {
  const PICTURE = '![Cổng](a.gif "Cổng làng")';

  test.each([
    ['of a picture by itself', PICTURE],
    ['of pictures on lines of one paragraph', `${PICTURE}\n${PICTURE}`],
    ['of a picture by reference', '![Cổng][x]\n\n[x]: a.gif "Cổng làng"'],
    ['in a quote', `> ${PICTURE}`],
    ['in a list whose items stand apart', `- chữ\n\n- ${PICTURE}`],
    ['in an item of several paragraphs', `- chữ\n\n  ${PICTURE}\n- chữ`],
    ['of a quote in a list without blank lines', `- > ${PICTURE}`],
  ])('is shown: %s', (_where, text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['beside words', `chữ ${PICTURE}`],
    ['before words', `${PICTURE}, chữ`],
    ['in a list without blank lines', `- ${PICTURE}\n- chữ`],
    ['in a list in a list', `- chữ\n\n  - ${PICTURE}\n  - chữ`],
    ['in a heading', `## ${PICTURE}`],
    ['in a link', `[${PICTURE}](/a/)`],
    ['in bold', `**${PICTURE}**`],
    ['in a cell', `| a |\n|---|\n| ${PICTURE} |`],
    ['of a picture by reference beside words', 'chữ ![Cổng][x]\n\n[x]: a.gif "Cổng làng"'],
  ])('is lost: %s', (_where, text) => {
    expect(told(text).map(([rule]) => rule)).toEqual(['caption-lost']);
    expect(told(text)[0]?.[1]).toMatch(/^!\[Cổng\]/);
    expect(message(text)).toContain('"Cổng làng"');
  });

  test('that is none is not missed', () => {
    expect(told('chữ ![Cổng](a.gif) và ![Cổng][x]\n\n[x]: a.gif')).toEqual([]);
  });
});

test.each([
  ['a[^1]\n\n[^2]: Hai\n\n[^1]: Một', 'a[^1]\n\n\n[^1]: Một'],
  [
    'a[^1] b[^1]\n\n[^1]: Một\n\n[^1]: Hai',
    'a[^1] b[^2]\n\n[^1]: Một\n\n[^2]: Hai',
    'a[^1] b[^1]\n\n[^1]: Một\n\n',
  ],
  ['a[^1]\n\n[^1]: Một\n\n[^1]: Hai', 'a[^1]\n\n[^1]: Một\n\n'],
  [
    '[^1]: Một\n\n[^1]: Hai\n\na[^1] b[^1]',
    '[^1]: Một\n\n[^2]: Hai\n\na[^1] b[^2]',
    '[^1]: Một\n\n\na[^1] b[^1]',
  ],
  ['a[^9] b', 'a b'],
  ['[x]: /a/\n[x]: /b/\n\n[a][x]', '[x]: /a/\n\n[a][x]'],
  ['Chữ\n\n[Lưu ý]: 8h30\n\nHết', 'Chữ\n\n\\[Lưu ý]: 8h30\n\nHết', 'Chữ\n\n\nHết'],
  ['- a\n\n  [^2]: Hai\n\nb', '- a\n\n\nb'],
])('the ways out of %j', (text, ...ways) => {
  expect(waysOutOf(text, checkLost)).toEqual(ways);
});

test.each([
  ['Chữ[^1].\n\n[^1] Lời', 'Chữ[^1].\n\n[^1]: Lời'],
  ['Chữ[^1].\nvà\n[^1] Lời\n\nHết', 'Chữ[^1].\nvà\n\n[^1]: Lời\n\nHết'],
  // In a quote an empty line would part it.
  ['> Chữ[^1].\n>\n> [^1] Lời', '> Chữ[^1].\n>\n> [^1] Lời'],
  ['a[^c  x] b[^c  x]\n\n[^c  x]: Lời dài', 'a[^c-x] b[^c-x]\n\n[^c-x]: Lời dài'],
  ['[^1] Lời\n\nChữ[^2]', '[^1] Lời\n\nChữ[^2]'],
])('%j is put right as %j', (text, right) => {
  expect(mendedBy(text, checkLost)).toBe(right);
});

test('of two words for one note the remedy names the place that leads to the later', () => {
  const notes = '\n\n[^1]: Một\n\n[^1]: Hai';
  expect(remedy(`a[^1] b[^1]${notes}`)).toBe('đổi thành "[^2]", cả ở chỗ dẫn sau cùng; hoặc xóa lời này.');
  expect(remedy(`a[^1]${notes}`)).toBe(
    'đổi thành "[^2]", và viết "[^2]" ngay sau chữ cần chú thích; hoặc xóa lời này.',
  );
});

test('a place without a note is told what it lacks: the note, its colon, or a name without spaces', () => {
  expect(remedy('a[^9] b')).toContain('dòng "[^9]: lời chú thích", hoặc xóa "[^9]"');
  expect(remedy('a[^9 x] b')).toBe('xóa "[^9 x]"; là chú thích thì tên của nó không có dấu cách.');
  expect(remedy('Chữ[^1].\n\n[^1] Lời')).toContain('viết "[^1]: Lời", có dấu hai chấm');
  expect(remedy('a[^chú thích]\n\n[^chú thích]: Lời dài')).toContain('viết "[^chú-thích]"');
});

test.each([
  [
    'a[^1] b[^1]\n\n[^1]: Một\n\n[^1]: Hai',
    'a[^1] b[^2]\n\n[^1]: Một\n\n[^2]: Hai',
    'a[^1] b[^1]\n\n[^1]: Một\n\n',
  ],
  ['a[^9] b[^9]', 'a b[^9]'],
  ['[Ghi  chú]: lời\n\nChữ', '\\[Ghi  chú]: lời\n\nChữ', '\nChữ'],
  ['[X]: /a/\n\nchữ', '\\[X]: /a/\n\nchữ', '\nchữ'],
  ['[x]: /a/\n[x]: /b/\n\n[a][x]', '[x]: /a/\n\n[a][x]'],
  ['a[^1]\n\n[^1]: Một\n\n[^2]: Hai', 'a[^1]\n\n[^1]: Một\n\n'],
])('the ways out of %j', (text, ...ways) => {
  expect(waysOutOf(text, checkLost)).toEqual(ways);
});

test.each([
  ['Chữ[^1].\n\n[^1] Lời', 'Chữ[^1].\n\n[^1]: Lời'],
  ['Chữ[^1].\n\n[^1]Lời', 'Chữ[^1].\n\n[^1]: Lời'],
  ['Chữ[^1].\nvà\n[^1] Lời', 'Chữ[^1].\nvà\n\n[^1]: Lời'],
  ['Chữ[^1].\n\n- [^1] Lời', 'Chữ[^1].\n\n- [^1] Lời'],
  ['[^ a]: x\n\nb[^ a]', '[^a]: x\n\nb[^a]'],
  ['a[^a b]\n\n[^a b]: Lời', 'a[^a-b]\n\n[^a-b]: Lời'],
])('%j is put right as %j', (text, right) => {
  expect(mendedBy(text, checkLost)).toBe(right);
});

test('a name that is missing is told in each paragraph, once', () => {
  expect(told('a[^8] b[^9]\n\nc[^8]')).toEqual([
    ['footnote-missing', '[^8] b[^9]'],
    ['footnote-missing', '[^8]'],
  ]);
});
