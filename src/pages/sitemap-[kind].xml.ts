/** `/sitemap-news.xml`, for search engines of news: the articles of the last two days; where there are none, it does not exist. */
import type { APIRoute } from 'astro';
import { newsSitemap } from '../feeds/news-sitemap.ts';
import { getFreshNews } from '../queries/news.ts';
import { getSite } from '../queries/site.ts';

export const getStaticPaths = async () =>
  (await getFreshNews()).length > 0 ? [{ params: { kind: 'news' } }] : [];

export const GET: APIRoute = async () =>
  new Response(newsSitemap(await getFreshNews(), await getSite()), {
    headers: { 'Content-Type': 'application/xml' },
  });
