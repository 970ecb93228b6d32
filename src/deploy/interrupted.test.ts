/** Deploys that meet readers, each other, a kill and a full disk: always the real command. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { list } from './deploy.ts';
import {
  deploySite,
  isCopying,
  makeWorkplace,
  NODE,
  remains,
  runCommand,
  runWithFault,
  served,
  siteFiles,
  startCommand,
  startReader,
  until,
  type Workplace,
  wholeSiteServed,
  writeFiles,
} from './testing.ts';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

/** Enough files that the copy can be met at work. */
const MANY = 1500;

test('a reader never meets a missing page or style while releases come, go back and are pruned', async () => {
  deploySite(place, 'A');
  const reader = startReader(() => {
    const home = readFileSync(join(place.dir, 'current/index.html'), 'utf8');
    const style = /href="(\/_astro\/[^"]+)"/.exec(home)?.[1] ?? 'none';
    readFileSync(join(place.dir, 'current', style), 'utf8');
    readFileSync(join(place.dir, 'current/tin-tuc/bai-3/index.html'), 'utf8');
  });
  for (const name of ['B', 'C', 'D']) {
    writeFiles(place.from, siteFiles(name, 200));
    expect((await runCommand(['--dir', place.dir, '--from', place.from, '--keep', '2'])).code).toBe(0);
  }
  expect((await runCommand(['--dir', place.dir, '--rollback'])).code).toBe(0);
  const { reads, failures } = await reader.stop();
  expect(failures).toEqual([]);
  expect(reads).toBeGreaterThan(100);
  expect(wholeSiteServed(place, 200)).toBe('C');
});

test('a second deploy is refused while one is at work; a dead one bars nobody', async () => {
  deploySite(place, 'A');
  writeFiles(place.from, siteFiles('B', MANY));
  const first = startCommand(['--dir', place.dir, '--from', place.from]);
  await until(() => isCopying(place), 'the copy begins');
  first.kill('SIGSTOP');

  const second = await runCommand(['--dir', place.dir, '--from', place.from]);
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
  expect((await runCommand(['--dir', place.dir, '--from', place.from])).code).toBe(0);
  expect(wholeSiteServed(place, MANY)).toBe('B');
  expect(remains(place)).toEqual([]);
});

test('of six deploys started at once after one was killed, those not refused go live whole', async () => {
  writeFiles(place.from, siteFiles('A', MANY));
  const dead = startCommand(['--dir', place.dir, '--from', place.from]);
  await until(() => isCopying(place), 'the copy begins');
  dead.kill('SIGKILL');
  await dead.finished;

  const args = ['--dir', place.dir, '--from', place.from];
  const finished = await Promise.all(Array.from({ length: 6 }, () => runCommand(args)));
  const done = finished.filter(({ code }) => code === 0);
  const refused = finished.filter(({ code, stderr }) => code === 1 && stderr.includes('Đang có một lần'));
  expect(done.length).toBeGreaterThan(0);
  expect(done.length + refused.length).toBe(6);
  expect(list(place.dir).releases.length).toBe(Math.min(done.length, 5));
  expect(wholeSiteServed(place, MANY)).toBe('A');
  expect(remains(place)).toEqual([]);
});

describe('killed', () => {
  test('while copying: current stays, and the next deploy removes the remains', async () => {
    deploySite(place, 'A');
    writeFiles(place.from, siteFiles('B', MANY));
    const command = startCommand(['--dir', place.dir, '--from', place.from]);
    await until(() => isCopying(place), 'the copy begins');
    command.kill('SIGKILL');
    expect(await command.finished).toMatchObject({ signal: 'SIGKILL' });
    expect(wholeSiteServed(place)).toBe('A');
    expect(remains(place)).not.toEqual([]);

    deploySite(place, 'C');
    expect(wholeSiteServed(place)).toBe('C');
    expect(remains(place)).toEqual([]);
  });

  // Each of the last steps, counted from the end: between them lies the switch. All steps: tests/long.
  test('around the switch: readers have the old site or the new, whole', async () => {
    const sites = new Set<string | undefined>();
    deploySite(place, 'A', { keep: 1 });
    for (let at = 34; ; at += 1) {
      const before = wholeSiteServed(place);
      writeFiles(place.from, siteFiles(`B${at}`));
      const { code, signal } = await runWithFault(
        ['--dir', place.dir, '--from', place.from, '--keep', '1'],
        'kill',
        at,
      );
      const after = wholeSiteServed(place);
      expect([before, `B${at}`]).toContain(after);
      sites.add(after);
      if (signal === null) {
        expect(code).toBe(0);
        break;
      }
    }
    expect(sites.size).toBeGreaterThan(2);
    deploySite(place, 'Z');
    expect(remains(place)).toEqual([]);
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

  test('full at the last moments before the switch', async () => {
    deploySite(place, 'A');
    for (const at of [30, 34, 36]) {
      writeFiles(place.from, siteFiles(`B${at}`));
      const { code, stderr } = await runWithFault(['--dir', place.dir, '--from', place.from], 'full', at);
      expect(code).toBe(1);
      expect(stderr).toContain('Đĩa đầy, hãy giải phóng chỗ rồi chạy lại');
      expect(wholeSiteServed(place)).toBe('A');
      expect(remains(place)).toEqual([]);
    }
    expect(served(place, '_astro/style.B30.css')).toBeUndefined();
  });
});
