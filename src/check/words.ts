/** Which lines and pieces of a text are words: code, addresses and what names a file are left as they are. */
import { countMatches } from '../lib/matches.ts';

export interface TextLine {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  /** Whether the line is code, or may be. */
  readonly isCode: boolean;
  readonly isFrontMatter: boolean;
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_END = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/** The lines of a file of the content. What may be code is taken for code: a fence that nobody closes, half of a code span. */
export function linesOf(text: string): TextLine[] {
  const lines = text.split('\n');
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  const halves = halvesOfCode(lines);
  let fence: string | undefined;
  let next = 0;
  return lines.map((line, at) => {
    const start = next;
    next += line.length + 1;
    const isFrontMatter = at <= end;
    if (isFrontMatter) return { text: line, start, isCode: false, isFrontMatter };
    const isOpen = fence !== undefined;
    const sign = (isOpen ? FENCE_END : FENCE).exec(line)?.[1];
    if (fence === undefined) fence = sign;
    else if (sign?.startsWith(fence)) fence = undefined;
    return { text: line, start, isCode: isOpen || sign !== undefined || halves.has(at), isFrontMatter };
  });
}

/** The lines of paragraphs in which a code span may go on from one line to the next. */
function halvesOfCode(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let paragraph: number[] = [];
  let isHalf = false;
  for (const [at, line] of [...lines, ''].entries()) {
    if (line.trim() !== '') {
      paragraph.push(at);
      isHalf ||= countMatches(/`+/g, line) % 2 === 1;
      continue;
    }
    if (isHalf) for (const one of paragraph) found.add(one);
    paragraph = [];
    isHalf = false;
  }
  return found;
}

/** Code, what stands in the round brackets of a link, addresses, tags, and in a front matter what is the name of a file. */
const NO_WORDS =
  /`+[^`]*`*|\]\([^)]*\)?|\]:.*|<[^>]*>?|(?:https?:|www\.|mailto:|tel:)\S*|(?:^|[\s{,])(?:file|src|url|to|href|email)["']?[ \t]*:[^,}]*|[@\\]\S*/g;

/** A line with its words written anew, and nothing else. */
export function inWords(line: string, rewrite: (words: string) => string): string {
  let written = '';
  let from = 0;
  for (const { 0: kept, index } of line.matchAll(NO_WORDS)) {
    written += rewrite(line.slice(from, index)) + kept;
    from = index + kept.length;
  }
  return written + rewrite(line.slice(from));
}
