import { excerpt } from '../lib/text.ts';
import { withKeptUnits } from '../lib/typography.ts';
import type { Article } from '../queries/news.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { categoryLink, type Link } from './links.ts';
import { type Moment, momentOfDay } from './moments.ts';
import type { Picture } from './pictures.ts';
import { stateMark } from './state-mark.ts';

/** An article in a list. */
export interface Teaser {
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly category: Link;
  readonly publishedAt: Moment;
  readonly cover?: Picture | undefined;
  readonly pinned: boolean;
  /** Why readers do not see the article yet. */
  readonly mark?: string | undefined;
}

/** Longest summary that a list shows, in characters. */
const SUMMARY_LENGTH = 220;

/** One or two sentences about an article: the editor's own, else the beginning of its text. */
export function summaryOf(article: Pick<Article, 'data' | 'firstParagraph'>, max = SUMMARY_LENGTH): string {
  return article.data.description ?? excerpt(article.firstParagraph, max);
}

export function toTeaser(article: Article): Teaser {
  return {
    title: article.data.title,
    href: href(sitePaths.article(article.slug)),
    summary: withKeptUnits(summaryOf(article)),
    category: categoryLink(article.category),
    publishedAt: momentOfDay(article.data.publishedAt),
    cover: article.data.cover,
    pinned: article.data.pinned ?? false,
    mark: stateMark(article.state),
  };
}
