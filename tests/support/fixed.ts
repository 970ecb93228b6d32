/** Content that `--fix` has been through, in a temporary folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, type Finding } from '../../src/check/index.ts';
import { type Change, fixContent } from '../../src/fix/index.ts';
import { type Files, NOW, writeContent } from './content.ts';

export interface Fixed {
  /** Every file that is there then. */
  readonly files: Readonly<Record<string, Buffer>>;
  readonly changes: readonly Change[];
  /** What a second run changes. */
  readonly again: readonly Change[];
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

export async function fixFiles(files: Files): Promise<Fixed> {
  const dir = mkdtempSync(join(tmpdir(), 'fix-'));
  try {
    const contentDir = join(dir, 'content');
    writeContent(contentDir, files);
    const options = { contentDir, now: NOW, workingDir: dir };
    const before = await checkContent(options);
    const changes = await fixContent(options);
    const written = filesIn(contentDir);
    const again = await fixContent(options);
    return { files: written, changes, again, before, after: await checkContent(options) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

export const filesIn = (folder: string): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
