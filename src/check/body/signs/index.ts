/** Signs of markup that a reader would see, looked for in what the text becomes. */
import { isWord } from '../../../html/as-meant.ts';
import type { Placed, Problem } from '../../finding.ts';
import { FINDINGS_PER_FILE } from '../../limits.ts';
import { type Body, startOf } from '../markdown.ts';
import { checkFences } from './fences.ts';
import { judgeLine } from './lines.ts';
import { judgeBrackets } from './links.ts';
import { checkLevels, checkUnparted, judgeGlued, TypedLists } from './lists.ts';
import { judgePairs } from './pairs.ts';
import { judgePasted } from './pasted.ts';
import { judgeParted, judgeReference } from './references.ts';
import { checkRows } from './rows.ts';
import { linesOf, type Shown, shownIn } from './shown.ts';
import { TypedTables } from './tables.ts';

/** Longer lines are no editor's; what is looked for stands at their beginning too. */
const LONGEST_LINE = 20_000;

/** So many more are not told, and what to write for them not tried. */
const MOST_TOLD = 2 * FINDINGS_PER_FILE;

export function checkSigns({ report, ...given }: Body): void {
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
  for (const shown of shownIn(body.root, body.text)) {
    checkUnparted(shown, body);
    const isParagraph = shown.node.type === 'paragraph';
    const isTable = isParagraph ? tables.next(shown) : tables.end();
    let above: { line: string; from: number } | undefined;
    for (const { line, from } of linesOf(shown)) {
      const parted = above && judgeParted(above.line.slice(-LONGEST_LINE), line);
      if (above && parted) body.report(parted, shown.at[above.from + above.line.lastIndexOf('[')]);
      above = { line, from };
      lists.next(line, shown.at[from] ?? 0, isParagraph && !isTable);
      if (told < MOST_TOLD) checkLine(body, shown, line.slice(0, LONGEST_LINE), from, lists);
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
const SIGN = /[*_~=#[\]{:^&<\uE000［（]|\+\+/;

function checkLine(body: Body, shown: Shown, line: string, from: number, lists: TypedLists): void {
  const { at, node } = shown;
  const glued = from > 0 ? judgeGlued(shown, { line, from }, body.text) : undefined;
  if (glued) body.report(glued, at[from]);
  if (!SIGN.test(line)) return;
  for (const judge of node.type === 'html' ? OF_HTML : OF_WORDS) {
    const found = judge(line);
    if (!found) continue;
    const offset = at[from + found.at];
    if (node.type === 'html') {
      body.report(IN_HTML, offset);
      return;
    }
    if (lists.holdsBack(found.problem, offset)) continue;
    body.report(
      withMarkup(
        found,
        judge,
        writtenOf(shown, { from, end: from + line.length, at: from + found.at }, judge, body.text),
      ),
      offset,
    );
  }
}

type Judge = (line: string) => Placed | undefined;

/**
 * What to write instead keeps the links, bold words and escapes of the line: it is made of what is written, where that is
 * judged alike.
 */
function withMarkup({ problem }: Placed, judge: Judge, written: string): Problem {
  const again = judge(written)?.problem;
  return again?.rule === problem.rule && again.message === problem.message ? again : problem;
}

/** The letters of a line, and the one at which something was found. */
interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly at: number;
}

/** What is written there of the line, or of its rest from the word on at which something was found. */
function writtenOf({ node, words, at }: Shown, line: Stretch, judge: Judge, text: string): string {
  const isWhole = OF_WHOLE_LINES.includes(judge);
  let first = isWhole ? line.from : line.at;
  while (!isWhole && first > line.from && isWord(words[first - 1]) && at[first - 1] === (at[first] ?? 0) - 1)
    first -= 1;
  const start = isWhole && first === 0 ? startOf(node) : (at[first] ?? 0);
  const end = at[line.end] ?? node.position?.end.offset ?? start;
  return text.slice(start, Math.min(end, start + LONGEST_LINE)).replace(/(?<![\s|])[\s|]+$/, '');
}

/** In HTML an entity is one. */
const OF_HTML = [judgeLine, judgeBrackets, judgeReference, judgePairs];
const OF_WORDS = [...OF_HTML, judgePasted];
/** What they show to be written is the whole line. */
const OF_WHOLE_LINES: readonly Judge[] = [judgeLine, judgePasted];
