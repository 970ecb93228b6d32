/**
 * The tally: what page views make of days, whatever order they come in.
 *
 * The visitors of the three latest days read are kept, so that late lines find theirs; of an earlier day only its
 * number stays, and its lines come too late.
 */
import { DAY_S, startOf } from './calendar.ts';
import { DayVisitors } from './day-visitors.ts';

/** Days whose visitors are kept. */
export const OPEN_DAYS = 3;
/** Seconds after which the visitors of a day go even when no other day comes. */
export const KEPT_S = 7 * DAY_S;

export interface OpenDay {
  readonly visitors: DayVisitors;
  /** What an earlier count gave for this day; a count of the logs that are left cannot be less. */
  readonly floor: number;
}

export class Tally {
  /** Visits of the days that are closed, and those taken over from a history. */
  readonly closed: Map<number, number>;
  readonly open: Map<number, OpenDay>;
  /** No line of this day or an earlier one counts any more. */
  closedThrough: number;

  constructor(
    closed: Map<number, number> = new Map(),
    open: Map<number, OpenDay> = new Map(),
    closedThrough = Number.NEGATIVE_INFINITY,
  ) {
    this.closed = closed;
    this.open = open;
    this.closedThrough = closedThrough;
  }

  /** @returns undefined where the day is closed: its line comes too late */
  day(day: number): OpenDay | undefined {
    const known = this.open.get(day);
    if (known) return known;
    if (day <= this.closedThrough) return undefined;
    if (this.open.size >= OPEN_DAYS && day < Math.min(...this.open.keys())) return undefined;
    const opened = { visitors: new DayVisitors(), floor: this.closed.get(day) ?? 0 };
    for (const { visitors } of this.open.values()) visitors.forgetSeen();
    this.closed.delete(day);
    this.open.set(day, opened);
    if (this.open.size > OPEN_DAYS) this.#close(Math.min(...this.open.keys()));
    return opened;
  }

  /** @param now seconds; a day whose end lies 7 days back is closed, its visitors forgotten */
  closeOld(now: number, keep: ReadonlySet<number>): void {
    for (const day of [...this.open.keys()].sort((a, b) => a - b)) {
      // In order: a later day stays open where an earlier one must.
      if (startOf(day + 1) + KEPT_S > now || keep.has(day)) return;
      this.#close(day);
    }
  }

  visitsOf(day: number): number {
    const open = this.open.get(day);
    return open ? visits(open) : (this.closed.get(day) ?? 0);
  }

  /** Every day read, oldest first, with its visits. */
  history(): [day: number, visits: number][] {
    return [...this.closed.keys(), ...this.open.keys()]
      .sort((a, b) => a - b)
      .map((day) => [day, this.visitsOf(day)]);
  }

  /** Visitors with a page view in (now − 300 s, now], of both days around midnight. */
  online(now: number): number {
    return [...this.open.values()].reduce((count, { visitors }) => count + visitors.countOnline(now), 0);
  }

  #close(day: number): void {
    this.closed.set(day, this.visitsOf(day));
    this.open.delete(day);
    this.closedThrough = Math.max(this.closedThrough, day);
  }
}

const visits = ({ visitors, floor }: OpenDay): number => Math.max(visitors.countVisits(), floor);
