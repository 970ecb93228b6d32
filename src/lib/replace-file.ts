/** Replaces files whole: whoever reads meets the old text or the new one, also after a crash or a power cut. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Nobody else may replace the same file at the same time: the caller holds a lock.
 * @param mode of a new file; one that is there keeps its own
 */
export function replaceFile(path: string, text: string, mode = 0o644): void {
  const target = behindLinks(path);
  const scratch = `${target}.tmp`;
  try {
    const kept = statSync(target, { throwIfNoEntry: false })?.mode ?? mode;
    rmSync(scratch, { force: true });
    writeFileSync(scratch, text, { mode: kept & 0o777 });
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

/** A symbolic link stays one: what it names is replaced, also where that does not exist yet. */
function behindLinks(path: string): string {
  let target = resolve(path);
  for (let depth = 0; depth < 10; depth += 1) {
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) break;
    target = resolve(dirname(target), readlinkSync(target));
  }
  return target;
}
