/** Hosts of plain files that read `_headers` and `_redirects` (Cloudflare Pages, Netlify): both lie at the top of the site. */
import { INLINE_SCRIPTS } from '../client/inline-scripts.ts';
import { serverPolicy } from '../html/page-policy.ts';
import { FOR_EVER } from '../site/served-files.ts';
import { movedPairs, NOTICE, removedPaths, SECURITY_HEADERS, type ServedSite } from './served-site.ts';

/**
 * These hosts answer for all else that a browser must ask again, and a header that is named twice would be sent twice:
 * `Cache-Control` stands at hashed files alone.
 */
export function headersFile({ base, editing }: Pick<ServedSite, 'base' | 'editing'>): string {
  const rules: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [`${base}*`, { ...SECURITY_HEADERS, ...withForm(editing) }],
    ...['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*', 'pagefind/filter/*'].map(
      (path) => [`${base}${path}`, { 'Cache-Control': FOR_EVER }] as const,
    ),
  ];
  return [
    `# ${NOTICE}`,
    ...rules.flatMap(([path, headers]) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
    '',
  ].join('\n');
}

/**
 * Two rules for one page would send two policies, of which a browser keeps what both allow. So that of the whole site lets the
 * form through; on every other page the stricter one in its own head holds.
 */
const withForm = (editing: string | undefined): Readonly<Record<string, string>> =>
  editing === undefined
    ? {}
    : { 'Content-Security-Policy': serverPolicy({ scripts: INLINE_SCRIPTS, editing }) };

export const redirectsFile = (site: Pick<ServedSite, 'base' | 'moved' | 'removed'>): string =>
  [
    `# ${NOTICE}`,
    ...movedPairs(site).map(({ from, to }) => `${asRule(from)} ${to} 301`),
    // Cloudflare Pages knows no 410 and passes such a line over: it answers 404, for nothing is there.
    ...removedPaths(site).flatMap((path) =>
      [path, `${path}/*`].map((from) => `${from} ${site.base}404.html 410`),
    ),
    '',
  ].join('\n');

/** A question stands behind the path, a word for each of its parts (Netlify; Cloudflare Pages leaves such a line out). */
const asRule = (from: string): string =>
  from
    .split('?')
    .map((part, at) => (at === 0 ? part : part.replaceAll('&', ' ')))
    .join(' ');
