import { expect, test } from 'vitest';
import { depthOf, entryAt, kindAt } from './entry-place.ts';
import { rowOf } from './kinds.ts';

test.each([
  [
    'news/2022/hop/index.md',
    { kind: 'news', slug: 'hop', mdx: false, year: '2022', folder: 'news/2022/hop' },
  ],
  [
    'news/2022/hop/index.mdx',
    { kind: 'news', slug: 'hop', mdx: true, year: '2022', folder: 'news/2022/hop' },
  ],
  ['products/gao/index.md', { kind: 'products', slug: 'gao', mdx: false, folder: 'products/gao' }],
  ['pages/lien-he.mdx', { kind: 'pages', slug: 'lien-he', mdx: true, folder: 'pages' }],
  ['documents/qd.md', { kind: 'documents', slug: 'qd', mdx: false, folder: 'documents' }],
  ['notices/bao.md', { kind: 'notices', slug: 'bao', mdx: false, folder: 'notices' }],
])('%s is the text of an entry', (path, place) => {
  expect(entryAt(path)).toEqual(place);
});

test.each([
  'news/2022/hop/bai.md',
  'news/2022/index.md',
  'news/hop/index.md',
  'news/2022/hop/them/index.md',
  'news/2022/hop/index.markdown',
  'documents/qd.mdx',
  'pages/a/lien-he.md',
  'pages/anh.jpg',
  'khac/a.md',
  'site.yaml',
])('%s is none', (path) => {
  expect(entryAt(path)).toBeUndefined();
});

test('a kind is told by the first folder of a path', () => {
  expect([kindAt('news/a/b.jpg'), kindAt('pages'), kindAt('khac/news'), kindAt('news.md')]).toEqual([
    'news',
    'pages',
    undefined,
    undefined,
  ]);
  expect([depthOf(rowOf('news')), depthOf(rowOf('products')), depthOf(rowOf('pages'))]).toEqual([4, 3, 2]);
});
