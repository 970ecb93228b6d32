/** The releases in DIR: which there are, which one is served, how that changes, and how one goes away. */
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, Refusal } from '../system/errors.ts';
import { makePublicFolder } from '../system/readable.ts';
import { realPath } from '../system/real-path.ts';
import { entryAt, fsyncPath, listFiles } from './files.ts';
import { DISCARDED, type Layout, UNFINISHED } from './layout.ts';
import { describe, type Manifest, manifestIds, readManifest, removeManifest, settle } from './manifest.ts';
import { isReleaseId, momentOf } from './release-id.ts';

export interface Release {
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * The id that `current` names, also when that release is gone; undefined when there is no `current`.
 * @throws Refusal when `current` is not this command's: what someone else put there is not replaced
 */
export function currentId(layout: Layout): string | undefined {
  const entry = entryAt(layout.current);
  if (!entry) return undefined;
  if (!entry.isSymbolicLink()) {
    throw new Refusal(
      `${layout.current} là thư mục hoặc tệp thật, không phải liên kết do lệnh này tạo. ` +
        'Hãy đổi tên hoặc xóa nó rồi chạy lại.',
    );
  }
  const target = realPath(resolve(layout.root, readlinkSync(layout.current)));
  const id = basename(target);
  if (dirname(target) !== layout.releases || !isReleaseId(id)) {
    throw new Refusal(
      `${layout.current} trỏ tới ${target}, không phải một bản trong ${layout.releases}. ` +
        'Hãy xem lại --dir, hoặc xóa liên kết này rồi chạy lại.',
    );
  }
  return id;
}

/** Newest first. Safe to call while another deploy is at work. */
export function listReleases(layout: Layout): Release[] {
  if (!existsSync(layout.releases)) return [];
  const live = currentId(layout);
  const pending = new Set(existsSync(layout.manifests) ? manifestIds(layout).pending : []);
  return readdirSync(layout.releases)
    .filter((name) => isReleaseId(name) && (name === live || !pending.has(name)))
    .sort()
    .reverse()
    .flatMap((id) => {
      const folder = join(layout.releases, id);
      const manifest = readManifest(layout, id) ?? countAgain(id, folder);
      return manifest ? [{ id, folder, manifest }] : [];
    });
}

/** For a release whose manifest was lost. What it was brought by others then counts as its own: too much is kept. */
function countAgain(id: string, folder: string): Manifest | undefined {
  try {
    return describe(listFiles(folder).files, momentOf(id));
  } catch (error) {
    // Pruned by another deploy in the meantime.
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The one moment at which readers change over: a rename, so `current` is the old release or the new, never none. */
export function switchTo(layout: Layout, id: string): void {
  rmSync(layout.nextCurrent, { force: true });
  // Relative to where it will stand, so that DIR can be moved or mounted elsewhere.
  symlinkSync(join(basename(layout.releases), id), layout.nextCurrent);
  renameSync(layout.nextCurrent, layout.current);
  fsyncPath(layout.root);
}

export function removeRelease(layout: Layout, id: string): void {
  const discarded = join(layout.releases, DISCARDED + id);
  // Out of sight at once: a release cut short in its removal would look whole.
  renameSync(join(layout.releases, id), discarded);
  rmSync(discarded, { recursive: true });
  removeManifest(layout, id);
}

/** Makes DIR's folders, and removes what earlier commands left when they were killed. The lock must be held. */
export function tidy(layout: Layout): void {
  makePublicFolder(layout.releases);
  mkdirSync(layout.manifests, { recursive: true });
  const live = currentId(layout);

  rmSync(layout.nextCurrent, { force: true });
  rmSync(layout.scratch, { force: true });
  rmSync(layout.next, { recursive: true, force: true });
  for (const name of readdirSync(layout.releases)) {
    if (!name.startsWith(UNFINISHED) && !name.startsWith(DISCARDED)) continue;
    rmSync(join(layout.releases, name), { recursive: true });
  }

  const { pending, settled } = manifestIds(layout);
  for (const id of pending) {
    if (id === live) settle(layout, id);
    else if (existsSync(join(layout.releases, id))) removeRelease(layout, id);
    else removeManifest(layout, id);
  }
  for (const id of settled) {
    if (!existsSync(join(layout.releases, id))) removeManifest(layout, id);
  }
}

/** @throws Refusal where there is none */
export function nextOlder<One extends Pick<Release, 'id'>>(
  releases: readonly One[],
  liveId: string | undefined,
): One {
  if (liveId === undefined) {
    throw new Refusal('Chưa có bản nào đang chạy. Hãy xem các bản bằng --list rồi chạy --rollback ID.');
  }
  const older = releases.find(({ id }) => id < liveId);
  if (!older) throw new Refusal(`Không có bản nào cũ hơn bản đang chạy (${liveId}) để quay lui.`);
  return older;
}

/** @throws Refusal where there is none */
export function releaseNamed<One extends Pick<Release, 'id'>>(releases: readonly One[], id: string): One {
  const release = releases.find((one) => one.id === id);
  if (!release) throw new Refusal(`Không có bản ${id}. Hãy xem các bản bằng --list.`);
  return release;
}

/**
 * Which of the releases that are there go, and which bring their files to the new one.
 * @param releases newest first
 * @param keep how many stay, the new one included
 * @param purge nothing of them stays
 */
export function partition<One>(
  releases: readonly One[],
  live: One | undefined,
  { keep, purge }: { readonly keep: number; readonly purge: boolean },
): { readonly leaving: readonly One[]; readonly owners: readonly One[] } {
  if (purge) return { leaving: releases, owners: [] };
  const staying = releases.slice(0, keep - 1);
  const leaving = releases.slice(keep - 1);
  // Readers are on the live release's pages at this moment, so it brings its files even when it is to leave.
  return { leaving, owners: live && leaving.includes(live) ? [...staying, live] : staying };
}
