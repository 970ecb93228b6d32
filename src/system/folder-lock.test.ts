import type { ChildProcess } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startNode } from '../../tests/support/node.ts';
import { lockFolder } from './folder-lock.ts';

let root: string;
let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'folder-lock-')));
  folder = join(root, 'dist');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

const quiet = () => undefined;
const now = new Date('2026-11-26T08:00:00Z');

/** Another command: takes the lock, says so, and keeps it until it is killed or told to end. */
const COMMAND = `
  import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))};
  const [folder, patience] = process.argv.slice(1);
  try {
    const unlock = lockFolder(folder, new Date('2026-11-26T08:00:00Z'), (line) => console.log('told: ' + line), patience && Number(patience));
    console.log('locked');
    process.stdin.once('data', () => { unlock(); console.log('unlocked'); process.exit(); });
  } catch (error) { console.log('refused: ' + error.message); process.exit(1); }`;

function start(path: string, options: { patience?: number; env?: Record<string, string> } = {}) {
  const args = ['--input-type=module', '-e', COMMAND, path];
  if (options.patience !== undefined) args.push(String(options.patience));
  const { child, said, finished } = startNode(args, { cwd: root, env: options.env ?? {}, input: 'open' });
  children.push(child);
  const output = () => said().stdout + said().stderr;
  const ended = finished.then(() => undefined);
  return {
    pid: child.pid,
    output,
    /** Fails with all that was said when the command ends without it. */
    said: (text: string) =>
      new Promise<void>((done, fail) => {
        const look = () => output().includes(text) && done();
        child.stdout.on('data', look);
        child.on('close', () => fail(new Error(`"${text}" was not said, but: ${output()}`)));
        look();
      }),
    end: () => {
      child.stdin.write('end\n');
      return ended;
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

describe.each([
  ['with the lock of the kernel', {}],
  ['where there is no flock', { PATH: '/nowhere' }],
])('a folder that a command works on, %s', (_, env) => {
  test('makes another one wait, which says for whom, and goes on when the first is done', async () => {
    const first = start(folder, { env });
    await first.said('locked');
    const second = start(folder, { env });
    await second.said('told: ');
    expect(second.output()).toBe(
      `told: Thư mục ${folder} đang được lệnh khác dùng (tiến trình ${first.pid}, từ 2026-11-26T15:00:00+07:00); đợi lệnh đó xong…\n`,
    );
    await first.end();
    await second.said('locked');
    await second.end();
    expect(readdirSync(root)).toEqual([]);
  });

  test('is free again when that command is killed, and nothing is left for good', async () => {
    const first = start(folder, { env });
    await first.said('locked');
    const second = start(folder, { env });
    await second.said('told: ');
    await first.kill();
    await second.said('locked');
    await second.kill();
    expect(readdirSync(root)).toHaveLength(1);
    const third = start(folder, { env });
    await third.said('locked');
    expect(third.output()).not.toContain('told');
    await third.end();
    expect(readdirSync(root)).toEqual([]);
  });

  test('is the same by whatever way it is named', async () => {
    mkdirSync(folder);
    symlinkSync(folder, join(root, 'link'));
    const first = start(join(root, 'link'), { env });
    await first.said('locked');
    for (const path of [folder, 'dist', './link/', join(root, 'x/../dist')]) {
      const other = start(path, { env, patience: 0 });
      await other.said('refused: ');
      expect(other.output(), path).toContain(
        `Thư mục ${folder} vẫn đang được lệnh khác dùng (tiến trình ${first.pid},`,
      );
      expect(other.output()).toContain('đợi nó xong rồi chạy lại');
    }
    await first.end();
  });

  test('of six at once each has it alone', async () => {
    const commands = Array.from({ length: 6 }, () => start(folder, { env }));
    let left = commands;
    while (left.length > 0) {
      const holder = await Promise.race(left.map((one) => one.said('locked').then(() => one)));
      expect(left.filter((one) => one.output().includes('locked'))).toEqual([holder]);
      await holder.end();
      left = left.filter((one) => one !== holder);
    }
    expect(readdirSync(root)).toEqual([]);
  });
});

test('a neighbour is no obstacle, nor a folder that is not there yet', () => {
  const unlock = lockFolder(folder, now, quiet);
  lockFolder(join(root, 'dist2'), now, quiet)();
  unlock();
  lockFolder(relative(process.cwd(), folder), now, quiet)();
  expect(readdirSync(root)).toEqual([]);
});

test('a link that lies in the place of the lock file is not written through', () => {
  writeFileSync(join(root, 'precious'), 'words');
  symlinkSync(join(root, 'precious'), join(root, '.dist.lock'));
  expect(() => lockFolder(folder, now, quiet)).toThrow('ELOOP');
  expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('words');
});

test('a lock file without words, or of a process long gone, bars nobody where there is no flock', async () => {
  for (const text of ['', '999999999 2026-11-26T15:00:00+07:00', 'x']) {
    writeFileSync(join(dirname(folder), '.dist.locked'), text);
    const command = start(folder, { env: { PATH: '/nowhere' } });
    await command.said('locked');
    expect(command.output()).toBe('locked\n');
    await command.end();
  }
});
