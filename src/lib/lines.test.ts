import { expect, test } from 'vitest';
import { firstOfLines, lineAt, lineEnd, lineFrom } from './lines.ts';

const TEXT = 'một\n\nhai ba';

test.each([
  [0, 0, 3],
  [2, 0, 3],
  [3, 0, 3],
  [4, 4, 4],
  [5, 5, 11],
  [11, 5, 11],
])('the line of place %d goes from %d to %d', (place, from, to) => {
  expect([lineAt(TEXT, place), lineEnd(TEXT, place)]).toEqual([from, to]);
});

test('from a place on stands the rest of its line', () => {
  expect([0, 1, 3, 4, 5, 9, 11].map((place) => lineFrom(TEXT, place))).toEqual([
    'một',
    'ột',
    '',
    '',
    'hai ba',
    'ba',
    '',
  ]);
});

test('of what is found the first of each line is told, with the end of the line', () => {
  const found = [...firstOfLines('a a\nb\na\n aa', /a/g)];
  expect(found.map(({ match, end }) => [match.index, end])).toEqual([
    [0, 3],
    [6, 7],
    [9, 11],
  ]);
});
