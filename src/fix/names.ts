/** Gives files and folders the names that the check proposes, and writes these where texts name them. */
import { lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { displayPath } from '../check/files/tree.ts';
import type { Finding, Rename } from '../check/finding.ts';
import { type CheckOptions, checkContent } from '../check/index.ts';
import { replaceFile } from '../system/replace-file.ts';
import { isCertainName } from './certain.ts';
import { type Change, changesOf } from './change.ts';

interface Named {
  readonly rename: Rename;
  readonly why: string;
}

/** @returns what was changed; nothing is written over */
export async function mendNames(options: CheckOptions): Promise<Change[]> {
  const { contentDir, workingDir = process.cwd() } = options;
  const findings = await checkContent(options);
  const chosen: Named[] = [];
  for (const { rename, message } of findings.filter(isCertainName)) {
    // One within another is looked at again when that has its name.
    if (!rename || chosen.some((other) => doMeet(other.rename, rename)) || isTaken(rename, contentDir))
      continue;
    chosen.push({ rename, why: message });
  }
  // The texts first: a run that is cut off here finds the same names for the files again.
  const texts = Map.groupBy(
    findings.filter(({ rename }) => chosen.some((one) => isSame(one.rename, rename))),
    ({ file }) => file,
  );
  const changes = [...texts].flatMap(([file, named]) => rewrite(resolve(workingDir, file), file, named));
  for (const { rename, why } of chosen) {
    follow(rename, contentDir);
    const file = displayPath(join(contentDir, rename.from), workingDir);
    changes.push({ file, line: null, before: `"${rename.from}"`, after: `"${rename.to}"`, why });
  }
  return changes;
}

const doMeet = (one: Rename, other: Rename): boolean =>
  isWithin(one.from, other.from) || isWithin(other.from, one.from) || one.to === other.to;

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const isSame = (one: Rename, other: Rename | undefined): boolean =>
  one.from === other?.from && one.to === other.to;

function follow({ from, to }: Rename, contentDir: string): void {
  const [old, now] = [join(contentDir, from), join(contentDir, to)];
  mkdirSync(dirname(now), { recursive: true });
  renameSync(old, now);
  withoutEmpty(dirname(old), contentDir);
}

/** On a system for which capitals make no other name, the file itself is what is there. */
function isTaken({ from, to }: Rename, contentDir: string): boolean {
  const own = lstatSync(join(contentDir, from), { throwIfNoEntry: false });
  const there = lstatSync(join(contentDir, to), { throwIfNoEntry: false });
  return !own || (there !== undefined && (there.ino !== own.ino || there.dev !== own.dev));
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
