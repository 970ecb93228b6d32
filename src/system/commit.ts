/** What git knows of the project. */
import { spawnSync } from 'node:child_process';

/** Of what a site is built: a commit that touches nothing of it is no other site. */
const BUILT_OF = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];

/** The last commit that touched what the site is built of; undefined without git, or in no clone. */
export function builtCommit(root: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%H', '--', ...BUILT_OF], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (status === 0 && stdout.trim()) || undefined;
}
