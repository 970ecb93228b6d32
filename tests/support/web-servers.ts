/** nginx and Caddy as Debian has them, run with the configuration that the project prints. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { run } from './sites.ts';

export interface WebServer {
  /** Of the site's home page. */
  readonly url: string;
  /** What it has written of requests. */
  readonly log: string;
  stop(): Promise<void>;
}

export interface Serving {
  readonly contentDir: string;
  /** Of `npm run deploy`. */
  readonly dir: string;
  readonly base: string;
}

/** How one of them is started: what it is given beside the printed configuration. */
interface Kind {
  readonly command: string;
  /** @returns the arguments, and the environment where it needs one */
  prepare(config: string, folder: string): { args: string[]; env?: Record<string, string> };
}

const KINDS = {
  nginx: {
    command: 'nginx',
    prepare(config, folder) {
      const main = join(folder, 'nginx.conf');
      writeFileSync(join(folder, 'site.conf'), config);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ');
      writeFileSync(
        main,
        `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 2;
         ${userInfo().uid === 0 ? 'user root root;' : ''}
         events { worker_connections 4096; }
         http { access_log off; ${temporary} include ${folder}/site.conf; }`,
      );
      return { args: ['-c', main, '-p', folder, '-e', `${folder}/error.log`] };
    },
  },
  caddy: {
    command: 'caddy',
    prepare(config, folder) {
      const file = join(folder, 'Caddyfile');
      writeFileSync(file, config);
      return {
        args: ['run', '--adapter', 'caddyfile', '--config', file],
        env: {
          HOME: folder,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
          CADDY_ADMIN: `unix/${folder}/admin.sock`,
        },
      };
    },
  },
} as const satisfies Record<string, Kind>;

export type ServerName = keyof typeof KINDS;

export const SERVERS = Object.keys(KINDS) as ServerName[];

/** Whether its Debian package is there. */
export const isInstalled = (name: ServerName): boolean =>
  spawnSync(KINDS[name].command, [name === 'nginx' ? '-v' : 'version']).error === undefined;

/** What `npm run server-config` prints. @throws Error with what it says where it fails */
export async function printedConfig(
  name: string,
  { contentDir, dir, base }: Serving,
  flags: readonly string[] = [],
): Promise<string> {
  const args = [name, '--dir', dir, '--base', base, ...flags];
  const { code, stdout, stderr } = await run('scripts/server-config.ts', args, { CONTENT_DIR: contentDir });
  if (code !== 0) throw new Error(`server-config failed:\n${stderr}`);
  return stdout;
}

/** @param flags further ones of `npm run server-config` */
export function startWebServer(
  name: ServerName,
  serving: Serving,
  flags: readonly string[] = [],
): Promise<WebServer> {
  mkdirSync(serving.dir, { recursive: true });
  return startConfigured(name, serving.base, (listen, log) =>
    printedConfig(name, serving, ['--listen', listen, '--log', log, ...flags]),
  );
}

/** @param configured what the server is given, for where it is to listen and to log */
export async function startConfigured(
  name: ServerName,
  base: string,
  configured: (listen: string, log: string) => Promise<string>,
): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const log = join(folder, 'access.log');
  const config = await configured(`127.0.0.1:${port}`, log);
  const { args, env = {} } = (KINDS[name] as Kind).prepare(config, folder);
  const child = spawn(KINDS[name].command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const url = `http://127.0.0.1:${port}${base}`;
  await untilAnswering(port, child, () => said + readIfThere(join(folder, 'error.log')));
  return {
    url,
    log,
    async stop() {
      child.kill(name === 'nginx' ? 'SIGQUIT' : 'SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const DEADLINE_MS = 20_000;

async function untilAnswering(port: number, child: ChildProcess, said: () => string): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      await new Promise<void>((done, fail) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.destroy();
          done();
        }).on('error', fail);
      });
      return;
    } catch {
      if (child.exitCode !== null || performance.now() - started > DEADLINE_MS) {
        child.kill('SIGKILL');
        throw new Error(`the server does not answer:\n${said()}`);
      }
      await new Promise(setImmediate);
    }
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
