/** Builds the site aside and puts it in place when it is whole, so that a failed build loses nothing. */
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { WrongUse } from '../lib/command-line.ts';
import { readEnvironment } from '../lib/environment.ts';
import { prepareAstroEnvironment } from './astro-environment.ts';
import { ContentError } from './content-check.ts';
import { workFolder } from './settings.ts';

/**
 * @param variables the environment of the build; OUT_DIR and telemetry are set in it
 * @param root folder of the project
 * @returns false when the build failed; the reason has been printed
 * @throws WrongUse when the environment makes no sense
 */
export async function buildSite(variables: NodeJS.ProcessEnv, root: string): Promise<boolean> {
  let staging: string | undefined;
  try {
    const { contentDir, outDir: wished } = readEnvironment(variables, root, () => new Date());
    const outDir = realPath(wished);
    refuseToReplace(outDir, [realPath(contentDir), realPath(root)]);
    staging = workFolder(root, 'build', { contentDir, outDir });
    variables['OUT_DIR'] = staging;
    prepareAstroEnvironment(variables);
    await rm(staging, { recursive: true, force: true });
    const { build } = await import('astro');
    await build({ root });
    await replaceFolder(staging, outDir);
    return true;
  } catch (error) {
    if (staging) await rm(staging, { recursive: true, force: true });
    if (error instanceof WrongUse) throw error;
    // The content check has told the editors all they need; other errors are the engineer's.
    const stack = error instanceof ContentError ? error.message : error instanceof Error && error.stack;
    process.stderr.write(`\n${stack || error}\n`);
    return false;
  }
}

/** A folder that holds what the build reads, or the project itself, is not one to be replaced. */
function refuseToReplace(outDir: string, kept: readonly string[]): void {
  const inside = kept.find((folder) => folder === outDir || folder.startsWith(join(outDir, sep)));
  if (inside)
    throw new WrongUse(`OUT_DIR (${outDir}) chứa ${inside}; hãy chọn một thư mục riêng cho trang đã dựng.`);
}

/** The folder behind symbolic links, also where its last part is not there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

async function replaceFolder(from: string, to: string): Promise<void> {
  const old = `${to}.old-${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  try {
    if (existsSync(to)) await rename(to, old);
    await rename(from, to);
    await rm(old, { recursive: true, force: true });
  } catch {
    // Another file system, or a folder that cannot itself be replaced, such as a mount point.
    if (existsSync(old)) await rename(old, to);
    await mkdir(to, { recursive: true });
    for (const entry of await readdir(to)) await rm(join(to, entry), { recursive: true, force: true });
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}
