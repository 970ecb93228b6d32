/** A push to the repository on the server: what the check refuses stays out, and the rest is live a moment later. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LiveServer, startLiveServer } from '../support/live-server.ts';
import { NODE, ROOT } from '../support/node.ts';
import { copySources } from '../support/project-copy.ts';

let room: string;
let server: LiveServer;
const at = (...names: string[]) => join(room, ...names);
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Thu', '-c', 'user.email=thu@xa.example', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'push-'));
  server = await startLiveServer(() => at('www/current'));
  // What is in the working folder now, as a repository of its own.
  copySources(at('editor'));
  git(at('editor'), 'init', '--quiet', '--initial-branch=main');
  git(at('editor'), 'add', '--all');
  git(at('editor'), 'commit', '--quiet', '--message', 'Bắt đầu');
  git(room, 'clone', '--quiet', '--bare', at('editor'), at('xa.git'));
  git(room, 'clone', '--quiet', at('xa.git'), at('project'));
  git(at('editor'), 'remote', 'add', 'origin', at('xa.git'));
  symlinkSync(join(ROOT, 'node_modules'), at('project/node_modules'), 'dir');
  writeFileSync(
    at('project/ops/targets.yaml'),
    `targets:\n  xa:\n    url: ${server.url}\n    dir: ${at('www')}\n`,
  );
  for (const hook of ['pre-receive', 'post-receive'])
    copyFileSync(join(ROOT, 'ops/git', hook), at('xa.git/hooks', hook));
});
afterAll(() => {
  server?.stop();
  rmSync(room, { recursive: true, force: true });
});

/** Commits a page and pushes it: what the editor sees in the terminal. */
async function push(text: string): Promise<{ status: number | null; said: string }> {
  writeFileSync(at('editor/content/pages/gioi-thieu-moi.md'), text);
  git(at('editor'), 'add', '--all');
  git(at('editor'), 'commit', '--quiet', '--message', 'Thêm trang');
  return pushed('main');
}

/** Beside this process, which serves the site that the hook looks at. */
function pushed(what: string): Promise<{ status: number | null; said: string }> {
  const child = spawn('git', ['push', 'origin', what], {
    cwd: at('editor'),
    env: { ...process.env, PROJECT: at('project'), PATH: `${dirname(NODE)}:${process.env['PATH']}` },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ status, said }));
  });
}
const received = () => git(at('xa.git'), 'log', '-1', '--format=%s', 'main').trim();

test('content with an error is not received, and the editor reads file, line and remedy', async () => {
  const { status, said } = await push('---\ntitle: Lời giới thiệu\nmoi: 1\n---\n\nChữ.\n');
  expect(status).not.toBe(0);
  expect(said).toMatch(/remote: content\/pages\/gioi-thieu-moi\.md:3:1: Lỗi: .*Cách sửa: /);
  expect(said).toContain('Chưa nhận: nội dung còn lỗi như trên.');
  expect(received()).toBe('Bắt đầu');
});

test('content without is received and live before the push ends', async () => {
  const { status, said } = await push('---\ntitle: Lời giới thiệu\n---\n\nChữ của trang mới.\n');
  expect(said).toMatch(/remote: Đã đăng bản \S+ lên /);
  expect(status).toBe(0);
  expect(received()).toBe('Thêm trang');
  expect(readFileSync(at('www/current/gioi-thieu-moi/index.html'), 'utf8')).toContain('Chữ của trang mới.');
});

test('the branch that is published cannot be deleted by a slip', async () => {
  const { status, said } = await pushed(':main');
  expect(status).not.toBe(0);
  expect(said).toMatch(/Không được xóa nhánh main|deletion of the current branch/);
});
