/**
 * Astro keeps what it learns of the content (entries in dev, the lists of pictures also in a build, types) in `.astro/`
 * of its root, whatever content it builds: two at once read each other's. There is no option for that folder, so Astro is
 * started in a root of the site's own, where the folder then lies, and is given the project as its root right after.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Environment } from '../system/environment.ts';
import { workFolder } from './settings.ts';

const CONFIG = 'astro.config.mjs';
/** Names the content folder that a home is for. */
const OWNER = 'content-dir';

/** How `build` and `dev` of Astro are started for one site. */
export function startInHome(
  root: string,
  environment: Pick<Environment, 'contentDir' | 'outDir'>,
): Pick<AstroInlineConfig, 'root' | 'configFile'> {
  const home = workFolder(root, 'astro', environment);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, OWNER), environment.contentDir);
  removeOrphans(dirname(home));
  return { root: home, configFile: relative(home, join(root, CONFIG)) };
}

/** A home whose content folder is gone is nobody's: a checkout or a test was removed. */
function removeOrphans(homes: string): void {
  for (const name of readdirSync(homes)) {
    const owner = join(homes, name, OWNER);
    if (!existsSync(owner) || existsSync(readFileSync(owner, 'utf8'))) continue;
    rmSync(join(homes, name), { recursive: true, force: true });
  }
}

/** Must be the first integration: the others ask where the project lies. */
export function projectAsRoot(root: string): AstroIntegration {
  return {
    name: 'project-as-root',
    hooks: {
      'astro:config:setup': ({ updateConfig, addWatchFile }) => {
        updateConfig({ root: pathToFileURL(join(root, sep)) });
        // Those of its root Astro watches itself.
        for (const file of [CONFIG, 'package.json']) addWatchFile(join(root, file));
      },
    },
  };
}
