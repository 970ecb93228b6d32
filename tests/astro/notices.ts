import { describe, expect, test } from 'vitest';
import {
  attribute,
  type BuiltPage,
  byTag,
  findAll,
  isRedirect,
  noticesOf,
  pageOf,
  pagesOf,
  visibleText,
} from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

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
