/** Releases on a server over a real sshd (Debian: openssh-server, rsync): what readers of its folder get, whatever happens on the way. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { list, rollback } from '../../src/deploy/deploy.ts';
import { type Step, scriptOf } from '../../src/deploy/over-ssh/connection.ts';
import {
  changesOver,
  deployOver,
  freeSpace,
  look,
  type RemoteFolder,
  rollbackOver,
} from '../../src/deploy/over-ssh/deploy-over-ssh.ts';
import { placeOf } from '../../src/publish/place.ts';
import {
  ADDRESS,
  deploySite,
  makeWorkplace,
  remains,
  served,
  siteFiles,
  startReader,
  type Workplace,
  wholeSiteServed,
  writeFiles,
} from '../support/releases.ts';
import { hasCables, hasSsh, type SshServer, startSshServer } from '../support/ssh-server.ts';
import { seeded } from '../support/visitors.ts';

const QUIET = () => undefined;

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
});
afterEach(() => place.remove());

const folderOn = (server: SshServer): RemoteFolder => ({ server, dir: place.dir });
const put = (folder: RemoteFolder, keep = 3, purge = false) =>
  deployOver(folder, {
    from: place.from,
    keep,
    purge,
    address: new URL(ADDRESS),
    now: new Date(),
    report: QUIET,
  });
function putSite(folder: RemoteFolder, name: string, keep = 3) {
  writeFiles(place.from, siteFiles(name));
  return put(folder, keep);
}
const at = (path: string) => join(place.dir, path);
/** What a deploy that is over has left beside the releases. */
const left = () => remains(place).filter((path) => !path.startsWith('incoming/'));

