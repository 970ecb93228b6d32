/** Holds each text to the rules that need the whole content: what it names is there, and what lies beside it is named. */
import { fold } from '../lib/text.ts';
import type { Answer } from './body/attempt.ts';
import { questionsOf } from './body/markdown.ts';
import { engineInProcess } from './body/own-process.ts';
import { checkEntry, type Surroundings } from './check-entry.ts';
import type { Entry } from './entry.ts';
import type { ContentTree } from './files/tree.ts';
import type { Finding } from './finding.ts';
import { guarded } from './guard.ts';
import { checkUnused, type Used } from './rules/unused.ts';

/** @param entries what was read of the files of the tree, in their order */
export async function checkEntries(
  entries: readonly (Entry | undefined)[],
  tree: ContentTree,
  surroundings: Surroundings,
  findings: Finding[],
): Promise<void> {
  const used: Used = new Map();
  let index = 0;
  for await (const answers of answersTo(entries)) {
    const entry = entries[index];
    const { folder = '' } = tree.entries[index] ?? {};
    index += 1;
    const paths = entry && guarded(entry.at.file, findings, () => checkEntry(entry, answers, surroundings));
    // Nothing is said of files beside a text that could not be read to its end: it may name them.
    const known = used.get(folder) ?? { isRead: true, files: new Set() };
    for (const path of paths ?? []) known.files.add(fold(path));
    used.set(folder, {
      ...known,
      isRead: known.isRead && entry?.content !== undefined && paths !== undefined,
    });
  }
  checkUnused(tree, used, findings);
  surroundings.anchors.judge(surroundings.addresses);
}

/** One for all checks of a process: starting it takes a tenth of a second. */
const engine = engineInProcess();

/** Texts that the engine is given ahead of the rules. */
const AHEAD = 16;

/** What the engine says to each text, in their order. */
async function* answersTo(entries: readonly (Entry | undefined)[]): AsyncGenerator<readonly Answer[]> {
  const ask = (entry: Entry | undefined) =>
    Promise.all(entry ? questionsOf(entry).map((question) => engine.try(question)) : []);
  const asked: Promise<readonly Answer[]>[] = [];
  let next = 0;
  while (next < entries.length || asked.length > 0) {
    while (next < entries.length && asked.length <= AHEAD) {
      asked.push(ask(entries[next]));
      next += 1;
    }
    yield (await asked.shift()) ?? [];
  }
}
