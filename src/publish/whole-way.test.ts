/** A publication from the check to the look at the live site. What Astro would build is written by the test. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LiveServer, startLiveServer } from '../../tests/support/live-server.ts';
import { ROOT } from '../../tests/support/node.ts';
import { siteFiles, writeFiles } from '../../tests/support/releases.ts';
import { placeOf } from './place.ts';
import { publish } from './publish.ts';
import type { Target } from './targets.ts';

/** What the next build makes, and what the command says that empties a CDN. */
let built: Record<string, string>;
let purged: (readonly string[])[];
let refusal: string | undefined;
vi.mock('./build-into.ts', () => ({
  buildInto: async (_root: string, { OUT_DIR: out = '' }: Record<string, string>) => writeFiles(out, built),
}));
vi.mock('./purge-cache.ts', () => ({
  purgeCache: async (words: readonly string[]) => {
    purged.push(words);
    return refusal;
  },
}));

let room: string;
let server: LiveServer;
/** The folder that readers are served. */
let served: string;
beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'whole-way-'));
  cpSync(resolve(ROOT, 'tests/fixtures/empty'), join(room, 'content'), { recursive: true });
  served = join(room, 'www/current');
  server = await startLiveServer(() => served);
  purged = [];
  refusal = undefined;
  build('A');
});
afterEach(() => {
  server.stop();
  rmSync(room, { recursive: true, force: true });
});

const build = (name: string) => {
  built = siteFiles(name, 3, server.url.href);
};
const target = (): Target => ({
  name: 'thu',
  url: server.url,
  dir: join(room, 'www'),
  server: undefined,
  keep: 2,
  countersWithin: undefined,
  purgeCdn: ['xoa-cdn', 'xa'],
});
const quiet = () => undefined;

async function published(options: { minute?: number; isDry?: boolean } = {}) {
  const printed: string[] = [];
  const reported: string[] = [];
  const code = await publish({
    target: target(),
    root: room,
    environment: {
      contentDir: join(room, 'content'),
      outDir: join(room, 'dist'),
      siteUrl: undefined,
      sharePictures: true,
      now: new Date(Date.UTC(2026, 5, 1, 1, options.minute ?? 0)),
    },
    isDry: options.isDry ?? false,
    whenDue: false,
    purge: false,
    terminal: {
      print: (line) => printed.push(line),
      report: (line) => reported.push(line),
      progress: quiet,
    },
  });
  return { code, printed, reported };
}
const home = () => readFileSync(join(room, 'www/current/index.html'), 'utf8');

