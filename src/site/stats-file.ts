/**
 * The served `stats.json`, of which the counters write one part and a deploy another.
 *
 * Each takes the lock beside the file while it changes its own part.
 */
import { closeSync, openSync, readFileSync } from 'node:fs';
import { codeOf, Refusal } from '../system/errors.ts';
import { pause, tryLock } from '../system/file-lock.ts';
import { replaceFile } from '../system/replace-file.ts';
import { sitePaths } from './urls.ts';

/** Its name in a built site. */
export const STATS_FILE = sitePaths.stats.slice(1);

const LOCK_WAIT_MS = 10_000;

/**
 * @param change gives the new content; the old one is empty where there is none or it cannot be read
 * @throws Refusal when another process keeps the file for longer than ten seconds
 */
export function changeStatsFile(
  path: string,
  change: (content: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): { readonly damaged: boolean } {
  const fd = openSync(`${path}.lock`, 'a');
  try {
    const started = performance.now();
    while (!tryLock(fd, path)) {
      if (performance.now() - started > LOCK_WAIT_MS) {
        throw new Refusal(`${path}: một lệnh khác đang ghi tệp này. Hãy đợi nó xong rồi chạy lại.`);
      }
      pause(50);
    }
    const { content, damaged } = readStatsFile(path);
    replaceFile(path, `${JSON.stringify(change(content), null, 2)}\n`);
    return { damaged };
  } finally {
    closeSync(fd);
  }
}

export function readStatsFile(path: string): { content: Record<string, unknown>; damaged: boolean } {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      return { content: content as Record<string, unknown>, damaged: false };
    }
    return { content: {}, damaged: true };
  } catch (error) {
    if (error instanceof SyntaxError) return { content: {}, damaged: true };
    if (codeOf(error) === 'ENOENT') return { content: {}, damaged: false };
    throw error;
  }
}
