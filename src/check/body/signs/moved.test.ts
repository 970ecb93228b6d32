/** Lines moved further in or out stay in their quotations. */

import { describe, expect, test } from 'vitest';
import { lineAt } from '../../../lib/lines.ts';
import { emptyLine, moved, quotesOf } from './moved.ts';

describe('lines are moved', () => {
  test.each([
    ['a\n  b', 2, '  a\n    b'],
    ['    a\n  b\nc', -2, '  a\nb\nc'],
    ['> a\n>   b', 2, '>   a\n>     b'],
    ['> > a', 1, '> >  a'],
    ['>a', 2, '>  a'],
    ['\ta\n \tb', -2, '  a\n   b'],
    ['a\n\n>\n> \nb', 2, '  a\n\n>\n> \n  b'],
    ['a  ', 0, 'a  '],
  ])('%j by %i', (lines, by, expected) => {
    expect(moved(lines, by)).toBe(expected);
  });
});

test('the quotations of a line are known by its signs', () => {
  expect(['> > a', '>> a', '   > a', '    > a', 'a > b', ''].map(quotesOf)).toEqual([
    '> >',
    '>>',
    '   >',
    '',
    '',
    '',
  ]);
});

test('a line begins behind the one before it, and an empty one stands in its quotations', () => {
  const text = 'một\n> hai\n> > ba';
  expect([0, 3, 4, 9, 10, 15].map((place) => lineAt(text, place))).toEqual([0, 0, 4, 4, 10, 10]);
  expect([1, 6, 15].map((place) => emptyLine(text, place))).toEqual(['\n', '>\n', '> >\n']);
});
