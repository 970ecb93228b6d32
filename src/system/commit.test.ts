import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCommit, shortCommit } from './commit.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'commit xã '));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(room, { recursive: true, force: true });
});
const read = (content = join(room, 'content')) => readCommit(room, content);
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], {
    cwd: room,
    encoding: 'utf8',
  }).trim();
function commit(path: string): string {
  mkdirSync(join(room, 'content'), { recursive: true });
  writeFileSync(join(room, path), path);
  git('add', path);
  git('commit', '--quiet', '--message', path);
  return git('rev-parse', 'HEAD');
}

test('the commit is the last that touched what the site is built of, also where no branch is checked out', () => {
  git('init', '--quiet');
  expect(read(), 'nothing is committed yet').toEqual({ fault: expect.any(String) });
  const id = commit('content/site.yaml');
  commit('README.md');
  git('checkout', '--quiet', '--detach');
  expect(read()).toEqual({ id });
});

test('content that is a clone of its own has its commit beside that of the project', () => {
  git('init', '--quiet');
  const id = commit('content/site.yaml');
  expect(read(join(room, 'content/.'))).toEqual({ id });
  const other = join(room, 'nội dung khác');
  mkdirSync(other);
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${room}`, other]);
  expect(read(join(other, 'content'))).toEqual({ id: `${id}+${id}` });
  const more = commit('content/moi.yaml');
  expect(read(join(other, 'content'))).toEqual({ id: `${more}+${id}` });
  expect(shortCommit(`${more}+${id}`)).toBe(`${more.slice(0, 12)}+${id.slice(0, 12)}`);
});

test('a copy of the files is of no commit, and that is no fault', () => {
  expect(read()).toEqual({});
});

test('of a clone that git does not read it is told why, and what to do', () => {
  git('init', '--quiet');
  commit('content/site.yaml');
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  expect(read().fault).toBe(
    `Không biết ở ${room} là commit nào: thư mục là của người dùng khác; hãy chạy với người dùng ấy, hoặc: git config --global --add safe.directory '${room}'.`,
  );
  vi.stubEnv('PATH', '/khong-co');
  expect(read().fault).toBe(`Không biết ở ${room} là commit nào: máy này thiếu lệnh git; hãy cài gói git.`);
});
