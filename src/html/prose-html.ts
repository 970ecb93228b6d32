/**
 * The HTML of an editor's text made ready for the page: pictures become figures and galleries, official
 * abbreviations are explained. Works on the tree of the finished HTML, so that Markdown and MDX go one way.
 */

import {
  attributeOf,
  childrenOf,
  element,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isBlank,
  isElement,
  isText,
  nodesBelow,
  parseHtml,
  rebuild,
  setChildren,
  text,
  wordsBelow,
  wordsIn,
  writeHtml,
} from '../lib/html-tree.ts';
import { phoneGroups } from '../lib/phones.ts';
import { withKeptUnits } from '../lib/typography.ts';
import { FALLBACK_WIDTH, ROLE_ATTRIBUTE, WIDEST_IN_PAGE } from '../site/picture-roles.ts';
import { explainOn, type KnownAbbreviation } from './abbreviations.ts';
import { candidatesOf, enlargementOf, sourcesOf } from './picture-html.ts';
import { frameTables } from './tables.ts';

/**
 * @param abbreviations those of `content/abbreviations.yaml`
 * @param leading HTML of the page that stands behind the first paragraph, which says what the text is about; before
 *   all where the text opens with something else
 */
export function proseHtml(html: string, abbreviations: readonly KnownAbbreviation[], leading = ''): string {
  const tree = parseHtml(html);
  makeFigures(tree);
  frameTables(tree);
  groupTelephones(tree);
  setAttributionsApart(tree);
  explainOn(tree, abbreviations);
  keepUnits(tree);
  if (leading !== '') putBehindOpening(tree, parseHtml(leading).childNodes);
  return writeHtml(tree);
}

/** Whether HTML that was made here holds a picture that can be looked at larger: written text holds no `<`. */
export const hasEnlargement = (html: string): boolean => html.includes('<a class="enlarge"');

/** The HTML of a text with its figures, and nothing else done to it. */
export function withFigures(html: string): string {
  const tree = parseHtml(html);
  makeFigures(tree);
  return writeHtml(tree);
}

/** A number that can be called is written as everywhere on the site (PhoneNumber.astro), however the editor grouped it. */
function groupTelephones(tree: HtmlParent): void {
  for (const link of nodesBelow(tree)) {
    if (!isElement(link) || link.tagName !== 'a' || !attributeOf(link, 'href')?.startsWith('tel:')) continue;
    const groups = phoneGroups(wordsIn(link).replace(/[\s.()-]/g, ''));
    if (groups.length < 2 || link.childNodes.length > 1) continue;
    link.attrs.push({ name: 'class', value: 'phone' });
    setChildren(
      link,
      groups.map((group) => element('span', {}, [text(group)])),
    );
  }
}

/** A unit stays on the line of its number. What is code stays as it is, for it is copied. */
function keepUnits(tree: HtmlParent): void {
  for (const node of nodesBelow(tree, ({ tagName }) => tagName !== 'pre' && tagName !== 'code')) {
    if (isText(node)) node.value = withKeptUnits(node.value);
  }
}

