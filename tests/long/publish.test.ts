/** A site published, watched and verified as its operator does it, with a server in front of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '../../src/deploy/deploy.ts';
import { findFaults } from '../../src/live/freshness.ts';
import { placeOf } from '../../src/publish/place.ts';
import { publish } from '../../src/publish/publish.ts';
import type { Target } from '../../src/publish/targets.ts';
import { readEnvironment } from '../../src/system/environment.ts';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { NODE } from '../support/node.ts';
import { NOW, ROOT, run, SITES } from '../support/sites.ts';

let room: string;
let server: LiveServer;
let target: Target;
/** What is served: the live release, as a web server follows the link at each request. */
let served: string;
beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'publish-'));
  cpSync(SITES.empty.contentDir, join(room, 'content'), { recursive: true });
  mkdirSync(join(room, 'content/pages'), { recursive: true });
  server = await startLiveServer(() => served);
  target = {
    name: `test-${process.pid}`,
    url: server.url,
    dir: join(room, 'www'),
    server: undefined,
    keep: 5,
    countersWithin: undefined,
  };
  served = join(target.dir, 'current');
});
afterAll(() => {
  server?.stop();
  rmSync(room, { recursive: true, force: true });
  rmSync(join(ROOT, 'node_modules/.cache/publish', target.name), { recursive: true, force: true });
});

const write = (title: string) =>
  writeFileSync(join(room, 'content/pages/gioi-thieu.md'), `---\ntitle: ${title}\n---\n\nGiới thiệu xã.\n`);

async function published(more: { isDry?: boolean; whenDue?: boolean; now?: number } = {}) {
  const printed: string[] = [];
  const variables = {
    CONTENT_DIR: join(room, 'content'),
    SOURCE_DATE_EPOCH: String(more.now ?? NOW),
  };
  process.env['SOURCE_DATE_EPOCH'] = variables.SOURCE_DATE_EPOCH;
  const code = await publish({
    target,
    root: ROOT,
    environment: readEnvironment(variables, ROOT, () => new Date()),
    isDry: more.isDry ?? false,
    whenDue: more.whenDue ?? false,
    purge: false,
    terminal: { print: (line) => printed.push(line), report: () => undefined, progress: () => undefined },
  });
  return { code, told: printed.join('\n') };
}
const liveId = () => list(target.dir).currentId;

test('is checked, built, deployed and looked at; the summary says what is new', async () => {
  const { code, told } = await published();
  expect(told).toContain('  /\n');
  expect(told).toMatch(/^Đã đăng bản \S+ lên http:\/\/127\.0\.0\.1:\d+\/: \d+ trang\.$/m);
  expect(code).toBe(0);
});

test('is not published again while nothing has changed, and says when it was looked at last', async () => {
  const before = liveId();
  const { code, told } = await published({ now: NOW + 3600 });
  expect(told).toContain(`Trang giống hệt bản ${before} đang chạy`);
  expect(code).toBe(0);
  expect(liveId()).toBe(before);
  expect(JSON.parse(readFileSync(join(served, 'status.json'), 'utf8')).builtAt).toBe(
    '2026-01-01T15:00:00+07:00',
  );
});

test('is left alone by the timer while nothing is due, and published by it when something is', async () => {
  const status = join(served, 'status.json');
  const text = readFileSync(status, 'utf8');
  const idle = await published({ whenDue: true, now: NOW + 7200 });
  expect(idle).toEqual({ code: 0, told: 'Chưa có gì đến hạn, và không có gì hẹn giờ.' });
  const next = { at: '2026-01-02T08:00:00+07:00', what: 'appears', entry: 'news/tin' };
  writeFileSync(status, JSON.stringify({ ...JSON.parse(text), next }));
  expect((await published({ whenDue: true, now: NOW + 7200 })).told).toBe(
    'Chưa có gì đến hạn. Kế tiếp: news/tin, 02/01/2026 08:00:00.',
  );
  expect((await published({ whenDue: true, now: NOW + 86_400 })).told).toContain('Đã đăng bản ');
});

test('with an error in its content is not built, and the live site stays', async () => {
  const before = liveId();
  write('"');
  const { code, told } = await published();
  expect(code).toBe(1);
  expect(told).toContain('pages/gioi-thieu.md');
  expect(liveId()).toBe(before);
});

