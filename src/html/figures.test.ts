import { expect, test } from 'vitest';
import { figureIn } from './figures.ts';

test.each([
  ['1.250', 1250],
  ['0', 0],
  [' 12,5 ', 12.5],
  ['80%', 80],
  ['99,4 %', 99.4],
  ['1250', 1250],
  ['1.250.000,25', 1_250_000.25],
  ['1,250.5', undefined],
  ['1.25', undefined],
  ['-3', undefined],
  ['12 hộ', undefined],
  ['', undefined],
])('a cell that holds "%s" is the number %s', (words, number) => {
  expect(figureIn(words)).toBe(number);
});
