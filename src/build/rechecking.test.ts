import { expect, test, vi } from 'vitest';
import { recheck } from './rechecking.ts';

test('what is saved during a check is checked again, after it, and shown last', async () => {
  vi.useFakeTimers();
  const told: string[] = [];
  let content = 'first';
  const first = Promise.withResolvers<void>();
  const again = recheck(
    async () => {
      const read = content;
      told.push(`check ${read}`);
      if (read === 'first') await first.promise;
      told.push(`checked ${read}`);
    },
    async () => {
      told.push('show');
    },
  );
  await again.checked();
  expect(told, 'nothing was saved yet').toEqual([]);
  again.changed();
  again.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['check first']);
  content = 'second';
  again.changed();
  const shown = again.shown();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['check first']);
  first.resolve();
  await vi.advanceTimersByTimeAsync(1000);
  await shown;
  expect(told).toEqual(['check first', 'checked first', 'show', 'check second', 'checked second', 'show']);
  vi.useRealTimers();
});
