/** Puts the lines of logs into the tally, day by day, and says what became of each. */
import { dayOf } from './calendar.ts';
import type { Cursor, LineHandler } from './cursor.ts';
import { visitorKey } from './day-visitors.ts';
import type { Judge } from './judge.ts';
import { LineReader } from './log-line.ts';
import type { OpenDay, Tally } from './tally.ts';

/** What became of the lines. */
export interface LineCounts {
  lines: number;
  pageViews: number;
  /** Files of pages, refused requests, other methods. */
  notPages: number;
  bots: number;
  excluded: number;
  prefetches: number;
  late: number;
  malformed: number;
  tooLong: number;
  /** Page views that a full day had no room for. */
  crowded: number;
  /** Page views of addresses that had as many visitors on that day as may be. */
  manyAgents: number;
  /** Page views in a format without agents, where bots cannot be told. */
  withoutAgent: number;
}

export const noLines = (): LineCounts => ({
  lines: 0,
  pageViews: 0,
  notPages: 0,
  bots: 0,
  excluded: 0,
  prefetches: 0,
  late: 0,
  malformed: 0,
  tooLong: 0,
  crowded: 0,
  manyAgents: 0,
  withoutAgent: 0,
});

/** What becomes of a line that is understood. */
type Outcome = Exclude<keyof LineCounts, 'lines' | 'malformed' | 'tooLong' | 'withoutAgent'>;

/** Lines that are in a format of ours, counted or not. */
export const understood = ({ lines, malformed }: LineCounts): number => lines - malformed;

/** A log on its way through the count. */
export interface Reading {
  readonly cursor: Cursor;
  /** Day of the next line; undefined at the end. */
  nextDay: number | undefined;
  /** Latest day read. */
  lastDay: number;
  understood: number;
  malformed: number;
}

export const readingOf = (cursor: Cursor, lastDay = 0): Reading => ({
  cursor,
  nextDay: undefined,
  lastDay,
  understood: 0,
  malformed: 0,
});

export class LineTallier {
  readonly counts = noLines();
  readonly daysRead = new Set<number>();
  readonly #tally: Tally;
  readonly #judge: Judge;
  readonly #line: LineReader;

  constructor(tally: Tally, judge: Judge) {
    this.#tally = tally;
    this.#judge = judge;
    this.#line = new LineReader(judge.site);
  }

  /**
   * Counts all that is unread. Every log is read up to the end of a day before any goes on to the next, so that the
   * order in which they are given is of no consequence.
   * @param paused called now and then, when all lines that the cursors have passed are counted
   */
  async tally(readings: readonly Reading[], paused: () => void): Promise<void> {
    for (const reading of readings) await this.#advance(reading, Number.NEGATIVE_INFINITY, paused);
    for (;;) {
      const days = readings.flatMap(({ nextDay }) => (nextDay === undefined ? [] : [nextDay]));
      if (days.length === 0) break;
      const day = Math.min(...days);
      for (const reading of readings) if (reading.nextDay === day) await this.#advance(reading, day, paused);
    }
    for (const { cursor } of readings) this.counts.tooLong += cursor.tooLong;
  }

  /** Reads on, up to the first line of a day after `day`. */
  async #advance(reading: Reading, day: number, paused: () => void): Promise<void> {
    const { cursor } = reading;
    const handle = this.#handlerUpTo(day, reading);
    reading.nextDay = undefined;
    while (!cursor.scan(handle)) {
      paused();
      if (!(await cursor.load())) return;
    }
  }

  #handlerUpTo(lastDay: number, reading: Reading): LineHandler {
    const { counts } = this;
    const line = this.#line;
    let currentDay = Number.NaN;
    let current: OpenDay | undefined;
    return (bytes, start, end) => {
      if (!line.read(bytes, start, end)) {
        reading.malformed += 1;
        counts.malformed += 1;
        counts.lines += 1;
        return true;
      }
      const day = dayOf(line.time);
      if (day > lastDay) {
        reading.nextDay = day;
        return false;
      }
      if (day !== currentDay) {
        currentDay = day;
        current = this.#begin(day, reading);
      }
      reading.understood += 1;
      counts.lines += 1;
      counts[this.#tallyLine(current)] += 1;
      return true;
    };
  }

  #begin(day: number, reading: Reading): OpenDay | undefined {
    this.daysRead.add(day);
    if (day > reading.lastDay) reading.lastDay = day;
    return this.#tally.day(day);
  }

  /** @param day of the line at hand; undefined where it is closed @returns what became of the line */
  #tallyLine(day: OpenDay | undefined): Outcome {
    const line = this.#line;
    if (!line.page) return 'notPages';
    if (!day) return 'late';
    if (line.prefetch) return 'prefetches';
    const visitor = this.#visitorOn(day);
    if (typeof visitor === 'string') return visitor;
    if (!day.visitors.addPageView(visitor, line.time)) return 'crowded';
    if (line.agent === undefined) this.counts.withoutAgent += 1;
    return 'pageViews';
  }

  /** @returns the number of the line's visitor, or why it has none */
  #visitorOn({ visitors }: OpenDay): number | Outcome {
    const { address, agent } = this.#line;
    const key = visitorKey(address, agent);
    const seen = visitors.seen(key);
    if (seen !== undefined) return seen;
    const verdict = this.#judge.judge(address, agent);
    if (verdict === 'visitor') return visitors.admit(key, address, agent);
    return verdict === 'bot' ? 'bots' : 'excluded';
  }
}
