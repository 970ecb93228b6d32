/**
 * Deploy, roll back and list in a folder on a server over SSH, which holds what `npm run deploy` would make there.
 *
 * What is sent goes into a folder of this attempt alone, without a lock, for hours if need be. The lock is held on the
 * server for the moment in which that becomes the live release, and only where the release that was looked at still is.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatInteger } from '../../lib/numbers.ts';
import { STATS_FILE } from '../../site/stats-file.ts';
import { parseStatus, readStatus, STATUS_FILE } from '../../site/status-file.ts';
import { explain, Refusal } from '../../system/errors.ts';
import { lockFolder } from '../../system/folder-lock.ts';
import type { Report } from '../../system/progress.ts';
import { realPath } from '../../system/real-path.ts';
import { type Changes, changesBetween } from '../changes.ts';
import { checkBuiltFor, checkPageCount, checkSite, judge, refuseOthers } from '../checks.ts';
import type { Deployed, RolledBack } from '../deploy.ts';
import { listFiles, type SiteFile } from '../files.ts';
import { ownStats, type ReleaseStats } from '../live-stats.ts';
import { describe, type Manifest, parseManifest } from '../manifest.ts';
import { isReleaseId, momentOf, nextReleaseId } from '../release-id.ts';
import { nextOlder, partition, releaseNamed } from '../releases.ts';
import { onServer, type Server, type Step, sendFolder } from './connection.ts';
import { ITEMIZED, type Itemized, readItemized } from './itemized.ts';

export interface RemoteFolder {
  readonly server: Server;
  /** Absolute. */
  readonly dir: string;
}

export interface RemoteRelease {
  readonly id: string;
  readonly manifest: Manifest;
}

export interface RemoteState {
  /** Newest first. */
  readonly releases: readonly RemoteRelease[];
  readonly currentId: string | undefined;
  /** The live release's `status.json`. */
  readonly status: string | undefined;
  /** Visits are counted there. */
  readonly isCounted: boolean;
}

export async function look({ server, dir }: RemoteFolder): Promise<RemoteState> {
  const lines = (await onServer(server, [['look', dir]])).split('\n');
  const after = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const releases = after('release')
    .map((line) => ({ id: line.slice(0, line.indexOf(' ')), text: line.slice(line.indexOf(' ') + 1) }))
    .filter(({ id }) => isReleaseId(id))
    .map(({ id, text }) => ({ id, manifest: parseManifest(text) ?? describe([], momentOf(id)) }))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  return {
    releases,
    currentId: after('live')[0] || undefined,
    status: after('status')[0],
    isCounted: lines.includes('counted'),
  };
}

/** Free and all bytes of the disk. */
export async function freeSpace({ server, dir }: RemoteFolder): Promise<{ free: number; total: number }> {
  // POSIX: name of the file system, then all, used and free in KiB; the name may hold spaces, what follows does not.
  const words = / (\d+) +\d+ +(-?\d+) +\d+% /.exec(await onServer(server, [['room', dir]]));
  return { total: Number(words?.[1] ?? 0) * 1024, free: Number(words?.[2] ?? 0) * 1024 };
}

interface Compared {
  readonly files: readonly SiteFile[];
  readonly itemized: Itemized;
  /** What the release was brought by others. */
  readonly lent: readonly string[];
}

/** What a release lacks of a built site or has besides, by checksum; nothing is sent. */
async function compare(
  place: RemoteFolder,
  source: string,
  live: RemoteRelease | undefined,
): Promise<Compared> {
  const { files, others } = listFiles(source);
  refuseOthers(others);
  if (!live)
    return { files, itemized: { added: files.map(({ path }) => path), changed: [], gone: [] }, lent: [] };
  const folder = `${place.dir}/releases/${live.id}`;
  const output = await sendFolder(place.server, source, folder, ['--dry-run', '--delete', ...ITEMIZED]);
  const { added, changed, gone } = readItemized(output);
  // What it was brought by other releases is not its own.
  const own = new Set(live.manifest.hashed);
  const lent = new Set(gone.filter((path) => isLent(path, own)));
  return {
    files,
    itemized: { added, changed, gone: gone.filter((path) => !lent.has(path)) },
    lent: [...lent],
  };
}

