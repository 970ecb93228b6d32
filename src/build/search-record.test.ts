/** What the search index takes from a page: all of its text, once. */
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { recordOfPage } from './search-record.ts';

const page = (description: string, body: string, facts = '') =>
  `<html><head><meta name="description" content="${description}"></head><body><nav>Menu</nav>` +
  `<article data-pagefind-body ${facts}><h1>Lịch lấy nước</h1>${body}` +
  '<aside data-pagefind-ignore>Xem thêm</aside></article><footer>Chân trang</footer></body></html>';
const textOf = (description: string, body: string) =>
  recordOfPage(parse(page(description, body)), '/tin-tuc/lich/')?.text;

describe('the text of a page', () => {
  test('keeps a first paragraph that is the description too', () => {
    expect(textOf('Trạm bơm mở cống.', '<p>Trạm bơm mở cống.</p><p>Ba đợt.</p>')).toEqual({
      title: 'Lịch lấy nước',
      description: '',
      body: 'Trạm bơm mở cống. Ba đợt.',
    });
  });

  test('keeps a first paragraph of which the description is the beginning', () => {
    expect(textOf('Trạm bơm mở…', '<p>Trạm bơm mở cống.</p>')).toMatchObject({
      description: '',
      body: 'Trạm bơm mở cống.',
    });
  });

  test('has a description of its own before the text, and once where the page repeats it further down', () => {
    expect(textOf('Ba đợt lấy nước.', '<p>Trạm bơm mở cống.</p>')).toMatchObject({
      description: 'Ba đợt lấy nước.',
      body: 'Trạm bơm mở cống.',
    });
    expect(textOf('Ba đợt', '<p>Mới:</p><p>Ba đợt</p><p>Mở cống.</p>')?.body).toBe('Mới: Mở cống.');
    expect(textOf('Ba đợt lấy nước.', '<p>Mới:</p><p>Ba đợt lấy nước.</p><p>Mở cống.</p>')).toMatchObject({
      description: 'Ba đợt lấy nước.',
      body: 'Mới: Mở cống.',
    });
  });

  test('tells headings, names of facts and lines of a list from what follows, for an excerpt has no lines', () => {
    expect(
      textOf(
        '',
        '<h2>Lịch</h2><p>Ba đợt</p><dl><dt>Số</dt><dd><a>18/KH-UBND</a></dd><dt>Ký:</dt><dd>Mẫu.</dd></dl><ul><li>Thôn 1</li><li></li></ul>',
      )?.body,
    ).toBe('Lịch. Ba đợt. Số: 18/KH-UBND. Ký: Mẫu. Thôn 1.');
  });

  test('says its category, which readers ask for by name and the page may not repeat', () => {
    const record = recordOfPage(
      parse(page('', '<p>Mở cống.</p>', 'data-search-category="Nông thôn mới"')),
      '/tin-tuc/a/',
    );
    expect(record?.text.body).toBe('Mở cống. Chuyên mục: Nông thôn mới.');
    expect(record?.facts).toMatchObject({ section: 'Tin tức', category: 'Nông thôn mới' });
  });

  test('is not parted where a word may only be broken', () => {
    expect(textOf('', '<p>Thư: <a>vanphong<wbr>@xamau.vn</a></p>')?.body).toBe('Thư: vanphong@xamau.vn.');
  });

  test('leaves out menu, footer and what is marked to be left out; words of neighbouring cells stay apart', () => {
    expect(textOf('', '<table><tr><td>Đợt</td><td>Ngày</td></tr></table><p><b>Đ</b>ợt 1</p>')?.body).toBe(
      'Đợt; Ngày; Đợt 1.',
    );
  });
});

test('a title keeps its pieces, so that answers break it as the page does', () => {
  const html =
    '<article data-pagefind-body><h1><span class="word">10 sản phẩm</span> của  <span class="nowrap">xã Mẫu</span></h1><p>Mở\u00A0cống.</p></article>';
  expect(recordOfPage(parse(html), '/a/')?.text).toMatchObject({
    title: '10\u00A0sản\u00A0phẩm của xã\u00A0Mẫu',
    body: 'Mở cống.',
  });
});

test('a page that marks no text is not indexed', () => {
  expect(recordOfPage(parse('<html><body><h1>Không thấy</h1></body></html>'), '/404.html')).toBeUndefined();
});
