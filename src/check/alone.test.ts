/** What the form of a built site says of an entry, which has nothing but its text and the names of the others. */
import { expect, test } from 'vitest';
import { checkAlone } from './alone.ts';

const NOW = new Date('2022-06-01T12:00:00+07:00');
const KNOWN = { categories: ['tin-xa'], redirects: [], url: undefined, addresses: [], moved: [] };
const article = (front: string) => `---\ntitle: Bài mẫu\ncategory: tin-xa\n${front}\n---\n\nChữ.\n`;
const told = (text: string, path = 'news/2022/bai/index.md') =>
  checkAlone({ text, path, paths: [path], now: NOW, known: KNOWN }).map(({ rule, line }) => [rule, line]);

test('an entry that is right is told nothing, and nor is what is none', () => {
  expect(told(article('publishedAt: 2022-01-04T08:39:58+07:00'))).toEqual([]);
  expect(told('---\nsai', 'khac/bai.md')).toEqual([]);
});

test('its front matter, its year and its moments are told, from the first line on', () => {
  expect(told(article('publishedAt: 2021-01-04T08:39:58+07:00'))).toEqual([['year-folder', 4]]);
  expect(
    told(article('publishedAt: 2022-01-04T08:39:58+07:00\nupdatedAt: 2022-01-03T08:39:58+07:00')),
  ).toEqual([['moments', 5]]);
  expect(told(article('publishedAt: 2022-01-04T08:39:58+07:00\nxyzxyz: 1'))).toEqual([['unknown-key', 5]]);
});

test('what stands first is told first', () => {
  const lines = told(article('xyzxyz: 1\npublishedAt: hôm qua')).map(([, line]) => line);
  expect(lines).toEqual([...lines].sort());
  expect(lines.length).toBeGreaterThan(1);
});

test('a text that cannot be read is told as such, and nothing more', () => {
  expect(told(`---\ntitle: a\n<<<<<<< HEAD\n---\n`)).toEqual([['merge-left', 3]]);
});
