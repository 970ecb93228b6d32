/** The generator of articles, at the size at which scale is measured. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateArticles } from '../fixtures/generate.ts';

const dir = mkdtempSync(join(tmpdir(), 'many-articles-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('ten thousand articles have ten thousand titles', () => {
  const articles = generateArticles({
    dir,
    count: 10_000,
    seed: 1,
    from: new Date('2023-06-01T00:00:00+07:00'),
    to: new Date('2025-06-01T00:00:00+07:00'),
    categories: ['kinh-te', 'y-te-giao-duc', 'thong-bao'],
    bytesPerArticle: 2000,
  });
  expect(new Set(articles.map(({ title }) => title)).size).toBe(10_000);
});
