/** The addresses of a site that is there today: as its sitemap names them, or as its files lie in a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { addressOfFile } from '../site/served-files.ts';
import { sitePaths } from '../site/urls.ts';
import { Refusal } from '../system/errors.ts';
import { fetched } from './fetched.ts';

/** A sitemap names as many addresses at most, and ours fewer; this is for those of others. */
const MOST_SITEMAPS = 50;

const locationsIn = (xml: string): string[] =>
  xml
    .split('<loc>')
    .slice(1)
    .map((rest) => rest.slice(0, Math.max(0, rest.indexOf('</loc>'))).trim());

/** @returns addresses from the root of the site, as its own sitemap gives them */
export async function addressesOfSite(site: URL): Promise<string[]> {
  const base = `${site.pathname}/`.replace(/\/{2,}/g, '/');
  const index = await sitemapAt(new URL(`${base.slice(0, -1)}${sitePaths.sitemap}`, site));
  const paths: string[] = [];
  for (const sitemap of index.slice(0, MOST_SITEMAPS)) {
    // Only of this very host: a sitemap may say anything.
    if (!URL.canParse(sitemap) || new URL(sitemap).host !== site.host) continue;
    for (const location of await sitemapAt(new URL(sitemap))) {
      const { pathname } = URL.canParse(location) ? new URL(location) : site;
      if (pathname.startsWith(base)) paths.push(`/${decoded(pathname.slice(base.length))}`);
    }
  }
  return paths;
}

async function sitemapAt(address: URL): Promise<string[]> {
  const { status, bytes } = await fetched(address);
  if (status !== 200)
    throw new Refusal(`${address}: trả lời ${status}, nên không biết trang đang có địa chỉ nào.`);
  return locationsIn(bytes.toString('utf8'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export interface PageFile {
  readonly path: string;
  readonly title: string | undefined;
}

/** @returns every page of a built site, with the words of its title */
export function addressesOfFolder(dir: string): PageFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && entry.name !== '404.html')
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = addressOfFile(relative(dir, file).replaceAll('\\', '/'));
      return { path, title: titleIn(readFileSync(file, 'utf8')) };
    });
}

function titleIn(html: string): string | undefined {
  const sign = 'property="og:title" content="';
  const start = html.indexOf(sign);
  if (start < 0) return undefined;
  const words = html.slice(start + sign.length, html.indexOf('"', start + sign.length));
  return words
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}
