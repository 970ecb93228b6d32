/**
 * Which unit tests can see a file: those that import it, or start a script that does, over however many others. Nearest
 * are its own, then those of its folder, then those of the folders around it: a rule of the check is seen by forty tests
 * through the same import, and what it says is the matter of those beside it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * @param files every source of the project, by path from its root
 * @returns for a file the tests that can see it, the nearest first
 */
export function testsThatSee(root: string, files: readonly string[]): (file: string) => string[] {
  const known = new Set(files);
  const importers = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const imported = ts
      .preProcessFile(text)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => relative(root, resolve(root, dirname(file), fileName)).replaceAll('\\', '/'));
    // A test that runs a command names its script.
    const named = text.match(/\b(?:scripts|src|tests)\/[\w/-]+\.ts\b/g) ?? [];
    for (const seen of new Set([...imported, ...named])) {
      if (known.has(seen) && seen !== file) importers.set(seen, [...(importers.get(seen) ?? []), file]);
    }
  }
  return (file) => {
    const reached = new Set([file]);
    // A set is read in the order in which it grows: the nearest first.
    for (const each of reached) for (const importer of importers.get(each) ?? []) reached.add(importer);
    const own = file.replace(/\.ts$/, '.test.ts');
    const nearness = (test: string) => (test === own ? Number.POSITIVE_INFINITY : sharedFolders(file, test));
    return [...reached]
      .filter((each) => each.endsWith('.test.ts'))
      .sort((a, b) => (nearness(a) === nearness(b) ? 0 : nearness(b) - nearness(a)));
  };
}

/** How many folders two paths have in common, from the root on. */
function sharedFolders(one: string, other: string): number {
  const [a, b] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  const parting = a.findIndex((folder, at) => folder !== b[at]);
  return parting < 0 ? a.length : parting;
}
