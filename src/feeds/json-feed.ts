import { isoDateTime } from '../lib/dates.ts';
import { FEED_ICON, TAB_ICON } from '../site/site-icons.ts';
import { absoluteUrl } from '../site/site-urls.ts';
import { type Feed, typeOf } from './feed.ts';

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the full text in `content_html`. */
export const jsonFeedResponse = (feed: Feed): Response =>
  Response.json(toJsonFeed(feed), { headers: { 'Content-Type': typeOf('json') } });

export function toJsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.urls.json,
    icon: absoluteUrl(FEED_ICON),
    favicon: absoluteUrl(TAB_ICON),
    ...(feed.older && { next_url: feed.older.json }),
    authors: [{ name: feed.author }],
    language: 'vi',
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      ...(item.picture && { image: item.picture.url }),
      date_published: isoDateTime(item.publishedAt),
      ...(item.updatedAt && { date_modified: isoDateTime(item.updatedAt) }),
      ...(item.author && { authors: [{ name: item.author }] }),
      tags: item.categories,
      language: 'vi',
      ...(item.files.length > 0 && {
        attachments: item.files.map(({ url, type, bytes, title, seconds }) => ({
          url,
          mime_type: type,
          size_in_bytes: bytes,
          title,
          ...(seconds !== undefined && { duration_in_seconds: seconds }),
        })),
      }),
    })),
  };
}
