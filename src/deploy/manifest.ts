/**
 * What is known of a release without walking its files. It stands beside the releases, not in them, so that no reader
 * is served it.
 *
 * It is `<id>.pending` until the release has gone live: a release that still has a pending manifest and is not
 * current belongs to a deploy that was cut short.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHashed } from '../site/served-files.ts';
import type { SiteFile } from './files.ts';
import type { Layout } from './layout.ts';
import type { ReleaseStats } from './live-stats.ts';

export interface Manifest {
  /** ISO 8601. */
  readonly deployedAt: string;
  readonly pages: number;
  readonly files: number;
  /** The release's own hashed files, not those brought from others. */
  readonly hashed: readonly string[];
  /** What its own stats.json held beside the counters: the file itself gives way to a link. */
  readonly stats?: ReleaseStats | undefined;
}

const PENDING = '.pending';
const SETTLED = '.json';

export function describe(files: readonly SiteFile[], deployedAt: Date, stats?: ReleaseStats): Manifest {
  const paths = files.map(({ path }) => path);
  return {
    deployedAt: deployedAt.toISOString(),
    pages: paths.filter((path) => path.endsWith('.html')).length,
    files: paths.length,
    hashed: paths.filter(isHashed),
    stats,
  };
}

export function writePending(layout: Layout, id: string, manifest: Manifest): void {
  mkdirSync(layout.manifests, { recursive: true });
  // On disk before the release has its name: a release without a manifest is taken for one made by hand.
  writeFileSync(join(layout.manifests, id + PENDING), JSON.stringify(manifest), { flush: true });
}

export function settle(layout: Layout, id: string): void {
  renameSync(join(layout.manifests, id + PENDING), join(layout.manifests, id + SETTLED));
}

export function removeManifest(layout: Layout, id: string): void {
  for (const ending of [PENDING, SETTLED]) rmSync(join(layout.manifests, id + ending), { force: true });
}

export function manifestIds(layout: Layout): { readonly pending: string[]; readonly settled: string[] } {
  const names = readdirSync(layout.manifests);
  const ending = (text: string) =>
    names.filter((name) => name.endsWith(text)).map((name) => name.slice(0, -text.length));
  return { pending: ending(PENDING), settled: ending(SETTLED) };
}

/** @returns undefined when there is none that can be read */
export function readManifest(layout: Layout, id: string): Manifest | undefined {
  for (const ending of [SETTLED, PENDING]) {
    try {
      const manifest = parseManifest(readFileSync(join(layout.manifests, id + ending), 'utf8'));
      if (manifest) return manifest;
    } catch {
      // Absent: whoever asks counts the files instead.
    }
  }
  return undefined;
}

/** @returns undefined where the text is none */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { deployedAt, pages, files, hashed } = value as Partial<Record<keyof Manifest, unknown>>;
  return (
    typeof deployedAt === 'string' &&
    !Number.isNaN(Date.parse(deployedAt)) &&
    Number.isInteger(pages) &&
    Number.isInteger(files) &&
    Array.isArray(hashed) &&
    hashed.every((path) => typeof path === 'string')
  );
}
