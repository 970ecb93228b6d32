/** Lists that were typed and became none: lines on end that begin alike, and points glued to the one above. */

import type { MdastNode } from 'satteri';
import { lineAt, lineFrom } from '../../../lib/lines.ts';
import { A_LINE, A_PHRASE, type Problem, quote, type Replacement } from '../../finding.ts';
import { type Body, startOf } from '../markdown.ts';
import { type Bullet, bulletOf, indentOf, Levels, pointOf } from './bullets.ts';
import { columnOf, insideOf, moved, quotesOf, shownIndented } from './moved.ts';
import { linesOf, placeOf, type Shown } from './shown.ts';

/** Lines on end that begin alike, or as points and points within them do. */
interface Run {
  readonly first: Point;
  readonly points: Point[];
  readonly levels: Levels;
  /** What is to be said of the star of a line that stays alone. */
  star?: { problem: Problem; offset: number | undefined };
}

interface Point extends Bullet {
  readonly line: string;
  readonly offset: number;
  /** Nothing stands above it in its paragraph. */
  readonly isFirst: boolean;
  /** It is part of a point above, and told as such. */
  readonly isGlued: boolean;
  readonly level: number;
}

/** Follows the lines of a text. */
export class TypedLists {
  readonly #body: Body;
  #run: Run | undefined;

  constructor(body: Body) {
    this.#body = body;
  }

  /**
   * @param isWords a line of a paragraph, which may be a point of a list
   * @param isFirst the first of its paragraph
   * @param isInPoint its paragraph is the words of a point
   */
  next(line: string, offset: number, isWords: boolean, isFirst: boolean, isInPoint: boolean): void {
    const bullet = isWords ? bulletOf(line) : undefined;
    const run = this.#run;
    // The words of a bullet that stands alone.
    if (!bullet && run?.first.isAlone && isWords) return;
    const level = bullet && run?.levels.of(bullet.sign);
    const place = { line, offset, isFirst, isGlued: isInPoint && !isFirst };
    if (bullet && run && level !== undefined) {
      run.points.push({ ...bullet, ...place, level });
      return;
    }
    this.end();
    const first = bullet && { ...bullet, ...place, level: 0 };
    this.#run = first && { first, points: [first], levels: new Levels(first.sign) };
  }

