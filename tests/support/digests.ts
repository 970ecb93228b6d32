/** What a folder holds, to tell whether two are the same to the byte. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './pages.ts';

/** @returns SHA-256 of every file below a folder, by its path from there */
export const digests = (dir: string): Record<string, string> =>
  Object.fromEntries(
    filesOf({ outDir: dir }).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  );
