import type { ImageMetadata } from 'astro';
import { formatDate, formatDateTime, isoDateTime } from '../lib/dates.ts';
import { excerpt } from '../lib/text.ts';
import type { Article } from '../queries/news.ts';
import type { PublishState } from '../site/publish.ts';
import { href, sitePaths } from '../site/site-urls.ts';

/** A moment as shown and as machines read it. */
export interface Moment {
  readonly text: string;
  readonly iso: string;
}

export interface Link {
  readonly label: string;
  readonly href: string;
  /** Language of the label, where it is not the page's. */
  readonly lang?: 'en' | undefined;
}

/** A way on, with how much lies there. */
export interface CountedLink extends Link {
  readonly count: number;
}

export interface Cover {
  readonly src: ImageMetadata;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** An article in a list. */
export interface Teaser {
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly category: Link;
  readonly publishedAt: Moment;
  readonly cover?: Cover | undefined;
  readonly pinned: boolean;
  /** Why readers do not see the article yet; only in `npm run dev`. */
  readonly mark?: string | undefined;
}

/** Longest summary that a list shows, in characters. */
const SUMMARY_LENGTH = 220;

export const momentWithTime = (date: Date): Moment => ({
  text: formatDateTime(date),
  iso: isoDateTime(date),
});

export const momentOfDay = (date: Date): Moment => ({ text: formatDate(date), iso: isoDateTime(date) });

/** What an editor sees on an entry that readers do not. */
export function stateMark(state: PublishState): string | undefined {
  if (state === 'draft') return 'Bản nháp';
  if (state === 'scheduled') return 'Hẹn giờ đăng';
  return undefined;
}

/** One or two sentences about an article: the editor's own, else the beginning of its text. */
export function summaryOf(article: Pick<Article, 'data' | 'firstParagraph'>, max = SUMMARY_LENGTH): string {
  return article.data.description ?? excerpt(article.firstParagraph, max);
}

export function toTeaser(article: Article): Teaser {
  return {
    title: article.data.title,
    href: href(sitePaths.article(article.slug)),
    summary: summaryOf(article),
    category: { label: article.category.name, href: href(sitePaths.category(article.category.id)) },
    publishedAt: momentOfDay(article.data.publishedAt),
    cover: article.data.cover,
    pinned: article.data.pinned ?? false,
    mark: stateMark(article.state),
  };
}
