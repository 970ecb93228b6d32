/** What of an editor's work goes to the repository, on which branch, and what is said where it cannot. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import { type Sent, sendContent } from './send-content.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const page = (title: string, body = 'Chữ.') => `---\ntitle: ${title}\n---\n\n${body}\n`;

let home: string;
let first: string;
/** The repository, and the clones of an editor and of whoever approves. */
let bare: string;
let clone: string;
let other: string;

const git = (cwd: string, ...words: string[]) =>
  execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'send-'));
  first = join(home, 'first.git');
  const begun = join(home, 'begun');
  mkdirSync(join(begun, 'content/pages'), { recursive: true });
  cpSync(join(ROOT, 'tests/fixtures/empty/site.yaml'), join(begun, 'content/site.yaml'));
  writeFileSync(join(begun, 'content/pages/gioi-thieu.md'), page('Giới thiệu'));
  writeFileSync(join(begun, 'khac.txt'), 'a');
  git(begun, 'init', '--quiet', '--initial-branch=main');
  git(begun, 'add', '--all');
  git(begun, '-c', 'user.name=A', '-c', 'user.email=a@xa.example', 'commit', '--quiet', '-m', 'Bắt đầu');
  git(home, 'clone', '--quiet', '--bare', begun, first);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => {
  for (const [name, value] of Object.entries({
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    // No samples of hooks to copy.
    GIT_TEMPLATE_DIR: '',
    GIT_AUTHOR_NAME: 'Thu',
    GIT_AUTHOR_EMAIL: 'thu@xa.example',
    GIT_COMMITTER_NAME: 'Thu',
    GIT_COMMITTER_EMAIL: 'thu@xa.example',
  }))
    vi.stubEnv(name, value);
  const room = mkdtempSync(join(home, 'lan-'));
  [bare, clone, other] = [join(room, 'kho.git'), join(room, 'may'), join(room, 'duyet')];
  cpSync(first, bare, { recursive: true });
  git(room, 'clone', '--quiet', bare, clone);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function write(path: string, text: string, at = clone): void {
  mkdirSync(dirname(join(at, path)), { recursive: true });
  writeFileSync(join(at, path), text);
}
const send = (work?: string): Promise<Sent> =>
  sendContent({ contentDir: join(clone, 'content'), now: NOW, work });
/** Files that differ between the main branch and another, in the repository. */
const sentFiles = (branch: string) => git(bare, 'diff', '--name-only', `main...${branch}`).split('\n');
const branches = () => git(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');

/** Whoever approves takes a branch over. */
function approve(branch: string, way: 'merge' | 'squash'): void {
  if (!existsSync(other)) git(home, 'clone', '--quiet', bare, other);
  git(other, 'pull', '--quiet');
  if (way === 'merge') git(other, 'merge', '--quiet', '--no-ff', '-m', 'Duyệt', `origin/${branch}`);
  else {
    git(other, 'merge', '--quiet', '--squash', `origin/${branch}`);
    git(other, 'commit', '--quiet', '-m', 'Duyệt');
  }
  git(other, 'push', '--quiet');
  if (way === 'squash') git(other, 'push', '--quiet', '--delete', 'origin', branch);
}

test('a new page goes on a branch called after it, and nothing but the content goes along', async () => {
  write('content/pages/lich-tiep-dan.md', page('Lịch tiếp dân'));
  write('khac.txt', 'b');
  write('khac-nua.txt', 'c');
  const { branch, work, files, findings } = await send();
  expect({ branch, work, files, findings }).toEqual({
    branch: 'trang-lich-tiep-dan',
    work: 'Trang: Lịch tiếp dân',
    files: 1,
    findings: [],
  });
  expect(sentFiles('trang-lich-tiep-dan')).toEqual(['content/pages/lich-tiep-dan.md']);
  expect(git(bare, 'log', '-1', '--format=%s %an', 'trang-lich-tiep-dan')).toBe('Trang: Lịch tiếp dân Thu');
  expect(readFileSync(join(clone, 'khac.txt'), 'utf8'), 'what is no content stays as it is').toBe('b');
});

test('work that the editor names is called so; what is gone is told', async () => {
  rmSync(join(clone, 'content/pages/gioi-thieu.md'));
  expect(await send('Dọn trang cũ')).toMatchObject({ branch: 'don-trang-cu', work: 'Dọn trang cũ' });
  expect(git(bare, 'ls-tree', '-r', '--name-only', 'don-trang-cu', 'content/pages')).toBe('');
});

test('what the check finds wrong is told, and nothing goes', async () => {
  write('content/pages/sai.md', page('Sai', '[a](/khong-co/)'));
  const { branch, findings } = await send();
  expect(branch).toBeUndefined();
  expect(findings.map(({ severity, file }) => [severity, file.endsWith('sai.md')])).toContainEqual([
    'error',
    true,
  ]);
  expect(branches()).toEqual(['main']);
  expect(git(clone, 'branch', '--show-current'), 'the editor stands where they stood').toBe('main');
});

test('where nothing is new nothing goes', async () => {
  expect(await send()).toEqual({ findings: [] });
  expect(branches()).toEqual(['main']);
});

test('what is added before approval goes the same way', async () => {
  write('content/pages/a.md', page('A'));
  await send();
  write('content/pages/b.md', page('B'));
  expect(await send()).toMatchObject({ branch: 'trang-a', work: 'Trang: B' });
  expect(sentFiles('trang-a')).toEqual(['content/pages/a.md', 'content/pages/b.md']);
  expect(await send(), 'and then nothing is new').toEqual({ findings: [] });
});

test.each(['merge', 'squash'] as const)(
  'what comes after approval (%s) is a work of its own, on the newest text',
  async (way) => {
    write('content/pages/a.md', page('A'));
    await send();
    approve('trang-a', way);
    expect(await send(), 'nothing is sent twice').toEqual({ findings: [] });
    write('content/pages/b.md', page('B'));
    expect(await send()).toMatchObject({ branch: 'trang-b' });
    expect(sentFiles('trang-b')).toEqual(['content/pages/b.md']);
  },
);

test('a name that is taken has a number; the text of another that came meanwhile is there', async () => {
  git(home, 'clone', '--quiet', bare, other);
  git(other, 'push', '--quiet', 'origin', 'main:trang-a');
  write('content/pages/moi.md', page('Mới'), other);
  git(other, 'add', '--all');
  git(other, 'commit', '--quiet', '-m', 'Mới');
  git(other, 'push', '--quiet');
  write('content/pages/a.md', page('A'));
  expect(await send()).toMatchObject({ branch: 'trang-a-2' });
  expect(existsSync(join(clone, 'content/pages/moi.md'))).toBe(true);
});

test('where another has changed the same page, it goes as the editor saw it, and the two are put together on approval', async () => {
  git(home, 'clone', '--quiet', bare, other);
  write('content/pages/gioi-thieu.md', page('Giới thiệu', 'Của người khác.'), other);
  git(other, 'commit', '--quiet', '--all', '-m', 'Khác');
  git(other, 'push', '--quiet');
  write('content/pages/gioi-thieu.md', page('Giới thiệu', 'Của tôi.'));
  expect(await send()).toMatchObject({ branch: 'trang-gioi-thieu' });
  expect(git(bare, 'show', 'trang-gioi-thieu:content/pages/gioi-thieu.md')).toContain('Của tôi.');
});

test('what was committed by hand and never sent goes, from the main branch too', async () => {
  write('content/pages/a.md', page('A'));
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '-m', 'Bằng tay');
  expect(await send()).toMatchObject({ branch: 'gui-lai-bai', files: 0 });
  expect(sentFiles('gui-lai-bai')).toEqual(['content/pages/a.md']);
});

test('from no branch at all the work goes, too', async () => {
  git(clone, 'checkout', '--quiet', '--detach');
  write('content/pages/a.md', page('A'));
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '-m', 'Bằng tay');
  expect(await send()).toMatchObject({ branch: 'gui-lai-bai' });
  expect(sentFiles('gui-lai-bai')).toEqual(['content/pages/a.md']);
});

