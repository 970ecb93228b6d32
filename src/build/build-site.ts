/** Builds the site aside and puts it in place when it is whole, so that a failed build loses nothing. */
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { WrongUse } from '../system/command-line.ts';
import { readEnvironment } from '../system/environment.ts';
import { explain, Refusal } from '../system/errors.ts';
import { lockFolder } from '../system/folder-lock.ts';
import { realPath } from '../system/real-path.ts';
import { prepareAstroEnvironment } from './astro-environment.ts';
import { startInHome } from './astro-home.ts';
import { ContentError } from './content-check.ts';
import { mendFolder, replaceFolder } from './replace-folder.ts';
import { workFolder } from './settings.ts';

/**
 * @param variables the environment of the build; OUT_DIR and telemetry are set in it
 * @param root folder of the project
 * @returns false when the build failed; the reason has been printed
 * @throws WrongUse when the environment makes no sense
 */
export async function buildSite(variables: NodeJS.ProcessEnv, root: string): Promise<boolean> {
  let staging: string | undefined;
  let unlock: (() => void) | undefined;
  const { contentDir, outDir: wished } = readEnvironment(variables, root, () => new Date());
  const outDir = realPath(wished);
  try {
    refuseToReplace(outDir, [realPath(contentDir), realPath(root)]);
    mkdirSync(dirname(outDir), { recursive: true });
    unlock = lockFolder(outDir, new Date(), (line) => process.stderr.write(`${line}\n`));
    await mendFolder(outDir);
    staging = workFolder(root, 'build', { contentDir, outDir });
    variables['OUT_DIR'] = staging;
    prepareAstroEnvironment(variables);
    await rm(staging, { recursive: true, force: true });
    const { build } = await import('astro');
    await build(startInHome(root, { contentDir, outDir: staging }));
    await replaceFolder(staging, outDir);
    return true;
  } catch (error) {
    if (staging) {
      await rm(staging, { recursive: true, force: true });
      await mendFolder(outDir);
    }
    if (error instanceof WrongUse) throw error;
    // The content check has told the editors all they need; other errors are the engineer's.
    const told = error instanceof ContentError || error instanceof Refusal;
    const stack = error instanceof Error && !told ? error.stack : undefined;
    process.stderr.write(`\n${stack ?? explain(error)}\n`);
    return false;
  } finally {
    unlock?.();
  }
}

/** A folder that holds what the build reads, or the project itself, is not one to be replaced. */
function refuseToReplace(outDir: string, kept: readonly string[]): void {
  const inside = kept.find((folder) => folder === outDir || folder.startsWith(join(outDir, sep)));
  if (inside)
    throw new WrongUse(`OUT_DIR (${outDir}) chứa ${inside}; hãy chọn một thư mục riêng cho trang đã dựng.`);
}
