/** Tables that were typed or pasted and became none. */

import { parseMarkdown } from '../../../html/markdown.ts';
import { lineAt, lineEnd, lineFrom } from '../../../lib/lines.ts';
import { A_LINE, type Problem, quote, type Replacement, SOME_LINES } from '../../finding.ts';
import { FINDINGS_PER_FILE } from '../../limits.ts';
import { type Body, childrenOf, startOf } from '../markdown.ts';
import { rowOf, ruleOf, withoutGaps } from './rows.ts';
import { linesOf, type Shown } from './shown.ts';

interface Found {
  readonly problem: Problem;
  /** Of the lines of the paragraph. */
  readonly line: number;
}

/** Follows the paragraphs of a text: the rows of one table may stand apart. */
export class TypedTables {
  readonly #body: Body;
  #tried = 0;
  #wasTable = false;
  #above: Shown | undefined;

  constructor(body: Body) {
    this.#body = body;
  }

  /** @returns whether the paragraph was to be a table */
  next(shown: Shown): boolean {
    const above = this.#above;
    const dashed = dashedAsPoint(shown, this.#body);
    if (dashed) this.#body.report(dashed, startOf(shown.node));
    const found = judgeTypedTable(shown, this.#body.text);
    const apart = found || !above ? undefined : pastedApart(above, shown);
    if (found && !this.#wasTable) {
      const replacement = this.#asTable(shown, found.line);
      this.#body.report({ ...found.problem, replacement }, placesOfLines(shown)[found.line]);
    }
    if (apart && above && !this.#wasTable) this.#body.report(apart, above.at[0]);
    const sheet = found || apart ? undefined : separated(shown);
    if (sheet) this.#report(sheet, shown);
    const wide = found || apart || sheet ? undefined : columnsOfSpaces(shown);
    if (wide) this.#body.report(wide.problem, placesOfLines(shown)[wide.line]);
    this.#above = shown;
    this.#wasTable = found !== undefined || apart !== undefined;
    return this.#wasTable;
  }

  /** Of so many that no more are told none is tried. */
  #asTable(shown: Shown, first: number, cells?: typeof cellsAt): Replacement | undefined {
    this.#tried += 1;
    return this.#tried > FINDINGS_PER_FILE ? undefined : asTable(shown, first, this.#body, cells);
  }

  #report({ problem, sign }: Separated, shown: Shown): void {
    const replacement = this.#asTable(shown, 0, (line) => line.split(sign));
    this.#body.report({ ...problem, replacement }, shown.at[0]);
  }

  end(): boolean {
    this.#wasTable = false;
    this.#above = undefined;
    return false;
  }
}

/** `- | -` under the names of columns: one dash and a space begin a list, three are the line of a table. */
function dashedAsPoint({ node, parent, words }: Shown, { text, base }: Body): Problem | undefined {
  const line = lineFrom(words, 0);
  if (parent?.type !== 'listItem' || !/^\|[\s|:-]*$/.test(line) || !line.includes('-')) return undefined;
  const right = ruleOf(columnsOf(`-${line}`));
  const start = startOf(parent);
  return {
    ...wrong(
      true,
      `Dòng gạch dưới tên các cột viết bằng một dấu "-" thành danh sách, nên ${BARE}`,
      `viết ${quote(right, SOME_LINES)}.`,
    ),
    replacement: { start: base + start, end: base + lineEnd(text, startOf(node)), text: right },
  };
}

/** Bars of other keyboards, and those that frames are drawn with. */
const BARS = /[│┃║｜¦]/g;

/** The line under the first row, or one of a frame, in whichever signs. */
const isRule = (line: string) =>
  /^[\s|:+\-–—−_=\u2500-\u257F]+$/.test(line) && /[-–—−_=\u2500\u2501\u2550]/.test(line);
const isRightRule = (line: string) => /^[\s|:-]+$/.test(line);
const isFrame = (line: string) =>
  isRule(line) && /[+\u2500-\u257F]/.test(line) && /[-\u2500-\u257F]{3}/.test(line);

/** Columns of a line between bars; 0 where it is no row. */
function columnsOf(line: string): number {
  const row = line.trim();
  const bars = row.split('|').length - 1;
  const outer = Number(row.startsWith('|')) + Number(row.endsWith('|'));
  return bars === 0 || (bars === 1 && outer > 0) ? 0 : bars + 1 - outer;
}

const isBarred = (line: string) => /^\s*\|.*\|\s*$/.test(line) && columnsOf(line) > 0;

/** @returns what is wrong with a paragraph that was typed or pasted as a table, and in which of its lines */
function judgeTypedTable(shown: Shown, text: string): Found | undefined {
  const { words } = shown;
  if (!/[|\t│┃║｜¦]| {3}/.test(words)) return undefined;
  const lines = words.replace(BARS, '|').split('\n');
  const rows = lines.flatMap((line, at) =>
    columnsOf(line) > 0 || (isRule(line) && line.includes('|')) || isFrame(line) ? [at] : [],
  );
  const [first = 0] = rows;
  const head = lines[first] ?? '';
  const barred = rows.some((at) => isBarred(lines[at] ?? ''));
  const columns = columnsOf(head);
  const isTable =
    barred ||
    (rows.length > 1 &&
      rows.every((at, place) => at === first + place && columnsOf(lines[at] ?? '') === columns));
  if (rows.length === 0 || !isTable) return pasted(lines);
  const written = words.split('\n')[first] ?? '';
  return {
    problem: faultOf({ lines, rows, barred, written, isIndented: isIndented(shown, rows, text) }),
    line: first,
  };
}

/** Four spaces or a tab before a line of a paragraph, which the parser passes over, but not for the second of a table. */
function isIndented(shown: Shown, rows: readonly number[], text: string): boolean {
  const places = placesOfLines(shown);
  return rows.slice(1).some((row) => {
    const place = places[row] ?? 0;
    const margin = text.slice(lineAt(text, place), place);
    return margin.trim() === '' && (margin.length >= 4 || margin.includes('\t'));
  });
}

interface Typed {
  readonly lines: readonly string[];
  /** Which of them are rows. */
  readonly rows: readonly number[];
  readonly barred: boolean;
  /** The first of them as it was written. */
  readonly written: string;
  readonly isIndented: boolean;
}

const wrong = (barred: boolean, message: string, remedy: string): Problem => ({
  rule: 'raw-table',
  ...(barred ? {} : { severity: 'warning' as const }),
  message,
  remedy,
});

const BARE = 'sẽ hiện nguyên dấu "|".';

function faultOf({ lines, rows, barred, written, isIndented }: Typed): Problem {
  const lineAt = (at: number | undefined) => (at === undefined ? '' : (lines[at] ?? ''));
  const head = lineAt(rows.find((at) => !isRule(lineAt(at))));
  const columns = columnsOf(head) || 2;
  const right = quote(ruleOf(columns), SOME_LINES);
  const shownHead = quote(rowOf(cellsOf(head)), A_LINE);
  if (rows.some((at) => isFrame(lineAt(at))) || /[│┃║｜¦]/.test(written)) {
    return wrong(
      true,
      'Bảng kẻ bằng khung hay dấu gạch đứng lạ nên không thành bảng.',
      `bỏ các dòng khung; dòng đầu viết ${shownHead}, dòng dưới là ${right}, rồi mỗi hàng một dòng như vậy.`,
    );
  }
  const joined = head.trim().split(/(?<=\|)\s+(?=\|)/);
  if (joined.some((part) => isRule(part))) {
    return wrong(
      true,
      `Cả bảng nằm trên một dòng, nên ${BARE}`,
      `viết mỗi hàng một dòng: ${joined.map((part) => quote(part, A_LINE)).join(', ')}.`,
    );
  }
  const rule = lineAt(rows.find((at) => isRule(lineAt(at))));
  if (rule === '') {
    return wrong(
      barred,
      `Bảng thiếu dòng gạch dưới dòng đầu nên không thành bảng, ${BARE}`,
      `thêm dòng ${right} ngay dưới dòng ${quote(head, A_LINE)}; ${TOGETHER}`,
    );
  }
  if (columnsOf(rule) !== columns || !isRightRule(rule)) {
    return wrong(
      barred,
      isRightRule(rule)
        ? `Dòng gạch có ${columnsOf(rule) || 1} cột mà dòng đầu của bảng có ${columns} cột, nên ${BARE}`
        : `Dòng gạch của bảng không viết bằng dấu "-", nên ${BARE}`,
      `viết dòng gạch là ${right} ngay dưới dòng ${quote(head, A_LINE)}; ${TOGETHER}`,
    );
  }
  return wrong(
    barred,
    `Bảng viết chưa đúng nên ${BARE}`,
    isIndented || /^[\u00A0\u3000]/.test(written)
      ? `xóa dấu cách và Tab ở đầu các dòng của bảng: ${shownHead}, dòng dưới là ${right}.`
      : 'để một dòng trống trước bảng; các dòng của bảng liền nhau, dòng gạch ngay dưới dòng đầu.',
  );
}

const TOGETHER = 'các dòng của bảng liền nhau, không có dòng trống.';

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');

/** Cells that are parted by tabs, one for each, or by many spaces, as they are copied from a sheet. */
const spacedCells = (line: string) =>
  line.includes('\t') ? line.trim().split('\t') : line.trim().split(/ {3,}/);

/** `a)` or a bullet with a tab behind it, as Word's lists are copied: no column. */
const isPoint = (line: string) => /^\s*(?:\S|\S{1,4}[.):/-])(?:\t| {3,})/.test(line);

