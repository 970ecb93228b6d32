/** Of which commit a site is built: what touches nothing of it is no other site. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtCommit } from './commit.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'commit-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Xa', '-c', 'user.email=xa@xa.example', ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
function commit(file: string): string {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), 'x');
  git('add', '.');
  git('commit', '-qm', file);
  return git('rev-parse', 'HEAD');
}

test('is the last that touched what the site is built of; none outside a clone, nor before there is one', () => {
  expect(builtCommit(root)).toBeUndefined();
  git('init', '-q');
  expect(builtCommit(root)).toBeUndefined();
  const content = commit('content/site.yaml');
  expect(builtCommit(root)).toBe(content);
  commit('docs/a.md');
  expect(builtCommit(root)).toBe(content);
});
