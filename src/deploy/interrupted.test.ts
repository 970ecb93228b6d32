/** Deploys that meet readers, each other, a kill and a full disk: always the real command. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODE } from '../../tests/support/node.ts';
import {
  deploySite,
  isCopying,
  makeWorkplace,
  remains,
  runCommand,
  runWithFault,
  siteFiles,
  startCommand,
  startReader,
  startWithFault,
  until,
  type Workplace,
  wholeSiteServed,
  writeFiles,
} from '../../tests/support/releases.ts';
import { lockFolder } from '../system/folder-lock.ts';
import { list, rollback } from './deploy.ts';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

test('a reader never meets a missing page or style while releases come, go back and are pruned', async () => {
  deploySite(place, 'A');
  const reader = startReader(() => {
    const home = readFileSync(join(place.dir, 'current/index.html'), 'utf8');
    const style = /href="(\/_astro\/[^"]+)"/.exec(home)?.[1] ?? 'none';
    readFileSync(join(place.dir, 'current', style), 'utf8');
    readFileSync(join(place.dir, 'current/tin-tuc/bai-3/index.html'), 'utf8');
  });
  for (const name of ['B', 'C', 'D']) {
    writeFiles(place.from, siteFiles(name, 60));
    expect((await runCommand(['--dir', place.dir, '--from', place.from, '--keep', '2'])).code).toBe(0);
  }
  expect((await runCommand(['--dir', place.dir, '--rollback'])).code).toBe(0);
  const { reads, failures } = await reader.stop();
  expect(failures).toEqual([]);
  expect(reads).toBeGreaterThan(100);
  expect(wholeSiteServed(place, 60)).toBe('C');
});

test('a second deploy is refused while one is at work; a dead one bars nobody', async () => {
  deploySite(place, 'A');
  writeFiles(place.from, siteFiles('B'));
  const args = ['--dir', place.dir, '--from', place.from];
  const first = startWithFault(args, 'stop:copyFileSync:5');
  await until(() => isCopying(place), 'the copy begins');

  const second = await runCommand(args);
  expect(second).toMatchObject({ code: 1, stdout: '' });
  expect(second.stderr).toMatch(
    /^Đang có một lần đưa lên hoặc quay lui khác \(tiến trình \d+, từ \d{4}-.*\+07:00\)\. Hãy đợi nó xong rồi chạy lại\.$/m,
  );
  expect((await runCommand(['--dir', place.dir, '--rollback'])).stderr).toContain('Đang có một lần đưa lên');
  expect((await runCommand(['--dir', place.dir, '--list'])).stdout).toContain('5 trang');
  expect(isCopying(place)).toBe(true);
  expect(wholeSiteServed(place)).toBe('A');

  first.kill('SIGKILL');
  await first.finished;
  expect(await runCommand(args)).toMatchObject({ code: 0 });
  expect(wholeSiteServed(place)).toBe('B');
  expect(remains(place)).toEqual([]);
});

describe('a site that is being built anew', () => {
  const args = () => ['--dir', place.dir, '--from', place.from];
  const waits = async (build: () => void) => {
    // As a build does, which keeps the lock until its site is in place.
    const unlock = lockFolder(place.from, new Date(), () => undefined);
    const command = startCommand(args());
    await until(() => command.told().includes('đợi lệnh đó xong'), 'the deploy waits');
    expect(command.told()).toContain(
      `Thư mục ${place.from} đang được lệnh khác dùng (tiến trình ${process.pid}, `,
    );
    build();
    unlock();
    expect(await command.finished).toMatchObject({ code: 0 });
  };

  test('is waited for, and deployed whole', async () => {
    deploySite(place, 'A');
    await waits(() => writeFiles(place.from, siteFiles('B')));
    expect(wholeSiteServed(place)).toBe('B');
  });

  test('is waited for also at the moment when its folder is not there', async () => {
    await waits(() => writeFiles(place.from, siteFiles('A')));
    expect(wholeSiteServed(place)).toBe('A');
  });

  test('by one who does not ask for the lock is never mixed with the new one', async () => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    const command = startWithFault(args(), 'stop:copyFileSync:5');
    await until(command.halted, 'it halts as it copies');
    renameSync(place.from, `${place.from}.old`);
    // Names and sizes are the same, so that nothing else tells them apart.
    const other = Object.entries(siteFiles('B')).map(([path, text]) => [path, text.replace('Bài', 'Bãi')]);
    writeFiles(place.from, Object.fromEntries(other));
    command.kill('SIGCONT');
    const { code, stderr } = await command.finished;
    expect(code).toBe(1);
    expect(stderr).toContain('được dựng lại trong lúc chép');
    expect(wholeSiteServed(place)).toBe('A');
    expect(remains(place)).toEqual([]);
  });
});

test('of four deploys started at once after one was killed, those not refused go live whole', async () => {
  writeFiles(place.from, siteFiles('A'));
  const args = ['--dir', place.dir, '--from', place.from];
  await runWithFault(args, 'kill:copyFileSync:5');
  const finished = await Promise.all(Array.from({ length: 4 }, () => runCommand(args)));
  const done = finished.filter(({ code }) => code === 0);
  const refused = finished.filter(({ code, stderr }) => code === 1 && stderr.includes('Đang có một lần'));
  expect(done.length).toBeGreaterThan(0);
  expect(done.length + refused.length).toBe(4);
  // Whoever comes after the first finds the same site live.
  expect(done.filter(({ stdout }) => stdout.startsWith('Đã đưa lên bản'))).toHaveLength(1);
  expect(list(place.dir).releases).toHaveLength(1);
  expect(wholeSiteServed(place)).toBe('A');
  expect(remains(place)).toEqual([]);
});

describe('killed', () => {
  test('as it copies: readers have one whole site, and the next deploy removes the remains', async () => {
    const many = 150;
    deploySite(place, 'A', { articles: many });
    writeFiles(place.from, siteFiles('B', many));
    const command = startCommand(['--dir', place.dir, '--from', place.from]);
    let ended = false;
    command.finished.finally(() => {
      ended = true;
    });
    await until(() => isCopying(place) || ended, 'the copy begins');
    command.kill('SIGKILL');
    await command.finished;
    // Normally A; on a machine so busy that the deploy outran us, B.
    expect(['A', 'B']).toContain(wholeSiteServed(place, many));

    deploySite(place, 'C', { articles: many });
    expect(wholeSiteServed(place, many)).toBe('C');
    expect(remains(place)).toEqual([]);
  });

  // The steps around the switch; every step there is: tests/long/deploy-faults.test.ts.
  test.each([
    ['halfway through a file', 'copyFileSync:6', 'A'],
    ['before it has noted the release', 'writeFileSync:1', 'A'],
    ['before it has named the release', 'renameSync:1', 'A'],
    ['before it has made the new link', 'symlinkSync:1', 'A'],
    ['before the switch', 'renameSync:2', 'A'],
    ['after the switch', 'renameSync:3', 'B'],
    ['before pruning', 'renameSync:4', 'B'],
    ['while pruning', 'rmSync:5', 'B'],
  ])('%s: readers have one whole site, and the next deploy removes the remains', async (_, call, name) => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    const args = ['--dir', place.dir, '--from', place.from, '--keep', '1'];
    expect(await runWithFault(args, `kill:${call}`)).toMatchObject({ signal: 'SIGKILL', stdout: '' });
    expect(wholeSiteServed(place)).toBe(name);

    deploySite(place, 'C');
    expect(wholeSiteServed(place)).toBe('C');
    expect(remains(place)).toEqual([]);
    // What never went live is none to roll back to.
    rollback({ dir: place.dir, id: undefined, now: new Date(), report: () => undefined });
    expect(wholeSiteServed(place)).toBe(name);
  });
});

describe('on a full disk', () => {
  /** A disk of 2 MB, in a mount namespace of its own that ends with the shell: nothing is left mounted. */
  const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;

  test.skipIf(!canMount)('a real one (needs unshare -rm and tmpfs)', () => {
    const out = dirname(place.dir);
    const script = `
      mount -t tmpfs -o size=2m none "$DIR" || exit 9
      deploy() { "$NODE" scripts/deploy.ts --dir "$DIR/www" --from "$OUT/$1" >"$OUT/$2.out" 2>"$OUT/$2.err"; echo $? >"$OUT/$2.code"; cp -a "$DIR/www" "$OUT/$2"; }
      deploy small first; deploy large second; deploy next third`;
    writeFiles(join(out, 'small'), siteFiles('A'));
    writeFiles(join(out, 'large'), { ...siteFiles('B'), 'phim.mp4': 'x'.repeat(3_000_000) });
    writeFiles(join(out, 'next'), siteFiles('C'));
    mkdirSync(place.dir);
    const environment = { ...process.env, DIR: place.dir, OUT: out, NODE };
    const { status, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script], { env: environment });
    expect(status, String(stderr)).toBe(0);

    const copyOf = (step: string) => ({ ...place, dir: join(out, step) });
    const text = (name: string) => readFileSync(join(out, name), 'utf8');
    expect(text('second.code')).toBe('1\n');
    expect(text('second.err')).toContain('Đĩa đầy, hãy giải phóng chỗ rồi chạy lại (ENOSPC');
    expect(wholeSiteServed(copyOf('second'))).toBe('A');
    expect(remains(copyOf('second'))).toEqual([]);
    expect(text('third.code')).toBe('0\n');
    expect(wholeSiteServed(copyOf('third'))).toBe('C');
  });

  test.each([
    ['copying', 'copyFileSync:5'],
    ['noting the release', 'writeFileSync:1'],
    ['making the new link', 'symlinkSync:1'],
  ])('while %s: says so, keeps the live release and frees the room', async (_, call) => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B'));
    const args = ['--dir', place.dir, '--from', place.from];
    const { code, stdout, stderr } = await runWithFault(args, `full:${call}`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Đĩa đầy, hãy giải phóng chỗ rồi chạy lại');
    expect(wholeSiteServed(place)).toBe('A');
    expect(list(place.dir).releases).toHaveLength(1);
    expect(remains(place)).toEqual([]);
  });
});
