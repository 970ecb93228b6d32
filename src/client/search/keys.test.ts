/** Keys on the search page. */
import { expect, test } from 'vitest';
import { nextStop } from './keys.ts';

test.each([
  ['ArrowDown', 'field', 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, undefined],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, 'field'],
  ['ArrowUp', 'field', undefined],
  ['Escape', 2, 'field'],
  ['Escape', 'field', undefined],
  ['Enter', 0, undefined],
  ['ArrowDown', undefined, undefined],
] as const)('%s from %s goes to %s, of three results', (key, from, to) => {
  expect(nextStop(key, from, 3)).toBe(to);
});

test('without results the arrow stays in the field', () => {
  expect(nextStop('ArrowDown', 'field', 0)).toBeUndefined();
});
