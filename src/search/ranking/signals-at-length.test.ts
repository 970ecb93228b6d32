/** The signals beside the long way to the same numbers: chance texts, and each unit's worth in another scale. */
import { describe, expect, test } from 'vitest';
import { chance } from '../../../tests/support/chance.ts';
import { SHAPE, SIGNAL_NAMES } from './constants.ts';
import { endOf, type Hit } from './hits.ts';
import { score } from './score.ts';
import * as of from './signals.ts';

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** Up to five units, each at up to four places among some forty. */
function chanceSight(random: (below: number) => number): of.Sight {
  const hits = Array.from({ length: 1 + random(5) }, () => {
    const places = new Set(Array.from({ length: random(5) }, () => random(40)));
    return [...places]
      .sort((a, b) => a - b)
      .map((at): Hit => ({ at, length: 1 + random(2), quality: [1, 0.75, 0.5][random(3)] ?? 1 }));
  });
  return {
    hits,
    importance: hits.map(() => (1 + random(4)) / 4),
    fields: { titleEnd: random(12), descriptionEnd: 12 + random(12) },
    bonds: hits.slice(1).map(() => (1 + random(3)) / 4),
  };
}

const SIGHTS = Array.from({ length: 250 }, (_, seed) => chanceSight(chance(seed + 1)));
const worthOf = ({ importance }: of.Sight, unit: number, hit: Hit) => (importance[unit] ?? 0) * hit.quality;

/** The most that `more` makes of any hit, where it may ask for what it makes of others before. */
function most(sight: of.Sight, more: (unit: number, hit: Hit) => number): number {
  return Math.max(0, ...sight.hits.flatMap((own, unit) => own.map((hit) => more(unit, hit))));
}

test.each(SIGNAL_NAMES)(
  '%s goes by shares of the query: another scale of importance changes nothing',
  (name) => {
    for (const sight of SIGHTS.slice(0, 60)) {
      const { [name]: usual } = score(sight).signals;
      for (const factor of [1 / 64, 64]) {
        const importance = sight.importance.map((each) => each * factor);
        expect(score({ ...sight, importance }).signals[name], JSON.stringify(sight)).toBeCloseTo(usual, 9);
      }
    }
  },
);

describe('the same as by trying everything', () => {
  test('whole: every run of unit behind unit', () => {
    for (const sight of SIGHTS) {
      const run = (unit: number, hit: Hit): number =>
        worthOf(sight, unit, hit) +
        Math.max(
          0,
          ...(sight.hits[unit - 1] ?? []).map((before) =>
            endOf(before) === hit.at ? run(unit - 1, before) : 0,
          ),
        );
      const share = most(sight, run) / sum(sight.importance);
      expect(of.whole(sight), JSON.stringify(sight)).toBeCloseTo(share > SHAPE.wholeRun ? share : 0, 9);
    }
  });

  test('order: every chain in the query’s order', () => {
    for (const sight of SIGHTS) {
      const chain = (unit: number, hit: Hit): number => {
        const worth = worthOf(sight, unit, hit);
        const longer = sight.hits.slice(0, unit).flatMap((own, at) =>
          own.flatMap((before) => {
            const gap = hit.at - endOf(before);
            if (gap < 0 || gap > SHAPE.orderReach) return [];
            return chain(at, before) + worth * (1 - SHAPE.orderStep * gap);
          }),
        );
        return Math.max(worth, ...longer);
      };
      expect(of.order(sight), JSON.stringify(sight)).toBeCloseTo(
        most(sight, chain) / sum(sight.importance),
        9,
      );
    }
  });

  test('closeness: every window, of units that are all exact', () => {
    for (const { hits, importance, fields } of SIGHTS) {
      const sight = {
        hits: hits.map((own) => own.map((hit) => ({ ...hit, quality: 1 }))),
        importance,
        fields,
      };
      const width = SHAPE.windowPerUnit * hits.length + SHAPE.windowAtLeast;
      const window = (_unit: number, { at: to }: Hit) =>
        sum(importance.filter((_, unit) => hits[unit]?.some(({ at }) => at <= to && at >= to - width)));
      expect(of.closeness(sight), JSON.stringify(sight)).toBeCloseTo(
        most(sight, window) / sum(importance),
        9,
      );
    }
  });

  test('neighbours: every pair, by its worth and bond', () => {
    for (const sight of SIGHTS.filter(({ hits }) => hits.length > 1)) {
      const worths = sight.importance
        .slice(1)
        .map((each, at) => (each + (sight.importance[at] ?? 0)) * (sight.bonds?.[at] ?? 1));
      const beside = worths.map((worth, at) => {
        const behind = (sight.hits[at + 1] ?? []).filter((hit) =>
          sight.hits[at]?.some((before) => endOf(before) === hit.at),
        );
        return worth * Math.max(0, ...behind.map(({ quality }) => quality));
      });
      expect(of.neighbours(sight), JSON.stringify(sight)).toBeCloseTo(sum(beside) / sum(worths), 9);
    }
  });

  test('named: every syllable of the title', () => {
    for (const sight of SIGHTS) {
      const { titleEnd } = sight.fields;
      const answers = Array.from({ length: titleEnd }, (_, place) =>
        sight.hits.some((own) => own.some((hit) => hit.at <= place && place < endOf(hit))),
      );
      // A word of two syllables may begin with the last of the title.
      const reaching = sight.hits.some((own) =>
        own.some((hit) => hit.at < titleEnd && endOf(hit) > titleEnd),
      );
      const share = titleEnd === 0 ? 0 : (answers.filter(Boolean).length + (reaching ? 1 : 0)) / titleEnd;
      expect(of.named(sight), JSON.stringify(sight)).toBeCloseTo(share, 9);
    }
  });
});

test('opening: goes by the importance and the quality of what the title has', () => {
  const at = (place: number, quality = 1): Hit[] => [{ at: place, length: 1, quality }];
  const opening = (hits: Hit[][], importance: number[]) =>
    of.opening({ hits, importance, fields: { titleEnd: 4, descriptionEnd: 4 } });
  expect(opening([at(0), at(9)], [3, 1])).toBe(0.75);
  expect(opening([at(0, 0.5), at(3), at(4)], [1, 1, 2])).toBe(0.375);
  // Two units may not share one syllable of the title.
  expect(opening([at(2), at(2)], [1, 1])).toBe(0.5);
});