describe.skipIf(!hasSsh)('on a server (needs the Debian packages openssh-server and rsync)', () => {
  let server: SshServer;
  beforeEach(async () => {
    server = await startSshServer();
    return () => server.stop();
  });

  test('releases come, go back and are pruned as on this machine, and a reader meets whole ones', async () => {
    const folder = folderOn(server);
    const first = await putSite(folder, 'A', 2);
    const reader = startReader(() => {
      const page = readFileSync(at('current/index.html'), 'utf8');
      const name = /Trang chủ (\w+)/.exec(page)?.[1];
      readFileSync(at(`current/_astro/style.${name}.css`));
    });
    const second = await putSite(folder, 'B', 2);
    expect(wholeSiteServed(place)).toBe('B');
    expect(await rollbackOver(folder, undefined, QUIET)).toMatchObject({ id: first.id, already: false });
    expect(wholeSiteServed(place)).toBe('A');
    expect(served(place, '_astro/style.B.css'), 'for who has the newer page open').toBeDefined();
    expect((await rollbackOver(folder, second.id, QUIET)).id).toBe(second.id);
    const third = await putSite(folder, 'C', 2);
    const { reads, failures } = await reader.stop();
    expect(failures).toEqual([]);
    expect(reads).toBeGreaterThan(100);
    expect(wholeSiteServed(place)).toBe('C');
    expect(third.pruned).toEqual([first.id]);
    expect(served(place, '_astro/style.B.css')).toBeDefined();
    expect(left()).toEqual([]);
    // The folder is that of the command on the server itself.
    expect(list(place.dir)).toMatchObject({
      currentId: third.id,
      releases: [{ id: third.id }, { id: second.id }],
    });
    rollback({ dir: place.dir, id: undefined, now: new Date(), report: QUIET });
    expect((await look(folder)).currentId).toBe(second.id);
    deploySite(place, 'D');
    await putSite(folder, 'E');
    expect(wholeSiteServed(place)).toBe('E');
    expect((await freeSpace(folder)).total).toBeGreaterThan((await freeSpace(folder)).free);
  });

  test('what has not changed is the same file, with modes for the web server, and the same site is no new release', async () => {
    const folder = folderOn(server);
    writeFiles(place.from, { ...siteFiles('A'), 'tep.pdf': 'x'.repeat(100_000) });
    for (const name of ['index.html', 'tep.pdf', '_astro'])
      execFileSync('chmod', ['700', join(place.from, name)]);
    const { id } = await put(folder);
    const inode = lstatSync(at('current/tep.pdf')).ino;
    expect(lstatSync(at('current/tep.pdf')).mode & 0o777).toBe(0o644);
    for (const path of ['current/', 'current/_astro', 'releases', '.'])
      expect(statSync(at(path)).mode & 0o777, path).toBe(0o755);
    // Built again: the times are others, the bytes are not.
    writeFiles(place.from, { ...siteFiles('A'), 'tep.pdf': 'x'.repeat(100_000) });
    expect(await put(folder)).toMatchObject({ id, already: true });
    writeFiles(place.from, { ...siteFiles('B'), 'tep.pdf': 'x'.repeat(100_000), 'moi/index.html': 'Mới' });
    expect(await changesOver(folder, place.from)).toMatchObject({ added: ['/moi/'], gone: [] });
    expect((await put(folder)).already).toBe(false);
    expect(lstatSync(at('current/tep.pdf')).ino).toBe(inode);
    writeFiles(place.from, siteFiles('B'));
    expect(await changesOver(folder, place.from)).toMatchObject({ added: [], changed: [], gone: ['/moi/'] });
  });

  test('the counters of the server go on, and the release’s own figures stand beside them', async () => {
    const folder = folderOn(server);
    const procedures = { year: 2026 };
    await putSite(folder, 'A');
    writeFileSync(at('stats.json'), '{"visitors":{"total":4}}');
    writeFiles(place.from, { ...siteFiles('B'), 'stats.json': JSON.stringify({ procedures }) });
    await put(folder);
    expect(readlinkSync(at('current/stats.json'))).toBe('../../stats.json');
    expect(JSON.parse(served(place, 'stats.json') ?? '')).toEqual({ visitors: { total: 4 }, procedures });
    await rollbackOver(folder, undefined, QUIET);
    expect(JSON.parse(served(place, 'stats.json') ?? '')).toEqual({ visitors: { total: 4 } });
  });

  test('names that a shell or a command would take for something else are names', async () => {
    const dir = at('-rf \'x" $(touch evil)\n`id`; é');
    mkdirSync(dir, { recursive: true });
    const folder = { server, dir };
    const hostile = [
      '-rf',
      "a'b.html",
      'a\nb.html',
      '$(touch evil).html',
      '*',
      ' ',
      '\\#012.html',
      "_astro/-e\n'x.css",
    ];
    writeFiles(place.from, {
      ...siteFiles('A', 40),
      ...Object.fromEntries(hostile.map((name) => [name, name])),
    });
    await put(folder);
    writeFiles(place.from, siteFiles('B', 40));
    const changes = await changesOver(folder, place.from);
    expect([...changes.gone].sort()).toEqual(
      hostile
        .filter((name) => name.endsWith('.html'))
        .map((name) => `/${name}`)
        .sort(),
    );
    await put(folder);
    expect(readFileSync(join(dir, "current/_astro/-e\n'x.css"), 'utf8')).toBe("_astro/-e\n'x.css");
    await rollbackOver(folder, undefined, QUIET);
    for (const name of hostile) expect(readFileSync(join(dir, 'current', name), 'utf8')).toBe(name);
    const there = execFileSync('find', [place.dir, '-name', 'evil*'], { encoding: 'utf8' });
    expect(there).toBe('');
  });

  test('what is not to be published is refused with the same words, and nothing is sent', async () => {
    const folder = folderOn(server);
    writeFiles(place.from, { ...siteFiles('A'), '404.html': '' });
    await expect(put(folder)).rejects.toThrow('Chưa đưa lên');
    writeFiles(place.from, siteFiles('A', 3, 'https://khac.example/'));
    await expect(put(folder)).rejects.toThrow('Chưa đưa lên');
    expect(existsSync(place.dir)).toBe(false);
    await expect(rollbackOver(folder, undefined, QUIET)).rejects.toThrow('Chưa có bản nào');
    mkdirSync(at('current'), { recursive: true });
    await expect(putSite(folder, 'A')).rejects.toThrow('current không phải liên kết do lệnh này tạo');
    const lost = { ...folder, server: { ...server, host: 'root@127.0.0.1', port: 9, patience: 2 } };
    await expect(putSite(lost, 'A')).rejects.toThrow(/^Máy chủ root@127\.0\.0\.1: /);
  });

  test('a second one at the same moment is refused by lock or by what is live; one of them is there, whole', async () => {
    const folder = folderOn(server);
    await putSite(folder, 'A');
    const other = makeWorkplace();
    writeFiles(other.from, siteFiles('B'));
    writeFiles(place.from, siteFiles('C'));
    const request = { keep: 3, purge: false, address: new URL(ADDRESS), now: new Date(), report: QUIET };
    const ends = await Promise.allSettled(
      [place, other].map(({ from }) => deployOver(folder, { ...request, from })),
    );
    other.remove();
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(['B', 'C']).toContain(wholeSiteServed(place));
    await putSite(folder, 'D');
    expect(wholeSiteServed(place)).toBe('D');
    expect(left()).toEqual([]);
  });

  test('ended at random moments, the live site is whole, and the next run succeeds and goes on from what had arrived', async () => {
    const folder = folderOn(server);
    const random = seeded(Number(process.env['FUZZ_SEED'] ?? Date.now()));
    const started = performance.now();
    await putSite(folder, 'A0');
    const length = performance.now() - started;
    let cut = 0;
    for (let round = 1; round <= 8; round += 1) {
      const before = wholeSiteServed(place);
      const moment = setTimeout(() => server.cut(), random() * length);
      const end = await putSite(folder, `A${round}`).catch((error: Error) => error);
      clearTimeout(moment);
      if (end instanceof Error) cut += 1;
      expect([before, `A${round}`], `round ${round}`).toContain(wholeSiteServed(place));
    }
    expect(cut).toBeGreaterThan(0);
    await putSite(folder, 'Z');
    expect(wholeSiteServed(place)).toBe('Z');
    expect(left()).toEqual([]);
  });

  test('what arrived in an attempt that was cut off is linked, not sent again', async () => {
    const folder = folderOn(server);
    await putSite(folder, 'A');
    mkdirSync(at('.deploy/incoming/20260101T000000Z-000-x'), { recursive: true });
    const arrived = at('.deploy/incoming/20260101T000000Z-000-x/tep.pdf');
    writeFileSync(arrived, 'x'.repeat(100_000), { mode: 0o644 });
    const { ino } = lstatSync(arrived);
    writeFiles(place.from, { ...siteFiles('B'), 'tep.pdf': 'x'.repeat(100_000) });
    await put(folder);
    expect(lstatSync(at('current/tep.pdf')).ino).toBe(ino);
    expect(readdirSync(at('.deploy'))).not.toContain('incoming');
  });

  test('nothing of older releases stays where that is asked for, of what is live either', async () => {
    const folder = folderOn(server);
    await putSite(folder, 'A');
    const second = await putSite(folder, 'B');
    expect(served(place, '_astro/style.A.css')).toBeDefined();
    expect((await put(folder, 3, true)).already).toBe(true);
    expect(served(place, '_astro/style.A.css')).toBeUndefined();
    expect((await look(folder)).releases.map(({ id }) => id)).toEqual([second.id]);
    writeFiles(place.from, siteFiles('C'));
    const { id } = await put(folder, 3, true);
    expect((await look(folder)).releases.map((release) => release.id)).toEqual([id]);
    expect(served(place, '_astro/style.B.css')).toBeUndefined();
    expect(wholeSiteServed(place)).toBe('C');
  });

  test('a target says of itself where it lies', async () => {
    const target = placeOf(
      { name: 'x', url: new URL(ADDRESS), dir: place.dir, server, keep: 2, countersWithin: undefined },
      QUIET,
    );
    writeFiles(place.from, siteFiles('A'));
    const { id } = await target.deploy(place.from, new Date(), false);
    expect((await target.list()).currentId).toBe(id);
    expect(target.name).toBe(`${server.host}:${place.dir}`);
  });
});

