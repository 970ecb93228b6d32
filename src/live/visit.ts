/**
 * Whether pages of other sites are still there: each asked politely, once, and no more than one a second of a host. What the content
 * names is anybody's word, so nothing within the operator's own network is ever asked, whatever name or redirect leads there.
 */
import { forEachAtATime } from '../lib/at-a-time.ts';
import { webAddress } from '../lib/web-address.ts';
import { codeOf } from '../system/errors.ts';

/** @throws Error with the code of what went wrong */
export type Ask = (
  method: 'HEAD' | 'GET',
  address: URL,
) => Promise<{ readonly status: number; readonly location: string | undefined }>;

export interface Verdict {
  readonly state: 'well' | 'gone' | 'moved' | 'certificate' | 'silent' | 'private';
  /** Where it moved, or what was answered. */
  readonly detail?: string;
}

export interface Clock {
  /** In milliseconds. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

/** What is known of earlier runs, and will be of this one. */
export type Memory = Map<string, Verdict & { readonly at: number }>;

const BETWEEN_MS = 1000;
const HOSTS_AT_A_TIME = 8;
const MOST_HOPS = 5;
const HOUR = 3_600_000;
/** What was well is asked again after a week; what was not, after an hour: somebody may be mending it. */
const LASTS = { well: 7 * 24 * HOUR, other: HOUR } as const;

export async function visitAll(
  addresses: Iterable<string>,
  { ask, clock, memory, seen }: { ask: Ask; clock: Clock; memory: Memory; seen?: (done: number) => void },
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const waiting = [...new Set(addresses)].filter((address) => {
    const known = memory.get(address);
    const lasts = known?.state === 'well' || known?.state === 'moved' ? LASTS.well : LASTS.other;
    const isFresh = known !== undefined && clock.now() - known.at < lasts && known.at <= clock.now();
    if (isFresh) verdicts.set(address, known);
    return !isFresh;
  });
  const turn = oneAtATime(clock);
  const byHost = Map.groupBy(waiting, (address) => new URL(address).host);
  await forEachAtATime([...byHost.values()], HOSTS_AT_A_TIME, async (ofHost) => {
    for (const address of ofHost) {
      const verdict = await visit(address, ask, turn);
      verdicts.set(address, verdict);
      memory.set(address, { ...verdict, at: clock.now() });
      seen?.(verdicts.size);
    }
  });
  return verdicts;
}

/** Waits until a host may be asked again, also where a redirect of another leads there. */
type Turn = (host: string) => Promise<void>;

function oneAtATime(clock: Clock): Turn {
  const next = new Map<string, number>();
  return async (host) => {
    const now = clock.now();
    const at = Math.max(now, next.get(host) ?? 0);
    next.set(host, at + BETWEEN_MS);
    if (at > now) await clock.pause(at - now);
  };
}

async function visit(address: string, ask: Ask, turn: Turn): Promise<Verdict> {
  let place = new URL(address);
  let isMoved = true;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    let answer: Awaited<ReturnType<Ask>>;
    try {
      answer = await askInTurn(place, ask, turn);
    } catch (error) {
      return failed(error);
    }
    const { status, location } = answer;
    const next = location === undefined ? undefined : webAddress(location, place);
    if (status < 300 || status >= 400 || !next) return judged(status, hop > 0 && isMoved, place.href);
    // For good all the way: else the address to keep is the one that was written.
    isMoved &&= status === 301 || status === 308;
    place = next;
  }
  return { state: 'gone', detail: 'dẫn vòng quanh' };
}

/** The head alone; what a server does not give so is asked for whole, and left after its head. */
async function askInTurn(address: URL, ask: Ask, turn: Turn): ReturnType<Ask> {
  await turn(address.host);
  const answer = await ask('HEAD', address).catch((error) => {
    if (DEAF_TO_HEAD.test(codeOf(error) ?? '')) return undefined;
    throw error;
  });
  if (answer && answer.status < 400) return answer;
  await turn(address.host);
  return ask('GET', address);
}

/** A server that knows no HEAD may hang up, say nothing at all, or send what is no answer to it. */
const DEAF_TO_HEAD = /^(?:ECONNRESET|EPIPE|ETIMEDOUT|ABORT_ERR|HPE_\w+)$/;

/** What asks for a person, or for less haste, is there. */
const THERE: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 418, 429, 451, 999]);

function judged(status: number, isMoved: boolean, place: string): Verdict {
  if (status < 400) return isMoved ? { state: 'moved', detail: place } : { state: 'well' };
  if (THERE.has(status)) return { state: 'well' };
  return { state: status < 500 ? 'gone' : 'silent', detail: `trang trả lời ${status}` };
}

export const IN_OWN_NETWORK = 'EPRIVATE';

const FAILURES: Readonly<Record<string, Verdict>> = {
  [IN_OWN_NETWORK]: { state: 'private' },
  ENOTFOUND: { state: 'gone', detail: 'không còn tên miền ấy' },
  CERT_HAS_EXPIRED: { state: 'certificate', detail: 'đã hết hạn' },
  CERT_NOT_YET_VALID: { state: 'certificate', detail: 'chưa có hiệu lực' },
  ERR_TLS_CERT_ALTNAME_INVALID: { state: 'certificate', detail: 'cấp cho tên miền khác' },
};
const SLOW: ReadonlySet<string> = new Set(['ETIMEDOUT', 'ABORT_ERR']);
const OF_CERTIFICATES = /CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER)/;

function failed(error: unknown): Verdict {
  const code = codeOf(error) ?? '';
  const known = Object.hasOwn(FAILURES, code) ? FAILURES[code] : undefined;
  if (known) return known;
  if (OF_CERTIFICATES.test(code)) return { state: 'certificate', detail: 'không ai bảo đảm' };
  return { state: 'silent', detail: SLOW.has(code) ? 'quá lâu' : `không nối được (${code || 'lỗi'})` };
}
