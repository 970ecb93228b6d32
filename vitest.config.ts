/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/** Builds run before the first test, and a browser answers slower than a function. */
const PATIENCE = 60_000;

/** Builds the sites once, for whichever of the projects that look at them runs first. */
const SITES = 'tests/support/build-sites.ts';

export default defineConfig({
  test: {
    // A browser works beside the worker that asks it, and waits with it: one worker less than there are cores idles.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'tests/fixtures/*.test.ts',
            'tests/*.test.ts',
            'tests/security/*.test.ts',
          ],
          testTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts', 'tests/astro/**/*.test.ts'],
          globalSetup: SITES,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/security/pages/*.test.ts'],
          globalSetup: SITES,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});
