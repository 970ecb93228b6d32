/**
 * Who counts as a visitor: no bot, no excluded address. Visitors of a day are told apart by a hash of address and
 * agent with that day's random salt; when the salt is thrown away, nobody can tell who they were (Luật 91/2025/QH15).
 */
import { createHash, randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { isbot } from 'isbot';
import type { Presence } from './presence.ts';

export const SALT_BYTES = 16;
export const HASH_BYTES = 16;

export const newSalt = (): Buffer => randomBytes(SALT_BYTES);

export type Verdict = 'visitor' | 'bot' | 'excluded';

/** What is remembered of agents and addresses so that each is judged once; emptied when it grows past this. */
const REMEMBERED = 20_000;

/** Judges by agent and address; both are those of a line, in Latin-1. */
export class Judge {
  readonly #excluded: BlockList | undefined;
  readonly #bots = new Map<string, boolean>();

  /** @param excluded addresses (`10.0.0.1`) and networks (`10.0.0.0/8`), see `readNetworks` */
  constructor(excluded: BlockList | undefined) {
    this.#excluded = excluded;
  }

  judge(address: string, agent: string | undefined): Verdict {
    if (agent !== undefined && this.#isBot(agent)) return 'bot';
    return this.#excluded && isListed(this.#excluded, address) ? 'excluded' : 'visitor';
  }

  #isBot(agent: string): boolean {
    const known = this.#bots.get(agent);
    if (known !== undefined) return known;
    const bot = agent === '' || isbot(agent);
    if (this.#bots.size >= REMEMBERED) this.#bots.clear();
    this.#bots.set(agent, bot);
    return bot;
  }
}

function isListed(list: BlockList, address: string): boolean {
  // IPv4 seen through an IPv6 socket.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const version = isIP(plain);
  return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

/** @returns the first text that is no address and no network, undefined where all are */
export function readNetworks(texts: readonly string[]): { list: BlockList } | { wrong: string } {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', prefix, ...more] = text.split('/');
    const version = isIP(address);
    const type = version === 4 ? 'ipv4' : 'ipv6';
    const bits = version === 4 ? 32 : 128;
    if (version === 0 || more.length > 0) return { wrong: text };
    if (prefix === undefined) list.addAddress(address, type);
    else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits) {
      list.addSubnet(address, Number(prefix), type);
    } else return { wrong: text };
  }
  return { list };
}

/** The visitors of one day. */
export class DayVisitors {
  readonly salt: Buffer;
  /** By hash, as Latin-1 text. */
  readonly byHash: Map<string, Presence>;
  // Never written down: lets a visitor's second line go without hashing.
  readonly #seen = new Map<string, Presence>();

  constructor(salt: Buffer, byHash: Map<string, Presence>) {
    this.salt = salt;
    this.byHash = byHash;
  }

  /** Known already on this day in this run: then judged already, too. */
  seen(key: string): Presence | undefined {
    return this.#seen.get(key);
  }

  /** Frees the memory of a day that is over; its late lines are hashed anew. */
  forgetSeen(): void {
    this.#seen.clear();
  }

  /** @param key address and agent, see `visitorKey` */
  admit(key: string): Presence {
    const hash = createHash('sha256')
      .update(this.salt)
      .update(key, 'latin1')
      .digest()
      .toString('latin1', 0, HASH_BYTES);
    let presence = this.byHash.get(hash);
    if (!presence) {
      presence = [];
      this.byHash.set(hash, presence);
    }
    this.#seen.set(key, presence);
    return presence;
  }
}

export const visitorKey = (address: string, agent: string | undefined): string =>
  agent === undefined ? address : `${address} ${agent}`;
