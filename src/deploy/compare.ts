/** What of a built site the live release serves already, byte for byte. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatInteger } from '../lib/numbers.ts';
import { STATS_FILE } from '../site/stats-file.ts';
import { readStatus, STATUS_FILE } from '../site/status-file.ts';
import { type Report, throttled } from '../system/progress.ts';
import { entryAt, type SiteFile, sameBytes } from './files.ts';
import { ownStats } from './live-stats.ts';
import type { Manifest } from './manifest.ts';
import type { Release } from './releases.ts';

/** @returns paths of the files that need not be copied anew */
export function findUnchanged(
  source: string,
  files: readonly SiteFile[],
  served: string,
  report: Report,
): ReadonlySet<string> {
  const progress = throttled(report);
  const unchanged = files.filter(({ path, size }, index) => {
    progress(() => `Đã so ${formatInteger(index + 1)}/${formatInteger(files.length)} tệp với bản đang chạy…`);
    const before = join(served, path);
    const entry = entryAt(before);
    return entry?.isFile() === true && entry.size === size && sameBytes(join(source, path), before);
  });
  return new Set(unchanged.map(({ path }) => path));
}

/** A built site: its folder, its files, and what a release of it would be. */
export interface Built {
  readonly source: string;
  readonly files: readonly SiteFile[];
  readonly manifest: Manifest;
}

/** Whether a release of the built site would be the live one once more. */
export function isLive(
  { source, files, manifest: built }: Built,
  unchanged: ReadonlySet<string>,
  live: Release,
) {
  const own = new Set(live.manifest.hashed);
  return (
    // What the live release has besides: as many files as there are here, and the hashed ones its own, not lent ones.
    live.manifest.files === built.files &&
    own.size === built.hashed.length &&
    built.hashed.every((path) => own.has(path)) &&
    files.every(
      ({ path }) =>
        unchanged.has(path) ||
        (path === STATS_FILE && showsSameStats(built, live)) ||
        (path === STATUS_FILE && saysSameOfContent(source, live.folder)),
    )
  );
}

/** The counters in a live `stats.json` are not the release's: they go on by themselves. */
function showsSameStats(built: Manifest, live: Release): boolean {
  if (!entryAt(join(live.folder, STATS_FILE))?.isSymbolicLink()) return false;
  return isDeepStrictEqual(built.stats, live.manifest.stats ?? ownStats(live.folder));
}

/** A site that was built again says when, and of which commit, and is the same site. */
function saysSameOfContent(source: string, live: string): boolean {
  const [built, served] = [source, live].map((folder) => readStatus(join(folder, STATUS_FILE)));
  if (!built || !served) return false;
  return isDeepStrictEqual([built.contentAt, built.next], [served.contentAt, served.next]);
}
