/** The kernel's lock on a file, by a command of the machine, and what is told of whoever holds it. */
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holder, NoKernelLock, sign, signature, tryLock } from './file-lock.ts';

let room: string;
let fd: number;
const file = () => join(room, 'a.lock');

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'file-lock-'));
  fd = openSync(file(), 'w');
});
afterEach(() => {
  vi.unstubAllEnvs();
  closeSync(fd);
  rmSync(room, { recursive: true });
});

/** The machine has this command in the place of its own. */
function flock(script: string): void {
  writeFileSync(join(room, 'flock'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(room, 'flock'), 0o755);
  vi.stubEnv('PATH', room);
}

describe('a lock', () => {
  test('is ours, is another’s, or is none here, as the command says', () => {
    flock('exit 0');
    expect(tryLock(fd, 'a.lock')).toBe(true);
    flock('exit 1');
    expect(tryLock(fd, 'a.lock')).toBe(false);
    flock('echo " không được " >&2; exit 66');
    expect(() => tryLock(fd, 'a.lock')).toThrow(new NoKernelLock('Không khóa được a.lock: không được'));
  });

  test('is not to be had where the command is missing, or cannot be started', () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(() => tryLock(fd, 'a.lock')).toThrow('thiếu lệnh flock');
    flock('exit 0');
    chmodSync(join(room, 'flock'), 0o644);
    expect(() => tryLock(fd, 'a.lock')).toThrow(/^Không khóa được a\.lock: .*EACCES/);
  });
});

test('its holder writes its name over the one before, and others read it', () => {
  const now = new Date('2026-11-26T15:00:00+07:00');
  expect(holder(file())).toBe('');
  writeFileSync(file(), 'ai đó, rất lâu rồi, với một cái tên rất dài');
  sign(fd, now);
  expect(readFileSync(file(), 'utf8')).toBe(signature(now));
  expect(holder(file())).toBe(` (tiến trình ${process.pid}, từ 2026-11-26T15:00:00+07:00)`);
  expect(holder(join(room, 'none'))).toBe('');
  // Half a name is none.
  writeFileSync(file(), '123');
  expect(holder(file())).toBe('');
  writeFileSync(file(), ' 2026');
  expect(holder(file())).toBe('');
});
