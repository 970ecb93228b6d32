/** One temporary folder for a run of the tests, removed with all that they left in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
  const { TMPDIR } = process.env;
  const dir = mkdtempSync(join(tmpdir(), 'tests-'));
  process.env['TMPDIR'] = dir;
  return () => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    rmSync(dir, { recursive: true, force: true });
  };
}
