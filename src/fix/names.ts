/** Gives files and folders the names that the check proposes, and writes these where texts name them. */
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { displayPath } from '../check/files/tree.ts';
import type { Finding, Rename } from '../check/finding.ts';
import { type CheckOptions, checkContent } from '../check/index.ts';
import { replaceFile } from '../system/replace-file.ts';
import { isCertainName } from './certain.ts';
import { type Change, changesOf } from './change.ts';

/** @returns what was changed; nothing is written over */
export async function mendNames(options: CheckOptions): Promise<Change[]> {
  const findings = await checkContent(options);
  const done: string[] = [];
  const changes: Change[] = [];
  for (const { rename, message } of findings.filter(isCertainName)) {
    // One within another is looked at again when that has its name.
    if (!rename || done.some((path) => isWithin(path, rename.from) || isWithin(rename.from, path))) continue;
    const texts = findings.filter((one) => one.rename?.from === rename.from && one.rename.to === rename.to);
    const followed = follow(rename, texts, message, options);
    changes.push(...followed);
    if (followed.length > 0) done.push(rename.from);
  }
  return changes;
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** The texts first: a run that is cut off here finds the same name for the file again. */
function follow(
  { from, to }: Rename,
  findings: readonly Finding[],
  why: string,
  { contentDir, workingDir = process.cwd() }: CheckOptions,
): Change[] {
  const [old, now] = [join(contentDir, from), join(contentDir, to)];
  if (!existsSync(old) || isTaken(old, now)) return [];
  const changes = [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, named]) =>
    rewrite(resolve(workingDir, file), file, named),
  );
  mkdirSync(dirname(now), { recursive: true });
  renameSync(old, now);
  withoutEmpty(dirname(old), contentDir);
  return [
    ...changes,
    { file: displayPath(old, workingDir), line: null, before: `"${from}"`, after: `"${to}"`, why },
  ];
}

/** On a system for which capitals make no other name, the file itself is what is there. */
function isTaken(old: string, now: string): boolean {
  const there = lstatSync(now, { throwIfNoEntry: false });
  const own = lstatSync(old);
  return there !== undefined && (there.ino !== own.ino || there.dev !== own.dev);
}

function rewrite(path: string, file: string, findings: readonly Finding[]): Change[] {
  const places = findings.flatMap(({ replacement, message }) =>
    replacement ? [{ replacement, message }] : [],
  );
  if (places.length === 0) return [];
  let text = readFileSync(path, 'utf8');
  const changes: Change[] = [];
  for (const { replacement, message } of places.toSorted(
    (a, b) => b.replacement.start - a.replacement.start,
  )) {
    const next = text.slice(0, replacement.start) + replacement.text + text.slice(replacement.end);
    changes.unshift(...changesOf(file, text, next, message));
    text = next;
  }
  replaceFile(path, text);
  return changes;
}

/** A folder out of which all has gone. */
function withoutEmpty(folder: string, contentDir: string): void {
  for (let one = folder; one !== contentDir && one.startsWith(contentDir); one = dirname(one)) {
    try {
      rmdirSync(one);
    } catch {
      return;
    }
  }
}
