/**
 * Loaded before the command (`node --import`), so that the command itself knows nothing of faults: counts its changes
 * to the disk and, at the one that DEPLOY_TEST_FAULT names, kills the process (`kill:12`; a copy is then left half
 * written) or from there on finds no room for anything new (`full:12`).
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [fault = '', at = ''] = (process.env['DEPLOY_TEST_FAULT'] ?? '').split(':');
let changes = 0;

const NEED_ROOM = ['mkdirSync', 'copyFileSync', 'linkSync', 'symlinkSync', 'writeFileSync'] as const;
const NEED_NONE = ['renameSync', 'rmSync', 'utimesSync', 'ftruncateSync'] as const;

for (const name of [...NEED_ROOM, ...NEED_NONE]) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  const needsRoom = (NEED_ROOM as readonly string[]).includes(name);
  const faulty = (...args: unknown[]): unknown => {
    changes += 1;
    if (fault === 'kill' && changes === Number(at)) {
      if (name === 'copyFileSync') leaveHalf(String(args[0]), String(args[1]));
      process.kill(process.pid, 'SIGKILL');
    }
    if (fault === 'full' && changes >= Number(at) && needsRoom) {
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
