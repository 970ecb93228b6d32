/** Another program of this machine, asked one thing: no shell reads the words, and what it prints is kept. */
import { spawn } from 'node:child_process';
import { codeOf, Refusal } from './errors.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  /** What it reads from its input. */
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The package of Debian that has it, where that is called otherwise. */
  readonly package?: string;
}

/** @throws Refusal where this machine has no such program */
export function runProgram(
  command: string,
  words: readonly string[],
  { input = '', env = process.env, package: name = command }: Options = {},
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(command, words, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (part: string) => {
        said[stream] += part;
      });
    }
    child.on('error', (error) =>
      fail(
        codeOf(error) === 'ENOENT'
          ? new Refusal(`Máy này thiếu lệnh ${command}; hãy cài gói ${name}.`)
          : error,
      ),
    );
    child.on('close', (code) => done({ code, ...said }));
    // One that ends without having read all that it was given tells so by its code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
