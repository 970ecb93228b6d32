/**
 * Files with a hash of their bytes in the name. A page that a reader opened before a deploy or a rollback still asks
 * for those of its own release, so every kept release's are put into the release about to be served.
 *
 * Each release brings only what its manifest calls its own, never what it was brought itself: a file goes away with
 * the last release that owns it.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isHashed } from '../site/served-files.ts';
import { codeOf } from '../system/errors.ts';
import type { Report } from '../system/progress.ts';
import { entryAt, linkOrCopy, listFiles } from './files.ts';
import type { Layout } from './layout.ts';
import type { Release } from './releases.ts';

/**
 * Adds only, each file whole, and replaces none: harmless in a folder being served, and when cut short.
 * @returns how many files were added
 */
export function carryHashedFiles(owners: readonly Release[], folder: string, layout: Layout): number {
  let added = 0;
  for (const owner of owners) {
    for (const path of owner.manifest.hashed) {
      const target = join(folder, path);
      if (entryAt(target)) continue;
      mkdirSync(dirname(target), { recursive: true });
      if (bring(join(owner.folder, path), target, layout)) added += 1;
    }
  }
  return added;
}

/** A file that someone removed by hand is no reason to keep a new release, or an old one, from going live. */
function bring(source: string, target: string, layout: Layout): boolean {
  try {
    linkOrCopy(source, target, layout);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Takes away what a release was brought by others. Pages of theirs that readers have open lose it. */
export function withdrawLent({ folder, manifest }: Release, report: Report): void {
  const own = new Set(manifest.hashed);
  const lent = listFiles(folder).files.filter(({ path }) => isHashed(path) && !own.has(path));
  for (const { path } of lent) rmSync(join(folder, path));
  if (lent.length > 0) report(`Đã xóa ${lent.length} tệp của các bản cũ khỏi bản đang chạy.`);
}