const isLent = (path: string, own: ReadonlySet<string>): boolean =>
  describe([{ path, size: 0 }], new Date(0)).hashed.length > 0 && !own.has(path);

export async function changesOver(place: RemoteFolder, from: string): Promise<Changes> {
  const source = realPath(resolve(from));
  const { releases, currentId } = await look(place);
  const live = releases.find(({ id }) => id === currentId);
  const { files, itemized } = await compare(place, source, live);
  return changesBetween(files, itemized);
}

export interface RemoteDeploy {
  readonly from: string;
  readonly keep: number;
  /** Nothing of older releases stays. */
  readonly purge: boolean;
  readonly address: URL;
  readonly now: Date;
  readonly report: Report;
}

export async function deployOver(place: RemoteFolder, request: RemoteDeploy): Promise<Deployed> {
  const { from, now, report } = request;
  const source = realPath(resolve(from));
  if (!existsSync(source) || !statSync(source).isDirectory())
    throw new Refusal(`Không có thư mục ${source}. Hãy chạy "npm run build" trước.`);
  const unlock = lockFolder(source, now, report);
  try {
    return await deployFrom(place, source, request);
  } finally {
    unlock();
  }
}

async function deployFrom(
  place: RemoteFolder,
  source: string,
  { keep, purge, address, now, report }: RemoteDeploy,
): Promise<Deployed> {
  const state = await look(place);
  const { releases, currentId } = state;
  const live = releases.find(({ id }) => id === currentId);
  report(`So với bản đang chạy trên ${place.server.host}…`);
  const { files, itemized, lent } = await compare(place, source, live);
  const manifest = describe(files, now, ownStats(source));
  const problems = [
    ...checkSite(source, files),
    ...checkPageCount(manifest.pages, live),
    ...checkBuiltFor(source, address),
  ];
  judge(problems, false, report);
  if (live && isLive(source, manifest, itemized, live, state)) {
    const built = join(source, STATUS_FILE);
    const text = existsSync(built) ? readFileSync(built, 'utf8') : undefined;
    const others = purge ? releases.filter((release) => release !== live) : [];
    const steps: Step[] = [
      ...(text === undefined ? [] : [['stay_live', live.id, text] as const]),
      ...(purge ? [['withdraw', live.id, ...lent] as const] : []),
      ...others.map((release) => ['discard', release.id] as const),
    ];
    if (steps.length > 0) await locked(place, live.id, steps);
    await showOwnStats(place, state, manifest.stats, report);
    return {
      id: live.id,
      manifest: live.manifest,
      already: true,
      pruned: others.map((release) => release.id),
    };
  }
  const used = releases.map(({ id }) => id);
  const id = nextReleaseId(now, currentId === undefined ? used : [...used, currentId]);
  const attempt = await send(place, source, { id, files, live }, report);
  const { leaving, owners } = partition(releases, live, { keep, purge });
  report(`Chuyển sang bản ${id}…`);
  await locked(place, currentId, [
    ['tidy'],
    ...lending(owners, manifest, `.deploy/incoming/${attempt}`),
    ['go_live', attempt, id, JSON.stringify(manifest)],
    ...leaving.map((release) => ['discard', release.id] as const),
  ]);
  await showOwnStats(place, state, manifest.stats, report);
  return { id, manifest, already: false, pruned: leaving.map((release) => release.id) };
}

/** The counters and the moment of the build go on by themselves; all else must be there, and nothing besides. */
function isLive(
  source: string,
  built: Manifest,
  { added, changed, gone }: Itemized,
  { manifest }: RemoteRelease,
  { status }: RemoteState,
): boolean {
  const differing = [...added, ...changed].filter((path) => path !== STATS_FILE && path !== STATUS_FILE);
  const [ours, theirs] = [readStatus(join(source, STATUS_FILE)), parseStatus(status ?? '')];
  return (
    differing.length === 0 &&
    gone.length === 0 &&
    manifest.files === built.files &&
    isDeepStrictEqual(built.stats, manifest.stats) &&
    isDeepStrictEqual([ours?.contentAt, ours?.next], [theirs?.contentAt, theirs?.next])
  );
}

