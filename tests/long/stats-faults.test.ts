/** The count killed, and its disk filled, at every step of its work and at hundreds of random moments inside it. */
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tryLock } from '../../src/system/file-lock.ts';
import { decodeState } from '../../src/visitors/state.ts';
import { expectCountOfLines } from '../support/log-history.ts';
import { ROOT, startNode, withFault } from '../support/node.ts';
import {
  combinedLine,
  makeRequests,
  makeStatsPlace,
  type Request,
  referenceDays,
  runStats,
  type StatsPlace,
  seeded,
  total,
  whole,
} from '../support/visitors.ts';

let place: StatsPlace;
beforeEach(() => {
  place = makeStatsPlace();
});
afterEach(() => place.remove());

const FROM = Date.parse('2026-11-20T00:00:00+07:00') / 1000;
const BASELINE = 53_627;
const lines = (requests: readonly Request[]) => requests.map((request) => combinedLine(request)).join('');
const args = () => [...place.args(), '--baseline', String(BASELINE)];

/** A run that nobody disturbs. */
const resume = () => place.count({ logs: [place.path('access.log*')], baseline: BASELINE });

/** Whoever looks now sees whole files, and counts of whole runs. */
function expectWhole(possible: readonly number[], when: string) {
  if (existsSync(place.state)) decodeState(readFileSync(place.state, 'utf8'));
  if (existsSync(place.out)) expect(possible, when).toContain(place.readTotal());
  if (existsSync(place.history)) JSON.parse(readFileSync(place.history, 'utf8'));
}

describe('at every change to the disk since the work began', () => {
  const requests = makeRequests(seeded(3), { count: 4000, from: FROM, to: FROM + 80_000, visitors: 60 });
  const half = requests.slice(0, 2000);
  const totals = [half, requests].map((part) => BASELINE + total(referenceDays(part)));

  async function prepare() {
    rmSync(place.state, { force: true });
    writeFileSync(place.path('access.log'), lines(half));
    await resume();
    writeFileSync(place.path('access.log'), lines(requests));
  }

  test.each(['kill', 'full'])('%s: nothing is lost, nothing counted twice', async (fault) => {
    let steps = 0;
    for (let finished = false; !finished; ) {
      steps += 1;
      await prepare();
      const { signal, code, stderr } = await runStats(args(), { fault: `${fault}:any:${steps}` });
      finished = fault === 'kill' ? signal === null : code === 0;
      expectWhole(totals, `step ${steps}: ${stderr}`);
      await resume();
      expect(place.readDays(), `step ${steps}`).toEqual(referenceDays(requests));
      expect(place.readTotal()).toBe(totals[1]);
    }
    expect(steps).toBeGreaterThan(15);
  });
});

/** Starts a run and kills it after so many milliseconds of its work. @returns whether it was still running */
function killInWork(delay: number): Promise<{ killed: boolean; workMs: number }> {
  const { nodeFlags, environment } = withFault('watch');
  const { child } = startNode([...nodeFlags, join(ROOT, 'scripts/stats.ts'), ...args()], {
    env: environment,
  });
  let began = 0;
  let timer: NodeJS.Timeout | undefined;
  child.stderr.on('data', (text: string) => {
    if (!text.includes('working')) return;
    began = performance.now();
    timer = setTimeout(() => child.kill('SIGKILL'), delay);
  });
  return new Promise((done) => {
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      done({ killed: signal === 'SIGKILL', workMs: performance.now() - began });
    });
  });
}

test('at three hundred random moments of the work, while logs grow and are rotated', async () => {
  const random = seeded(20261125);
  const rounds = 300;
  const given: Request[] = [];
  const possible = [BASELINE];
  const log = place.path('access.log');
  let rotations = 0;
  let killed = 0;
  let usual = 60;
  writeFileSync(log, '');
  for (let round = 0; round < rounds; round += 1) {
    const from = FROM + round * 1500;
    const requests = makeRequests(random, {
      count: whole(random, 50, 2000),
      from,
      to: from + 1500,
      visitors: 90,
    });
    appendFileSync(log, lines(requests));
    given.push(...requests);
    possible.push(BASELINE + total(referenceDays(given)));
    if (random() < 0.1) {
      rotations += 1;
      const way = random();
      if (way < 0.4) renameSync(log, `${log}.${rotations}`);
      else if (way < 0.7) copyFileSync(log, `${log}.${rotations}`);
      else writeFileSync(`${log}.${rotations}.gz`, gzipSync(readFileSync(log)));
      writeFileSync(log, '');
    }
    const before = existsSync(place.out) ? place.readTotal() : 0;
    const run = await killInWork(random() * usual * 1.1);
    if (run.killed) killed += 1;
    else usual = usual * 0.8 + run.workMs * 0.2;
    expectWhole(possible, `round ${round}`);
    if (existsSync(place.out)) expect(place.readTotal()).toBeGreaterThanOrEqual(before);
    // Days close after three: now and then a run must come through, as it does where not all are killed.
    if (round % 10 === 9) await resume();
  }
  await resume();
  expect(place.readDays()).toEqual(referenceDays(given));
  expect(place.readTotal()).toBe(BASELINE + total(referenceDays(given)));
  expect(killed).toBeGreaterThan(200);
});

test('three hundred histories of runs and rotations give the count of their lines', async () => {
  for (let seed = 1001; seed <= 1300; seed += 1) {
    const history = makeStatsPlace();
    await expectCountOfLines(history, seed).finally(() => history.remove());
  }
});

test('a second run waits half a minute for the first, then leaves with exit 0', async () => {
  const fd = openSync(`${place.state}.lock`, 'a');
  expect(tryLock(fd, place.state)).toBe(true);
  const started = performance.now();
  const { code, stdout } = await runStats(args());
  closeSync(fd);
  expect(code).toBe(0);
  expect(stdout).toContain('Một lần đếm khác đang chạy');
  expect(performance.now() - started).toBeGreaterThan(29_000);
  expect(existsSync(place.out)).toBe(false);
});
