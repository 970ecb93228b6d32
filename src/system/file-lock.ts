/**
 * A lock between processes, on a file.
 *
 * The lock is the kernel's (flock(2), through the command of util-linux, as Node has no function for it): it ends with
 * the process that holds it, however that dies, so there is no stale lock to judge by process numbers and no race
 * in taking one over. The lock belongs to the open file, which we share with the short-lived command.
 */
import { spawnSync } from 'node:child_process';
import { ftruncateSync, readFileSync, writeSync } from 'node:fs';
import { isoDateTime } from '../lib/dates.ts';
import { codeOf, Refusal } from './errors.ts';

const HELD_BY_ANOTHER = 1;

/** The machine, or this file system, has no such lock. */
export class NoKernelLock extends Refusal {}

/**
 * @param fd the open file; closing it gives the lock back
 * @returns false when another process holds the lock
 * @throws NoKernelLock
 */
export function tryLock(fd: number, file: string): boolean {
  const { status, error, stderr } = spawnSync('flock', ['-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', fd],
    encoding: 'utf8',
  });
  if (codeOf(error) === 'ENOENT') {
    throw new NoKernelLock('Máy này thiếu lệnh flock; hãy cài gói util-linux rồi chạy lại.');
  }
  if (status === HELD_BY_ANOTHER) return false;
  if (status !== 0) throw new NoKernelLock(`Không khóa được ${file}: ${error?.message ?? stderr.trim()}`);
  return true;
}

const never = new Int32Array(new SharedArrayBuffer(4));

/** Lets time pass for a command that waits for a lock and has nothing else to do. */
export function pause(milliseconds: number): void {
  Atomics.wait(never, 0, 0, milliseconds);
}

/** How the holder of a lock names itself in the locked file. */
export const signature = (now: Date): string => `${process.pid} ${isoDateTime(now)}`;

/** Only for the message to others, so a full disk must not matter here: this command may be the one that frees it. */
export function sign(fd: number, now: Date): void {
  try {
    ftruncateSync(fd);
    writeSync(fd, signature(now));
  } catch {
    // They are told less.
  }
}

/** Who holds a lock, in brackets for a message; empty where that is not known. */
export function holder(file: string): string {
  try {
    const [pid, since] = readFileSync(file, 'utf8').split(' ');
    return pid && since ? ` (tiến trình ${pid}, từ ${since})` : '';
  } catch {
    return '';
  }
}