/** The last paragraph of a quotation that ends as no sentence does says whose words they are. */
function setAttributionsApart(tree: HtmlParent): void {
  for (const quotation of nodesBelow(tree)) {
    if (!isElement(quotation) || quotation.tagName !== 'blockquote') continue;
    const [last, before] = quotation.childNodes.filter((node) => !isBlank(node)).reverse();
    if (!last || !isElement(last) || last.nodeName !== 'p' || before?.nodeName !== 'p') continue;
    const words = wordsBelow(last).trim();
    if (words.length <= LONGEST_ATTRIBUTION && !/[.!?…:;,”"»]$/.test(words))
      last.attrs.push({ name: 'class', value: 'attribution' });
  }
}

const LONGEST_ATTRIBUTION = 120;

function putBehindOpening(tree: HtmlParent, leading: readonly HtmlNode[]): void {
  const first = tree.childNodes.findIndex((node) => !isBlank(node));
  const opening = tree.childNodes[first];
  const isParagraph = opening?.nodeName === 'p' && isElement(opening) && opening.attrs.length === 0;
  const at = isParagraph ? first + 1 : 0;
  setChildren(tree, [...tree.childNodes.slice(0, at), ...leading, ...tree.childNodes.slice(at)]);
}

/** How wide a picture is in a gallery of two columns and more, where a lone one has the whole text's width. */
const IN_GALLERY = { sizes: '(min-width: 40em) 20rem, 50vw', width: 360 };

/**
 * A picture that stands alone in a paragraph becomes a figure, its title the caption; several, in one paragraph or
 * in paragraphs on end, become a gallery. Each is a link to its larger rendition, where there is one.
 */
function makeFigures(tree: HtmlParent): void {
  rebuild(tree, (children) => stretchesOf(children).flatMap(shownAs));
}

/** Neighbours that become one thing: paragraphs on end that hold pictures alone, or one node that is anything else. */
interface Stretch {
  readonly nodes: readonly HtmlNode[];
  /** None in anything else. */
  readonly pictures: readonly HtmlElement[];
}

function stretchesOf(children: readonly HtmlNode[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < children.length; ) {
    const stretch = stretchFrom(children, at);
    found.push(stretch);
    at += stretch.nodes.length;
  }
  return found;
}

/** What is blank between two paragraphs of pictures belongs to them, what is blank behind the last does not. */
function stretchFrom(children: readonly HtmlNode[], from: number): Stretch {
  const pictures: HtmlElement[] = [];
  let end = from;
  for (let at = from; at < children.length; at += 1) {
    const node = children[at] as HtmlNode;
    if (at > from && isBlank(node)) continue;
    const inside = picturesOf(node);
    if (inside.length === 0) break;
    for (const picture of inside) pictures.push(picture);
    end = at;
  }
  return { nodes: children.slice(from, end + 1), pictures };
}

/** A picture that is not ours keeps those beside it as they are. */
function shownAs({ nodes, pictures }: Stretch): readonly HtmlNode[] {
  const [first, ...others] = pictures;
  if (!first) return nodes.map((node) => (isElement(node) && isOurs(node) ? picture(node) : node));
  if (!pictures.every(isOurs)) return nodes;
  return [others.length === 0 ? figure(first) : gallery(pictures)];
}

/** The pictures of a paragraph that holds nothing else; none of any other. */
function picturesOf(node: HtmlNode): HtmlElement[] {
  if (node.nodeName !== 'p' || !isElement(node) || node.attrs.length > 0) return [];
  const parts = childrenOf(node).filter((child) => !isBlank(child) && child.nodeName !== 'br');
  const pictures = parts.filter(isPicture);
  return pictures.length === parts.length ? pictures : [];
}

const isPicture = (node: HtmlNode): node is HtmlElement => isElement(node) && node.nodeName === 'img';

/** One that the image service has made; any other stays as it is. */
const isOurs = (node: HtmlElement): boolean =>
  node.nodeName === 'img' &&
  attributeOf(node, ROLE_ATTRIBUTE) !== undefined &&
  attributeOf(node, 'srcset') !== undefined;

function gallery(pictures: readonly HtmlElement[]): HtmlElement {
  const label = `Bộ ảnh gồm ${pictures.length} ảnh`;
  const figures = pictures.map((img) => figure(img, IN_GALLERY));
  return element('div', { class: 'gallery', role: 'group', 'aria-label': label }, figures);
}

function figure(img: HtmlElement, place?: { sizes: string; width: number }): HtmlElement {
  const candidates = candidatesOf(attributeOf(img, 'srcset') ?? '');
  const enlargement = enlargementOf(candidates, place?.width ?? FALLBACK_WIDTH);
  const shown = picture(img, place?.sizes);
  const caption = attributeOf(img, 'title');
  return element('figure', {}, [
    enlargement ? element('a', { class: 'enlarge', href: enlargement.url }, [shown]) : shown,
    ...(caption ? [element('figcaption', {}, [text(caption)])] : []),
  ]);
}

/** @param sizes where the picture is shown smaller than its role says */
function picture(img: HtmlElement, sizes?: string): HtmlElement {
  const place = sizes ?? attributeOf(img, 'sizes') ?? '100vw';
  const sources = sourcesOf(candidatesOf(attributeOf(img, 'srcset') ?? ''), WIDEST_IN_PAGE).map(
    ({ type, srcset, media, chosen }) =>
      element('source', { media, type, srcset, sizes: chosen ? place : undefined }),
  );
  const apart = new Set([ROLE_ATTRIBUTE, 'srcset', 'sizes', 'title']);
  const rest = Object.fromEntries(
    img.attrs.filter(({ name }) => !apart.has(name)).map(({ name, value }) => [name, value]),
  );
  return element('picture', {}, [...sources, element('img', rest)]);
}
