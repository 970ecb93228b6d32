/** What a save of the form on this machine leaves in the content folder: all of it, or nothing. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import { filesBeside, listEntries, openEntry, pictureAt, versionOf } from './entries.ts';
import { deleteEntry, type Sent, saveEntry } from './save.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const PAGE = '---\ntitle: Giới thiệu\n---\n\nXã Mẫu.\n';
const PATH = 'pages/gioi-thieu.md';
/** The least that is a PNG picture: one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'form-save-'));
  cpSync(join(ROOT, 'tests/fixtures/empty/site.yaml'), join(contentDir, 'site.yaml'));
  write(PATH, PAGE);
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

function write(path: string, text: string | Buffer): void {
  mkdirSync(join(contentDir, path, '..'), { recursive: true });
  writeFileSync(join(contentDir, path), text);
}
const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');

/** Every file and folder, with what stands in the texts. */
const all = () =>
  readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => (path.endsWith('.md') ? [path, read(path)] : [path]));

const save = (change: Partial<Sent>) =>
  saveEntry(
    {
      kind: 'pages',
      values: { title: 'Lịch tiếp dân' },
      body: 'Thứ năm hằng tuần.',
      files: [],
      isConfirmed: true,
      ...change,
    },
    { contentDir, now: NOW },
  );

const ARTICLE: Partial<Sent> = {
  kind: 'news',
  values: {
    title: 'Thôn Đông họp',
    publishedAt: '2026-05-31T08:00:00+07:00',
    summary: 'Thôn Đông họp bàn việc làm đường.',
    category: 'tin-xa',
  },
  body: 'Thôn Đông họp bàn việc làm đường.\n\n![Nhà văn hóa thôn Đông](nha-van-hoa.png)',
  files: [{ name: 'nha-van-hoa.png', bytes: DOT }],
};