const isRow = (line: string) => spacedCells(line).length > 1 && !isPoint(line);

/** The number of a row is a column, below the names of as many. */
const isNumberedRow = (head: string, line: string) =>
  line.includes('\t') && spacedCells(line).length === spacedCells(head).length;

/** Rows of a sheet may lack their last cells; where spaces part them, that would be a guess. */
const areAlike = (line: string, next: string) =>
  spacedCells(line).length === spacedCells(next).length || (line.includes('\t') && next.includes('\t'));

function pasted(lines: readonly string[]): Found | undefined {
  const first = lines.findIndex((line, at) => {
    const next = lines[at + 1] ?? '';
    return isRow(line) && (isRow(next) || isNumberedRow(line, next)) && areAlike(line, next);
  });
  return first === -1 ? undefined : { problem: withoutBars(lines[first] ?? ''), line: first };
}

/** The same with an empty line between the rows, as Word gives them. */
function pastedApart(above: Shown, shown: Shown): Problem | undefined {
  const [line, next] = [above.words, shown.words];
  const isLine = (words: string) => words.includes('\t') && !words.includes('\n');
  return isLine(line) && isRow(line) && isLine(next) && (isRow(next) || isNumberedRow(line, next))
    ? withoutBars(line)
    : undefined;
}

/**
 * `Nơi nhận:            TM. UBND XÃ`: two columns in one line, between which a page keeps one space. Spaces within a
 * sentence are a slip, and nothing is lost.
 */
