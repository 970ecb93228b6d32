/** One deploy or rollback at a time. */
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { isoDateTime } from '../lib/dates.ts';
import { Refusal } from '../lib/errors.ts';
import { tryLock } from '../lib/file-lock.ts';

/** @throws Refusal when another process holds the lock */
export function withLock<Result>(file: string, now: Date, work: () => Result): Result {
  // The file is never removed: everyone must open the same one.
  const fd = openSync(file, 'a+');
  try {
    if (!tryLock(fd, file)) {
      throw new Refusal(
        `Đang có một lần đưa lên hoặc quay lui khác${holder(file)}. Hãy đợi nó xong rồi chạy lại.`,
      );
    }
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
