/** Functions and whole texts take time in proportion to what they read: short ones, and as long as the longest may be. */
import { expect, test } from 'vitest';
import { measureGrowth } from '../security/growth/run.ts';

test.each([
  ['of some pages', 32_000, undefined],
  ['up to a megabyte', 1_000_000, 60],
] as const)(
  'functions and whole texts take time in proportion to what they read, %s',
  async (_length, size, share) => {
    const { measured, steep } = await measureGrowth(size, share);
    expect(steep).toEqual([]);
    expect(measured).toBeGreaterThan(300);
  },
);
