/**
 * The counters stand outside the releases, in DIR/stats.json, where `npm run stats` writes them: a release only links
 * there, so that neither a deploy nor a rollback shows older numbers. The other parts of the file, the results of
 * procedures, are the release's own.
 */
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { changeStatsFile, readStatsFile, STATS_FILE } from '../site/stats-file.ts';
import { explain } from '../system/errors.ts';
import type { Report } from '../system/progress.ts';
import { entryAt } from './files.ts';
import type { Layout } from './layout.ts';

export type ReleaseStats = Readonly<Record<string, unknown>>;

/** What a built site shows, less the counters; undefined where it has no such file, or one that cannot be read. */
export function ownStats(folder: string): ReleaseStats | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, STATS_FILE), 'utf8'));
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
    const { visitors: _, ...own } = content as Record<string, unknown>;
    return own;
  } catch {
    return undefined;
  }
}

/** Makes a release show the live counters, where there are any. Whole at every moment, and harmless when done again. */
export function linkLiveStats(folder: string, layout: Layout): void {
  if (!existsSync(layout.stats)) return;
  const link = join(folder, STATS_FILE);
  if (entryAt(link)?.isSymbolicLink()) return;
  rmSync(layout.scratch, { force: true });
  // Relative, so that DIR can be moved or mounted elsewhere.
  symlinkSync(join('..', '..', STATS_FILE), layout.scratch);
  renameSync(layout.scratch, link);
}

/** Puts the release's own parts beside the live counters. Comes after the switch, so it may not fail the command. */
export function showOwnStats(own: ReleaseStats | undefined, layout: Layout, report: Report): void {
  if (!own || !existsSync(layout.stats)) return;
  try {
    if (readStatsFile(layout.stats).damaged) {
      report(`${layout.stats} không phải JSON hợp lệ; để nguyên, lần đếm sau sẽ ghi lại.`);
      return;
    }
    changeStatsFile(layout.stats, ({ visitors }) => ({
      ...(visitors !== undefined && { visitors }),
      ...own,
    }));
  } catch (error) {
    report(`Chưa ghi được kết quả TTHC của bản này vào ${layout.stats}: ${explain(error)}`);
  }
}
