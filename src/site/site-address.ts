/** Where a built site says that it lies: the one place that reads it back from the pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { attributeOf, isElement, nodesBelow } from '../lib/html-tree.ts';
import { webAddress } from '../lib/web-address.ts';
import { codeOf } from '../system/errors.ts';

/**
 * The address of the home page, its path being the base path, as the page names itself (`canonical`): also what the
 * feeds, the sitemap and every link were made for.
 * @returns undefined where there is no home page, or one that names no web address
 */
export function addressOfSite(folder: string): URL | undefined {
  let html: string;
  try {
    html = readFileSync(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|EISDIR)$/.test(codeOf(error) ?? '')) return undefined;
    throw error;
  }
  const canonical = canonicalIn(html);
  return canonical === undefined ? undefined : webAddress(canonical);
}

/** Only what stands in the head counts: no text of an editor gets there. */
const PASSED_OVER = new Set(['body', 'template']);

function canonicalIn(html: string): string | undefined {
  for (const node of nodesBelow(parse(html), ({ tagName }) => !PASSED_OVER.has(tagName))) {
    if (!isElement(node) || node.tagName !== 'link') continue;
    if (attributeOf(node, 'rel')?.toLowerCase().split(/\s+/).includes('canonical'))
      return attributeOf(node, 'href');
  }
  return undefined;
}

/** Whether an address leads nowhere but to the machine of whoever follows it. */
export function isLoopback({ hostname }: URL): boolean {
  // `URL` has written every other form of a number, such as `127.1` or `[0:0::1]`, in this one.
  const host = hostname.replace(/\.$/, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/.test(host) ||
    /^\[::(?:1?|ffff:(?:7f[0-9a-f]{2}:[0-9a-f]+|0:0))\]$/.test(host)
  );
}
