import { expect, test } from 'vitest';
import { barLength } from './bars.ts';

test.each([
  [40, 40, 80, 80],
  [10, 40, 80, 20],
  [1, 3, 80, 26.67],
  [0, 40, 80, 0],
  [0, 0, 80, 0],
  [1, 1, 80, 80],
])('%d of at most %d is, where the longest takes %d %%, %d %% long', (value, most, longest, length) => {
  expect(barLength(value, most, longest)).toBe(length);
});
