/** The plain words of a Markdown text, for summaries, search and reading aloud. */
import { type MdastNode, markdownToMdast } from 'satteri';
import { withoutControls } from './text.ts';

export interface PlainText {
  /** Every paragraph, heading, list item and cell, one each. */
  readonly blocks: readonly string[];
  /** The first paragraph of running text; empty where there is none. */
  readonly firstParagraph: string;
}

/** Blocks whose words stand together as one piece of text. */
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** Markup that is not text: HTML and JSX tags are dropped, what stands between them is kept. */
export function markdownPlainText(markdown: string): PlainText {
  const blocks: string[] = [];
  let firstParagraph = '';
  const visit = (node: MdastNode): void => {
    if (TEXT_BLOCKS.has(node.type)) {
      const words = inlineText(node);
      if (words === '') return;
      blocks.push(words);
      if (node.type === 'paragraph' && firstParagraph === '') firstParagraph = words;
    } else if ('children' in node) {
      for (const child of node.children) visit(child as MdastNode);
    }
  };
  visit(markdownToMdast(markdown) as MdastNode);
  return { blocks, firstParagraph };
}

function inlineText(node: MdastNode): string {
  const collect = (current: MdastNode): string => {
    if (current.type === 'text' || current.type === 'inlineCode') return current.value;
    if (current.type === 'break') return ' ';
    if ('children' in current) return current.children.map((child) => collect(child as MdastNode)).join('');
    return '';
  };
  return withoutControls(collect(node)).replace(/\s+/g, ' ').trim();
}
