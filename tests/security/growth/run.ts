/** Measures every case of growth, in a process of its own that is started again after one that the engine ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeNeighbours } from '../fuzz/run.ts';
import { linesOf } from '../worker-lines.ts';

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
      const { lines, errors } = await linesOf<Line>(WORKER, [
        dir,
        String(longest),
        String(measurable),
        String(first),
      ]);
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