test('a repository that cannot be reached is told, the work stays, and goes the next time', async () => {
  write('content/pages/a.md', page('A'));
  git(clone, 'remote', 'set-url', 'origin', 'https://127.0.0.1:1/kho.git');
  await expect(send()).rejects.toThrow(/Chưa tới được kho.*còn nguyên trên máy/);
  expect(readFileSync(join(clone, 'content/pages/a.md'), 'utf8')).toBe(page('A'));
  git(clone, 'remote', 'set-url', 'origin', bare);
  expect(await send()).toMatchObject({ branch: 'trang-a' });
});

test('a push that was refused is told; the work is kept on its branch, and goes the next time', async () => {
  write('content/pages/a.md', page('A'));
  const hook = join(bare, 'hooks/pre-receive');
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho "Permission denied" >&2\nexit 1\n', { mode: 0o755 });
  await expect(send()).rejects.toThrow(/không cho gửi bằng tài khoản.*chạy lại npm run send/);
  rmSync(hook);
  expect(await send()).toMatchObject({ branch: 'trang-a', files: 0 });
  expect(sentFiles('trang-a')).toEqual(['content/pages/a.md']);
});

test('the address that the repository names is handed on', async () => {
  write('content/pages/a.md', page('A'));
  const hook = join(bare, 'hooks/post-receive');
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho "Create a pull request:"\necho "  https://kho.example/moi?a=1"\n', {
    mode: 0o755,
  });
  expect((await send()).address).toBe('https://kho.example/moi?a=1');
});

test('a folder in no clone, a clone of nothing, and a git that knows nobody are told', async () => {
  const alone = mkdtempSync(join(home, 'rieng-'));
  cpSync(join(clone, 'content'), join(alone, 'content'), { recursive: true });
  vi.stubEnv('GIT_CEILING_DIRECTORIES', home);
  const fromAlone = () => sendContent({ contentDir: join(alone, 'content'), now: NOW });
  await expect(fromAlone()).rejects.toThrow('không nằm trong bản lấy về từ kho');
  git(alone, 'init', '--quiet');
  await expect(fromAlone()).rejects.toThrow('không nối với kho nào');
  for (const name of ['GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL'])
    vi.stubEnv(name, '');
  git(clone, 'config', 'user.useConfigOnly', 'true');
  write('content/pages/a.md', page('A'));
  await expect(send()).rejects.toThrow('Git chưa biết bạn là ai');
});
