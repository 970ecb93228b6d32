/** `/rss.xml`, the feed of the site; a site without articles has none. */
import type { APIRoute } from 'astro';
import type { Feed } from '../feeds/feed.ts';
import { rssResponse } from '../feeds/rss.ts';
import { siteFeed } from '../feeds/site-feeds.ts';

export async function getStaticPaths() {
  const feed = await siteFeed();
  return feed ? [{ params: { feed: 'rss' }, props: { feed } }] : [];
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) => rssResponse(props.feed);
