/** One text as the rules of the check are given it, without a content folder around it. */
import { type Body, parseBody } from '../../src/check/body/markdown.ts';
import type { Entry } from '../../src/check/entry.ts';
import type { Problem, Replacement } from '../../src/check/finding.ts';

export interface Told extends Problem {
  /** What stands in the text from the place that is named on, to the end of its line. */
  readonly from: string;
}

/** What a rule says of a text. */
export function toldOf(text: string, rule: (body: Body) => void): Told[] {
  const told: Told[] = [];
  const report = (problem: Problem, offset = 0) =>
    told.push({ ...problem, from: text.slice(offset).split('\n')[0] ?? '' });
  const body = parseBody({ at: { mdx: false }, source: { text, report }, body: 0 } as unknown as Entry, []);
  if (body) rule(body);
  return told;
}

/** The text when everything is done that a rule says to the letter, in one round; it stands behind other lines in its file. */
export function mendedBy(text: string, rule: (body: Body) => void): string {
  const front = '---\n---\n';
  const done: Replacement[] = [];
  const report = ({ replacement }: Problem) => {
    if (replacement) done.push(replacement);
  };
  const entry = {
    at: { mdx: false },
    source: { text: front + text, report },
    body: front.length,
  } as unknown as Entry;
  const body = parseBody(entry, []);
  if (body) rule(body);
  return done
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end, text: instead }) => all.slice(0, start) + instead + all.slice(end),
      front + text,
    )
    .slice(front.length);
}
