/**
 * What a deploy over SSH asks of a server, and what it makes of the answers. The server is this machine: in the place of
 * `ssh` stands a script that does here what is asked there. The way over a real server: tests/long/over-ssh.test.ts.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ADDRESS,
  makeWorkplace,
  releaseIds,
  served,
  siteFiles,
  type Workplace,
  writeFiles,
} from '../../../tests/support/releases.ts';
import { onServer, type Server, sendFolder } from './connection.ts';
import {
  changesOver,
  deployOver,
  freeSpace,
  look,
  type RemoteFolder,
  rollbackOver,
} from './deploy-over-ssh.ts';

const SSH = `#!/bin/sh
if [ -n "$SSH_SAYS" ]; then cat > /dev/null; printf '%s\\n' "$SSH_SAYS" >&2; exit "\${SSH_ENDS:-255}"; fi
printf '%s\\n' "$*" >> "$SSH_LOG"
while [ $# -gt 0 ]; do
  case $1 in -o | -F | -p | -l) shift 2 ;; -*) shift ;; *) break ;; esac
done
shift
exec sh -c "$*"
`;
const SERVER: Server = { host: 'xa@server.example', port: undefined, config: undefined, patience: 60 };
const NOW = new Date('2026-11-24T11:30:45Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let place: Workplace;
let folder: RemoteFolder;
let said: string[];
const before = process.env.PATH;
beforeEach(() => {
  place = makeWorkplace();
  folder = { server: SERVER, dir: place.dir };
  said = [];
  const bin = join(place.dir, '../bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'ssh'), SSH, { mode: 0o755 });
  process.env.PATH = `${bin}:${before}`;
  process.env.SSH_LOG = join(bin, 'log');
});
afterEach(() => {
  process.env.PATH = before;
  for (const name of ['SSH_LOG', 'SSH_SAYS', 'SSH_ENDS']) delete process.env[name];
  place.remove();
});

const asked = () => readFileSync(join(place.dir, '../bin/log'), 'utf8');
const put = (options: { keep?: number; purge?: boolean; now?: Date; address?: string } = {}) =>
  deployOver(folder, {
    from: place.from,
    keep: options.keep ?? 5,
    purge: options.purge ?? false,
    address: new URL(options.address ?? ADDRESS),
    now: options.now ?? NOW,
    report: (line) => said.push(line),
  });
const putSite = (name: string, options: { keep?: number; purge?: boolean; now?: Date } = {}) => {
  writeFiles(place.from, siteFiles(name));
  return put(options);
};
const back = (id?: string) => rollbackOver(folder, id, (line) => said.push(line));
const manifestsKept = () =>
  releaseIds(place).filter((id) => existsSync(join(place.dir, `.deploy/manifests/${id}.json`)));

const hasRsync = spawnSync('rsync', ['--version']).status === 0;

describe.skipIf(!hasRsync)('on a server (needs the Debian package rsync)', () => {
  test('the first release is whole, is live, and is told step by step', async () => {
    const first = await putSite('A');
    expect(first).toMatchObject({ id: '20261124T113045Z-000', already: false, pruned: [] });
    expect(served(place, 'index.html')).toContain('Trang chủ A');
    expect(readlinkSync(join(place.dir, 'current'))).toBe('releases/20261124T113045Z-000');
    expect(statSync(join(place.dir, 'current/index.html')).mode & 0o777).toBe(0o644);
    expect(said).toEqual([
      'So với bản đang chạy trên xa@server.example…',
      'Gửi bản 20261124T113045Z-000 (13 tệp) tới xa@server.example…',
      'Chuyển sang bản 20261124T113045Z-000…',
    ]);
    expect(await look(folder)).toEqual({
      releases: [{ id: first.id, manifest: first.manifest }],
      currentId: first.id,
      status: undefined,
      isCounted: false,
    });
  });

  test('what lies there is not sent again; a second release has what the first lent to pages that are open', async () => {
    const first = await putSite('A');
    said = [];
    expect(await put({ now: later(60) })).toEqual({
      id: first.id,
      manifest: first.manifest,
      already: true,
      pruned: [],
    });
    expect(said).toEqual(['So với bản đang chạy trên xa@server.example…']);
    const second = await putSite('B', { now: later(60) });
    expect(served(place, '_astro/style.A.css')).toBe('body { --site: A }');
    expect(served(place, '_astro/style.B.css')).toBe('body { --site: B }');
    const inode = (id: string) => statSync(join(place.dir, 'releases', id, 'robots.txt')).ino;
    expect(inode(first.id)).toBe(inode(second.id));
    // What it was lent is no difference the next time.
    expect((await put({ now: later(120) })).already).toBe(true);
  });

  test('what would change is told and nothing is sent', async () => {
    writeFiles(place.from, siteFiles('A'));
    expect(await changesOver(folder, place.from)).toMatchObject({ added: expect.arrayContaining(['/']) });
    await put();
    const files = siteFiles('A');
    writeFiles(place.from, { ...files, 'index.html': `${files['index.html']} khác`, 'moi/index.html': 'x' });
    rmSync(join(place.from, 'tin-tuc/bai-1'), { recursive: true });
    const changes = JSON.stringify(await changesOver(folder, place.from));
    expect(changes).toContain('moi');
    expect(changes).toContain('bai-1');
    expect(served(place, 'moi/index.html')).toBeUndefined();
  });

  test('as many stay as are to be kept, and a purge leaves the live one alone', async () => {
    const ids: string[] = [];
    for (const [at, name] of ['A', 'B', 'C'].entries()) {
      const { id, pruned } = await putSite(name, { keep: 2, now: later(at * 60) });
      expect(pruned).toEqual(at === 2 ? [ids[0]] : []);
      ids.push(id);
    }
    expect(releaseIds(place)).toEqual(ids.slice(1));
    expect(manifestsKept()).toEqual(ids.slice(1));
    expect(served(place, '_astro/style.B.css')).toBeDefined();
    const purged = await put({ purge: true, now: later(600) });
    expect(purged).toMatchObject({ already: true, pruned: [ids[1]] });
    expect(releaseIds(place)).toEqual([ids[2]]);
    expect(served(place, '_astro/style.B.css')).toBeUndefined();
  });

  test('the moment of a build goes on in the live release; what it decides makes a new one', async () => {
    const status = (builtAt: string, next = '2027-01-01T00:00:00+07:00') =>
      JSON.stringify({ builtAt, next: { at: next, what: 'appears', entry: 'news/a' } });
    const site = (text: string) => writeFiles(place.from, { ...siteFiles('A'), 'status.json': text });
    site(status('2026-11-24T10:00:00+07:00'));
    await put();
    site(status('2026-11-25T10:00:00+07:00'));
    expect((await put({ now: later(60) })).already).toBe(true);
    expect(served(place, 'status.json')).toContain('2026-11-25');
    site(status('2026-11-25T10:00:00+07:00', '2027-02-01T00:00:00+07:00'));
    expect((await put({ now: later(120) })).already).toBe(false);
  });

  test('counters that are live stay; the results of procedures beside them are those of the release', async () => {
    const site = (name: string, year: number) =>
      writeFiles(place.from, {
        ...siteFiles(name),
        'stats.json': JSON.stringify({ procedures: [{ year }] }),
      });
    site('A', 2025);
    const first = await put();
    const live = join(place.dir, 'stats.json');
    const text = JSON.stringify({ visitors: { total: 7 }, procedures: [] });
    writeFileSync(live, text);
    expect((await look(folder)).isCounted).toBe(true);
    expect((await put({ now: later(30) })).already).toBe(true);
    expect(JSON.parse(readFileSync(live, 'utf8'))).toEqual({
      visitors: { total: 7 },
      procedures: [{ year: 2025 }],
    });
    site('B', 2026);
    await put({ now: later(60) });
    expect(JSON.parse(readFileSync(live, 'utf8'))).toEqual({
      visitors: { total: 7 },
      procedures: [{ year: 2026 }],
    });
    await back();
    expect(JSON.parse(readFileSync(live, 'utf8'))).toEqual({
      visitors: { total: 7 },
      procedures: [{ year: 2025 }],
    });
    expect(served(place, 'index.html')).toContain('Trang chủ A');
    writeFileSync(live, 'hỏng');
    said = [];
    await back(first.id);
    expect(said.at(-1)).toContain(
      `Chưa ghi được kết quả TTHC của bản này vào xa@server.example:${place.dir}/stats.json`,
    );
  });

  test('going back goes to the next older, to the one that is named, and to the one that is there', async () => {
    await expect(back()).rejects.toThrow(`Chưa có bản nào trong xa@server.example:${place.dir}.`);
    const first = await putSite('A');
    const second = await putSite('B', { now: later(60) });
    expect(await back()).toEqual({ id: first.id, manifest: first.manifest, already: false });
    expect(said.at(-1)).toBe(`Quay lui về bản ${first.id}…`);
    expect(served(place, 'index.html')).toContain('Trang chủ A');
    expect(served(place, '_astro/style.B.css')).toBeDefined();
    expect(await back(second.id)).toMatchObject({ id: second.id, already: false });
    expect(await back(second.id)).toMatchObject({ already: true });
    await expect(back('20200101T000000Z-001')).rejects.toThrow('20200101T000000Z-001');
  });

  test('what is not right is not sent', async () => {
    await expect(put()).rejects.toThrow(`Không có thư mục ${place.from}. Hãy chạy "npm run build" trước.`);
    writeFiles(place.from, siteFiles('A'));
    await expect(put({ address: 'https://khac.example/' })).rejects.toThrow();
    writeFiles(place.from, { 'index.html': 'x' });
    await expect(put()).rejects.toThrow();
    expect(existsSync(place.dir)).toBe(false);
  });

  test('what another hand put there is not replaced', async () => {
    mkdirSync(place.dir);
    symlinkSync('/etc', join(place.dir, 'current'));
    await expect(putSite('A')).rejects.toThrow('current không phải liên kết do lệnh này tạo');
  });

  test('of an attempt that was cut off what has arrived is linked, not sent again', async () => {
    writeFiles(place.from, siteFiles('A'));
    const cut = join(place.dir, '.deploy/incoming/20261124T000000Z-001-aa');
    writeFiles(cut, siteFiles('A'));
    const { ino } = statSync(join(cut, 'robots.txt'));
    await put();
    expect(statSync(join(place.dir, 'current/robots.txt')).ino).toBe(ino);
  });

  test('the room on the disk is told in bytes', async () => {
    mkdirSync(place.dir);
    const { free, total } = await freeSpace(folder);
    expect(total).toBeGreaterThan(1_000_000);
    expect(free).toBeGreaterThan(1000);
    expect([free % 1024, total % 1024, free < total]).toEqual([0, 0, true]);
  });
});

describe('what is asked of ssh', () => {
  test('nobody is asked for a password, a line that is cut is noticed, port and configuration are as they are said', async () => {
    expect(
      await onServer({ ...SERVER, host: 'xa@[2001:db8::1]', port: 2222, config: '/etc/x', patience: 60 }, [
        ['echo', "it's"],
      ]),
    ).toBe("it's\n");
    expect(asked().trim()).toBe(
      '-o BatchMode=yes -o ConnectTimeout=60 -o ServerAliveInterval=15 -o ServerAliveCountMax=3 -o ClearAllForwardings=yes -F /etc/x -p 2222 -T -- xa@2001:db8::1 sh -s',
    );
    await onServer({ ...SERVER, patience: 3 }, [['echo']]);
    expect(asked()).toContain('ServerAliveInterval=1 ');
  });

  const told = async () => {
    try {
      await onServer(SERVER, [['echo']]);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
  test.each([
    ['commune: busy', 'đang có một lần đưa lên hoặc quay lui khác'],
    ['commune: changed', 'trong lúc đó một lần đưa lên khác đã đổi bản đang chạy'],
    ['x\ncommune: foreign', 'current không phải liên kết'],
    ['write: No space left on device', 'đĩa đầy'],
    ['Disk quota exceeded', 'đĩa đầy'],
    ['xa@a: Permission denied (publickey).', 'không đăng nhập được'],
    ['Host key verification failed.', 'không đăng nhập được'],
    ['mkdir: Permission denied', 'người dùng này không có quyền ghi'],
    ['Read-only file system', 'đĩa chỉ cho đọc'],
    ['sh: rsync: not found', 'máy chủ thiếu lệnh rsync'],
    ['Connection reset', 'đường truyền đứt hoặc lệnh không chạy được'],
  ])('%j is told in words', async (says, words) => {
    process.env.SSH_SAYS = says;
    expect(await told()).toContain(`Máy chủ xa@server.example: ${words}`);
  });

  test('with the last three lines that the server said, or else the number', async () => {
    process.env.SSH_SAYS = 'a\nb\nc\nd';
    expect(await told()).toMatch(/\(b c d\)\.$/);
    process.env.SSH_SAYS = ' ';
    process.env.SSH_ENDS = '7';
    expect(await told()).toMatch(/\(mã 7\)\.$/);
    process.env.SSH_ENDS = '11';
    expect(await told()).toContain('không ghi được tệp ở đó, có lẽ đĩa đầy');
  });

  test('a command that is not there is told with the package that brings it', async () => {
    process.env.PATH = '/khong-co';
    expect(await told()).toBe('Máy này thiếu lệnh ssh; hãy cài gói openssh-client.');
    await expect(sendFolder(SERVER, '/a', '/b', [])).rejects.toThrow(
      'Máy này thiếu lệnh rsync; hãy cài gói rsync.',
    );
  });
});