const GAP = /^\s*\p{Lu}[^\n]{0,60}?\S {6,}\p{Lu}[^\n]{0,60}$/u;

function columnsOfSpaces({ words }: Shown): Found | undefined {
  if (!words.includes('      ')) return undefined;
  const lines = words.split('\n');
  const line = lines.findIndex((written) => GAP.test(written));
  if (line === -1) return undefined;
  const cells = (lines[line] ?? '').trim().split(/ {6,}/);
  const problem = wrong(
    false,
    'Các cột cách nhau bằng dấu cách sẽ dính vào nhau: trang chỉ giữ một dấu cách.',
    `viết mỗi phần một dòng, hoặc thành bảng: ${quote(rowOf(cells), A_LINE)}, dòng dưới là ${quote(ruleOf(cells.length), A_LINE)}.`,
  );
  return { problem, line };
}

interface Separated {
  readonly problem: Problem;
  readonly sign: string;
}

/** Rows of a file of values: so many lines part their cells alike, by a sign with no space behind it. */
const LEAST_ROWS = 3;

/** A cell of a figure alone: what is parted with spaces behind the signs may be a sentence. */
const FIGURE = /;\s{0,3}\d[\d.,%]{0,20}\s{0,3}(?:;|$)/;

/** `Thôn;Số hộ;Ghi chú`: a table that was copied as a sheet saves it. */
function separated({ words, node }: Shown): Separated | undefined {
  const lines = words.split('\n');
  if (node.type !== 'paragraph' || lines.length < LEAST_ROWS) return undefined;
  const [head = ''] = lines;
  for (const sign of [';', ',']) {
    const columns = head.split(sign).length;
    // Between figures of the first line a comma is that of a number; at its end a sign is that of a list in words.
    if (columns < 2 || head.length > 300 || /[\d\s][,;]|[,;]\d|[.!?,;]$/.test(head)) continue;
    const isAlike = (line: string, at: number) =>
      line.split(sign).length === columns &&
      !/[.:!?]$/.test(line) &&
      (!/[,;]\s/.test(line) || (sign === ';' && columns > 2 && (at === 0 || FIGURE.test(line)))) &&
      line.length <= 300;
    if (!lines.every(isAlike)) continue;
    const problem = wrong(
      false,
      `Các ô cách nhau bằng dấu ${quote(sign)} (chép từ tệp CSV) không thành bảng.`,
      `viết ${quote(rowOf(head.split(sign)), A_LINE)}, dòng dưới là ${quote(ruleOf(columns), A_LINE)}, rồi mỗi hàng một dòng liền nhau như vậy.`,
    );
    return { problem, sign };
  }
  return undefined;
}

