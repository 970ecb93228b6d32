/** A run that is killed or finds the disk full; tests/long/stats-faults.test.ts does so at every step of it. */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  combinedLine,
  makeRequests,
  makeStatsPlace,
  referenceDays,
  runStats,
  type StatsPlace,
  seeded,
  total,
} from '../../tests/support/visitors.ts';
import { decodeState } from './state.ts';

const from = Date.parse('2026-11-25T00:00:00+07:00') / 1000;
const requests = makeRequests(seeded(11), { count: 600, from, to: from + 40_000, visitors: 50 });
const half = requests.slice(0, 300);
const lines = (of: typeof requests) => of.map((request) => combinedLine(request)).join('');

/** Where the first half is counted. */
const counted = makeStatsPlace();
beforeAll(async () => {
  writeFileSync(counted.path('access.log'), lines(half));
  expect((await runStats(counted.args())).code).toBe(0);
});
afterAll(() => counted.remove());

/** Like it, with the second half to count. */
let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
  cpSync(counted.dir, place.dir, { recursive: true });
  appendFileSync(place.path('access.log'), lines(requests.slice(300)));
});
afterEach(() => place.remove());

describe('killed', () => {
  test.each([
    ['halfway through the state', 'writeFileSync:1'],
    ['before the new state has its name', 'renameSync:1'],
    ['before the served file has its name', 'renameSync:2'],
  ])('%s: readers see an old or a new count, and the next run has each line once', async (_when, where) => {
    const { signal } = await runStats(place.args(), { fault: `kill:${where}` });
    expect(signal).toBe('SIGKILL');
    expect([total(referenceDays(half)), total(referenceDays(requests))]).toContain(place.readTotal());
    decodeState(readFileSync(place.state, 'utf8'));

    expect((await runStats(place.args())).code).toBe(0);
    expect(place.readDays()).toEqual(referenceDays(requests));
    expect(place.readTotal()).toBe(total(referenceDays(requests)));
  });
});

test('killed while counting a damaged state anew: it still is refused, and can be counted anew again', async () => {
  writeFileSync(place.state, 'damaged');
  const rebuild = [...place.args(), '--rebuild', '--baseline', '100'];
  const { signal } = await runStats(rebuild, { fault: 'kill:renameSync:1' });
  expect(signal).toBe('SIGKILL');
  expect((await runStats(place.args())).code).toBe(1);
  expect((await runStats(rebuild)).code).toBe(0);
  expect(place.readTotal()).toBe(100 + total(referenceDays(requests)));
});

test('on a full disk it says so, loses nothing, and the next run has each line once', async () => {
  const { code, stderr } = await runStats(place.args(), { fault: 'full:writeFileSync:2' });
  expect(code).toBe(1);
  expect(stderr).toContain('Đĩa đầy, hãy giải phóng chỗ rồi chạy lại');
  expect([total(referenceDays(half)), total(referenceDays(requests))]).toContain(place.readTotal());
  expect((await runStats(place.args())).code).toBe(0);
  expect(place.readDays()).toEqual(referenceDays(requests));
  expect(place.readTotal()).toBe(total(referenceDays(requests)));
});
