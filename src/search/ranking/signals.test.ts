/** Each signal alone, on the smallest text that shows it. */
import { describe, expect, test } from 'vitest';
import { SIGNAL_NAMES, WEIGHTS } from './constants.ts';
import type { Hit } from './hits.ts';
import { score } from './score.ts';
import * as of from './signals.ts';

/** Where each unit stands; a pair is place and quality. */
const places = (...given: readonly (number | readonly [number, number])[]): Hit[] =>
  given.map((each) => {
    const [at, quality] = typeof each === 'number' ? [each, 1] : each;
    return { at, length: 1, quality };
  });

/** A text whose title has four syllables and whose description ends with the eighth; units alike unless told. */
const sight = (hits: readonly Hit[][], importance = hits.map(() => 1)): of.Sight => ({
  hits,
  importance,
  fields: { titleEnd: 4, descriptionEnd: 8 },
});

describe('coverage: how much of the query stands anywhere', () => {
  test('is the best of each unit', () => {
    expect(of.coverage(sight([places([9, 0.5], [20, 0.75]), places(30)]))).toBe(0.875);
    expect(of.coverage(sight([places(9), places()]))).toBe(0.5);
  });

  test('goes by importance', () => {
    expect(of.coverage(sight([places(9), places()], [3, 1]))).toBe(0.75);
  });
});

test('complete: only where no unit is missing', () => {
  expect(of.complete(sight([places(9), places([2, 0.1])]))).toBe(1);
  expect(of.complete(sight([places(9), places()]))).toBe(0);
});

test('title: what stands before its end, and not behind', () => {
  expect(of.title(sight([places(3), places(4)]))).toBe(0.5);
  expect(of.title(sight([places([0, 0.5], 9), places(3)]))).toBe(0.75);
});

test('titled: falls faster than the title’s share', () => {
  expect(of.titled(sight([places(0), places(1)]))).toBe(1);
  expect(of.titled(sight([places(0), places(9)]))).toBe(0.125);
});

test('description: from the end of the title to its own', () => {
  expect(of.description(sight([places(4), places(7)]))).toBe(1);
  expect(of.description(sight([places(3), places(8)]))).toBe(0);
});

test('start: halves with the second syllable, and nothing for what is missing', () => {
  expect(of.start(sight([places(0)]))).toBe(1);
  expect(of.start(sight([places(1, 9)]))).toBe(0.5);
  expect(of.start(sight([places()]))).toBe(0);
});

test('frequency: each further place adds less', () => {
  const often = (count: number) =>
    of.frequency(sight([places(...Array.from({ length: count }, (_, at) => at))]));
  expect(often(0)).toBe(0);
  expect(often(1)).toBe(0.5);
  expect(often(3) - often(1)).toBeLessThan(often(1));
  expect(often(1000)).toBeLessThan(1);
});

describe('named: how much of the title the query is', () => {
  test('counts a syllable once, however many units it answers', () => {
    expect(of.named(sight([places(0, 1), places(1)]))).toBe(0.5);
    expect(of.named(sight([[{ at: 0.5, length: 0.25, quality: 1 }]]))).toBe(0.25);
  });

  test('is nothing where there is no title, or the query is not in it', () => {
    expect(of.named({ ...sight([places(0)]), fields: { titleEnd: 0, descriptionEnd: 0 } })).toBe(0);
    expect(of.named(sight([places(4)]))).toBe(0);
  });
});

describe('opening: how much of the query, from its first unit on, the title has in order', () => {
  test('ends with the first unit that the title has not', () => {
    expect(of.opening(sight([places(0), places(2), places(9), places(3)]))).toBe(0.5);
    expect(of.opening(sight([places(9), places(0)]))).toBe(0);
  });

  test('takes no unit that stands before the one before it', () => {
    expect(of.opening(sight([places(2), places(1)]))).toBe(0.5);
    expect(of.opening(sight([places(2), places(1, 3)]))).toBe(1);
  });
});

describe('neighbours: pairs of the query that stand side by side', () => {
  test('in the query’s order', () => {
    expect(of.neighbours(sight([places(5), places(6), places(9)]))).toBe(0.5);
    expect(of.neighbours(sight([places(6), places(5)]))).toBe(0);
  });

  test('are as good as the second of them, and go by their bonds', () => {
    expect(of.neighbours(sight([places(5), places([6, 0.5])]))).toBe(0.5);
    const pair = { ...sight([places(5), places(6), places(9)]), bonds: [0.9, 0.1] };
    expect(of.neighbours(pair)).toBeCloseTo(0.9, 9);
  });

  test('of one unit there are none', () => {
    expect(of.neighbours(sight([places(5)]))).toBe(0);
  });
});

test('whole: one run of nearly all of the query, or nothing', () => {
  expect(of.whole(sight([places(5), places(6), places(7)]))).toBe(1);
  expect(of.whole(sight([places(5), places([6, 0.85]), places(7)]))).toBeCloseTo(0.95, 9);
  expect(of.whole(sight([places(5), places([6, 0.5]), places(7)]))).toBe(0);
  expect(of.whole(sight([places(5), places(7)]))).toBe(0);
});

test('exact: a run of what was typed, and nothing else', () => {
  expect(of.exact(sight([places(5), places(6)]))).toBe(1);
  expect(of.exact(sight([places(5), places([6, 0.97])]))).toBe(0);
  expect(of.exact(sight([places(5), places(7)]))).toBe(0);
});

describe('order: the longest chain of units in the query’s order', () => {
  test('loses a little for each word between them', () => {
    expect(of.order(sight([places(5), places(6)]))).toBe(1);
    expect(of.order(sight([places(5), places(8)]))).toBeCloseTo(0.97, 9);
  });

  test('does not reach beyond some words, nor backwards', () => {
    expect(of.order(sight([places(5), places(20)]))).toBeCloseTo((1 + 1 - 0.03 * 14) / 2, 9);
    expect(of.order(sight([places(5), places(21)]))).toBe(0.5);
    expect(of.order(sight([places(6), places(5)]))).toBe(0.5);
  });

  test('may leave a unit out', () => {
    expect(of.order(sight([places(5), places(), places(6)]))).toBeCloseTo(2 / 3, 9);
  });
});

describe('closeness: the most of the query within a window', () => {
  test('whatever its order', () => {
    expect(of.closeness(sight([places(6), places(5)]))).toBe(1);
  });

  test('whose width grows with the query', () => {
    expect(of.closeness(sight([places(0), places(16)]))).toBe(1);
    expect(of.closeness(sight([places(0), places(17)]))).toBe(0.5);
    expect(of.closeness(sight([places(0), places(18), places(18)]))).toBe(1);
  });

  test('is the best of all windows, each unit counted once in it', () => {
    expect(of.closeness(sight([places(0, 1, 50), places(60)]))).toBe(1);
  });
});

describe('the total', () => {
  test('is the sum of the signals by their weights', () => {
    const { total, signals } = score(sight([places(0), places(1)]));
    const sum = SIGNAL_NAMES.reduce((points, name) => points + WEIGHTS[name] * signals[name], 0);
    expect(total).toBe(sum);
    for (const name of SIGNAL_NAMES) {
      expect(signals[name], name).toBeGreaterThanOrEqual(0);
      expect(signals[name], name).toBeLessThanOrEqual(1);
    }
  });

  test('of one unit has nothing for order and neighbours', () => {
    const { signals } = score(sight([places(0)]));
    const { opening, neighbours, whole, exact, order, closeness } = signals;
    expect([opening, neighbours, whole, exact, order, closeness]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(signals.coverage).toBe(1);
  });
});
