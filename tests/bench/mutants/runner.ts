/**
 * A Vitest that stays warm, in a process of its own: what never ends is ended with it. It is told which test files to
 * run, one message a run, and answers whether all passed.
 */
import { join, relative } from 'node:path';
import { createVitest } from 'vitest/node';

export interface Order {
  /** Files that have changed since the last run. */
  readonly changed: readonly string[];
  readonly tests: readonly string[];
}

/** What it says first: the tests that it can run. */
export interface Ready {
  readonly tests: readonly string[];
}

export interface Outcome {
  readonly passed: boolean;
}

const root = process.cwd();

const vitest = await createVitest('test', {
  root,
  // Those that put another module in the place of one are unit tests too.
  project: ['unit', 'unit-apart'],
  watch: false,
  reporters: [{}],
  maxWorkers: 1,
  testTimeout: 20_000,
});
const specifications = new Map(
  (await vitest.globTestSpecifications()).map((specification) => [
    relative(root, specification.moduleId).replaceAll('\\', '/'),
    specification,
  ]),
);

process.on('message', async ({ changed, tests }: Order) => {
  for (const file of changed) vitest.invalidateFile(join(root, file));
  const chosen = tests.flatMap((test) => specifications.get(test) ?? []);
  const { testModules, unhandledErrors } = await vitest.rerunTestSpecifications(chosen, false);
  // What earlier runs said is told again with the answer.
  const asked = new Set(chosen.map(({ moduleId }) => moduleId));
  const passed =
    testModules.every((module) => !asked.has(module.moduleId) || module.ok()) && unhandledErrors.length === 0;
  process.send?.({ passed } satisfies Outcome);
});
process.on('disconnect', () => process.exit());
process.send?.({ tests: [...specifications.keys()] } satisfies Ready);
