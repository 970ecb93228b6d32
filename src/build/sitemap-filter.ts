/** The sitemap lists what may be found: a page that says `noindex` of itself stays out, wherever it comes from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns whether a page, given by its whole address, may be listed; to be asked when the pages are written */
export function mayBeFound(site: { outDir: string; base: string }): (address: string) => boolean {
  return (address) => {
    const path = decodeURIComponent(new URL(address).pathname).slice(site.base.length);
    const html = readFileSync(join(site.outDir, path, 'index.html'), 'utf8');
    return !html.includes('<meta name="robots" content="noindex"');
  };
}
