/**
 * This Debian booted once more, with its own systemd: a container over the files of this machine, of which it changes none; needs root
 * and the package systemd-container.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './node.ts';

export const hasSystemd =
  userInfo().uid === 0 &&
  ['/usr/bin/systemd-nspawn', '/lib/systemd/systemd'].every((file) => existsSync(file)) &&
  spawnSync('unshare', ['--mount', 'true']).status === 0;

export interface Machine {
  /** Runs this in its shell, which stops at the first command that fails. @returns what it printed */
  run(script: string): { readonly status: number | null; readonly said: string };
  stop(): void;
}

/** Where the project lies there, with a layer of its own over it. */
export const PROJECT_THERE = '/opt/commune/site';

const MOUNTS = `
set -e
mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs "$1"
mkdir "$1/changed" "$1/work" "$1/root" "$1/changed-project" "$1/work-project"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/changed,workdir=$1/work" "$1/root"
mkdir -p "$1/root${PROJECT_THERE}"
mount -t overlay overlay -o "lowerdir=$2,upperdir=$1/changed-project,workdir=$1/work-project" "$1/root${PROJECT_THERE}"
exec systemd-nspawn --quiet --directory="$1/root" --machine="$3" --register=no --keep-unit --link-journal=no \\
  --private-network --console=pipe --boot systemd.unit=basic.target
`;
const DEADLINE_MS = 60_000;

export async function bootMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  const at = join(folder, 'mounted');
  mkdirSync(at);
  const words = ['--mount', 'sh', '-c', MOUNTS, 'sh', at, ROOT, `xa-${process.pid}`];
  const child = spawn('unshare', words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += part;
    });
  const run = (script: string) => {
    const first = firstProcess(child.pid ?? 0);
    if (first === undefined) return { status: 1, said: 'nobody is there' };
    const inside = ['-t', first, '-m', '-u', '-i', '-n', '-p', 'env', '-i'];
    const { status, stdout, stderr } = spawnSync(
      'nsenter',
      [...inside, 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root', 'LC_ALL=C.UTF-8', 'sh', '-eu', '-s'],
      { encoding: 'utf8', input: script },
    );
    return { status, said: stdout + stderr };
  };
  const stop = () => {
    // Of the first process of a container all others end with it, and then the container.
    const first = firstProcess(child.pid ?? 0);
    process.kill(first === undefined ? (child.pid ?? 0) : Number(first), 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const started = performance.now();
  // Running, or degraded by what this machine has and a container has not.
  while (!/^(?:running|degraded)$/m.test(run('systemctl is-system-running || :').said)) {
    if (child.exitCode === null && performance.now() - started < DEADLINE_MS)
      await new Promise((again) => setTimeout(again, 100));
    else {
      stop();
      throw new Error(`systemd did not start: ${said}`);
    }
  }
  return { run, stop };
}

/** The systemd of the container: what nspawn has started. */
function firstProcess(nspawn: number): string | undefined {
  try {
    const children = readFileSync(`/proc/${nspawn}/task/${nspawn}/children`, 'utf8').trim().split(' ');
    return children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('systemd.unit='));
  } catch {
    return undefined;
  }
}
