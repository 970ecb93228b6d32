/** Runs a worker that prints what it finds as lines of JSON, and may be ended by the Markdown engine at any of them. */
import { run } from '../support/sites.ts';

/**
 * @param worker its file
 * @returns its whole lines; how it ended, null by a signal; what it said besides
 */
export async function linesOf<Line>(
  worker: string,
  args: readonly string[],
): Promise<{ lines: Line[]; code: number | null; errors: string }> {
  const { stdout, stderr, code } = await run(worker, args);
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
  return { lines, code, errors: stderr };
}
