import { expect, test } from 'vitest';
import type { Timed } from '../site/publish.ts';
import { toBuildStatus } from './build-status.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const at = (text: string) => new Date(`${text}:00+07:00`);
const status = (...entries: Partial<Timed>[]) =>
  toBuildStatus(
    entries.map((entry) => ({ entry: 'news/a', turns: [], ...entry })),
    { commit: undefined, now: NOW },
  );

test('a site to which nothing will happen says when it was built', () => {
  expect(status({})).toEqual({ builtAt: '2026-06-01T08:00:00+07:00' });
});

test('the nearest moment to come is told, with what it brings and to which entry', () => {
  expect(
    status(
      { entry: 'news/b', publishedAt: at('2026-06-03T08:00') },
      { entry: 'notices/c', publishedAt: at('2026-05-01T08:00'), expiresAt: at('2026-06-02T08:00') },
      { entry: 'products/d', publishedAt: at('2026-01-01T00:00'), turns: [at('2029-01-02T00:00')] },
    ),
  ).toMatchObject({
    contentAt: '2026-05-01T08:00:00+07:00',
    next: { at: '2026-06-02T08:00:00+07:00', what: 'ends', entry: 'notices/c' },
  });
});

test.each<[string, Partial<Timed>]>([
  ['a draft', { draft: true, publishedAt: at('2026-06-02T08:00'), expiresAt: at('2026-07-02T08:00') }],
  ['what is over', { publishedAt: at('2026-05-01T08:00'), expiresAt: at('2026-05-02T08:00') }],
  ['what changes after its end', { expiresAt: at('2026-05-02T08:00'), turns: [at('2026-07-02T08:00')] }],
])('%s brings nothing', (_what, entry) => {
  expect(status(entry).next).toBeUndefined();
});

test('what is due at the very moment of the build is in it', () => {
  expect(status({ publishedAt: NOW })).toMatchObject({ contentAt: '2026-06-01T08:00:00+07:00' });
  expect(status({ publishedAt: NOW }).next).toBeUndefined();
});

test('of two at the same moment the one that is called first is told', () => {
  const publishedAt = at('2026-06-03T08:00');
  for (const entries of [
    ['news/a', 'news/b'],
    ['news/b', 'news/a'],
  ])
    expect(status(...entries.map((entry) => ({ entry, publishedAt }))).next?.entry).toBe('news/a');
});

test('the commit is told where there is one', () => {
  expect(toBuildStatus([], { commit: 'abc', now: NOW }).commit).toBe('abc');
});
