/**
 * A lock between processes, on a file.
 *
 * The lock is the kernel's (flock(2), through the command of util-linux, as Node has no function for it): it ends with
 * the process that holds it, however that dies, so there is no stale lock to judge by process numbers and no race
 * in taking one over. The lock belongs to the open file, which we share with the short-lived command.
 */
import { spawnSync } from 'node:child_process';
import { codeOf, Refusal } from './errors.ts';

const HELD_BY_ANOTHER = 1;

/**
 * @param fd the open file; closing it gives the lock back
 * @returns false when another process holds the lock
 */
export function tryLock(fd: number, file: string): boolean {
  const { status, error, stderr } = spawnSync('flock', ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', fd],
    encoding: 'utf8',
  });
  if (codeOf(error) === 'ENOENT') {
    throw new Refusal('Máy này thiếu lệnh flock; hãy cài gói util-linux rồi chạy lại.');
  }
  if (status === HELD_BY_ANOTHER) return false;
  if (status !== 0) throw new Refusal(`Không khóa được ${file}: ${error?.message ?? stderr.trim()}`);
  return true;
}
