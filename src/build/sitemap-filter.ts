/**
 * What the sitemap says of a page is what the page says of itself: one that says `noindex` stays out, wherever it comes from;
 * when it was changed last stands in its data for search engines, and its pictures are those that it shows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SitemapPage {
  readonly url: string;
  readonly lastmod?: string | undefined;
  readonly img?: { readonly url: string }[];
}

interface BuiltSite {
  readonly outDir: string;
  readonly base: string;
}

/** To be asked when the pages are written. */
const readPage = (site: BuiltSite, address: string): string => {
  const path = decodeURIComponent(new URL(address).pathname).slice(site.base.length);
  return readFileSync(join(site.outDir, path, 'index.html'), 'utf8');
};

/** @returns whether a page, given by its whole address, may be listed */
export function mayBeFound(site: BuiltSite): (address: string) => boolean {
  return (address) => !readPage(site, address).includes('<meta name="robots" content="noindex"');
}

/** @returns the entry of a page with what the page says of itself */
export function describedInSitemap(site: BuiltSite): (item: SitemapPage) => SitemapPage {
  return (item) => {
    const html = readPage(site, item.url);
    const lastmod = quotedBehind(html, '"dateModified":"') ?? quotedBehind(html, '"datePublished":"');
    const pictures = new Set(picturesIn(html, item.url));
    return {
      ...item,
      ...(lastmod !== undefined && { lastmod }),
      ...(pictures.size > 0 && { img: [...pictures].map((url) => ({ url })) }),
    };
  };
}

/** What stands between a sign and the next quotation mark. */
function quotedBehind(text: string, sign: string): string | undefined {
  const at = text.indexOf(sign);
  if (at < 0) return undefined;
  const start = at + sign.length;
  return text.slice(start, text.indexOf('"', start));
}

/** The pictures of its content, not the drawing at its foot. */
function picturesIn(html: string, page: string): string[] {
  // A `>` in an attribute stands between quotation marks.
  return [...html.matchAll(/<img (?:[^">]|"[^"]*")*/g)].flatMap(([tag]) => {
    const src = quotedBehind(tag, ' src="');
    return src?.includes('/_astro/') ? [new URL(src, page).href] : [];
  });
}
