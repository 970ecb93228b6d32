/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What measures time or memory, or gives a program a moment to answer: beside others it would measure those too. */
const ALONE = [
  'tests/long/check-growth.test.ts',
  'tests/long/expressions-growth.test.ts',
  'tests/long/fuzz.test.ts',
  'tests/long/growth.test.ts',
  'tests/long/memory.test.ts',
];

const PATIENCE = { testTimeout: 20 * 60_000, hookTimeout: 5 * 60_000 };

/** The sites of `npm test`, for what looks at them longer. */
const SITES = 'tests/support/build-sites.ts';

/** `npm run test:long`: what takes minutes, hundreds of runs or a Debian package. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', 'tests/astro/dev.test.ts', 'tests/security/pages/*.test.ts'],
          exclude: ALONE,
          globalSetup: SITES,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'long-alone',
          include: ALONE,
          globalSetup: SITES,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...PATIENCE,
        },
      },
    ],
  },
});
