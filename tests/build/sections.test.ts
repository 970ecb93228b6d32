/** What is empty does not exist; what is filled does. */
import { describe, expect, test } from 'vitest';
import { attribute, byTag, filesOf, pageOf, pagesOf, readText, visibleText } from '../support/pages.ts';
import { ALL_SITES, SITES } from '../support/sites.ts';

describe('a commune that has only its identity', () => {
  const site = SITES.empty;

  test('has the pages that need no content, and no other', () => {
    expect(
      pagesOf(site)
        .map((page) => page.path)
        .toSorted(),
    ).toEqual(['/', '/404.html', '/so-do-trang/', '/thong-ke/', '/tim-kiem/', '/tro-nang/']);
  });

  test('has no feed, no counter and no procedure result', () => {
    const files = filesOf(site);
    expect(files.filter((file) => /rss|feed/.test(file))).toEqual([]);
    expect(JSON.parse(readText(site, 'stats.json'))).toEqual({});
    for (const page of pagesOf(site)) {
      expect(page.html).not.toContain('rss.xml');
      // The page of the counters says how they are counted, also where none are shown.
      if (page.path === '/thong-ke/') continue;
      expect(visibleText(page.document)).not.toMatch(/Lượt truy cập|TTHC|đang cập nhật/i);
    }
  });

  test('has no list and no menu entry without content', () => {
    for (const page of pagesOf(site)) {
      const [menu] = byTag(page.document, 'nav');
      expect(menu && byTag(menu, 'li').map(visibleText)).toEqual(['Trang chủ']);
      const lists = ['ul', 'ol', 'dl'].flatMap((tag) => byTag(page.document, tag));
      const empty = lists.filter((list) => byTag(list, 'li').length + byTag(list, 'dt').length === 0);
      expect(empty.length, page.path).toBe(0);
    }
  });

  test('still says who it is', () => {
    expect(visibleText(pageOf(site, '/').document)).toContain('Xã Trống');
  });
});

describe('the real commune', () => {
  test('has no address for the sections it does not fill', () => {
    const files = filesOf(SITES.real);
    expect(
      files.filter((file) => /^(?:van-ban|ocop|chu-de|quan-tri|gioi-thieu|to-chuc-bo-may)\//.test(file)),
    ).toEqual([]);
  });
});

test.each(ALL_SITES)('the list of what waits is in no build: $name', (site) => {
  expect(filesOf(site).filter((file) => file.includes('xem-thu'))).toEqual([]);
});

describe('the rich commune', () => {
  const site = SITES.rich;

  test('shows who works where, in the order of organisation.yaml, and draws a chart of its table', () => {
    const page = pageOf(site, '/to-chuc-bo-may/');
    const text = visibleText(page.document);
    const places = [
      'Ủy ban nhân dân xã Mẫu',
      'Nguyễn Văn Mẫu',
      'Trần Thị Mẫu',
      'Công an xã Mẫu',
      'Lê Văn Mẫu',
    ];
    expect(places.map((words) => text.indexOf(words)).toSorted((a, b) => a - b)).toEqual(
      places.map((words) => text.indexOf(words)),
    );
    expect(byTag(page.document, 'rect').map((bar) => attribute(bar, 'width'))).toEqual(
      expect.arrayContaining(['60%', '30%', '75%']),
    );
  });

  test('hides the category that has no article', () => {
    const categories = new Set(
      filesOf(site).flatMap((file) => /^chuyen-muc\/([^/]+)\//.exec(file)?.[1] ?? []),
    );
    expect(categories.size).toBe(7);
    for (const page of pagesOf(site)) {
      const links = byTag(page.document, 'a').map((link) => attribute(link, 'href') ?? '');
      const named = links.flatMap((link) => /\/chuyen-muc\/([^/]+)\//.exec(link)?.[1] ?? []);
      expect(
        named.filter((id) => !categories.has(id)),
        page.path,
      ).toEqual([]);
    }
  });
});
