import { expect, test } from 'vitest';
import { countMatches, lastPlace, matchedLength } from './matches.ts';

test('the length of a match is that of the first, and none has no length', () => {
  expect([matchedLength(/a+/, 'baaca'), matchedLength(/^a/, 'ba'), matchedLength(/x?/, 'a')]).toEqual([
    2, 0, 0,
  ]);
});

test('matches are counted, one after the other', () => {
  expect([countMatches(/a/g, 'banana'), countMatches(/an/g, 'banana'), countMatches(/x/g, '')]).toEqual([
    3, 2, 0,
  ]);
});

test('the last place of those that are no more than a value is found among however many', () => {
  for (const length of [1, 2, 3, 8, 9]) {
    const numbers = Array.from({ length }, (_, at) => at * 10);
    for (const at of numbers.keys()) {
      expect(lastPlace(numbers, (number) => number <= at * 10)).toBe(at);
      expect(lastPlace(numbers, (number) => number <= at * 10 + 9)).toBe(at);
    }
    expect(lastPlace(numbers, () => false)).toBe(0);
  }
  expect(lastPlace([], () => true)).toBe(0);
});
