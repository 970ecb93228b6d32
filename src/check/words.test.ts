/** Which lines of a file are code, and which pieces of a line are words. */
import { describe, expect, test } from 'vitest';
import { inWords, linesOf } from './words.ts';

/** A letter a line: front matter, code or a text. */
const kinds = (...lines: readonly string[]) =>
  linesOf(lines.join('\n'))
    .map(({ isFrontMatter, isCode }) => (isFrontMatter ? 'f' : isCode ? 'c' : 't'))
    .join('');

describe('lines', () => {
  test.each([
    ['a text', ['a', 'b'], 'tt'],
    ['a front matter', ['---', 'a: b', '---', 'c'], 'ffft'],
    ['one of Windows', ['---\r', 'a: b\r', '--- ', 'c'], 'ffft'],
    ['one of nothing', ['---', '---', 'a', '---'], 'fftt'],
    ['one that is not closed is none', ['---', 'a: b', 'c'], 'ttt'],
    ['one further down is none', ['a', '---', 'b', '---'], 'tttt'],
    ['code in a front matter is none', ['---', '```', '---', '', 'a'], 'ffftt'],
    ['a fence', ['a', '', '```', 'b', '', 'c', '```', '', 'd'], 'ttccccctt'],
    ['what stands right beside a fence may be code', ['a', '```', 'b', '```', 'c'], 'ccccc'],
    ['of tildes', ['~~~ x', 'b', '~~~', 'c'], 'ccct'],
    ['closed by a longer one alone', ['````', '', '```', '', '`````', '', 'c'], 'ccccctt'],
    ['not by one of the other kind', ['```', '', '~~~', '', '```', '', 'c'], 'ccccctt'],
    ['not by one with words behind it', ['```', '', '``` x', '', '```', '', 'c'], 'ccccctt'],
    ['that nobody closes', ['a', '', '```', 'b', '', 'c'], 'ttcccc'],
    ['in a point of a list', ['- ```', '', '  b', '  ```', '', 'c'], 'cccctt'],
    ['in a numbered one', ['1. ```', '', 'b', '> ```', '', 'c'], 'cccctt'],
    ['a line of code is none', ['``` a ```', 'b'], 'tt'],
    ['half a span of code', ['a `b', 'c` d', '', 'e'], 'cctt'],
    ['a whole one', ['a `b` c', 'd'], 'tt'],
    ['one and a half', ['a `b` `c', 'd', '', 'e'], 'cctt'],
    ['half of one above a line of spaces', ['a `b', ' \t', 'c'], 'ctt'],
    ['half of one at the end', ['', 'a', 'b `c'], 'tcc'],
    ['two halves in two paragraphs', ['a `b', '', 'c` d'], 'ctc'],
  ])('%s', (_, lines, wanted) => {
    expect(kinds(...lines)).toBe(wanted);
  });

  test('know where they begin', () => {
    expect(linesOf('---\na\n---\nbc\n').map(({ text, start }) => [text, start])).toEqual([
      ['---', 0],
      ['a', 4],
      ['---', 6],
      ['bc', 10],
      ['', 13],
    ]);
  });
});

test.each([
  ['a b', 'A B'],
  ['a `b` c', 'A `b` C'],
  ['a ``b`` c', 'A ``b`` C'],
  ['[a](b) c', '[A](b) C'],
  ['[a]: b c', '[A]: b c'],
  ['a <b> c', 'A <b> C'],
  ['a <b', 'A <b'],
  ['a https://b c', 'A https://b C'],
  ['a www.b c', 'A www.b C'],
  ['file: b, alt: c', 'file: b, ALT: C'],
  ['{ src: b, alt: c }', '{ src: b, ALT: C }'],
  ['profile: b', 'PROFILE: B'],
  ['a @b c', 'A @b C'],
])('the words of %j', (line, wanted) => {
  expect(inWords(line, (words) => words.toUpperCase())).toBe(wanted);
});
