/** The project in another folder: what git knows of it, or would add, as it is now. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './node.ts';

/** Without its packages. */
export function copySources(copy: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
}

/** As if they were installed there, without what builds have left among them. */
export function copyPackages(copy: string): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(copy, 'node_modules')];
  mkdirSync(to);
  const packages = readdirSync(from).filter((name) => !/^\.(?:cache|vite|vitest)/.test(name));
  const copied = (flags: string) =>
    execFileSync('cp', [flags, '--', ...packages.map((name) => join(from, name)), to], { stdio: 'pipe' });
  try {
    copied('-al');
  } catch {
    // On another disk.
    copied('-af');
  }
}
