import { expect, test } from 'vitest';
import { forEachAtATime } from './at-a-time.ts';

test('each is worked at once, in the order in which they come, no more of them at a time than are allowed', async () => {
  const begun: string[] = [];
  let atWork = 0;
  let most = 0;
  await forEachAtATime(['a', 'b', 'c', 'd', 'e'], 2, async (each, at) => {
    begun.push(`${each}${at}`);
    atWork += 1;
    most = Math.max(most, atWork);
    await new Promise((done) => setImmediate(done));
    atWork -= 1;
  });
  expect([begun, most, atWork]).toEqual([['a0', 'b1', 'c2', 'd3', 'e4'], 2, 0]);
});

test('a work that fails is told', async () => {
  await expect(forEachAtATime([1], 4, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
});
