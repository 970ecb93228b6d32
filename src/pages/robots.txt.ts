import type { APIRoute } from 'astro';
import { absoluteUrl, href, sitePaths } from '../site/site-urls.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nDisallow: ${href(sitePaths.search)}\n\nSitemap: ${absoluteUrl(sitePaths.sitemap)}\n`,
  );
