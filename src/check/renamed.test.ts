import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { article, BASE, FRONT_MATTER, writeContent } from '../../tests/support/content.ts';
import { gitRenames } from '../system/git-renames.ts';
import { formatFinding } from './finding.ts';
import { examineContent } from './index.ts';
import { renamedWithoutAlias } from './renamed.ts';

const NOW = new Date('2026-01-01T00:00:00+07:00');
const TEXT = article(
  FRONT_MATTER.replace(/^title: .*$/m, 'title: Thôn Mẫu họp bàn làm đường'),
  'Đoạn một của bài.\n\nĐoạn hai của bài.\n\nĐoạn ba của bài.',
);
const OLD = 'news/2022/hop-cu/index.md';
const NEW = 'news/2022/hop-moi/index.md';

/** A repository whose content lies in a folder of it. */
let repository: string;
let content: string;
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'renamed-'));
  content = join(repository, 'content');
  writeContent(content, { ...BASE, [OLD]: TEXT });
  git('init', '-q');
  commit();
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...args], { cwd: repository });
function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'x', '--no-gpg-sign');
}
function move(from: string, to: string, text?: string): void {
  mkdirSync(dirname(join(content, to)), { recursive: true });
  renameSync(join(content, from), join(content, to));
  rmSync(dirname(join(content, from)), { recursive: true });
  if (text !== undefined) writeFileSync(join(content, to), text);
}
async function told(): Promise<string[]> {
  const examined = await examineContent({ contentDir: content, now: NOW, workingDir: content });
  const display = (path: string) => path.slice(content.length + 1);
  return renamedWithoutAlias(content, examined, NOW, display).map(formatFinding);
}

const LINE =
  /^news\/2022\/hop-moi\/index\.md: Lưu ý: Mục này trước có địa chỉ "\/tin-tuc\/hop-cu\/".* thêm dòng "aliases: \[hop-cu\]"/;

test('a folder that was renamed is told with the line to add, before the commit and after it', async () => {
  move(OLD, NEW);
  expect(await told()).toEqual([expect.stringMatching(LINE)]);
  commit();
  expect(await told()).toEqual([expect.stringMatching(LINE)]);
});

test('one whose text was edited, too, is known again', async () => {
  move(OLD, NEW, TEXT.replace('Đoạn hai của bài.', 'Đoạn này viết lại.'));
  expect(await told()).toEqual([expect.stringMatching(LINE)]);
});

test('nothing is said where the old address leads on, or nothing moved in it', async () => {
  move(OLD, 'news/2023/hop-cu/index.md');
  commit();
  move('news/2023/hop-cu/index.md', NEW, TEXT.replace('\ncategory:', '\naliases: [hop-cu]\ncategory:'));
  expect(await told()).toEqual([]);
});

test('all names that it had are told, those behind each other too', async () => {
  move(OLD, 'news/2022/hop-giua/index.md');
  commit();
  move('news/2022/hop-giua/index.md', NEW);
  expect(await told()).toEqual([
    expect.stringContaining('aliases: [hop-giua]'),
    expect.stringContaining('aliases: [hop-cu]'),
  ]);
});

test('a draft that was renamed had no readers', async () => {
  move(OLD, NEW, TEXT.replace('\ncategory:', '\ndraft: true\ncategory:'));
  commit();
  move(NEW, 'news/2022/hop-sau/index.md', TEXT);
  expect((await told()).join()).not.toContain('hop-moi');
});

test('another article in the place of one that was taken away is no rename', async () => {
  move(
    OLD,
    NEW,
    article(FRONT_MATTER.replace(/^title: .*$/m, 'title: Trạm y tế khám bệnh'), 'Chuyện khác hẳn.'),
  );
  expect(await told()).toEqual([]);
});

test('content in no repository is told nothing', () => {
  rmSync(join(repository, '.git'), { recursive: true });
  expect(gitRenames(content, new Map([[NEW, TEXT]]), () => true)).toEqual([]);
});