describe.skipIf(!hasSsh)('the steps on the server', () => {
  /** Commands that count themselves, and end the shell that starts the one of a number before that does anything. */
  function shimsIn(folder: string): string {
    mkdirSync(folder, { recursive: true });
    for (const name of ['mkdir', 'mv', 'rm', 'ln', 'rsync', 'find', 'sync']) {
      const real = execFileSync('which', [name], { encoding: 'utf8' }).trim();
      writeFileSync(
        join(folder, name),
        `#!/bin/sh\nprintf x >> "$COUNTED"\n[ "$(wc -c < "$COUNTED")" != "$LAST" ] || { kill -9 $PPID; exit 9; }\nexec ${real} "$@"\n`,
        { mode: 0o755 },
      );
    }
    return folder;
  }

  test('killed before any command of theirs leave one whole site, and the next ones go on', () => {
    const shims = shimsIn(join(place.from, '../shims'));
    let ids: string[] = [];
    const counted = join(place.from, '../counted');
    const steps = (live: string): Step[] => [
      ['enter', place.dir],
      ['lock'],
      ['expect', live],
      ['tidy'],
      ...ids.map((id): Step => ['lend', id, '.deploy/incoming/x', '_astro/style.B.css']),
      ['go_live', 'x', '20990101T000000Z-000', '{}'],
      ['discard', ids[0] ?? ''],
    ];
    let last = 0;
    for (let isOver = false; !isOver; ) {
      last += 1;
      rmSync(place.dir, { recursive: true, force: true });
      ids = ['A', 'B'].map((name) => deploySite(place, name).id);
      writeFiles(at('.deploy/incoming/x'), siteFiles('C'));
      rmSync(counted, { force: true });
      const run = (more: Record<string, string>, live: string) =>
        execFileSync('sh', ['-s'], {
          input: scriptOf(steps(live)),
          env: { ...process.env, ...more },
          stdio: ['pipe', 'pipe', 'pipe'],
        });
      try {
        run({ PATH: `${shims}:${process.env['PATH']}`, COUNTED: counted, LAST: String(last) }, ids[1] ?? '');
        isOver = true;
      } catch {
        expect(['B', 'C'], `step ${last}`).toContain(wholeSiteServed(place));
        deploySite(place, 'D', { keep: 2 });
        expect(wholeSiteServed(place)).toBe('D');
        expect(left(), `step ${last}`).toEqual([]);
      }
    }
    expect(wholeSiteServed(place)).toBe('C');
    expect(last).toBeGreaterThan(20);
  });
});

