/** What a reader sees of a text, letter by letter, and where each letter stands in it. */
import { describe, expect, test } from 'vitest';
import { chance } from '../../../../tests/support/chance.ts';
import { parseMarkdown } from '../../../html/markdown.ts';
import { linesOf, type Shown, shownIn } from './shown.ts';

/** In the place of what is meant as it is written. */
const MEANT = '\uE000';
const shown = (text: string) => shownIn(parseMarkdown(text, 'md'), text);
const words = (text: string) => shown(text).map((each) => each.words.replaceAll(MEANT, '◌'));

/** The letters with what stands in the text at their places. */
const placed = (text: string, { at }: Shown) => at.map((place) => text[place] ?? '').join('');

describe('what is seen', () => {
  test.each<[string, string[]]>([
    ['**Đậm** và *nghiêng*', ['Đậm và nghiêng']],
    ['Một\nhai', ['Một\nhai']],
    ['## Mục\n\nChữ', ['Mục', 'Chữ']],
    ['- một\n- hai', ['một', 'hai']],
    ['> một\n> hai', ['một\nhai']],
    ['| a | b |\n|---|---|\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['a \\* b &amp; c `d` ![e](f.gif)', ['a ◌ b ◌ c ◌ ◌']],
    ['&lt;b&gt; &#42;&#x2A; &nbsp;x', ['◌b◌ ◌◌ \u00A0x']],
    ['> a\n> &#42;b\n> \\*c', ['a\n◌b\n◌c']],
    ['Q&A; R&D', ['Q&A; R&D']],
    ['\\a \\- b', ['\\a ◌ b']],
    ['x<br>y', ['x\ny']],
    ['[chữ](/a/) và <u>gạch</u>', ['chữ và gạch']],
    ['Xem https://a.vn/?_a=1&_b=**2 nhé', ['Xem https://a.vn/..a.1..b...2 nhé']],
  ])('of %j is %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('of HTML are the words between its tags, each tag a line of its own', () => {
    const text = 'Chữ\n\n<table><tr><td>a &amp; b</td></tr></table>';
    const [, table] = shown(text);
    expect(table?.words.replace(/\n+/g, '|')).toBe('|a &amp; b|');
    expect(table && placed(text, table)).toBe(text.slice(text.indexOf('<table>')));
  });

  test('of a bare address, between angles too, are its letters where they stand', () => {
    for (const text of ['Xem <https://a.vn/x> nhé', 'Xem https://a.vn/x nhé']) {
      const [one] = shown(text);
      expect(one && placed(text, one)).toBe('Xem https://a.vn/x nhé');
      expect(one?.words).toBe('Xem https://a.vn/x nhé');
    }
  });

  test('stands in a paragraph of its own or in another’s: a reader of points asks for it', () => {
    const [point] = shown('- một');
    expect([point?.node.type, point?.parent?.type]).toEqual(['paragraph', 'listItem']);
    const [paragraph] = shown('một');
    expect([paragraph?.node.type, paragraph?.parent?.type]).toEqual(['paragraph', 'root']);
  });
});

test('lines are told with the place of their first letter', () => {
  const [one] = shown('một\nhai ba\nbốn');
  expect(one && [...linesOf(one)]).toEqual([
    { line: 'một', from: 0 },
    { line: 'hai ba', from: 4 },
    { line: 'bốn', from: 11 },
  ]);
});

test('every letter that is seen stands at its place, whatever is written around it', () => {
  const PIECES = [
    'chữ',
    'Đất',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '**',
    '*',
    '_',
    '~~',
    '\\*',
    '\\\\',
    '&amp;',
    '&lt;',
    '&#42;',
    '&nbsp;',
    '&x',
    '`mã`',
    '![ảnh](a.gif)',
    '[',
    '](/a/)',
    '<br>',
    '<u>',
    '</u>',
    '\n> ',
    '\n- ',
    '\n## ',
    '\n1. ',
    '| a | b |',
    '\n|---|---|\n',
    '\\',
    '"',
    '(',
    '42',
  ];
  const random = chance(5);
  let letters = 0;
  for (let round = 0; round < 800; round += 1) {
    const text = Array.from({ length: 2 + random(14) }, () => PIECES[random(PIECES.length)])
      .join('')
      .trim();
    for (const each of shown(text)) {
      letters += each.words.length;
      const wrong = firstWrong(text, each);
      if (wrong !== undefined) expect({ text, words: each.words, at: each.at, wrong }).toBe('right');
    }
  }
  expect(letters).toBeGreaterThan(10_000);
});

/** Number of the first letter that stands elsewhere, or before the one before it. */
function firstWrong(text: string, { node, words, at }: Shown): number | undefined {
  if (words.length !== at.length) return at.length;
  // Of HTML in a quote or a list the beginning alone is told.
  if (node.type === 'html') return undefined;
  const wrong = at.findIndex((place, index) => {
    if (index > 0 && place < (at[index - 1] ?? 0)) return true;
    return !stands(words[index] ?? '', text[place] ?? '');
  });
  return wrong < 0 ? undefined : wrong;
}

function stands(letter: string, written: string): boolean {
  if (letter === '\n') return true;
  if (letter === '\u00A0') return written === '&';
  return letter === MEANT ? /[\\&`![-]/.test(written) : written === letter;
}
