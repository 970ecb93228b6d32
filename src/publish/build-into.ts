import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from '../system/errors.ts';

/**
 * Builds as `npm run build` does, in a process of its own: Astro reads the environment of its process.
 * @param root of the project
 * @throws Refusal where the build fails, which has said why
 */
export function buildInto(root: string, variables: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'scripts/build.ts')], {
      cwd: root,
      env: { ...process.env, ...variables },
      stdio: ['ignore', 2, 2],
    });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Refusal('Dựng trang không được.'))));
  });
}
