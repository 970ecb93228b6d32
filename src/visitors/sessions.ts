/**
 * When visitors were there on one day: stretches of page views, each at most 300 s after the one before.
 *
 * From these follow both counts, for any order of lines and any `now`: visits (a gap over 1,800 s begins the next)
 * and who is online (a page view in the last 300 s). At most one stretch per 300 s of a day, however many page views.
 *
 * All stretches of a day lie in arrays of numbers, each with the number of the one before it of the same visitor: an
 * object for each would take ten times the memory. A visitor is known here by the number of the newest one.
 */

/** Seconds in which a page view makes its visitor "online". */
export const ONLINE_S = 300;
/** A longer gap between page views begins another visit. */
export const VISIT_GAP_S = 1800;

/** In the place of a stretch: there is none. */
export const NONE = -1;

export class Sessions {
  readonly #most: number;
  #first = new Uint32Array(256);
  #last = new Uint32Array(256);
  #before = new Int32Array(256);
  #used = 0;
  /** Newest of the stretches that became part of another; they are used again. */
  #free = NONE;

  /** @param most how many stretches there may be */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many stretches have a place, those that are free again too. */
  get room(): number {
    return this.#used;
  }

  /**
   * @param newest stretch of the visitor, `NONE` where there is none yet
   * @returns the newest afterwards; undefined where there is no room for another stretch, and nothing was changed
   */
  add(newest: number, time: number): number | undefined {
    let at = newest;
    let after = NONE;
    while (at !== NONE && time < this.#firstOf(at)) {
      after = at;
      at = this.#beforeOf(at);
    }
    // `at` is the stretch that begins before the page view, `after` the one behind it.
    const joinsBefore = at !== NONE && time - this.#lastOf(at) <= ONLINE_S;
    const joinsAfter = after !== NONE && this.#firstOf(after) - time <= ONLINE_S;
    if (joinsBefore && joinsAfter) {
      this.#first[after] = this.#firstOf(at);
      this.#before[after] = this.#beforeOf(at);
      this.#before[at] = this.#free;
      this.#free = at;
      return newest;
    }
    if (joinsBefore) {
      if (time > this.#lastOf(at)) this.#last[at] = time;
      return newest;
    }
    if (joinsAfter) {
      this.#first[after] = time;
      return newest;
    }
    const made = this.#make(time, time, at);
    if (made === undefined || after === NONE) return made;
    this.#before[after] = made;
    return newest;
  }

  /** Puts a stretch behind those that are there. @returns its number; undefined where there is no room */
  append(newest: number, first: number, last: number): number | undefined {
    return this.#make(first, last, newest);
  }

  countVisits(newest: number): number {
    let visits = newest === NONE ? 0 : 1;
    for (let at = newest; at !== NONE; ) {
      const before = this.#beforeOf(at);
      if (before !== NONE && this.#firstOf(at) - this.#lastOf(before) > VISIT_GAP_S) visits += 1;
      at = before;
    }
    return visits;
  }

  /** Whether there is a page view in (now − 300 s, now]. */
  isOnline(newest: number, now: number): boolean {
    for (let at = newest; at !== NONE; at = this.#beforeOf(at)) {
      if (this.#firstOf(at) <= now) return now - this.#lastOf(at) < ONLINE_S;
    }
    return false;
  }

  /** First and last second of each stretch in turn, in time order. */
  timesOf(newest: number): number[] {
    const times: number[] = [];
    for (let at = newest; at !== NONE; at = this.#beforeOf(at))
      times.push(this.#lastOf(at), this.#firstOf(at));
    return times.reverse();
  }

  #make(first: number, last: number, before: number): number | undefined {
    let made = this.#free;
    if (made !== NONE) this.#free = this.#beforeOf(made);
    else {
      if (this.#used >= this.#most) return undefined;
      if (this.#used === this.#first.length) this.#grow();
      made = this.#used;
      this.#used += 1;
    }
    this.#first[made] = first;
    this.#last[made] = last;
    this.#before[made] = before;
    return made;
  }

  #grow(): void {
    const length = this.#first.length * 2;
    this.#first = copyInto(new Uint32Array(length), this.#first);
    this.#last = copyInto(new Uint32Array(length), this.#last);
    this.#before = copyInto(new Int32Array(length), this.#before);
  }

  #firstOf(at: number): number {
    return this.#first[at] ?? 0;
  }

  #lastOf(at: number): number {
    return this.#last[at] ?? 0;
  }

  #beforeOf(at: number): number {
    return this.#before[at] ?? NONE;
  }
}

export function copyInto<Numbers extends Uint32Array | Int32Array>(larger: Numbers, from: Numbers): Numbers {
  larger.set(from);
  return larger;
}
