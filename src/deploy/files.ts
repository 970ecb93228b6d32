/** What deploy needs of a file system beyond node:fs. Synchronous: the command has nothing else to do. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  type Stats,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../system/errors.ts';
import type { Layout } from './layout.ts';

export interface SiteFile {
  /** Relative to the folder, with `/` on every system. */
  readonly path: string;
  readonly size: number;
}

export interface Listing {
  readonly files: readonly SiteFile[];
  /** Symbolic links, sockets, devices: paths of all that is neither file nor folder. */
  readonly others: readonly string[];
}

/** Every file below a folder; links are named, never followed. */
export function listFiles(folder: string): Listing {
  const files: SiteFile[] = [];
  const others: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) visit(`${path}/`);
      else if (entry.isFile()) files.push({ path, size: lstatSync(join(folder, path)).size });
      else others.push(path);
    }
  };
  visit('');
  return { files, others };
}

/** The entry itself, a link not followed; undefined when there is none. */
export function entryAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

const CHUNK = 256 * 1024;
const left = Buffer.allocUnsafe(CHUNK);
const right = Buffer.allocUnsafe(CHUNK);

export function sameBytes(one: string, other: string): boolean {
  const a = openSync(one, 'r');
  try {
    const b = openSync(other, 'r');
    try {
      for (;;) {
        const length = readSync(a, left);
        if (length !== readSync(b, right)) return false;
        if (length === 0) return true;
        if (left.compare(right, 0, length, 0, length) !== 0) return false;
      }
    } finally {
      closeSync(b);
    }
  } finally {
    closeSync(a);
  }
}

export function copy(source: string, target: string): void {
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
}

/** A copy that also keeps the time: Last-Modified and ETag stay, so that readers' caches do. */
export function copyWithTime(source: string, target: string): void {
  copy(source, target);
  const { atime, mtime } = lstatSync(source);
  utimesSync(target, atime, mtime);
}

/**
 * The same file under a second name, appearing whole or not at all. Only for files that never change.
 * Copied where links are not to be had: another owner's files, some network file systems, too many links.
 */
export function linkOrCopy(source: string, target: string, layout: Layout): void {
  try {
    linkSync(source, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (code === 'ENOENT') throw error;
    copyWithTime(source, layout.scratch);
    renameSync(layout.scratch, target);
  }
}

/** Makes a file's bytes, or the names in a folder, outlive a power cut. */
export function fsyncPath(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Makes all below a folder outlive a power cut. One syncfs(2) of the whole file system, which Node offers through
 * no function of its own: thousands of fsync, one a file, take minutes on a slow disk.
 */
export function makeDurable(folder: string): void {
  if (spawnSync('sync', ['-f', folder]).status === 0) return;
  fsyncPath(folder);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || entry.isFile()) fsyncPath(join(entry.parentPath, entry.name));
  }
}
