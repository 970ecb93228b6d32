/** An sshd of our own on the loopback interface, or behind a cable that can be pulled; needs openssh-server and rsync of Debian. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Server, shellWord } from '../../src/deploy/over-ssh/connection.ts';
import { freePort } from './free-port.ts';

const SSHD = '/usr/sbin/sshd';
const isRoot = userInfo().uid === 0;

export const hasSsh =
  existsSync(SSHD) && ['ssh', 'rsync', 'ssh-keygen'].every((name) => spawnSync('which', [name]).status === 0);

/** Whether another host can be made here: a network of its own, with a cable to it. */
export const hasCables = hasSsh && isRoot && spawnSync('unshare', ['--net', 'ip', 'link']).status === 0;

export interface SshServer extends Server {
  /** Ends all that goes over it at this moment, on the server's side, as `kill -9` does. */
  cut(): void;
  /** Pulls the cable, or puts it back; nothing where there is none. */
  plug(isIn: boolean): void;
  stop(): void;
}

interface Options {
  readonly patience?: number;
  /** What the server's commands find in their environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A folder that is a disk of so many bytes. */
  readonly disk?: { readonly folder: string; readonly bytes: number };
  /** A folder in which nothing can be written there. */
  readonly readOnly?: string;
  /** Who logs in is a user of the server to whom nothing there belongs. */
  readonly stranger?: boolean;
  readonly cable?: boolean;
}

const STRANGER = 'nguoi-la';

let cables = 0;

export async function startSshServer(options: Options = {}): Promise<SshServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sshd-'));
  const at = (name: string) => join(folder, name);
  for (const key of ['host', 'own']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)]);
  }
  const port = await freePort();
  const cable = options.cable ? makeCable() : undefined;
  const address = cable?.there ?? '127.0.0.1';
  writeFileSync(at('allowed'), readFileSync(at('own.pub')));
  chmodSync(at('allowed'), 0o600);
  // The files of whoever runs the tests, as what a shell reads first, are none of theirs.
  const environment = Object.entries({ HOME: folder, ...options.environment }).map(
    ([name, value]) => `${name}="${value}"`,
  );
  writeFileSync(
    at('sshd_config'),
    [
      `ListenAddress ${address}`,
      `Port ${port}`,
      `HostKey ${at('host')}`,
      `AuthorizedKeysFile ${at('allowed')}`,
      ...['StrictModes no', 'UsePAM no', 'PasswordAuthentication no', 'PidFile none', 'MaxStartups 50'],
      `SetEnv ${environment.join(' ')}`,
    ].join('\n'),
  );
  writeFileSync(at('known'), `[${address}]:${port} ${readFileSync(at('host.pub'), 'utf8')}`);
  writeFileSync(
    at('ssh config'),
    ['Host *', `IdentityFile ${at('own')}`, 'IdentitiesOnly yes', `UserKnownHostsFile ${at('known')}`].join(
      '\n',
    ),
  );
  if (isRoot) mkdirSync('/run/sshd', { recursive: true });
  const sshd = [SSHD, '-D', '-e', '-f', at('sshd_config')];
  const words = [
    ...(cable ? ['ip', 'netns', 'exec', cable.name] : []),
    ...inRoomOfItsOwn(mountsOf(options, at)),
    ...sshd,
  ];
  const child = spawn(words[0] ?? '', words.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  await untilOpen(address, port, child, () => said);
  return {
    host: `${options.stranger ? STRANGER : userInfo().username}@${address}`,
    port,
    config: at('ssh config'),
    patience: options.patience ?? 20,
    cut: () => {
      for (const pid of below(child.pid ?? 0)) end(pid);
    },
    plug: (isIn) => cable?.plug(isIn),
    stop() {
      for (const pid of [...below(child.pid ?? 0), child.pid ?? 0]) end(pid);
      cable?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Mount = readonly string[];

/** What is mounted for the server alone, each as the words of a command. */
function mountsOf({ disk, readOnly, stranger }: Options, at: (name: string) => string): Mount[] {
  const mounts: Mount[] = [];
  if (disk) mounts.push(['mount', '-t', 'tmpfs', '-o', `size=${disk.bytes}`, 'tmpfs', disk.folder]);
  if (readOnly !== undefined) {
    mounts.push(['mount', '--bind', readOnly, readOnly], ['mount', '-o', 'remount,ro,bind', readOnly]);
  }
  if (stranger) {
    const users = readFileSync('/etc/passwd', 'utf8');
    writeFileSync(at('passwd'), `${users.trimEnd()}\n${STRANGER}:*:64321:64321::${at('')}:/bin/sh\n`);
    // The server reads the key as this user.
    chmodSync(at(''), 0o755);
    chmodSync(at('allowed'), 0o644);
    mounts.push(['mount', '--bind', at('passwd'), '/etc/passwd']);
  }
  return mounts;
}

/** How a command is started that sees these mounts, which nobody else does. */
function inRoomOfItsOwn(mounts: readonly Mount[]): string[] {
  if (mounts.length === 0) return [];
  const commands = mounts.map((words) => words.map(shellWord).join(' '));
  return ['unshare', '--mount', 'sh', '-c', [...commands, 'exec "$@"'].join(' && '), 'sh'];
}

function end(pid: number): void {
  try {
    if (pid > 1) process.kill(pid, 'SIGKILL');
  } catch {
    // Gone by itself.
  }
}

/** The processes that one has started, and those that they have. */
function below(parent: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended in the meantime.
    }
  }
  const found = [parent];
  for (const one of found) for (const [pid, its] of parents) if (its === one) found.push(pid);
  return found.slice(1);
}

/** Two hosts with a cable between them: this one, and a network namespace. */
function makeCable() {
  cables += 1;
  const name = `commune-${process.pid}-${cables}`;
  const end = `c${process.pid % 100_000}x${cables}`;
  const [here, there] = [`10.213.${cables}.1`, `10.213.${cables}.2`];
  const ip = (...words: string[]) => execFileSync('ip', words, { stdio: 'pipe' });
  ip('netns', 'add', name);
  ip('link', 'add', `${end}a`, 'type', 'veth', 'peer', 'name', `${end}b`, 'netns', name);
  ip('addr', 'add', `${here}/24`, 'dev', `${end}a`);
  ip('link', 'set', `${end}a`, 'up');
  for (const words of [
    ['addr', 'add', `${there}/24`, 'dev', `${end}b`],
    ['link', 'set', `${end}b`, 'up'],
    ['link', 'set', 'lo', 'up'],
  ])
    ip('-n', name, ...words);
  return {
    name,
    there,
    plug: (isIn: boolean) => ip('link', 'set', `${end}a`, isIn ? 'up' : 'down'),
    remove() {
      ip('link', 'del', `${end}a`);
      ip('netns', 'del', name);
    },
  };
}

const DEADLINE_MS = 20_000;

async function untilOpen(host: string, port: number, child: ChildProcess, said: () => string): Promise<void> {
  const started = performance.now();
  for (;;) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect({ host, port }, () => done(true)).on('error', () => done(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    if (child.exitCode !== null || performance.now() - started > DEADLINE_MS) {
      throw new Error(`sshd does not answer:\n${said()}`);
    }
    await new Promise(setImmediate);
  }
}
