/**
 * Signs so crowded that no text needs them. The Markdown engine takes the square of their number in time, within one
 * stretch of text, so they are counted before it sees any: what is left takes seconds at most, however it is written.
 */
import { lineEnd } from '../../lib/lines.ts';
import { countMatches } from '../../lib/matches.ts';
import { formatInteger } from '../../lib/numbers.ts';
import type { Problem } from '../finding.ts';
import { NESTED } from '../limits.ts';
import type { Source } from '../source.ts';

const ENTITY = /&#?\w{1,32};/g;

/** Signs of a stretch without an empty line, each with the most that one may hold. */
const CROWDS: readonly { readonly sign: RegExp; readonly most: number; readonly name: string }[] = [
  { sign: /_+/g, most: 1_000, name: '"_"' },
  { sign: /www\.|https?:\/\//gi, most: 500, name: 'địa chỉ web' },
  { sign: /<(?![a-z/!])/gi, most: 1_000, name: '"<"' },
  { sign: ENTITY, most: 500, name: 'ký hiệu "&…;"' },
];
/** On a line of more than ASCII the engine counts the place of every node from the beginning of the line. */
const LONGEST_LINE = 100_000;
/** So many places together: signs of a line, each with the letters of the line. */
const MOST_COUNTED = 1_000_000_000;
/** Signs at which the engine may begin a node within a line. */
const INLINE = /[*_~`[\]<&\\!]+/g;
/**
 * Lines with words, of which each may be a point, a quote or a heading: a text of a megabyte is 10,000 lines, and one of so
 * many still takes no longer than it.
 */
const MOST_LINES = 50_000;
/** At each entity the engine keeps a copy of the text before it: so many characters together. */
const MOST_COPIED = 200_000_000;
/** Braces of a whole `.mdx` file, where they are code: an editor needs them for comments at most. */
const MOST_BRACES = 200;
/** Tags of a whole `.mdx` file. */
const MOST_TAGS = 2000;
/** Cells of all tables: a row of two letters gets as many as its table has columns. */
const MOST_CELLS = 100_000;

/** Quotes and lists that begin on one line: `> > - 1. …`. */
const BEGINNINGS = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${NESTED + 1}}`, 'm');
const TAG = /<(\/?)[a-z][^<>]*>/gi;
/** The line that makes a table of the one before it. */
const isDelimiters = (line: string) =>
  /^[ \t\r>|:-]+$/.test(line) && line.includes('|') && line.includes('-');
/** A raw table is no text to the engine, up to the next empty line. */
const RAW_TABLE = /^(?:[ \t\r]*\n)*[ ]{0,3}<table[\s>]/i;

/** @returns whether the text may be handed to the engine; where not, that is reported */
export function checkCrowds({ text, report }: Source, body: number, mdx: boolean): boolean {
  const crowd = findCrowd(text.slice(body), mdx);
  if (crowd) report(crowd.problem, body + crowd.at);
  return crowd === undefined;
}

interface Crowd {
  readonly problem: Problem;
  readonly at: number;
}

function findCrowd(text: string, mdx: boolean): Crowd | undefined {
  const nested = BEGINNINGS.exec(text)?.index ?? (mdx ? deepTag(text) : undefined);
  if (nested !== undefined) return { problem: TOO_DEEP, at: nested };
  const whole = (mdx ? crowdOfCode(text) : undefined) ?? longLine(text);
  if (whole) return whole;
  let cells = 0;
  let start = 0;
  for (const stretch of text.split(/(?<=\n[ \t\r]*\n)/)) {
    const parts = RAW_TABLE.test(stretch) && !mdx ? [] : partsOf(stretch);
    const crowd = parts.map(crowdIn).find((found) => found !== undefined);
    if (crowd) return { problem: crowd.problem, at: start + crowd.at };
    cells += cellsIn(stretch);
    if (cells > MOST_CELLS) return { problem: tooMany('ô bảng', MOST_CELLS), at: start };
    start += stretch.length;
  }
  return undefined;
}

function longLine(text: string): Crowd | undefined {
  let lines = 0;
  let counted = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== '') lines += 1;
    if (lines > MOST_LINES) return { problem: tooMany('dòng', MOST_LINES), at: start };
    const passed = line.length > SHORT_LINE ? countedIn(line) : 0;
    counted += passed;
    if (line.length > LONGEST_LINE && passed > 0)
      return { problem: tooMany('ký tự trên một dòng', LONGEST_LINE), at: start };
    if (counted > MOST_COUNTED) return { problem: CROWDED_LINES, at: start };
  }
  return undefined;
}

