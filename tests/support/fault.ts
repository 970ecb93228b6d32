/**
 * Loaded before a command (`node --import`), so that the command itself knows nothing of faults. TEST_FAULT is
 * `<fault>:<call>:<n>`: at the n-th such call since the work began (a lock was opened), or at the n-th change to the
 * disk when the call is `any`, `kill` kills the process, `stop` halts it there, and `full` leaves no room for anything
 * new from there on; what is being written or copied at that moment is left half done. `watch` alone only says on
 * stderr that the work has begun.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [fault = '', call = '', at = ''] = (process.env['TEST_FAULT'] ?? '').split(':');

const NEED_ROOM: readonly string[] = [
  'mkdirSync',
  'copyFileSync',
  'linkSync',
  'symlinkSync',
  'writeFileSync',
];
const NEED_NONE: readonly string[] = [
  'renameSync',
  'rmSync',
  'utimesSync',
  'chmodSync',
  'ftruncateSync',
  'fsyncSync',
];
const LOCK = /(?:^|[./])lock$/;

type Call = (...args: unknown[]) => unknown;
const calls = fs as unknown as Record<string, Call>;
let working = false;
let count = 0;
let struck = false;
let leaving = false;

const { openSync } = fs;
fs.openSync = (...args) => {
  if (!working && LOCK.test(String(args[0]))) {
    working = true;
    if (fault === 'watch') fs.writeSync(2, 'working\n');
  }
  return openSync(...args);
};

for (const name of [...NEED_ROOM, ...NEED_NONE]) {
  const original = calls[name] as Call;
  calls[name] = (...args) => {
    if (!working || leaving) return original(...args);
    if (call === 'any' || call === name) count += 1;
    const strikes = !struck && count === Number(at);
    struck ||= strikes;
    if (struck) strike(name, args, strikes);
    return original(...args);
  };
}
syncBuiltinESMExports();

/** @param first whether it is the call that was named, and not one after it */
function strike(name: string, args: readonly unknown[], first: boolean): void {
  if (fault === 'stop' && first) process.kill(process.pid, 'SIGSTOP');
  if (fault === 'kill') {
    leaveHalf(name, args);
    process.kill(process.pid, 'SIGKILL');
  }
  const makesNothing = name === 'mkdirSync' && fs.existsSync(String(args[0]));
  if (fault !== 'full' || !NEED_ROOM.includes(name) || makesNothing) return;
  leaveHalf(name, args);
  throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
}

function leaveHalf(name: string, args: readonly unknown[]): void {
  const [first, second] = args.map(String);
  if (first === undefined || second === undefined) return;
  leaving = true;
  if (name === 'writeFileSync') fs.writeFileSync(first, second.slice(0, second.length / 2));
  if (name === 'copyFileSync') {
    const bytes = fs.readFileSync(first);
    fs.writeFileSync(second, bytes.subarray(0, bytes.length / 2));
  }
  leaving = false;
}
