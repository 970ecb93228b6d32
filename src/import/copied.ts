/** Text that was copied out of Word or a page, as the clipboard holds it: HTML, here as Markdown. Nothing of it asks the machine. */
import { childrenOf, type HtmlElement, isElement, parseHtml } from '../lib/html-tree.ts';
import { TEXT_BYTES } from './limits.ts';
import { isOnTheWeb } from './links.ts';
import { writeMarkdown } from './markdown.ts';
import { asTree } from './mdast.ts';
import { blocksOf } from './page/blocks.ts';
import { listed, ranked, signed, tidiedBlocks } from './shape.ts';

export interface Copied {
  readonly text: string;
  /** Whether it is more than words within a line. */
  readonly isBlocks: boolean;
  /** Pictures stay behind: the clipboard only names where they lie on the writer's machine. */
  readonly hasPictures: boolean;
}

/** @returns undefined where nothing of it is text */
export function copiedText(html: string): Copied | undefined {
  let hasPictures = false;
  const found = blocksOf(parseHtml(html.slice(0, TEXT_BYTES)), {
    isAround: isNoText,
    pictureOf: () => {
      hasPictures = true;
      return undefined;
    },
    linkOf: (address) => (isOnTheWeb(address) || /^(?:mailto|tel):/i.test(address) ? address : undefined),
  });
  const blocks = signed(ranked(listed(tidiedBlocks(found))));
  const tree = asTree(blocks, new Map(), {
    fileOf: () => undefined,
    altOf: (_key, alt) => alt,
    remains: () => undefined,
  });
  const text = writeMarkdown(tree).trim();
  if (text === '' && !hasPictures) return undefined;
  const [first] = tree.children;
  return { text, isBlocks: tree.children.length > 1 || first?.type !== 'paragraph', hasPictures };
}

/** What a program writes for itself. */
const isNoText = (element: HtmlElement): boolean =>
  /^(?:style|script|title|meta|link|xml|template|head)$/.test(element.tagName) ||
  (element.tagName === 'o:p' && childrenOf(element).every((child) => !isElement(child)));
