/** What an editor reads of each fault, word for word. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, checkSpoilt, FRONT_MATTER, PICTURE } from '../../../tests/support/content.ts';
import { data, promises, UNKNOWN } from '../../../tests/support/spoilt-content.ts';
import type { Finding } from '../finding.ts';
import { readTree } from './tree.ts';

describe('every file lies where the site reads it, under a name that all systems know, or it is told where to put it', () => {
  promises([
    [
      'an article beside the folders',
      data('news/2022/bai-le.md', article(FRONT_MATTER)),
      [
        'content/news/2022/bai-le.md: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md: news/2022/bai-le/index.md.',
      ],
    ],
    [
      'an article under an unknown ending',
      data('news/2022/them/index.markdown', article(FRONT_MATTER)),
      [
        'content/news/2022/them/index.markdown: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md: news/2022/them/index.md.',
      ],
    ],
    [
      'Index.md',
      data('news/2022/them/Index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/them/Index.md: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md: news/2022/them/index.md.',
      ],
    ],
    [
      'an article in a folder that is no year',
      data('news/tin/them/index.md', article(FRONT_MATTER)),
      [
        'content/news/tin/them/index.md: Lỗi: Thư mục "tin" trong news phải là năm bốn chữ số. Cách sửa: chuyển bài vào thư mục của năm đăng, ví dụ news/2022.',
      ],
    ],
    [
      'a document in MDX',
      data('documents/them.mdx', 'x'),
      [
        'content/documents/them.mdx: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về documents/<tên-văn-bản>.md.',
      ],
    ],
    [
      'a text of a product in another form',
      data('products/gao-mau/bai.docx', 'x'),
      [
        'content/products/gao-mau/bai.docx: Lỗi: Bài viết phải là tệp ".md"; tệp ".docx" này không được đọc nên không được đăng. Cách sửa: mở tệp, chép chữ vào products/gao-mau/index.md dưới phần đầu bài, rồi chuyển tệp này ra khỏi thư mục nội dung.',
      ],
    ],
    [
      'a page in another form',
      data('pages/Liên hệ.docx', 'x'),
      [
        'content/pages/Liên hệ.docx: Lỗi: Bài viết phải là tệp ".md"; tệp ".docx" này không được đọc nên không được đăng. Cách sửa: mở tệp, chép chữ vào pages/lien-he.md dưới phần đầu bài, rồi chuyển tệp này ra khỏi thư mục nội dung.',
      ],
    ],
    [
      'a film beside a product',
      data('products/gao-mau/phim.mp4', 'x'),
      [
        'content/products/gao-mau/phim.mp4: Lỗi: Trong thư mục products chỉ có bài viết và ảnh; tệp này không được đăng. Cách sửa: xóa tệp, hoặc đăng kèm một bài trong news hoặc documents.',
      ],
    ],
    [
      'a program beside an article',
      data('news/2022/bai-mau/chay.exe', 'x'),
      [UNKNOWN.replace(/^/, 'content/news/2022/bai-mau/chay.exe: ')],
    ],
    [
      'a text whose second ending Windows hides',
      data('news/2022/bai-mau/index.md.txt', 'x'),
      [
        'content/news/2022/bai-mau/index.md.txt: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng: sau "index.md" còn một đuôi nữa, Windows thường giấu đi. Cách sửa: đã có "index.md": chuyển phần cần giữ sang đó, rồi xóa tệp này.',
      ],
    ],
    [
      'the same where the text is not there yet',
      data('notices/bao.md.txt', 'x'),
      [
        'content/notices/bao.md.txt: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng: sau "bao.md" còn một đuôi nữa, Windows thường giấu đi. Cách sửa: đổi tên thành "bao.md" (trong Windows bật "File name extensions" để thấy đuôi).',
      ],
    ],
    [
      'a text of Word under an ending before its own',
      data('notices/bao.md.docx', 'x'),
      [
        'content/notices/bao.md.docx: Lỗi: Bài viết phải là tệp ".md"; tệp ".docx" này không được đọc nên không được đăng. Cách sửa: mở tệp, chép chữ vào notices/bao.md dưới phần đầu bài, rồi chuyển tệp này ra khỏi thư mục nội dung.',
      ],
    ],
    [
      'a document without an ending',
      data('documents/qd16', '%PDF-1.4\n%%EOF\n'),
      [
        'content/documents/qd16: Lỗi: Tên tệp không có đuôi (phần sau dấu chấm) nên tệp không được đọc và không được đăng. Cách sửa: đổi tên thành documents/qd16.pdf.',
      ],
    ],
    [
      'a file without an ending that nobody can tell',
      data('documents/qd16', Buffer.from([0xd0, 0xcf, 0])),
      [
        'content/documents/qd16: Lỗi: Tên tệp không có đuôi (phần sau dấu chấm) nên tệp không được đọc và không được đăng. Cách sửa: thêm đuôi đúng với tệp: bài viết là .md, tệp đính kèm là .pdf, .docx…; không dùng thì xóa tệp.',
      ],
    ],
    [
      'a document with no text',
      data('documents/qd16.pdf', '%PDF-1.4\n%%EOF\n'),
      [
        'content/documents/qd16.pdf: Lỗi: Không văn bản nào (tệp .md) khai tệp này nên nó không được đăng. Cách sửa: tạo documents/qd16.md (số, trích yếu, ngày ban hành…) và khai ở mục files: - { title: Bản đầy đủ, file: qd16.pdf }; không đăng nữa thì chuyển tệp đi nơi khác.',
      ],
    ],
    [
      'a name longer than systems take',
      data(`news/2022/bai-mau/${'ệ'.repeat(80)}.pdf`, '%PDF-1.4\n%%EOF\n'),
      [
        `content/news/2022/bai-mau/${'ệ'.repeat(80)}.pdf: Lỗi: Tên tệp quá dài (244 byte, tối đa 200). Cách sửa: đổi tên cho ngắn lại.`,
      ],
    ],
    [
      'a data file under another ending, which is missing',
      { 'abbreviations.yaml': null, 'abbreviations.txt': 'x' },
      [
        'content/abbreviations.txt: Lỗi: Tệp này không thuộc nội dung của trang nên sẽ không được đăng. Cách sửa: đổi tên thành abbreviations.yaml.',
      ],
    ],
    [
      'a name with signs that break an address',
      data('news/2022/bai-mau/Anh #1.gif', PICTURE),
      [
        'content/news/2022/bai-mau/Anh #1.gif: Lỗi: Tên tệp có ký tự "#" không dùng được. Cách sửa: đổi tên thành "anh-1.gif".',
        'content/news/2022/bai-mau/Anh #1.gif: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
      ],
    ],
    [
      'a name that ends in a dot',
      data('news/2022/bai-mau./index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/bai-mau./index.md: Lỗi: Tên có dấu cách hoặc dấu chấm ở cuối, Windows không mở được. Cách sửa: đổi tên thành "bai-mau-2".',
        'content/news/2022/bai-mau./index.md: Lỗi: Tên thư mục "bai-mau." không làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: đổi tên thư mục thành "bai-mau-2".',
      ],
    ],
    [
      'a name that begins with a space',
      data('news/2022/bai-mau/ anh.gif', PICTURE),
      [
        'content/news/2022/bai-mau/ anh.gif: Lỗi: Tên có dấu cách ở đầu, không ai thấy. Cách sửa: đổi tên thành "anh.gif".',
        'content/news/2022/bai-mau/ anh.gif: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
      ],
    ],
    [
      'a name with a space that is another than the keyboard’s',
      data('news/2022/bai-mau/anh\u00a0lua.gif', PICTURE),
      [
        'content/news/2022/bai-mau/anh\u00a0lua.gif: Lỗi: Tên tệp có ký tự U+00A0 không dùng được. Cách sửa: đổi tên thành "anh-lua.gif".',
        'content/news/2022/bai-mau/anh\u00a0lua.gif: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
      ],
    ],
    [
      'the name of a device on Windows',
      data('pages/aux.md', article('title: Phụ')),
      [
        'content/pages/aux.md: Lỗi: Windows giữ tên "aux.md" cho thiết bị, không mở được tệp tên này. Cách sửa: đổi tên thành "bai-aux.md".',
      ],
    ],
    [
      'the name of a device as that of a folder',
      data('news/2022/nul/index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/nul/index.md: Lỗi: Windows giữ tên "nul" cho thiết bị, không mở được tệp tên này. Cách sửa: đổi tên thành "bai-nul".',
      ],
    ],
    [
      'the name of a device before an ending, beside one that only begins alike',
      { 'news/2022/bai-mau/COM1.tar.gif': PICTURE, 'news/2022/bai-mau/console.gif': PICTURE },
      [
        'content/news/2022/bai-mau/COM1.tar.gif: Lỗi: Windows giữ tên "COM1.tar.gif" cho thiết bị, không mở được tệp tên này. Cách sửa: đổi tên thành "com1-tar.gif".',
        'content/news/2022/bai-mau/COM1.tar.gif: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
        'content/news/2022/bai-mau/console.gif: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
      ],
    ],
    [
      'two names that are one on Windows',
      { 'news/2022/bai-mau/BIA.gif': PICTURE },
      [
        'content/news/2022/bai-mau/bia.gif: Lỗi: Tên tệp chỉ khác "news/2022/bai-mau/BIA.gif" ở chữ hoa hoặc cách gõ dấu; trên Windows hai tệp là một. Cách sửa: đổi tên một trong hai tệp.',
      ],
    ],
    [
      'a folder without a text',
      data('news/2022/them/anh.jpg', PICTURE),
      [
        'content/news/2022/them: Lỗi: Thư mục có tệp mà không có bài viết index.md. Cách sửa: thêm index.md vào thư mục, hoặc xóa thư mục.',
      ],
    ],
    [
      'site.yml',
      data('site.yml', 'x'),
      [
        'content/site.yml: Lỗi: Tệp này không thuộc nội dung của trang nên sẽ không được đăng. Cách sửa: đã có site.yaml: chuyển phần cần giữ sang đó, rồi xóa tệp này.',
      ],
    ],
    [
      'an unknown folder',
      { 'anh/1.jpg': PICTURE, 'anh/2.jpg': PICTURE },
      [
        'content/anh: Lỗi: Thư mục này không thuộc nội dung của trang nên sẽ không được đăng. Cách sửa: chuyển vào một trong các thư mục news, pages, documents, products, notices, hoặc xóa.',
      ],
    ],
    [
      'a file among the statistics that the site does not read',
      data('stats/cu.json', '{}'),
      [
        'content/stats/cu.json: Lỗi: Trang không dùng tệp này. Cách sửa: số liệu ghi trong stats/visitors.json, stats/days.json và stats/procedures.json; tệp khác thì xóa.',
      ],
    ],
    [
      'a decomposed folder',
      data(`news/2022/${'bài'.normalize('NFD')}/index.md`, article(FRONT_MATTER)),
      [
        'content/news/2022/bài/index.md: Lỗi: Tên "bài" viết bằng dấu rời (Unicode tổ hợp). Cách sửa: đổi tên thành "bai", gõ lại bằng Unicode dựng sẵn.',
      ],
    ],
  ]);
});

describe('where a text that lies elsewhere belongs', () => {
  let room: string;
  beforeEach(() => {
    room = mkdtempSync(join(tmpdir(), 'tree-'));
  });
  afterEach(() => rmSync(room, { recursive: true, force: true }));

  /** The place that is proposed for the one file of a content folder. */
  function proposed(path: string, text: string): (string | undefined)[] {
    const contentDir = join(room, 'content');
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
    const findings: Finding[] = [];
    readTree(contentDir, room, findings);
    return findings.filter(({ rule }) => rule === 'misplaced-file').map(({ rename }) => rename?.to);
  }
  const DATED = '---\ntitle: A\npublishedAt: 2021-05-06T08:00:00+07:00\n---\n';

  test.each([
    ['news/2022/bai.md', '', 'news/2022/bai/index.md'],
    ['news/2022/Bài viết.md', '', 'news/2022/bai-viet/index.md'],
    ['news/2022/….md', '', 'news/2022/ten-bai/index.md'],
    ['news/2022/bai/Index.md', '', 'news/2022/bai/index.md'],
    ['news/2022/bai/bai.markdown', '', 'news/2022/bai/index.md'],
    ['news/2022/bai/x.MDX', '', 'news/2022/bai/index.mdx'],
    ['news/2022/bai/con/x.md', '', undefined],
    ['news/bai.md', DATED, 'news/2021/bai/index.md'],
    ['news/bai/index.md', DATED, 'news/2021/bai/index.md'],
    ['news/….md', DATED, 'news/2021/ten-bai/index.md'],
    ['news/bai.md', 'Chữ.', undefined],
    ['products/gao.md', '', 'products/gao/index.md'],
    ['pages/a/b.md', '', 'pages/b.md'],
    ['pages/Lịch.markdown', '', 'pages/lich.md'],
    ['documents/a.mdx', '', undefined],
    ['notices/bao.md.txt', '', 'notices/bao.md'],
    ['documents/qd16', '%PDF-1.4\n', 'documents/qd16.pdf'],
    ['pages/lich', DATED, 'pages/lich.md'],
    ['pages/lich', '%PDF-1.4\n', undefined],
    ['site.yml', '', 'site.yaml'],
    ['Categories.txt', '', 'categories.yaml'],
    ['ghi-chu.txt', '', undefined],
    ['anh/1.jpg', '', undefined],
    ['stats/cu.json', '', undefined],
  ])('%s: %s', (path, text, to) => {
    expect(proposed(path, text)).toEqual([to]);
  });

  test.each([
    'news/2022/bai/index.md',
    'pages/lich.mdx',
    'site.yaml',
    'README.md',
    'icon.png',
    'verification/a.html',
    'stats/visitors.json',
  ])('%s lies where it belongs', (path) => {
    expect(proposed(path, DATED)).toEqual([]);
  });

  test('what lies beside the texts is known by their folders', () => {
    const contentDir = join(room, 'content');
    for (const path of [
      'news/2022/bai/index.md',
      'news/2022/bai/anh/a.jpg',
      'news/2022/bai/b.pdf',
      'documents/qd/c.pdf',
      'icon.png',
      'verification/google0123456789abcdef.html',
    ]) {
      mkdirSync(dirname(join(contentDir, path)), { recursive: true });
      writeFileSync(join(contentDir, path), 'x');
    }
    const { beside } = readTree(contentDir, room, []);
    expect(Object.fromEntries([...beside].map(([folder, files]) => [folder, [...files]]))).toEqual({
      '': ['icon.png'],
      'news/2022/bai': ['anh/a.jpg', 'b.pdf'],
      documents: ['qd/c.pdf'],
      verification: ['google0123456789abcdef.html'],
    });
  });
});

