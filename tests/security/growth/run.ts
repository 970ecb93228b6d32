/** Measures every case of growth, in a process of its own that is started again after one that the engine ended. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeNeighbours } from '../fuzz/run.ts';

const WORKER = resolve(import.meta.dirname, 'worker.ts');

interface Line {
  readonly begun?: number;
  readonly ended?: number;
  readonly name?: string;
  readonly isLinear?: boolean;
  readonly told?: string;
}

/**
 * @param longest input in characters
 * @param measurable time in ms: the longer, the more is seen of what only long inputs show
 * @returns how many cases were measured, and what grows faster than what it is given
 */
export async function measureGrowth(
  longest: number,
  measurable = 4,
): Promise<{ measured: number; steep: string[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    writeNeighbours(dir);
    const steep: string[] = [];
    let measured = 0;
    for (let first = 0; ; ) {
      const { lines, errors } = await runWorker([dir, String(longest), String(measurable), String(first)]);
      for (const { ended, name, isLinear, told } of lines) {
        if (ended === undefined) continue;
        measured += 1;
        if (!isLinear) steep.push(`${name}: ${told}`);
      }
      const last = lines.findLast(({ begun }) => begun !== undefined);
      if (!last) throw new Error(`Nothing was measured:\n${errors}`);
      if (lines.some(({ ended }) => ended === last.begun)) return { measured, steep };
      // The engine ended the process: the check, which tries it in another, refuses such a text.
      first = (last.begun ?? 0) + 1;
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function runWorker(args: readonly string[]): Promise<{ lines: Line[]; errors: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [WORKER, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    });
    let printed = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.on('error', fail);
    child.on('close', () => {
      const lines = printed
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Line);
      done({ lines, errors });
    });
  });
}
