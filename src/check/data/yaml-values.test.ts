/** Values written so that YAML reads them as they were meant, and lines as they are shown. */
import { describe, expect, test } from 'vitest';
import { lineAround, linesOf, shownLines } from './yaml-lines.ts';
import { mendList, unquoted, withoutOuter, wordsOfList } from './yaml-values.ts';

describe('quotes around a value', () => {
  test.each([
    ['"Ông nói: "tốt""', 'Ông nói: "tốt"'],
    ["'a'", 'a'],
    ['"a (“"b"")"', 'a (“"b"")'],
    ['""a" b"', '"a" b'],
    ['"a" b "c"', '"a" b "c"'],
    ['"a', '"a'],
    ['a"', 'a"'],
    ['""', '""'],
    ['"a\'', '"a\''],
    ['', ''],
  ])('of %j are the outer ones where those inside open again: %j', (value, inner) => {
    expect(withoutOuter(value)).toBe(inner);
  });

  test.each([
    ['"a b"', 'a b'],
    ["'a'", 'a'],
    ['""', ''],
    ['"a"b"', '"a"b"'],
    ['"', '"'],
    ['"a\'', '"a\''],
    ['a', 'a'],
  ])('%j hold %j', (value, inner) => {
    expect(unquoted(value)).toBe(inner);
  });
});

test.each([
  ['[a, b]', '[a, b]'],
  ['[a,b', '[a, b]'],
  ['[ Bài #1 ,, OCOP ]', '["Bài #1", OCOP]'],
  ['[a: b, c]', '["a: b", c]'],
  [`["a", 'b']`, `["a", 'b']`],
  ['[*a, &b, @c, %d, !e, |f, >g, `h]', '["*a", "&b", "@c", "%d", "!e", "|f", ">g", "`h"]'],
  ['[]', '[]'],
])('the list %j is written %j', (written, mended) => {
  expect(mendList(written)).toBe(mended);
});

test.each([
  ['lúa, ngô', ['lúa', 'ngô']],
  ['(lúa; ngô)', ['lúa', 'ngô']],
  ['#lúa #ngô nếp', ['#lúa', '#ngô nếp']],
  ['- lúa\n-  ngô\n• khoai,,', ['lúa', 'ngô', 'khoai']],
  ['lúa，ngô、khoai；sắn', ['lúa', 'ngô', 'khoai', 'sắn']],
  ['Bài #1', ['Bài #1']],
  ['()', []],
])('%j were to be the words %j', (written, words) => {
  expect(wordsOfList(written)).toEqual(words);
});

test('a list of groups is left alone', () => {
  expect(mendList('[{ a: b }]')).toBeUndefined();
});

describe('lines', () => {
  test('are found by any place in them, their ends included', () => {
    const lines = linesOf('ab\n\nc');
    expect([0, 2, 3, 4, 5, 6].map((at) => lineAround(lines, at))).toEqual([0, 0, 1, 2, 2, -1]);
  });

  test('are shown with the spaces at their beginning', () => {
    expect(shownLines('a\n  b')).toBe('“a” ⏎ “  b” (đầu dòng có 2 dấu cách)');
  });
});