describe('where a file is to go, by where it lies', () => {
  const NEWS = article(FRONT_MATTER);
  const PAGE = article('title: Lịch');
  test.each([
    ['news/2022/Tin.docx', 'x', 'chép chữ vào news/2022/tin/index.md'],
    ['products/Gạo mới.docx', 'x', 'chép chữ vào products/gao-moi/index.md'],
    ['products/….docx', 'x', 'chép chữ vào products/ten-bai/index.md'],
    ['news/bai.md', NEWS, 'news/<năm>/<tên-bài>/index.md: news/2022/bai/index.md.'],
    ['news/bai.md', 'x', 'chuyển về news/<năm>/<tên-bài>/index.md.'],
    ['news/bai-hay/index.md', NEWS, ': news/2022/bai-hay/index.md.'],
    ['news/2022/bai.mdx', NEWS, ': news/2022/bai/index.mdx.'],
    ['pages/a/b.md', PAGE, 'chuyển về pages/<tên-trang>.md: pages/b.md.'],
    ['pages/a/b.mdx', PAGE, ': pages/b.mdx.'],
    ['notices/bao', PAGE, 'đổi tên thành notices/bao.md.'],
    ['pages/lich.md.txt', PAGE, 'đổi tên thành "lich.md"'],
    ['pages/gioi-thieu.md.txt', PAGE, 'đã có "gioi-thieu.md": chuyển phần cần giữ sang đó'],
    ['news/2022/bai-mau/index - Copy.md', NEWS, 'Đây là bản sao của "index.md"'],
    ['news/2022/bai-mau/index (1).md', NEWS, 'so với "index.md", chuyển phần cần giữ sang đó'],
    ['site (1).yaml', 'x', 'Đây là bản sao của "site.yaml"'],
    ['categories.txt', 'x', 'đã có categories.yaml: chuyển phần cần giữ sang đó'],
    ['stats/khac.json', '{}', 'số liệu ghi trong stats/visitors.json'],
    ['la.txt', 'x', 'chuyển vào một trong các thư mục news, pages, documents, products, notices, hoặc xóa.'],
  ])('%s', async (path, content, told) => {
    const lines = await checkSpoilt(data(path, content));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`content/${path}: Lỗi: `);
    expect(lines[0]).toContain(told);
  });

  test('a page of words for engineers may lie at the top', async () => {
    expect(await checkSpoilt(data('README.md', 'x'))).toEqual([]);
  });
});
