/** HTML of a page made fit for a feed reader, which knows neither our styles nor our scripts. */

import { attributeOf, isElement, isText, parseHtml, rebuild, writeHtml } from '../lib/html-tree.ts';
import { isSafeValue, mayHave, mayStand } from './allowed-html.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** What still means something outside the site; classes, scoping marks and candidate lists do not. */
const KEPT_ATTRIBUTES = new Set([
  'alt',
  'colspan',
  'datetime',
  'height',
  'href',
  'lang',
  'rowspan',
  'scope',
  'src',
  'start',
  'title',
  'value',
  'width',
]);

const ADDRESSES = new Set(['href', 'src']);

/** Allowed on a page, of no use in a feed. */
const DROPPED_ELEMENTS = new Set(['nav', 'source', 'video']);

/**
 * What a page would refuse, a feed does not carry either: its readers show it on sites of their own.
 * @param html a fragment as it stands on a page
 * @param pageUrl whole address of that page, against which links and pictures are resolved
 */
export function feedHtml(html: string, pageUrl: string): string {
  const site = { origin: new URL(pageUrl).origin, base: '/' };
  const tree = parseHtml(html);
  rebuild(tree, (children) =>
    children.filter((node) => {
      if (!isElement(node)) return isText(node);
      if (!mayStand(node, 'text') || node.namespaceURI !== HTML || DROPPED_ELEMENTS.has(node.tagName))
        return false;
      // A drawing of what the words beside it say.
      if (attributeOf(node, 'aria-hidden') === 'true') return false;
      node.attrs = node.attrs.flatMap((attribute) => {
        const { name, value } = attribute;
        if (!KEPT_ATTRIBUTES.has(name) || !mayHave(node, name, 'text')) return [];
        if (!ADDRESSES.has(name)) return [{ name, value }];
        // An address that none can be made of leads nowhere: the words remain, the link does not.
        if (!URL.canParse(value, pageUrl) || !isSafeValue(node, attribute, pageUrl, site)) return [];
        return [{ name, value: new URL(value, pageUrl).href }];
      });
      return true;
    }),
  );
  return writeHtml(tree).trim();
}