describe('a publication', () => {
  test('tells each step, what changed for readers, and what is live now', async () => {
    const { code, printed, reported } = await published();
    expect(code).toBe(0);
    expect(printed.at(-1)).toBe(`Đã đăng bản 20260601T010000Z-000 lên ${server.url}: 5 trang.`);
    expect(printed).toContain('Thêm: 5 trang');
    expect(reported.filter((line) => /^\[\d/.test(line))).toEqual([
      '[1/4] Kiểm tra nội dung…',
      '[2/4] Dựng trang…',
      '[3/4] Đưa lên…',
      '[4/4] Xem trang đang chạy…',
    ]);
    expect(purged).toEqual([['xoa-cdn', 'xa']]);
    expect(await placeOf(target(), quiet).live()).toBe('20260601T010000Z-000');
  });

  test('of the same site makes no release, and leaves a CDN what it has', async () => {
    await published();
    const { code, printed } = await published({ minute: 1 });
    expect([code, ...printed]).toEqual([
      0,
      'Trang giống hệt bản 20260601T010000Z-000 đang chạy: không tạo bản mới.',
    ]);
    expect(purged).toHaveLength(1);
  });

  test('that is only looked at changes nothing', async () => {
    const { code, printed } = await published({ isDry: true });
    expect([code, printed.at(-1)]).toEqual([0, 'Chỉ xem trước (--dry-run): chưa đưa lên.']);
    expect(printed).toContain('Thêm: 5 trang');
    expect(existsSync(join(room, 'www/current'))).toBe(false);
    expect(purged).toEqual([]);
  });

  test('says which old releases went', async () => {
    for (const [minute, name] of ['A', 'B', 'C'].entries()) {
      build(name);
      const { reported } = await published({ minute });
      expect(reported.some((line) => line.startsWith('Đã xóa bản cũ: '))).toBe(minute === 2);
    }
    expect(readdirSync(join(room, 'www/releases'))).toHaveLength(2);
  });

  test('after which a CDN keeps what it has is told as one that is not done', async () => {
    refusal = 'lệnh xóa hỏng';
    const { code, printed } = await published();
    expect([code, printed.at(-1)]).toEqual([
      1,
      'Trang đã đăng, nhưng lệnh xóa hỏng: CDN có thể còn trang cũ.',
    ]);
  });
});

describe('a publication that readers do not get', () => {
  /** The server goes on with a site of another day. */
  const stale = () => {
    served = join(room, 'stale');
    writeFiles(served, { ...built, 'index.html': 'cũ' });
  };

  test('is taken back where there was one before it', async () => {
    await published();
    build('B');
    stale();
    const { code, printed } = await published({ minute: 1 });
    expect(code).toBe(1);
    expect(printed[0]).toContain(`${server.url} – index.html: khác (`);
    expect(printed.at(-1)).toBe(
      'Trang đang chạy không đúng bản 20260601T010100Z-000: đã quay về bản 20260601T010000Z-000.',
    );
    expect(home()).toContain('Trang chủ A');
    // What it was shown of the new one a CDN forgets, too.
    expect(purged).toHaveLength(3);
  });

  test('is told where nothing stood before it, or it was live already', async () => {
    stale();
    const words = 'Hãy xem máy chủ web có đọc';
    for (const minute of [0, 1]) {
      const { code, printed } = await published({ minute });
      expect([code, printed.at(-1)]).toEqual([1, expect.stringContaining(words)]);
    }
    expect(home()).toContain('Trang chủ A');
  });

  test('is told where nobody answers', async () => {
    await published();
    server.stop();
    build('B');
    const { code, printed } = await published({ minute: 1 });
    expect([code, printed[0]]).toEqual([1, expect.stringContaining('không trả lời')]);
  });

  test('is looked at where it matters: a picture that differs is no reason', async () => {
    served = join(room, 'stale');
    writeFiles(served, { ...built, '_astro/style.A.css': 'khác' });
    expect((await published()).code).toBe(0);
    writeFileSync(join(served, 'pagefind/pagefind.js'), 'khác');
    expect((await published({ minute: 1 })).code).toBe(1);
  });
});

test('a storage keeps no releases to list or to go back to', () => {
  const storage = { remote: 'kho:xa', config: undefined, named: 'kho (ops/targets.yaml:5)', graceHours: 24 };
  const place = placeOf({ ...target(), storage }, quiet);
  expect([place.name, place.served]).toEqual(['kho:xa', 'kho:xa']);
  expect(() => place.list()).toThrow('Kho kho:xa không giữ bản cũ');
  expect(() => place.rollback(undefined, new Date())).toThrow('Kho kho:xa không giữ bản cũ');
});

test('a server and a folder are told by where readers are served', async () => {
  const over = { host: 'xa@a.example', port: undefined, config: undefined, patience: 60 };
  expect(placeOf({ ...target(), server: over, dir: '/srv/xa' }, quiet)).toMatchObject({
    name: 'xa@a.example:/srv/xa',
    served: 'xa@a.example:/srv/xa/current',
  });
  await published();
  const { free, total } = (await placeOf(target(), quiet).space()) ?? { free: 0, total: 0 };
  expect(total).toBeGreaterThan(free);
  expect(free).toBeGreaterThan(1_000_000);
});
