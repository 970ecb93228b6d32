/** The plain words of a Markdown text, for summaries, search and reading aloud. */
import { parseFragment } from 'parse5';
import type { MdastNode } from 'satteri';
import { type HtmlNode, isElement, isText } from '../lib/html-tree.ts';
import { withoutControls } from '../lib/text.ts';
import { isLineBreak, parseMarkdown, type Syntax } from './markdown.ts';

export interface PlainText {
  /** Every paragraph, heading, list item and cell, one each. */
  readonly blocks: readonly string[];
  /** The first paragraph of running text; empty where there is none. */
  readonly firstParagraph: string;
}

/** Blocks whose words stand together as one piece of text. */
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** HTML that does not part the words on its two sides, or parts them by a space alone. */
const PHRASING_ELEMENTS = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'em',
  'i',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);

/** HTML whose words nobody reads. */
const UNREAD_ELEMENTS = new Set(['script', 'style', 'template']);

/**
 * Markup that is not text: HTML and JSX tags are dropped, what stands between them is kept.
 * @param syntax `mdx` where the text may hold components; a comment `{…}` in it is nobody's words
 */
export function markdownPlainText(markdown: string, syntax: Syntax = 'md'): PlainText {
  const pieces = piecesOf(parseMarkdown(markdown, syntax));
  const blocks = pieces
    .flatMap((piece) => (piece.type === 'html' ? htmlBlocks(piece.value) : inlineText(piece)))
    .filter((words) => words !== '');
  const opening = pieces.find((piece) => piece.type === 'paragraph' && inlineText(piece) !== '');
  return { blocks, firstParagraph: opening ? inlineText(opening) : '' };
}

/** The parts of a text that hold its words, in the order in which they are read. */
function piecesOf(node: MdastNode): readonly MdastNode[] {
  if (TEXT_BLOCKS.has(node.type) || node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child as MdastNode)) : [];
}

function inlineText(node: MdastNode): string {
  const collect = (current: MdastNode): string => {
    if (current.type === 'text' || current.type === 'inlineCode') return current.value;
    if (isLineBreak(current)) return ' ';
    if ('children' in current) return current.children.map((child) => collect(child as MdastNode)).join('');
    return '';
  };
  return oneLine(collect(node));
}

/** The words of a block of HTML, such as a table with merged cells: a block each cell. */
function htmlBlocks(html: string): string[] {
  const blocks = [''];
  for (const node of parseFragment(html).childNodes) collectWords(node, blocks);
  return blocks.map(oneLine);
}

/** Adds the words of a node to the last block; what stands apart from its neighbours begins one, and ends it. */
function collectWords(node: HtmlNode, blocks: string[]): void {
  if (isText(node)) blocks[blocks.length - 1] += node.value;
  if (node.nodeName === 'br') blocks[blocks.length - 1] += ' ';
  if (!isElement(node) || UNREAD_ELEMENTS.has(node.tagName)) return;
  const isApart = !PHRASING_ELEMENTS.has(node.tagName);
  if (isApart) blocks.push('');
  for (const child of node.childNodes) collectWords(child, blocks);
  if (isApart) blocks.push('');
}

function oneLine(words: string): string {
  return withoutControls(words).replace(/\s+/g, ' ').trim();
}
