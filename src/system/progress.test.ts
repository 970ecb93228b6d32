import { afterEach, expect, test, vi } from 'vitest';
import { throttled } from './progress.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a short command says nothing, a long one a line a second at most', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const said: string[] = [];
  const say = throttled((line) => said.push(line));
  say(() => 'đầu');
  vi.advanceTimersByTime(999);
  say(() => 'chưa');
  vi.advanceTimersByTime(1);
  say(() => 'một');
  vi.advanceTimersByTime(500);
  say(() => 'chưa');
  vi.advanceTimersByTime(500);
  say(() => 'hai');
  expect(said).toEqual(['một', 'hai']);
});
