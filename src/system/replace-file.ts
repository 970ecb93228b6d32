/** Replaces files whole: whoever reads meets the old text or the new one, also after a crash or a power cut. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { realPath } from './real-path.ts';

/**
 * Nobody else may replace the same file at the same time: the caller holds a lock.
 * @param mode of a new file; one that is there keeps its own
 */
export function replaceFile(path: string, text: string | Uint8Array, mode = 0o644): void {
  // A symbolic link stays one: what it names is replaced, also where that does not exist yet.
  const target = realPath(path);
  const scratch = `${target}.tmp`;
  try {
    const kept = statSync(target, { throwIfNoEntry: false })?.mode ?? mode;
    rmSync(scratch, { force: true });
    // Never wider than it will be; then as it is to be, for the umask takes away from what is asked.
    writeFileSync(scratch, text, { mode: kept & 0o777 });
    chmodSync(scratch, kept & 0o777);
    // Not by the option `flush`: a Node that is too old for it says nothing.
    syncToDisk(scratch, 'r+');
    renameSync(scratch, target);
  } catch (error) {
    rmSync(scratch, { force: true });
    throw error;
  }
  syncToDisk(dirname(target), 'r');
}

function syncToDisk(path: string, flags: string): void {
  const fd = openSync(path, flags);
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
