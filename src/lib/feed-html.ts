/** HTML of a page made fit for a feed reader, which knows neither our styles nor our scripts. */
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What still means something outside the site; classes, scoping marks and candidate lists do not. */
const KEPT_ATTRIBUTES = new Set([
  'alt',
  'cite',
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
  'width',
]);

const DROPPED_ELEMENTS = new Set(['input', 'link', 'noscript', 'script', 'source', 'style', 'template']);

/**
 * @param html a fragment as it stands on a page
 * @param pageUrl whole address of that page, against which links and pictures are resolved
 */
export function feedHtml(html: string, pageUrl: string): string {
  const fragment = parseFragment(html);
  clean(fragment, pageUrl);
  return serialize(fragment).trim();
}

function clean(parent: Parent, pageUrl: string): void {
  parent.childNodes = parent.childNodes.filter((node) => !isDropped(node));
  for (const node of parent.childNodes) {
    if (!('attrs' in node)) continue;
    node.attrs = node.attrs
      .filter(({ name }) => KEPT_ATTRIBUTES.has(name))
      // An address that none can be made of leads nowhere: the words remain, the link does not.
      .filter(({ name, value }) => !isAddress(name) || URL.canParse(value, pageUrl))
      .map(({ name, value }) => ({ name, value: isAddress(name) ? new URL(value, pageUrl).href : value }));
    clean(node, pageUrl);
  }
}

function isAddress(attribute: string): boolean {
  return attribute === 'href' || attribute === 'src' || attribute === 'cite';
}

function isDropped(node: Node): boolean {
  return node.nodeName === '#comment' || DROPPED_ELEMENTS.has(node.nodeName);
}
