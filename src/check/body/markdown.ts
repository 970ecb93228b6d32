/** Parses the text of an entry by the very parser that renders it, and hands each node to the rules. */
import type { MdastNode } from 'satteri';
import { endOf, startOf } from '../../html/as-meant.ts';
import { parseMarkdown } from '../../html/markdown.ts';
import type { Entry } from '../entry.ts';
import { quote } from '../finding.ts';
import { NESTED } from '../limits.ts';
import { offsetOf, type Report } from '../source.ts';
import type { Answer, Question } from './attempt.ts';
import { explainMdxError } from './mdx-faults.ts';

export { endOf, startOf };

export interface Body {
  readonly root: MdastNode;
  /** The text as the parser got it. */
  readonly text: string;
  /** Where it begins in the file. */
  readonly base: number;
  /** Reports at an offset of that text. */
  readonly report: Report;
}

/** What of an entry the engine is tried on: the text as the check reads it, and a whole .mdx file as the build does. */
export function questionsOf({ at, source, body }: Entry): readonly Question[] {
  const rest = source.text.slice(body);
  const text = { text: rest.trim(), mdx: at.mdx };
  if (!at.mdx) return [text];
  // Astro leaves the lines of the front matter in an .mdx file, empty.
  return [text, { text: source.text.slice(0, body).replace(/[^\r\n]/g, ' ') + rest, mdx: true }];
}

/**
 * @param answers what the engine said to the questions of the entry
 * @returns undefined where the text cannot be read, which is reported
 */
export function parseBody({ at, source, body }: Entry, answers: readonly Answer[]): Body | undefined {
  // Astro trims the text before it parses it; an indented first line would mean something else untrimmed.
  const rest = source.text.slice(body);
  const text = rest.trim();
  const base = body + (rest.length - rest.trimStart().length);
  const report: Report = (problem, offset) =>
    source.report(problem, offset === undefined ? undefined : base + offset);
  for (const [index, { diedAt, trouble }] of answers.entries()) {
    // The second question is the whole file.
    const place = index === 0 ? report : source.report;
    const asked = index === 0 ? text : source.text;
    if (diedAt !== undefined) {
      place(DEADLY, offsetOf(asked, diedAt, 1));
      return undefined;
    }
    if (trouble !== undefined) {
      const { line, column, ...words } = explainMdxError(trouble);
      place(at.mdx ? { rule: 'mdx-syntax', ...words } : faulty(trouble), offsetOf(asked, line, column));
      return undefined;
    }
  }
  const root = parseMarkdown(text, at.mdx ? 'mdx' : 'md');
  const deep = tooDeep(root);
  if (deep) {
    report(
      {
        rule: 'nested-too-deep',
        message: `Chỗ này lồng vào nhau quá ${NESTED} tầng (danh sách, trích dẫn, chữ đậm…).`,
        remedy: 'viết lại cho ít tầng, hoặc xóa các dấu ">", "-", "*", "[" thừa.',
      },
      startOf(deep),
    );
    return undefined;
  }
  return { root, text, base, report };
}

const DEADLY = {
  rule: 'engine-fault',
  message: 'Công cụ đọc bài hỏng giữa chừng ở dòng này (lỗi của công cụ).',
  remedy: 'viết lại dòng này cho đơn giản; nếu là mã chương trình thì xóa.',
};

const faulty = (words: string) => ({
  rule: 'engine-fault',
  message: `Công cụ đọc bài không đọc được bài này: ${quote(words)}.`,
  remedy: 'viết lại chỗ lạ trong bài cho đơn giản, hoặc báo cho người phụ trách kỹ thuật.',
});

/** The first node that lies deeper than any text needs, found without recursion. */
function tooDeep(root: MdastNode): MdastNode | undefined {
  let level: readonly MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > NESTED) return level[0];
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

export const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node.children as readonly MdastNode[]) : [];

/** Of each tree, which a dozen rules walk through. */
const walked = new WeakMap<MdastNode, readonly MdastNode[]>();

/** Every node below one, in the order of the text. */
export function descendants(node: MdastNode): readonly MdastNode[] {
  const known = walked.get(node);
  if (known) return known;
  const found: MdastNode[] = [];
  const visit = (parent: MdastNode): void => {
    for (const child of childrenOf(parent)) {
      found.push(child);
      visit(child);
    }
  };
  visit(node);
  if (node.type === 'root') walked.set(node, found);
  return found;
}

/** The words that a reader sees of a node, pictures by their text alternative. */
export function wordsOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return childrenOf(node).map(wordsOf).join('');
}

/** Between two lines, in a quote too. */
export const EMPTY_LINE = /\n[ \t>]*\n/;
