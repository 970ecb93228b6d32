/**
 * Loaded before the command (`node --import`), so that the command itself knows nothing of faults. STATS_TEST_FAULT is
 * `<fault>:<call>:<n>`: at the n-th such call since the work began (the state's lock was opened), or the n-th call of
 * any kind when it is `any`, `kill` kills the process (a write is then left half done), and `full` leaves no room
 * for anything new from there on. `watch` only says on stderr that the work has begun.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let leaving = false;
const [fault = '', call = '', at = ''] = (process.env['STATS_TEST_FAULT'] ?? '').split(':');
let working = false;
let count = 0;
let struck = false;

const NEED_ROOM = ['writeFileSync', 'mkdirSync'] as const;
const NEED_NONE = [
  'openSync',
  'readSync',
  'closeSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'statSync',
  'lstatSync',
] as const;

for (const name of [...NEED_ROOM, ...NEED_NONE]) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  const needsRoom = (NEED_ROOM as readonly string[]).includes(name);
  const faulty = (...args: unknown[]): unknown => {
    if (!working && name === 'openSync' && String(args[0]).endsWith('.lock')) {
      working = true;
      if (fault === 'watch') fs.writeSync(2, 'working\n');
    }
    if (leaving) return original(...args);
    if (working && (call === 'any' || call === name)) count += 1;
    struck ||= count > 0 && count === Number(at);
    if (fault === 'kill' && struck) {
      if (name === 'writeFileSync') leaveHalf(String(args[0]), String(args[1]));
      process.kill(process.pid, 'SIGKILL');
    }
    const makesNothing = name === 'mkdirSync' && fs.existsSync(String(args[0]));
    if (fault === 'full' && struck && needsRoom && !makesNothing) {
      if (name === 'writeFileSync') leaveHalf(String(args[0]), String(args[1]));
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
    }
    return original(...args);
  };
  Object.assign(fs, { [name]: faulty });
}
syncBuiltinESMExports();

function leaveHalf(target: string, text: string): void {
  leaving = true;
  const fd = fs.openSync(target, 'w');
  fs.writeSync(fd, text.slice(0, text.length / 2));
  fs.closeSync(fd);
  leaving = false;
}