function withoutBars(line: string): Problem {
  const cells = spacedCells(line);
  return wrong(
    false,
    'Các cột cách nhau bằng dấu cách hoặc phím Tab sẽ dính vào nhau, không thành bảng.',
    `viết ${quote(rowOf(cells), A_LINE)}, dòng dưới là ${quote(ruleOf(cells.length), A_LINE)}, rồi mỗi hàng một dòng liền nhau như vậy, đủ ${cells.length} ô.`,
  );
}

/** Longer ones are not tried. */
const LONGEST_TABLE = 20_000;

/**
 * The lines from one of a paragraph on as a table, tried with the engine that the page is made with; undefined where they
 * become none, or not all of them do. A replacement keeps the markup of the cells.
 */
function asTable(
  shown: Shown,
  first: number,
  { text, base }: Body,
  cellsOfLine = cellsAt,
): Replacement | undefined {
  const start = startOf(shown.node);
  const end = shown.node.position?.end.offset ?? start;
  if (end - start > LONGEST_TABLE || shown.parent?.type !== 'root') return undefined;
  const lines = text.slice(start, end).split('\n');
  if (lines.length !== shown.words.split('\n').length) return undefined;
  const typed = lines.slice(first).flatMap((line) => line.replace(BARS, '|').split(/(?<=\|)[ \t]+(?=\|)/));
  const rows = typed.filter((line) => !isRule(line)).map(cellsOfLine);
  const [head = []] = rows;
  const columns = head.length;
  if (rows.length < 2 || columns < 2 || rows.some((cells) => cells.length > columns)) return undefined;
  const whole = rows.map((cells) => rowOf([...cells, ...Array(columns - cells.length).fill('')]));
  const table = withoutGaps([whole[0], ruleOf(columns), ...whole.slice(1)].join('\n'));
  if (!isOneTable(table, rows.length)) return undefined;
  // What stands above it ends where an empty line stands.
  const before = lines.slice(0, first).join('\n');
  const from = base + start + before.length;
  return { start: from, end: base + end, text: `${before === '' ? '' : '\n\n'}${table}` };
}

/** The cells of a typed row: between bars, or as a sheet gives them. */
const cellsAt = (line: string): readonly string[] =>
  line.includes('|') ? cellsOf(line) : spacedCells(line.trim());

function isOneTable(table: string, rows: number): boolean {
  const [node, ...more] = childrenOf(parseMarkdown(table, 'md'));
  return node?.type === 'table' && more.length === 0 && node.children.length === rows;
}

/** Where the lines of a block begin, in the text. */
const placesOfLines = (shown: Shown): (number | undefined)[] =>
  [...linesOf(shown)].map(({ from }) => shown.at[from]);
