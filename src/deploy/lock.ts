/** One deploy or rollback at a time. */
import { closeSync, openSync } from 'node:fs';
import { Refusal } from '../system/errors.ts';
import { holder, sign, tryLock } from '../system/file-lock.ts';

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
    sign(fd, now);
    return work();
  } finally {
    closeSync(fd);
  }
}
