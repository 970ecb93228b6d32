/** Parses the text of an entry by the very parser that renders it, and hands each node to the rules. */
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import type { Entry } from '../entry.ts';
import { offsetOf, type Report } from '../source.ts';
import { explainMdxError } from './mdx.ts';

export interface Body {
  readonly root: MdastNode;
  /** The text as the parser got it. */
  readonly text: string;
  /** Reports at an offset of that text. */
  readonly report: Report;
}

/** @returns undefined where the text is no MDX, which is reported */
export function parseBody({ at, source, body }: Entry): Body | undefined {
  // Astro trims the text before it parses it; an indented first line would mean something else untrimmed.
  const rest = source.text.slice(body);
  const text = rest.trim();
  const base = body + (rest.length - rest.trimStart().length);
  const report: Report = (problem, offset) =>
    source.report(problem, offset === undefined ? undefined : base + offset);
  try {
    return { root: at.mdx ? mdxToMdast(text) : markdownToMdast(text), text, report };
  } catch (error) {
    const { line, column, ...words } = explainMdxError(
      error instanceof Error ? error.message : String(error),
    );
    report({ rule: 'mdx-syntax', ...words }, offsetOf(text, line, column));
    return undefined;
  }
}

export const startOf = (node: MdastNode): number => node.position?.start.offset ?? 0;

export const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node.children as readonly MdastNode[]) : [];

/** Every node below one, in the order of the text. */
export function* descendants(node: MdastNode): Generator<MdastNode> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* descendants(child);
  }
}

/** The words that a reader sees of a node, pictures by their text alternative. */
export function wordsOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return childrenOf(node).map(wordsOf).join('');
}
