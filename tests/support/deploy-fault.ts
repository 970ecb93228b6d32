/**
 * Loaded before the command (`node --import`), so that the command itself knows nothing of faults. DEPLOY_TEST_FAULT
 * is `<fault>:<call>:<n>`: at the n-th such call, or the n-th change to the disk when the call is `any`, `kill` kills
 * the process (a copy is then left half written), `stop` halts it there, and `full` leaves no room for anything new
 * from there on.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [fault = '', call = '', at = ''] = (process.env['DEPLOY_TEST_FAULT'] ?? '').split(':');
let count = 0;
let struck = false;

const NEED_ROOM = ['mkdirSync', 'copyFileSync', 'linkSync', 'symlinkSync', 'writeFileSync'] as const;
const NEED_NONE = ['renameSync', 'rmSync', 'utimesSync', 'ftruncateSync'] as const;

for (const name of [...NEED_ROOM, ...NEED_NONE]) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  const needsRoom = (NEED_ROOM as readonly string[]).includes(name);
  const faulty = (...args: unknown[]): unknown => {
    if (call === 'any' || call === name) count += 1;
    const strikes = !struck && count === Number(at);
    struck ||= strikes;
    if (fault === 'kill' && struck) {
      if (name === 'copyFileSync') leaveHalf(String(args[0]), String(args[1]));
      process.kill(process.pid, 'SIGKILL');
    }
    const makesNothing = name === 'mkdirSync' && fs.existsSync(String(args[0]));
    if (fault === 'stop' && strikes) process.kill(process.pid, 'SIGSTOP');
    if (fault === 'full' && struck && needsRoom && !makesNothing) {
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
    }
    return original(...args);
  };
  Object.assign(fs, { [name]: faulty });
}
syncBuiltinESMExports();

function leaveHalf(source: string, target: string): void {
  const bytes = fs.readFileSync(source);
  const fd = fs.openSync(target, 'w');
  fs.writeSync(fd, bytes.subarray(0, bytes.length / 2));
  fs.closeSync(fd);
}
