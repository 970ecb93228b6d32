/** What an operator meets: edges of the counting rule, logs that come and go, a damaged state, two runs at once. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  combinedLine,
  makeStatsPlace,
  type Request,
  runStats,
  type StatsPlace,
} from '../../tests/support/visitors.ts';
import { isoDateTime } from '../lib/dates.ts';
import { tryLock } from '../system/file-lock.ts';
import { Judge, readNetworks } from './judge.ts';
import { tallyLogs } from './run.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => place.remove());

const at = (iso: string) => Date.parse(iso) / 1000;
/** A page view of a person at a moment. */
const view = (iso: string, change: Partial<Request> = {}): string =>
  combinedLine({
    time: at(`${iso}+07:00`),
    address: '10.0.0.1',
    agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/141.0',
    target: '/',
    method: 'GET',
    status: 200,
    pageView: true,
    ...change,
  });

function log(name: string, ...lines: string[]): string {
  const path = place.path(name);
  writeFileSync(path, lines.join(''));
  return path;
}
const now = (iso: string) => new Date(`${iso}+07:00`);

describe('what is shown', () => {
  test('days, month, total and online around midnight, at whichever moment', async () => {
    const access = log(
      'access.log',
      view('2026-10-31T23:59:00'),
      view('2026-11-01T00:01:00'),
      view('2026-11-01T00:02:00', { address: '10.0.0.2' }),
      view('2026-11-02T10:00:00'),
    );
    const shown = async (iso: string) =>
      (await place.count({ logs: [access], now: now(iso), baseline: 100 })).figures;
    expect(await shown('2026-11-01T00:02:00')).toEqual({ online: 3, today: 2, month: 3, total: 104 });
    expect(await shown('2026-10-31T23:59:30')).toEqual({ online: 1, today: 1, month: 1, total: 104 });
    expect(await shown('2026-11-02T12:00:00')).toEqual({ online: 0, today: 1, month: 3, total: 104 });
    expect(place.readDays()).toEqual({ '2026-10-31': 1, '2026-11-01': 2, '2026-11-02': 1 });
  });

  test('other parts of the served file are kept, and a link to it stays one', async () => {
    writeFileSync(place.path('real.json'), '{ "procedures": { "handled": 7 } }');
    symlinkSync('real.json', place.out);
    await place.count({ logs: [log('a', view('2026-11-25T08:00:00'))], now: now('2026-11-25T08:01:00') });
    expect(JSON.parse(readFileSync(place.path('real.json'), 'utf8'))).toEqual({
      procedures: { handled: 7 },
      visitors: { online: 1, today: 1, month: 1, total: 1, updatedAt: '2026-11-25T08:01:00+07:00' },
    });
  });

  test('bots, excluded networks and prefetches are told apart from people', async () => {
    const networks = readNetworks(['10.1.0.0/16', '2001:db8::/32']);
    const judge = new Judge('list' in networks ? networks.list : undefined);
    const caddy = { ts: at('2026-11-25T08:00:00+07:00'), status: 200 };
    const request = {
      remote_ip: '9.9.9.9',
      method: 'GET',
      uri: '/',
      headers: { 'User-Agent': ['Mozilla/5.0 Firefox/1'], Purpose: ['prefetch'] },
    };
    const access = log(
      'a',
      view('2026-11-25T08:00:00', { agent: 'Googlebot/2.1' }),
      view('2026-11-25T08:00:00', { agent: '-' }),
      view('2026-11-25T08:00:00', { address: '10.1.2.3' }),
      view('2026-11-25T08:00:00', { address: '2001:db8::9' }),
      view('2026-11-25T08:00:00', { address: '::ffff:10.1.2.3' }),
      view('2026-11-25T08:00:00', { address: '10.2.0.1' }),
      `${JSON.stringify({ ...caddy, request })}\n`,
    );
    const { counts, figures } = await place.count({ logs: [access], judge });
    expect(counts).toMatchObject({ lines: 7, bots: 2, excluded: 3, prefetches: 1, pageViews: 1 });
    expect(figures.total).toBe(1);
  });
});

