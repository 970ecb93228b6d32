/**
 * What reads content, queries, logs or tables takes time in proportion to what it reads. Expressions are found in the
 * sources and tried on repeated pieces of what they are about. tests/long/growth.test.ts doubles what functions and whole
 * texts are given, tests/long/check-growth.test.ts whole files of content.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENDS, type Expression, expressionsIn, pumpsOf, userOf } from '../security/growth/expressions.ts';
import { growthOf } from '../security/growth/measuring.ts';
import { ROOT } from '../support/sites.ts';

/** A text of this length takes an expression no longer than this, in ms, unless it grows faster than its input. */
const LENGTH = 2_000;
const BRIEFLY = 0.3;

/** @returns the input that takes more than its share of time, undefined where none does */
async function steepestOf(expression: Expression): Promise<string | undefined> {
  const use = userOf(expression);
  const timeOf = (text: string) => {
    const started = performance.now();
    use(text);
    return performance.now() - started;
  };
  for (const pump of pumpsOf(expression.source)) {
    for (const [lead, tail] of ENDS) {
      const text = (size: number) => lead + pump.repeat(Math.ceil(size / pump.length)) + tail;
      if (timeOf(text(LENGTH)) < BRIEFLY || timeOf(text(LENGTH)) < BRIEFLY) continue;
      const make = (size: number) => {
        const input = text(size);
        return () => use(input);
      };
      const { isLinear, told } = await growthOf(make, { end: 500_000 });
      if (!isLinear) return `${JSON.stringify([lead, pump, tail])}, ${told}`;
    }
  }
  return undefined;
}

/** Beside other work a machine may take many times as long. */
const PATIENCE = 15 * 60_000;

describe('every expression in src', { timeout: PATIENCE }, () => {
  const expressions = expressionsIn(join(ROOT, 'src'));

  test('is found', () => {
    expect(expressions.length).toBeGreaterThan(200);
    for (const { place, source, flags } of expressions)
      expect(() => new RegExp(source, flags), `${place} /${source}/`).not.toThrow();
  });

  test('takes time in proportion to what it reads', async () => {
    const steep: string[] = [];
    for (const expression of expressions) {
      const found = await steepestOf(expression);
      if (found) steep.push(`src/${expression.place} /${expression.source}/ on ${found}`);
    }
    expect(steep).toEqual([]);
  });
});

test.each([
  ['a trailing run', /\s+$/g],
  ['a run before a sign', /([a-z]+)_/g],
  ['an open bracket', /\[[^\]]*\]\(/g],
  ['a tag', /<img\b[^>]*>/g],
  ['a lookbehind', /(?<=x["”]*)\s/gu],
])('an expression that takes the square of its input is noticed: %s', async (_kind, { source, flags }) => {
  expect(await steepestOf({ place: 'here', source, flags })).toBeDefined();
});
