import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, runNode } from '../../tests/support/node.ts';
import { withAnswers } from '../../tests/support/typed-answers.ts';
import { checkContent } from '../check/index.ts';
import { Refusal } from '../system/errors.ts';
import { answers } from './answers.ts';
import { type Field, singleFields } from './fields.ts';
import { fieldsOfKind, NAMES, type Name } from './kinds.ts';
import { newEntry } from './new-entry.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'new-'));
  cpSync(resolve(ROOT, 'tests/fixtures/empty/site.yaml'), join(contentDir, 'site.yaml'));
  writeFileSync(join(contentDir, 'categories.yaml'), '- id: tin-xa\n  name: Tin xã\n');
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const files = () => readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).sort();

async function make(name: Name, flags: Record<string, string>, slug?: string) {
  const values = await answers(singleFields(fieldsOfKind(name)), flags, { now: NOW, isAsked: false });
  const { path } = await newEntry({ name, values, slug, contentDir, now: NOW });
  const text = readFileSync(path, 'utf8');
  return { path: path.slice(path.indexOf('new-')).replace(/^[^/]*\//, ''), text };
}

/** What must be said of each. */
const LEAST: Readonly<Record<Name, Record<string, string>>> = {
  news: { title: 'Thôn Mẫu họp: bàn việc "dồn điền" #1', category: 'tin-xa' },
  document: { number: '15/QĐ-UBND', abstract: 'Về việc: thu quỹ', type: 'Quyết định', authority: 'UBND xã' },
  product: {
    name: 'Mật ong',
    group: 'thuc-pham',
    stars: '3',
    'producer.name': 'Hộ ông Mẫu',
    'decision.number': '12/QĐ-UBND',
    'decision.date': '2026-01-05',
  },
  notice: { title: 'Mất nước', endsAt: '2026-06-02T17:00:00+07:00' },
  page: { title: 'Giới thiệu' },
  category: { id: 'van-hoa', name: 'Văn hóa: xã hội' },
};

test.each(NAMES)('a new %s passes the check', async (name) => {
  await make(name, LEAST[name]);
  expect(
    (await checkContent({ contentDir, now: NOW })).filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
});

test.each([
  ['news', 'news/2026/thon-mau-hop-ban-viec-don-dien-1/index.md'],
  ['document', 'documents/15-qd-ubnd.md'],
  ['product', 'products/mat-ong/index.md'],
  ['notice', 'notices/mat-nuoc.md'],
  ['page', 'pages/gioi-thieu.md'],
] as const)('a new %s lies where its kind does, and says what was said', async (name, path) => {
  const made = await make(name, LEAST[name]);
  expect(made.path).toBe(path);
  const written = parse(made.text.split('---\n')[1] ?? '') as Record<string, unknown>;
  for (const [key, value] of Object.entries(LEAST[name])) {
    const found = key
      .split('.')
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], written);
    expect(String(found), key).toBe(value);
  }
});

const keysOf = (fields: readonly Field[]): string[] =>
  fields.flatMap(({ key, inner }) => [key, ...keysOf(inner)]);

test.each(NAMES.filter((name) => name !== 'category'))(
  'a new %s has every field of its schema, and those behind "#" are right when that is taken away',
  async (name) => {
    const { text } = await make(name, LEAST[name]);
    for (const key of keysOf(fieldsOfKind(name)))
      expect(text, key).toMatch(new RegExp(`^ *#? *(?:- )?${key}:`, 'm'));
    for (const { meaning } of fieldsOfKind(name).filter(({ isRequired }) => !isRequired)) {
      const isWritten = text.includes('draft: true') && meaning.startsWith('true khi');
      if (!isWritten) expect(text).toContain(`# (${meaning})`);
    }
    const all = text
      .split('---\n')[1]
      ?.replace(/^(\s*)# \(.*\n/gm, '')
      .replace(/^(\s*)# /gm, '$1');
    expect(Object.keys(parse(all ?? '') as object).sort()).toEqual(
      fieldsOfKind(name)
        .map(({ key }) => key)
        .sort(),
    );
  },
);

describe('nothing is overwritten or left half done', () => {
  test('another of the same name has a number behind it', async () => {
    const first = await make('page', LEAST.page);
    const second = await make('page', LEAST.page);
    expect(second.path).toBe('pages/gioi-thieu-2.md');
    expect(readFileSync(join(contentDir, first.path), 'utf8')).toBe(first.text);
  });

  test('a page never has a name that the site needs itself', async () => {
    expect((await make('page', { title: 'Tin tức' })).path).toBe('pages/tin-tuc-2.md');
  });

  test('what the check would refuse is not made, and why is told', async () => {
    const before = files();
    await expect(make('news', { ...LEAST.news, category: 'khong-co' })).rejects.toThrow(/khong-co/);
    await expect(make('category', { id: 'tin-xa', name: 'Tin khác' })).rejects.toThrow(Refusal);
    expect(files()).toEqual(before);
    expect(readFileSync(join(contentDir, 'categories.yaml'), 'utf8')).toBe('- id: tin-xa\n  name: Tin xã\n');
  });

  test('a category stands below those that are there, whatever their file ends with, or in a file of its own', async () => {
    const file = join(contentDir, 'categories.yaml');
    const added = '- id: van-hoa\n  name: "Văn hóa: xã hội"\n';
    for (const before of ['- id: tin-xa\n  name: Tin xã', '- id: tin-xa\n  name: Tin xã\n']) {
      writeFileSync(file, before);
      await make('category', LEAST.category);
      expect(readFileSync(file, 'utf8')).toBe(`- id: tin-xa\n  name: Tin xã\n${added}`);
    }
    rmSync(file);
    await make('category', LEAST.category);
    expect(readFileSync(file, 'utf8')).toBe(added);
    rmSync(file);
    await expect(make('category', { id: 'Văn hóa', name: 'x' })).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
  });

  test('what is refused says what was not done, and takes no folder of others with it', async () => {
    await make('news', LEAST.news);
    const before = files();
    await expect(make('news', { ...LEAST.news, category: 'khong-co' })).rejects.toThrow(
      /^Chưa tạo tệp nào, vì:/,
    );
    await expect(make('category', { id: 'tin-xa', name: 'Tin khác' })).rejects.toThrow(/^Chưa thêm gì, vì:/);
    expect(files()).toEqual(before);
  });

  test('an article waits for its text, and its editor is told; what needs none is there', async () => {
    const next = async (name: Name, more: Record<string, unknown> = {}) => {
      const values = await answers(singleFields(fieldsOfKind(name)), LEAST[name], {
        now: NOW,
        isAsked: false,
      });
      for (const [key, value] of Object.entries(more)) values.set(key, value);
      const made = await newEntry({ name, values, slug: undefined, contentDir, now: NOW });
      return { next: made.next, isDraft: /^draft: true$/m.test(readFileSync(made.path, 'utf8')) };
    };
    expect(await next('news')).toMatchObject({
      isDraft: true,
      next: expect.stringContaining('xóa dòng "draft: true"'),
    });
    expect(await next('document')).toEqual({
      isDraft: false,
      next: expect.stringMatching(/PDF.*files.*xem lại tệp, rồi chạy npm run check\.$/),
    });
  });

  test('days and moments may be typed as people write them; what is no day is told with one that is', async () => {
    const notice = { ...LEAST.notice, startsAt: '6 giờ 1/6/2026', endsAt: '02/06/2026' };
    const { text } = await make('notice', notice);
    expect(text).toMatch(/^startsAt: 2026-06-01T06:00:00\+07:00$\n^endsAt: 2026-06-02T23:59:59\+07:00$/m);
    const product = { ...LEAST.product, 'decision.date': '05/01/2026' };
    expect((await make('product', product)).text).toContain('date: 2026-01-05');
    await expect(make('product', { ...LEAST.product, 'decision.date': '31/02/2026' })).rejects.toThrow(
      /ví dụ 20\/11\/2026\); không phải "31\/02\/2026"/,
    );
  });

  test('an article lies in the year of its moment', async () => {
    const { path } = await make('news', { ...LEAST.news, publishedAt: '2024-12-31T23:00:00+07:00' });
    expect(path).toMatch(/^news\/2024\//);
  });

  test('a title in letters of another script needs a name for the address', async () => {
    await expect(make('page', { title: '中文' })).rejects.toThrow('--slug');
    expect((await make('page', { title: '中文' }, 'tieng-trung')).path).toBe('pages/tieng-trung.md');
  });
});

test.each([
  ['a star too few', 'product', { ...LEAST.product, stars: '2' }, '--stars: Hạng sao'],
  [
    'a kind of document that there is not',
    'document',
    { ...LEAST.document, type: 'Giấy khen' },
    '--type: Loại văn bản',
  ],
  ['a moment that nobody can be sure of', 'notice', { ...LEAST.notice, endsAt: '2/6 17:00' }, '--endsAt: '],
  ['nothing of what must be said', 'notice', {}, 'thiếu --title, --endsAt'],
] as const)('%s is wrong use of the command', async (_what, name, flags, told) => {
  await expect(make(name, flags)).rejects.toThrow(told);
});

test('the command prints the path alone, and says on the other stream what comes next', async () => {
  const args = ['page', '--title', 'Giới thiệu'];
  const { code, stdout, stderr } = await runNode([join(ROOT, 'scripts/new.ts'), ...args], {
    env: { CONTENT_DIR: contentDir },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Bước kế tiếp: ') });
  expect(existsSync(resolve(ROOT, stdout.trim()))).toBe(true);
  expect(stdout.trim()).toMatch(/pages\/gioi-thieu\.md$/);
});

test('whoever is there is asked for what must be said, with the words to choose from, until it is right', async () => {
  const fields = singleFields(fieldsOfKind('product'));
  const { result, shown } = await withAnswers(['rau', 'thuc-pham', '3'], () =>
    answers(
      fields,
      {
        name: 'Mật ong',
        'producer.name': 'Hộ ông Mẫu',
        'decision.number': '1',
        'decision.date': '2026-01-05',
      },
      { now: NOW, isAsked: true },
    ),
  );
  expect([result.get('group'), result.get('stars')]).toEqual(['thuc-pham', 3]);
  expect(shown).toMatch(/\(thuc-pham, [^)]*\): /);
  expect(shown.match(/Chưa đúng, xin ghi lại/g)).toHaveLength(1);
});

test('what the clock tells is not asked for, but may be said', async () => {
  const fields = singleFields(fieldsOfKind('document'));
  const of = (flags: Record<string, string>) =>
    answers(fields, { ...LEAST.document, ...flags }, { now: NOW, isAsked: false });
  expect((await of({})).get('issuedOn')).toBe('2026-06-01');
  expect((await of({ issuedOn: '2025-01-02' })).get('issuedOn')).toBe('2025-01-02');
});
