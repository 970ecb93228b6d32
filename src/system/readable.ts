/**
 * What is published is read by the web server, which is another user: its modes are set here, whatever the umask and the
 * modes that it came with.
 */
import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Read, and of folders go through, for everybody. */
const FILE = 0o444;
const FOLDER = 0o555;

/** Makes a folder, those above it too where they are not there; the ones that are there stay as they are. */
export function makePublicFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  const top = resolve(first);
  for (let folder = resolve(path); folder.startsWith(top); folder = dirname(folder)) allow(folder, FOLDER);
}

/** Makes a folder readable with all below it; links are not followed. */
export function makeAllReadable(folder: string): void {
  allow(folder, FOLDER);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) allow(join(entry.parentPath, entry.name), FOLDER);
    else if (entry.isFile()) allow(join(entry.parentPath, entry.name), FILE);
  }
}

/** A file of another user that is readable already is left alone: only its owner may change it. */
function allow(path: string, needed: number): void {
  const mode = lstatSync(path).mode & 0o777;
  if ((mode & needed) !== needed) chmodSync(path, mode | needed);
}