interface Sent {
  readonly id: string;
  readonly files: readonly SiteFile[];
  readonly live: RemoteRelease | undefined;
}

/**
 * Sends what neither the live release nor an attempt that was cut off has; the rest is linked there.
 * @returns the name of the attempt
 */
async function send(
  place: RemoteFolder,
  source: string,
  { id, files, live }: Sent,
  report: Report,
): Promise<string> {
  const { server, dir } = place;
  const attempt = `${id}-${randomBytes(4).toString('hex')}`;
  const told = await onServer(server, [['enter', dir], ['lock'], ['begin', attempt]]);
  const before = told
    .split('\n')
    .filter((line) => line.startsWith('before '))
    .map((line) => `${dir}/.deploy/incoming/${line.slice(7)}`);
  const linked = [...(live ? [`${dir}/releases/${live.id}`] : []), ...before];
  report(`Gửi bản ${id} (${formatInteger(files.length)} tệp) tới ${server.host}…`);
  await sendFolder(server, source, `${dir}/.deploy/incoming/${attempt}`, [
    '--perms',
    '--chmod=D755,F644',
    ...linked.map((folder) => `--link-dest=${folder}`),
  ]);
  return attempt;
}

/** The other releases' hashed files, which pages that readers have open may ask for; each of a name is one file. */
function lending(
  owners: readonly RemoteRelease[],
  { hashed }: Pick<Manifest, 'hashed'>,
  into: string,
): Step[] {
  const there = new Set(hashed);
  return owners.flatMap(({ id, manifest }) => {
    const missing = manifest.hashed.filter((path) => !there.has(path));
    for (const path of missing) there.add(path);
    return missing.length === 0 ? [] : [['lend', id, into, ...missing] as const];
  });
}

const locked = ({ server, dir }: RemoteFolder, live: string | undefined, steps: readonly Step[]) =>
  onServer(server, [['enter', dir], ['lock'], ['expect', live ?? ''], ...steps]);

/** @param id default: the next older than the current one */
export async function rollbackOver(
  place: RemoteFolder,
  id: string | undefined,
  report: Report,
): Promise<RolledBack> {
  const state = await look(place);
  const { releases, currentId } = state;
  if (releases.length === 0) throw new Refusal(`Chưa có bản nào trong ${place.server.host}:${place.dir}.`);
  const target = id === undefined ? nextOlder(releases, currentId) : releaseNamed(releases, id);
  report(`Quay lui về bản ${target.id}…`);
  const others = releases.filter((release) => release !== target);
  await locked(place, currentId, [
    ['tidy'],
    ...lending(others, target.manifest, `releases/${target.id}`),
    ...(target.id === currentId ? [] : [['go_back', target.id] as const]),
  ]);
  await showOwnStats(place, state, target.manifest.stats, report);
  return { id: target.id, manifest: target.manifest, already: target.id === currentId };
}

/** Puts the release's own parts beside the live counters. Comes after the switch, so it may not fail the command. */
async function showOwnStats(
  { server, dir }: RemoteFolder,
  { isCounted }: RemoteState,
  own: ReleaseStats | undefined,
  report: Report,
): Promise<void> {
  if (!own || !isCounted) return;
  try {
    const before = (await onServer(server, [['stats', dir]])).replace(/(?<!\n)\n+$/, '');
    const { visitors } = JSON.parse(before) as Record<string, unknown>;
    const after = JSON.stringify({ ...(visitors !== undefined && { visitors }), ...own }, null, 2);
    if (after !== before)
      await onServer(server, [
        ['enter', dir],
        ['change_stats', before, after],
      ]);
  } catch (error) {
    report(
      `Chưa ghi được kết quả TTHC của bản này vào ${server.host}:${dir}/${STATS_FILE}: ${explain(error)}`,
    );
  }
}
