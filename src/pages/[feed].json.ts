/** `/feed.json`, JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); a site without articles has none. */
import type { APIRoute } from 'astro';
import type { Feed } from '../view-models/feed.ts';
import { toJsonFeed } from '../view-models/json-feed.ts';
import { siteFeed } from './_feed.ts';

export async function getStaticPaths() {
  const feed = await siteFeed();
  return feed ? [{ params: { feed: 'feed' }, props: { feed } }] : [];
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) =>
  Response.json(toJsonFeed(props.feed), { headers: { 'Content-Type': 'application/feed+json' } });
