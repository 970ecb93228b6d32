/** Builds the site aside and puts it in place when it is whole, so that a failed build loses nothing. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readEnvironment } from '../lib/environment.ts';
import { prepareAstroEnvironment } from './astro-environment.ts';

/**
 * @param variables the environment of the build; OUT_DIR and telemetry are set in it
 * @param root folder of the project
 * @returns false when the build failed; the reason has been printed
 */
export async function buildSite(variables: NodeJS.ProcessEnv, root: string): Promise<boolean> {
  let staging: string | undefined;
  try {
    const { contentDir, outDir } = readEnvironment(variables, root, () => new Date());
    const name = createHash('sha256').update(`${contentDir}\0${outDir}`).digest('hex').slice(0, 16);
    staging = resolve(root, 'node_modules/.cache/build', name);
    variables['OUT_DIR'] = staging;
    prepareAstroEnvironment(variables);
    await rm(staging, { recursive: true, force: true });
    const { build } = await import('astro');
    await build({ root });
    await replaceFolder(staging, outDir);
    return true;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    if (staging) await rm(staging, { recursive: true, force: true });
    return false;
  }
}

async function replaceFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  } catch {
    // Another file system, or a folder that cannot itself be replaced, such as a mount point.
    await mkdir(to, { recursive: true });
    for (const entry of await readdir(to)) await rm(join(to, entry), { recursive: true, force: true });
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}
