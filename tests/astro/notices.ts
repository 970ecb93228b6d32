/** Which notices the built pages carry. That an ended one is not seen is the browser's part: tests/browser. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('a commune with a successor, a notice of now and two that start later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-notices-'));
  const contentDir = join(folder, 'content');
  const built = { ...SITES.empty, contentDir, outDir: join(folder, 'dist') };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  };
  const notice = (title: string, startsAt: string, endsAt: string, text = 'Việc cần làm.') =>
    `---\ntitle: ${title}\nstartsAt: ${startsAt}\nendsAt: ${endsAt}\n---\n\n${text}\n`;

  beforeAll(async () => {
    cpSync(SITES.empty.contentDir, contentDir, { recursive: true });
    const site = readFileSync(join(contentDir, 'site.yaml'), 'utf8');
    write(
      'site.yaml',
      `${site}\nsuccessor:\n  text: Xã Trống nhập vào xã Đầy.\n  url: https://xaday.example/\n  from: 2026-01-01T00:00:00+07:00\n`,
    );
    write('notices/bao.md', notice('Đang có bão', '2026-01-01T14:00:00+07:00', '2026-01-02T00:00:00+07:00'));
    write(
      'notices/sau.md',
      notice('Bắt đầu ngay sau đó', '2026-01-01T14:00:01+07:00', '2026-01-03T00:00:00+07:00'),
    );
    // A notice that leads to an article, both of tomorrow, stops no build today.
    write('categories.yaml', '- { id: tin-xa, name: Tin xã }\n');
    write(
      'news/2026/cam-cau/index.md',
      '---\ntitle: Cấm cầu\npublishedAt: 2026-01-02T14:00:00+07:00\ncategory: tin-xa\n---\n\nNội dung.\n',
    );
    write(
      'notices/cam-cau.md',
      notice(
        'Cấm cầu Mẫu',
        '2026-01-02T14:00:00+07:00',
        '2026-01-09T00:00:00+07:00',
        'Xem [bài viết](/tin-tuc/cam-cau/).',
      ),
    );
    await build(built, { SOURCE_DATE_EPOCH: String(NOW) });
  });

  test('says so on every page, calmly and after what is urgent; what starts later waits for its build', () => {
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
    expect(pagesOf(built).map(({ path }) => path)).not.toContain('/tin-tuc/cam-cau/');
  });

  test('shows tomorrow what starts tomorrow, with the article that it leads to', async () => {
    await build(built, { SOURCE_DATE_EPOCH: String(NOW + 86_400) });
    const shown = noticesOf(pageOf(built, '/'));
    const titled = (words: string) => shown.filter((one) => visibleText(one).includes(words));
    expect(titled('Đang có bão')).toEqual([]);
    expect(titled('Bắt đầu ngay sau đó')).toHaveLength(1);
    const [leading] = titled('Cấm cầu Mẫu');
    expect(leading && byTag(leading, 'a').map((link) => attribute(link, 'href'))).toEqual([
      '/tin-tuc/cam-cau/',
    ]);
    expect(pagesOf(built).map(({ path }) => path)).toContain('/tin-tuc/cam-cau/');
  });
});
