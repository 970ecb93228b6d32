/** One description of a feed, from which RSS 2.0 and JSON Feed 1.1 are both written. */

import { withoutControls } from '../lib/text.ts';
import type { Article } from '../queries/news.ts';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';
import { summaryOf } from '../view-models/teaser.ts';

export interface FeedItem {
  /** Never changes after publication, so that an edit or a new address makes no second item. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole text as HTML with absolute addresses. */
  readonly html: string;
  readonly publishedAt: Date;
  readonly updatedAt?: Date | undefined;
  readonly author?: string | undefined;
  readonly categories: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly homeUrl: string;
  readonly feedUrl: string;
  readonly items: readonly FeedItem[];
}

/** Articles in a feed: about a year of a busy commune. */
export const FEED_SIZE = 30;

export interface FeedSource {
  readonly article: Article;
  readonly html: string;
}

export function toFeed(
  channel: { title: string; description: string; homePath: string; feedPath: string },
  sources: readonly FeedSource[],
): Feed {
  return {
    title: withoutControls(channel.title),
    description: withoutControls(channel.description),
    homeUrl: absoluteUrl(channel.homePath),
    feedUrl: absoluteUrl(channel.feedPath),
    items: sources.map(({ article, html }) => ({
      // The oldest name under which the article was published: a later rename only adds an alias.
      id: absoluteUrl(sitePaths.article(article.data.aliases?.[0] ?? article.slug)),
      url: absoluteUrl(sitePaths.article(article.slug)),
      title: withoutControls(article.data.title),
      summary: withoutControls(summaryOf(article)),
      html: withoutControls(html),
      publishedAt: article.data.publishedAt,
      updatedAt: article.data.updatedAt,
      author: article.data.author,
      categories: [article.category.name, ...(article.data.tags ?? [])],
    })),
  };
}
