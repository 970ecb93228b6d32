import { describe, expect, test } from 'vitest';
import { at, makeArticle } from '../../tests/support/entries.ts';
import { SECTIONS } from '../site/sections.ts';
import { toNewsWays, toNotFoundWays, toSearchWays } from './ways.ts';

const category = (id: string) => ({ id, name: `Chuyên mục ${id}` });
const article = (slug: string, of: string) => makeArticle({ slug, category: category(of) });
const NEWS = [
  article('mot', 'van-hoa'),
  article('hai', 'y-te'),
  makeArticle({
    slug: 'ba',
    category: category('van-hoa'),
    data: { publishedAt: at('2021-12-01 10:00:00') },
  }),
];
const ways = toNewsWays(NEWS, ['y-te', 'trong', 'van-hoa'].map(category));
const labels = (links: readonly { label: string }[]) => links.map(({ label }) => label);

describe('the ways through the news', () => {
  test('are the categories that hold articles, in the order of the editors, with how many', () => {
    expect(ways.categories).toEqual([
      { label: 'Chuyên mục y-te', href: '/chuyen-muc/y-te/', count: 1 },
      { label: 'Chuyên mục van-hoa', href: '/chuyen-muc/van-hoa/', count: 2 },
    ]);
  });

  test('are months and years too', () => {
    expect(ways.archive).toEqual([
      { label: 'Tháng 01/2022', href: '/luu-tru/2022/01/', count: 2 },
      { label: 'Tháng 12/2021', href: '/luu-tru/2021/12/', count: 1 },
      { label: 'Năm 2022', href: '/luu-tru/2022/', count: 2 },
      { label: 'Năm 2021', href: '/luu-tru/2021/', count: 1 },
    ]);
  });
});

describe('the ways beside the search', () => {
  test('lead to what the site holds', () => {
    expect(toSearchWays([SECTIONS.news, SECTIONS.documents], ways)).toEqual([
      { label: 'Lưu trữ theo thời gian', href: '/luu-tru/' },
      { label: 'Chuyên mục y-te', href: '/chuyen-muc/y-te/' },
      { label: 'Chuyên mục van-hoa', href: '/chuyen-muc/van-hoa/' },
      { label: 'Văn bản', href: '/van-ban/' },
      { label: 'Sơ đồ trang', href: '/so-do-trang/' },
    ]);
  });

  test('lead to no archive of one month, which is the news again', () => {
    const sparse = toNewsWays([article('mot', 'y-te')], [category('y-te')]);
    expect(labels(toSearchWays([SECTIONS.news], sparse))).toEqual([
      'Tin tức',
      'Chuyên mục y-te',
      'Sơ đồ trang',
    ]);
  });

  test('lead to no section that is empty', () => {
    expect(labels(toSearchWays([], toNewsWays([], [category('y-te')])))).toEqual(['Sơ đồ trang']);
  });
});

test('the ways from an address where no page is lead to the news where there is some', () => {
  expect(labels(toNotFoundWays([SECTIONS.news]))).toEqual(['Trang chủ', 'Tất cả tin', 'Sơ đồ trang']);
  expect(labels(toNotFoundWays([]))).toEqual(['Trang chủ', 'Sơ đồ trang']);
});
