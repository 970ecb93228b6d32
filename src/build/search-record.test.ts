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
  test('holds no drawing of what the words beside it say', () => {
    expect(textOf('Số hộ.', '<ul aria-hidden="true"><li>Mẫu 1</li></ul><p>Bảng.</p>')?.body).toBe('Bảng.');
  });

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

  test('has what a document is about as its description, once, however long', () => {
    const abstract = 'Lấy nước đổ ải, gieo cấy vụ đông xuân';
    expect(
      textOf('Lấy nước đổ ải…', `<p data-search-abstract>${abstract}</p><p>Còn hiệu lực</p>`),
    ).toMatchObject({ description: `${abstract}.`, body: 'Còn hiệu lực.' });
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

describe('what is known of a page', () => {
  const facts = (body: string, attributes = '', url = '/tin-tuc/a/') =>
    recordOfPage(parse(page('', body, attributes)), url)?.facts;

  test.each([
    ['/tin-tuc/a/', 'Tin tức'],
    ['/van-ban/a/', 'Văn bản'],
    ['/ocop/a/', 'Sản phẩm OCOP'],
    ['/tthc/', 'Kết quả TTHC'],
    ['/lien-he/', 'Trang thông tin'],
    ['/', 'Trang thông tin'],
  ])('%s is of the section %s', (url, section) => {
    expect(facts('<p>Mở cống.</p>', '', url)?.section).toBe(section);
  });

  test('is what it says of itself, and nothing where it says nothing', () => {
    const said =
      'data-search-type="Kế hoạch" data-search-status="Còn hiệu lực" data-search-date="2022-01-04"';
    expect(facts('<p>Mở cống.</p>', said)).toEqual({
      section: 'Tin tức',
      category: undefined,
      type: 'Kế hoạch',
      status: 'Còn hiệu lực',
      date: '2022-01-04',
      thumbnail: undefined,
    });
  });

  test.each([
    [
      'the smallest rendition',
      '<img src="/a.jpg" srcset="/a-720.avif 720w, /a-120.avif 120w, /a-1080.avif 1080w">',
      '/a-120.avif',
    ],
    [
      'written over several lines',
      '<img src="/a.jpg" srcset="\n /a-120.avif 120w,\n /a-720.avif 720w">',
      '/a-120.avif',
    ],
    [
      'of an address with commas too',
      '<img src="/a.jpg" srcset="/a,b-720.avif 720w, /a,b-99.avif 99w">',
      '/a,b-99.avif',
    ],
    [
      'that of the source beside it',
      '<picture><source srcset="/b-720.avif 720w, /b-360.avif 360w"><img src="/b.jpg"></picture>',
      '/b-360.avif',
    ],
    ['the picture itself', '<p><img src="/c.jpg"></p>', '/c.jpg'],
    ['the first of several', '<p><img src="/d.jpg"></p><p><img src="/e.jpg"></p>', '/d.jpg'],
  ])('is its picture: %s', (_which, html, thumbnail) => {
    expect(facts(`<p>Mở cống.</p>${html}`)?.thumbnail).toBe(thumbnail);
  });
});

test('what makes no words for readers is passed over, and a page without words is none', () => {
  expect(
    textOf(
      '',
      '<p>Mở cống</p><script>a</script><style>b</style><template><p>c</p></template><noscript>d</noscript><button>e</button><dialog>f</dialog>',
    )?.body,
  ).toBe('Mở cống.');
  const silent = '<article data-pagefind-body><h1>…</h1><p>– ! –</p></article>';
  expect(recordOfPage(parse(silent), '/a/')).toBeUndefined();
  const figure = '<article data-pagefind-body><p>1945</p></article>';
  expect(recordOfPage(parse(figure), '/a/')?.text).toEqual({ title: '', description: '', body: '1945.' });
});

test('what has a sign of its own at its end gets no other', () => {
  expect(
    textOf('', '<p>Hỏi?</p><p>(Hết)</p><p>“Xong”</p><p>Rồi…</p><ul><li>Một;</li><li>Hai</li></ul>')?.body,
  ).toBe('Hỏi? (Hết). “Xong”. Rồi… Một; Hai.');
  expect(textOf('', '<table><caption>Lịch</caption><tr><th>Đợt</th><td>1</td></tr></table>')?.body).toBe(
    'Lịch: Đợt; 1;',
  );
});
