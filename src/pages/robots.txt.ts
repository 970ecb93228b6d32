import type { APIRoute } from 'astro';
import { getFreshNews } from '../queries/news.ts';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';

/** Nothing is forbidden: a page that says `noindex`, as that of search does, must be read to be obeyed. */
export const GET: APIRoute = async () => {
  const hasNews = (await getFreshNews()).length > 0;
  const sitemaps = [sitePaths.sitemap, ...(hasNews ? [sitePaths.newsSitemap] : [])];
  const lines = sitemaps.map((path) => `Sitemap: ${absoluteUrl(path)}\n`);
  return new Response(`User-agent: *\nAllow: /\n\n${lines.join('')}`);
};
