/** Puts a built site where the last one stood. The folder must be locked. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../system/errors.ts';
import { fileBeside } from '../system/folder-lock.ts';

const HOME = 'index.html';

/** Ends what a build began that was killed as it put its site in place: there is a whole site again, and nothing beside it. */
export async function mendFolder(folder: string): Promise<void> {
  const old = fileBeside(folder, 'old');
  if (existsSync(old) && !existsSync(folder)) await rename(old, folder);
  for (const left of [old, fileBeside(folder, 'new')]) await rm(left, { recursive: true, force: true });
}

/** Of a folder that is not to be moved, or whose neighbours are not to be written: a mount point, another user's. */
const CANNOT_BE_REPLACED = new Set(['EACCES', 'EBUSY', 'EPERM', 'EROFS', 'EXDEV']);

export async function replaceFolder(from: string, to: string): Promise<void> {
  const old = fileBeside(to, 'old');
  const fresh = fileBeside(to, 'new');
  let incoming = from;
  try {
    // First onto the same file system, so that the change itself is no more than two names.
    await moveOrCopy(from, fresh);
    incoming = fresh;
    if (existsSync(to)) await rename(to, old);
  } catch (error) {
    if (!CANNOT_BE_REPLACED.has(codeOf(error) ?? '')) throw error;
    await replaceWithin(incoming, to);
    return;
  }
  await rename(fresh, to);
  await rm(old, { recursive: true, force: true });
}

async function moveOrCopy(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

/**
 * For a folder that cannot itself be replaced, such as a mount point. The home page goes first and comes last: what has
 * none is not a whole site, and a deploy refuses it.
 */
async function replaceWithin(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await rm(join(to, HOME), { recursive: true, force: true });
  for (const entry of await readdir(to)) await rm(join(to, entry), { recursive: true });
  const home = join(from, HOME);
  await cp(from, to, { recursive: true, filter: (source) => source !== home });
  if (existsSync(home)) await cp(home, join(to, HOME));
  await rm(from, { recursive: true });
}
