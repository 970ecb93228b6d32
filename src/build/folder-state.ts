/** What lies in the content folder, so that a change is noticed of which no watcher tells: one that comes while it begins. */
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../check/files/walk.ts';

/** @returns the same for the same files with the same times */
export function folderState(folder: string): string {
  const hash = createHash('sha256');
  for (const { inside } of walk(folder)) {
    const file = lookedAt(join(folder, inside));
    // A copy may bring the time of its original along, but not the moment at which it came.
    hash.update(`${inside}\0${file?.mtimeMs}\0${file?.ctimeMs}\0${file?.ino}\0${file?.size}\0`);
  }
  return hash.digest('hex');
}

/** Nothing where nobody may look at it: that it is there is all that can be told. */
function lookedAt(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
