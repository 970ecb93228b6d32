import { describe, expect, test } from 'vitest';
import { toHome } from './home.ts';
import { makeArticle, makeArticles } from './testing.ts';

const titlesOf = (home: ReturnType<typeof toHome>) => ({
  lead: home.lead?.title,
  latest: home.latest.map(({ title }) => title),
  categories: home.categories.flatMap(({ teasers }) => teasers.map(({ title }) => title)),
});

describe('the home page', () => {
  test('of a site without news has no news block at all', () => {
    expect(toHome([])).toEqual({ latest: [], categories: [] });
  });

  test('with one article shows it whole in front and no way to "all news"', () => {
    const home = toHome([makeArticle({ firstParagraph: 'Cả đoạn mở đầu, không cắt.' })]);
    expect(home.lead).toMatchObject({ title: 'Bài bai-mau', opening: 'Cả đoạn mở đầu, không cắt.' });
    expect(home.latest).toEqual([]);
    expect(home.categories).toEqual([]);
    expect(home.allNews).toBeUndefined();
  });

  test('tells the time of its first article to the second', () => {
    expect(toHome([makeArticle()]).lead?.publishedAt).toEqual({
      text: '04/01/2022 08:39:58',
      iso: '2022-01-04T08:39:58+07:00',
    });
  });

  test('with two articles leads to all news', () => {
    expect(toHome(makeArticles(2)).allNews).toEqual({ label: 'Tất cả tin tức', href: '/tin-tuc/' });
  });

  test('puts a pinned article first however old, and marks it', () => {
    const home = toHome(makeArticles(3, (number) => ({ data: { pinned: number === 3 } })));
    expect(titlesOf(home)).toEqual({ lead: 'Bài bai-3', latest: ['Bài bai-1', 'Bài bai-2'], categories: [] });
    expect(home.lead?.pinned).toBe(true);
    expect(home.latest.some(({ pinned }) => pinned)).toBe(false);
  });

  test('puts the newer of two pinned articles first', () => {
    const home = toHome(makeArticles(4, (number) => ({ data: { pinned: number > 2 } })));
    expect([home.lead?.title, home.latest[0]?.title]).toEqual(['Bài bai-3', 'Bài bai-4']);
  });

  test('shows no article twice', () => {
    const { lead, latest, categories } = titlesOf(
      toHome(
        makeArticles(30, (number) => ({
          category: { id: `muc-${number % 3}`, name: `Mục ${number % 3}` },
          data: { pinned: number === 20 },
        })),
      ),
    );
    const shown = [lead, ...latest, ...categories];
    expect(shown).toHaveLength(1 + 6 + 3 * 3);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('gives a category a block only when something of it is not shown above', () => {
    const home = toHome(
      makeArticles(8, (number) => ({
        category: number === 8 ? { id: 'van-hoa', name: 'Văn hóa' } : { id: 'tin-mau', name: 'Tin mẫu' },
      })),
    );
    expect(home.categories.map(({ heading }) => heading)).toEqual([
      { label: 'Văn hóa', href: '/chuyen-muc/van-hoa/' },
    ]);
    expect(titlesOf(home).categories).toEqual(['Bài bai-8']);
  });
});