describe('days', () => {
  const day = (number: number, hour = 8) =>
    `2026-11-${String(number).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00`;

  test('the fourth closes the first: its late lines are reported and not counted', async () => {
    await place.count({ logs: [log('a', view(day(1)), view(day(2)), view(day(3)), view(day(1, 12)))] });
    expect(place.readDays()['2026-11-01']).toBe(2);
    const { counts } = await place.count({
      logs: [place.path('a'), log('b', view(day(4)), view(day(1, 18)), view(day(2, 18)))],
    });
    expect(counts).toMatchObject({ late: 1, pageViews: 2 });
    expect(place.readDays()).toEqual({ '2026-11-01': 2, '2026-11-02': 2, '2026-11-03': 1, '2026-11-04': 1 });
  });

  test('files of one run are read together, in whatever order they are given', async () => {
    const old = log('old', ...[1, 2, 3, 4, 5, 6].map((number) => view(day(number))));
    const other = log(
      'other',
      ...[1, 2, 3, 4, 5, 6].map((number) => view(day(number), { address: '10.0.0.2' })),
    );
    for (const logs of [
      [old, other],
      [other, old],
    ]) {
      const again = makeStatsPlace();
      const { counts, figures } = await again.count({ logs });
      expect([counts.late, figures.total]).toEqual([0, 12]);
      again.remove();
    }
  });

  test('after seven days nothing of the visitors is left, once two runs say so', async () => {
    const access = log('a', view(day(1)));
    await place.count({ logs: [access], now: now(day(1)) });
    const size = readFileSync(place.state).length;
    await place.count({ logs: [access], now: now(day(9)) });
    await place.count({ logs: [access], now: now(day(9)) });
    const state = readFileSync(place.state, 'utf8');
    expect(state).toContain('"open":[]');
    expect(state.length).toBeLessThan(size);
    appendFileSync(access, view(day(1, 20)));
    const { counts, figures } = await place.count({ logs: [access], now: now(day(9)) });
    expect([counts.late, figures.total]).toEqual([1, 1]);
  });

  test('one leap of the clock forgets nobody', async () => {
    const access = log('a', view(day(1)));
    await place.count({ logs: [access], now: now(day(1)) });
    await place.count({ logs: [access], now: now('2036-01-01T00:00:00') });
    appendFileSync(access, view('2026-11-01T08:20:00'));
    const { counts, figures } = await place.count({ logs: [access], now: now(day(1, 9)) });
    expect([counts.late, counts.pageViews, figures.today]).toEqual([0, 1, 1]);
  });
});

test('no address and no agent is written to disk', async () => {
  const access = log(
    'a',
    view('2026-11-25T08:00:00', { address: '203.0.113.77', agent: 'Mozilla/5.0 Unheard/9' }),
  );
  await place.count({ logs: [access] });
  for (const file of [place.state, place.out, place.history]) {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('203.0.113.77');
    expect(text).not.toContain('Unheard');
    expect(
      Buffer.from(/"visitors":"([^"]*)"/.exec(text)?.[1] ?? '', 'base64').toString('latin1'),
    ).not.toContain('203.0');
  }
});

