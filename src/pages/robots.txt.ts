import type { APIRoute } from 'astro';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';

/** Nothing is forbidden: a page that says `noindex`, as that of search does, must be read to be obeyed. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitePaths.sitemap)}\n`);
