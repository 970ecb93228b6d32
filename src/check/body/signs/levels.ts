/** Points of a list that stand on the page at another level than they were written for. */

import type { MdastNode } from 'satteri';
import { numberOf } from '../../../html/as-meant.ts';
import { lineAt, lineFrom } from '../../../lib/lines.ts';
import { A_LINE, A_PHRASE, type Problem, quote } from '../../finding.ts';
import { type Body, childrenOf, descendants, EMPTY_LINE, startOf } from '../markdown.ts';
import { Levels } from './bullets.ts';
import { columnOf, emptyLine, insideOf, moved, quotesOf, shownIndented, signWidth } from './moved.ts';

const NO_WORDS: Problem = {
  rule: 'list-empty',
  severity: 'warning',
  message: 'Ý này của danh sách không có chữ, trên trang chỉ còn dấu đầu dòng.',
  remedy: 'viết chữ sau dấu, hoặc xóa dòng này.',
};

type List = MdastNode & { readonly type: 'list' };
const isList = (node: MdastNode): node is List => node.type === 'list';

/** A point, and at which level it was meant if it was meant within another. */
interface Point {
  readonly item: MdastNode;
  readonly level: number;
}

/** Points of two signs, or further in by one space, are of two levels to their writer, and of one on the page. */
export function checkLevels(body: Body): void {
  const { root, text, report } = body;
  for (const node of [root, ...descendants(root)]) {
    const inner = isList(node) ? furtherIn(node, text) : undefined;
    if (inner) report(oneLevel(inner, body), startOf(firstInner(inner)));
    if (node.type === 'listItem' && childrenOf(node).length === 0) report(NO_WORDS, startOf(node));
    for (const run of listsOnEnd(childrenOf(node), text)) {
      if (run.some(({ level }) => level > 0)) report(oneLevel(run, body), startOf(firstInner(run)));
    }
  }
}

const firstInner = (points: readonly Point[]): MdastNode =>
  (points.find(({ level }) => level > 0) ?? points[0])?.item as MdastNode;

const signOf = (node: MdastNode, text: string) => text[startOf(node)] ?? '';

/** Signs of two kinds part two speakers, or two lists; `+` stands below `-`, and numbers below or above either. */
const kindOf = (list: List, text: string) => (list.ordered ? '1.' : signOf(list, text) === '+' ? '+' : '-');

/** Lists that follow one another as points and points within them do: `1. Việc⏎- Ý⏎+ Ý nhỏ⏎2. Việc`, as official letters have it. */
function* listsOnEnd(all: readonly MdastNode[], text: string): Generator<readonly Point[]> {
  let points: Point[] = [];
  let levels: Levels | undefined;
  for (const [at, list] of all.entries()) {
    if (!isList(list)) continue;
    const items = childrenOf(list);
    const above = all[at - 1];
    const level =
      levels && above && isList(above) && isNear(points, list, text) && levelOf(above, list, levels, text);
    if (level === undefined || level === false) {
      yield points;
      points = [];
      levels = new Levels(kindOf(list, text));
    }
    points.push(...items.map((item) => ({ item, level: level || 0 })));
  }
  yield points;
}

function levelOf(above: List, list: List, levels: Levels, text: string): number | undefined {
  const kind = kindOf(list, text);
  // Official letters have no dash below a plus, which is the first sign of some lists.
  return kind === '-' && kindOf(above, text) === '+' && !levels.has(kind) ? undefined : levels.of(kind);
}

/** Whether a list stands directly below the points above it, further in than the first of them, or goes on with its numbers. */
function isNear(points: readonly Point[], list: List, text: string): boolean {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return false;
  const between = text.slice(last.item.position?.end.offset, startOf(list));
  if (!EMPTY_LINE.test(between)) return true;
  if (columnOf(list, text) > columnOf(first.item, text)) return true;
  const number = (item: MdastNode | undefined) => (item ? numberOf(item, text)?.number : undefined);
  const before = number(points.findLast(({ item }) => number(item) !== undefined)?.item);
  return before !== undefined && number(childrenOf(list)[0]) === before + 1;
}

/** The points of one list of which some stand further in than the first, with the one above them. */
function furtherIn(list: List, text: string): readonly Point[] | undefined {
  const [first, ...others] = childrenOf(list);
  if (!first) return undefined;
  const margin = columnOf(first, text);
  // The first line of a text may have lost its margin.
  if (startOf(first) === 0 && others.every((item) => columnOf(item, text) > 0)) return undefined;
  // Numbers that go on say that they are of one level.
  const isInner = (item: MdastNode) =>
    columnOf(item, text) > margin && (!list.ordered || numberOf(item, text)?.number === 1);
  const at = others.findIndex(isInner);
  const above = at === 0 ? first : others[at - 1];
  if (at === -1 || !above) return undefined;
  const end = others.findIndex((item, place) => place > at && columnOf(item, text) <= margin);
  const inner = others.slice(at, end === -1 ? undefined : end);
  return [{ item: above, level: 0 }, ...inner.map((item) => ({ item, level: 1 }))];
}