describe('lines that are none', () => {
  test('malformed and huge ones are counted and passed over, whatever they hold', async () => {
    const huge = `${'x'.repeat(300_000)}\n`;
    const limit = `${'y'.repeat(64 * 1024)}\n`;
    const access = log(
      'a',
      'junk\n',
      '\0\0\n',
      huge,
      view('2026-11-25T08:00:00'),
      limit,
      '\n',
      view('2026-11-25T09:00:00'),
    );
    const { counts } = await place.count({ logs: [access] });
    expect(counts).toMatchObject({ malformed: 3, tooLong: 1, pageViews: 2 });
    expect((await place.count({ logs: [access] })).counts).toMatchObject({ lines: 0, tooLong: 0 });
  });

  test('a huge line that is not finished waits, and is passed over when it is', async () => {
    const access = log('a', view('2026-11-25T08:00:00'), 'x'.repeat(200_000));
    expect(await place.count({ logs: [access] })).toMatchObject({
      counts: { tooLong: 0, pageViews: 1 },
      notes: [{ kind: 'waiting', file: access }],
    });
    appendFileSync(access, `${'x'.repeat(100_000)}\n${view('2026-11-25T09:00:00')}`);
    expect((await place.count({ logs: [access] })).counts).toMatchObject({
      tooLong: 1,
      pageViews: 1,
      lines: 1,
    });
  });

  test('an unfinished last line waits for its end, but not in a compressed file', async () => {
    const line = view('2026-11-25T08:00:00');
    const access = log('a', line, line.slice(0, 60));
    expect((await place.count({ logs: [access] })).counts).toMatchObject({ pageViews: 1, malformed: 0 });
    appendFileSync(access, line.slice(60));
    expect((await place.count({ logs: [access] })).counts).toMatchObject({ pageViews: 1, malformed: 0 });
    const packed = place.path('b.gz');
    writeFileSync(packed, gzipSync(`${view('2026-11-25T10:00:00')}${line.slice(0, 60)}`));
    expect((await place.count({ logs: [access, packed] })).counts).toMatchObject({
      pageViews: 1,
      malformed: 1,
    });
    expect((await place.count({ logs: [access, packed] })).counts).toMatchObject({ lines: 0 });
  });
});

describe('logs that come and go', () => {
  const morning = view('2026-11-25T08:00:00');
  const noon = view('2026-11-25T12:00:00');

  test('a name without a file is told beside a log that is there', async () => {
    const { notes } = await place.count({
      logs: [place.path('none'), place.path('none*'), log('a', morning)],
    });
    expect(notes).toEqual([
      { kind: 'missing', file: place.path('none') },
      { kind: 'missing', file: place.path('none*') },
    ]);
  });

  test('an emptied log that has grown past its old length is another', async () => {
    const access = log('a', morning);
    await place.count({ logs: [access] });
    log('a', noon, noon, noon);
    const { counts, notes } = await place.count({ logs: [access] });
    expect(counts.pageViews).toBe(3);
    expect(notes).toEqual([{ kind: 'lost', file: 'a' }]);
  });

  test('a copy that is behind its original is told by the original, whichever is given first', async () => {
    const [copy, whole] = [log('copy', morning), log('whole', morning, noon)];
    for (const logs of [
      [copy, whole],
      [whole, copy],
    ]) {
      const again = makeStatsPlace();
      const { counts, notes } = await again.count({ logs });
      expect([counts.pageViews, notes]).toEqual([2, [{ kind: 'same', file: copy, as: whole }]]);
      again.remove();
    }
  });

  test('a rotated log that is given too loses nothing, and nothing is said', async () => {
    const access = log('a', morning);
    await place.count({ logs: [access] });
    log('a.1', morning, noon);
    log('a', view('2026-11-25T18:00:00'));
    expect(await place.count({ logs: [place.path('a*')] })).toMatchObject({
      counts: { pageViews: 2 },
      notes: [],
    });
  });

  test('a copy that broke off in compressing is counted as far as it goes, then goes on', async () => {
    const lines = Array.from({ length: 4000 }, (_, index) =>
      view(isoDateTime(new Date((at('2026-11-25T00:00:00+07:00') + index * 20) * 1000)).slice(0, 19)),
    );
    const packed = gzipSync(lines.join(''));
    writeFileSync(place.path('a.gz'), packed.subarray(0, packed.length / 2));
    const { notes } = await place.count({ logs: [place.path('a.gz')] });
    expect(notes).toEqual([{ kind: 'broken', file: place.path('a.gz') }]);
    writeFileSync(place.path('a.gz'), packed);
    await place.count({ logs: [place.path('a.gz')] });
    expect((await place.count({ logs: [log('b', ...lines)] })).counts.lines).toBe(0);
    expect(place.readDays()).toEqual({ '2026-11-25': 1 });
  });
});

