/** Which neighbours of a query are one word, what is marked of them, and which pages lack one. */
import { describe, expect, test } from 'vitest';
import { siteOf, type Texts } from '../../../tests/support/searched-site.ts';
import type { FoundPage } from '../index/pagefind.ts';
import { answerFrom } from './answer.ts';
import { search } from './search.ts';

const TEXTS: Texts = {
  mint: { title: 'Tinh dầu bạc hà', body: 'Sản phẩm từ dược liệu của hợp tác xã.', date: '2025-05' },
  apart: { title: 'Vùng trồng ớt', body: 'Nhật ký sản xuất đủ, chế phẩm vi sinh sạch.', date: '2025-06' },
  tree: { title: 'Cây sanh thế', body: 'Nông sản tốt. Sản phẩm này chưa có ảnh.', date: '2024-05' },
  other: { title: 'Họp thôn', body: 'Bàn lịch lấy nước. Nước về theo lịch.', date: '2024-01' },
};

async function answer(query: string, texts = TEXTS, byDate = false) {
  const site = siteOf(texts);
  const index = {
    find: site.index.find,
    read: async (page: string): Promise<FoundPage> => ({
      ...(await site.index.read(page)),
      url: page,
      facts: {},
    }),
  };
  const found = await search(query, { ...site, index });
  const { results } = await answerFrom(found, found.matching, { byDate, wanted: 10 });
  return results.map(({ href, title, excerpt, lacks }) => {
    const marks = [...title, ...excerpt].filter(({ marked }) => marked).map(({ text }) => text);
    return { href, lacks, marks };
  });
}

describe('a word of two syllables', () => {
  test.each(['sản phẩm ', 'san pham '])(
    'is lacking where they stand apart, and comes last: %s',
    async (q) => {
      const results = await answer(q);
      expect(results.map(({ href, lacks }) => [href, lacks])).toEqual([
        ['mint', false],
        ['tree', false],
        ['apart', true],
      ]);
    },
  );

  test('is marked whole, and no syllable of another word', async () => {
    const marks = (await answer('sản phẩm ')).map(({ marks }) => marks);
    expect(marks).toEqual([['Sản phẩm'], ['Sản phẩm'], []]);
  });

  test('is told of pages in the order of their dates, too', async () => {
    const results = await answer('sản phẩm ', TEXTS, true);
    expect(results.filter(({ lacks }) => lacks).map(({ href }) => href)).toEqual(['apart']);
  });
});

test('words of one syllable are marked where they stand, and none is lacking', async () => {
  expect(await answer('lịch nước ')).toEqual([
    { href: 'other', lacks: false, marks: ['lịch', 'nước', 'Nước', 'lịch'] },
  ]);
});

test('a page without one of the words lacks it', async () => {
  const results = await answer('bạc hà dược liệu ảnh ');
  expect(results[0]).toMatchObject({ href: 'mint', lacks: true });
});
