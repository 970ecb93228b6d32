/** The feed of a category. */
import type { APIRoute } from 'astro';
import type { Feed } from '../../../feeds/feed.ts';
import { rssResponse } from '../../../feeds/rss.ts';
import { categoryFeeds } from '../../../feeds/site-feeds.ts';

export async function getStaticPaths() {
  return (await categoryFeeds()).map(({ id, feed }) => ({ params: { id }, props: { feed } }));
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) => rssResponse(props.feed);
