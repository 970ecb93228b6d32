/** What the form of a built site lists, opens and writes: on a git host that is a list of files. */
import { beforeEach, expect, test } from 'vitest';
import { type Alone, checkAlone } from '../check/alone.ts';
import { fromBase64 } from '../lib/base64.ts';
import type { EntryCheck } from './checking/entry-check.ts';
import type { Commit, GitHost } from './git-hosts/git-host.ts';
import { hostedContent } from './hosted.ts';
import type { Sent } from './page/backend.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const PAGE = 'pages/gioi-thieu.md';
const DOCUMENT = `---
number: 1/QĐ-UBND
abstract: Trích yếu
type: Quyết định
authority: Ủy ban nhân dân xã Mẫu
issuedOn: 2026-01-05
files:
  - title: Bản chính
    file: chung.pdf
  - title: Phụ lục
    file: phu-luc.pdf
---
`;

let files: Map<string, string>;
const commits: Commit[] = [];
const host: GitHost = {
  list: async () => new Map([...files].map(([path, text]) => [path, `id of ${text}`])),
  read: async (id) => Uint8Array.from(Buffer.from(id.slice('id of '.length))),
  commit: async (commit) => {
    commits.push(commit);
    return {};
  },
};
const SITE = {
  folder: 'trang/content',
  titles: { [PAGE]: 'Giới thiệu xã' },
  url: 'https://xamau.example/',
  addresses: ['/ten-cu/'],
  moved: [{ old: '/index.php?id=7', new: '/gioi-thieu/' }],
};
const asked: Alone[] = [];
const checking: EntryCheck = {
  prepare: async () => ['bên trong ảnh'],
  check: async (alone) => {
    asked.push(alone);
    return checkAlone(alone);
  },
};
const content = () => hostedContent(host, SITE, checking, () => NOW);
const put = (path: string, text: string) => files.set(`trang/content/${path}`, text);
beforeEach(() => {
  commits.length = 0;
  files = new Map([
    ['README.md', 'không phải nội dung'],
    ['khac/pages/b.md', 'không phải nội dung'],
  ]);
  put(PAGE, '---\n# giữ nguyên\ntitle:   "Giới thiệu"\n---\n\nChữ.\n');
  put('pages/ban-nhap.md', '---\ntitle: Bí mật\ndraft: true\n---\n');
  put('categories.yaml', '- { id: tin-xa, name: Tin xã }\n');
});

/** What the last commit changes, as text. */
const written = () =>
  (commits.at(-1)?.changes ?? []).map(({ path, before, content: text }) => [
    path,
    before,
    text === undefined ? undefined : Buffer.from(fromBase64(text)).toString('utf8'),
  ]);
const sent = (change: Partial<Sent>): Sent => ({
  kind: 'pages',
  values: { title: 'Lịch tiếp dân' },
  body: 'Thứ năm.',
  files: [],
  isConfirmed: true,
  ...change,
});

test('lists what lies in the content folder; of what is not published, its address', async () => {
  const { entries, categories } = await content().state();
  expect(entries.map(({ path, title }) => [path, title])).toEqual([
    [PAGE, 'Giới thiệu xã'],
    ['pages/ban-nhap.md', 'ban nhap, chưa có trên trang'],
  ]);
  expect(categories).toEqual([{ id: 'tin-xa', name: 'Tin xã' }]);
});

test('a new entry and its picture are one commit, under a name that is free', async () => {
  put('pages/lich-tiep-dan.mdx', '');
  const answer = await content().save(sent({ files: [{ name: 'lich.jpg', bytes: 'QQ==' }] }));
  expect(answer.path).toBe('pages/lich-tiep-dan-2.md');
  expect(commits).toHaveLength(1);
  expect(commits[0]?.message).toBe('Thêm trang: Lịch tiếp dân');
  expect(written()).toEqual([
    ['trang/content/pages/lich-tiep-dan-2.md', undefined, '---\ntitle: Lịch tiếp dân\n---\n\nThứ năm.\n'],
    ['trang/content/pages/lich.jpg', undefined, 'A'],
  ]);
});

