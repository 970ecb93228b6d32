/**
 * The visitors of one day. They are told apart by a hash of address and agent with that day's random salt; when the
 * salt is thrown away, nobody can tell who they were (Luật 91/2025/QH15).
 *
 * A visitor's id has two halves, one of the address (of an IPv6 one, its network) and one of what is left. The table is
 * searched from a place that only the first half tells, so all visitors of one address lie along one way, and are
 * counted by whoever looks for one of them. The salt is secret: nobody can choose addresses that crowd one place.
 */
// As a whole, so that a Node without its function `hash` gets on with the slower one.
import * as crypto from 'node:crypto';
import {
  MOST_OF_ADDRESS,
  MOST_OF_NETWORK,
  MOST_REMEMBERED,
  MOST_STRETCHES,
  MOST_VISITORS,
} from './limits.ts';
import { copyInto, NONE, Sessions, VISIT_GAP_S } from './sessions.ts';

export const SALT_BYTES = 16;
export const ID_BYTES = 16;
/** An id as numbers of 32 bits, each with its lowest byte first, as they are packed. */
const WORDS = ID_BYTES / 4;

/** Why a page view finds no place: the day is full, or its address has too many visitors already. */
export type Refused = 'crowded' | 'manyAgents';

export interface Limits {
  readonly visitors: number;
  readonly stretches: number;
}
const LIMITS: Limits = { visitors: MOST_VISITORS, stretches: MOST_STRETCHES };

export class DayVisitors {
  readonly salt: Buffer;
  /** The day was begun by a version whose ids are one hash of address and agent: it is ended with such. */
  readonly undivided: boolean;
  readonly #most: number;
  readonly #sessions: Sessions;
  #size = 0;
  #ids = new Uint32Array(64 * WORDS);
  /** Newest stretch of each visitor. */
  #newest = new Int32Array(64);
  /** By hash: number of the visitor, plus one. Never more than half full. */
  #places = new Int32Array(128);
  readonly #sought = new Uint32Array(WORDS);
  // Never written down: lets a visitor's second line go without hashing.
  readonly #seen = new Map<string, number>();
  // Of what is left of an id beside the address: mostly agents, which are few.
  readonly #halves = new Map<string, string>();
  /** The salt, with room for what is hashed behind it. */
  readonly #salted = Buffer.alloc(4096);

