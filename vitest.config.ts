/// <reference types="vitest/config" />
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Builds run before the first test, and a browser answers slower than a function. */
const PATIENCE = 60_000;

/** Builds the sites once, for whichever of the projects that look at them runs first. */
const SITES = 'tests/support/build-sites.ts';

/** What a worker leaves when it is ended goes with the run. */
const TEMPORARY = 'tests/support/temporary-folder.ts';

/**
 * The files that take longest, and run test after test, begin: where one of them came last, the other core would idle.
 * Vitest goes by the size of files where it has not measured them yet.
 */
const FIRST = ['tests/astro/one-by-one.test.ts', 'tests/browser/search.test.ts'];

const UNIT = ['src/**/*.test.ts', 'tests/fixtures/*.test.ts', 'tests/*.test.ts', 'tests/security/*.test.ts'];
/** What puts another module in the place of one would do so for the files after it: each has a process of its own. */
const REPLACING = globSync(UNIT).filter((file) => /\bvi\.(?:mock|doMock)\(/.test(readFileSync(file, 'utf8')));

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
      // One file after the other in the same process: to load the parsers and schemas for each takes longer than the tests.
      {
        test: {
          name: 'unit',
          include: UNIT,
          exclude: REPLACING,
          isolate: false,
          globalSetup: TEMPORARY,
          testTimeout: PATIENCE,
        },
      },
      { test: { name: 'unit-apart', include: REPLACING, globalSetup: TEMPORARY, testTimeout: PATIENCE } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts', 'tests/astro/one-by-one.test.ts'],
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
