/**
 * Made-up servers whose logs are cut, rotated, compressed, copied and given in whatever way, counted in any number of
 * runs: each line counts once.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { isoDay } from '../../src/lib/dates.ts';
import {
  combinedLine,
  DAY,
  makeRequests,
  pick,
  type Request,
  referenceDays,
  referenceOnline,
  type StatsPlace,
  seeded,
  total,
  whole,
} from './visitors.ts';

const START = Date.parse('2026-11-20T00:00:00+07:00') / 1000;

/** A server that logs to one file, rotated in whatever way. */
class Server {
  readonly log: string;
  #rotations = 0;
  #pending = '';
  readonly #random: () => number;
  constructor(place: StatsPlace, name: string, random: () => number) {
    this.#random = random;
    this.log = place.path(`${name}.log`);
  }

  write(requests: readonly Request[], last: boolean): void {
    const random = this.#random;
    const text = this.#pending + requests.map((request) => combinedLine(request)).join('');
    // A line may be half written when somebody looks.
    const cut = last || random() < 0.5 ? text.length : Math.max(0, text.length - whole(random, 1, 150));
    appendFileSync(this.log, text.slice(0, cut));
    this.#pending = text.slice(cut);
  }

  /** Whole lines only: a server finishes its line before it reopens its log. */
  rotate(): void {
    if (!existsSync(this.log)) return;
    const random = this.#random;
    appendFileSync(this.log, this.#pending);
    this.#pending = '';
    this.#rotations += 1;
    const rotated = `${this.log}.${this.#rotations}`;
    const way = random();
    if (way < 0.3) renameSync(this.log, rotated);
    else if (way < 0.6) {
      copyFileSync(this.log, rotated);
      writeFileSync(this.log, '');
    } else {
      writeFileSync(`${rotated}.gz`, gzipSync(readFileSync(this.log)));
      // For a moment both are there.
      if (random() < 0.5) renameSync(this.log, rotated);
      else rmSync(this.log);
    }
  }

  /** Compresses what was rotated plain before. */
  compress(): void {
    for (let number = 1; number <= this.#rotations; number += 1) {
      const rotated = `${this.log}.${number}`;
      if (!existsSync(rotated) || this.#random() < 0.5) continue;
      writeFileSync(`${rotated}.gz`, gzipSync(readFileSync(rotated)));
      if (this.#random() < 0.7) rmSync(rotated);
    }
  }
}

/** A run that saves its state whenever it can, and dies at some moment of its work, if it is not done before. */
export async function countAndDie(
  place: StatsPlace,
  request: Parameters<StatsPlace['count']>[0],
  moment: number,
): Promise<boolean> {
  let pauses = 0;
  const death = new Error('killed');
  const progress = () => {
    pauses += 1;
    if (pauses === moment) throw death;
  };
  try {
    await place.count({ ...request, checkpointMs: 0, progress });
    return false;
  } catch (error) {
    if (error !== death) throw error;
    return true;
  }
}

/** Fails where the count is not that of the lines. The same seed makes the same history. */
export async function expectCountOfLines(place: StatsPlace, seed: number): Promise<void> {
  const random = seeded(seed * 7919);
  const days = whole(random, 1, 5);
  const requests = makeRequests(random, {
    count: whole(random, 1, 800),
    from: START,
    to: START + days * DAY - 1,
    visitors: whole(random, 1, 40),
  });
  const servers = Array.from(
    { length: whole(random, 1, 3) },
    (_, index) => new Server(place, `s${index}`, random),
  );
  const runs = whole(random, 1, 8);
  let given = 0;
  let leapt = false;
  for (let run = 1; run <= runs; run += 1) {
    const last = run === runs;
    const end = last ? requests.length : whole(random, given, requests.length);
    const portions = servers.map((): Request[] => []);
    for (const request of requests.slice(given, end)) pick(random, portions).push(request);
    given = end;
    servers.forEach((server, index) => {
      // A server writes its lines when requests end, not quite in the order in which they came.
      const portion = portions[index] ?? [];
      for (let at = 1; at < portion.length; at += 1) {
        const [before, here] = [portion[at - 1], portion[at]];
        if (before && here && random() < 0.1) portion.splice(at - 1, 2, here, before);
      }
      server.write(portion, last);
      if (random() < 0.3) server.rotate();
      if (random() < 0.3) server.compress();
    });
    const logs = servers.map(({ log }) => `${log}*`).sort(() => random() - 0.5);
    // Which moment is shown changes no count, nor does a clock that leaps once.
    leapt = !leapt && random() < 0.2;
    const now = new Date((leapt ? START + 4000 * DAY : START + whole(random, 0, days * DAY)) * 1000);
    const baseline = run === 1 ? 53_627 : undefined;
    // Its clock is right: should it come through, it must not be the second one that leaps.
    const early = new Date(START * 1000);
    if (random() < 0.5) await countAndDie(place, { logs, now: early, baseline }, whole(random, 1, 12));
    await place.count({ logs, now, baseline });
  }
  const now = START + whole(random, 0, days * DAY);
  const logs = [place.path('*.log*')];
  const { figures, counts } = await place.count({ logs, now: new Date(now * 1000) });
  expect(counts.lines, 'nothing is left to read').toBe(0);

  const expected = referenceDays(requests);
  expect(place.readDays()).toEqual(expected);
  expect(figures.total).toBe(53_627 + total(expected));
  expect(place.readTotal()).toBe(figures.total);
  const today = isoDay(new Date(now * 1000));
  expect(figures.today).toBe(expected[today] ?? 0);
  const open = Object.keys(expected).sort().slice(-3);
  const dayBefore = isoDay(new Date((now - 300) * 1000));
  if (open.includes(dayBefore)) expect(figures.online).toBe(referenceOnline(requests, now));
}
