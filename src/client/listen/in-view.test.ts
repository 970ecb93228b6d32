/** Whether a paragraph can be read where it lies. */
import { expect, test } from 'vitest';
import { inView } from './in-view.ts';

test.each([
  ['at the top of the window', 0, 100, true],
  ['a line of it above the window', -1, 99, false],
  ['down to the lowest part of the window', 350, 850, true],
  ['a line of it in that part', 351, 851, false],
  ['taller than half of the window, beginning in its upper half', 499, 1000, true],
  ['taller, beginning in its lower half', 500, 1001, false],
  ['taller, its end still there', -500, 1, true],
  ['taller, gone above', -501, 0, false],
])('%s', (_, top, bottom, isInView) => {
  expect(inView({ top, bottom, height: bottom - top }, 1000)).toBe(isInView);
});
