/** The feed of a category. */
import type { APIRoute } from 'astro';
import type { Feed } from '../../../view-models/feed.ts';
import { categoryFeeds } from '../../_feed.ts';
import { rssResponse } from '../../_rss.ts';

export async function getStaticPaths() {
  return (await categoryFeeds()).map(({ id, feed }) => ({ params: { id }, props: { feed } }));
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) => rssResponse(props.feed);
