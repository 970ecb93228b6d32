/** The plain words of a Markdown text, for summaries, search and reading aloud. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { MdastNode } from 'satteri';
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

/** HTML that does not part the words on its two sides. */
const PHRASING_ELEMENTS = new Set([
  'a',
  'abbr',
  'b',
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
  const blocks: string[] = [];
  let firstParagraph = '';
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
  const visit = (node: MdastNode): void => {
    if (TEXT_BLOCKS.has(node.type)) {
      const words = inlineText(node);
      if (words === '') return;
      blocks.push(words);
      if (node.type === 'paragraph' && firstParagraph === '') firstParagraph = words;
    } else if (node.type === 'html') {
      blocks.push(...htmlBlocks(node.value));
    } else if ('children' in node) {
      for (const child of node.children) visit(child as MdastNode);
    }
  };
  visit(parseMarkdown(markdown, syntax));
  return { blocks, firstParagraph };
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
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of parent.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) blocks[blocks.length - 1] += child.value;
      else if (child.nodeName === 'br') blocks[blocks.length - 1] += ' ';
      else if ('tagName' in child && !UNREAD_ELEMENTS.has(child.tagName)) {
        const apart = !PHRASING_ELEMENTS.has(child.tagName);
        if (apart) blocks.push('');
        visit(child);
        if (apart) blocks.push('');
      }
    }
  };
  visit(parseFragment(html));
  return blocks.map(oneLine).filter((words) => words !== '');
}

function oneLine(words: string): string {
  return withoutControls(words).replace(/\s+/g, ' ').trim();
}
