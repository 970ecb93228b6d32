import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LiveServer, startLiveServer } from '../../tests/support/live-server.ts';
import { Refusal } from '../system/errors.ts';
import { comparedFiles, compareLive } from './compare-live.ts';
import { addressOf } from './fetched.ts';
import { findFaults, liveStatus, type Watched } from './freshness.ts';

let room: string;
let server: LiveServer;
const built = () => join(room, 'dist');
const live = () => join(room, 'live');
beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'live-'));
  server = await startLiveServer(live);
});
afterEach(() => {
  server.stop();
  rmSync(room, { recursive: true, force: true });
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const SITE = {
  'index.html': 'Trang chủ',
  '404.html': 'Không có',
  'tin-tuc/họp thôn.pdf': '%PDF',
  'tin-tuc/index.html': 'Tin tức',
  'stats.json': '{"visitors":{}}',
  'status.json': '{}',
};
const quiet = () => undefined;
const differences = async (url = server.url) =>
  (await compareLive(url, built(), comparedFiles(built()), quiet)).map(({ file, how }) => `${file}: ${how}`);

describe('a live site and a built one', () => {
  test('are the same where every file is, but for the counters and the moment of the build', async () => {
    write(built(), SITE);
    write(live(), { ...SITE, 'stats.json': '{"visitors":{"total":9}}', 'status.json': '{"builtAt":"x"}' });
    expect(await differences()).toEqual([]);
  });

  test('differ where a page is another, or is missing', async () => {
    write(built(), SITE);
    write(live(), { ...SITE, 'index.html': 'Trang chu' });
    rmSync(join(live(), 'tin-tuc/index.html'));
    expect(await differences()).toEqual([
      'index.html: khác (9 byte, đúng ra 11)',
      'tin-tuc/index.html: máy chủ trả lời 404',
    ]);
  });

  test('are compared by files that readers get: no compressed copies, nothing that a host reads for itself', () => {
    write(built(), {
      ...SITE,
      'index.html.br': '',
      'index.html.gz': '',
      'tin-tuc/goi.zip.gz': 'đính kèm',
      _headers: '',
      _redirects: '',
    });
    expect(comparedFiles(built())).toEqual([
      '404.html',
      'index.html',
      'tin-tuc/goi.zip.gz',
      'tin-tuc/họp thôn.pdf',
      'tin-tuc/index.html',
    ]);
  });

  test('are the same where the server sends on to where the page would', async () => {
    const moved = '<meta http-equiv="refresh"><link rel="canonical" href="https://xa.example/moi/">';
    write(built(), { 'cu/index.html': moved });
    const sends = (to: string) =>
      new Promise<{ url: URL; stop: () => void }>((done) => {
        const sending = createServer((_, response) => response.writeHead(301, { location: to }).end());
        sending.listen(0, '127.0.0.1', () => {
          const { port } = sending.address() as AddressInfo;
          done({ url: new URL(`http://127.0.0.1:${port}/`), stop: () => sending.close() });
        });
      });
    for (const [to, told] of [
      ['/moi/', []],
      ['/khac/', ['cu/index.html: dẫn đi nơi khác: /khac/']],
    ] as const) {
      const sending = await sends(to);
      expect(await differences(sending.url)).toEqual(told);
      sending.stop();
    }
  });

  test.each([
    [200, 'index.html: khác (0 byte, đúng ra 1)'],
    [300, 'index.html: máy chủ trả lời 300'],
    [301, 'index.html: dẫn đi nơi khác: undefined'],
    [308, 'index.html: dẫn đi nơi khác: undefined'],
    [309, 'index.html: máy chủ trả lời 309'],
    [404, 'index.html: máy chủ trả lời 404'],
  ])('differ where the server answers %i', async (status, told) => {
    write(built(), { 'index.html': 'x' });
    const answering = createServer((_, response) => response.writeHead(status).end());
    await new Promise<void>((done) => answering.listen(0, '127.0.0.1', done));
    const { port } = answering.address() as AddressInfo;
    expect(await differences(new URL(`http://127.0.0.1:${port}/`))).toEqual([told]);
    answering.close();
  });

  test('cannot be compared where nobody answers, which is told', async () => {
    write(built(), SITE);
    await expect(differences(new URL('http://127.0.0.1:9/'))).rejects.toThrow(
      /^http:\/\/127\.0\.0\.1:9\/\S*: không trả lời \((?:connect ECONNREFUSED|bad port)/,
    );
  });

  test('a page has the address of its folder, and each sign of a name its escape', () => {
    const site = new URL('https://xa.example/mau/');
    expect(addressOf(site, 'index.html').href).toBe('https://xa.example/mau/');
    expect(addressOf(site, 'tin-tuc/index.html').href).toBe('https://xa.example/mau/tin-tuc/');
    expect(addressOf(site, 'a/b #1?.pdf').href).toBe('https://xa.example/mau/a/b%20%231%3F.pdf');
  });
});

describe('a site that nobody watches', () => {
  const NOW = new Date('2026-06-01T08:00:00+07:00');
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  let space: () => Promise<{ free: number; total: number }>;
  beforeEach(() => {
    space = async () => ({ free: 5e9, total: 20e9 });
  });
  const faults = (change: Partial<Watched> = {}, now = NOW, commit?: string) =>
    findFaults({ url: server.url, dir: room, countersWithin: undefined, ...change }, { now, commit, space });
  const status = (change: object = {}) =>
    write(live(), {
      'status.json': JSON.stringify({
        commit: 'a'.repeat(40),
        builtAt: '2026-06-01T07:00:00+07:00',
        ...change,
      }),
    });
  const counted = (updatedAt?: string) =>
    write(live(), { 'stats.json': JSON.stringify({ visitors: { updatedAt } }) });

  test('is well: nothing is told', async () => {
    status();
    expect(await faults()).toEqual([]);
    expect((await liveStatus(server.url))?.builtAt).toBe('2026-06-01T07:00:00+07:00');
  });

  test.each([
    ['appears', 'đã được đăng'],
    ['ends', 'đã hết hạn'],
    ['changes', 'đã đổi hiệu lực'],
  ])('is older than what %s, twenty minutes after it was due', async (what, told) => {
    status({ next: { at: NOW.toISOString(), what, entry: 'news/tin' } });
    expect(await faults({}, later(20))).toEqual([]);
    expect(await faults({}, later(21))).toEqual([
      `Trang dựng lúc 01/06/2026 07:00:00, nhưng news/tin ${told} từ 01/06/2026 08:00:00: lịch dựng lại không chạy.`,
    ]);
  });

  test('is of another commit than is here', async () => {
    status();
    expect(await faults({}, NOW, 'a'.repeat(40))).toEqual([]);
    expect(await faults({}, NOW, 'b'.repeat(40))).toEqual([
      'Trang đang chạy là của commit aaaaaaaaaaaa, còn ở đây là bbbbbbbbbbbb: chưa đưa lên.',
    ]);
    status({ commit: undefined });
    expect(await faults({}, NOW, 'b'.repeat(40)), 'built without git').toEqual([]);
  });

  test('says that it is of a later hour than this machine: one of the clocks is wrong', async () => {
    status({ builtAt: '2026-06-01T08:10:00+07:00' });
    counted('2026-06-01T08:10:00+07:00');
    expect(await faults({ countersWithin: 15 }), 'clocks may differ a little').toEqual([]);
    status({ builtAt: '2026-06-01T08:10:01+07:00' });
    counted('2027-06-01T08:00:00+07:00');
    expect(await faults({ countersWithin: 15 })).toEqual([
      expect.stringMatching(
        /^Trang ghi là dựng lúc 01\/06\/2026 08:10:01, mà đồng hồ máy này mới .* chạy sai\.$/,
      ),
      expect.stringMatching(
        /^Số lượt truy cập ghi là đếm lúc 01\/06\/2027 08:00:00, mà bây giờ mới .* chạy sai\.$/,
      ),
    ]);
  });

  test.each(['', '{', '{}', '{"builtAt":"hôm qua"}', 'null', '{"builtAt":"2026-06-01","next":{}}'])(
    'says %j of itself: that is told, and what to do',
    async (text) => {
      write(live(), { 'status.json': text });
      expect(await faults()).toEqual([
        expect.stringMatching(/status\.json: không có hoặc không đọc được; hãy dựng/),
      ]);
    },
  );

  test('has counters that stand still', async () => {
    status();
    counted('2026-06-01T07:45:00+07:00');
    expect(await faults({ countersWithin: 15 })).toEqual([]);
    expect(await faults({ countersWithin: 14 })).toEqual([
      expect.stringMatching(/^Số lượt truy cập cũ từ 01\/06\/2026 07:45:00 \(cho phép 14 phút\)/),
    ]);
    expect(await faults(), 'nobody asks for them').toEqual([]);
    counted();
    expect(await faults({ countersWithin: 15 })).toEqual([expect.stringContaining('chưa chạy lần nào')]);
  });

  test('does not answer: that is told once', async () => {
    const told = await faults({ url: new URL('http://127.0.0.1:9/'), countersWithin: 15 });
    expect(told).toEqual([expect.stringMatching(/127\.0\.0\.1:9\/status\.json: không trả lời/)]);
  });

  test('has lost its folder', async () => {
    status();
    space = () => Promise.reject(new Error('ENOENT'));
    expect(await faults()).toEqual([`${room}: không có hoặc không đọc được.`]);
    space = () => Promise.reject(new Refusal('Máy chủ xa.example: đường truyền đứt.'));
    expect(await faults()).toEqual([`${room}: Máy chủ xa.example: đường truyền đứt.`]);
  });

  test('has no certificate that could be read: that it does not answer is told once', async () => {
    const url = new URL(server.url.href.replace('http:', 'https:'));
    expect(await faults({ url })).toEqual([expect.stringMatching(/^https:.*: không trả lời/)]);
  });

  test('has a disk that is nearly full: less than a tenth, and less than a gigabyte', async () => {
    status();
    space = async () => ({ free: 999e6, total: 20e9 });
    expect(await faults()).toEqual([`Đĩa của ${room} còn 999 MB: hãy dọn trước khi đầy.`]);
    space = async () => ({ free: 1e9, total: 20e9 });
    expect(await faults()).toEqual([]);
    space = async () => ({ free: 900e6, total: 9e9 });
    expect(await faults()).toEqual([]);
  });
});