function oneLevel(points: readonly Point[], { text, base }: Body): Problem {
  const at = points.findIndex(({ level }) => level > 0);
  const first = points[0]?.item as MdastNode;
  const above = points[at - 1]?.item as MdastNode;
  const inner = firstInner(points);
  const line = lineFrom(text, startOf(inner));
  const others = points.filter(({ level }) => level > 0).length > 1 ? ', các ý cùng cấp với nó cũng vậy' : '';
  const within = `là ý nhỏ của ý trên thì viết ${shownAt(inner, insideOf(above, text), text)}`;
  const place = { start: base + lineAt(text, startOf(inner)), end: base + endOf(points) };
  const nested = { ...place, text: movedTo(columnsWithin(points, text), points, text) };
  if (points.some(({ item }) => isNumbered(item, text) !== isNumbered(inner, text))) {
    return {
      rule: 'list-level',
      severity: 'warning',
      message: `Ý ${quote(line, A_PHRASE)} liền ngay dưới danh sách kiểu khác: trên trang nó mở một danh sách ngang hàng.`,
      remedy: `${within}${others}; là danh sách riêng thì để một dòng trống trước dòng này, và giữa hai danh sách nào khác kiểu cũng vậy.`,
      ways: [nested, { ...place, text: apart(points, text) }],
    };
  }
  const sign = isNumbered(inner, text) ? undefined : text[startOf(above)];
  const equal = sign === undefined ? line : `${sign}${line.slice(1)}`;
  const columns = points.map(() => columnOf(first, text));
  return {
    rule: 'list-level',
    severity: 'warning',
    message: `Ý ${quote(line, A_PHRASE)} đứng ngang hàng với ý trên nó: trên trang hai ý cùng một cấp.`,
    remedy: `${within}; là ý ngang hàng thì viết ${quote(equal, A_LINE)}, thẳng lề với ý ấy${others}.`,
    ways: [nested, { ...place, text: movedTo(columns, points, text, sign) }],
  };
}

/** The first line of a point as it is to be written. */
function shownAt(item: MdastNode, column: number, text: string): string {
  const start = startOf(item);
  const quotes = quotesOf(text.slice(lineAt(text, start), start));
  const line = lineFrom(text, start);
  if (quotes === '') return shownIndented(line, column);
  const spaces = column - quotes.length;
  return `“${quotes}${' '.repeat(spaces)}${line.slice(0, 100)}” (sau dấu ">" có ${spaces} dấu cách)`;
}

const isNumbered = (item: MdastNode, text: string) => /\d/.test(text[startOf(item)] ?? '');
const endOf = (points: readonly Point[]): number => points.at(-1)?.item.position?.end.offset ?? 0;

/** Where each point stands that is within those above it. */
function columnsWithin(points: readonly Point[], text: string): readonly number[] {
  const insides: number[] = [];
  return points.map(({ item, level }) => {
    const column = level === 0 ? columnOf(item, text) : (insides[level - 1] ?? 0);
    insides[level] = column + signWidth(item, text);
    return column;
  });
}

/** The lines from the first inner point on, each point moved to its column, under another sign where one is given. */
function movedTo(columns: readonly number[], points: readonly Point[], text: string, sign?: string): string {
  const pieces: string[] = [];
  let from = lineAt(text, startOf(firstInner(points)));
  points.forEach(({ item }, at) => {
    const start = startOf(item);
    const line = lineAt(text, start);
    if (line < from) return;
    const end = item.position?.end.offset ?? line;
    const written = text.slice(line, start) + (sign ?? '') + text.slice(start + (sign?.length ?? 0), end);
    pieces.push(text.slice(from, line), moved(written, (columns[at] ?? 0) - columnOf(item, text)));
    from = end;
  });
  return pieces.join('');
}

/** The same lines, with an empty one between lists of two kinds, and all of them at the margin of the first. */
function apart(points: readonly Point[], text: string): string {
  const pieces: string[] = [];
  let from = lineAt(text, startOf(firstInner(points)));
  points.forEach(({ item, level }, at) => {
    const line = lineAt(text, startOf(item));
    if (line < from) return;
    const end = item.position?.end.offset ?? line;
    const above = points[at - 1];
    const isOther = above && above.level !== level && !EMPTY_LINE.test(text.slice(endOf([above]), line));
    const by = columnOf(points[0]?.item as MdastNode, text) - columnOf(item, text);
    pieces.push(
      text.slice(from, line),
      isOther ? emptyLine(text, line) : '',
      moved(text.slice(line, end), by),
    );
    from = end;
  });
  return pieces.join('');
}
