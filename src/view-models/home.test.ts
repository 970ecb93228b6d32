import { describe, expect, test } from 'vitest';
import { at, makeArticle, makeArticles, makeDocument } from '../../tests/support/entries.ts';
import type { Article } from '../queries/news.ts';
import type { ProductEntry } from '../queries/products.ts';
import { type HomeView, toHome } from './home.ts';

/** Nothing beside the news. */
const ALONE = { hasResult: false, contacts: 0 };

const homeOf = (articles: readonly Article[]) =>
  toHome({ articles, documents: [], products: [], side: ALONE }, at('2022-06-15 00:00:00'));

const titlesOf = (home: HomeView) => ({
  lead: home.lead?.title,
  latest: home.latest.map(({ title }) => title),
  categories: home.categories.flatMap(({ teasers }) => teasers.map(({ title }) => title)),
});

describe('the home page', () => {
  test('of a site without news has no news block at all', () => {
    expect(homeOf([])).toMatchObject({
      lead: undefined,
      latest: [],
      categories: [],
      documents: [],
      products: [],
    });
  });

  test('with one article shows it whole in front and no way to "all news"', () => {
    const home = homeOf([makeArticle({ firstParagraph: 'Cả đoạn mở đầu, không cắt.' })]);
    expect(home.lead).toMatchObject({ title: 'Bài bai-mau', opening: 'Cả đoạn mở đầu, không cắt.' });
    expect(home.latest).toEqual([]);
    expect(home.categories).toEqual([]);
    expect(home.allNews).toBeUndefined();
  });

  test('among others gives its first article a summary, not the whole paragraph', () => {
    const articles = makeArticles(2, () => ({ firstParagraph: 'chữ '.repeat(200) }));
    expect(homeOf(articles).lead?.opening.length).toBeLessThan(230);
  });

  test('tells the time of its first article to the second', () => {
    expect(homeOf([makeArticle()]).lead?.publishedAt).toEqual({
      text: '04/01/2022 08:39:58',
      iso: '2022-01-04T08:39:58+07:00',
    });
  });

  test('with two articles leads to all news', () => {
    expect(homeOf(makeArticles(2)).allNews).toEqual({ label: 'Tất cả tin', href: '/tin-tuc/' });
  });

  test('puts a pinned article first however old, and marks it', () => {
    const home = homeOf(makeArticles(3, (number) => ({ data: { pinned: number === 3 } })));
    expect(titlesOf(home)).toEqual({ lead: 'Bài bai-3', latest: ['Bài bai-1', 'Bài bai-2'], categories: [] });
    expect(home.lead?.pinned).toBe(true);
    expect(home.latest.some(({ pinned }) => pinned)).toBe(false);
  });

  test('puts the newer of two pinned articles first', () => {
    const home = homeOf(makeArticles(4, (number) => ({ data: { pinned: number > 2 } })));
    expect([home.lead?.title, home.latest[0]?.title]).toEqual(['Bài bai-3', 'Bài bai-4']);
  });

  test('shows no article twice', () => {
    const { lead, latest, categories } = titlesOf(
      homeOf(
        makeArticles(30, (number) => ({
          category: { id: `muc-${number % 3}`, name: `Mục ${number % 3}` },
          data: { pinned: number === 20 },
        })),
      ),
    );
    const shown = [lead, ...latest, ...categories];
    expect(shown).toHaveLength(1 + 3 + 3 * 3);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('has room for three articles beside the first, six categories of three, three documents and four products', () => {
    const articles = makeArticles(80, (number) => ({
      category: { id: `muc-${number % 8}`, name: `Mục ${number % 8}` },
    }));
    const documents = Array.from({ length: 9 }, (_, at) =>
      makeDocument(`van-ban-${at}`, { number: `${at}/QĐ` }),
    );
    const products = Array.from({ length: 9 }, (_, at) => ({
      slug: `gao-${at}`,
      data: {
        name: `Gạo ${at}`,
        group: 'thuc-pham' as const,
        stars: 4,
        producer: { name: 'Hợp tác xã Mẫu' },
        decision: { number: '1', date: '2022-01-04' },
      },
      state: 'published' as const,
      entry: {} as ProductEntry['entry'],
    }));
    const home = toHome({ articles, documents, products, side: ALONE }, at('2022-06-15 00:00:00'));
    expect(home.latest.map(({ title }) => title)).toEqual(['Bài bai-2', 'Bài bai-3', 'Bài bai-4']);
    expect(home.categories.map(({ teasers }) => teasers.length)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(home.documents.map(({ number }) => number)).toEqual(['0/QĐ', '1/QĐ', '2/QĐ']);
    expect(home.products.map(({ name }) => name)).toEqual(['Gạo 0', 'Gạo 1', 'Gạo 2', 'Gạo 3']);
  });

  test('goes on with the news as far down as what stands beside it reaches, and no further than ten', () => {
    const latestBeside = (side: { hasResult: boolean; contacts: number }, documentCount = 0) => {
      const documents = Array.from({ length: documentCount }, (_, at) =>
        makeDocument(`so-${at}`, { abstract: 'Về việc lấy nước vụ xuân '.repeat(8) }),
      );
      const articles = makeArticles(40);
      return toHome({ articles, documents, products: [], side }, at('2022-06-15 00:00:00')).latest.length;
    };
    const [alone, result, contacts, all] = [
      latestBeside(ALONE),
      latestBeside({ hasResult: true, contacts: 0 }),
      latestBeside({ hasResult: true, contacts: 4 }),
      latestBeside({ hasResult: true, contacts: 4 }, 3),
    ];
    expect(alone).toBe(3);
    expect(result).toBeGreaterThanOrEqual(3);
    expect(contacts).toBeGreaterThan(result);
    expect(all).toBe(10);
    expect(latestBeside({ hasResult: true, contacts: 40 }, 3)).toBe(10);
  });

  test('gives a category a block only when something of it is not shown above', () => {
    const home = homeOf(
      makeArticles(5, (number) => ({
        category: number === 5 ? { id: 'van-hoa', name: 'Văn hóa' } : { id: 'tin-mau', name: 'Tin mẫu' },
      })),
    );
    expect(home.categories.map(({ heading }) => heading)).toEqual([
      { label: 'Văn hóa', href: '/chuyen-muc/van-hoa/' },
    ]);
    expect(titlesOf(home).categories).toEqual(['Bài bai-5']);
  });
});
