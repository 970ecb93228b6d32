/** The built pages of a site, read and parsed as a browser would. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { attributeOf as attribute } from '../../src/lib/html-tree.ts';
import { sitePaths } from '../../src/site/urls.ts';
import type { BuiltSite } from './sites.ts';

export { attribute };
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface BuiltPage {
  /** Address from the root of the site: `/tin-tuc/`. */
  readonly path: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

/** Every file of a built site, relative to its folder. */
export function filesOf(site: BuiltSite): string[] {
  return readdirSync(site.outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.outDir.length + 1))
    .sort();
}

/** @throws Error when the site has no pages, so that no test passes on an empty folder */
export function pagesOf(site: BuiltSite): BuiltPage[] {
  const pages = filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(site, file))
    // The file of a search engine holds a code and no tag; the editors' form is no page of readers.
    .filter(({ html, path }) => html.includes('<') && path !== sitePaths.admin);
  if (pages.length === 0) throw new Error(`No page was built in ${site.outDir}`);
  return pages;
}

/** Pages that only send the reader on to an article's new address. */
export const isRedirect = (page: BuiltPage | string): boolean =>
  /http-equiv="refresh"/.test(typeof page === 'string' ? page : page.html);

/** Pages of the catalogue that show a component; one that renders nothing has nothing to look at. */
export const isExample = ({ html }: BuiltPage): boolean =>
  html.includes('data-example') && !html.includes('data-shows="[]"');

/** One page by its address from the root of the site. */
export function pageOf(site: BuiltSite, path: string): BuiltPage {
  return readPage(site, path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));
}

function readPage(site: BuiltSite, file: string): BuiltPage {
  const html = readFileSync(join(site.outDir, file), 'utf8');
  return { path: `/${file.replace(/index\.html$/, '')}`, html, document: parse(html) };
}

export function readText(site: BuiltSite, file: string): string {
  return readFileSync(join(site.outDir, file), 'utf8');
}

/** Elements that fulfil a condition, in document order. */
export function findAll(root: Node, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && matches(node)) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return found;
}

export const byTag = (root: Node, tagName: string): Element[] =>
  findAll(root, (element) => element.tagName === tagName);

/** A link element of the head by its relation. */
export const headLink = (page: BuiltPage, rel: string): string | undefined => {
  const link = byTag(page.document, 'link').find((element) => attribute(element, 'rel') === rel);
  return link && attribute(link, 'href');
};

const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 header hr html legend li main nav ol p section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'template', 'head', 'noscript']);

/** What a reader reads: words as they meet the eye, blocks apart, scripts and styles silent. */
export function visibleText(root: Node): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (SILENT.has(node.nodeName)) return;
    const block = BLOCKS.has(node.nodeName) || node.nodeName === 'br';
    if (block) text += '\n';
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    if (block) text += '\n';
  };
  visit(root);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same of a page that is no file. */
export const readerText = (html: string): string => visibleText(parse(html));

/** The notices that a page carries. */
export const noticesOf = (page: BuiltPage): Element[] =>
  findAll(page.document, (element) => attribute(element, 'data-notice') !== undefined);