describe('the state', () => {
  const access = () => log('a', view('2026-11-25T08:00:00'));

  test('that is damaged is refused, nothing is written, and --rebuild counts again what the logs and the history hold', async () => {
    await place.count({ logs: [access()], baseline: 100 });
    writeFileSync(place.history, '{ "2026-11-01": 40, "2026-11-25": 1 }');
    for (const text of [
      '',
      '{}',
      readFileSync(place.state, 'utf8').replace('"baseline":100', '"baseline":900'),
    ]) {
      writeFileSync(place.state, text);
      await expect(place.count({ logs: [place.path('a')] })).rejects.toThrow('tệp trạng thái bị hỏng');
      expect(readFileSync(place.state, 'utf8')).toBe(text);
    }
    await expect(place.count({ logs: [place.path('a')], rebuild: true })).rejects.toThrow('--baseline N');
    const { figures } = await place.count({ logs: [place.path('a')], rebuild: true, baseline: 100 });
    expect(figures.total).toBe(141);
    expect((await place.count({ logs: [place.path('a')] })).figures.total).toBe(141);
    expect(existsSync(`${place.state}.damaged`)).toBe(true);
  });

  test('takes the baseline once, and a new one in its place', async () => {
    const logs = [access()];
    for (let run = 0; run < 3; run += 1) await place.count({ logs, baseline: 53_627 });
    expect((await place.count({ logs })).figures.total).toBe(53_628);
    const { figures, notes } = await place.count({ logs, baseline: 10 });
    expect(figures.total).toBe(11);
    expect(notes).toContainEqual({ kind: 'baseline', before: 53_627, after: 10 });
  });

  test('is held by one run: another waits, then leaves; a dead run’s lock is taken over', async () => {
    const fd = openSync(`${place.state}.lock`, 'a');
    expect(tryLock(fd, place.state)).toBe(true);
    const request = {
      logs: [access()],
      state: place.state,
      out: place.out,
      judge: new Judge(undefined),
      now: new Date(),
      progress: () => undefined,
    };
    expect(await tallyLogs({ ...request, patience: 300 })).toBeUndefined();
    expect(existsSync(place.out)).toBe(false);
    const waiting = tallyLogs({ ...request, patience: 10_000 });
    closeSync(fd);
    expect((await waiting)?.figures.total).toBe(1);
  });
});

describe('the command visitors', () => {
  const files = () => ['--state', place.state, '--out', place.out];

  test('says what it counted and what it skipped, exit 0', async () => {
    const access = log(
      'a',
      view('2026-11-25T08:00:00'),
      'junk\n',
      view('2026-11-25T08:00:00', { target: '/a.css' }),
    );
    const result = await runStats([
      'visitors',
      '--log',
      access,
      ...files(),
      '--now',
      '2026-11-25T08:01:00+07:00',
      '--baseline',
      '53627',
    ]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toBe(
      'Đang truy cập: 1, hôm nay: 1, tháng này: 1, tất cả: 53.628.\n' +
        'Đã đọc 3 dòng mới, trong đó 1 lượt xem trang.\n' +
        'Bỏ qua 1 dòng không phải lượt xem trang.\n' +
        'Bỏ qua 1 dòng sai dạng.\n',
    );
  });

  test('reads standard input once, without a state', async () => {
    const input = view('2026-11-25T08:00:00');
    const { code, stdout } = await runStats(
      ['visitors', '--log', '-', '--now', '2026-11-25T08:01:00+07:00'],
      { input },
    );
    expect(code).toBe(0);
    expect(stdout).toContain('tất cả: 1.');
  });

  test.each([
    [[], 'thiếu --log'],
    [['--log', 'a'], 'thiếu --state'],
    [['--log', 'a', '--state', 's'], 'thiếu --out'],
    [['--log', 'a', '--state', 's', '--out', 'o', '--now', 'hôm nay'], '--now phải viết như'],
    [['--log', 'a', '--state', 's', '--out', 'o', '--baseline', '-5'], '--baseline'],
    [['--log', 'a', '--state', 's', '--out', 'o', '--exclude', '10.0.0.0/99'], '--exclude phải là'],
    [['--log', '-', '--state', 's'], 'không dùng --state'],
  ])('%j is wrong use, exit 2', async (args, message) => {
    const { code, stdout, stderr } = await runStats(['visitors', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
