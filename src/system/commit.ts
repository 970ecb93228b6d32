/** What git knows of the project. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf } from './errors.ts';

/** Of what a site is built: a commit that touches nothing of it is no other site. */
const BUILT_OF = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];

export interface Commit {
  /** The last that touched what the site is built of; where the content lies elsewhere, that of the content after a plus sign. */
  readonly id?: string | undefined;
  /** Why git does not tell it, though there is a clone: a sentence in Vietnamese. */
  readonly fault?: string | undefined;
}

/** Nothing where neither folder is of a clone: a copy of the files. */
export function readCommit(root: string, contentDir: string): Commit {
  const isElsewhere = resolve(contentDir) !== resolve(root, 'content');
  const commits = [lastOf(root, BUILT_OF), ...(isElsewhere ? [lastOf(contentDir, ['.'])] : [])];
  const ids = commits.flatMap(({ id }) => id ?? []);
  return {
    id: ids.length > 0 ? ids.join('+') : undefined,
    fault: commits.find(({ fault }) => fault !== undefined)?.fault,
  };
}

export const builtCommit = (root: string, contentDir: string): string | undefined =>
  readCommit(root, contentDir).id;

/** As people are told of it. */
export const shortCommit = (id: string): string =>
  id
    .split('+')
    .map((one) => one.slice(0, 12))
    .join('+');

function lastOf(folder: string, paths: readonly string[]): Commit {
  const { status, stdout, stderr, error } = spawnSync('git', ['log', '-1', '--format=%H', '--', ...paths], {
    cwd: folder,
    encoding: 'utf8',
    // Its own words are looked at.
    env: { ...process.env, LC_ALL: 'C' },
  });
  const id = (status === 0 && stdout.trim()) || undefined;
  // In a clone in which nothing of it was ever committed there is none.
  if (id !== undefined || status === 0 || !existsSync(join(folder, '.git'))) return { id };
  return { fault: `Không biết ở ${folder} là commit nào: ${reasonOf(folder, codeOf(error), stderr)}.` };
}

function reasonOf(folder: string, code: string | undefined, stderr: string): string {
  if (code === 'ENOENT') return 'máy này thiếu lệnh git; hãy cài gói git';
  if (stderr.includes('dubious ownership'))
    return `thư mục là của người dùng khác; hãy chạy với người dùng ấy, hoặc: git config --global --add safe.directory '${folder}'`;
  return `git không đọc được kho (${stderr.trim().split('\n').at(-1) || code || 'không rõ vì sao'})`;
}
