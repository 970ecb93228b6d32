/** `/feed.json`, the feed of the site as JSON Feed; a site without articles has none. */
import type { APIRoute } from 'astro';
import type { Feed } from '../feeds/feed.ts';
import { jsonFeedResponse } from '../feeds/json-feed.ts';
import { siteFeed } from '../feeds/site-feeds.ts';

export async function getStaticPaths() {
  const feed = await siteFeed();
  return feed ? [{ params: { feed: 'feed' }, props: { feed } }] : [];
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) => jsonFeedResponse(props.feed);
