/**
 * Measures one case of growth after the other, in a process of its own: the Markdown engine ends the process at some
 * inputs. `node worker.ts <folder> <longest input> <ms that are measurable> <first case>` prints a line of JSON for each case when it begins and when it ends.
 */
import type { FuzzedDocument } from '../fuzz/grammar.ts';
import { createPublisher, judge } from '../fuzz/reading.ts';
import { documentCases, FUNCTION_CASES } from './cases.ts';
import { growthOf } from './measuring.ts';

/** Runs of which the shortest counts. */
const TIMES = 3;

const [folder = '', most = '', measurable = '', first = '0'] = process.argv.slice(2);
const publish = await createPublisher();

async function pass(document: FuzzedDocument): Promise<void> {
  const { errors, read } = judge(document, folder);
  if (errors.length === 0 && read) await publish(document, read);
}

const cases = [...documentCases(pass), ...FUNCTION_CASES];
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

for (const [at, { name, make, longest = Number(most) }] of cases.entries()) {
  if (at < Number(first)) continue;
  say({ begun: at, name });
  try {
    say({
      ended: at,
      name,
      ...(await growthOf(make, {
        end: Math.min(longest, Number(most)),
        times: TIMES,
        measurable: Number(measurable),
      })),
    });
  } catch (error) {
    say({
      ended: at,
      name,
      isLinear: false,
      told: `threw ${error instanceof Error ? error.message : error}`,
    });
  }
}
say({ done: true });