describe.skipIf(!hasCables)('with a disk and a cable of its own (needs root)', () => {
  test('a full disk is told, the live site stays whole, and with room again the next run succeeds', async () => {
    mkdirSync(place.dir, { recursive: true });
    const server = await startSshServer({ disk: { folder: place.dir, bytes: 3_000_000 } });
    try {
      const folder = folderOn(server);
      const first = await putSite(folder, 'A');
      const heavy = (name: string, size: number) => ({ ...siteFiles(name), 'tep.pdf': 'x'.repeat(size) });
      writeFiles(place.from, heavy('B', 4_000_000));
      await expect(put(folder)).rejects.toThrow(/đĩa đầy/);
      expect((await look(folder)).currentId).toBe(first.id);
      writeFiles(place.from, heavy('B', 1_000_000));
      const second = await put(folder);
      expect((await look(folder)).currentId).toBe(second.id);
    } finally {
      server.stop();
    }
  });

  test('a user who may not write there, or not log in, and a disk that is read-only, are told; with that put right the next run succeeds', async () => {
    const first = deploySite(place, 'A0');
    deploySite(place, 'A');
    chmodSync(join(place.dir, '..'), 0o755);
    const faults: [words: RegExp, options: Parameters<typeof startSshServer>[0], host?: string][] = [
      [/người dùng này không có quyền ghi vào thư mục/, { stranger: true }],
      [/không đăng nhập được; hãy thử "ssh" tới máy ấy trước/, {}, 'khong-co@127.0.0.1'],
      [/đĩa chỉ cho đọc/, { readOnly: place.dir }],
    ];
    for (const [words, options, host] of faults) {
      const server = await startSshServer(options);
      try {
        const folder = { server: { ...server, ...(host && { host }) }, dir: place.dir };
        await expect(putSite(folder, 'B')).rejects.toThrow(words);
        await expect(rollbackOver(folder, first.id, QUIET)).rejects.toThrow(words);
        expect(wholeSiteServed(place)).toBe('A');
      } finally {
        server.stop();
      }
    }
    const server = await startSshServer();
    try {
      await putSite(folderOn(server), 'B');
      expect(wholeSiteServed(place)).toBe('B');
      expect(left()).toEqual([]);
    } finally {
      server.stop();
    }
  });

  test('the cable pulled at random moments: told, the live site whole, the next run succeeds', async () => {
    const server = await startSshServer({ cable: true, patience: 2 });
    try {
      const folder = folderOn(server);
      const random = seeded(Number(process.env['FUZZ_SEED'] ?? Date.now()));
      const started = performance.now();
      await putSite(folder, 'A0');
      const length = performance.now() - started;
      for (let round = 1; round <= 3; round += 1) {
        const before = wholeSiteServed(place);
        const moment = setTimeout(() => server.plug(false), random() * length);
        const end = await putSite(folder, `A${round}`).catch((error: Error) => error);
        clearTimeout(moment);
        server.plug(true);
        if (end instanceof Error) expect(end.message).toContain(`Máy chủ ${server.host}: `);
        expect([before, `A${round}`], `round ${round}`).toContain(wholeSiteServed(place));
      }
      server.cut();
      await putSite(folder, 'Z');
      expect(wholeSiteServed(place)).toBe('Z');
      expect(left()).toEqual([]);
    } finally {
      server.stop();
    }
  });
});
