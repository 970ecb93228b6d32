/** Who counts as a visitor: no bot, no excluded address. */
import { BlockList, isIP } from 'node:net';
import { createIsbotFromList, isbot, list } from 'isbot';
import { MOST_REMEMBERED } from './limits.ts';
import { EVERY_SITE, type OwnSite } from './own-site.ts';

export type Verdict = 'visitor' | 'bot' | 'excluded';

/**
 * Of isbot's rules the one that names nobody: whatever is long and has no space. Browsers inside other programs are so:
 * Facebook's lists fields without one, unless the telephone's network has a name with a space in it.
 */
export const LONG_WORD = '^[^ ]{50,}$';
const isNamedBot = createIsbotFromList(list.filter((rule) => rule !== LONG_WORD));

/** Browsers inside the programs that people here read news in. */
const IN_APP =
  /\bFB(?:AN|AV|BV|_IAB)\/|\bZalo|\bInstagram|BytedanceWebview|musical_ly|\bViber\b|\bLine\/|\bcoc_coc/i;

/** Judges by agent and address; both are those of a line, in Latin-1. */
export class Judge {
  readonly #excluded: BlockList | undefined;
  readonly #bots = new Map<string, boolean>();

  /** The site whose lines are judged. */
  readonly site: OwnSite;

  /** @param excluded addresses (`10.0.0.1`) and networks (`10.0.0.0/8`), see `readNetworks` */
  constructor(excluded: BlockList | undefined, site: OwnSite = EVERY_SITE) {
    this.site = site;
    this.#excluded = excluded;
  }

  judge(address: string, agent: string | undefined): Verdict {
    if (agent !== undefined && this.#isBot(agent)) return 'bot';
    return this.#excluded && isListed(this.#excluded, address) ? 'excluded' : 'visitor';
  }

  #isBot(agent: string): boolean {
    const known = this.#bots.get(agent);
    if (known !== undefined) return known;
    const bot = agent === '' || (IN_APP.test(agent) ? isNamedBot(agent) : isbot(agent));
    if (this.#bots.size >= MOST_REMEMBERED) this.#bots.clear();
    this.#bots.set(agent, bot);
    return bot;
  }
}

function isListed(list: BlockList, address: string): boolean {
  // IPv4 seen through an IPv6 socket.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/s, '');
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
