/**
 * Judges and renders documents, seed after seed, in a process of its own: the Markdown engine ends the process at some
 * inputs, and the file that it leaves tells what it was doing then.
 *
 * `node worker.ts <folder> <progress file> <first seed> <last seed> [mode]` prints a line of JSON for each faulty
 * document, and one at the end. With `unchecked` it renders also what the check refuses, to see
 * that the rules find it; with `list` it names the documents that the check passes.
 */
import { openSync, writeSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { textFaults } from '../../../src/build/page-gate.ts';
import { type FuzzedDocument, PICTURES, writeDocument } from './grammar.ts';
import { createPublisher, judge } from './reading.ts';
import { violationsIn } from './rules.ts';
import { shrink } from './shrink.ts';

/** A document of a few hundred letters that takes longer, in ms, is a fault. */
const LONGEST = 2_000;
/** What the build may load: src/build/checked-files.ts looks a picture up from the folder of its text, and nowhere else. */
const isPicture = (path: string) => PICTURES.includes(relative('/', resolve('/', path)));

const [folder = '', progressPath = '', first = '0', last = '0', mode] = process.argv.slice(2);
const progress = openSync(progressPath, 'w');
const publish = await createPublisher();

/** @returns what is wrong with what became of a document; undefined where the check refused it */
async function faultsOf(
  document: FuzzedDocument,
  phase: (name: 'check' | 'render') => void,
): Promise<string[] | undefined> {
  Reflect.deleteProperty(globalThis, '__fuzzed');
  const started = performance.now();
  phase('check');
  let judged: ReturnType<typeof judge>;
  try {
    judged = judge(document, folder);
  } catch (error) {
    return [`the check threw: ${messageOf(error)}`];
  }
  if (!judged.read || (judged.errors.length > 0 && mode !== 'unchecked')) return undefined;
  phase('render');
  try {
    const { page, feed, title, loads } = await publish(document, judged.read);
    const took = performance.now() - started;
    return [
      ...violationsIn(page).map((violation) => `page: ${violation}`),
      ...violationsIn(feed).map((violation) => `feed: ${violation}`),
      ...violationsIn(title).map((violation) => `title: ${violation}`),
      ...[page, feed, title].flatMap(gateFaults).map((fault) => `the last gate: ${fault}`),
      ...loads.filter((path) => !isPicture(path)).map((path) => `the build loads ${path}`),
      ...('__fuzzed' in globalThis ? ['code of the document ran'] : []),
      ...(took > LONGEST ? [`took ${Math.round(took)} ms`] : []),
    ];
  } catch (error) {
    return [`passed the check and does not render: ${messageOf(error)}`];
  }
}

const NONE: ReadonlySet<string> = new Set();

/** What the build itself would say to it. */
const gateFaults = (html: string): string[] =>
  textFaults(html, 'https://xamau.example/xa/tin-tuc/bai-mau/', {
    origin: 'https://xamau.example',
    base: '/xa/',
    scripts: NONE,
    styles: NONE,
    relatedHosts: NONE,
    accounts: NONE,
  }).map(({ message }) => message);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

let passed = 0;
for (let seed = Number(first); seed <= Number(last); seed += 1) {
  const phase = (name: string) => {
    writeSync(progress, `${String(seed).padStart(12)} ${name.padEnd(6)} ${String(passed).padStart(12)}`, 0);
  };
  const document = writeDocument(seed);
  const faults = await faultsOf(document, phase);
  if (faults) passed += 1;
  if (faults && mode === 'list') say({ seed });
  if (!faults?.[0]) continue;
  if (mode === 'unchecked') {
    say({ seed, faults });
    continue;
  }
  phase('shrink');
  const kind = faults[0].slice(0, 30);
  const shrunken = await shrink(document, async (smaller) =>
    Boolean((await faultsOf(smaller, () => {}))?.some((fault) => fault.startsWith(kind))),
  );
  say({ seed, faults: (await faultsOf(shrunken, () => {})) ?? faults, document: shrunken });
}
say({ passed });
