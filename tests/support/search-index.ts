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
import { readSiteFile } from '../../src/search/index/site-file.ts';
import type { BuiltSite } from './sites.ts';

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
    index = pagefindIndex(module, { indexHref: '/pagefind/', homeHref: '/' });
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
  const { pages } = readSiteFile(readFileSync(join(site.outDir, 'pagefind/site.json'), 'utf8'));
  return Promise.all((await index.all(pages)).map((page) => index.read(page)));
}
