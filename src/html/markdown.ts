/** How the Markdown of an editor is read: the one parse of which the page, the check and the search are made. */

import { defineMdastPlugin, type Features, type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { lastPlace } from '../lib/matches.ts';
import { asMeant, type Line } from './as-meant.ts';

/** A line break that an editor wrote as HTML. */
const LINE_BREAK = /^<br[\s/>]/i;

export const MARKDOWN_FEATURES = {
  // An editor's words are published as written.
  smartPunctuation: false,
  gfm: {
    // An arrow that no telephone draws as a picture.
    footnotes: { label: 'Chú thích', backLabel: 'Trở lại chỗ dẫn {reference}', backContent: '↑' },
  },
} as const satisfies Features;

export type Syntax = 'md' | 'mdx';

/** The tree of a text, each node with its place. */
export function parseMarkdown(source: string, syntax: Syntax): MdastNode {
  const parse = syntax === 'mdx' ? mdxToMdast : markdownToMdast;
  return asMeant(parse(source, { features: MARKDOWN_FEATURES }), {
    source,
    again: (lines) => readAgain(lines, syntax),
  });
}

/** The blocks of lines that stand indented in a text, placed where they stand. */
function readAgain(lines: readonly Line[], syntax: Syntax): readonly MdastNode[] {
  const root = parseMarkdown(lines.map(({ text }) => text).join('\n'), syntax);
  let before = 0;
  const starts = lines.map(({ text, offset }) => {
    const start = before;
    before += text.length + 1;
    return { start, offset };
  });
  const placed = (at: number) => {
    const line = starts[lastPlace(starts, ({ start }) => start <= at)];
    return line ? line.offset + at - line.start : at;
  };
  const waiting: MdastNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) for (const child of node.children) waiting.push(child as MdastNode);
    const { position } = node;
    if (!position) continue;
    node.position = {
      start: { ...position.start, offset: placed(position.start.offset ?? 0) },
      end: { ...position.end, offset: placed(position.end.offset ?? 0) },
    };
  }
  return 'children' in root ? (root.children as MdastNode[]) : [];
}

/** A text without any of these is read as it is: most paragraphs. */
const MAY_DIFFER = /~|__|_\/|\t| {4}|https?:\/\/|www\.|\d[.)]\s|[\p{L}\p{M}\p{N}]\*[\p{L}\p{M}\p{N}]/iu;

/** The same of a text that is being rendered. */
export const asEditorsMean = defineMdastPlugin({
  name: 'as-editors-mean',
  before(root, context) {
    const { source, sourceFormat } = context;
    if (!MAY_DIFFER.test(source)) return;
    const syntax = sourceFormat === 'mdx' ? 'mdx' : 'md';
    // A tree of the engine's own, which is ten times as quick as one that is read through the plugin's nodes.
    const parsed = (syntax === 'mdx' ? mdxToMdast : markdownToMdast)(source, { features: MARKDOWN_FEATURES });
    const meant = asMeant(parsed, { source, again: (lines) => readAgain(lines, syntax) });
    if (meant !== parsed) context.replaceNode(root, meant);
  },
});

/** A line ends where the editor ended it, as in a letter. */
export const lineBreaks = defineMdastPlugin({
  name: 'line-breaks',
  text(node, context) {
    if (!node.value.includes('\n')) return;
    const parent = context.parent(node);
    const at = context.indexOf(node) ?? 0;
    const beside = (place: number) =>
      parent && 'children' in parent ? (parent.children[place] as MdastNode | undefined) : undefined;
    const lines = node.value.split('\n');
    const parts = lines.flatMap((line, index): MdastNode[] => {
      const text: MdastNode[] = line === '' ? [] : [{ type: 'text', value: line }];
      if (index === 0) return text;
      // A break that was written out stands there already.
      const isWritten =
        (index === 1 && lines[0] === '' && isLineBreak(beside(at - 1))) ||
        (index === lines.length - 1 && line === '' && isLineBreak(beside(at + 1)));
      return isWritten ? text : [{ type: 'break' }, ...text];
    });
    context.replaceNode(node, parts);
  },
});

/** A line that was ended, in whichever way. */
export const isLineBreak = (node: MdastNode | undefined): boolean =>
  node !== undefined &&
  (node.type === 'break' ||
    (node.type === 'html' && LINE_BREAK.test(node.value)) ||
    (node.type === 'mdxJsxTextElement' && node.name === 'br'));