describe('a new entry', () => {
  test('lies with its picture where entries of its kind lie', async () => {
    write('categories.yaml', '- { id: tin-xa, name: Tin xã }\n');
    const saved = await save(ARTICLE);
    expect(saved.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(saved.path).toBe('news/2026/thon-dong-hop/index.md');
    expect(readdirSync(join(contentDir, 'news/2026/thon-dong-hop')).toSorted()).toEqual([
      'index.md',
      'nha-van-hoa.png',
    ]);
    expect(readFileSync(join(contentDir, 'news/2026/thon-dong-hop/nha-van-hoa.png'))).toEqual(DOT);
    expect(saved.version, 'and can be saved once more').toBe(versionOf(read(saved.path ?? '')));
  });

  test('that the check refuses leaves neither file nor folder, whichever were there before', async () => {
    write('news/2025/cu/index.md', '---\ntitle: Cũ\n---\n');
    const before = all();
    const { path, findings } = await save({ ...ARTICLE, body: '[a](/khong-co/)' });
    expect(path).toBeUndefined();
    expect(findings.map(({ severity }) => severity)).toContain('error');
    expect(all()).toEqual(before);
  });

  test('never takes the place of a file that lies there', async () => {
    write('pages/anh.png', DOT);
    const before = all();
    await expect(save({ files: [{ name: 'anh.png', bytes: DOT }] })).rejects.toThrow(
      'Đã có tệp pages/anh.png ở đó',
    );
    expect(all()).toEqual(before);
  });

  test('without a title has no name', async () => {
    await expect(save({ values: {} })).rejects.toThrow('Chưa có tiêu đề');
    await expect(save({ values: { title: '…' } })).rejects.toThrow('Chưa có tiêu đề');
  });

  test('is told of its own findings alone', async () => {
    write('pages/khac.md', '---\ntitle: Khác\n---\n\n[a](/khong-co/)\n');
    const { path, findings } = await save({});
    expect([path, findings]).toEqual(['pages/lich-tiep-dan.md', []]);
  });
});

describe('an entry that is changed', () => {
  const change = (given: Partial<Sent>) => save({ path: PATH, version: versionOf(PAGE), ...given });

  test('is written, and known by another version', async () => {
    const saved = await change({ values: { title: 'Giới thiệu xã' }, body: 'Xã Mẫu.' });
    expect(read(PATH)).toBe(PAGE.replace('Giới thiệu', 'Giới thiệu xã'));
    expect(saved).toEqual({ path: PATH, version: versionOf(read(PATH)), findings: [] });
  });

  test.each([
    ['an error', '[a](/khong-co/)', true],
    ['a warning that nobody has seen', 'Xem [tại đây](/tin-tuc/).', false],
  ])('stays as it was where the check has %s', async (_what, body, isConfirmed) => {
    const { path, findings, bodyLine } = await change({ values: { title: 'Giới thiệu' }, body, isConfirmed });
    expect(path).toBeUndefined();
    expect(findings[0]?.line, 'the line of the text that is told is its first').toBe(bodyLine);
    expect(findings).not.toEqual([]);
    expect(read(PATH)).toBe(PAGE);
  });

  test('is saved with a warning that the editor has seen', async () => {
    const body = 'Trang  này có hai dấu cách.';
    const first = await change({ values: { title: 'Giới thiệu' }, body, isConfirmed: false });
    expect(first.findings.map(({ severity }) => severity)).toEqual(['warning']);
    const { path, findings } = await change({ values: { title: 'Giới thiệu' }, body });
    expect([path, findings]).toEqual([PATH, first.findings]);
    expect(read(PATH)).toContain(body);
  });

  test('of which nothing was touched, and nothing is wrong, needs no second press', async () => {
    const { path } = await change({
      values: { title: 'Giới thiệu' },
      body: 'Xã Mẫu.',
      isConfirmed: false,
    });
    expect(path).toBe(PATH);
  });
});

test('taking a page down takes its file away, and notes its address', async () => {
  const paths = await deleteEntry(PATH, { contentDir, now: NOW });
  expect(paths).toEqual([expect.stringContaining(PATH)]);
  expect(existsSync(join(contentDir, PATH))).toBe(false);
  expect(read('removed.yaml')).toContain('gioi-thieu');
});

describe('what the form lists and opens', () => {
  beforeEach(() => {
    write('pages/a.md', '---\ntitle: A\ndraft: true\n---\n');
    write('news/2026/hai/index.md', '---\ntitle: Hai\n---\n');
    write('news/2025/mot/index.md', '---\nsummary: không tiêu đề\n---\n');
    write('documents/1.md', '---\nnumber: 1/QĐ-UBND\n---\n');
    write('news/2026/hai/anh.png', DOT);
    write('news/2026/hai/cu/anh.png', DOT);
    write('news/2026/hai/ghi-chu.mdx', 'x');
    symlinkSync('a.md', join(contentDir, 'pages/noi.md'));
  });

  test('kind after kind, the last first, each by what people call it', () => {
    expect(listEntries(contentDir)).toEqual([
      { path: 'documents/1.md', kind: 'documents', slug: '1', title: '1/QĐ-UBND', isDraft: false },
      { path: 'news/2026/hai/index.md', kind: 'news', slug: 'hai', title: 'Hai', isDraft: false },
      { path: 'news/2025/mot/index.md', kind: 'news', slug: 'mot', title: 'mot', isDraft: false },
      { path: PATH, kind: 'pages', slug: 'gioi-thieu', title: 'Giới thiệu', isDraft: false },
      { path: 'pages/a.md', kind: 'pages', slug: 'a', title: 'A', isDraft: true },
    ]);
  });

  test('an entry with its files, those of folders in it with their way, and no text among them', () => {
    expect(openEntry(contentDir, 'news/2026/hai/index.md')).toEqual({
      path: 'news/2026/hai/index.md',
      kind: 'news',
      values: { title: 'Hai' },
      body: '',
      files: expect.arrayContaining(['anh.png', 'cu/anh.png']),
      version: versionOf(read('news/2026/hai/index.md')),
    });
    expect(filesBeside(contentDir, 'news/2026/hai')).not.toContain('ghi-chu.mdx');
    expect(filesBeside(contentDir, 'products'), 'of a kind that has nothing yet').toEqual([]);
  });

  test.each([
    ['pages/khong-co.md', 'Không có bài nào'],
    ['news/../pages/a.md', 'Không có bài nào'],
    ['pages/noi.md', 'Không có bài nào'],
  ])('nothing at %s', (path, words) => {
    expect(() => openEntry(contentDir, path)).toThrow(words);
  });

  test.each([
    ['khong-dau.md', 'Chữ trần.\n', 'Phần đầu bài không đọc được'],
    ['sai.md', '---\ntitle: [\n---\n', 'Phần đầu bài viết sai'],
  ])('not %s, which would be written back as something else', (name, text, words) => {
    write(`pages/${name}`, text);
    expect(() => openEntry(contentDir, `pages/${name}`)).toThrow(words);
  });

  test('pictures, and no other file', () => {
    expect(pictureAt(contentDir, 'news/2026/hai/anh.png')).toEqual(DOT);
    write('news/2026/hai/ANH.PNG', DOT);
    expect(pictureAt(contentDir, 'news/2026/hai/ANH.PNG')).toEqual(DOT);
    expect(pictureAt(contentDir, 'news/2026/hai/khong-co.png')).toBeUndefined();
    expect(pictureAt(contentDir, 'site.yaml')).toBeUndefined();
  });
});
