/**
 * What may stand in HTML that came of an editor's text. Written for the tests alone, so that a fault in the site's own
 * list is noticed here.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const EVERYWHERE = ['class', 'id', 'lang', 'title', 'role', 'tabindex'];

/** Elements, each with its attributes beside those that every one may have and `aria-…`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'target', 'data-footnote-ref', 'data-footnote-backref', 'download'],
  abbr: [],
  address: [],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  col: [],
  colgroup: [],
  del: [],
  div: [],
  dl: [],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: [
    'src',
    'srcset',
    'sizes',
    'alt',
    'width',
    'height',
    'loading',
    'decoding',
    'fetchpriority',
    'data-picture',
  ],
  li: ['value'],
  ol: ['start'],
  p: [],
  picture: [],
  pre: [],
  section: ['data-footnotes'],
  source: ['type', 'srcset', 'sizes', 'media'],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan', 'scope'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope'],
  thead: [],
  tr: [],
  u: [],
  ul: [],
};

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const OURS = /^(?:https:\/\/xamau\.example)?\/xa\/_astro\/[\w.-]+$/;

/** @returns what is wrong, one line each */
export function violationsIn(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#comment') found.push('a comment');
    if (!('attrs' in node)) return;
    found.push(...violationsOf(node));
    for (const child of 'content' in node ? node.content.childNodes : node.childNodes) visit(child);
  };
  for (const node of parseFragment(html).childNodes) visit(node);
  return found;
}

function violationsOf({ tagName, namespaceURI, attrs }: Element): string[] {
  const own = Object.hasOwn(ALLOWED, tagName) ? ALLOWED[tagName] : undefined;
  if (!own || namespaceURI !== 'http://www.w3.org/1999/xhtml') return [`<${tagName}> in ${namespaceURI}`];
  return attrs.flatMap(({ name, value }) => {
    const shown = `<${tagName} ${name}=${JSON.stringify(value.slice(0, 80))}>`;
    if (!own.includes(name) && !EVERYWHERE.includes(name) && !/^aria-[a-z]+$/.test(name)) return [shown];
    if (name === 'href' && !isLink(value)) return [shown];
    if (name === 'src' && !OURS.test(value)) return [shown];
    if (name === 'srcset' && !value.split(', ').every((each) => OURS.test(each.replace(/ \d+w$/, ''))))
      return [shown];
    return [];
  });
}

/** As a browser reads an address, from a page of the site. */
function isLink(address: string): boolean {
  const page = 'https://xamau.example/xa/tin-tuc/bai-mau/';
  if (!URL.canParse(address, page)) return true;
  return SCHEMES.has(new URL(address, page).protocol);
}
