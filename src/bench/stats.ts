/** Our count of visitors beside GoAccess's (Debian package `goaccess`), on the same log of a million lines. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatBytes, formatInteger } from '../lib/numbers.ts';
import { type Benchmark, median, ratio, seconds } from './bench.ts';

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

/** @returns bytes of the log */
function writeLog(path: string): number {
  const fd = openSync(path, 'w');
  const two = (value: number) => String(value).padStart(2, '0');
  let lines: string[] = [];
  for (let index = 0; index < LINES; index += 1) {
    const moment = new Date(FIRST_DAY + Math.floor((index / LINES) * DAYS * 86_400) * 1000);
    const time = `${two(moment.getUTCDate())}/${MONTHS[moment.getUTCMonth()]}/${moment.getUTCFullYear()}:${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())} +0700`;
    const visitor = Math.floor(random() ** 2 * 60_000);
    const address = `14.${160 + (visitor >> 16)}.${(visitor >> 8) & 255}.${visitor & 255}`;
    const agent = AGENTS[visitor % AGENTS.length];
    let share = random();
    const target = TARGETS.find(([part]) => {
      share -= part;
      return share < 0;
    });
    const status = random() < 0.9 ? 200 : random() < 0.6 ? 304 : 404;
    lines.push(
      `${address} - - [${time}] "GET ${target?.[1]() ?? '/'} HTTP/1.1" ${status} ${Math.floor(random() * 40_000)} "https://xa.example/" "${agent}"\n`,
    );
    if (lines.length === 20_000) {
      writeSync(fd, lines.join(''));
      lines = [];
    }
  }
  writeSync(fd, lines.join(''));
  closeSync(fd);
  return statSync(path).size;
}

interface Measured {
  readonly milliseconds: number;
  /** Largest resident memory in bytes; undefined where GNU time is not installed. */
  readonly memory: number | undefined;
}

function measure(command: string, args: readonly string[], cwd: string): Measured {
  const report = join(cwd, 'time');
  const timed = spawnSync('/usr/bin/time', ['--version']).status === 0;
  const whole = timed ? ['/usr/bin/time', '-f', '%M', '-o', report, command, ...args] : [command, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(whole[0] ?? '', whole.slice(1), {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return { milliseconds, memory: timed ? Number(readFileSync(report, 'utf8').trim()) * 1024 : undefined };
}

export const stats: Benchmark = {
  describe: 'đếm lượt truy cập, so với GoAccess (cần gói Debian goaccess)',
  async run(print) {
    const version = spawnSync('goaccess', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) {
      print('Bỏ qua stats: máy này không có lệnh goaccess (gói Debian goaccess).');
      return false;
    }
    const dir = mkdtempSync(join(tmpdir(), 'bench-stats-'));
    try {
      const log = join(dir, 'access.log');
      const bytes = writeLog(log);
      print(
        `Nhật ký: ${formatInteger(LINES)} dòng, ${formatBytes(bytes)}. Peer: ${version.stdout.split('\n')[0]}. Node ${process.versions.node}.`,
      );
      const command = resolve(import.meta.dirname, '../../scripts/stats.ts');
      const runs = Array.from({ length: ROUNDS }, (_, round) => {
        const names = { state: `state-${round}`, out: `out-${round}.json`, history: `days-${round}.json` };
        const ours = measure(
          process.execPath,
          [command, 'visitors', '--log', log, '--state', names.state, '--out', names.out, '--history', names.history],
          dir,
        );
        const peer = measure(
          'goaccess',
          [log, '--log-format=COMBINED', '--no-global-config', '--no-progress', '-o', 'goaccess.json'],
          dir,
        );
        print(`  lượt ${round + 1}: ${seconds(ours.milliseconds)} và ${seconds(peer.milliseconds)}`);
        return { ours, peer };
      });
      const speed = (of: 'ours' | 'peer') => median(runs.map((run) => run[of].milliseconds));
      const memory = (of: 'ours' | 'peer') => {
        const used = runs.flatMap((run) => run[of].memory ?? []);
        return used.length > 0 ? formatBytes(median(used)) : 'không đo (thiếu lệnh time)';
      };
      print(
        `Trung vị: ta ${seconds(speed('ours'))}, bộ nhớ ${memory('ours')}; GoAccess ${seconds(speed('peer'))}, bộ nhớ ${memory('peer')}.`,
      );
      print(`Tỉ số (số dòng mỗi giây): ${ratio(speed('peer') / speed('ours'))}`);
      printAgreement(dir, print);
      return true;
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

/** GoAccess counts other things: unique visitors of a day, of whatever they asked for, bots among them. */
function printAgreement(dir: string, print: (line: string) => void): void {
  const ours = JSON.parse(readFileSync(join(dir, 'days-0.json'), 'utf8')) as Record<string, number>;
  const { visitors } = JSON.parse(readFileSync(join(dir, 'goaccess.json'), 'utf8')) as {
    visitors: { data: { data: string; visitors: { count: number }; hits: { count: number } }[] };
  };
  print('Ngày        lượt (ta)  khách (GoAccess)  yêu cầu (GoAccess)');
  for (const [day, visits] of Object.entries(ours)) {
    const theirs = visitors.data.find(({ data }) => data === day.replaceAll('-', ''));
    const cells = [formatInteger(visits), formatInteger(theirs?.visitors.count ?? 0), formatInteger(theirs?.hits.count ?? 0)];
    print(`${day}  ${cells[0]?.padStart(9)}  ${cells[1]?.padStart(16)}  ${cells[2]?.padStart(18)}`);
  }
}
