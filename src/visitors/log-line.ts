/**
 * One line of an access log, read from its bytes.
 *
 * Combined and common are the formats of Apache's and nginx's documentation, with the server's own name in front or
 * without; JSON is Caddy's. Which one a line is in is told by the line itself, so a file may hold several.
 */
import { isIP } from 'node:net';
import { LONGEST_ADDRESS, LONGEST_AGENT } from './limits.ts';
import { EVERY_SITE, hostName, type OwnSite, SERVER_NAME } from './own-site.ts';
import { secondsOf, secondsOfCommon } from './stamp.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const SLASH = 0x2f;
const COLON = 0x3a;
const DOT = 0x2e;
const QUESTION = 0x3f;
const DASH = 0x2d;
const BRACE = 0x7b;

/** Servers of other years do not exist: a line that says so is damaged. */
const EARLIEST = Date.UTC(1995, 0, 1) / 1000;
const LATEST = Date.UTC(2100, 0, 1) / 1000;

/** Length of `dd/Mon/yyyy:HH`. */
const HOUR = 14;
/** Length of `dd/Mon/yyyy:HH:MM:SS +hhmm`. */
const STAMP = 26;

/** Reads line after line into its own fields, which hold until the next one. */
export class LineReader {
  /** Seconds since 1970, to the second. */
  time = 0;
  /** GET, answered with a page: see `isPageTarget`. The fields below are set only for such lines. */
  page = false;
  address = '';
  /**
   * Its first bytes, see `LONGEST_AGENT`. Undefined where the format has no agent; empty where the visitor gave none.
   */
  agent: string | undefined = undefined;
  /** The browser fetched it before anybody asked, and the log says so. */
  prefetch = false;

  readonly #site: OwnSite;

  /** @param site whose lines are asked for: of others no page is told, and a line without a host is none where hosts are named */
  constructor(site: OwnSite = EVERY_SITE) {
    this.#site = site;
  }

  // The hour that was read last: most lines share it with the line before.
  readonly #hour = new Uint8Array(HOUR);
  readonly #zone = new Uint8Array(5);
  #hourStart = 0;

  /**
   * @param end index after the last byte, the line's end not included
   * @returns false for a line that is in none of the formats
   */
  read(bytes: Buffer, start: number, end: number): boolean {
    this.page = false;
    let last = end;
    if (last > start && bytes[last - 1] === 0x0d) last -= 1;
    return bytes[start] === BRACE ? this.#readJson(bytes, start, last) : this.#readText(bytes, start, last);
  }

  /** Field by field, from the address to the agent; the agent is read of page views alone. */
  #readText(bytes: Buffer, start: number, end: number): boolean {
    const address = findAddress(bytes, start, end);
    if (address === undefined) return false;
    const addressEnd = wordEnd(bytes, address, end);
    let time = findTime(bytes, addressEnd, end);
    while (time >= 0 && !this.#readTime(bytes, time)) time = findTime(bytes, time, end);
    if (time < 0 || !isQuoteNext(bytes, time + STAMP + 1)) return false;
    const request = time + STAMP + 3;
    const requestEnd = closingQuote(bytes, request, end);
    const status = readStatus(bytes, requestEnd + 1, end);
    const sizeEnd = status < 0 ? -1 : passSize(bytes, requestEnd + 6, end);
    if (sizeEnd < 0) return false;

    const isOwn = this.#isOwnLine(bytes, { start, address, request, requestEnd });
    if (isOwn === undefined) return false;
    if (!isOwn || !isGet(bytes, request) || !isAnswered(status)) return true;
    if (!isPageTarget(bytes, request + 4, requestEnd, this.#site)) return true;
    const isCombined = sizeEnd + 1 < end && bytes[sizeEnd + 1] === QUOTE;
    const agent = isCombined ? readAgent(bytes, sizeEnd + 2, end) : undefined;
    if (isCombined && agent === undefined) return false;
    this.page = true;
    this.prefetch = false;
    this.agent = agent;
    this.address = bytes.toString('latin1', address, addressEnd);
    return true;
  }

  /** Whether a host is the site's; undefined where there is none. */
  #isOwnHost(host: unknown): boolean | undefined {
    if (typeof host !== 'string') return undefined;
    return host.length <= LONGEST_WORD && this.#site.hosts?.has(hostName(host)) === true;
  }

  /** The same of the word before the address, and where none stands of the host that the request's target names. */
  #isOwnLine(bytes: Buffer, { start, address, request, requestEnd }: Places): boolean | undefined {
    if (!this.#site.hosts) return true;
    if (address > start) return this.#isOwnHost(bytes.toString('latin1', start, address - 1));
    const target = wordEnd(bytes, request, requestEnd) + 1;
    return this.#isOwnHost(targetOf(bytes, target, requestEnd)?.host);
  }

  #readTime(bytes: Buffer, at: number): boolean {
    if (bytes[at + HOUR] !== COLON || bytes[at + 17] !== COLON || bytes[at + 20] !== SPACE) return false;
    const minute = number2(bytes, at + 15);
    const second = number2(bytes, at + 18);
    // 60 is a leap second.
    if (minute < 0 || minute > 59 || second < 0 || second > 60) return false;
    let same = true;
    for (let index = HOUR - 1; index >= 0 && same; index -= 1) same = bytes[at + index] === this.#hour[index];
    for (let index = 0; index < 5 && same; index += 1) same = bytes[at + 21 + index] === this.#zone[index];
    if (!same && !this.#readHour(bytes, at)) return false;
    this.time = this.#hourStart + minute * 60 + second;
    return true;
  }

  #readHour(bytes: Buffer, at: number): boolean {
    const text = bytes.toString('latin1', at, at + STAMP);
    const start = secondsOfCommon(`${text.slice(0, HOUR)}:00:00${text.slice(HOUR + 6)}`);
    if (start === undefined || start < EARLIEST || start >= LATEST) return false;
    this.#hourStart = start;
    this.#hour.set(bytes.subarray(at, at + HOUR));
    this.#zone.set(bytes.subarray(at + 21, at + STAMP));
    return true;
  }

