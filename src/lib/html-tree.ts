/**
 * HTML as a tree, parsed and written as the HTML standard says (parse5). What becomes of a text is done here: a node is
 * moved, made or dropped, and no string of HTML is ever cut or joined. Every walk takes time in proportion to the tree
 * and none calls itself, so that neither a long nor a deep text can stop it.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parseFragment, serialize } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlFragment = DefaultTreeAdapterTypes.DocumentFragment;

const { NS } = html;
const DIVISION = defaultTreeAdapter.createElement('div', NS.HTML, []);

/** Read as it would be read inside a `<div>`: what closes more than it opened closes nothing around it. */
export const parseHtml = (source: string): HtmlFragment => parseFragment(DIVISION, source, {});

export const writeHtml = (tree: HtmlParent): string => serialize(tree);

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node;

export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';

export const isBlank = (node: HtmlNode): boolean => isText(node) && node.value.trim() === '';

/** @param attributes those without a value are left out */
export function element(
  tagName: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly HtmlNode[] = [],
): HtmlElement {
  const attrs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  const made = defaultTreeAdapter.createElement(tagName, NS.HTML, attrs);
  setChildren(made, children);
  return made;
}

export const text = (value: string): HtmlText => defaultTreeAdapter.createTextNode(value);

export const fragment = (...children: HtmlNode[]): HtmlFragment => {
  const made = defaultTreeAdapter.createDocumentFragment();
  setChildren(made, children);
  return made;
};

export const attributeOf = (node: HtmlElement, name: string): string | undefined =>
  node.attrs.find((attribute) => attribute.name === name)?.value;

export function addClass(node: HtmlElement, name: string): void {
  const known = node.attrs.find((attribute) => attribute.name === 'class');
  if (known) known.value += ` ${name}`;
  else node.attrs.push({ name: 'class', value: name });
}

/** The children, also those of a template, which HTML keeps aside. */
export const childrenOf = (node: HtmlParent): readonly HtmlNode[] =>
  'content' in node ? node.content.childNodes : node.childNodes;

/** The words that stand right in an element, such as those of a script. */
export const wordsIn = (parent: HtmlElement): string =>
  childrenOf(parent)
    .map((child) => (isText(child) ? child.value : ''))
    .join('');

/** All words in an element, however deep. */
export const wordsBelow = (parent: HtmlParent): string =>
  [...nodesBelow(parent)].map((node) => (isText(node) ? node.value : '')).join('');

/** All at once: to take one after the other out of a long list would take the square of its length. */
export function setChildren(parent: HtmlParent, children: readonly HtmlNode[]): void {
  const holder = 'content' in parent ? parent.content : parent;
  for (const child of children) child.parentNode = holder;
  holder.childNodes = [...children];
}

/** Every node below one, in the order of the page; children of what `enter` refuses are passed over. */
export function* nodesBelow(
  root: HtmlParent,
  enter: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlNode> {
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (!isElement(node) || !enter(node)) continue;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] as HtmlNode);
  }
}

/** The first element below one that fulfils a condition; what waits in a template is not on the page. */
export function findElement(
  root: HtmlParent,
  matches: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of nodesBelow(root, ({ tagName }) => tagName !== 'template')) {
    if (isElement(node) && matches(node)) return node;
  }
  return undefined;
}

/**
 * Puts other children in place of those of every element, from the outside in.
 * @param change of the children of one parent; what it makes anew is not looked at again
 */
export function rebuild(
  root: HtmlParent,
  change: (children: readonly HtmlNode[], parent: HtmlParent) => readonly HtmlNode[],
): void {
  const waiting: HtmlParent[] = [root];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const before = childrenOf(parent);
    const known = new Set(before);
    const after = change(before, parent);
    if (after !== before) setChildren(parent, after);
    for (const child of after) if (isElement(child) && known.has(child)) waiting.push(child);
  }
}
