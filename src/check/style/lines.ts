/** A rule of style that writes lines anew: each line that would be another is told, with what to write. */

import { A_LINE, type Problem, quote } from '../finding.ts';
import type { Source } from '../source.ts';
import { linesOf, type TextLine } from '../words.ts';

export interface LineRule {
  readonly rule: string;
  /** What is wrong, with the reason: a sentence. */
  readonly message: (before: string, after: string) => string;
  /** The line as it should be. */
  readonly right: (line: TextLine) => string;
}

export function checkLines({ text, report }: Source, rules: readonly LineRule[]): void {
  for (const line of linesOf(text)) {
    if (line.isCode) continue;
    for (const rule of rules) {
      const right = rule.right(line);
      if (right !== line.text)
        report(told(rule, line, right), line.start + firstDifference(line.text, right));
    }
  }
}

function told({ rule, message }: LineRule, { text, start }: TextLine, right: string): Problem {
  const at = firstDifference(text, right);
  return {
    rule,
    severity: 'warning',
    message: message(wordsAt(text, at), wordsAt(right, at)),
    remedy: `viết lại thành ${quote(right, A_LINE)}.`,
    replacement: { start, end: start + text.length, text: right },
  };
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** The words at a place of a line. */
function wordsAt(line: string, at: number): string {
  const before = line.slice(Math.max(0, at - LONGEST), at);
  const after = line.slice(at, at + LONGEST);
  const start = before.trimEnd().lastIndexOf(' ') + 1;
  const end = after.indexOf(' ', after.length - after.trimStart().length);
  return before.slice(start) + after.slice(0, end === -1 ? undefined : end);
}

const LONGEST = 40;
