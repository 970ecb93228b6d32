/**
 * Deploy, roll back, list. Each reads from top to bottom as it happens.
 *
 * Everything before `switchTo` is invisible to readers, everything after it is only cleaning: killed anywhere,
 * `current` is one whole release, and the next command's `tidy` removes the rest.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatInteger } from '../lib/numbers.ts';
import { STATUS_FILE } from '../site/status-file.ts';
import { explain, Refusal } from '../system/errors.ts';
import { fileBeside, lockFolder } from '../system/folder-lock.ts';
import type { Report } from '../system/progress.ts';
import { makeAllReadable, makePublicFolder } from '../system/readable.ts';
import { realPath } from '../system/real-path.ts';
import { replaceFile } from '../system/replace-file.ts';
import { carryHashedFiles, withdrawLent } from './assets.ts';
import { checkAddress, checkBuiltFor, checkPageCount, checkSite, judge, refuseOthers } from './checks.ts';
import { type Built, findUnchanged, isLive } from './compare.ts';
import { copySite } from './copy.ts';
import { fsyncPath, listFiles, makeDurable } from './files.ts';
import { type Layout, UNFINISHED } from './layout.ts';
import { linkLiveStats, ownStats, showOwnStats } from './live-stats.ts';
import { withLock } from './lock.ts';
import { describe, type Manifest, settle, writePending } from './manifest.ts';
import { openLayout, openSource } from './paths.ts';
import { nextReleaseId } from './release-id.ts';
import {
  currentId,
  listReleases,
  nextOlder,
  partition,
  type Release,
  releaseNamed,
  removeRelease,
  switchTo,
  tidy,
} from './releases.ts';

export interface DeployRequest {
  readonly dir: string;
  readonly from: string;
  /** How many releases stay, the new one included; at least 1. */
  readonly keep: number;
  /** Go on in spite of what the checks find, and make a release also of what is live already. */
  readonly force: boolean;
  /** Nothing of older releases stays: what was taken down stood in their lists and search, too. */
  readonly purge?: boolean;
  /** Where the site is known to lie: then it is built for no other address, and may move. */
  readonly address?: URL;
  readonly now: Date;
  readonly report: Report;
}

export interface Deployed {
  readonly id: string;
  readonly manifest: Manifest;
  /** The live release is this very site, so none was made. */
  readonly already: boolean;
  readonly pruned: readonly string[];
  /** Why something that is gone from the site is still stored; the site itself is as it should be. */
  readonly unfinished?: string | undefined;
}

export function deploy({
  dir,
  from,
  keep,
  force,
  purge = false,
  address,
  now,
  report,
}: DeployRequest): Deployed {
  const layout = openLayout(dir);
  awaitBuild(from, now, report);
  const source = openSource(from, layout);
  makePublicFolder(layout.root);
  mkdirSync(layout.state, { recursive: true });
  return withLocks(layout, source, now, report, () => {
    tidy(layout);
    const origin = statSync(source).ino;
    report(`Kiểm tra ${source}…`);
    const { files, others } = listFiles(source);
    refuseOthers(others);
    const manifest = describe(files, now, ownStats(source));
    const releases = listReleases(layout);
    const liveId = currentId(layout);
    const live = releases.find(({ id }) => id === liveId);
    judge(findProblems({ source, files, manifest }, { live, address, report }), force, report);

    const unchanged = live ? findUnchanged(source, files, live.folder, report) : new Set<string>();
    // A copy would push a release that differs out of those that are kept.
    if (live && !force && isLive({ source, files, manifest }, unchanged, live)) {
      stayLive({ source, live, manifest }, layout, report);
      const pruned = purgeAllBut(live, purge ? releases : [], layout, report);
      return { id: live.id, manifest: live.manifest, already: true, pruned };
    }

    const used = releases.map(({ id }) => id);
    const id = nextReleaseId(now, liveId === undefined ? used : [...used, liveId]);
    const { leaving, owners } = partition(releases, live, { keep, purge });
    try {
      const folder = join(layout.releases, UNFINISHED + id);
      mkdirSync(folder);
      report(`Chép ${formatInteger(files.length)} tệp vào bản ${id}…`);
      copySite({ source, files, target: folder, served: live?.folder, unchanged }, layout, report);
      // By a build of a user whose lock is not ours to take.
      if (statSync(source).ino !== origin)
        throw new Refusal(`${source} được dựng lại trong lúc chép; hãy đưa lên lại.`);
      goLive({ id, folder, manifest, owners }, layout, report);
    } catch (error) {
      tidyAfter(error, layout, report);
    }

    prune(layout, id, leaving, report);
    return { id, manifest, already: false, pruned: leaving.map((release) => release.id) };
  });
}

/** @param releases all that are there; none where they stay @returns the ids of those that are gone */
function purgeAllBut(
  live: Release,
  releases: readonly Release[],
  layout: Layout,
  report: Report,
): readonly string[] {
  if (releases.length > 0) withdrawLent(live, report);
  const others = releases.filter((release) => release !== live).map(({ id }) => id);
  for (const id of others) removeRelease(layout, id);
  return others;
}

