import { describe, expect, test } from 'vitest';
import { at, makeArticle } from '../../tests/support/entries.ts';
import { groupByMonth, isArchive, recentPeriods, toArchivePages, toArchiveTable } from './archive.ts';

const published = (slug: string, publishedAt: Date) => makeArticle({ slug, data: { publishedAt } });

/** Newest first, around the turn of a year. */
const articles = [
  published('thang-ba', at('2022-03-05 10:00:00')),
  published('sang-mung-mot', new Date('2021-12-31T23:30:00Z')),
  published('giao-thua', at('2022-01-01 00:00:00')),
  published('giay-cuoi', at('2021-12-31 23:59:59')),
];

describe('the archive', () => {
  test('an article published at 23:30 UTC on 31 December belongs to January in Viet Nam', () => {
    const years = groupByMonth(articles);
    const where = years.flatMap(({ year, months }) =>
      months.map(({ month, articles: inMonth }) => [year, month, inMonth.map(({ slug }) => slug)]),
    );
    expect(where).toEqual([
      ['2022', '03', ['thang-ba']],
      ['2022', '01', ['sang-mung-mot', 'giao-thua']],
      ['2021', '12', ['giay-cuoi']],
    ]);
  });

  test('counts a year over its months and leads to both', () => {
    const [year] = groupByMonth(articles);
    expect(year).toMatchObject({ year: '2022', href: '/luu-tru/2022/', count: 3 });
    expect(year?.months.map(({ href }) => href)).toEqual(['/luu-tru/2022/03/', '/luu-tru/2022/01/']);
  });

  test('has a page for each year and each month, and none besides', () => {
    expect(toArchivePages(groupByMonth(articles)).map(({ path, title }) => [path, title])).toEqual([
      ['/luu-tru/2022/', 'Lưu trữ năm 2022'],
      ['/luu-tru/2022/03/', 'Lưu trữ tháng 03/2022'],
      ['/luu-tru/2022/01/', 'Lưu trữ tháng 01/2022'],
      ['/luu-tru/2021/', 'Lưu trữ năm 2021'],
      ['/luu-tru/2021/12/', 'Lưu trữ tháng 12/2021'],
    ]);
  });

  test('tells in one table how much lies in each year and month', () => {
    const { rows } = toArchiveTable(groupByMonth(articles));
    expect(rows.map(({ year }) => year)).toEqual([
      { label: 'Năm 2022', href: '/luu-tru/2022/', count: 3 },
      { label: 'Năm 2021', href: '/luu-tru/2021/', count: 1 },
    ]);
    expect(rows.map(({ months }) => months.map((month) => month?.count ?? 0).join(' '))).toEqual([
      '2 0 1 0 0 0 0 0 0 0 0 0',
      '0 0 0 0 0 0 0 0 0 0 0 1',
    ]);
    expect(rows[1]?.months.at(-1)).toEqual({
      label: 'Tháng 12/2021',
      href: '/luu-tru/2021/12/',
      count: 1,
    });
  });

  test('of one month is no archive: no list leads to it, and its pages lead to no list', () => {
    const years = groupByMonth(articles.slice(1, 3));
    expect(isArchive(years)).toBe(false);
    expect(isArchive(groupByMonth(articles))).toBe(true);
    expect(recentPeriods(years)).toEqual([]);
    expect(toArchivePages(years).map(({ path, periods }) => [path, periods])).toEqual([
      ['/luu-tru/2022/', []],
      ['/luu-tru/2022/01/', []],
    ]);
    expect(toArchivePages(years).flatMap(({ trail }) => trail.map(({ href }) => href))).toEqual([
      '/luu-tru/2022/',
    ]);
  });

  test('of a full year shows its months alone, and of a full month titles and days', () => {
    const full = Array.from({ length: 21 }, (_, index) =>
      published(`bai-${index}`, at(`2022-03-05 10:00:${String(59 - index)}`)),
    );
    const pages = toArchivePages(groupByMonth([...full, ...articles]));
    const shown = Object.fromEntries(
      pages.map(({ path, periods, months, brief }) => [
        path,
        [periods.length, months.flatMap(({ teasers }) => teasers).length, brief],
      ]),
    );
    expect(shown).toEqual({
      '/luu-tru/2022/': [2, 0, true],
      '/luu-tru/2022/03/': [0, 22, true],
      '/luu-tru/2022/01/': [0, 2, false],
      '/luu-tru/2021/': [0, 1, false],
      '/luu-tru/2021/12/': [0, 1, false],
    });
  });

  test('shows on the page of a year every article under its month', () => {
    const year = toArchivePages(groupByMonth(articles)).find(({ period }) => period === '2022');
    expect(year?.months.map(({ heading, teasers }) => [heading, teasers.length])).toEqual([
      ['Tháng 03/2022', 1],
      ['Tháng 01/2022', 2],
    ]);
  });

  test('leads from a month back to its year and to all years', () => {
    const month = toArchivePages(groupByMonth(articles)).find(({ period }) => period === '2021/12');
    expect(month?.trail).toEqual([
      { label: 'Lưu trữ', href: '/luu-tru/' },
      { label: 'Năm 2021', href: '/luu-tru/2021/' },
    ]);
    expect(month?.months.flatMap(({ teasers }) => teasers.map(({ title }) => title))).toEqual([
      'Bài giay-cuoi',
    ]);
  });

  test('of a site without articles does not exist', () => {
    expect(toArchivePages(groupByMonth([]))).toEqual([]);
  });

  test('is entered by its three newest months and by its years', () => {
    const older = published('thang-mot', at('2021-01-05 10:00:00'));
    expect(recentPeriods(groupByMonth([...articles, older]))).toEqual([
      { label: 'Tháng 03/2022', href: '/luu-tru/2022/03/', count: 1 },
      { label: 'Tháng 01/2022', href: '/luu-tru/2022/01/', count: 2 },
      { label: 'Tháng 12/2021', href: '/luu-tru/2021/12/', count: 1 },
      { label: 'Năm 2022', href: '/luu-tru/2022/', count: 3 },
      { label: 'Năm 2021', href: '/luu-tru/2021/', count: 2 },
    ]);
  });
});
