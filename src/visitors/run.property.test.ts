import { expect, test } from 'vitest';
import { expectCountOfLines } from '../../tests/support/log-history.ts';
import { makeStatsPlace } from '../../tests/support/visitors.ts';

test.each(Array.from({ length: 15 }, (_, index) => [index + 1]))(
  'the count of history %i of runs and rotations is that of its lines',
  async (seed) => {
    expect.hasAssertions();
    const place = makeStatsPlace();
    try {
      await expectCountOfLines(place, seed);
    } finally {
      place.remove();
    }
  },
);
