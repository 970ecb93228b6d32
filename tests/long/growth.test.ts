/** The cases of tests/security/growth.test.ts at the length of the longest texts. */
import { expect, test } from 'vitest';
import { measureGrowth } from '../security/growth/run.ts';

test('functions and whole texts take time in proportion to what they read, up to a megabyte', async () => {
  const { measured, steep } = await measureGrowth(1_000_000, 60);
  expect(steep).toEqual([]);
  expect(measured).toBeGreaterThan(300);
});
