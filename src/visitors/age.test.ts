/** Counters never lie about their own age: what cannot be counted gives no fresh time, and says so with exit 1. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { combinedLine, makeStatsPlace, runStats, type StatsPlace } from '../../tests/support/visitors.ts';
import { NothingTallied } from './run.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => place.remove());

const view = (iso: string): string =>
  combinedLine({
    time: Date.parse(`${iso}+07:00`) / 1000,
    address: '10.0.0.1',
    agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/141.0',
    target: '/',
    method: 'GET',
    status: 200,
    pageView: true,
  });
const GOOD = view('2026-11-25T08:00:00');
/** A format that nobody told us of. */
const FOREIGN = '2026-11-25T08:00:00+07:00|10.0.0.1|GET /|200\n'.repeat(3);

const log = (name: string, content: string | Buffer) => {
  writeFileSync(place.path(name), content);
  return place.path(name);
};
const served = () => (existsSync(place.out) ? readFileSync(place.out, 'utf8') : undefined);
const visitors = (...logs: string[]) =>
  runStats([
    'visitors',
    ...logs.flatMap((name) => ['--log', name]),
    ...['--state', place.state, '--out', place.out],
  ]);

describe('the command', () => {
  test.each<[string, () => string, string]>([
    ['a path that does not exist', () => place.path('access.log'), 'không đọc được nhật ký nào'],
    ['a pattern that nothing fits', () => place.path('access.log*'), 'không đọc được nhật ký nào'],
    ['lines of another format', () => log('access.log', FOREIGN), 'không hiểu được dòng nào'],
    ['a folder', () => place.dir, 'không phải tệp nhật ký'],
    [
      'a picture',
      () => log('a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      'không hiểu được dòng nào',
    ],
    [
      'bytes without a line’s end',
      () => log('a.bin', Buffer.alloc(500, 'x\0')),
      'không đọc được nhật ký nào',
    ],
    [
      'a compressed file that broke off at once',
      () => log('a.gz', gzipSync(GOOD).subarray(0, 12)),
      'không đọc được nhật ký nào',
    ],
  ])(
    'ends with exit 1 on %s, says what to do on stderr, and serves no figures',
    async (_what, make, message) => {
      const path = make();
      const { code, stderr } = await visitors(path);
      expect(code).toBe(1);
      expect(stderr).toContain(message);
      expect(stderr).toContain(path);
      expect(served()).toBeUndefined();
      expect(existsSync(place.state), 'what knew nothing leaves nothing').toBe(false);
    },
  );

  test('leaves the served file as it was, to the byte', async () => {
    expect((await visitors(log('access.log', GOOD))).code).toBe(0);
    const before = served();
    for (const path of [place.path('gone.log'), log('other.log', FOREIGN)]) {
      expect((await visitors(path)).code).toBe(1);
      expect(served()).toBe(before);
    }
  });

  test('on standard input that ends at once, or holds no line of a log, writes nothing', async () => {
    for (const [input, message] of [
      ['', 'không đọc được nhật ký nào'],
      [FOREIGN, 'không hiểu được dòng nào'],
    ] as const) {
      const { code, stderr } = await runStats(['visitors', '--log', '-', '--out', place.out], { input });
      expect(code).toBe(1);
      expect(stderr).toContain(message);
      expect(served()).toBeUndefined();
    }
  });

  test.skipIf(process.getuid?.() === 0)('on a log that nobody may read says which', async () => {
    const path = log('access.log', GOOD);
    chmodSync(path, 0);
    const { code, stderr } = await visitors(path);
    expect(code).toBe(1);
    expect(stderr).toContain(`${path}: không đọc được. Không có quyền`);
  });
});

describe('a count', () => {
  const count = (...logs: string[]) => place.count({ logs });

  test.each<[string, () => string]>([
    ['a quiet night: nothing new since the last run', () => place.path('access.log')],
    ['an empty log, just rotated', () => log('access.log', '')],
    ['a log whose first line is being written', () => log('access.log', GOOD.slice(0, 40))],
    ['an empty log that was compressed', () => log('access.log.gz', gzipSync(''))],
  ])('is none the older for %s', async (_what, make) => {
    await count(log('access.log', GOOD));
    const path = make();
    await place.count({ logs: [path], now: new Date('2026-11-25T12:05:00+07:00') });
    expect(served()).toContain('"updatedAt": "2026-11-25T12:05:00+07:00"');
  });

  test('one log that can be read is enough, and the other is named', async () => {
    const { notes, figures } = await count(log('good.log', GOOD), log('bad.log', FOREIGN));
    expect(figures.total).toBe(1);
    expect(notes).toContainEqual({ kind: 'no-log', file: place.path('bad.log') });
  });

  test('whose server changed its format fails until a line can be read again, also in quiet runs between', async () => {
    const path = log('access.log', GOOD);
    await count(path);
    const before = served();
    appendFileSync(path, FOREIGN);
    for (const _run of [1, 2, 3]) {
      await expect(count(path)).rejects.toThrow(NothingTallied);
      expect(served()).toBe(before);
    }
    appendFileSync(path, view('2026-11-25T10:00:00'));
    const { figures, counts } = await count(path);
    expect([figures.total, counts.lines]).toEqual([2, 1]);
    expect((await count(path)).counts.lines).toBe(0);
  });

  test('counts what comes after a line that cannot be read, in the same run', async () => {
    const { counts } = await count(log('access.log', `${FOREIGN}${GOOD}`));
    expect(counts).toMatchObject({ malformed: 3, pageViews: 1 });
  });

  test('that fails for days still forgets its visitors in time', async () => {
    const path = log('access.log', GOOD);
    await count(path);
    expect(readFileSync(place.state, 'utf8')).toContain('"visitors"');
    const later = new Date('2026-12-04T00:00:00+07:00');
    for (const _run of [1, 2]) {
      await expect(place.count({ logs: [place.path('gone')], now: later })).rejects.toThrow(NothingTallied);
    }
    expect(readFileSync(place.state, 'utf8')).toContain('"open":[]');
    expect((await count(path)).figures.total).toBe(1);
  });

  test('anew of a damaged state is not taken for done when no log can be read', async () => {
    writeFileSync(place.state, 'damaged');
    const rebuild = { logs: [place.path('gone')], rebuild: true, baseline: 5 };
    await expect(place.count(rebuild)).rejects.toThrow(NothingTallied);
    expect(readFileSync(place.state, 'utf8')).toBe('damaged');
  });

  test('a pipe or a link that leads nowhere is no log, and nothing waits for it', async () => {
    symlinkSync('nowhere', place.path('link.log'));
    await expect(count(place.path('link.log'))).rejects.toThrow(NothingTallied);
    mkdirSync(place.path('folder.log'));
    await expect(count(place.path('*.log'))).rejects.toThrow('không phải tệp nhật ký');
  });
});
