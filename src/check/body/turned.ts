/** Lines that became something else than their writer saw: a heading by the rule under it, a quote by a sign. */

import type { MdastNode } from 'satteri';
import { numberOf } from '../../html/as-meant.ts';
import { lineAt } from '../../lib/lines.ts';
import { matchedLength } from '../../lib/matches.ts';
import { PICTURE_ENDINGS } from '../../site/file-types.ts';
import { A_LINE, A_PHRASE, type Problem, quote, type Replacement, SOME_LINES } from '../finding.ts';
import { type Body, childrenOf, descendants, startOf, wordsOf } from './markdown.ts';
import { emptyLine } from './signs/moved.ts';

export function checkTurned({ root, text, base, report }: Body): void {
  for (const node of descendants(root)) {
    const problem = judgeHeading(node, text, base) ?? judgeQuote(node, text, base);
    if (problem) report(problem, startOf(node));
    const number = judgeNumbers(node, text, base);
    if (number) report(number.problem, startOf(number.item));
    childrenOf(node).forEach((child, at, all) => {
      const picture = judgePicture(child, all[at - 1], text, base);
      if (picture) report(picture, startOf(child));
    });
  }
}

function judgeHeading(node: MdastNode, text: string, base: number): Problem | undefined {
  if (node.type !== 'heading' || text[startOf(node)] === '#') return undefined;
  const words = wordsOf(node).split('\n').at(-1) ?? '';
  const start = startOf(node);
  const end = node.position?.end.offset ?? start;
  const rule = lineAt(text, end);
  const head = Math.max(start, lineAt(text, rule - 1));
  const written = text.slice(head, rule).trim();
  // A line of these signs is a rule between parts; of the others it is none.
  const isRule = /^[\s>]*-{3}/.test(text.slice(rule, end));
  const way = (from: number, to: number, put: string) => ({ start: base + from, end: base + to, text: put });
  const apart = isRule ? way(rule, rule, emptyLine(text, rule)) : way(rule - 1, end, '');
  return {
    rule: 'heading-line',
    severity: 'warning',
    message: `Dòng gạch ngay dưới ${quote(words)} làm chữ ấy thành tiêu đề mục.`,
    remedy: `${isRule ? 'thêm một dòng trống trước dòng gạch' : 'xóa dòng gạch'}; đúng là tiêu đề thì viết ${quote(`## ${written}`, A_LINE)} và xóa dòng gạch.`,
    ways: [apart, way(head, end, `## ${written}`)],
  };
}

/** A sign of comparison and what is compared, or a face. */
const COMPARISON = /^>\s?(?:[\d=≥]|[._-]{1,3}<)/;

/** `> 60 tuổi`, `>= 80%`, `>> Xem thêm`: a sign of its own at the beginning of every line that has one. */
function judgeQuote(node: MdastNode, text: string, base: number): Problem | undefined {
  if (node.type !== 'blockquote') return undefined;
  const lines = text.slice(startOf(node), node.position?.end.offset).split('\n');
  const [line = ''] = lines;
  const isInner = text[startOf(node) - 1] === '>';
  const isArrow =
    lines.length === 1 && !isInner && line.startsWith('>>') && node.children[0]?.type === 'blockquote';
  const isCompared = lines.every((other) => COMPARISON.test(other) || !/^[\s>]*>/.test(other));
  if (!isArrow && !isCompared) return undefined;
  const right = isArrow ? `» ${line.replace(/^[>\s]+/, '')}` : `\\${line}`;
  const start = base + startOf(node);
  return {
    rule: 'quote-number',
    severity: 'warning',
    message: `Dấu ">" ở đầu dòng làm ${quote(line, A_PHRASE)} thành một đoạn trích, dấu ấy không hiện.`,
    remedy: isArrow
      ? `là mũi tên thì viết ${quote(right, A_LINE)}.`
      : `là dấu lớn hơn thì viết ${quote(right, A_LINE)}; là lời trích thì đặt trong dấu nháy: ${quote(`> “${line.slice(1).trim()}”`, A_LINE)}.`,
    replacement: { start, end: start + line.length, text: right },
  };
}

function judgeNumbers(
  node: MdastNode,
  text: string,
  base: number,
): { problem: Problem; item: MdastNode } | undefined {
  if (node.type !== 'list' || !node.ordered) return undefined;
  const numbers = node.children.map((item) => numberOf(item, text)?.number);
  const at = numbers.findIndex((number, place) => {
    const above = numbers[place - 1];
    return number !== undefined && above !== undefined && number <= above;
  });
  const [item, before] = [node.children[at], numbers[at - 1]];
  if (!item || before === undefined) return undefined;
  const next = before + 1;
  const { way, count } = counted(node.children, numbers, at, before, text);
  const problem: Problem = {
    rule: 'list-number',
    severity: 'warning',
    message: `Số thứ tự ${numbers[at]} đứng sau ${before}; trang hiện đúng số đã viết.`,
    remedy: `viết "${next}." nếu là ý tiếp theo${count > 1 ? ', các ý sau đếm tiếp' : ''}.`,
    ways: [{ start: base + way.start, end: base + way.end, text: way.text }],
  };
  return { problem, item };
}

/** The points from one on counted further, until a number is more than the one before it. */
function counted(
  items: readonly MdastNode[],
  numbers: readonly (number | undefined)[],
  at: number,
  before: number,
  text: string,
): { way: Replacement; count: number } {
  const start = startOf(items[at] as MdastNode);
  const pieces: string[] = [];
  let [from, last, count] = [start, before, 0];
  for (; at + count < items.length; count += 1) {
    const [item, number] = [items[at + count] as MdastNode, numbers[at + count]];
    if (number === undefined || number > last) break;
    last += 1;
    pieces.push(text.slice(from, startOf(item)), String(last));
    from = startOf(item) + matchedLength(/^\d+/, text.slice(startOf(item), startOf(item) + 10));
  }
  return { way: { start, end: from, text: pieces.join('') }, count };
}

/** `! [Ảnh](a.jpg)`: a link to a picture behind the sign of one. */
function judgePicture(
  link: MdastNode,
  before: MdastNode | undefined,
  text: string,
  base: number,
): Problem | undefined {
  if (link.type !== 'link' || before?.type !== 'text' || !/!\s*$/.test(before.value)) return undefined;
  if (!PICTURE_ENDINGS.some((ending) => link.url.toLowerCase().endsWith(ending))) return undefined;
  const end = startOf(link);
  const sign = text.slice(0, end).lastIndexOf('!');
  const isSpace = /^!\s*$/.test(text.slice(sign, end)) && text[sign - 1] !== '\\';
  return {
    ...(isSpace ? { replacement: { start: base + sign + 1, end: base + end, text: '' } } : {}),
    rule: 'picture-broken-mark',
    message: 'Ảnh viết chưa đúng: có dấu cách sau dấu "!".',
    remedy: `viết liền ${quote(`![${wordsOf(link)}](${link.url})`, SOME_LINES)}.`,
  };
}
