import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { article, BASE, FRONT_MATTER, writeContent } from '../../tests/support/content.ts';
import { addressesThrough, vanishing } from './against.ts';
import { formatFinding } from './finding.ts';
import { examineContent } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'against-'));
afterAll(() => rmSync(dir, { recursive: true }));

const NOW = new Date('2026-01-01T00:00:00+07:00');
let made = 0;
async function examined(files: Record<string, string | undefined>) {
  made += 1;
  const contentDir = join(dir, String(made));
  const all = Object.entries({ ...BASE, ...files }).filter(([, text]) => text !== undefined);
  writeContent(contentDir, Object.fromEntries(all) as typeof BASE);
  return { contentDir, ...(await examineContent({ contentDir, now: NOW, workingDir: contentDir })) };
}
const TITLED = FRONT_MATTER.replace(/^title: .*$/m, 'title: Thôn Mẫu họp bàn làm đường');

async function told(
  before: Record<string, string>,
  after: Record<string, string | undefined>,
): Promise<string[]> {
  const live = addressesThrough(await examined(before), NOW);
  const now = await examined({ ...before, ...after });
  const display = (path: string) => path.slice(now.contentDir.length + 1);
  return vanishing(live, now, NOW, { tableFile: 'redirects.csv', display }).map(formatFinding);
}

const OLD = { 'news/2022/hop-cu/index.md': article(TITLED) };

test('content that kept all its addresses is told nothing', async () => {
  expect(await told(OLD, {})).toEqual([]);
  expect(await told(OLD, { 'news/2022/them/index.md': article(FRONT_MATTER) })).toEqual([]);
});

test('an article that was renamed is told the alias that keeps its address', async () => {
  const moved = { 'news/2022/hop-cu/index.md': undefined, 'news/2022/hop-moi/index.md': article(TITLED) };
  const [line, ...more] = await told(OLD, moved);
  expect(line).toMatch(
    /^news\/2022\/hop-moi\/index\.md: Lỗi: Địa chỉ "\/tin-tuc\/hop-cu\/" đang có .* thêm dòng "aliases: \[hop-cu\]"/,
  );
  expect(more).toEqual([]);
  const kept = { ...moved, 'news/2022/hop-moi/index.md': article(`${TITLED}\naliases: [hop-cu]`) };
  expect(await told(OLD, kept)).toEqual([]);
});

test('one that was taken away is told the line of the table', async () => {
  const [line] = await told(OLD, { 'news/2022/hop-cu/index.md': undefined });
  expect(line).toMatch(
    /^redirects\.csv: Lỗi: Địa chỉ "\/tin-tuc\/hop-cu\/" .* thêm dòng "\/tin-tuc\/hop-cu\/,\/tin-tuc\/[^"]*"/,
  );
  const kept = {
    'news/2022/hop-cu/index.md': undefined,
    'redirects.csv': 'old,new\n/tin-tuc/hop-cu/,/tin-tuc/\n',
  };
  expect(await told(OLD, kept)).toEqual([]);
});

test('old addresses of before are live, too', async () => {
  const before = { 'news/2022/hop-cu/index.md': article(`${TITLED}\noldAddresses: [/cu/1.html]`) };
  const lines = await told(before, { 'news/2022/hop-cu/index.md': article(TITLED) });
  expect(lines.join()).toContain('"/cu/1.html"');
});

test('where nothing is like an address the nearest list is proposed, or the home page', async () => {
  const before = {
    'news/2022/zum-quang-vinh/index.md': article(`${TITLED}\ntags: [Mía]\noldAddresses: [/cu/1.html]`),
  };
  const lines = (await told(before, { 'news/2022/zum-quang-vinh/index.md': undefined })).join('\n');
  expect(lines).toContain('thêm dòng "/tin-tuc/zum-quang-vinh/,/tin-tuc/", sửa địa chỉ mới cho đúng');
  expect(lines).toContain('thêm dòng "/cu/1.html,/", sửa');
  expect(lines).toContain('thêm dòng "/chu-de/mia/,/", sửa');
});

test('two articles of the title of one that is gone leave it open which is meant', async () => {
  const moved = {
    'news/2022/hop-cu/index.md': undefined,
    'news/2022/hop-moi/index.md': article(TITLED),
    'news/2022/hop-lai/index.md': article(TITLED),
  };
  const [line] = await told(OLD, moved);
  expect(line).toMatch(/^redirects\.csv: .*sửa địa chỉ mới cho đúng/);
});

test('what the table of old addresses holds is live, too, and pages of lists come and go', async () => {
  const before = { 'redirects.csv': 'old,new\n/cu/2.html,/tin-tuc/\n' };
  expect((await told(before, { 'redirects.csv': undefined })).join()).toContain(
    'Địa chỉ "/cu/2.html" đang có sẽ mất',
  );
  const now = await examined({});
  const live = [{ path: '/tin-tuc/trang/9/' }, { path: '/tin-tuc/trang/x/' }];
  const lost = vanishing(live, now, NOW, { tableFile: 'redirects.csv', display: (path) => path });
  expect(lost.map(({ message }) => message)).toEqual([
    'Địa chỉ "/tin-tuc/trang/x/" đang có sẽ mất, liên kết cũ sẽ gặp trang báo lỗi.',
  ]);
});

test('an article of the same title in another place keeps its address by a line of the table', async () => {
  const moved = { 'news/2022/hop-cu/index.md': undefined, 'documents/hop-moi.md': undefined };
  const page = { ...moved, 'pages/hop-moi.md': article('title: Thôn Mẫu họp bàn làm đường') };
  expect((await told(OLD, page))[0]).toContain(
    'thêm dòng "/tin-tuc/hop-cu/,/hop-moi/"; cố ý bỏ thì không cần.',
  );
});
