/** Which notices the built pages carry. That an ended one is not seen is the browser's part: tests/browser. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  attribute,
  type BuiltPage,
  byTag,
  findAll,
  isRedirect,
  pageOf,
  pagesOf,
  visibleText,
} from '../support/pages.ts';
import { build, NOW, SITES } from '../support/sites.ts';

const noticesOf = (page: BuiltPage) =>
  findAll(page.document, (element) => attribute(element, 'data-notice') !== undefined);
const tokensOf = (page: BuiltPage) =>
  (attribute(byTag(page.document, 'html')[0] as never, 'data-notices') ?? '').split(' ').filter(Boolean);

describe('the rich site, built on 01/01/2026', () => {
  const pages = pagesOf(SITES.rich).filter((page) => !isRedirect(page));
  const everything = pages.map((page) => page.html).join('\n');

  test('carries the current notice on every page, between masthead and text', () => {
    for (const page of pages) {
      const [notice, ...more] = noticesOf(page);
      expect(more, page.path).toEqual([]);
      expect(notice && visibleText(notice), page.path).toContain('Cầu Mẫu 3 đóng để sửa: xe tải đi lối đê');
      expect(notice && visibleText(notice)).toContain('Hiệu lực đến 31/12/2026 23:59:59');
      expect(notice && attribute(notice, 'lang')).toBe('vi');
      const order = findAll(page.document, (e) => ['header', 'main'].includes(e.tagName) || e === notice);
      expect(order.indexOf(notice as never)).toBeLessThan(order.findIndex((e) => e.tagName === 'main'));
    }
  });

  test('names it to screen readers by its own words', () => {
    const [notice] = noticesOf(pageOf(SITES.rich, '/'));
    expect(notice?.tagName).toBe('section');
    const label = notice && attribute(notice, 'aria-labelledby');
    const [title] = findAll(pageOf(SITES.rich, '/').document, (e) => attribute(e, 'id') === label);
    expect(title && visibleText(title)).toBe('Thông báo khẩn: Cầu Mẫu 3 đóng để sửa: xe tải đi lối đê');
  });

  test('tells the browser its end in seconds, and hides it by that', () => {
    const page = pageOf(SITES.rich, '/');
    const [token = ''] = tokensOf(page);
    expect(token).toMatch(/^cau-mau-3-dong-de-sua\.[\w-]{8}@\d+$/);
    expect(Number(token.split('@')[1])).toBe(Date.parse('2026-12-31T23:59:59+07:00') / 1000);
    expect(page.html).toContain(
      `:root:not([data-notices~="${token}"]) #thong-bao--cau-mau-3-dong-de-sua{display:none}`,
    );
  });

  test('leads on from the notice’s text under the base path', () => {
    const [notice] = noticesOf(pageOf(SITES.rich, '/'));
    const links = notice ? byTag(notice, 'a').map((link) => attribute(link, 'href')) : [];
    expect(links).toEqual(['/xa/mau/tin-tuc/cam-xe-tai-qua-cau-mau-3/', 'tel:0200000001']);
  });

  test.each([
    ['ended', 'Bão số 0'],
    ['scheduled', 'Ngày hội dọn vệ sinh'],
    ['draft', 'phun khử khuẩn ở chợ'],
  ])('says nothing of the %s one', (_state, words) => {
    expect(everything).not.toContain(words);
  });

  test('has no successor notice: it is off by default', () => {
    expect(everything).not.toContain('ke-tuc');
  });

  test('keeps notices out of the search index', () => {
    for (const page of pages) {
      const bodies = findAll(page.document, (e) => attribute(e, 'data-pagefind-body') !== undefined);
      for (const body of bodies) {
        const inside = findAll(body, (e) => attribute(e, 'data-notice') !== undefined);
        expect(inside, page.path).toEqual([]);
      }
    }
  });
});

describe('the real and the empty site', () => {
  test.each([SITES.real, SITES.empty])('have no notice and no trace of one: $name', (site) => {
    for (const page of pagesOf(site)) {
      expect(noticesOf(page)).toEqual([]);
      expect(page.html).not.toContain('data-notices=');
    }
  });
});

describe('a commune with a successor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-notices-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says so on every page, calmly and after what is urgent; a notice that starts later waits for its build', async () => {
    const contentDir = join(folder, 'content');
    cpSync(SITES.empty.contentDir, contentDir, { recursive: true });
    const site = readFileSync(join(contentDir, 'site.yaml'), 'utf8');
    writeFileSync(
      join(contentDir, 'site.yaml'),
      `${site}\nsuccessor:\n  text: Xã Trống nhập vào xã Đầy.\n  url: https://xaday.example/\n  from: 2026-01-01T00:00:00+07:00\n`,
    );
    mkdirSync(join(contentDir, 'notices'));
    const notice = (title: string, startsAt: string, endsAt: string) =>
      `---\ntitle: ${title}\nstartsAt: ${startsAt}\nendsAt: ${endsAt}\n---\n\nViệc cần làm.\n`;
    const later = notice('Bắt đầu ngay sau đó', '2026-01-01T14:00:01+07:00', '2026-01-03T00:00:00+07:00');
    writeFileSync(join(contentDir, 'notices/sau.md'), later);
    const running = notice('Đang có bão', '2026-01-01T14:00:00+07:00', '2026-01-02T00:00:00+07:00');
    writeFileSync(join(contentDir, 'notices/bao.md'), running);
    const built = { ...SITES.empty, contentDir, outDir: join(folder, 'dist') };
    await build(built, { SOURCE_DATE_EPOCH: String(NOW) });
    for (const page of pagesOf(built)) {
      const texts = noticesOf(page).map(visibleText);
      expect(texts, page.path).toHaveLength(2);
      expect(texts[0]).toContain('Thông báo khẩn: Đang có bão');
      expect(texts[1]).toContain('Thông báo: Xã Trống nhập vào xã Đầy.');
      expect(texts[1]).not.toContain('Hiệu lực');
      const [, calm] = noticesOf(page);
      expect(calm && byTag(calm, 'a').map((link) => attribute(link, 'href'))).toEqual([
        'https://xaday.example/',
      ]);
    }
  });
});

describe('a notice that leads to an article, both of tomorrow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-tomorrow-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const TOMORROW = NOW + 86_400;

  test('stops no build today, and is there with it tomorrow', { timeout: 120_000 }, async () => {
    const contentDir = join(folder, 'content');
    cpSync(SITES.empty.contentDir, contentDir, { recursive: true });
    const files = {
      'categories.yaml': '- { id: tin-xa, name: Tin xã }\n',
      'news/2026/cam-cau/index.md':
        '---\ntitle: Cấm cầu\npublishedAt: 2026-01-02T14:00:00+07:00\ncategory: tin-xa\n---\n\nNội dung.\n',
      'notices/cam-cau.md':
        '---\ntitle: Cấm cầu Mẫu\nstartsAt: 2026-01-02T14:00:00+07:00\nendsAt: 2026-01-09T00:00:00+07:00\n---\n\nXem [bài viết](/tin-tuc/cam-cau/).\n',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(contentDir, path)), { recursive: true });
      writeFileSync(join(contentDir, path), text);
    }
    const built = { ...SITES.empty, contentDir, outDir: join(folder, 'dist') };
    await build(built, { SOURCE_DATE_EPOCH: String(NOW) });
    expect(noticesOf(pageOf(built, '/'))).toEqual([]);
    expect(pagesOf(built).map(({ path }) => path)).not.toContain('/tin-tuc/cam-cau/');
    await build(built, { SOURCE_DATE_EPOCH: String(TOMORROW) });
    const [notice] = noticesOf(pageOf(built, '/'));
    const links = notice ? byTag(notice, 'a').map((link) => attribute(link, 'href')) : [];
    expect(links).toEqual(['/tin-tuc/cam-cau/']);
    expect(pagesOf(built).map(({ path }) => path)).toContain('/tin-tuc/cam-cau/');
  });
});
