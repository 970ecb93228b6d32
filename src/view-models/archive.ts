import { vietnamTime } from '../lib/dates.ts';
import type { Article } from '../queries/news.ts';
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

/** Months that stand for themselves in a short list; older ones are found under their year. */
const RECENT_MONTHS = 3;

/** The newest months and then the years, as a way into the archive from elsewhere. */
export function recentPeriods(years: readonly ArchiveYear[]): CountedLink[] {
  const months = years.flatMap((year) =>
    year.months.map((month) => ({
      label: monthName(month, year),
      href: month.href,
      count: month.articles.length,
    })),
  );
  return [...months.slice(0, RECENT_MONTHS), ...years.map(yearLink)];
}

/** `Tháng 01/2022`. */
const monthName = ({ month }: ArchiveMonth, { year }: ArchiveYear): string => `Tháng ${month}/${year}`;

const yearLink = ({ year, href, count }: ArchiveYear): CountedLink => ({ label: `Năm ${year}`, href, count });

/** A page of the archive: all years, one year, or one month. */
export interface ArchivePage {
  /** Last part of the address, `2022` or `2022/01`; undefined for the page of all years. */
  readonly period: string | undefined;
  readonly path: string;
  readonly title: string;
  readonly trail: readonly Link[];
  /** Ways further down or aside, with how many articles lie there. */
  readonly periods: readonly CountedLink[];
  /** Articles under a heading a month; none on the page of all years. */
  readonly months: readonly { readonly heading: string; readonly teasers: readonly Teaser[] }[];
}

/** @returns every page of the archive; none on a site without articles */
export function toArchivePages(years: readonly ArchiveYear[]): ArchivePage[] {
  if (years.length === 0) return [];
  const all: Link = { label: 'Lưu trữ', href: href(sitePaths.archive) };
  const index: ArchivePage = {
    period: undefined,
    path: sitePaths.archive,
    title: 'Lưu trữ',
    trail: [],
    periods: years.map(yearLink),
    months: [],
  };
  return [index, ...years.flatMap((year) => [yearPage(year, all), ...monthPages(year, all)])];
}

function yearPage(year: ArchiveYear, all: Link): ArchivePage {
  return {
    period: year.year,
    path: sitePaths.archiveYear(year.year),
    title: `Lưu trữ năm ${year.year}`,
    trail: [all],
    periods: year.months.map((month) => ({
      label: `Tháng ${month.month}`,
      href: month.href,
      count: month.articles.length,
    })),
    months: year.months.map((month) => ({
      heading: monthName(month, year),
      teasers: month.articles.map(toTeaser),
    })),
  };
}

function monthPages(year: ArchiveYear, all: Link): ArchivePage[] {
  return year.months.map((month) => ({
    period: `${year.year}/${month.month}`,
    path: sitePaths.archiveMonth(year.year, month.month),
    title: `Lưu trữ tháng ${month.month}/${year.year}`,
    trail: [all, { label: `Năm ${year.year}`, href: year.href }],
    periods: [],
    months: [{ heading: monthName(month, year), teasers: month.articles.map(toTeaser) }],
  }));
}
