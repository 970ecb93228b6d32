/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Builds run before the first test, and a browser answers slower than a function. */
const PATIENCE = 60_000;

/** Builds the sites once, for whichever of the projects that look at them runs first. */
const SITES = 'tests/support/build-sites.ts';

/**
 * The files that take longest, and run test after test, begin: where one of them came last, the other core would idle.
 * Vitest goes by the size of files where it has not measured them yet.
 */
const FIRST = [
  'tests/astro/one-by-one.test.ts',
  'tests/browser/search.test.ts',
  'tests/security/pages/pages.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = FIRST.findIndex((path) => moduleId.endsWith(path));
      return at < 0 ? FIRST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // A worker that asks a browser or a build waits for it: with no more workers than cores, a core idles.
    maxWorkers: availableParallelism() + 1,
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
