/** Signs of markup that a reader would see, looked for in what the text becomes. */
import { isWord } from '../../../html/as-meant.ts';
import type { Problem } from '../../finding.ts';
import { FINDINGS_PER_FILE } from '../../limits.ts';
import { checkHeading } from '../headings.ts';
import type { Body } from '../markdown.ts';
import { judgeCodes, judgeDisk } from './codes.ts';
import { checkFences } from './fences.ts';
import { checkLevels } from './levels.ts';
import { judgeLine } from './lines.ts';
import { judgeBrackets } from './links.ts';
import { checkUnparted, judgeGlued, TypedLists } from './lists.ts';
import { judgePairs } from './pairs.ts';
import { judgePasted } from './pasted.ts';
import { judgeParted, judgeReference } from './references.ts';
import { checkRows } from './rows.ts';
import { linesOf, placeOf, type Shown, shownIn } from './shown.ts';
import { type Judge, replacementOf, type Setting, type Sign, waysOf, writtenLine } from './sign.ts';
import { TypedTables } from './tables.ts';

/** Longer lines are no editor's; what is looked for stands at their beginning too. */
const LONGEST_LINE = 20_000;

/** So many more are not told, and what to write for them not tried. */
const MOST_TOLD = 2 * FINDINGS_PER_FILE;

/** @param hasHeadings whether headings have their place in the text: those that there are and those that were meant */
export function checkSigns({ report, ...given }: Body, hasHeadings = true): void {
  let told = 0;
  const body: Body = {
    ...given,
    report: (problem, offset) => {
      told += 1;
      report(problem, offset);
    },
  };
  const lists = new TypedLists(body);
  const tables = new TypedTables(body);
  let level = hasHeadings ? 1 : 0;
  for (const shown of shownIn(body.root, body.text)) {
    checkUnparted(shown, body);
    level = levelBelow(shown, level, body);
    const isParagraph = shown.node.type === 'paragraph';
    const isTable = isParagraph ? tables.next(shown) : tables.end();
    let above: { line: string; from: number } | undefined;
    for (const { line, from } of linesOf(shown)) {
      if (above) checkParted(body, shown, above, { line, from });
      above = { line, from };
      const isInPoint = shown.parent?.type === 'listItem';
      lists.next(line, placeOf(shown, from), isParagraph && !isTable, from === 0, isInPoint);
      if (told < MOST_TOLD)
        level = checkLine(body, shown, { line: line.slice(0, LONGEST_LINE), from }, level, lists);
    }
  }
  lists.end();
  checkRows(body);
  checkLevels(body);
  checkFences(body);
}

const IN_HTML: Problem = {
  rule: 'raw-in-html',
  message: 'Trong bảng HTML, dấu của Markdown không có tác dụng, sẽ hiện nguyên trên trang.',
  remedy: 'bỏ dấu; cần chữ đậm hay liên kết thì viết bảng bằng dấu "|".',
};

/** A line without any of these has nothing to be told: most lines. */
const SIGN = /[*_~=#\\[\]{:^&<\uE000［（]|\+\+|\|\||\|\}/;

/** The level of the heading above what follows a block; 0 where a text has none. */
const levelBelow = ({ node }: Shown, above: number, body: Body): number =>
  node.type === 'heading' && above > 0 ? checkHeading(node, above, body) : above;

const levelOf = (found: Sign, above: number): number => (above > 0 ? (found.level ?? above) : above);

/** @returns the level of the heading above the next line */
function checkLine(body: Body, shown: Shown, given: Line, level: number, lists: TypedLists): number {
  const { at, node } = shown;
  const { line, from } = given;
  const glued = from > 0 ? judgeGlued(shown, given, body) : undefined;
  if (glued) body.report(glued, at[from]);
  if (!SIGN.test(line)) return level;
  const whole = writtenLine(shown, given, body.text);
  let setting: Setting = settingOf(shown, given, whole?.written ?? line, level);
  for (const judge of node.type === 'html' ? OF_HTML : OF_WORDS) {
    const found = judge(line, setting);
    if (!found) continue;
    const offset = at[from + found.at];
    if (node.type === 'html') {
      body.report(IN_HTML, offset);
      return level;
    }
    setting = { ...setting, above: levelOf(found, setting.above) };
    const again = withMarkup(found, judge, setting, restOf(shown, given, found.at, body.text));
    const judged = { shown, line: given, whole, again };
    const problem = {
      ...(again?.sign ?? found).problem,
      replacement: replacementOf(found, body, judged),
      ways: waysOf(found, body, judged),
    };
    if (!lists.holdsBack(problem, offset)) body.report(problem, offset);
  }
  return setting.above;
}

const settingOf = (
  { node, parent, words }: Shown,
  { line, from }: Line,
  written: string,
  above: number,
): Setting => ({
  written,
  above,
  isPoint: from === 0 && parent?.type === 'listItem',
  isFree: node.type === 'paragraph' && parent?.type === 'root',
  isCell: node.type === 'tableCell',
  isHeading: node.type === 'heading',
  isLast: from + line.length === words.length,
});

interface Line {
  readonly line: string;
  /** Of its first letter among those of the block. */
  readonly from: number;
}

/** The words of a link at the end of a line, and its address in the next. */
function checkParted({ report, text, base }: Body, shown: Shown, above: Line, next: Line): void {
  const found = judgeParted(above.line.slice(-LONGEST_LINE), next.line.slice(0, LONGEST_LINE));
  if (!found) return;
  const start = placeOf(shown, above.from + above.line.lastIndexOf('['));
  const end = placeOf(shown, next.from + next.line.indexOf(')')) + 1;
  const isPlain = text.slice(start, end).replace(/(?<!\s)\s*\n[\s>]*/, '') === found.joined;
  const replacement = isPlain ? { start: base + start, end: base + end, text: found.joined } : undefined;
  report({ ...found.problem, replacement }, start);
}

/**
 * What to write instead keeps the links, bold words and escapes of the line: it is made of what is written, where that is
 * judged alike.
 */
function withMarkup(
  found: Sign,
  judge: Judge,
  setting: Setting,
  { start, written }: Rest,
): { sign: Sign; start: number } | undefined {
  const sign = OF_PIECES.includes(judge) ? judge(written, { ...setting, written }) : undefined;
  return sign?.problem.rule === found.problem.rule && sign.problem.message === found.problem.message
    ? { sign, start }
    : undefined;
}

interface Rest {
  readonly start: number;
  readonly written: string;
}

/** What is written of a line from the word on at which something was found. */
function restOf(shown: Shown, { line, from }: Line, place: number, text: string): Rest {
  const { node, words, at } = shown;
  let first = from + place;
  // Before the first letter of a line stands none of a word.
  while (isWord(words[first - 1]) && placeOf(shown, first - 1) === placeOf(shown, first) - 1) first -= 1;
  const start = placeOf(shown, first);
  const end = at[from + line.length] ?? node.position?.end.offset ?? start;
  const written = text.slice(start, Math.min(end, start + LONGEST_LINE)).replace(/(?<![\s|])[\s|]+$/, '');
  return { start, written };
}

/** In HTML an entity is one. */
const OF_HTML: readonly Judge[] = [judgeLine, judgeBrackets, judgeReference, judgePairs];
const OF_WORDS: readonly Judge[] = [...OF_HTML, judgePasted, judgeCodes, judgeDisk];
/** They show a piece of the line to be written, the others all of it. */
const OF_PIECES: readonly Judge[] = [judgeBrackets, judgePairs];
