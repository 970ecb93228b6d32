/** Headings: the page has one of the first level already, and the rest go down step by step. */
import type { MdastNode } from 'satteri';
import { A_LINE, type Problem, quote, type Replacement } from '../finding.ts';
import { type Body, startOf, wordsOf } from './markdown.ts';

type Heading = MdastNode & { readonly type: 'heading' };

/**
 * @param above the level that the heading above it will have when all remedies are followed: so one round does
 * @returns the level that it will have
 */
export function checkHeading(node: Heading, above: number, body: Body): number {
  const level = Math.min(Math.max(node.depth, 2), above + 1);
  const problem = judge(node, level, body);
  if (problem) body.report(problem, startOf(node));
  return problem?.rule === 'heading-empty' ? above : level;
}

function judge(node: Heading, level: number, body: Body): Problem | undefined {
  const { depth } = node;
  if (wordsOf(node).trim() === '') {
    return {
      rule: 'heading-empty',
      message: 'Tiêu đề mục không có chữ.',
      remedy: 'viết chữ sau dấu #, hoặc xóa dòng này.',
    };
  }
  const { words, replacement } = atLevel(node, level, body);
  const remedy = `viết ${quote(`${'#'.repeat(level)} ${words}`, A_LINE)}.`;
  if (depth === 1) {
    const message = 'Tiêu đề cấp một "# …" trùng vai với tiêu đề của trang.';
    return { rule: 'heading-one', message, remedy, replacement };
  }
  if (depth <= level) return undefined;
  return {
    rule: 'heading-jump',
    severity: 'warning',
    message: `Tiêu đề "${'#'.repeat(depth)} …" bỏ qua một cấp, người dùng trình đọc màn hình khó theo dõi.`,
    remedy,
    replacement,
  };
}

/** The words of a heading with their markup, and the heading at another level. */
function atLevel(
  node: Heading,
  level: number,
  { text, base }: Body,
): { words: string; replacement?: Replacement } {
  const start = startOf(node);
  const end = node.position?.end.offset ?? start;
  const written = text.slice(start, end);
  const signs = /^#+[ \t]*/.exec(written)?.[0];
  const mark = `${'#'.repeat(level)} `;
  if (signs !== undefined) {
    const place = { start: base + start, end: base + start + signs.length };
    return { words: written.slice(signs.length), replacement: { ...place, text: mark } };
  }
  // Words with a line under them: more than one line of words is no heading of ours.
  const lines = written.split('\n');
  const words = (lines.at(-2) ?? '').trim();
  if (lines.length !== 2) return { words };
  return { words, replacement: { start: base + start, end: base + end, text: `${mark}${words}` } };
}
