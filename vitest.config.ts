/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/** Builds run before the first test, and a browser answers slower than a function. */
const PATIENCE = 60_000;

export default defineConfig({
  test: {
    globalSetup: 'tests/support/build-sites.ts',
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
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});
