/** What the search index takes from a built page. */
import {
  attributeOf,
  childrenOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
  nodesBelow,
} from '../lib/html-tree.ts';
import { KEPT_SPACE } from '../search/index/index-form.ts';
import { SECTIONS } from '../site/sections.ts';
import type { SearchRecord } from './search-index-files.ts';

const OTHER_SECTION = 'Trang thông tin';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'button', 'dialog']);
const INLINE = new Set(
  'a abbr b bdi cite code data del em i ins kbd mark q s small span strong sub sup time u wbr'.split(' '),
);

/** What the eye tells apart by a line or a size, an excerpt tells by a sign: none where the text has one of its own. */
const ENDINGS: Readonly<Record<string, string>> = {
  caption: ':',
  dt: ':',
  td: ';',
  th: ';',
  ...Object.fromEntries('dd figcaption h2 h3 h4 h5 h6 li p'.split(' ').map((tag) => [tag, '.'])),
};

/**
 * A page is indexed when it marks its text with `data-pagefind-body`; what lies in `data-pagefind-ignore` is left out.
 * `data-search-abstract` marks what a page says of itself in short.
 * `data-search-category`, `-type`, `-status` and `-date` on the marked element say what cannot be told from the address.
 * @param url address from the root of the site
 */
export function recordOfPage(document: HtmlParent, url: string): SearchRecord | undefined {
  const body = findElement(document, (element) => attributeOf(element, 'data-pagefind-body') !== undefined);
  if (!body) return undefined;
  const heading = findElement(body, ({ tagName }) => tagName === 'h1');
  const title = heading ? titleOf(heading) : '';
  const abstract = findElement(body, (element) => attributeOf(element, 'data-search-abstract') !== undefined);
  const text = textOf(body, [heading, abstract]);
  const description = findElement(document, (element) => attributeOf(element, 'name') === 'description');
  const summary = abstract
    ? textOf(abstract)
    : normal((description && attributeOf(description, 'content')) ?? '');
  // Pagefind leaves a page without words out, and the lists beside its index must hold the same pages.
  if (!/[\p{L}\p{Nd}]/u.test(title + summary + text)) return undefined;
  // The description of many pages is the beginning of their text, which need not be there twice.
  const isOpening = !abstract && text.startsWith(summary.replace(/…$/, '').trimEnd());
  const category = attributeOf(body, 'data-search-category');
  const repeated = [`${summary}.`, summary].find((line) => text.includes(line)) ?? summary;
  return {
    url,
    text: {
      title,
      description: isOpening ? '' : summary,
      // Readers ask for a category by its name, which its pages need not say.
      body: normal(
        `${isOpening ? text : text.replace(repeated, ' ')} ${category ? `Chuyên mục: ${category}.` : ''}`,
      ),
    },
    facts: {
      section: Object.values(SECTIONS).find(({ path }) => url.startsWith(path))?.label ?? OTHER_SECTION,
      category,
      type: attributeOf(body, 'data-search-type'),
      status: attributeOf(body, 'data-search-status'),
      date: attributeOf(body, 'data-search-date'),
      thumbnail: thumbnailIn(body),
    },
  };
}

/** The smallest rendition of the first picture. */
function thumbnailIn(body: HtmlElement): string | undefined {
  const image = findElement(body, ({ tagName }) => tagName === 'img');
  if (!image) return undefined;
  const source = image.parentNode && findElement(image.parentNode, ({ tagName }) => tagName === 'source');
  const renditions = (attributeOf(image, 'srcset') ?? (source && attributeOf(source, 'srcset')) ?? '')
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .sort(([, a], [, b]) => Number.parseFloat(a ?? '0') - Number.parseFloat(b ?? '0'));
  return renditions[0]?.[0] || attributeOf(image, 'src');
}

/** With the spaces inside a piece of the headline (Headline.astro) told from those where a line may end. */
function titleOf(heading: HtmlElement): string {
  const inPieces = [...nodesBelow(heading)].filter(isText).map(({ value, parentNode }) => {
    const isPiece =
      parentNode && isElement(parentNode) && /^(?:word|nowrap)$/.test(attributeOf(parentNode, 'class') ?? '');
    return isPiece ? normal(value).replaceAll(' ', KEPT_SPACE) : value;
  });
  return inPieces.join('').split(KEPT_SPACE).map(normal).join(KEPT_SPACE);
}

function textOf(root: HtmlElement, without: readonly (HtmlElement | undefined)[] = []): string {
  let text = '';
  const visit = (node: HtmlNode): void => {
    if (without.some((other) => other === node) || SILENT.has(node.nodeName)) return;
    if (isElement(node) && isLeftOut(node)) return;
    if (isText(node)) text += node.value;
    const gap = isElement(node) && !INLINE.has(node.tagName) ? ' ' : '';
    text += gap;
    if (isElement(node)) childrenOf(node).forEach(visit);
    text = ended(text, ENDINGS[node.nodeName]) + gap;
  };
  visit(root);
  return normal(text);
}

/** Marked so, or a drawing of what the words beside it say. */
const isLeftOut = (node: HtmlElement): boolean =>
  attributeOf(node, 'data-pagefind-ignore') !== undefined || attributeOf(node, 'aria-hidden') === 'true';

/** With the sign of an ending, unless it has one of its own. */
const ended = (text: string, ending: string | undefined): string =>
  ending && /[\p{L}\p{N})”"]/u.test(text.trimEnd().at(-1) ?? '') ? text.trimEnd() + ending : text;

const normal = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
