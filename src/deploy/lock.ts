/**
 * One deploy or rollback at a time.
 *
 * The lock is the kernel's (flock(2), through the command of util-linux, as Node has no function for it): it ends with
 * the process that holds it, however that dies, so there is no stale lock to judge by process numbers and no race
 * in taking one over. The lock belongs to the open file, which we share with the short-lived command.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { isoDateTime } from '../lib/dates.ts';
import { codeOf, Refusal } from './errors.ts';

const HELD_BY_ANOTHER = 1;

/** @throws Refusal when another process holds the lock */
export function withLock<Result>(file: string, now: Date, work: () => Result): Result {
  // The file is never removed: everyone must open the same one.
  const fd = openSync(file, 'a+');
  try {
    const { status, error, stderr } = spawnSync('flock', ['-n', '3'], {
      stdio: ['ignore', 'ignore', 'pipe', fd],
      encoding: 'utf8',
    });
    if (codeOf(error) === 'ENOENT') {
      throw new Refusal('Máy này thiếu lệnh flock; hãy cài gói util-linux rồi chạy lại.');
    }
    if (status === HELD_BY_ANOTHER) {
      throw new Refusal(
        `Đang có một lần đưa lên hoặc quay lui khác${holder(file)}. Hãy đợi nó xong rồi chạy lại.`,
      );
    }
    if (status !== 0) throw new Refusal(`Không khóa được ${file}: ${error?.message ?? stderr.trim()}`);
    signWith(fd, `${process.pid} ${isoDateTime(now)}`);
    return work();
  } finally {
    closeSync(fd);
  }
}

/** Only for the message to others, so a full disk must not matter here: this deploy may be the one that frees it. */
function signWith(fd: number, text: string): void {
  try {
    ftruncateSync(fd);
    writeSync(fd, text);
  } catch {
    // They are told less.
  }
}

function holder(file: string): string {
  const [pid, since] = readFileSync(file, 'utf8').split(' ');
  return pid && since ? ` (tiến trình ${pid}, từ ${since})` : '';
}
