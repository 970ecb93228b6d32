/** Signs of markup that a reader would see, looked for in what the text becomes. */
import { type Problem, quote } from '../../finding.ts';
import { FINDINGS_PER_FILE } from '../../limits.ts';
import type { Body } from '../markdown.ts';
import { bulletOf, judgeLine } from './lines.ts';
import { judgeBrackets } from './links.ts';
import { judgePairs } from './pairs.ts';
import { linesOf, type Shown, shownIn } from './shown.ts';
import { checkRows, judgeTypedTable, placeOfLine } from './tables.ts';

/** Longer lines are no editor's; what is looked for stands at their beginning too. */
const LONGEST_LINE = 20_000;

/** So many more are not told, and what to write for them not tried. */
const MOST_TOLD = 2 * FINDINGS_PER_FILE;

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function checkSigns({ report, ...given }: Body): void {
  let told = 0;
  const body: Body = {
    ...given,
    report: (problem, offset) => {
      told += 1;
      report(problem, offset);
    },
  };
  let wasTable = false;
  let run: Run | undefined;
  for (const shown of shownIn(body.root, body.text)) {
    const isParagraph = shown.node.type === 'paragraph';
    const table = isParagraph ? judgeTypedTable(shown) : undefined;
    // The rows of one table may stand apart.
    if (table && !wasTable) body.report(table.problem, placeOfLine(shown, table.line));
    wasTable = table !== undefined;
    for (const { line, from } of linesOf(shown)) {
      const bullet = isParagraph && !table ? bulletOf(line) : undefined;
      if (bullet && run?.sign === bullet.sign) {
        run.count += 1;
        if (run.count === 2) body.report(notAList(run), run.offset);
      } else {
        endRun(body, run);
        run = bullet && { ...bullet, count: 1, line, offset: shown.at[from] ?? 0 };
      }
      if (told < MOST_TOLD) checkLine(body, shown, line.slice(0, LONGEST_LINE), from, run);
    }
  }
  endRun(body, run);
  checkRows(body);
}

/** Lines on end that begin alike. */
interface Run {
  readonly sign: string;
  readonly words: string;
  readonly line: string;
  readonly offset: number;
  count: number;
  /** What is to be said of the star of a line that stays alone. */
  star?: { problem: Problem; offset: number | undefined };
}

function endRun(body: Body, run: Run | undefined): void {
  if (run?.star && run.count === 1) body.report(run.star.problem, run.star.offset);
}

const notAList = ({ sign, words, line }: Run): Problem => ({
  rule: 'raw-list',
  severity: 'warning',
  message: `Các dòng mở đầu như ${quote(line, 30)} không thành danh sách.`,
  remedy: `mỗi ý một dòng, sau dấu ${quote(sign === '1.' ? '1.' : '-')} có một dấu cách: ${quote(words, 120)}.`,
});

const IN_HTML: Problem = {
  rule: 'raw-in-html',
  message: 'Trong bảng HTML, dấu của Markdown không có tác dụng, sẽ hiện nguyên trên trang.',
  remedy: 'bỏ dấu; cần chữ đậm hay liên kết thì viết bảng bằng dấu "|".',
};

/** A line without any of these has nothing to be told: most lines. */
const SIGN = /[*_~=#[\]{:^]/;

function checkLine(body: Body, { at, node }: Shown, line: string, from: number, run: Run | undefined): void {
  if (!SIGN.test(line)) return;
  for (const judge of [judgeLine, judgeBrackets, judgePairs]) {
    const found = judge(line);
    if (!found) continue;
    const offset = at[from + found.at];
    if (node.type === 'html') {
      body.report(IN_HTML, offset);
      return;
    }
    // The star that begins the points of a list is told with the list.
    if (run && found.problem.rule === 'raw-star') run.star ??= { problem: found.problem, offset };
    else body.report(found.problem, offset);
  }
}
