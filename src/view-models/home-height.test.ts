/**
 * How far down the news of the home page go. The heights are those that a browser measures in the wide layout; here is
 * told what follows from them: an article is there as long as half of it stands beside something.
 */
import { describe, expect, test } from 'vitest';
import type { DocumentRow } from './documents.ts';
import { fillingSide, type HomeLead, type HomeSide } from './home-height.ts';
import type { Teaser } from './teaser.ts';

const letters = (count: number) => 'x'.repeat(count);
/** A picture that is so high where it fills the column, which is 736 wide. */
const cover = (height: number) => ({ src: { width: 736, height } });

const lead = (title: number, opening: number, height: number) =>
  ({ title: letters(title), opening: letters(opening), cover: cover(height) }) as unknown as HomeLead;
const teasers = (title: number, summary: number, picture?: object) =>
  Array.from(
    { length: 20 },
    () => ({ title: letters(title), summary: letters(summary), cover: picture }) as unknown as Teaser,
  );
const document = (heading: number, state: string) =>
  ({ heading: letters(heading), validity: { state } }) as unknown as DocumentRow;

const NOTHING: HomeSide = { documents: [], hasResult: false, contacts: 0 };
/** 493 for the result, 67 + 155 + 129 for the documents, 67 + 600 − 12 for six telephones, 48 between them: 1,595. */
const ALL: HomeSide = {
  documents: [document(25, 'upcoming'), document(25, 'valid')],
  hasResult: true,
  contacts: 7,
};

/** How many stand below a first article whose picture is so high. */
const below = (side: HomeSide, first: HomeLead, rest: readonly Teaser[]) =>
  fillingSide(first, rest, side).length;

test('there are three articles at least and ten at most', () => {
  expect(below(NOTHING, lead(30, 60, 400), teasers(40, 50))).toBe(3);
  expect(below(ALL, lead(0, 0, 0), teasers(0, 0))).toBe(10);
  expect(below(NOTHING, lead(30, 60, 400), teasers(40, 50).slice(0, 2))).toBe(2);
});

describe('the fourth is there as long as half of it fits beside a side', () => {
  test.each([
    // The first is 278 high beside its picture (two lines of title, two of opening), the head 115, each below it 175.
    ['of everything, two lines each, with pictures', ALL, lead(35, 65, 0), teasers(45, 53, {}), 589.5],
    ['of everything, two lines each, without', ALL, lead(35, 65, 0), teasers(63, 75), 589.5],
    // A picture is higher than two short lines: 161.
    ['of everything, short beside pictures', ALL, lead(35, 65, 0), teasers(1, 1, {}), 638.5],
    // One line: 201 for the first, 117 for each below.
    ['of everything, one line each', ALL, lead(34, 64, 0), teasers(62, 74), 869.5],
    // Nothing but the frame: 124 and 59, beside the result alone.
    ['of the result alone', { ...NOTHING, hasResult: true }, lead(0, 0, 0), teasers(0, 0), 47.5],
    // 67 + 26 + 26 + 24 lines of 26 + 25.
    [
      'of one document',
      { ...NOTHING, documents: [document(24 * 24, 'valid')] },
      lead(0, 0, 0),
      teasers(0, 0),
      322.5,
    ],
    // 67 + 500 − 12.
    ['of five telephones', { ...NOTHING, contacts: 5 }, lead(0, 0, 0), teasers(0, 0), 109.5],
  ] as const)('%s', (_which, side, first, rest, height) => {
    const withPicture = (high: number) => ({ ...first, cover: cover(high) }) as unknown as HomeLead;
    expect(below(side, withPicture(height), rest)).toBe(4);
    expect(below(side, withPicture(height + 0.5), rest)).toBe(3);
  });
});

test('without a picture the first article is lower by it and its gap', () => {
  const first = { ...lead(0, 0, 0), cover: undefined };
  // 112 and the head 115; six of 59 make 581, half of the seventh 610.5; eight telephones count as six: 655.
  expect(below({ ...NOTHING, contacts: 8 }, first, teasers(0, 0))).toBe(7);
});
