/** Reads a text of the content folder. */
import type { KnownNames } from './data/schema-words.ts';
import type { Entry } from './entry.ts';
import { entryOf } from './entry-of.ts';
import type { EntryFile } from './files/tree.ts';
import type { Finding } from './finding.ts';
import { readSource } from './source-file.ts';

/** @returns undefined where the file cannot be read as a text with front matter, which is reported */
export function readEntry(at: EntryFile, findings: Finding[], known: KnownNames): Entry | undefined {
  const source = readSource(at, findings);
  return source && entryOf(at, source, known);
}
