/** The real page's text, exactly as the seed has it. The seed itself is not in the repository: its words are here. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, byTag, isRedirect, pageOf, pagesOf, readText, visibleText } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const site = SITES.real;
const SLUG = 'nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len';
const TITLE = 'Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên';
const article = () => pageOf(site, `/tin-tuc/${SLUG}/`);

/** SHA-256 of the seed's two paragraphs, one a line, taken from the seed itself. */
const SEED_PARAGRAPHS = '5360bcd5ed1082ec6734eb033cdda0734ca1521588724f59570fbd1c91449dbd';

const isParagraph = (line: string) => /^(?:Năm 2022, phấn đấu|Để việc triển khai)/.test(line);
const PARAGRAPHS = readFileSync(join(site.contentDir, `news/2022/${SLUG}/index.md`), 'utf8')
  .split('\n')
  .filter(isParagraph);

describe('the seed article', () => {
  test('has its title, category and time', () => {
    const text = visibleText(article().document);
    expect(text).toContain(TITLE);
    expect(text).toContain('Nông thôn mới');
    expect(text).toContain('04/01/2022 08:39:58');
    const times = byTag(article().document, 'time').map((time) => attribute(time, 'datetime'));
    expect(times).toContain('2022-01-04T08:39:58+07:00');
  });

  test('has its two paragraphs word for word, each a paragraph', () => {
    const shown = visibleText(article().document).split('\n').filter(isParagraph);
    expect(shown).toHaveLength(2);
    expect(createHash('sha256').update(shown.join('\n')).digest('hex')).toBe(SEED_PARAGRAPHS);
  });

  test('opens the home page with its whole first paragraph', () => {
    expect(visibleText(pageOf(site, '/').document).split('\n')).toContain(PARAGRAPHS[0]);
  });

  test('is in both feeds with its full text, in the archive, in its category and on the news list', () => {
    for (const file of ['rss.xml', 'chuyen-muc/nong-thon-moi/rss.xml', 'feed.json']) {
      const text = readText(site, file);
      for (const paragraph of PARAGRAPHS) expect(text, file).toContain(paragraph);
    }
    for (const path of ['/tin-tuc/', '/chuyen-muc/nong-thon-moi/', '/luu-tru/2022/', '/luu-tru/2022/01/']) {
      const links = byTag(pageOf(site, path).document, 'a').map((link) => attribute(link, 'href'));
      expect(links, path).toContain(`/tin-tuc/${SLUG}/`);
    }
  });
});

describe('results of administrative procedures', () => {
  test('stand on the home page in the words of the real page', () => {
    const lines = visibleText(pageOf(site, '/').document);
    for (const words of [
      'Kết quả giải quyết TTHC',
      'Đến tháng 09 đã giải quyết: 100%',
      'Số hồ sơ xử lý:\n1.783',
      'Trước & đúng hạn:\n1.783',
      'Trễ hạn:\n0',
      'Tỉ lệ trễ hạn:\n0%',
      'Cập nhật lúc: 25/09/2022 12:41:15',
    ]) {
      expect(lines).toContain(words);
    }
  });

  test('lead to their details', () => {
    const detail = byTag(pageOf(site, '/').document, 'a').find((link) => visibleText(link) === 'Chi tiết');
    expect(detail && attribute(detail, 'href')).toBe('/tthc/');
    const text = visibleText(pageOf(site, '/tthc/').document);
    expect(text).toContain('1.783');
    expect(text).toContain('25/09/2022 12:41:15');
  });
});

describe('every page', () => {
  const pages = pagesOf(site).filter((page) => !isRedirect(page));

  test('there are as many as the content asks for, and no more', () => {
    expect(pages.map((page) => page.path).toSorted()).toEqual([
      '/',
      '/404.html',
      '/chuyen-muc/nong-thon-moi/',
      '/en/',
      '/feeds/',
      '/lien-he/',
      '/luu-tru/2022/',
      '/luu-tru/2022/01/',
      '/so-do-trang/',
      '/thong-ke/',
      '/tim-kiem/',
      '/tin-tuc/',
      `/tin-tuc/${SLUG}/`,
      '/tro-nang/',
      '/tthc/',
    ]);
  });

  const vietnamese = pages.filter(({ path }) => path !== '/en/');

  test.each(vietnamese.map((page) => [page.path, page] as const))(
    '%s has the footer and counters',
    (_, page) => {
      const [footer] = byTag(page.document, 'footer').slice(-1);
      const text = footer ? visibleText(footer) : '';
      for (const words of [
        'Trang thông tin điện tử xã Quang Khải - huyện Tứ Kỳ',
        'Trưởng Ban Biên tập: Nguyễn Đức Thuận',
        'Địa chỉ: xã Quang Khải, huyện Tứ Kỳ, tỉnh Hải Dương',
        'Điện thoại: 0362465990 (Văn phòng HĐND - UBND xã); 0973226494 (Văn hóa - thông tin)',
        'Email: ducthuan1981tkhd@gmail.com',
        'Đang truy cập\n7',
        'Hôm nay\n17',
        'Tháng này\n1.675',
        'Tất cả\n53.627',
      ]) {
        expect(text).toContain(words);
      }
      const links = footer ? byTag(footer, 'a').map((link) => attribute(link, 'href')) : [];
      expect(links).toContain('tel:0362465990');
      expect(links).toContain('tel:0973226494');
      expect(links).toContain('mailto:ducthuan1981tkhd@gmail.com');
    },
  );
});

test('the English page has its footer and counters in English', () => {
  const [footer] = byTag(pageOf(site, '/en/').document, 'footer').slice(-1);
  const text = footer ? visibleText(footer) : '';
  for (const words of [
    'Quang Khai Commune Information Website',
    'Editor-in-chief: Nguyễn Đức Thuận',
    'Address: Quang Khai Commune, Tu Ky District, Hai Duong Province, Viet Nam',
    'Online now\n7',
    'All\n53,627',
  ])
    expect(text).toContain(words);
});

test('the counters are told without a time, since the real page gives none', () => {
  expect(JSON.parse(readText(site, 'stats.json'))).toEqual({
    visitors: { online: 7, today: 17, month: 1675, total: 53627 },
    procedures: {
      year: 2022,
      throughMonth: 9,
      handled: 1783,
      onTime: 1783,
      late: 0,
      updatedAt: '2022-09-25T12:41:15+07:00',
    },
  });
});
