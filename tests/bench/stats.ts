/** Our count of visitors beside GoAccess's (Debian package `goaccess`), on the same log of a million lines. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatBytes, formatInteger } from '../../src/lib/numbers.ts';
import { NODE } from '../support/node.ts';
import { type Benchmark, median, ratio, seconds } from './benchmark.ts';

const LINES = 1_000_000;
const DAYS = 7;
const ROUNDS = 3;
const FIRST_DAY = Date.UTC(2026, 10, 16);
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
];
/** Of a request: how often, and what is asked for. Two in five are pages, as measured on sites that cache files. */
const TARGETS: readonly [share: number, target: () => string][] = [
  [0.1, () => '/'],
  [0.28, () => `/tin-tuc/bai-viet-so-${Math.floor(random() * 2000)}/`],
  [0.02, () => `/chuyen-muc/nong-thon-moi/trang/${Math.floor(random() * 40)}/`],
  [0.25, () => '/_astro/index.Cx81kq2d.css'],
  [0.2, () => `/_astro/anh-${Math.floor(random() * 500)}.B7sPq1.webp`],
  [0.1, () => '/favicon.svg'],
  [0.05, () => '/stats.json'],
];

let seed = 20261125;
/** The same log on every run. */
function random(): number {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32;
  return seed / 2 ** 32;
}

/** Who was there on a day, as the log was made: address and agent, by what makes GoAccess's number and ours differ. */
interface Day {
  readonly all: Set<number>;
  readonly people: Set<number>;
  readonly readers: Set<number>;
}

interface Request {
  readonly moment: Date;
  readonly visitor: number;
  readonly agent: string;
  readonly path: string;
  readonly status: number;
  readonly size: number;
}

function writeLog(path: string): { readonly bytes: number; readonly days: ReadonlyMap<string, Day> } {
  const days = new Map<string, Day>();
  const fd = openSync(path, 'w');
  let lines: string[] = [];
  for (let index = 0; index < LINES; index += 1) {
    const moment = new Date(FIRST_DAY + Math.floor((index / LINES) * DAYS * 86_400) * 1000);
    const request = requestAt(moment);
    const name = moment.toISOString().slice(0, 10);
    const day = days.get(name) ?? { all: new Set(), people: new Set(), readers: new Set() };
    days.set(name, day);
    note(request, day);
    lines.push(lineOf(request));
    if (lines.length === 20_000) {
      writeSync(fd, lines.join(''));
      lines = [];
    }
  }
  writeSync(fd, lines.join(''));
  closeSync(fd);
  return { bytes: statSync(path).size, days };
}

function requestAt(moment: Date): Request {
  const visitor = Math.floor(random() ** 2 * 60_000);
  const target = drawTarget();
  const status = random() < 0.9 ? 200 : random() < 0.6 ? 304 : 404;
  const path = target();
  const size = Math.floor(random() * 40_000);
  return { moment, visitor, agent: AGENTS[visitor % AGENTS.length] ?? '', path, status, size };
}

function drawTarget(): () => string {
  let share = random();
  const drawn = TARGETS.find(([part]) => {
    share -= part;
    return share < 0;
  });
  return drawn?.[1] ?? (() => '/');
}

function note({ visitor, agent, path, status }: Request, day: Day): void {
  // GoAccess leaves who met only errors out of its unique visitors.
  if (status === 404) return;
  day.all.add(visitor);
  if (agent.includes('bot')) return;
  day.people.add(visitor);
  if (path.endsWith('/')) day.readers.add(visitor);
}

