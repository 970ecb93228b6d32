import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ARTICLE,
  article,
  BASE,
  type Files,
  FRONT_MATTER,
  NOW,
  writeContent,
} from '../../tests/support/content.ts';
import { examineContent, formatFinding } from '../check/index.ts';
import { removeEntry } from './remove-entry.ts';

let room: string;
const content = {
  get dir() {
    return join(room, 'content');
  },
  write: (files: Files) => writeContent(join(room, 'content'), files),
};
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'remove-'));
  content.write(BASE);
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

const remove = (name: string, isDry = false) =>
  removeEntry({ name, contentDir: content.dir, now: NOW, isDry });
const at = (path: string) => join(content.dir, path);
const removed = () => readFileSync(at('removed.yaml'), 'utf8');
const errors = async () =>
  (await examineContent({ contentDir: content.dir, now: NOW })).findings
    .filter(({ severity }) => severity === 'error')
    .map(formatFinding);

test('an article goes with all that lies beside it, and its addresses of today and before are noted', async () => {
  const told = await remove('bai-mau');
  expect(told).toEqual({
    paths: ['news/2022/bai-mau'],
    addresses: ['/tin-tuc/bai-mau/', '/tin-tuc/bai-cu/'],
  });
  expect(existsSync(at('news/2022/bai-mau'))).toBe(false);
  expect(removed()).toBe(
    '- { kind: news, slug: bai-mau, removedOn: 2022-06-01, publishedAt: 2022-01-04T08:39:58+07:00, category: tin-xa }\n- { kind: news, slug: bai-cu, removedOn: 2022-06-01 }\n',
  );
  await expect(remove('bai-mau')).rejects.toThrow('Không có bài nào tên "bai-mau"');
});

test('what would go is told first, and nothing is touched', async () => {
  expect((await remove('news/bai-mau', true)).paths).toEqual(['news/2022/bai-mau']);
  expect(existsSync(at(ARTICLE))).toBe(true);
  expect(existsSync(at('removed.yaml'))).toBe(false);
});

test.each(['..', '../..', '', '.', 'news', 'news/2022', '2022', 'site.yaml', 'index', '*'])(
  'a name that is none of an entry, %j, removes nothing',
  async (name) => {
    await expect(remove(name)).rejects.toThrow('Không có bài nào tên');
    expect(existsSync(at(ARTICLE))).toBe(true);
  },
);

test('a name that YAML would read as a number or as none is noted as it is', async () => {
  content.write({
    'news/2022/2021/index.md': article(FRONT_MATTER.replace('tin-xa', '"2020"').replace('Bài mẫu', 'Năm cũ')),
    'pages/true.md': article('title: Trang mẫu'),
    'categories.yaml': '- { id: tin-xa, name: Tin xã }\n- { id: "2020", name: Tin cũ }\n',
  });
  expect((await remove('2021')).addresses).toEqual(['/tin-tuc/2021/']);
  expect((await remove('true')).addresses).toEqual(['/true/']);
  expect(removed()).toMatch(/slug: "2021", .* category: "2020" \}\n- \{ kind: pages, slug: "true", /);
});

test('of two of one name the kind is asked for', async () => {
  content.write({ 'pages/bai-mau.md': article('title: Trang mẫu') });
  await expect(remove('bai-mau')).rejects.toThrow('Có 2 bài tên "bai-mau". Hãy nêu rõ một: ');
  expect((await remove('pages/bai-mau')).addresses).toEqual(['/bai-mau/']);
  expect(existsSync(at(ARTICLE))).toBe(true);
});

test('what was noted before stays as it was written; where it cannot be read, nothing is removed', async () => {
  content.write({ 'removed.yaml': '# Theo công văn 12\n- { kind: news, slug: x, removedOn: 2022-01-01 }' });
  await remove('bai-mau');
  expect(removed()).toMatch(
    /^# Theo công văn 12\n- \{ kind: news, slug: x, removedOn: 2022-01-01 \}\n- .*bai-mau/,
  );
  content.write({ [ARTICLE]: article(FRONT_MATTER), 'removed.yaml': '- { kind: tin, slug: x }\n' });
  await expect(remove('bai-mau')).rejects.toThrow(/removed\.yaml:1:\d+: Lỗi/);
  expect(existsSync(at(ARTICLE))).toBe(true);
});

test('the files of a document go with it, but for those that another names', async () => {
  const other = (number: string) =>
    article(
      `number: ${number}/QĐ-UBND\nabstract: Quyết định khác ${number}\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 2022-01-05\nfiles:\n  - { title: Bản PDF, file: files/02.pdf }`,
    );
  content.write({
    'documents/files/02.pdf': '%PDF-1.4\n%%EOF\n',
    'documents/mot.md': other('11'),
    'documents/hai.md': other('12'),
  });
  expect((await remove('quyet-dinh-mau')).paths).toEqual([
    'documents/quyet-dinh-mau.md',
    'documents/files/01.pdf',
  ]);
  expect((await remove('mot')).paths).toEqual(['documents/mot.md']);
  expect((await remove('hai')).paths).toEqual(['documents/hai.md', 'documents/files/02.pdf']);
});

test('an address that was given up is not used again: the check says so', async () => {
  content.write({
    'removed.yaml':
      '- { kind: news, slug: bai-mau, removedOn: 2022-01-01 }\n- { kind: news, slug: bai-cu, removedOn: 2022-01-01 }\n',
  });
  const told = (await errors()).filter((line) => line.includes('removed.yaml'));
  expect(told).toEqual([
    expect.stringMatching(
      /removed\.yaml:1:23: Lỗi: Bài "bai-mau" đã ghi là gỡ, nhưng .*bai-mau\/index\.md vẫn có/,
    ),
    expect.stringMatching(/removed\.yaml:2:23: Lỗi: Bài "bai-cu" đã ghi là gỡ.*khỏi "aliases"/),
  ]);
});