  /** https://caddyserver.com/docs/caddyfile/directives/log: an object a line, `ts` in seconds. */
  #readJson(bytes: Buffer, start: number, end: number): boolean {
    let line: CaddyLine;
    try {
      line = JSON.parse(bytes.toString('utf8', start, end)) as CaddyLine;
    } catch {
      return false;
    }
    const { request, status } = line;
    const time = secondsOf(line.ts);
    if (time === undefined || !(time >= EARLIEST && time < LATEST)) return false;
    if (typeof request !== 'object' || request === null || typeof status !== 'number') return false;
    const { method, uri, headers, host } = request;
    const address = addressOf(request);
    if (typeof method !== 'string' || typeof uri !== 'string' || address === undefined) return false;
    this.time = Math.floor(time);
    const isOwn = this.#site.hosts === undefined || this.#isOwnHost(host);
    if (isOwn === undefined) return false;
    if (!isOwn || method !== 'GET' || !isAnswered(status)) return true;
    const target = Buffer.from(uri);
    if (!isPageTarget(target, 0, target.length, this.#site)) return true;
    this.page = true;
    this.address = address;
    this.agent = asBytes(header(headers, 'User-Agent') ?? '').slice(0, LONGEST_AGENT);
    this.prefetch = [
      header(headers, 'Sec-Purpose'),
      header(headers, 'Purpose'),
      header(headers, 'X-Moz'),
    ].some((purpose) => purpose !== undefined && /\bprefetch\b|\bprerender\b|\bpreview\b/i.test(purpose));
    return true;
  }
}

/** Where parts of a line begin, and where its request ends. */
interface Places {
  readonly start: number;
  readonly address: number;
  readonly request: number;
  readonly requestEnd: number;
}

interface CaddyLine {
  ts?: unknown;
  status?: unknown;
  request?: {
    client_ip?: unknown;
    remote_ip?: unknown;
    remote_addr?: unknown;
    host?: unknown;
    method?: unknown;
    uri?: unknown;
    headers?: unknown;
  } | null;
}

function header(headers: unknown, name: string): string | undefined {
  if (typeof headers !== 'object' || headers === null) return undefined;
  const value = (headers as Record<string, unknown>)[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

/** The client that Caddy names; undefined where that is no address. */
function addressOf({
  client_ip,
  remote_ip,
  remote_addr,
}: NonNullable<CaddyLine['request']>): string | undefined {
  const told = client_ip ?? remote_ip;
  const address = told === undefined && typeof remote_addr === 'string' ? withoutPort(remote_addr) : told;
  if (typeof address !== 'string' || address.length > LONGEST_ADDRESS) return undefined;
  return isIP(address) === 0 ? undefined : address;
}

const withoutPort = (address: string) => address.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

/** Words longer than the name of a host, 253 signs, with a port are neither names nor addresses. */
const LONGEST_WORD = 260;

function wordEnd(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== SPACE) at += 1;
  return at;
}

/**
 * Where the client's address begins: in the first word, or in the second behind the server's own name. Of two addresses
 * nobody knows which is a proxy's, and of what stands there else, nothing: such a line is in no format.
 */
function findAddress(bytes: Buffer, start: number, end: number): number | undefined {
  const first = wordEnd(bytes, start, end);
  const second = wordEnd(bytes, first + 1, end);
  if (isAddress(bytes, start, first)) return isAddress(bytes, first + 1, second) ? undefined : start;
  if (first - start > LONGEST_WORD || !SERVER_NAME.test(bytes.toString('latin1', start, first)))
    return undefined;
  const isSure =
    isAddress(bytes, first + 1, second) && !isAddress(bytes, second + 1, wordEnd(bytes, second + 1, end));
  return isSure ? first + 1 : undefined;
}

/**
 * Where the time begins, behind its bracket. Two names stand before it; that of the user may hold anything, a bracket too.
 * @returns negative where nothing more stands in brackets that may be one
 */
function findTime(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at + STAMP + 3 < end; at += 1) {
    if (bytes[at] === OPEN && bytes[at - 1] === SPACE && bytes[at + STAMP + 1] === CLOSE) return at + 1;
  }
  return -1;
}

function isAddress(bytes: Buffer, start: number, end: number): boolean {
  // Mostly the dash of a name that nobody gave: cheap to tell, as every line is asked.
  if (end - start < 2 || end - start > LONGEST_ADDRESS) return false;
  return isIP(bytes.toString('latin1', start, end)) !== 0;
}

const isQuoteNext = (bytes: Buffer, at: number): boolean => bytes[at] === SPACE && bytes[at + 1] === QUOTE;

/** `GET ` */
const isGet = (bytes: Buffer, at: number): boolean =>
  bytes[at] === 0x47 && bytes[at + 1] === 0x45 && bytes[at + 2] === 0x54 && bytes[at + 3] === SPACE;

/** With the page, or with the word that the browser has it already. */
const isAnswered = (status: number): boolean => status === 200 || status === 304;

/** @param at where ` 200 ` should stand @returns negative where there is no status */
function readStatus(bytes: Buffer, at: number, end: number): number {
  if (at + 4 >= end || bytes[at] !== SPACE || bytes[at + 4] !== SPACE) return -1;
  const status = number3(bytes, at + 1);
  return status < 100 ? -1 : status;
}

/** @returns the place behind the size of the answer, a number or a dash; negative where it is neither */
function passSize(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at])) at += 1;
  if (at === start && bytes[at] === DASH) at += 1;
  return at === start || (at < end && bytes[at] !== SPACE) ? -1 : at;
}