  constructor(salt: Buffer = crypto.randomBytes(SALT_BYTES), undivided = false, limits = LIMITS) {
    this.salt = salt;
    salt.copy(this.#salted);
    this.undivided = undivided;
    this.#most = limits.visitors;
    this.#sessions = new Sessions(limits.stretches);
  }

  get size(): number {
    return this.#size;
  }

  /** Known already on this day in this run: then judged already, too. @returns number of the visitor */
  seen(key: string): number | undefined {
    return this.#seen.get(key);
  }

  /** Frees the memory of a day that is over; its late lines are hashed anew. */
  forgetSeen(): void {
    this.#seen.clear();
    this.#halves.clear();
  }

  /**
   * @param key address and agent, see `visitorKey`
   * @returns number of the visitor, or why there is none
   */
  admit(key: string, address: string, agent: string | undefined): number | Refused {
    const network = networkOf(address);
    this.#identify(key, network, network === address ? (agent ?? '') : key);
    const visitor = this.#find(network === address ? MOST_OF_ADDRESS : MOST_OF_NETWORK);
    if (typeof visitor === 'number') {
      if (this.#seen.size >= MOST_REMEMBERED) this.#seen.clear();
      this.#seen.set(key, visitor);
    }
    return visitor;
  }

  /** @returns false where the day has no room for it */
  addPageView(visitor: number, time: number): boolean {
    const newest = this.#sessions.add(this.#newest[visitor] ?? NONE, time);
    if (newest === undefined) return false;
    this.#newest[visitor] = newest;
    return true;
  }

  countVisits(): number {
    let visits = 0;
    for (let visitor = 0; visitor < this.#size; visitor += 1) {
      visits += this.#sessions.countVisits(this.#newest[visitor] ?? NONE);
    }
    return visits;
  }

  /** How many addresses they have; of IPv6 ones, networks. Undefined where ids do not tell. */
  countAddresses(): number | undefined {
    if (this.undivided) return undefined;
    const halves = new Set<string>();
    for (let visitor = 0; visitor < this.#size; visitor += 1) {
      halves.add(`${this.#word(visitor, 0)} ${this.#word(visitor, 1)}`);
    }
    return halves.size;
  }

  countOnline(now: number): number {
    let online = 0;
    for (let visitor = 0; visitor < this.#size; visitor += 1) {
      if (this.#sessions.isOnline(this.#newest[visitor] ?? NONE, now)) online += 1;
    }
    return online;
  }

  /**
   * A visitor: id, number of stretches (16 bits), first and last second of each since the day began (32 bits).
   * @param dayStart seconds since 1970
   */
  pack(dayStart: number): string {
    const order = new Uint32Array(this.#size).map((_, visitor) => visitor);
    // In order of the ids, which tells nothing of who came when.
    order.sort((a, b) => this.#compare(a, b));
    const packed = Buffer.allocUnsafe(this.#size * (ID_BYTES + 2) + this.#sessions.room * 8);
    let at = 0;
    for (const visitor of order) {
      const times = this.#sessions.timesOf(this.#newest[visitor] ?? NONE);
      for (let word = 0; word < WORDS; word += 1) at = packed.writeUInt32LE(this.#word(visitor, word), at);
      at = packed.writeUInt16LE(times.length / 2, at);
      for (const time of times) at = packed.writeUInt32LE(time - dayStart, at);
    }
    return packed.toString('base64', 0, at);
  }

  /**
   * Takes in what `pack` gave.
   * @returns visits of those for whom there is no room: the day of a version without limits may have had more
   */
  unpack(base64: string, dayStart: number): number {
    const packed = Buffer.from(base64, 'base64');
    let left = 0;
    for (let at = 0; at < packed.length; ) {
      for (let word = 0; word < WORDS; word += 1, at += 4) this.#sought[word] = packed.readUInt32LE(at);
      const times = at + 2;
      at = times + packed.readUInt16LE(at) * 8;
      left += this.#place(stretchesIn(packed, times, at, dayStart));
    }
    return left;
  }

  /** Gives the visitor sought its stretches. @returns visits of those for whom there is no room */
  #place(stretches: readonly Stretch[]): number {
    const visitor = this.#find(Number.POSITIVE_INFINITY);
    let left = 0;
    let newest = NONE;
    let until = Number.NEGATIVE_INFINITY;
    for (const [first, last] of stretches) {
      const made = typeof visitor === 'number' ? this.#sessions.append(newest, first, last) : undefined;
      if (made !== undefined) newest = made;
      else if (first - until > VISIT_GAP_S) left += 1;
      until = last;
    }
    if (typeof visitor === 'number') this.#newest[visitor] = newest;
    return left;
  }

  /** Puts the id of a visitor into `#sought`. */
  #identify(key: string, network: string, rest: string): void {
    let id: string;
    if (this.undivided) id = this.#digest(key);
    else {
      let half = this.#halves.get(rest);
      if (half === undefined) {
        half = this.#digest(rest).slice(0, ID_BYTES / 2);
        if (this.#halves.size >= MOST_REMEMBERED) this.#halves.clear();
        this.#halves.set(rest, half);
      }
      id = this.#digest(network).slice(0, ID_BYTES / 2) + half;
    }
    for (let word = 0; word < WORDS; word += 1) {
      const at = word * 4;
      this.#sought[word] =
        id.charCodeAt(at) |
        (id.charCodeAt(at + 1) << 8) |
        (id.charCodeAt(at + 2) << 16) |
        (id.charCodeAt(at + 3) << 24);
    }
  }

  /** @param text in Latin-1, as the result is */
  #digest(text: string): string {
    const length = this.salt.length + this.#salted.write(text, this.salt.length, 'latin1');
    const bytes = this.#salted.subarray(0, length);
    return crypto.hash
      ? crypto.hash('sha256', bytes, 'binary')
      : crypto.createHash('sha256').update(bytes).digest('binary');
  }

  /** Finds the visitor sought, or makes it. @param most visitors whose ids have the same first half */
  #find(most: number): number | Refused {
    const [first = 0, second = 0, third = 0, fourth = 0] = this.#sought;
    const ids = this.#ids;
    const mask = this.#places.length - 1;
    let alike = 0;
    let place = first & mask;
    for (let visitor = this.#places[place] ?? 0; visitor !== 0; visitor = this.#places[place] ?? 0) {
      const at = (visitor - 1) * WORDS;
      if (ids[at] === first && ids[at + 1] === second) {
        if (ids[at + 2] === third && ids[at + 3] === fourth) return visitor - 1;
        alike += 1;
      }
      place = (place + 1) & mask;
    }
    if (alike >= most) return 'manyAgents';
    const visitor = this.#size;
    if (visitor >= this.#most) return 'crowded';
    if (visitor === this.#newest.length) this.#grow();
    this.#ids.set(this.#sought, visitor * WORDS);
    this.#newest[visitor] = NONE;
    this.#size += 1;
    this.#settle(visitor);
    return visitor;
  }

  #grow(): void {
    const length = this.#newest.length * 2;
    this.#ids = copyInto(new Uint32Array(length * WORDS), this.#ids);
    this.#newest = copyInto(new Int32Array(length), this.#newest);
    this.#places = new Int32Array(length * 2);
    for (let visitor = 0; visitor < this.#size; visitor += 1) this.#settle(visitor);
  }

  /** Puts a visitor's number into the first free place behind the one that its id names. */
  #settle(visitor: number): void {
    const mask = this.#places.length - 1;
    let place = this.#word(visitor, 0) & mask;
    while (this.#places[place] !== 0) place = (place + 1) & mask;
    this.#places[place] = visitor + 1;
  }

  #word(visitor: number, word: number): number {
    return this.#ids[visitor * WORDS + word] ?? 0;
  }

  #compare(a: number, b: number): number {
    for (let word = 0; word < WORDS; word += 1) {
      const difference = this.#word(a, word) - this.#word(b, word);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

type Stretch = readonly [first: number, last: number];

function stretchesIn(packed: Buffer, start: number, end: number, dayStart: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = start; at < end; at += 8) {
    stretches.push([dayStart + packed.readUInt32LE(at), dayStart + packed.readUInt32LE(at + 4)]);
  }
  return stretches;
}

export const visitorKey = (address: string, agent: string | undefined): string =>
  agent === undefined ? address : `${address} ${agent}`;

/**
 * Whose an address is: of an IPv6 one the network (/64), as whoever has one has all its addresses; else itself.
 * An IPv4 address that was seen through an IPv6 socket is itself, too.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [left = '', right] = (address.split('%')[0] ?? '').split('::');
  const groups = left === '' ? [] : left.split(':');
  if (right !== undefined) {
    const behind = right === '' ? [] : right.split(':');
    while (groups.length + behind.length < 8) groups.push('0');
    groups.push(...behind);
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
