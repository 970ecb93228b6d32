import { afterEach, expect, test, vi } from 'vitest';
import buildLog from './build-log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('warnings that are no news are not printed; others, and errors of the same words, are', () => {
  let printed = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += text;
      return true;
    });
  const log = buildLog();
  const say = (level: 'warn' | 'error', message: string) =>
    log.write({ level, message, label: 'x', newLine: true } as Parameters<typeof log.write>[0]);
  say('warn', 'The collection \u001b[1m"news"\u001b[0m does not exist or is empty.');
  expect(printed).toBe('');
  say('warn', 'The collection "news" is odd.');
  expect(printed).toContain('is odd');
  printed = '';
  say('warn', '[MODULE_LEVEL_DIRECTIVE] Module level directives: "use astro:head-inject" was ignored');
  expect(printed).toBe('');
  say('warn', '[MODULE_LEVEL_DIRECTIVE] "use client" was ignored');
  expect(printed).toContain('use client');
  say('error', 'The collection "news" does not exist or is empty.');
  expect(printed).toContain('does not exist');
});
