/**
 * Pages a second of nginx with the printed configuration, beside nginx that serves the same page as a bare file with its
 * defaults, asked by wrk in turn. Needs the Debian packages nginx and wrk, and the site in `dist/`.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compressFiles } from '../../src/build/compressed-files.ts';
import { formatDecimal, formatInteger } from '../../src/lib/numbers.ts';
import { ROOT } from '../support/node.ts';
import { startConfigured, startWebServer, type WebServer } from '../support/web-servers.ts';
import { type Benchmark, median, table } from './benchmark.ts';

/** In turn, so that what else the machine does falls on all of them; a ratio is taken within each round. */
const ROUNDS = 9;
const SECONDS = 1;

interface Asked {
  readonly name: string;
  readonly server: WebServer;
  readonly encodings: string;
}

async function pagesASecond({ server, encodings }: Asked): Promise<number> {
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t1', '-c16', `-d${SECONDS}s`, '-H', `Accept-Encoding: ${encodings}`, server.url],
  ]);
  const [, found] = /^Requests\/sec: +([\d.]+)$/m.exec(stdout) ?? [];
  if (found === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(found);
}

export const throughput: Benchmark = {
  name: 'throughput',
  about: 'trang mỗi giây của nginx với cấu hình in ra, cạnh nginx mặc định (cần nginx, wrk và dist/)',
  async run(print) {
    const room = mkdtempSync(join(tmpdir(), 'throughput-'));
    const servers: WebServer[] = [];
    try {
      const release = join(room, 'releases/r');
      mkdirSync(join(room, 'releases'));
      cpSync(join(ROOT, 'dist'), release, { recursive: true });
      await compressFiles(release, join(room, 'cache'));
      symlinkSync('releases/r', join(room, 'current'));
      const bare = await startConfigured('nginx', '/', async (listen, log) =>
        [
          'include /etc/nginx/mime.types; sendfile on; tcp_nopush on;',
          `server { listen ${listen}; root ${release}; access_log ${log}; }`,
        ].join('\n'),
      );
      servers.push(bare);
      const ours = await startWebServer('nginx', { contentDir: join(ROOT, 'content'), dir: room, base: '/' });
      servers.push(ours);
      const asked: Asked[] = [
        { name: 'nginx mặc định, tệp trần', server: bare, encodings: 'identity' },
        { name: 'cấu hình in ra, không nén', server: ours, encodings: 'identity' },
        { name: 'cấu hình in ra, brotli', server: ours, encodings: 'gzip, deflate, br, zstd' },
      ];
      const rounds: number[][] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const figures: number[] = [];
        for (const one of asked) figures.push(await pagesASecond(one));
        rounds.push(figures);
      }
      const column = (index: number, of: (figures: readonly number[], one: number) => number) =>
        median(rounds.map((figures) => of(figures, figures[index] ?? 0)));
      const rows = asked.map(({ name }, index) => [
        name,
        formatInteger(Math.round(column(index, (_, one) => one))),
        formatDecimal(
          column(index, ([first = 1], one) => one / first),
          2,
          2,
        ),
      ]);
      for (const line of table([['', 'trang/giây', 'so với mặc định'], ...rows])) print(line);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      rmSync(room, { recursive: true, force: true });
    }
  },
};
