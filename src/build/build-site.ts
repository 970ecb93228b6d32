/** Builds the site aside and puts it in place when it is whole, so that a failed build loses nothing. */
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { WrongUse } from '../system/command-line.ts';
import { readEnvironment } from '../system/environment.ts';
import { lockFolder } from '../system/folder-lock.ts';
import type { Report } from '../system/progress.ts';
import { realPath } from '../system/real-path.ts';
import { prepareAstroEnvironment } from './astro-environment.ts';
import { startInHome } from './astro-home.ts';
import { compressFiles } from './compressed-files.ts';
import { mendFolder, replaceFolder } from './replace-folder.ts';
import { workFolder } from './settings.ts';

/**
 * @param variables the environment of the build; OUT_DIR and telemetry are set in it
 * @param root folder of the project
 * @param isCompressed whether compressed copies of its files stand beside them, for servers
 * @throws WrongUse when the environment makes no sense; Refusal, or another error, when the build failed
 */
export async function buildSite(
  variables: NodeJS.ProcessEnv,
  root: string,
  report: Report,
  { isCompressed }: { readonly isCompressed: boolean },
): Promise<void> {
  let staging: string | undefined;
  let unlock: (() => void) | undefined;
  const { contentDir, outDir: wished } = readEnvironment(variables, root, () => new Date());
  const outDir = realPath(wished);
  try {
    refuseToReplace(outDir, [realPath(contentDir), realPath(root)]);
    mkdirSync(dirname(outDir), { recursive: true });
    unlock = lockFolder(outDir, new Date(), report);
    await mendFolder(outDir);
    staging = workFolder(root, 'build', { contentDir, outDir });
    variables['OUT_DIR'] = staging;
    prepareAstroEnvironment(variables);
    await rm(staging, { recursive: true, force: true });
    const { build } = await import('astro');
    await build(startInHome(root, { contentDir, outDir: staging }));
    if (isCompressed) await compressFiles(staging, workFolder(root, 'compressed', { contentDir, outDir }));
    await replaceFolder(staging, outDir);
  } catch (error) {
    if (staging) {
      await rm(staging, { recursive: true, force: true });
      await mendFolder(outDir);
    }
    throw error;
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
