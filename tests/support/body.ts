/** One text as the rules of the check are given it, without a content folder around it. */
import { isDeepStrictEqual } from 'node:util';
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

const FRONT = '---\n---\n';

/** What a rule says of a text that stands behind other lines in its file: its places are those of the file. */
function problemsInFile(text: string, rule: (body: Body) => void): Problem[] {
  const told: Problem[] = [];
  const report = (problem: Problem) => told.push(problem);
  const entry = {
    at: { mdx: false },
    source: { text: FRONT + text, report },
    body: FRONT.length,
  } as unknown as Entry;
  const body = parseBody(entry, []);
  if (body) rule(body);
  return told;
}

/** The text with what stands in the place of a stretch of it. */
export const replacedIn = (text: string, place: Replacement | undefined): string | undefined =>
  place && text.slice(0, place.start) + place.text + text.slice(place.end);

/** What two findings say alike is done once. */
const after = (text: string, done: readonly Replacement[]): string =>
  done
    .filter((one, at) => done.findIndex((other) => isDeepStrictEqual(one, other)) === at)
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, place) => replacedIn(all, place) ?? all, FRONT + text)
    .slice(FRONT.length);

/** The text when everything is done that a rule says to the letter, in one round. */
export const mendedBy = (text: string, rule: (body: Body) => void): string =>
  after(
    text,
    problemsInFile(text, rule).flatMap(({ replacement }) => replacement ?? []),
  );

/** The text when each way is gone that is shown for the first fault of several. */
export const waysOutOf = (text: string, rule: (body: Body) => void): string[] =>
  (problemsInFile(text, rule).find(({ ways = [] }) => ways.length > 0)?.ways ?? []).map((way) =>
    after(text, [way]),
  );
