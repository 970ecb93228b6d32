/** Which unit tests can see a file: those that import it, or start a script that does, over however many others. */
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
    return [...reached]
      .filter((each) => each.endsWith('.test.ts'))
      .sort((a, b) => Number(b === own) - Number(a === own));
  };
}
