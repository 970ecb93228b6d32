/** One text as the rules of the check are given it, without a content folder around it. */
import type { Body } from '../../src/check/body/markdown.ts';
import type { Problem } from '../../src/check/finding.ts';
import { parseMarkdown } from '../../src/html/markdown.ts';

export interface Told extends Problem {
  /** What stands in the text from the place that is named on, to the end of its line. */
  readonly from: string;
}

/** What a rule says of a text. */
export function toldOf(text: string, rule: (body: Body) => void): Told[] {
  const told: Told[] = [];
  rule({
    root: parseMarkdown(text, 'md'),
    text,
    base: 0,
    report: (problem, offset) =>
      told.push({ ...problem, from: text.slice(offset ?? 0).split('\n')[0] ?? '' }),
  });
  return told;
}
