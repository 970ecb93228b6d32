/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/** Builds run before the first test, and a browser answers slower than a function. */
const PATIENCE = 60_000;

/** Builds the sites once, for whichever of the projects that look at them runs first. */
const SITES = 'tests/support/build-sites.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/fixtures/*.test.ts', 'tests/*.test.ts'],
          testTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: SITES,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: SITES,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});
