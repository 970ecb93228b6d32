/** How the files of a built site are to be served: which never change, which are worth to be sent compressed, as what. */
import { extname } from 'node:path';
import { FILE_TYPES } from './file-types.ts';
import { sitePaths } from './urls.ts';

/**
 * Files with a hash of their bytes in the name, by their path below the site. Of Pagefind's folder only what it names so:
 * its program, its entry and the files beside them have one name in every release.
 */
export const HASHED = /^(?:_astro\/|pagefind\/(?:(?:fragment|index|filter)\/|[^/]+\.pf_meta$))/;

export const isHashed = (path: string): boolean => HASHED.test(path);

/** A name with a hash in it is a name for these bytes alone. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * All else is asked about before it is shown again: a reader's second visit shows today's page. Without this header a
 * browser keeps a page for a tenth of its age (RFC 9111, 4.2.2).
 */
export const ASK_AGAIN = 'no-cache';

export const cacheOf = (path: string): string => (isHashed(path) ? FOR_EVER : ASK_AGAIN);

/** Text, which a build compresses once for all readers (`index.html.br`, `index.html.gz`), by its ending. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  // As application/rss+xml browsers would offer a feed as a file, or show it raw.
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Media types by ending, of every file that a site may hold. */
export const SERVED_TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FILE_TYPES).map(([ending, { mime }]) => [ending, mime])),
  ...TEXT_TYPES,
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export const COMPRESSED_ENDINGS: readonly string[] = Object.keys(TEXT_TYPES);

/** Endings of the two compressed copies, the better one first. */
export const COMPRESSIONS = { '.br': 'br', '.gz': 'gzip' } as const;

/** The address of a file from the root of the site, unescaped: a page has that of its folder. */
export const addressOfFile = (path: string): string => `/${path.replace(/(?<=^|\/)index\.html$/, '')}`;

const WRITTEN_ANEW: ReadonlySet<string> = new Set([sitePaths.stats, sitePaths.status]);

/** @param path below the site; a server writes these files anew between two builds */
export const isCompressible = (path: string): boolean =>
  !WRITTEN_ANEW.has(`/${path}`) && COMPRESSED_ENDINGS.includes(extname(path));