  /** The star that begins the points of a list is told with the list. */
  holdsBack(problem: Problem, offset: number | undefined): boolean {
    if (!this.#run || problem.rule !== 'raw-star') return false;
    this.#run.star ??= { problem, offset };
    return true;
  }

  end(): void {
    const run = this.#run;
    this.#run = undefined;
    if (!run) return;
    if (run.points.length > 1) {
      if (!run.first.isGlued) this.#body.report(notAList(run, this.#body), run.first.offset);
    } else if (run.star) this.#body.report(run.star.problem, run.star.offset);
  }
}

/** The line as it should be, with the markup that it has in the text. */
const pointAt = (text: string, offset: number, bullet: Bullet): string =>
  pointOf(bullet, lineFrom(text, offset));

const notAList = ({ first, points }: Run, body: Body): Problem => {
  const inner = points.find(({ level }) => level > 0);
  const shown = inner ? `, ý nhỏ thụt vào: ${shownAt(inner, body.text)}` : '';
  return {
    rule: 'raw-list',
    severity: 'warning',
    message: `Các dòng mở đầu như ${quote(first.line, A_PHRASE)} không thành danh sách.`,
    remedy: `mỗi ý một dòng, sau dấu ${quote(first.sign === '1.' ? '1.' : '-')} có một dấu cách: ${quote(pointAt(body.text, first.offset, first), A_LINE)}${shown}.`,
    replacement: asList(points, body),
  };
};

/** A point within another, with the spaces before it. */
const shownAt = (point: Point, text: string) =>
  shownIndented(pointAt(text, point.offset, point), indentOf(point.level).length);

/** The same lines as points of a list; undefined where the signs are written otherwise than they are shown. */
function asList(points: readonly Point[], { text, base }: Body): Replacement | undefined {
  const [{ offset: start = 0 } = {}] = points;
  const pieces: string[] = [];
  const isNested = points.some(({ level }) => level > 0);
  let from = start;
  for (const [at, point] of points.entries()) {
    const end = endOfSign(point, text);
    if (end === undefined) return undefined;
    // A number ends no paragraph, unless it is the first.
    const apart = at === 0 && !point.isFirst && /^\d/.test(point.mark) && !/^1\D/.test(point.mark);
    const before = text.slice(from, point.offset);
    const margin = isNested ? before.replace(/(?<=[\n>])[ \t]+$/, '') + indentOf(point.level) : before;
    pieces.push(margin, apart ? '\n' : '', `${point.mark} `);
    from = end;
  }
  return { start: base + start, end: base + from, text: pieces.join('') };
}

/** Where the words of a point begin. */
function endOfSign({ line, length, isAlone, offset }: Point, text: string): number | undefined {
  if (!text.startsWith(line.slice(0, length), offset)) return undefined;
  if (!isAlone) return offset + length;
  const feed = /^[ \t]*\n[ \t]*(?=\S)/.exec(text.slice(offset + length, offset + length + 80))?.[0];
  return feed === undefined ? undefined : offset + length + feed.length;
}

/** A line within the words of a point that was to be a point of its own: `- Một⏎-Hai`. */
export function judgeGlued(
  shown: Shown,
  { line, from }: { line: string; from: number },
  { text, base }: Body,
): Problem | undefined {
  const { parent } = shown;
  const bullet = parent?.type === 'listItem' ? bulletOf(line) : undefined;
  if (!parent || !bullet) return undefined;
  const offset = placeOf(shown, from);
  const point = {
    ...bullet,
    line,
    offset,
    isFirst: false,
    isGlued: true,
    level: gluedLevels(shown, parent, text).get(from) ?? 0,
  };
  const end = endOfSign(point, text);
  const margin = /(?<=\n)[ \t]*$/.exec(text.slice(Math.max(0, offset - WIDEST_MARGIN), offset))?.[0] ?? '';
  // What stands further in than the point above is within it already.
  const indent = margin.length >= 2 ? '' : indentOf(point.level);
  const place = { start: base + offset, end: base + (end ?? offset) };
  const right = indent === '' ? quote(pointAt(text, offset, bullet), A_LINE) : shownAt(point, text);
  return {
    rule: 'raw-list',
    severity: 'warning',
    message: `Dòng ${quote(line, A_PHRASE)} dính vào ý trên, không thành một ý của danh sách.`,
    remedy: `sau dấu đầu dòng có một dấu cách: ${right}.`,
    ...(end === undefined ? {} : { replacement: { ...place, text: `${indent}${bullet.mark} ` } }),
  };
}

const levelsOf = new WeakMap<Shown, ReadonlyMap<number, number>>();

/** The levels of the lines that are glued to a point, by where they begin; they are gone through once. */
function gluedLevels(shown: Shown, item: MdastNode, text: string): ReadonlyMap<number, number> {
  const known = levelsOf.get(shown);
  if (known) return known;
  const isNumbered = /\d/.test(text[startOf(item)] ?? '');
  // The round bullet is that of points which stand in nothing, as the dash is.
  const plain = (sign: string) => (isNumbered ? sign : sign.replace(/^[*•·●]$/, '-'));
  const levels = new Levels(isNumbered ? '1.' : plain(text[startOf(item)] ?? '-'));
  const found = new Map<number, number>();
  for (const { line, from } of linesOf(shown)) {
    const bullet = from > 0 ? bulletOf(line) : undefined;
    if (bullet) found.set(from, levels.of(plain(bullet.sign)) ?? 0);
  }
  levelsOf.set(shown, found);
  return found;
}

/** What a line that is glued to it becomes part of. */
const WHOLES = {
  listItem: { below: 'danh sách', part: 'ý trên' },
  blockquote: { below: 'trích dẫn', part: 'trích dẫn' },
} as const;

/** A line that begins as a sentence does, in whatever markup. */
const SENTENCE = /^[\s*_~[“"'(]{0,20}\p{Lu}/u;

/**
 * A paragraph without a blank line above it belongs to the point or the quote before: the words of a signature would
 * stand within the last `- Lưu: VT.`. A line that goes on with the sentence of the one above is meant so. The first is
 * told.
 */
export function checkUnparted(shown: Shown, body: Body): void {
  for (const { from } of linesOf(shown)) {
    const glued = from > 0 ? unparted(shown, from, body.text) : undefined;
    if (!glued) continue;
    body.report(gluedLine(glued, shown, body), shown.at[from]);
    return;
  }
}

interface Unparted {
  readonly words: string;
  /** Where its line begins. */
  readonly start: number;
  readonly whole: (typeof WHOLES)[keyof typeof WHOLES];
  /** How much further in it would have to stand. */
  readonly inside: number;
  readonly margin: number;
}

function unparted(shown: Shown, from: number, text: string): Unparted | undefined {
  const { parent, node } = shown;
  if (parent?.type !== 'listItem' && parent?.type !== 'blockquote') return undefined;
  const whole = WHOLES[parent.type];
  const first = placeOf(shown, from);
  // What was ended within a line of the text, as HTML, is no line of its own there.
  const before = text
    .slice(Math.max(0, first - WIDEST_MARGIN), first)
    .split('\n')
    .slice(1)
    .at(-1);
  if (before === undefined) return undefined;
  const start = first - before.length;
  const line = lineFrom(text.slice(0, first + LONGEST_SHOWN), start);
  const words = line.trimStart();
  const margin = line.length - words.length;
  const inside = whole === WHOLES.listItem ? insideOf(parent, text) : columnOf(node, text);
  if (words.startsWith('>') || margin >= inside || !SENTENCE.test(words)) return undefined;
  return { words, start, whole, inside, margin };
}

function gluedLine(
  { words, start, whole, inside, margin }: Unparted,
  { node, parent }: Shown,
  { text, base }: Body,
): Problem {
  const isPoint = whole === WHOLES.listItem;
  const inner = isPoint ? shownIndented(words, inside) : quote(`> ${words}`, A_LINE);
  const end = node.position?.end.offset ?? start;
  const lines = text.slice(start, end).split('\n');
  const quotes = parent ? quotesOf(text.slice(lineAt(text, startOf(parent)), startOf(parent) + 60)) : '';
  const within = isPoint
    ? lines.map((line) => moved(line, inside - margin))
    : lines.map((line) => (line.startsWith('>') ? line : `${quotes || '>'} ${line}`));
  const below = lines.length > 1 ? ', các dòng dưới nó cũng vậy' : '';
  return {
    rule: 'glued-line',
    severity: 'warning',
    message: `Dòng ${quote(words, A_PHRASE)} liền ngay dưới ${whole.below} nên thành phần của ${whole.part}.`,
    remedy: `để một dòng trống trước dòng này; là phần của ${whole.part} thì viết ${inner}${below}.`,
    ways: [
      { start: base + start, end: base + start, text: '\n' },
      { start: base + start, end: base + end, text: within.join('\n') },
    ],
  };
}

/** Spaces and markup before the first letter of a line. */
const WIDEST_MARGIN = 60;
const LONGEST_SHOWN = 400;
