/** The commands of the project, and other programs for Node, as processes of their own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The Node that runs the tests is the one that runs the commands (scripts/preflight.cjs). */
export const NODE = process.execPath;

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has said so far, on stdout and stderr. */
  readonly said: () => { readonly stdout: string; readonly stderr: string };
  readonly finished: Promise<Finished>;
}

export interface NodeOptions {
  /** Default: the project's own folder. */
  readonly cwd?: string;
  /** Beside what this process has; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What it reads on its standard input; `open` leaves that to the test. Nothing where none is given. */
  readonly input?: string | 'open';
}

/** Starts a program: flags of Node, the script, its arguments. */
export function startNode(args: readonly string[], options: NodeOptions = {}): Running {
  const { cwd = ROOT, env = {}, input } = options;
  const child = spawn(NODE, args, { cwd, env: { ...process.env, ...env } });
  // One that ends without having read all that it was given closes the pipe.
  child.stdin.on('error', () => undefined);
  if (input !== 'open') child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const finished = new Promise<Finished>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return { child, said: () => ({ stdout, stderr }), finished };
}

export const runNode = (args: readonly string[], options?: NodeOptions): Promise<Finished> =>
  startNode(args, options).finished;

/** How a command is started so that a fault such as `kill:renameSync:2` strikes it: see fault.ts. */
export const withFault = (fault: string) => ({
  nodeFlags: ['--import', join(import.meta.dirname, 'fault.ts')],
  environment: { TEST_FAULT: fault },
});