function lineOf({ moment, visitor, agent, path, status, size }: Request): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(moment.getUTCDate())}/${MONTHS[moment.getUTCMonth()]}/${moment.getUTCFullYear()}:${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())} +0700`;
  const address = `14.${160 + (visitor >> 16)}.${(visitor >> 8) & 255}.${visitor & 255}`;
  return `${address} - - [${time}] "GET ${path} HTTP/1.1" ${status} ${size} "https://xa.example/" "${agent}"\n`;
}

interface Measured {
  readonly milliseconds: number;
  /** Of the processor, in milliseconds: what others do on the machine matters less to it. */
  readonly work: number;
  /** Largest resident memory in bytes; undefined where GNU time is not installed. */
  readonly memory: number | undefined;
}

function measure(command: string, args: readonly string[], cwd: string): Measured {
  const report = join(cwd, 'time');
  const timed = spawnSync('/usr/bin/time', ['--version']).status === 0;
  const whole = timed
    ? ['/usr/bin/time', '-f', '%M %U %S', '-o', report, command, ...args]
    : [command, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(whole[0] ?? '', whole.slice(1), {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  if (!timed) return { milliseconds, work: milliseconds, memory: undefined };
  const [memory = 0, user = 0, system = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return { milliseconds, work: (user + system) * 1000, memory: memory * 1024 };
}

export const stats: Benchmark = {
  name: 'stats',
  about: 'đếm lượt truy cập, so với GoAccess (cần gói Debian goaccess)',
  async run(print) {
    const version = spawnSync('goaccess', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) {
      print('Bỏ qua stats: máy này không có lệnh goaccess (gói Debian goaccess).');
      return;
    }
    const dir = mkdtempSync(join(tmpdir(), 'bench-stats-'));
    try {
      const log = join(dir, 'access.log');
      const { bytes, days } = writeLog(log);
      print(
        `Nhật ký: ${formatInteger(LINES)} dòng, ${formatBytes(bytes)}. Peer: ${version.stdout.split('\n')[0]}. Node ${process.versions.node}.`,
      );
      const command = resolve(import.meta.dirname, '../../scripts/stats.ts');
      const runs = Array.from({ length: ROUNDS }, (_, round) => {
        const names = { state: `state-${round}`, out: `out-${round}.json`, history: `days-${round}.json` };
        const ours = measure(
          NODE,
          [
            command,
            'visitors',
            '--log',
            log,
            '--state',
            names.state,
            '--out',
            names.out,
            '--history',
            names.history,
          ],
          dir,
        );
        const peer = measure(
          'goaccess',
          [log, '--log-format=COMBINED', '--no-global-config', '--no-progress', '-o', 'goaccess.json'],
          dir,
        );
        print(
          `  lượt ${round + 1}: ta ${seconds(ours.milliseconds)} (xử lý ${seconds(ours.work)}), ` +
            `GoAccess ${seconds(peer.milliseconds)} (xử lý ${seconds(peer.work)})`,
        );
        return { ours, peer };
      });
      const speed = (of: 'ours' | 'peer') => median(runs.map((run) => run[of].milliseconds));
      const work = (of: 'ours' | 'peer') => median(runs.map((run) => run[of].work));
      const memory = (of: 'ours' | 'peer') => {
        const used = runs.flatMap((run) => run[of].memory ?? []);
        return used.length > 0 ? formatBytes(median(used)) : 'không đo (thiếu lệnh time)';
      };
      print(
        `Trung vị: ta ${seconds(speed('ours'))}, bộ nhớ ${memory('ours')}; GoAccess ${seconds(speed('peer'))}, bộ nhớ ${memory('peer')}.`,
      );
      print(
        `Tỉ số (số dòng mỗi giây): ${ratio(speed('peer') / speed('ours'))}; theo thời gian xử lý: ${ratio(work('peer') / work('ours'))}.`,
      );
      printAgreement(dir, days, print);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

/**
 * GoAccess's unique visitors are addresses and agents of a day, whatever they asked for. Ours are visits of people
 * who saw a page: its number, less the bots, less those who only fetched files, and one more for each return.
 */
function printAgreement(dir: string, days: ReadonlyMap<string, Day>, print: (line: string) => void): void {
  const ours = JSON.parse(readFileSync(join(dir, 'days-0.json'), 'utf8')) as Record<string, number>;
  const { visitors } = JSON.parse(readFileSync(join(dir, 'goaccess.json'), 'utf8')) as {
    visitors: { data: { data: string; visitors: { count: number } }[] };
  };
  const columns = [
    'GoAccess',
    '− máy',
    '− không xem trang',
    '+ quay lại sau 30 phút',
    '= lượt (ta)',
    'còn lệch',
  ];
  print(`Ngày        ${columns.join('  ')}`);
  for (const [name, { all, people, readers }] of days) {
    const theirs = visitors.data.find(({ data }) => data === name.replaceAll('-', ''))?.visitors.count ?? 0;
    const visits = ours[name] ?? 0;
    const bots = all.size - people.size;
    const noPage = people.size - readers.size;
    const cells = [theirs, bots, noPage, visits - readers.size, visits, theirs - all.size];
    print(
      `${name}  ${cells.map((cell, index) => formatInteger(cell).padStart(columns[index]?.length ?? 0)).join('  ')}`,
    );
  }
}
