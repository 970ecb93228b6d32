/** The fuzzer of tests/security/fuzz.test.ts at length. */
import { expect, test } from 'vitest';
import { fuzz } from '../security/fuzz/run.ts';

/** Other documents every day, told with a failure: `FUZZ_SEED=… npx vitest run tests/long/fuzz.test.ts`. */
const FIRST = Number(process.env['FUZZ_SEED'] ?? Math.floor(Date.now() / 86_400_000) * 1_000_000);
const COUNT = 200_000;

test(`nothing that the check passes becomes more than text, links and pictures (from seed ${FIRST})`, async () => {
  const { passed, failures } = await fuzz(FIRST, COUNT);
  expect(failures.slice(0, 20).join('\n\n')).toBe('');
  expect(passed).toBeGreaterThan(COUNT / 5);
});