test('a change keeps comments and quotes, and names what the file was', async () => {
  const form = content();
  const { values, body, version } = await form.entry(PAGE);
  await form.save(sent({ path: PAGE, version, values: { ...values, order: 2 }, body }));
  const before = files.get(`trang/content/${PAGE}`) ?? '';
  expect(written()).toEqual([
    [`trang/content/${PAGE}`, `id of ${before}`, before.replace('"\n---', '"\norder: 2\n---')],
  ]);
  await form.save(sent({ path: PAGE, version, values, body }));
  expect(commits).toHaveLength(1);
});

test('of two editors the second is told, and nothing is written', async () => {
  const form = content();
  const { values, version } = await form.entry(PAGE);
  put(PAGE, '---\ntitle: Của người khác\n---\n');
  await expect(form.save(sent({ path: PAGE, version, values }))).rejects.toThrow('vừa được sửa ở nơi khác');
  files.delete(`trang/content/${PAGE}`);
  await expect(form.save(sent({ path: PAGE, version, values }))).rejects.toThrow('vừa được sửa ở nơi khác');
  await expect(form.entry(PAGE)).rejects.toThrow('Không còn bài nào');
  expect(commits).toEqual([]);
});

test('errors stop a save, warnings until they were seen', async () => {
  const form = content();
  const wrong = sent({
    kind: 'notices',
    values: { title: 'Mất nước', startsAt: '2026-06-02T08:00:00+07:00', endsAt: '2026-06-01T08:00:00+07:00' },
  });
  const { path, findings } = await form.save(wrong);
  expect([path, findings.some(({ severity }) => severity === 'error')]).toEqual([undefined, true]);
  const odd = {
    title: 'Mất nước',
    startsAt: '2026-05-01T08:00:00+07:00',
    endsAt: '2026-05-02T08:00:00+07:00',
  };
  const warned = await form.save(sent({ kind: 'notices', values: odd, isConfirmed: false }));
  expect([warned.path, warned.bodyLine]).toEqual([undefined, 7]);
  expect(warned.findings.map(({ severity }) => severity)).toContain('warning');
  expect(commits).toEqual([]);
  expect((await form.save(sent({ kind: 'notices', values: odd }))).path).toBe('notices/mat-nuoc.md');
});

test('the check is told of all that lies there, with what is about to, and of what the site knows', async () => {
  put('redirects.csv', 'old,new\n/cu.html,/gioi-thieu/\n');
  expect(await content().left()).toEqual(['bên trong ảnh']);
  await content().save(sent({ files: [{ name: 'lich.jpg', bytes: 'QQ==' }] }));
  const { path, paths, text, now, known } = asked.at(-1) ?? {};
  expect([path, text, now]).toEqual(['pages/lich-tiep-dan.md', expect.stringContaining('Thứ năm.'), NOW]);
  expect(paths).toEqual([
    PAGE,
    'pages/ban-nhap.md',
    'categories.yaml',
    'redirects.csv',
    'pages/lich-tiep-dan.md',
    'pages/lich.jpg',
  ]);
  expect(known).toEqual({
    categories: ['tin-xa'],
    redirects: [{ old: '/cu.html', new: '/gioi-thieu/' }],
    url: SITE.url,
    addresses: SITE.addresses,
    moved: SITE.moved,
  });
});

test('a document goes with the files that no other names, and its address is noted', async () => {
  put('documents/1-qd-ubnd.md', DOCUMENT);
  put(
    'documents/2-qd-ubnd.md',
    DOCUMENT.replace('1/QĐ', '2/QĐ').replace(/ {2}- title: Phụ[\s\S]*?pdf\n/, ''),
  );
  put('documents/chung.pdf', 'PDF');
  put('documents/phu-luc.pdf', 'PDF2');
  await content().remove('documents/1-qd-ubnd.md');
  expect(commits[0]?.message).toBe('Gỡ văn bản: 1/QĐ-UBND');
  expect(written().map(([path, , text]) => [path, text])).toEqual([
    ['trang/content/documents/1-qd-ubnd.md', undefined],
    ['trang/content/documents/phu-luc.pdf', undefined],
    [
      'trang/content/removed.yaml',
      '- { kind: documents, slug: "1-qd-ubnd", removedOn: 2026-06-01, publishedAt: 2026-01-05T00:00:00+07:00 }\n',
    ],
  ]);
});