/** Shorter lines cost next to nothing, whatever they hold. */
const SHORT_LINE = 2_000;

/** How many letters the engine passes again for the nodes of a line; none where it is ASCII. */
const countedIn = (line: string): number =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
  /[^\u0000-\u007f]/.test(line) ? line.length * (placesOf(INLINE, line).length + 1) : 0;

/** Signs of code, which a whole `.mdx` file may hold so many of. */
function crowdOfCode(text: string): Crowd | undefined {
  if (countMatches(/\{/g, text) > MOST_BRACES)
    return { problem: tooMany('"{"', MOST_BRACES), at: text.indexOf('{') };
  if (countMatches(/</g, text) > MOST_TAGS)
    return { problem: tooMany('"<"', MOST_TAGS), at: text.indexOf('<') };
  return undefined;
}

/** The first sign of which a part has too many, at its first place. */
function crowdIn(part: string): Crowd | undefined {
  for (const { sign, most, name } of CROWDS) {
    const places = placesOf(sign, part);
    const isCrowded = places.length > most || (sign === ENTITY && places.length * part.length > MOST_COPIED);
    if (isCrowded) return { problem: tooMany(name, most), at: places[0] ?? 0 };
  }
  return undefined;
}

const placesOf = (sign: RegExp, text: string): number[] => [...text.matchAll(sign)].map(({ index }) => index);

/** Where the first tag stands that lies deeper than any text needs. */
function deepTag(text: string): number | undefined {
  let depth = 0;
  for (const { 0: tag, 1: slash, index } of text.matchAll(TAG)) {
    if (slash) depth = Math.max(0, depth - 1);
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > NESTED) return index;
  }
  return undefined;
}

/** What the engine reads in one go: the rows of a table by themselves, any other stretch as a whole. */
function partsOf(stretch: string): readonly string[] {
  const lines = stretch.split('\n');
  const [head = '', delimiters = ''] = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    ),
  );
  const isTable =
    isDelimiters(delimiters) && placesOf(/\|/g, head).length === placesOf(/\|/g, delimiters).length;
  return isTable ? lines : [stretch];
}

/** Columns of the widest table of a stretch, for each of its lines. */
function cellsIn(stretch: string): number {
  if (!stretch.includes('|')) return 0;
  const lines = stretch.split('\n');
  const columns = lines.map((line) => (isDelimiters(line) ? line.split('|').length : 0));
  return lines.length * columns.reduce((most, each) => Math.max(most, each), 0);
}

const TOO_DEEP: Problem = {
  rule: 'nested-too-deep',
  message: `Chỗ này lồng vào nhau quá ${NESTED} tầng (danh sách, trích dẫn, thẻ…).`,
  remedy: 'viết lại cho ít tầng, hoặc xóa các dấu ">", "-", "*", "<" thừa.',
};

const CROWDED_LINES: Problem = {
  rule: 'crowded',
  message: 'Các đoạn quá dài và quá nhiều dấu, nhiều hơn một bài viết cần.',
  remedy: 'chia thành nhiều đoạn bằng dòng trống, hoặc để phần này trong tệp đính kèm.',
};

const tooMany = (name: string, most: number): Problem => ({
  rule: 'crowded',
  message: `Từ chỗ này có quá ${formatInteger(most)} ${name}, nhiều hơn một bài viết cần.`,
  remedy: 'chia thành nhiều đoạn bằng dòng trống, hoặc để phần này trong tệp đính kèm.',
});
