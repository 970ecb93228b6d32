/** Writes a feed as RSS 2.0 with the full text in `content:encoded`. */
import rss from '@astrojs/rss';
import type { Feed } from './feed.ts';

export function rssResponse(feed: Feed): Promise<Response> {
  return rss({
    title: feed.title,
    description: feed.description,
    site: feed.homeUrl,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>vi</language><atom:link href="${escapeXml(feed.feedUrl)}" rel="self" type="application/rss+xml"/>`,
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      pubDate: item.publishedAt,
      content: item.html,
      categories: [...item.categories],
      // Replaces the library's own guid, which would change with the address.
      customData: `<guid isPermaLink="${item.id === item.url}">${escapeXml(item.id)}</guid>${item.author ? `<dc:creator>${escapeXml(item.author)}</dc:creator>` : ''}`,
    })),
  });
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
