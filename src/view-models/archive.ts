import { formatMonth, vietnamTime } from '../lib/dates.ts';
import type { Article } from '../queries/news.ts';
import { PAGE_SIZE } from '../site/paging.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import type { CountedLink, Link } from './links.ts';
import { type Teaser, toTeaser } from './teaser.ts';

export interface ArchiveMonth {
  /** Two digits. */
  readonly month: string;
  readonly href: string;
  readonly articles: readonly Article[];
}

export interface ArchiveYear {
  readonly year: string;
  readonly href: string;
  readonly count: number;
  /** Newest first; months without an article are not there. */
  readonly months: readonly ArchiveMonth[];
}

/**
 * Articles by year and month of their publication in Viet Nam, newest first.
 * @param articles newest first
 */
export function groupByMonth(articles: readonly Article[]): ArchiveYear[] {
  const years = Map.groupBy(articles, (article) => vietnamTime(article.data.publishedAt).year);
  return [...years].map(([year, ofYear]) => ({
    year,
    href: href(sitePaths.archiveYear(year)),
    count: ofYear.length,
    months: [...Map.groupBy(ofYear, (article) => vietnamTime(article.data.publishedAt).month)].map(
      ([month, ofMonth]) => ({ month, href: href(sitePaths.archiveMonth(year, month)), articles: ofMonth }),
    ),
  }));
}

/** One month is no archive: its articles are the news themselves, and no list leads to it. */
export const isArchive = (years: readonly ArchiveYear[]): boolean =>
  years.reduce((sum, { months }) => sum + months.length, 0) > 1;

/** Months that stand for themselves in a short list; older ones are found under their year. */
const RECENT_MONTHS = 3;

/** The newest months and then the years, as a way into the archive from elsewhere; none where there is one month. */
export function recentPeriods(years: readonly ArchiveYear[]): CountedLink[] {
  if (!isArchive(years)) return [];
  const months = years.flatMap((year) => year.months.map((month) => monthLink(month, year)));
  return [...months.slice(0, RECENT_MONTHS), ...years.map(yearLink)];
}

/** `Tháng 01/2022`. */
const monthName = ({ month }: ArchiveMonth, { year }: ArchiveYear): string => `Tháng ${month}/${year}`;

const monthLink = (month: ArchiveMonth, year: ArchiveYear): CountedLink => ({
  label: monthName(month, year),
  href: month.href,
  count: month.articles.length,
});

const yearLink = ({ year, href, count }: ArchiveYear): CountedLink => ({ label: `Năm ${year}`, href, count });

/** All months of the years, a row each: what a reader needs who knows about when it was. */
export interface ArchiveTable {
  readonly rows: readonly {
    readonly year: CountedLink;
    /** January to December; undefined where a month has no article. */
    readonly months: readonly (CountedLink | undefined)[];
  }[];
}

/** A page of the archive: one year or one month. */
export interface ArchivePage {
  /** Last part of the address, `2022` or `2022/01`. */
  readonly period: string;
  readonly path: string;
  readonly title: string;
  readonly trail: readonly Link[];
  /** The months of the year; none where there is one, or on the page of a month. */
  readonly periods: readonly CountedLink[];
  /** Articles under a heading a month; none on the page of a year that has more than a page of a list holds. */
  readonly months: readonly { readonly heading: string; readonly teasers: readonly Teaser[] }[];
  /** Titles and days alone: there are more than a page of a list holds. */
  readonly brief: boolean;
}

/** The page of all years. */
export const toArchiveTable = (years: readonly ArchiveYear[]): ArchiveTable => ({
  rows: years.map((year) => ({
    year: yearLink(year),
    months: MONTHS.map((month) => {
      const found = year.months.find((one) => one.month === month);
      return found && monthLink(found, year);
    }),
  })),
});

const MONTHS = Array.from({ length: 12 }, (_, index) => formatMonth(index + 1));

/** @returns the page of every year and month that has an article */
export function toArchivePages(years: readonly ArchiveYear[]): ArchivePage[] {
  const all: Link[] = isArchive(years) ? [{ label: 'Lưu trữ', href: href(sitePaths.archive) }] : [];
  return years.flatMap((year) => [yearPage(year, all), ...monthPages(year, all)]);
}

function yearPage(year: ArchiveYear, all: readonly Link[]): ArchivePage {
  const shown = year.count > PAGE_SIZE && year.months.length > 1 ? [] : year.months;
  return {
    period: year.year,
    path: sitePaths.archiveYear(year.year),
    title: `Lưu trữ năm ${year.year}`,
    trail: all,
    periods: year.months.length === 1 ? [] : year.months.map((month) => monthLink(month, year)),
    months: shown.map((month) => teasersOf(month, year)),
    brief: year.count > PAGE_SIZE,
  };
}

function monthPages(year: ArchiveYear, all: readonly Link[]): ArchivePage[] {
  return year.months.map((month) => ({
    period: `${year.year}/${month.month}`,
    path: sitePaths.archiveMonth(year.year, month.month),
    title: `Lưu trữ tháng ${month.month}/${year.year}`,
    trail: [...all, { label: `Năm ${year.year}`, href: year.href }],
    periods: [],
    months: [teasersOf(month, year)],
    brief: month.articles.length > PAGE_SIZE,
  }));
}

const teasersOf = (month: ArchiveMonth, year: ArchiveYear) => ({
  heading: monthName(month, year),
  teasers: month.articles.map(toTeaser),
});
