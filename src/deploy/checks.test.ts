/** What a built site must have before readers are given it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkAddress, checkPageCount, checkSite } from './checks.ts';
import type { Release } from './releases.ts';

const rooms: string[] = [];
afterAll(() => {
  for (const room of rooms) rmSync(room, { recursive: true });
});
function room(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(tmpdir(), 'checks-'));
  rooms.push(made);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
  return made;
}

const WHOLE = [
  { path: 'index.html', size: 5 },
  { path: '404.html', size: 5 },
  { path: 'pagefind/pagefind.js', size: 5 },
  { path: 'pagefind/pagefind-entry.json', size: 5 },
  { path: 'stats.json', size: 2 },
];

describe('the files of a site', () => {
  const site = (stats: string) => room({ 'stats.json': stats });

  test('are all there and hold something', () => {
    expect(checkSite(site('{}'), WHOLE)).toEqual([]);
  });

  test.each(WHOLE.map(({ path }) => path))('%s may neither be missing nor empty', (path) => {
    const without = WHOLE.filter((file) => file.path !== path);
    expect(checkSite(site('{}'), without)).toMatchObject([{ rule: 'file-missing', where: path }]);
    expect(checkSite(site('{}'), [...without, { path, size: 0 }])).toMatchObject([
      { rule: 'file-empty', where: path },
    ]);
  });

  test.each(['{', '[]', 'null', '5', '"a"'])('figures may not be %s', (stats) => {
    expect(checkSite(site(stats), WHOLE)).toMatchObject([{ rule: 'file-damaged', where: 'stats.json' }]);
  });
});

describe('the number of pages', () => {
  const live = (pages: number) => ({ manifest: { pages } }) as Release;

  test('may fall to four fifths of the site that is served, and no lower without a word', () => {
    expect(checkPageCount(80, live(100))).toEqual([]);
    expect(checkPageCount(0, undefined)).toEqual([]);
    const [problem] = checkPageCount(79, live(100));
    expect(problem?.rule).toBe('few-pages');
    expect(problem?.what).toBe(
      'Bản mới có 79 trang, chỉ bằng 79% bản đang chạy (100 trang); ít nhất phải 80%',
    );
  });
});

describe('the address of a site', () => {
  const page = (address?: string) =>
    room({
      'index.html': `<!doctype html><head>${address === undefined ? '' : `<link rel="canonical" href="${address}">`}</head>`,
    });
  const checked = (built: string | undefined, served?: string | null) => {
    const notes: string[] = [];
    const live = served === null ? undefined : ({ id: 'x', folder: page(served) } as Release);
    const problems = checkAddress(page(built), live, (note) => notes.push(note));
    return { problems: problems.map(({ rule, remedy }) => [rule, remedy]), notes };
  };
  const XA = 'https://xa.example/';

  test('is that of the site being served, or of the first', () => {
    expect(checked(XA, XA)).toEqual({ problems: [], notes: [] });
    expect(checked(XA, null)).toEqual({ problems: [], notes: [] });
  });

  test('that is another is told with how to build for the one being served', () => {
    expect(checked('https://moi.example/', XA)).toEqual({
      problems: [
        [
          'another-address',
          'chạy SITE_URL=https://xa.example/ npm run build rồi đưa lên lại; nếu https://moi.example/ mới là địa chỉ đúng thì thêm --force',
        ],
      ],
      notes: [],
    });
    expect(checked(XA, 'http://localhost/').problems).toEqual([
      ['another-address', 'nếu https://xa.example/ mới là địa chỉ đúng thì thêm --force'],
    ]);
  });

  test('is told with what would happen', () => {
    const what = (built: string, served: string) =>
      checkAddress(page(built), { id: 'x', folder: page(served) } as Release, () => undefined).map(
        (problem) => problem.what,
      );
    expect(what('https://moi.example/', XA)).toEqual([
      'Trang được dựng cho https://moi.example/, còn bản đang chạy là của https://xa.example/: liên kết sẽ hỏng, người theo dõi RSS nhận lại mọi bài',
    ]);
    expect(what('http://localhost/', XA)).toEqual([
      'Trang được dựng cho http://localhost/, địa chỉ chỉ mở được trên chính máy đó: nguồn tin RSS, sơ đồ trang và địa chỉ chuẩn của mọi trang sẽ sai',
    ]);
  });

  test('of this machine alone is none for readers, whatever is served', () => {
    const remedy = (site: string) =>
      `chạy SITE_URL=${site} npm run build (hoặc ghi url trong site.yaml rồi dựng lại)`;
    expect(checked('http://localhost/', null).problems).toEqual([
      ['address-of-this-machine', remedy('https://…/')],
    ]);
    expect(checked('http://localhost/', XA).problems).toEqual([['address-of-this-machine', remedy(XA)]]);
    expect(checked('http://localhost/', 'http://127.0.0.1/').problems).toEqual([
      ['address-of-this-machine', remedy('https://…/')],
    ]);
  });

  test('that is not told cannot be judged, which is said', () => {
    expect(checked(undefined, XA)).toMatchObject({
      problems: [],
      notes: [expect.stringContaining('canonical')],
    });
    expect(checked(XA, undefined)).toMatchObject({
      problems: [],
      notes: [expect.stringContaining('không so được')],
    });
  });
});
