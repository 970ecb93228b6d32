/** The feeds as RSS and Atom, and the pages of their archives. */
import type { APIRoute } from 'astro';
import { atomResponse } from '../../feeds/atom.ts';
import type { Feed } from '../../feeds/feed.ts';
import { rssResponse } from '../../feeds/rss.ts';
import { feedFilesOf } from '../../feeds/site-feeds.ts';

const WRITERS = { rss: rssResponse, atom: atomResponse } as const;

interface Props {
  feed: Feed;
  format: keyof typeof WRITERS;
}

export const getStaticPaths = async () => [...(await feedFilesOf('rss')), ...(await feedFilesOf('atom'))];

export const GET: APIRoute<Props> = ({ props }) => WRITERS[props.format](props.feed);
