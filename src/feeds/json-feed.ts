import { isoDateTime } from '../lib/dates.ts';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';
import type { Feed } from './feed.ts';

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the full text in `content_html`. */
export const jsonFeedResponse = (feed: Feed): Response =>
  Response.json(toJsonFeed(feed), { headers: { 'Content-Type': 'application/feed+json' } });

export function toJsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: absoluteUrl(sitePaths.jsonFeed),
    language: 'vi',
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: isoDateTime(item.publishedAt),
      ...(item.updatedAt && { date_modified: isoDateTime(item.updatedAt) }),
      ...(item.author && { authors: [{ name: item.author }] }),
      tags: item.categories,
      language: 'vi',
    })),
  };
}
