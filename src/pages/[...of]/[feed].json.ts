/** The feeds as JSON Feed, and the pages of their archives. */
import type { APIRoute } from 'astro';
import type { Feed } from '../../feeds/feed.ts';
import { jsonFeedResponse } from '../../feeds/json-feed.ts';
import { feedFilesOf } from '../../feeds/site-feeds.ts';

export const getStaticPaths = () => feedFilesOf('json');

export const GET: APIRoute<{ feed: Feed }> = ({ props }) => jsonFeedResponse(props.feed);