test('a file that is no text in UTF-8 is not opened, for it would be written back as another', async () => {
  const broken: GitHost = { ...host, read: async () => Uint8Array.of(0xc4) };
  const form = hostedContent(broken, SITE, checking, () => NOW);
  await expect(form.entry(PAGE)).rejects.toThrow('UTF-8');
});

test('what is right is saved at the first press, and the list calls it by its new title', async () => {
  const form = content();
  const { version } = await form.entry(PAGE);
  const values = { title: 'Giới thiệu chung', draft: true };
  const answer = await form.save(sent({ path: PAGE, version, values, body: 'Chữ.', isConfirmed: false }));
  expect(answer).toEqual({ path: PAGE, findings: [], told: expect.stringContaining('vài phút') });
  expect(commits[0]?.message).toBe('Sửa trang: Giới thiệu chung');
  const { entries } = await form.state();
  expect(entries.find(({ path }) => path === PAGE)).toMatchObject({
    title: 'Giới thiệu chung',
    isDraft: true,
  });
});

test('a save of which nothing differs says so, and makes no commit', async () => {
  const form = content();
  const { version, values, body } = await form.entry(PAGE);
  expect((await form.save(sent({ path: PAGE, version, values, body }))).told).toBe('Không có gì đổi.');
  expect(commits).toEqual([]);
});

test('where the branch is kept for a review, the editor is told where the text waits', async () => {
  const kept: GitHost = { ...host, commit: async () => ({ review: 'https://git.example/7' }) };
  const form = hostedContent(kept, SITE, checking, () => NOW);
  expect((await form.save(sent({}))).told).toContain('duyệt ở https://git.example/7');
});

test('the branch for a review is called after the moment', async () => {
  await content().save(sent({}));
  expect(commits[0]?.aside).toBe('quan-tri-20260601010000000');
});

test('a picture is shown of its bytes; what is none, or is not there, has no address', async () => {
  put('pages/anh.JPG', 'bytes');
  const form = content();
  await form.state();
  const address = await form.picture('pages/anh.JPG');
  expect(address).toMatch(/^blob:/);
  URL.revokeObjectURL(address ?? '');
  expect(await form.picture('pages/khong-co.jpg')).toBeUndefined();
  expect(await form.picture(PAGE)).toBeUndefined();
});

test('files of a kind are named by their way in its folder', async () => {
  put('pages/anh.jpg', '');
  put('pages/cu/anh.jpg', '');
  put('pagesx/anh.jpg', '');
  expect((await content().files('pages')).toSorted()).toEqual(['anh.jpg', 'cu/anh.jpg']);
});

test('what is gone meanwhile cannot be taken down', async () => {
  await expect(content().remove('pages/khong-co.md')).rejects.toThrow('Không còn bài nào');
  await expect(content().remove('site.yaml')).rejects.toThrow('Không còn bài nào');
  expect(commits).toEqual([]);
});

test('an article goes with its whole folder', async () => {
  put('news/2026/a/index.md', '---\ntitle: A\npublishedAt: 2026-01-05T08:00:00+07:00\n---\n');
  put('news/2026/a/anh.jpg', 'x');
  put('news/2026/ab/index.md', '---\ntitle: AB\n---\n');
  await content().remove('news/2026/a/index.md');
  expect(written().map(([path]) => path)).toEqual([
    'trang/content/news/2026/a/index.md',
    'trang/content/news/2026/a/anh.jpg',
    'trang/content/removed.yaml',
  ]);
});
