/** Made-up logs with what must be counted of them, told by a count as simple as can be. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDay } from '../../src/lib/dates.ts';
import { Judge } from '../../src/visitors/judge.ts';
import { type TallyReport, type TallyRequest, tallyLogs } from '../../src/visitors/run.ts';
import { type Finished, ROOT, runNode, withFault } from './node.ts';

/** The same numbers on every run, so that a failure can be met again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

export const whole = (random: () => number, from: number, to: number) =>
  from + Math.floor(random() * (to - from + 1));

/** One request as it happened; the log's line and the reference count are both made from it. */
export interface Request {
  /** Seconds since 1970. */
  readonly time: number;
  readonly address: string;
  readonly agent: string;
  readonly target: string;
  readonly method: string;
  readonly status: number;
  /** Whether it must be counted. */
  readonly pageView: boolean;
}

const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0 \\"quoted\\" \\x22',
];
const BOTS = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'curl/8.5.0',
  '-',
  '',
];
const PAGES = [
  '/',
  '/tin-tuc/',
  '/tin-tuc/bai-1/?tu=a.png',
  '/lien-he',
  '/gioi-thieu.html',
  '/van-ban/index.html?a=b',
];
const FILES = ['/favicon.svg', '/_astro/a.12.js', '/rss.xml', '/a.html.gz', '/anh.htm', '/v1.2/x'];

/** @param days from which to which second; requests come in time order */
export function makeRequests(
  random: () => number,
  { count, from, to, visitors }: { count: number; from: number; to: number; visitors: number },
): Request[] {
  const times = Array.from({ length: count }, () => whole(random, from, to)).sort((a, b) => a - b);
  return times.map((time) => {
    const isBot = random() < 0.15;
    const isFile = random() < 0.2;
    const method = random() < 0.05 ? pick(random, ['POST', 'HEAD', 'get']) : 'GET';
    const status = random() < 0.1 ? pick(random, [301, 404, 206, 500]) : pick(random, [200, 304]);
    return {
      time,
      address:
        random() < 0.2 ? `2001:db8::${whole(random, 1, visitors)}` : `10.1.0.${whole(random, 1, visitors)}`,
      agent: isBot ? pick(random, BOTS) : pick(random, BROWSERS),
      target: pick(random, isFile ? FILES : PAGES),
      method,
      status,
      pageView: !isBot && !isFile && method === 'GET' && (status === 200 || status === 304),
    };
  });
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `25/Nov/2026:08:00:00 +0700` */
export function stamp(time: number, zoneMinutes = 420): string {
  const iso = new Date((time + zoneMinutes * 60) * 1000).toISOString();
  const zone = `${zoneMinutes < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(zoneMinutes) / 60)).padStart(2, '0')}${String(Math.abs(zoneMinutes) % 60).padStart(2, '0')}`;
  return `${iso.slice(8, 10)}/${MONTHS[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} ${zone}`;
}

export const combinedLine = (request: Request, zone = 420) =>
  `${request.address} - - [${stamp(request.time, zone)}] "${request.method} ${request.target} HTTP/1.1" ${request.status} 5120 "https://xa.example/a b" "${request.agent}"\n`;

const DAY = 86_400;
const day = (time: number) => isoDay(new Date(time * 1000));

/** Visits of each day, from the definition: sort a visitor's page views, begin a visit after each gap over 1,800 s. */
export function referenceDays(requests: readonly Request[]): Record<string, number> {
  const seen = new Map<string, number[]>();
  const days: Record<string, number> = {};
  for (const { time, address, agent, pageView } of requests) {
    days[day(time)] ??= 0;
    if (!pageView) continue;
    const key = `${day(time)} ${address} ${agent}`;
    seen.set(key, [...(seen.get(key) ?? []), time]);
  }
  for (const [key, times] of seen) {
    const name = key.slice(0, 10);
    times.sort((a, b) => a - b);
    for (const [index, time] of times.entries()) {
      if (index === 0 || time - (times[index - 1] ?? 0) > 1800) days[name] = (days[name] ?? 0) + 1;
    }
  }
  return days;
}

/** Distinct visitors, of each day, with a page view in (now − 300 s, now]. */
export const referenceOnline = (requests: readonly Request[], now: number): number =>
  new Set(
    requests
      .filter(({ time, pageView }) => pageView && time > now - 300 && time <= now)
      .map(({ time, address, agent }) => `${day(time)} ${address} ${agent}`),
  ).size;

export const total = (days: Readonly<Record<string, number>>) =>
  Object.values(days).reduce((sum, visits) => sum + visits, 0);

export { DAY };

export interface StatsPlace {
  readonly dir: string;
  readonly state: string;
  readonly out: string;
  readonly history: string;
  path(name: string): string;
  /** What the command is called with to count the logs `access.log*` of the folder. */
  args(): string[];
  /** A run in this process. */
  count(options: Partial<TallyRequest> & { logs: readonly string[] }): Promise<TallyReport>;
  readDays(): Record<string, number>;
  readTotal(): number;
  remove(): void;
}

/** A folder of its own with the files of a count. */
export function makeStatsPlace(): StatsPlace {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'stats-test-')));
  const path = (name: string) => join(dir, name);
  const place: StatsPlace = {
    dir,
    state: path('state'),
    out: path('stats.json'),
    history: path('days.json'),
    path,
    args: () => [
      'visitors',
      ...['--log', path('access.log*')],
      ...['--state', place.state],
      ...['--out', place.out],
      ...['--history', place.history],
    ],
    async count(options) {
      const report = await tallyLogs({
        state: place.state,
        out: place.out,
        history: place.history,
        judge: new Judge(undefined),
        now: new Date('2026-11-25T12:00:00+07:00'),
        progress: () => undefined,
        patience: 5000,
        ...options,
      });
      if (!report) throw new Error('another run held the state');
      return report;
    },
    readDays: () => JSON.parse(readFileSync(place.history, 'utf8')) as Record<string, number>,
    readTotal: () =>
      (JSON.parse(readFileSync(place.out, 'utf8')) as { visitors: { total: number } }).visitors.total,
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
  return place;
}

/** The command as `npm run stats` starts it. */
export function runStats(
  args: readonly string[],
  options: {
    fault?: string;
    input?: string;
    cwd?: string;
    script?: string;
    env?: Record<string, string>;
  } = {},
): Promise<Finished> {
  const { fault, script = join(ROOT, 'scripts/stats.ts'), ...rest } = options;
  const struck = fault === undefined ? undefined : withFault(fault);
  return runNode([...(struck?.nodeFlags ?? []), script, ...args], {
    ...rest,
    env: { ...options.env, ...struck?.environment },
  });
}