test('is told beforehand what would change, and then as it was told', async () => {
  write('Giới thiệu xã');
  const before = liveId();
  const dry = await published({ isDry: true });
  expect(dry.code).toBe(0);
  expect(dry.told).toMatch(/^Thêm: 1 trang\n {2}\/gioi-thieu\/$/m);
  expect(liveId()).toBe(before);
  const purged = join(room, 'purged');
  const note = 'fs.appendFileSync(process.argv[1], fs.readlinkSync(process.argv[2]) + "\\n")';
  const words = [NODE, '-e', note, purged, join(target.dir, 'current')];
  target = { ...target, purgeCdn: words };
  const { code, told } = await published();
  expect(code).toBe(0);
  expect(told).toMatch(/^Thêm: 1 trang\n {2}\/gioi-thieu\/$/m);
  // The cache in front forgets once the new release is live, and not where nothing changed.
  expect(readFileSync(purged, 'utf8')).toBe(`releases/${liveId()}\n`);
});

test('is verified byte for byte; what another hand changed is named', async () => {
  const verify = () => run('scripts/verify.ts', [target.url.href], { CONTENT_DIR: join(room, 'content') });
  const right = await verify();
  expect(right.stdout).toMatch(/^Giống hệt: \d+ tệp\.$/m);
  expect(right.code).toBe(0);
  const page = join(served, 'gioi-thieu/index.html');
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace('Giới thiệu xã.', 'Nhà cái uy tín.'));
  const wrong = await verify();
  writeFileSync(page, text);
  expect(wrong.stdout).toMatch(/^gioi-thieu\/index\.html: khác/m);
  expect(wrong.stdout).toMatch(/^Khác 1 trên \d+ tệp\.$/m);
  expect(wrong.code).toBe(1);
});

test('that its server does not show goes back to the release before', async () => {
  const before = liveId();
  const real = served;
  write('Giới thiệu xã Mẫu');
  served = join(target.dir, 'releases', before ?? '');
  target = { ...target, purgeCdn: ['khong-co-lenh-nay'] };
  const { code, told } = await published();
  target = { ...target, purgeCdn: undefined };
  served = real;
  expect(told).toContain('Khi quay về, lệnh xóa bộ nhớ đệm (purgeCdn) không chạy được');
  expect(code).toBe(1);
  expect(told).toMatch(/ – gioi-thieu\/index\.html: khác/);
  expect(told).toContain(`đã quay về bản ${before}.`);
  expect(liveId()).toBe(before);
});

test('that is older than what is due, or whose counters stand, is told by a line each', async () => {
  const at = (seconds: number) => ({
    now: new Date((NOW + seconds) * 1000),
    commit: undefined,
    space: placeOf(target, () => undefined).space,
  });
  expect(await findFaults(target, at(60))).toEqual([]);
  const status = join(served, 'status.json');
  const text = readFileSync(status, 'utf8');
  writeFileSync(
    status,
    JSON.stringify({
      ...JSON.parse(text),
      next: { at: '2026-01-02T08:00:00+07:00', what: 'appears', entry: 'news/tin-hen-gio' },
    }),
  );
  expect(await findFaults(target, at(60))).toEqual([]);
  expect(await findFaults(target, at(3 * 86_400))).toEqual([
    expect.stringMatching(
      /news\/tin-hen-gio đã được đăng từ 02\/01\/2026 08:00:00: lịch dựng lại không chạy\.$/,
    ),
  ]);
  writeFileSync(status, text);
  expect(await findFaults({ ...target, countersWithin: 15 }, at(60))).toEqual([
    expect.stringContaining('lệnh đếm chưa chạy lần nào'),
  ]);
  const stats = join(served, 'stats.json');
  writeFileSync(stats, JSON.stringify({ visitors: { updatedAt: '2026-01-01T13:00:00+07:00' } }));
  expect(await findFaults({ ...target, countersWithin: 15 }, at(60))).toEqual([
    expect.stringMatching(/^Số lượt truy cập cũ từ 01\/01\/2026 13:00:00/),
  ]);
  expect(await findFaults({ ...target, countersWithin: 90 }, at(60))).toEqual([]);
  expect(await findFaults({ ...target, url: new URL('http://127.0.0.1:9/') }, at(60))).toEqual([
    expect.stringContaining('không trả lời'),
  ]);
});