/** What speaks against a site. @param live the release that it would take the place of */
const findProblems = (
  { source, files, manifest }: Built,
  { live, address, report }: { live: Release | undefined; address: URL | undefined; report: Report },
) => [
  ...checkSite(source, files),
  ...checkPageCount(manifest.pages, live),
  ...(address ? checkBuiltFor(source, address) : checkAddress(source, live, report)),
];

/** @param manifest of the same site as it was built now: its counters may be newer */
function stayLive(
  { source, live, manifest }: { source: string; live: Release; manifest: Manifest },
  layout: Layout,
  report: Report,
): void {
  tellOfBuild(source, live.folder);
  linkLiveStats(live.folder, layout);
  makeAllReadable(live.folder);
  showOwnStats(manifest.stats, layout, report);
}

/** When and of which commit the same site was built last: what watches the site asks for it. */
function tellOfBuild(source: string, folder: string): void {
  const built = join(source, STATUS_FILE);
  const served = join(folder, STATUS_FILE);
  if (existsSync(built) && existsSync(served)) replaceFile(served, readFileSync(built, 'utf8'));
}

/** A release whose files are all there, under a name by which nobody asks for it yet. */
interface Copied {
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Releases whose pages readers may have open: it brings their files. */
  readonly owners: readonly Release[];
}

/** Gives it what belongs to a release beside the site, and makes it the live one. */
function goLive({ id, folder, manifest, owners }: Copied, layout: Layout, report: Report): void {
  linkLiveStats(folder, layout);
  carryHashedFiles(owners, folder, layout);
  makeAllReadable(folder);
  writePending(layout, id, manifest);
  report('Ghi xuống đĩa…');
  makeDurable(folder);
  renameSync(folder, join(layout.releases, id));
  fsyncPath(layout.releases);
  switchTo(layout, id);
  showOwnStats(manifest.stats, layout, report);
}

/** One deploy at a time into DIR, and none of a site that a build is about to replace. */
function withLocks<Result>(
  layout: Layout,
  source: string,
  now: Date,
  report: Report,
  work: () => Result,
): Result {
  return withLock(layout.lock, now, () => {
    const unlock = lockFolder(source, now, report);
    try {
      return work();
    } finally {
      unlock();
    }
  });
}

/** A build that puts its site in place takes the old one away a moment before. */
function awaitBuild(from: string, now: Date, report: Report): void {
  const source = realPath(resolve(from));
  if (!existsSync(source) && existsSync(fileBeside(source, 'lock'))) lockFolder(source, now, report)();
}

export interface RolledBack {
  readonly id: string;
  readonly manifest: Manifest;
  /** The release asked for was current already. */
  readonly already: boolean;
}

interface RollbackRequest {
  readonly dir: string;
  /** Default: the next older than the current one. */
  readonly id: string | undefined;
  readonly now: Date;
  readonly report: Report;
}

export function rollback({ dir, id, now, report }: RollbackRequest): RolledBack {
  const layout = openLayout(dir);
  if (listReleases(layout).length === 0) throw new Refusal(`Chưa có bản nào trong ${layout.root}.`);
  mkdirSync(layout.state, { recursive: true });
  return withLock(layout.lock, now, () => {
    tidy(layout);
    const releases = listReleases(layout);
    const liveId = currentId(layout);
    const target = id === undefined ? nextOlder(releases, liveId) : releaseNamed(releases, id);
    report(`Quay lui về bản ${target.id}…`);
    const others = releases.filter((release) => release !== target);
    carryHashedFiles(others, target.folder, layout);
    const own = target.manifest.stats ?? ownStats(target.folder);
    linkLiveStats(target.folder, layout);
    makeAllReadable(target.folder);
    makeDurable(target.folder);
    if (target.id !== liveId) switchTo(layout, target.id);
    showOwnStats(own, layout, report);
    return { id: target.id, manifest: target.manifest, already: target.id === liveId };
  });
}

export interface Listed {
  readonly releases: readonly Release[];
  readonly currentId: string | undefined;
}

export function list(dir: string): Listed {
  const layout = openLayout(dir);
  return { releases: listReleases(layout), currentId: currentId(layout) };
}

/** Frees the room at once, above all on a full disk; the first error is the one to tell. */
function tidyAfter(error: unknown, layout: Layout, report: Report): never {
  try {
    tidy(layout);
  } catch (another) {
    report(`Chưa dọn được phần dở dang, lần sau sẽ dọn: ${explain(another)}`);
  }
  throw error;
}

function prune(layout: Layout, id: string, leaving: readonly Release[], report: Report): void {
  try {
    settle(layout, id);
    if (leaving.length > 0) report(`Xóa ${leaving.length} bản cũ…`);
    for (const release of leaving) removeRelease(layout, release.id);
  } catch (error) {
    throw new Refusal(`Bản ${id} đã lên, nhưng chưa dọn xong, lần sau sẽ dọn tiếp: ${explain(error)}`);
  }
}
