/** What there is because an entry is published: addresses, parts of its page, and when it turns into something else. */
import { expect, test } from 'vitest';
import { KINDS, kindNames, rowOf } from './kinds.ts';
import { movesOf } from './moves.ts';
import { removedAddress, removedEntrySchema } from './removed.ts';

const at = (moment: string) => new Date(`${moment}+07:00`);
const news = (more: object) =>
  KINDS.news.schema.parse({
    title: 'A',
    publishedAt: '2022-01-04T08:39:58+07:00',
    category: 'tin-xa',
    ...more,
  });
const document = (more: object) =>
  KINDS.documents.schema.parse({
    number: '1',
    abstract: 'A',
    type: 'Quyết định',
    authority: 'UBND xã Mẫu',
    issuedOn: '2022-01-04',
    ...more,
  });

test('an article brings its category, tags and months, and the podcast where it can be heard', () => {
  const plain = KINDS.news.addresses?.(news({ tags: ['Lúa mới', 'lúa mới', '…'] }));
  expect(plain).toEqual([
    '/chuyen-muc/tin-xa/',
    '/chuyen-muc/tin-xa/rss.xml',
    '/chuyen-muc/tin-xa/atom.xml',
    '/chuyen-muc/tin-xa/feed.json',
    '/chu-de/lua-moi/',
    '/luu-tru/2022/',
    '/luu-tru/2022/01/',
  ]);
  const heard = KINDS.news.addresses?.(news({ audio: { file: 'a.mp3' } }));
  expect(heard).toContain('/feeds/truyen-thanh/rss.xml');
});

test('a document brings the lists of its type, its authority and its year', () => {
  const of = (more: object) => KINDS.documents.addresses?.(document(more));
  expect(of({})).toEqual([
    '/van-ban/loai/quyet-dinh/',
    '/van-ban/co-quan/ubnd-xa-mau/',
    '/van-ban/nam/2022/',
  ]);
  expect(of({ authority: '…' })).toEqual(['/van-ban/loai/quyet-dinh/', '/van-ban/nam/2022/']);
});

test('a part of a page is there where something stands in it', () => {
  const files = [{ title: 'A', file: 'a.pdf' }];
  const parts = (more: object) => KINDS.news.parts?.(news(more));
  expect(parts({})).toEqual([]);
  expect(parts({ attachments: files })).toEqual(['tep-dinh-kem']);
  expect(parts({ corrections: [{ at: '2022-01-05T00:00:00+07:00', text: 'A' }] })).toEqual(['dinh-chinh']);
  expect(KINDS.documents.parts?.(document({ files }))).toEqual(['tep-dinh-kem']);
});

test('a document turns on the days of its validity, a product behind the last day of its certificate', () => {
  expect(KINDS.documents.turns?.(document({}))).toEqual([]);
  expect(KINDS.documents.turns?.(document({ effectiveOn: '2022-02-01', expiresOn: '2023-01-01' }))).toEqual([
    at('2022-02-01T00:00:00'),
    at('2023-01-01T00:00:00'),
  ]);
  const product = KINDS.products.schema.parse({
    name: 'Gạo',
    group: 'thuc-pham',
    stars: 3,
    producer: { name: 'A' },
    decision: { number: '1', date: '2022-01-04' },
  });
  expect(KINDS.products.turns?.(product)).toEqual([at('2025-01-05T00:00:00')]);
});

test('an article and a page may name components and must have words', () => {
  const those = (isSo: (kind: ReturnType<typeof rowOf>) => boolean) =>
    kindNames().filter((name) => isSo(rowOf(name)));
  expect(those(({ mdx }) => mdx)).toEqual(['news', 'pages', 'products']);
  expect(those(({ needsText }) => needsText)).toEqual(['news', 'pages']);
  expect(those(({ hasCategory }) => hasCategory === true)).toEqual(['news']);
});

test('what was at the addresses of before leads to the entry', () => {
  const moved = movesOf('news', 'moi', news({ aliases: ['cu'], oldAddresses: ['/1.html'] }));
  expect(moved).toEqual([
    { from: '/tin-tuc/cu/', to: '/tin-tuc/moi/' },
    { from: '/1.html', to: '/tin-tuc/moi/' },
  ]);
  expect(movesOf('news', 'moi', news({}))).toEqual([]);
  expect(movesOf('notices', 'bao', {})).toEqual([]);
});

test('what was taken down had a page of its own', () => {
  expect(removedAddress({ kind: 'documents', slug: 'qd' })).toBe('/van-ban/qd/');
  const isTaken = (kind: string) =>
    removedEntrySchema().safeParse({ kind, slug: 'a', removedOn: '2022-01-04' }).success;
  expect(['news', 'pages', 'documents', 'products', 'notices'].map(isTaken)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