/** @param referer behind its opening quote @returns the agent behind it; undefined where it is not there or has no end */
function readAgent(bytes: Buffer, referer: number, end: number): string | undefined {
  const refererEnd = closingQuote(bytes, referer, end);
  const start = refererEnd + 3;
  if (start > end || !isQuoteNext(bytes, refererEnd + 1)) return undefined;
  const agentEnd = closingQuote(bytes, start, end);
  if (agentEnd >= end) return undefined;
  if (agentEnd === start + 1 && bytes[start] === DASH) return '';
  return bytes.toString('latin1', start, Math.min(agentEnd, start + LONGEST_AGENT));
}

/** The same agent is the same text whichever format told of it. */
const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** The quote that ends a quoted field, one after a backslash being part of it; `end` where there is none. */
function closingQuote(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at += 1;
  }
  return end;
}

/**
 * Whether a request's target is that of a page of the site: its path, without the query, ends in `/` or `.html` or has
 * no dot.
 * @param end where the request ends; a protocol may follow the target after a space
 */
function isPageTarget(bytes: Buffer, start: number, end: number, { hosts, base }: OwnSite): boolean {
  const target = targetOf(bytes, start, end);
  if (target === undefined) return false;
  const { host, path } = target;
  // Who looks for an open proxy asks for a page of another site, and many a server answers with its own.
  if (host !== undefined && hosts?.has(host) !== true) return false;
  // A whole address that ends with its host.
  if (bytes[path] !== SLASH) return base === '/';
  return (base === '/' || isUnder(bytes, path, end, base)) && isPagePath(bytes, path, end);
}

interface Target {
  /** Whom a whole address names, as a proxy is asked. */
  readonly host?: string;
  /** Where its path begins. */
  readonly path: number;
}

/** Undefined where a target has no path. */
function targetOf(bytes: Buffer, start: number, end: number): Target | undefined {
  if (bytes[start] === SLASH) return { path: start };
  const head = bytes.toString('latin1', start, Math.min(end, start + 300));
  const [whole, authority] = /^https?:\/\/([^/?# ]*)/i.exec(head) ?? [];
  if (whole === undefined || authority === undefined) return undefined;
  return { host: hostName(authority.replace(/^.*@/, '')), path: start + whole.length };
}

function isPagePath(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  let dotted = false;
  for (; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === SPACE || byte === QUESTION) break;
    if (byte === DOT) dotted = true;
  }
  if (!dotted || bytes[at - 1] === SLASH) return true;
  return (
    bytes[at - 5] === DOT &&
    bytes[at - 4] === 0x68 &&
    bytes[at - 3] === 0x74 &&
    bytes[at - 2] === 0x6d &&
    bytes[at - 1] === 0x6c
  );
}

/** Whether a path is that of the base, with its last slash or without, or lies under it. */
function isUnder(bytes: Buffer, at: number, end: number, base: string): boolean {
  const last = at + base.length - 1;
  if (last > end || bytes.toString('latin1', at, last) !== base.slice(0, -1)) return false;
  const next = bytes[last];
  return last >= end || next === SLASH || next === SPACE || next === QUESTION;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Two digits as a number; negative where they are none. */
function number2(bytes: Buffer, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

function number3(bytes: Buffer, at: number): number {
  const rest = number2(bytes, at + 1);
  return isDigit(bytes[at]) && rest >= 0 ? ((bytes[at] ?? 0) - 0x30) * 100 + rest : -1;
}
