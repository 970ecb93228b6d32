/** The import of procedures in this process, for tests that need no process of its own. */
import { vi } from 'vitest';
import { runProceduresCommand } from '../../src/procedures/command.ts';

/** 15/12/2022 in Viet Nam. */
export const NOW = String(Date.parse('2022-12-15T08:00:00+07:00') / 1000);

/** @returns the exit code, and what was written */
export async function runProcedures(contentDir: string, ...args: string[]) {
  vi.stubEnv('CONTENT_DIR', contentDir);
  vi.stubEnv('SOURCE_DATE_EPOCH', NOW);
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    });
  }
  vi.spyOn(process.stdout, 'on').mockReturnThis();
  await runProceduresCommand(args, () => new Date());
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  return { code, ...written };
}
