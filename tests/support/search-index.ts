/** The search index of a built site, read by Node through Pagefind's own module, as the search page does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import {
  type FoundPage,
  type PagefindIndex,
  type PagefindModule,
  pagefindIndex,
} from '../../src/search/index/pagefind.ts';
import { readSiteFile, type SiteFile } from '../../src/search/index/site-file.ts';
import type { BuiltSite } from './sites.ts';

/** What the build tells the browser of a site. */
export const siteFileOf = ({ outDir }: BuiltSite): SiteFile =>
  readSiteFile(readFileSync(join(outDir, 'pagefind/site.json'), 'utf8'));

/** For the tests of a file; in the meantime `fetch` reads the index alone. */
export function readingIndexOf(site: BuiltSite): () => PagefindIndex {
  const dir = join(site.outDir, 'pagefind');
  const before = globalThis.fetch;
  let index: PagefindIndex | undefined;
  beforeAll(async () => {
    globalThis.fetch = async (address) =>
      new Response(
        readFileSync(join(dir, new URL(String(address), 'http://x').pathname.replace('/pagefind/', ''))),
      );
    const module = (await import(/* @vite-ignore */ join(dir, 'pagefind.js'))) as PagefindModule;
    index = pagefindIndex(module, { indexHref: '/pagefind/', homeHref: '/' }, siteFileOf(site).start, fetch);
  });
  afterAll(() => {
    globalThis.fetch = before;
  });
  return () => {
    if (!index) throw new Error('The index is not open yet');
    return index;
  };
}

/** All pages of an index, in its order. */
export async function pagesIn(index: PagefindIndex, site: BuiltSite): Promise<FoundPage[]> {
  const { pages } = siteFileOf(site);
  return Promise.all((await index.all(pages)).map((page) => index.read(page)));
}
