/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { article, BASE, checkSpoilt, FRONT_MATTER } from '../../../tests/support/content.ts';
import { followRemedies } from '../../../tests/support/remedies.ts';
import { ADDED, data, promises, text } from '../../../tests/support/spoilt-content.ts';
import { AddressBook } from '../addresses.ts';
import type { EntryValue } from '../entry.ts';
import type { EntryFile } from '../files/tree.ts';
import { ADDRESS_LENGTH } from '../limits.ts';
import { judgeLink, type LinkContext, pathInside } from './links.ts';

describe('no link leads to code, or to what is not there', () => {
  promises([
    [
      'javascript:',
      text('[a](javascript:alert(1))'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "javascript:alert(1)" chứa mã chương trình (javascript:) nên không được dùng. Cách sửa: thay bằng địa chỉ https://…, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'javascript: in disguise',
      text('[a](<JaVa&#9;Script&colon;alert(1)>)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "JaVa Script:alert(1)" chứa mã chương trình (javascript:) nên không được dùng. Cách sửa: thay bằng địa chỉ https://…, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'javascript: in angle brackets',
      text('Chữ <javascript:alert(1)>'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Địa chỉ "javascript:alert(1)" chứa mã chương trình (javascript:) nên không được dùng. Cách sửa: thay bằng địa chỉ https://…, hoặc xóa liên kết.',
      ],
    ],
    [
      'data: by reference',
      text('[a][b]\n\n[b]: data:text/html,x'),
      [
        'content/news/2022/them/index.md:9:1: Lỗi: Địa chỉ "data:text/html,x" chứa mã chương trình (data:) nên không được dùng. Cách sửa: thay bằng địa chỉ https://…, hoặc xóa liên kết.',
      ],
    ],
    [
      'a page without its last slash, with what stands behind it',
      text('[a](/tin-tuc?trang=2#b)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "/tin-tuc" thiếu dấu "/" ở cuối. Cách sửa: ghi /tin-tuc/.',
      ],
    ],
    [
      'a page that does not exist',
      text('Chữ\n[a](/tin-tuc/bai-ki/)'),
      [
        'content/news/2022/them/index.md:8:1: Lỗi: Trang không có địa chỉ "/tin-tuc/bai-ki/". Cách sửa: có phải /tin-tuc/bai-kia/? Nếu không thì xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a page like none',
      text('[a](/khong-he-co-trang-nay/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Trang không có địa chỉ "/khong-he-co-trang-nay/". Cách sửa: sửa lại địa chỉ, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a whole address of the site itself',
      text('[a](https://xamau.example/xa/tin-tuc/khong-co-bai-nay/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Trang không có địa chỉ "/tin-tuc/khong-co-bai-nay/". Cách sửa: sửa lại địa chỉ, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'an address without its last slash',
      text('[a](/tin-tuc/bai-kia)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "/tin-tuc/bai-kia" thiếu dấu "/" ở cuối. Cách sửa: ghi /tin-tuc/bai-kia/.',
      ],
    ],
    [
      'an address of the former site',
      text('[a](/portal/7.html#muc) [b](/?id=9) [c](/portal/7.html?in=1)', {
        'news/2022/ve-lang/index.md': article(
          `${FRONT_MATTER.replace('title: Bài mẫu', 'title: Về làng')}\noldAddresses: [/portal/7.html]`,
        ),
        'redirects.csv': 'old,new\n/?id=9,/tin-tuc/\n',
      }),
      [
        'content/news/2022/them/index.md:7:1: Lưu ý: "/portal/7.html#muc" là địa chỉ cũ: người đọc bị chuyển thêm một lần, và chỉ tới nơi khi máy chủ biết địa chỉ ấy. Cách sửa: ghi /tin-tuc/ve-lang/.',
        'content/news/2022/them/index.md:7:25: Lưu ý: "/?id=9" là địa chỉ cũ: người đọc bị chuyển thêm một lần, và chỉ tới nơi khi máy chủ biết địa chỉ ấy. Cách sửa: ghi /tin-tuc/.',
        'content/news/2022/them/index.md:7:37: Lưu ý: "/portal/7.html?in=1" là địa chỉ cũ: người đọc bị chuyển thêm một lần, và chỉ tới nơi khi máy chủ biết địa chỉ ấy. Cách sửa: ghi /tin-tuc/ve-lang/.',
      ],
    ],
    [
      'an address of the former site, of what is a draft today',
      text('[a](/portal/8.html)', {
        'news/2022/ve-lang/index.md': article(
          `${FRONT_MATTER.replace('title: Bài mẫu', 'title: Về làng')}\ndraft: true\noldAddresses: [/portal/8.html]`,
        ),
      }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết "/tin-tuc/ve-lang/" dẫn tới bài còn là bản nháp (content/news/2022/ve-lang/index.md). Cách sửa: đăng bài đó trước, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'old addresses that lead in a circle',
      text('[a](/vong/1.html)', {
        'redirects.csv': 'old,new\n/vong/1.html,/vong/2.html\n/vong/2.html,/vong/1.html\n',
      }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Trang không có địa chỉ "/vong/1.html". Cách sửa: sửa lại địa chỉ, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
        'content/redirects.csv:2:14: Lỗi: "/vong/2.html" cũng là một địa chỉ cũ: người đọc bị chuyển hai lần, hoặc chuyển vòng quanh. Cách sửa: ghi thẳng địa chỉ cuối cùng ở cột new.',
        'content/redirects.csv:3:14: Lỗi: "/vong/1.html" cũng là một địa chỉ cũ: người đọc bị chuyển hai lần, hoặc chuyển vòng quanh. Cách sửa: ghi thẳng địa chỉ cuối cùng ở cột new.',
      ],
    ],
    [
      'a draft',
      text('[a](/tin-tuc/ban-nhap/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết "/tin-tuc/ban-nhap/" dẫn tới bài còn là bản nháp (content/news/2022/ban-nhap/index.md). Cách sửa: đăng bài đó trước, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a scheduled article',
      text('[a](/tin-tuc/hen-gio/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết "/tin-tuc/hen-gio/" dẫn tới bài hẹn giờ đăng lúc 04/01/2023 08:39:58 (content/news/2023/hen-gio/index.md). Cách sửa: xóa liên kết, hoặc hẹn bài này sau bài đó; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'an article that was taken away',
      text('[a](/tin-tuc/da-go/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết "/tin-tuc/da-go/" dẫn tới bài đã gỡ (content/news/2022/da-go/index.md). Cách sửa: xóa liên kết, hoặc dẫn tới trang khác; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'an article that will be taken away',
      text('[a](/tin-tuc/sap-go/)', {
        'news/2022/sap-go/index.md': article(`${FRONT_MATTER}\nexpiresAt: 2022-07-01T00:00:00+07:00`),
      }),
      [
        'content/news/2022/them/index.md:7:1: Lưu ý: Liên kết "/tin-tuc/sap-go/" sẽ hỏng khi bài đó được gỡ lúc 01/07/2022 00:00:00. Cách sửa: dẫn tới trang khác, hoặc nhớ xóa liên kết trước lúc đó.',
      ],
    ],
    [
      'a section without content',
      text('[a](/chuyen-muc/con-trong/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Mục "/chuyen-muc/con-trong/" chưa có nội dung nên chưa có trang. Cách sửa: xóa liên kết cho tới khi mục có nội dung; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a page of a list that is too short',
      text('[a](/tin-tuc/trang/2/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Trang không có địa chỉ "/tin-tuc/trang/2/". Cách sửa: sửa lại địa chỉ, hoặc xóa liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a file that is not attached',
      text('[a](tep.pdf)', { 'news/2022/them/tep.pdf': '%PDF' }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "tep.pdf" chưa khai ở mục "attachments" nên không được đăng. Cách sửa: thêm vào "attachments": title là tên người đọc thấy, file: tep.pdf; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a file that is not there',
      text('[a](tep.pdf)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Không có tệp "tep.pdf" trong mục "attachments". Cách sửa: chép tệp vào cạnh bài và khai ở "attachments", hoặc sửa lại địa chỉ; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a file beside a page',
      data('pages/gioi-thieu.md', article('title: Giới thiệu', '[a](tep.pdf)')),
      [
        'content/pages/gioi-thieu.md:5:1: Lỗi: Trang này không đăng kèm tệp "tep.pdf". Cách sửa: đăng tệp ở một bài viết hoặc văn bản, rồi dẫn tới bài đó; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a source file',
      text('[a](../bai-kia/index.mdx)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "../bai-kia/index.mdx" không phải địa chỉ của trang. Cách sửa: ghi /tin-tuc/bai-kia/.',
      ],
    ],
    [
      'an address without https://',
      text('[a](www.vi.example) [b](//vi.example/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "www.vi.example" thiếu "https://". Cách sửa: ghi https://www.vi.example.',
        'content/news/2022/them/index.md:7:21: Lỗi: Địa chỉ "//vi.example/" thiếu phần đầu. Cách sửa: ghi đủ từ https://.',
      ],
    ],
    [
      'a file on the editor’s own machine',
      text('[a](<C:\\Tep\\a.docx>)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "C:\\Tep\\a.docx" là tệp trên máy của bạn, người đọc không mở được. Cách sửa: chép tệp vào thư mục của bài viết, khai ở mục đính kèm, rồi ghi tên tệp.',
      ],
    ],
    [
      'a scheme that phones do not open',
      text('[a](zalo://123)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "zalo://123" mở đầu bằng "zalo:", người đọc không mở được. Cách sửa: dùng địa chỉ mở đầu bằng https://, mailto: hoặc tel:.',
      ],
    ],
    [
      'a wrong e-mail address and telephone',
      text('[a](mailto:xamau) [b](tel:gọi)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ thư "mailto:xamau" không đúng. Cách sửa: ghi như mailto:ten@xamau.gov.vn.',
        'content/news/2022/them/index.md:7:19: Lỗi: Số điện thoại "tel:gọi" không đúng. Cách sửa: ghi như tel:0912345678, chỉ có chữ số.',
      ],
    ],
    [
      'an e-mail address without mailto:',
      text('[a](xa@xamau.example)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ thư "xa@xamau.example" thiếu "mailto:". Cách sửa: ghi mailto:xa@xamau.example.',
      ],
    ],
    [
      'a link without words',
      text('[](https://vi.example/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết không có chữ nào để bấm. Cách sửa: ghi chữ giữa hai dấu ngoặc vuông: [chữ](địa chỉ).',
      ],
    ],
    [
      'a link without an address',
      text('[a]()'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết không có địa chỉ. Cách sửa: ghi địa chỉ giữa hai dấu ngoặc tròn, hoặc bỏ liên kết; chỉ giữ chữ thì viết "a".',
      ],
    ],
    [
      'a link with a space in its address',
      text('[a](https://vi.example/a b)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết viết chưa đúng nên sẽ hiện nguyên dấu ngoặc. Cách sửa: viết "[a](https://vi.example/a%20b)".',
      ],
    ],
  ]);

  test('a draft may lead to what is not published either', async () => {
    const body = '[a](/tin-tuc/ban-nhap/) [b](/tin-tuc/hen-gio/)';
    expect(await checkSpoilt({ [ADDED]: article(`${FRONT_MATTER}\ndraft: true`, body) })).toEqual([]);
  });

  test('a scheduled article may lead to what is there before it', async () => {
    const later = FRONT_MATTER.replace('2022-01-04', '2023-02-01');
    expect(
      await checkSpoilt({ 'news/2023/them/index.md': article(later, '[a](/tin-tuc/hen-gio/)') }),
    ).toEqual([]);
  });

  test('a page of a list is there when there are articles enough', async () => {
    const articles = Array.from({ length: 20 }, (_, index) => [
      `news/2022/so-${index}/index.md`,
      article(FRONT_MATTER),
    ]);
    const changes = {
      ...text('[a](/tin-tuc/trang/2/) [b](/chuyen-muc/tin-xa/trang/2/)'),
      ...Object.fromEntries(articles),
    };
    expect(await checkSpoilt(changes)).toEqual([]);
  });

  test('an article that cannot be read is told once, not by everything that leads to it', async () => {
    expect(await checkSpoilt({ 'news/2021/bai-kia/index.mdx': article('titel: Bài kia') })).toHaveLength(4);
    expect(await checkSpoilt({ 'categories.yaml': '- id: tin-xa\n  name: "x' })).toHaveLength(1);
  });
});

describe('an address that was meant otherwise', () => {
  test.each([
    ['[a](gioi-thieu)', '[a](/gioi-thieu/)'],
    ['[a](gioi-thieu/)', '[a](/gioi-thieu/)'],
    ['[a](bai-kia)', '[a](/tin-tuc/bai-kia/)'],
    ['[a](tin-tuc/bai-kia)', '[a](/tin-tuc/bai-kia/)'],
    ['[a](/Tin-Tuc/Bai-Kia/)', '[a](/tin-tuc/bai-kia/)'],
    ['[a](/tin-tuc/bai-kia.html#noi-dung)', '[a](/tin-tuc/bai-kia/#noi-dung)'],
    ['[a](news/2021/bai-kia/index.mdx)', '[a](/tin-tuc/bai-kia/)'],
    ['[a](/tin-tuc/bai-kia/index.md)', '[a](/tin-tuc/bai-kia/)'],
    ['[a](quyet-dinh-mau)', '[a](/van-ban/quyet-dinh-mau/)'],
    ['[a](https//vi.example/b)', '[a](https://vi.example/b)'],
    ['[a](https:vi.example)', '[a](https://vi.example)'],
    ['[a](htps://vi.example)', '[a](https://vi.example)'],
    ['[a](“https://vi.example”)', '[a](https://vi.example)'],
    ['[a]((https://vi.example/))', '[a](https://vi.example/)'],
    ['[a](0912345678)', '[a](tel:0912345678)'],
    ['[a](0912.345.678)', '[a](tel:0912345678)'],
  ])('%s', async (written, meant) => {
    const files = { ...BASE, [ADDED]: article(FRONT_MATTER, written) };
    const { before, files: mended, worse, after } = await followRemedies(files);
    expect(before.map(({ rule }) => rule)).toEqual(['link-form']);
    expect({ worse, after }).toEqual({ worse: [], after: [] });
    expect(String(mended[ADDED])).toContain(`\n${meant}\n`);
  });

  test('words and address in each other’s place are told with both', async () => {
    const files = text('[https://vi.example/](xem)');
    expect(await checkSpoilt(files)).toEqual([
      'content/news/2022/them/index.md:7:1: Lỗi: Chữ để bấm và địa chỉ đổi chỗ cho nhau. Cách sửa: viết "[xem](https://vi.example/)".',
    ]);
  });

  test('what is not published, or is nowhere, is not proposed', async () => {
    for (const address of ['ban-nhap', 'hen-gio', 'khong-co'])
      expect((await checkSpoilt(text(`[a](${address})`)))[0]).toContain('ghi địa chỉ như trên trình duyệt');
  });
});

describe('one address', () => {
  const day = (date: string) => new Date(`${date}T00:00:00+07:00`);
  const addresses = new AddressBook();
  const add = (slug: string, more: object = {}) =>
    addresses.addEntry(
      { kind: 'news', slug, file: `content/news/${slug}.md` } as EntryFile,
      {
        kind: 'news',
        value: { title: 'A', publishedAt: day('2022-01-04'), category: 'a', ...more },
      } as EntryValue,
    );
  add('bai-kia');
  add('ban-nhap', { draft: true });
  add('sap-go', { expiresAt: day('2022-07-01') });
  addresses.add('/lien-he/', 'always');
  addresses.addMove('/cu.html', '/tin-tuc/bai-kia/');
  addresses.addMove('/cu.html?id=2', '/lien-he/');
  addresses.addMove('/cu-nua.html', '/khong-co/');
  const context: LinkContext = {
    addresses,
    at: day('2022-06-01'),
    until: undefined,
    siteUrl: 'https://xamau.example/xa',
    downloads: { key: 'attachments', files: ['tep/ke-hoach.pdf', './bao-cao.pdf'] },
    files: new Set(['tep/ke-hoach.pdf', 'bao-cao.pdf', 'anh.JPG', 'gioi-thieu', 'them.pdf']),
    renamed: (file) =>
      file === 'bao-cao.pdf'
        ? { rename: { from: 'bao-cao.pdf', to: 'bao-cao-1.pdf' }, instead: 'bao-cao-1.pdf' }
        : undefined,
  };
  const judged = (address: string, more: Partial<LinkContext> = {}) =>
    judgeLink(address, { ...context, ...more });
  const remedyOf = (address: string, more: Partial<LinkContext> = {}) => judged(address, more)?.remedy;

  test.each([
    'https://vi.example/',
    'HTTPS://VI.EXAMPLE/a?b#c',
    'mailto:ten@xa.example',
    'MAILTO:ten@xa.example?subject=a',
    'tel:113',
    'tel:+84(24)3900-0000',
    `tel:${'0'.repeat(20)}`,
    '#muc',
    '/tin-tuc/bai-kia/',
    '/tin-tuc/bai-kia/?a#b',
    '/lien-he/',
    'ke-hoach.pdf',
    './ke-hoach.pdf',
    'ke%2Dhoach.pdf',
    'https://xamau.example/',
    'https://xamau.example/xa-khac/',
    'https://vi.example/xa/khong-co/',
    'https://xamau.example/xa/lien-he/',
    `https://vi.example/${'a'.repeat(ADDRESS_LENGTH - 19)}`,
  ])('%s is right', (address) => {
    expect(judged(address)).toBeUndefined();
  });

  test.each([
    [' ', 'link-empty'],
    ['#', 'link-empty'],
    ['#!', 'link-empty'],
    [`https://vi.example/${'a'.repeat(ADDRESS_LENGTH - 18)}`, 'link-form'],
    ['/\\vi.example', 'link-form'],
    ['\\\\\\vi.example', 'link-form'],
    ['https://', 'link-form'],
    ['https://[vi', 'link-form'],
    ['mailto:ten@xa', 'link-form'],
    ['tel:11', 'link-form'],
    [`tel:${'0'.repeat(21)}`, 'link-form'],
    ['java\tscript:alert(1)', 'link-code'],
    ['VBScript:a', 'link-code'],
    ['https://xamau.example/xa/khong-co/', 'link-dead'],
    ['https://XAMAU.example/xa/khong-co/', 'link-dead'],
  ])('%j is told', (address, rule) => {
    expect(judged(address)?.rule).toBe(rule);
  });

  test('that is too long is told with both lengths', () => {
    expect(judged(`/${'a'.repeat(ADDRESS_LENGTH)}`)?.message).toMatch(
      /…" dài 2\.001 ký tự, tối đa 2\.000\.$/u,
    );
  });

  test.each([
    ['/cu.html', '/tin-tuc/bai-kia/'],
    ['/cu.html?id=2', '/lien-he/'],
    ['/cu.html?id=3', '/tin-tuc/bai-kia/'],
    ['/cu.html?id=2#muc', '/lien-he/'],
    ['https://xamau.example/xa/cu.html', '/tin-tuc/bai-kia/'],
  ])('%s of the former site is written as %s', (address, instead) => {
    expect(judged(address)).toMatchObject({ rule: 'link-moved', severity: 'warning', instead });
  });

  test('of the former site that leads nowhere today is none of this site', () => {
    expect(judged('/cu-nua.html')?.rule).toBe('link-dead');
  });

  test.each([
    ['lien-he', '/lien-he/'],
    ['LIEN-HE.html?a#b', '/lien-he/?a#b'],
    ['/lien-he', '/lien-he/'],
    ['/lien-he?a#b', '/lien-he/?a#b'],
    ['content/news/2022/bai-kia/index.md#b', '/tin-tuc/bai-kia/#b'],
    ['www.vi.example/a', 'https://www.vi.example/a'],
    ['ten@xa.example', 'mailto:ten@xa.example'],
    ['+84 912 345 678', 'tel:+84912345678'],
    ['tep/ke-hoach.pdf', 'ke-hoach.pdf'],
    ['C:\\ho-so\\Ke hoach.pdf', 'ke-hoach.pdf'],
    ['bao-cao.pdf', 'bao-cao-1.pdf'],
  ])('%s is to be written as %s', (address, instead) => {
    expect(judged(address)?.instead).toBe(instead);
    expect(remedyOf(address)).toContain(
      `ghi ${address === 'bao-cao.pdf' ? `"${instead}"` : instead.replace(/(?<=\/)[?#].*$/, '')}`,
    );
  });

  test('of a page that is not published is not proposed', () => {
    expect(judged('ban-nhap')?.instead).toBeUndefined();
    expect(judged('ban-nhap', { at: undefined })?.instead).toBe('/tin-tuc/ban-nhap/');
    expect(judged('tin-tuc/bai')?.instead).toBeUndefined();
  });

  test('of a page that will go is right where the text goes with it, or before', () => {
    const leaves = day('2022-07-01');
    const rule = (until: Date | undefined) => judged('/tin-tuc/sap-go/', { until })?.rule;
    expect([rule(undefined), rule(day('2022-07-02'))]).toEqual(['link-expiring', 'link-expiring']);
    expect([rule(leaves), rule(day('2022-06-30'))]).toEqual([undefined, undefined]);
  });

  test('of a list of documents that is there on some days only is told', () => {
    expect(judged('/van-ban/nam/2021/')?.message).toContain('lúc có, lúc không');
  });

  test.each([
    ['gioi-thieu', 'từ dấu "/" đầu tiên, ví dụ /tin-tuc/ten-bai/.'],
    ['../x/a.pdf', 'ví dụ /tin-tuc/ten-bai/.'],
    ['../khong-co/index.mdx', 'ví dụ /tin-tuc/khong-co/.'],
    ['index.md', 'ví dụ /tin-tuc/ten-bai/.'],
    ['tep.v2/ho-so', 'ví dụ /tin-tuc/ten-bai/.'],
  ])('%s, which is none as a browser shows it, is told with an example', (address, example) => {
    expect(judged(address)?.rule).toBe('link-form');
    expect(remedyOf(address)).toContain(example);
  });

  test.each([
    ['anh.JPG', 'muốn hiện ảnh thì viết ![mô tả ảnh](anh.JPG)'],
    ['them.pdf', 'thêm vào "attachments": title là tên người đọc thấy, file: them.pdf.'],
    ['khong-co.pdf', 'chép tệp vào cạnh bài và khai ở "attachments"'],
  ])('%s of a file that is not attached is told by what lies beside the text', (address, remedy) => {
    expect(remedyOf(address)).toContain(remedy);
    expect(judged(address, { downloads: undefined })).toBeUndefined();
    expect(remedyOf(address, { downloads: { key: '', files: [] } })).toContain('rồi dẫn tới bài đó');
  });

  test.each([
    ['#muc', ''],
    ['/tin-tuc/?a#b', '/tin-tuc/'],
    ['/b%C3%A0i/', '/bài/'],
    ['/100%/', '/100%/'],
    ['https://xamau.example/xa/lien-he/?a#b', '/lien-he/'],
    ['https://xamau.example/khac/', undefined],
    ['https://vi.example/xa/', undefined],
    ['https://[vi', undefined],
    ['bai-kia', undefined],
    ['mailto:a@b.example', undefined],
  ])('%s names on the site %j', (address, path) => {
    expect(pathInside(address, 'https://xamau.example/xa//')).toBe(path);
    if (address.startsWith('http')) expect(pathInside(address, undefined)).toBeUndefined();
  });
});
