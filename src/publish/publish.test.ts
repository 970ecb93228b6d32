/** What a publication does before it builds anything; the whole way is walked in tests/long/publish.test.ts. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LiveServer, startLiveServer } from '../../tests/support/live-server.ts';
import { ROOT } from '../../tests/support/node.ts';
import { builtCommit } from '../system/commit.ts';
import { publish } from './publish.ts';

let room: string;
let server: LiveServer;
beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'publish-'));
  cpSync(resolve(ROOT, 'tests/fixtures/empty'), join(room, 'content'), { recursive: true });
  server = await startLiveServer(() => room);
});
afterEach(() => {
  server.stop();
  rmSync(room, { recursive: true, force: true });
});

const NOW = new Date('2026-06-01T08:00:00+07:00');

async function published(whenDue: boolean) {
  const printed: string[] = [];
  const code = await publish({
    target: {
      name: 'xa',
      url: server.url,
      dir: join(room, 'www'),
      server: undefined,
      keep: 5,
      countersWithin: undefined,
    },
    root: ROOT,
    environment: {
      contentDir: join(room, 'content'),
      outDir: join(room, 'dist'),
      siteUrl: undefined,
      sharePictures: true,
      now: NOW,
    },
    isDry: false,
    whenDue,
    purge: false,
    terminal: { print: (line) => printed.push(line), report: () => undefined, progress: () => undefined },
  });
  return { code, told: printed.join('\n') };
}
const live = (change: object) =>
  writeFileSync(
    join(room, 'status.json'),
    JSON.stringify({
      commit: builtCommit(ROOT, join(room, 'content')),
      builtAt: '2026-06-01T07:00:00+07:00',
      ...change,
    }),
  );
/** With a fault in the content, what would be built is told instead. */
const spoil = () => writeFileSync(join(room, 'content/site.yaml'), 'nam: x\n');

test('content with an error is not built: each is told with its file', async () => {
  spoil();
  const { code, told } = await published(false);
  expect(code).toBe(1);
  expect(told).toMatch(/site\.yaml:1:1: Lỗi: /);
});

test('a timer does nothing while nothing is due, and says what is next', async () => {
  spoil();
  live({});
  expect(await published(true)).toEqual({ code: 0, told: 'Chưa có gì đến hạn, và không có gì hẹn giờ.' });
  live({ next: { at: '2026-06-01T08:00:01+07:00', what: 'ends', entry: 'notices/bao' } });
  expect(await published(true)).toEqual({
    code: 0,
    told: 'Chưa có gì đến hạn. Kế tiếp: notices/bao, 01/06/2026 08:00:01.',
  });
});

test('by a clock that is behind the moment of the live build a timer publishes nothing, and says why', async () => {
  live({ commit: 'x', builtAt: '2026-06-01T08:11:00+07:00' });
  await expect(published(true)).rejects.toThrow(
    /^Trang ghi là dựng lúc 01\/06\/2026 08:11:00, .*chạy sai\. Chưa đăng gì\.$/,
  );
});

test.each<[string, () => void]>([
  [
    'something is due',
    () => live({ next: { at: '2026-06-01T08:00:00+07:00', what: 'ends', entry: 'notices/bao' } }),
  ],
  ['another commit is here', () => live({ commit: 'x' })],
  ['the live site does not say what it is', () => undefined],
])('it goes to work where %s', async (_what, prepare) => {
  spoil();
  prepare();
  expect((await published(true)).told).toContain('site.yaml');
});
