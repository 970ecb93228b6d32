import { describe, expect, test } from 'vitest';
import { makeArticles } from '../../tests/support/entries.ts';
import { PAGE_SIZE } from '../site/paging.ts';
import { pagerNumbers, paginate } from './listing.ts';

const hrefOf = (page: number) => `/trang/${page}/`;

describe('a list cut into pages', () => {
  test.each([
    [0, 0],
    [1, 1],
    [PAGE_SIZE, 1],
    [PAGE_SIZE + 1, 2],
    [10_000, 500],
  ])('%d articles make %d pages', (articles, pages) => {
    expect(paginate(makeArticles(articles), hrefOf)).toHaveLength(pages);
  });

  test('holds every article once, in the same order', () => {
    const articles = makeArticles(45);
    const shown = paginate(articles, hrefOf).flatMap((page) => page.teasers.map((teaser) => teaser.title));
    expect(shown).toEqual(articles.map((article) => article.data.title));
    expect(shown).toHaveLength(45);
  });

  test('puts the 21st article alone on page 2', () => {
    const [first, second] = paginate(makeArticles(21), hrefOf);
    expect(first?.teasers).toHaveLength(20);
    expect(second?.teasers.map((teaser) => teaser.title)).toEqual(['Bài bai-21']);
    expect(second?.total).toBe(21);
  });

  test('leads to the neighbours and at both ends nowhere', () => {
    const pages = paginate(makeArticles(41), hrefOf);
    expect(pages.map(({ newer, older }) => [newer, older])).toEqual([
      [undefined, '/trang/2/'],
      ['/trang/1/', '/trang/3/'],
      ['/trang/2/', undefined],
    ]);
  });

  test('marks exactly the page that the reader is on', () => {
    const [, second] = paginate(makeArticles(41), hrefOf);
    expect(second?.pages).toEqual([
      { number: 1, href: '/trang/1/', current: false },
      { number: 2, href: '/trang/2/', current: true },
      { number: 3, href: '/trang/3/', current: false },
    ]);
  });
});

describe('the numbers of a pager', () => {
  test.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 500, [1, 2, 'gap', 500]],
    [250, 500, [1, 'gap', 249, 250, 251, 'gap', 500]],
    [500, 500, [1, 'gap', 499, 500]],
  ])('on page %d of %d are %j', (current, count, numbers) => {
    expect(pagerNumbers(current, count)).toEqual(numbers);
  });

  test('a gap never stands for a single page', () => {
    expect(pagerNumbers(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(pagerNumbers(3, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('are at most seven, in rising order, with the first, the last and the current page, wherever one is', () => {
    for (let count = 1; count <= 30; count += 1) {
      for (let current = 1; current <= count; current += 1) {
        const items = pagerNumbers(current, count);
        const numbers = items.filter((item) => item !== 'gap');
        const where = `page ${current} of ${count}: ${items.join(' ')}`;
        expect(items.length, where).toBeLessThanOrEqual(7);
        expect(numbers, where).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers, where).toEqual(expect.arrayContaining([1, current, count]));
      }
    }
  });
});
