/** What an editor reads for each fault, word for word. Each case spoils a good content folder in one place. */
import { describe, expect, test } from 'vitest';
import {
  article,
  BASE,
  checkFiles,
  checkSpoilt,
  type Files,
  FRONT_MATTER,
  NOW,
  PICTURE,
} from '../../tests/support/content.ts';
import { checkContent, formatFinding, formatSummary, hasErrors } from './index.ts';

const ADDED = 'news/2022/them/index.md';
/** One more article with this text; its first line is the seventh of the file. */
const text = (body: string, more: Files = {}): Files => ({ [ADDED]: article(FRONT_MATTER, body), ...more });
const mdx = (body: string): Files => ({ 'news/2022/them/index.mdx': article(FRONT_MATTER, body) });
/** One more article with this front matter; its first line is the second of the file. */
const front = (frontMatter: string, more: Files = {}): Files => ({ [ADDED]: article(frontMatter), ...more });
/** One more article with a line more in its front matter, the fifth of the file. */
const field = (line: string, more: Files = {}): Files => front(`${FRONT_MATTER}\n${line}`, more);
const data = (file: string, content: string | Buffer): Files => ({ [file]: content });
const VISITORS = 'stats/visitors.json';
const PROCEDURES = 'stats/procedures.json';
const row = (changes: Record<string, unknown>): Files =>
  data(
    PROCEDURES,
    JSON.stringify(
      [
        {
          year: 2022,
          throughMonth: 3,
          handled: 5,
          onTime: 4,
          late: 1,
          updatedAt: '2022-04-01T08:00:00+07:00',
          ...changes,
        },
      ],
      null,
      1,
    ),
  );

const UNKNOWN =
  'Lỗi: Tệp này không phải bài viết, ảnh hay tệp đính kèm thuộc loại được đăng. Cách sửa: xóa tệp, hoặc lưu thành một trong các loại: .jpg .jpeg .png .webp .avif .gif .pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .csv .txt .zip .rar .mp3 .mp4.';

/** Promise, the files that are changed, the lines that are printed. */
type Case = readonly [promise: string, changes: Files, lines: readonly string[]];

function promises(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_promise, changes, lines) => {
    expect(await checkSpoilt(changes)).toEqual(lines);
  });
}

test('content without a fault has no finding', async () => {
  expect(await checkSpoilt({})).toEqual([]);
});

describe('files and names', () => {
  promises([
    [
      'an empty file',
      data('pages/gioi-thieu.md', ''),
      [
        'content/pages/gioi-thieu.md: Lỗi: Tệp trống. Cách sửa: viết nội dung (dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung) hoặc xóa tệp.',
      ],
    ],
    [
      'a file of blank lines',
      data('pages/gioi-thieu.md', '\n  \r\n'),
      [
        'content/pages/gioi-thieu.md: Lỗi: Tệp trống. Cách sửa: viết nội dung (dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung) hoặc xóa tệp.',
      ],
    ],
    [
      'a file without front matter',
      data('pages/gioi-thieu.md', '\n# Giới thiệu\n'),
      [
        'content/pages/gioi-thieu.md:2:1: Lỗi: Tệp thiếu phần đầu bài giữa hai dòng "---". Cách sửa: dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung.',
      ],
    ],
    [
      'front matter that is never closed',
      data('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Phần đầu bài mở bằng "---" mà không có dòng "---" đóng lại. Cách sửa: thêm một dòng "---" sau mục cuối cùng của phần đầu bài.',
      ],
    ],
    [
      'words after the opening line',
      data('pages/gioi-thieu.md', '---title: Giới thiệu\n---\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Dòng "---" mở đầu còn có chữ khác: "---title: Giới thiệu". Cách sửa: để "---" đứng một mình trên dòng đầu, phần còn lại xuống dòng dưới.',
      ],
    ],
    [
      'words after the closing line',
      data('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n--- Chữ\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:3:1: Lỗi: Dòng "---" đóng phần đầu bài còn có chữ khác: "--- Chữ". Cách sửa: để "---" đứng một mình trên dòng, phần còn lại xuống dòng dưới.',
      ],
    ],
    [
      'a space after the opening line',
      data('pages/gioi-thieu.md', '--- \ntitle: Giới thiệu\n---\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Sau "---" ở dòng đầu còn có dấu cách. Cách sửa: xóa các dấu cách sau "---".',
      ],
    ],
    [
      'line ends of old Macintoshes',
      data('pages/gioi-thieu.md', '---\rtitle: Giới thiệu\r---\r\rChữ.\r'),
      [
        'content/pages/gioi-thieu.md:1:4: Lỗi: Tệp có dấu xuống dòng kiểu máy Mac cũ (CR), máy đọc sai dòng. Cách sửa: lưu lại tệp với dấu xuống dòng LF hoặc CRLF, hoặc xóa rồi gõ lại chỗ xuống dòng này.',
      ],
    ],
    [
      'a line that ends the front matter for YAML alone',
      field('...\nauthor: x'),
      [
        'content/news/2022/them/index.md:6:1: Lỗi: Có dòng "---" hoặc "..." chia tệp làm hai. Cách sửa: xóa dòng đó.',
      ],
    ],
    [
      'front matter in TOML',
      data('pages/gioi-thieu.md', '+++\ntitle = "Giới thiệu"\n+++\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Tệp thiếu phần đầu bài giữa hai dòng "---". Cách sửa: dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung.',
      ],
    ],
    [
      'a second front matter',
      text('---\ntags: [a]\n---\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Nội dung mở đầu bằng một khối giữa hai dòng "---" nữa, khối này sẽ mất. Cách sửa: chuyển các mục vào phần đầu bài, hoặc dùng "***" làm đường kẻ ngang.',
      ],
    ],
    [
      'a site without site.yaml',
      { 'site.yaml': null },
      [
        'content/site.yaml: Lỗi: Thiếu tệp site.yaml, nơi ghi tên và địa chỉ của đơn vị. Cách sửa: tạo tệp với các mục name, unit, parent, description.',
      ],
    ],
    [
      'news without categories.yaml',
      { 'categories.yaml': null },
      [
        'content/categories.yaml: Lỗi: Thiếu tệp categories.yaml, nơi khai các chuyên mục của bài viết. Cách sửa: tạo tệp, mỗi chuyên mục một dòng như: - { id: tin-xa, name: Tin xã }.',
      ],
    ],
    [
      'an article beside the folders',
      data('news/2022/bai-le.md', article(FRONT_MATTER)),
      [
        'content/news/2022/bai-le.md: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md.',
      ],
    ],
    [
      'an article under an unknown ending',
      data('news/2022/them/index.markdown', article(FRONT_MATTER)),
      [
        'content/news/2022/them/index.markdown: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md.',
      ],
    ],
    [
      'Index.md',
      data('news/2022/them/Index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/them/Index.md: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md.',
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
      'a file that nothing uses',
      data('news/2022/bai-mau/thua.pdf', '%PDF'),
      [
        'content/news/2022/bai-mau/thua.pdf: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
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
      'a text in UTF-16',
      data('pages/gioi-thieu.md', Buffer.from('\uFEFF---\ntitle: a\n---\n', 'utf16le')),
      [
        'content/pages/gioi-thieu.md: Lỗi: Tệp lưu bằng bảng mã UTF-16. Cách sửa: mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.',
      ],
    ],
    [
      'a text in a legacy encoding',
      data('pages/gioi-thieu.md', Buffer.from('---\ntitle: Gi\xedi thi\xeeu\n---\n', 'latin1')),
      [
        'content/pages/gioi-thieu.md:2:10: Lỗi: Tệp không phải văn bản UTF-8, chữ ở đây bị hỏng. Cách sửa: mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.',
      ],
    ],
    [
      'an accented folder',
      data('news/2022/Bài viết/index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/Bài viết/index.md: Lỗi: Tên thư mục "Bài viết" không làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: đổi tên thư mục thành "bai-viet".',
      ],
    ],
    [
      'an accented file',
      data('pages/Liên_hệ.md', article('title: Liên hệ')),
      [
        'content/pages/Liên_hệ.md: Lỗi: Tên tệp "Liên_hệ" không làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: đổi tên tệp thành "lien-he.md".',
      ],
    ],
    [
      'a decomposed folder',
      data(`news/2022/${'bài'.normalize('NFD')}/index.md`, article(FRONT_MATTER)),
      [
        'content/news/2022/bài/index.md: Lỗi: Tên "bài" viết bằng dấu rời (Unicode tổ hợp). Cách sửa: đổi tên, gõ lại bằng Unicode dựng sẵn hoặc bỏ dấu.',
      ],
    ],
    [
      'a reserved page',
      data('pages/tin-tuc.md', article('title: Trùng')),
      [
        'content/pages/tin-tuc.md: Lỗi: Tên tệp "tin-tuc" trùng với địa chỉ có sẵn của trang. Cách sửa: đổi tên tệp thành "tin-tuc-2.md".',
      ],
    ],
    [
      'a reserved article',
      data('news/2022/trang/index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/trang/index.md: Lỗi: Tên thư mục "trang" trùng với địa chỉ có sẵn của trang. Cách sửa: đổi tên thư mục thành "trang-2".',
      ],
    ],
    [
      'the same slug in two years',
      data('news/2021/bai-mau/index.md', article(FRONT_MATTER.replace('2022-', '2021-'))),
      [
        'content/news/2022/bai-mau/index.md: Lỗi: Tên "bai-mau" đã dùng cho content/news/2021/bai-mau/index.md. Cách sửa: đổi tên một trong hai thư mục, vì cả hai sẽ cùng một địa chỉ.',
      ],
    ],
    [
      'the same slug in Markdown and MDX',
      data('pages/gioi-thieu.mdx', article('title: Hai')),
      [
        'content/pages/gioi-thieu.mdx: Lỗi: Tên "gioi-thieu" đã dùng cho content/pages/gioi-thieu.md. Cách sửa: đổi tên một trong hai tệp, vì cả hai sẽ cùng một địa chỉ.',
      ],
    ],
    [
      'an alias that is another article',
      field('aliases: [bai-kia]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "bai-kia" đã dùng cho content/news/2021/bai-kia/index.mdx. Cách sửa: xóa dòng này.',
      ],
    ],
    [
      'an alias that another article has',
      field('aliases: [bai-cu]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "bai-cu" đã dùng cho content/news/2022/bai-mau/index.md. Cách sửa: xóa dòng này.',
      ],
    ],
    [
      'an alias that is the article itself',
      field('aliases: [them]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "them" chính là tên của bài. Cách sửa: xóa dòng này.',
      ],
    ],
    [
      'a reserved alias',
      field('aliases: [trang]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Tên cũ "trang" trùng với địa chỉ có sẵn của trang. Cách sửa: xóa dòng này.',
      ],
    ],
    [
      'a category declared twice',
      data(
        'categories.yaml',
        '- { id: tin-xa, name: Một }\n- { id: con-trong, name: x }\n- { id: tin-xa, name: Hai }\n',
      ),
      [
        'content/categories.yaml:3:9: Lỗi: Chuyên mục "tin-xa" đã khai ở trên. Cách sửa: đổi id, hoặc xóa một trong hai.',
      ],
    ],
    [
      'a year that is not the folder',
      data('news/2020/them/index.md', article(FRONT_MATTER)),
      [
        'content/news/2020/them/index.md:3:14: Lưu ý: Bài đăng ngày 04/01/2022 nhưng nằm trong thư mục 2020. Cách sửa: chuyển thư mục bài vào news/2022; địa chỉ của bài không đổi.',
      ],
    ],
  ]);
});

describe('characters', () => {
  const NFD = 'Bài viết mới'.normalize('NFD');
  promises([
    [
      'decomposed letters in the front matter',
      front(FRONT_MATTER.replace('Bài mẫu', NFD)),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: Từ "Bài" viết bằng dấu rời (Unicode tổ hợp), tất cả 3 từ. Cách sửa: chuyển cả tệp sang Unicode dựng sẵn (bộ gõ, ví dụ UniKey, có công cụ chuyển mã), hoặc gõ lại.',
      ],
    ],
    [
      'decomposed letters in the text',
      text(`Dòng một.\n\nĐây là ${NFD}.`),
      [
        'content/news/2022/them/index.md:9:8: Lỗi: Từ "Bài" viết bằng dấu rời (Unicode tổ hợp), tất cả 3 từ. Cách sửa: chuyển cả tệp sang Unicode dựng sẵn (bộ gõ, ví dụ UniKey, có công cụ chuyển mã), hoặc gõ lại.',
      ],
    ],
    [
      'a control character in the front matter, which Astro cannot read',
      field('author: "A\u000bB"'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Có ký tự điều khiển U+000B, thường sót lại khi dán từ Word. Cách sửa: xóa chữ ở chỗ này rồi gõ lại.',
      ],
    ],
    [
      'a control character in the text',
      text('Chữ\u000b và \u0008 chữ.'),
      [
        'content/news/2022/them/index.md:7:4: Lưu ý: Có ký tự điều khiển U+000B, thường sót lại khi dán từ Word. Cách sửa: xóa chữ ở chỗ này rồi gõ lại.',
      ],
    ],
    [
      'an invisible character',
      text('Chữ\u200b ẩn.'),
      [
        'content/news/2022/them/index.md:7:4: Lưu ý: Có ký tự vô hình U+200B, người đọc không thấy nhưng tìm kiếm bị sai. Cách sửa: xóa chữ ở chỗ này rồi gõ lại.',
      ],
    ],
    [
      'a character that was lost',
      text('Ch\ufffd mất.'),
      [
        'content/news/2022/them/index.md:7:3: Lưu ý: Có ký tự \ufffd là dấu vết của chữ bị hỏng khi chuyển bảng mã. Cách sửa: gõ lại chữ đó.',
      ],
    ],
    [
      'TCVN3',
      text('Dòng một.\n\nUû ban nh©n d©n x· Quang MÉu, tØnh Mµu.'),
      [
        'content/news/2022/them/index.md:9:8: Lỗi: Chữ viết bằng bảng mã TCVN3 (phông .VnTime): "nh©n d©n x· Quang MÉu, tØnh M…". Cách sửa: chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
      ],
    ],
  ]);

  test.each([
    [
      'a byte order mark',
      {
        'pages/gioi-thieu.md': `\ufeff${article('title: Giới thiệu')}`,
        'site.yaml': `\ufeff${BASE['site.yaml']}`,
      },
    ],
    [
      'Windows line ends',
      Object.fromEntries(
        Object.entries(BASE).map(([path, content]) => [
          path,
          typeof content === 'string' ? content.replaceAll('\n', '\r\n') : content,
        ]),
      ),
    ],
    [
      'signs that TCVN3 shares with today’s text',
      text('Giá 5 µm, 20 m², 3¹ và «trích», ABC® DEF® GHI®, A·B·C·D.'),
    ],
    ['a line across the text', text('Chữ.\n\n---\n\nChữ.')],
    ['a note to whom the folder is given', { 'README.md': 'x' }],
  ] satisfies [string, Files][])('%s is no fault', async (_what, changes) => {
    expect(await checkSpoilt(changes)).toEqual([]);
  });
});

describe('YAML', () => {
  promises([
    [
      'a colon in a title',
      front('title: Năm 2022: kết quả\npublishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: Trong câu có dấu hai chấm, nên máy hiểu là một mục khác. Cách sửa: viết lại thành “title: "Năm 2022: kết quả"”.',
      ],
    ],
    [
      'a quote that is not closed',
      field('author: "Người viết'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: Dấu nháy mở mà không đóng. Cách sửa: viết lại thành “author: "Người viết"”.',
      ],
    ],
    [
      'words after a closing quote',
      field('author: "Người" viết'),
      [
        `content/news/2022/them/index.md:5:17: Lỗi: Sau dấu nháy đóng còn có chữ. Cách sửa: viết lại thành “author: '"Người" viết'”.`,
      ],
    ],
    [
      'a tab',
      field('source:\n\tname: Báo Mẫu'),
      [
        'content/news/2022/them/index.md:6:1: Lỗi: Dòng thụt vào bằng phím Tab. Cách sửa: viết lại thành “  name: Báo Mẫu” (đầu dòng có 2 dấu cách).',
      ],
    ],
    [
      'a key written twice',
      field('category: tin-xa'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Mục "category" đã ghi ở trên. Cách sửa: hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.',
      ],
    ],
    [
      'a list that is not closed',
      field('tags: [một, hai'),
      [
        'content/news/2022/them/index.md:5:7: Lỗi: Dấu "[" mở mà không có "]" đóng lại. Cách sửa: viết lại thành “tags: [một, hai]”.',
      ],
    ],
    [
      'a line without a key',
      field('Người viết'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Dòng này thiếu dấu hai chấm sau tên mục. Cách sửa: viết "tên mục: giá trị", hoặc nối dòng này vào dòng trên.',
      ],
    ],
    [
      'a sign with a meaning of its own',
      field('author: *Người viết'),
      [
        'content/news/2022/them/index.md:5:16: Lỗi: Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ. Cách sửa: viết lại thành “author: "*Người viết"”.',
      ],
    ],
    [
      'a reserved sign',
      field('author: @nguoiviet'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: Câu không được mở đầu bằng ký tự này. Cách sửa: viết lại thành “author: "@nguoiviet"”.',
      ],
    ],
    [
      'a backslash in double quotes',
      field('author: "C:\\qua"'),
      [
        `content/news/2022/them/index.md:5:12: Lỗi: Trong dấu nháy kép, dấu "\\" có nghĩa riêng. Cách sửa: viết lại thành “author: 'C:\\qua'”.`,
      ],
    ],
    [
      'a fault in a data file',
      data('categories.yaml', '- id: tin-xa\n  name: Tin xã: mới\n'),
      [
        'content/categories.yaml:2:9: Lỗi: Trong câu có dấu hai chấm, nên máy hiểu là một mục khác. Cách sửa: viết lại thành “  name: "Tin xã: mới"” (đầu dòng có 2 dấu cách).',
      ],
    ],
    [
      'an empty data file',
      data('abbreviations.yaml', '# chưa có\n'),
      [
        'content/abbreviations.yaml:1:1: Lỗi: Tệp chưa có mục nào. Cách sửa: ghi mỗi mục một dòng, mở đầu bằng "- ".',
      ],
    ],
  ]);
});

describe('front matter', () => {
  promises([
    [
      'a missing title',
      front('publishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'),
      [
        'content/news/2022/them/index.md:2:1: Lỗi: Thiếu "title". Cách sửa: thêm mục "title: …" (Tiêu đề bài, tối đa 250 ký tự).',
      ],
    ],
    [
      'an empty title',
      front(FRONT_MATTER.replace('Bài mẫu', '""')),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" còn trống. Cách sửa: ghi giá trị sau "title:" (Tiêu đề bài, tối đa 250 ký tự).',
      ],
    ],
    [
      'an empty optional field',
      field('author:'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: "author" còn trống. Cách sửa: ghi giá trị sau "author:" (Tác giả bài viết), hoặc xóa dòng này.',
      ],
    ],
    [
      'a misspelt key',
      field('autor: Người viết'),
      ['content/news/2022/them/index.md:5:1: Lỗi: Không có mục "autor". Cách sửa: sửa thành "author".'],
    ],
    [
      'an unknown key',
      field('layout: trang-rieng'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Không có mục "layout". Cách sửa: chuyển phần cần giữ vào một trong các mục title, description, publishedAt, updatedAt, category, tags, author, source, cover, attachments, series, pinned, draft, expiresAt, aliases, corrections, rồi bỏ mục này.',
      ],
    ],
    [
      'an unknown key within a group',
      field('source: { name: Báo Mẫu, link: x }'),
      [
        'content/news/2022/them/index.md:5:26: Lỗi: Không có mục "link" trong "source". Cách sửa: ở đây mục này tên là "url" (Địa chỉ bài gốc); ghi lại theo đó.',
      ],
    ],
    [
      'a missing key within a group',
      field('cover: { src: a.jpg }'),
      [
        'content/news/2022/them/index.md:5:8: Lỗi: Thiếu "alt" trong "cover". Cách sửa: thêm mục "alt: …" (Mô tả ảnh bằng lời cho người không nhìn thấy ảnh).',
      ],
    ],
    [
      'a title that is too long',
      front(FRONT_MATTER.replace('Bài mẫu', 'x'.repeat(251))),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" dài 251 ký tự, tối đa 250. Cách sửa: rút ngắn lại.',
      ],
    ],
    [
      'a title that is a number',
      front(FRONT_MATTER.replace('Bài mẫu', '2022')),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" phải là chữ, đang ghi 2022. Cách sửa: đặt trong dấu nháy: "2022".',
      ],
    ],
    [
      'a text that Astro would take for a date',
      field('author: 2022-01-04'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "author" ghi 2022-01-04 không có dấu nháy, nên bị đọc thành ngày tháng hoặc số. Cách sửa: đặt trong dấu nháy: "2022-01-04".',
      ],
    ],
    [
      'a date as Vietnamese write it',
      front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', '04/01/2022 8:39')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "04/01/2022 8:39": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi 2022-01-04T08:39:00+07:00.',
      ],
    ],
    [
      'a day that is none',
      front(FRONT_MATTER.replace('2022-01-04', '2022-02-30')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-02-30T08:39:58+07:00": không có ngày này trên lịch. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ví dụ 2022-01-04T08:39:58+07:00; ở tương lai là hẹn giờ).',
      ],
    ],
    [
      'an hour that is none',
      front(FRONT_MATTER.replace('08:39:58', '25:00:00')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-01-04T25:00:00+07:00": không có giờ này trong ngày. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ví dụ 2022-01-04T08:39:58+07:00; ở tương lai là hẹn giờ).',
      ],
    ],
    [
      'a date that is no date',
      front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', 'hôm qua')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "hôm qua": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ví dụ 2022-01-04T08:39:58+07:00; ở tương lai là hẹn giờ).',
      ],
    ],
    [
      'a date in another zone',
      front(FRONT_MATTER.replace('+07:00', 'Z')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-01-04T08:39:58Z": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi 2022-01-04T15:39:58+07:00.',
      ],
    ],
    [
      'a word for true',
      field('pinned: có'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "pinned" phải là true hoặc false, đang ghi có. Cách sửa: ghi true hoặc false, không có dấu nháy.',
      ],
    ],
    [
      'a text for a list',
      field('tags: lúa'),
      [
        'content/news/2022/them/index.md:5:7: Lỗi: "tags" phải là một danh sách, đang ghi lúa. Cách sửa: ghi [lúa].',
      ],
    ],
    [
      'a text for a group',
      field('source: Báo Mẫu'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "source" phải là một nhóm mục, đang ghi Báo Mẫu. Cách sửa: ghi các mục con "name", mỗi mục một dòng.',
      ],
    ],
    [
      'an accented alias',
      field('aliases: [Bài cũ]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Mục 1 của "aliases" ghi "Bài cũ": chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: ghi bai-cu.',
      ],
    ],
    [
      'a link that is none',
      field('source: { name: Báo Mẫu, url: bao.example }'),
      [
        'content/news/2022/them/index.md:5:31: Lỗi: "url" trong "source" ghi "bao.example": địa chỉ web phải bắt đầu bằng https:// hoặc http://. Cách sửa: ghi https://bao.example.',
      ],
    ],
    [
      'a category that does not exist',
      front(FRONT_MATTER.replace('tin-xa', 'tin-xaa')),
      [
        'content/news/2022/them/index.md:4:11: Lỗi: Không có chuyên mục "tin-xaa" trong categories.yaml. Cách sửa: sửa thành tin-xa.',
      ],
    ],
    [
      'a category that is like none',
      front(FRONT_MATTER.replace('tin-xa', 'nong-thon-moi')),
      [
        'content/news/2022/them/index.md:4:11: Lỗi: Không có chuyên mục "nong-thon-moi" trong categories.yaml. Cách sửa: dùng một trong: tin-xa, con-trong; hoặc thêm vào categories.yaml.',
      ],
    ],
    [
      'a kind of document that does not exist',
      {
        'documents/quyet-dinh-mau.md': article(
          'number: 1\nabstract: Mẫu\ntype: quyet định\nauthority: Xã Mẫu\nissuedOn: 4/1/2022\nfiles: [{ title: PDF, file: files/01.pdf }]',
        ),
      },
      [
        'content/documents/quyet-dinh-mau.md:2:9: Lỗi: "number" phải là chữ, đang ghi 1. Cách sửa: đặt trong dấu nháy: "1".',
        'content/documents/quyet-dinh-mau.md:4:7: Lỗi: "type" ghi "quyet định", không có trong danh sách. Cách sửa: ghi "Quyết định", hoặc một trong: Luật, Nghị định, Thông tư, Nghị quyết, Quyết định, Chỉ thị, Quy chế, Quy định, Thông báo, Hướng dẫn, Chương trình, Kế hoạch, Phương án, Đề án, Dự án, Báo cáo, Tờ trình, Công văn, Giấy mời, Văn bản khác.',
        'content/documents/quyet-dinh-mau.md:6:11: Lỗi: "issuedOn" ghi "4/1/2022": ngày phải viết như 2022-01-04. Cách sửa: ghi 2022-01-04.',
      ],
    ],
    [
      'a document that replaces none',
      data(
        'documents/them.md',
        article(
          'number: 1/QĐ\nabstract: Mẫu\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 2022-01-04\nreplaces: [quyet-dinh-mau, khong-co]',
        ),
      ),
      [
        'content/documents/them.md:7:28: Lỗi: Không có văn bản "khong-co". Cách sửa: sửa lại tên văn bản, hoặc xóa dòng này.',
      ],
    ],
    [
      'a product of an unknown article',
      {
        'products/gao-mau/index.md': article(
          'name: Gạo\ngroup: thuc-pham\nstars: 6\nproducer: { name: Mẫu, phone: 0900000000 }\ndecision: { number: 1/QĐ, date: 2022-01-04 }',
        ),
      },
      [
        'content/products/gao-mau/index.md:4:8: Lỗi: "stars" không được lớn hơn 5, đang ghi 6. Cách sửa: ghi lại số đúng (Hạng sao được công nhận: 3, 4 hoặc 5).',
        'content/products/gao-mau/index.md:5:31: Lỗi: "phone" trong "producer" ghi 0900000000: số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678". Cách sửa: đặt trong dấu nháy: "0900000000".',
      ],
    ],
    [
      'a notice that ends before it starts',
      data(
        'notices/bao-mau.md',
        article('title: Bão\nstartsAt: 2022-01-05T08:00:00+07:00\nendsAt: 2022-01-04T08:00:00+07:00'),
      ),
      [
        'content/notices/bao-mau.md:4:9: Lỗi: "endsAt" ghi "2022-01-04T08:00:00+07:00": thời điểm kết thúc phải sau thời điểm bắt đầu. Cách sửa: ghi lại cho đúng (Thời điểm thôi hiện).',
      ],
    ],
    [
      'a telephone number without quotes',
      data('site.yaml', `${BASE['site.yaml']}`.replace('"0900000000"', '0900000000')),
      [
        'content/site.yaml:7:13: Lỗi: "number" ở mục 1 của "phones" ghi 0900000000: số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678". Cách sửa: đặt trong dấu nháy: "0900000000".',
      ],
    ],
    [
      'a menu that leads nowhere',
      data('site.yaml', `${BASE['site.yaml']}`.replace('to: /tin-tuc/', 'to: /tin-tuk/')),
      [
        'content/site.yaml:10:27: Lỗi: Trang không có địa chỉ "/tin-tuk/". Cách sửa: có phải /tin-tuc/? Nếu không thì xóa mục này.',
      ],
    ],
    [
      'an empty file of categories',
      data('categories.yaml', 'tin-xa: Tin xã\n'),
      [
        'content/categories.yaml:1:1: Lỗi: Tệp phải là một danh sách, đang ghi nhiều mục con. Cách sửa: ghi mỗi mục một dòng, mở đầu bằng "- ".',
      ],
    ],
  ]);
});

describe('pictures and files', () => {
  promises([
    [
      'a picture that is not there',
      text('Chữ ![Lúa](thieu.jpg)'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Không có tệp ảnh "thieu.jpg" cạnh bài viết. Cách sửa: chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.',
      ],
    ],
    [
      'a picture in other letters',
      text('![Lúa](Anh.gif)', { 'news/2022/them/anh.gif': PICTURE }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Không có tệp ảnh "Anh.gif" cạnh bài viết. Cách sửa: sửa thành "anh.gif" cho đúng từng chữ, kể cả chữ hoa và dấu.',
      ],
    ],
    [
      'a picture without words',
      text('![](anh.gif)', { 'news/2022/them/anh.gif': PICTURE }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh thiếu lời mô tả cho người không nhìn thấy ảnh. Cách sửa: ghi lời mô tả giữa hai dấu ngoặc vuông: ![mô tả ảnh](tên tệp).',
      ],
    ],
    [
      'a picture by reference without words',
      text('![][a]\n\n[a]: anh.gif', { 'news/2022/them/anh.gif': PICTURE }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh thiếu lời mô tả cho người không nhìn thấy ảnh. Cách sửa: ghi lời mô tả giữa hai dấu ngoặc vuông: ![mô tả ảnh](tên tệp).',
      ],
    ],
    [
      'a picture from the web',
      text('![Lúa](https://vi.example/anh.jpg)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh "https://vi.example/anh.jpg" lấy từ trang khác, nên có thể mất bất cứ lúc nào và lộ người đọc cho trang đó. Cách sửa: tải ảnh về, để cạnh bài viết và ghi tên tệp.',
      ],
    ],
    [
      'a picture from the root',
      text('![Lúa](/anh.jpg)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh "/anh.jpg" không nằm cạnh bài viết. Cách sửa: chép ảnh vào thư mục của bài viết và ghi tên tệp, ví dụ anh.jpg.',
      ],
    ],
    [
      'a picture of another article',
      text('![Lúa](../bai-mau/bia.gif)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh "../bai-mau/bia.gif" không nằm cạnh bài viết. Cách sửa: chép ảnh vào thư mục của bài viết và ghi tên tệp, ví dụ anh.jpg.',
      ],
    ],
    [
      'an SVG',
      text('![Lúa](anh.svg)', { 'news/2022/them/anh.svg': '<svg/>' }),
      [
        `content/news/2022/them/anh.svg: ${UNKNOWN}`,
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "anh.svg" không dùng làm ảnh được, vì tệp SVG có thể chứa mã. Cách sửa: lưu ảnh thành JPG, PNG, WebP, AVIF hoặc GIF.',
      ],
    ],
    [
      'a file that only is called a picture',
      text('![Lúa](anh.jpg)', { 'news/2022/them/anh.jpg': '<html>' }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "anh.jpg" không phải ảnh JPG, PNG, WebP, AVIF hay GIF. Cách sửa: mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
      ],
    ],
    [
      'an iPhone’s picture',
      text('![Lúa](anh.jpg)', { 'news/2022/them/anh.jpg': Buffer.from('\0\0\0\x18ftypheic') }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "anh.jpg" không phải ảnh JPG, PNG, WebP, AVIF hay GIF mà là ảnh HEIC của iPhone. Cách sửa: mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
      ],
    ],
    [
      'a picture whose name has a space',
      text('![Lúa](anh 1.gif)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh viết chưa đúng nên sẽ hiện nguyên dấu ngoặc. Cách sửa: viết "![Lúa](<anh 1.gif>)".',
      ],
    ],
    [
      'a picture with a sign in its name',
      text('![Lúa](<anh?.gif>)', { 'news/2022/them/anh?.gif': PICTURE }),
      [
        'content/news/2022/them/anh?.gif: Lỗi: Tên tệp có ký tự "?" không dùng được. Cách sửa: đổi tên thành "anh.gif".',
        'content/news/2022/them/index.md:7:1: Lỗi: Tên ảnh có ký tự "?" không dùng được. Cách sửa: đổi tên tệp, bỏ ký tự "?", rồi sửa lại ở đây.',
      ],
    ],
    [
      'a cover that is not there',
      field('cover: { src: bia.jpg, alt: Lúa }'),
      [
        'content/news/2022/them/index.md:5:15: Lỗi: Không có tệp ảnh "bia.jpg" cạnh bài viết. Cách sửa: chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.',
      ],
    ],
    [
      'an attachment that is not there',
      field('attachments: [{ title: Tệp, file: tep.pdf }]'),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: Không có tệp đính kèm "tep.pdf" cạnh bài viết. Cách sửa: chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.',
      ],
    ],
    [
      'an attachment outside the folder',
      field('attachments: [{ title: Tệp, file: ../bai-mau/ke-hoach.pdf }]'),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: "file" ở mục 1 của "attachments" ghi "../bai-mau/ke-hoach.pdf": tệp phải nằm cạnh bài viết, ghi bằng tên tệp, ví dụ ke-hoach.pdf. Cách sửa: ghi lại cho đúng (Tên tệp nằm cạnh bài viết, ví dụ ke-hoach.pdf).',
      ],
    ],
    [
      'an attachment that could run',
      field('attachments: [{ title: Tệp, file: tep.html }]', { 'news/2022/them/tep.html': 'x' }),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: Tệp "tep.html" không thuộc loại được đính kèm. Cách sửa: lưu thành một trong các loại: .pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .csv .txt .zip .rar .jpg .jpeg .png .mp3 .mp4.',
        `content/news/2022/them/tep.html: ${UNKNOWN}`,
      ],
    ],
    [
      'an attachment without content',
      field('attachments: [{ title: Tệp, file: tep.pdf }]', { 'news/2022/them/tep.pdf': '' }),
      [
        'content/news/2022/them/index.md:5:35: Lỗi: Tệp "tep.pdf" trống. Cách sửa: chép lại tệp, hoặc xóa mục này.',
      ],
    ],
  ]);
});

describe('HTML in a text', () => {
  promises([
    [
      'a script',
      text('Chữ.\n\n<script>alert("<b>")</script>'),
      [
        'content/news/2022/them/index.md:9:1: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'a script within a line',
      text('Chữ <script>alert(1)</script> chữ.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'a script in a list',
      text('- một\n  <script>\n  alert(1)\n  </script>'),
      [
        'content/news/2022/them/index.md:8:3: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'a script behind a comment that browsers end early',
      text('<!-->x<script>alert(1)</script>-->'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ghi chú HTML "<!-- … -->" vẫn nằm trong mã trang, ai cũng xem được. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'a frame',
      text('<iframe src="https://vi.example/"></iframe>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <iframe> nhúng trang khác vào bài nên không được dùng. Cách sửa: xóa thẻ, thay bằng liên kết: [tên video hoặc bản đồ](https://…).',
      ],
    ],
    [
      'an event attribute',
      text('Chữ <u onclick="alert(1)">chữ</u>.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thuộc tính "onclick" của thẻ <u> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'an event attribute after a slash',
      text('<table><tr/onclick=alert(1)></tr></table>'),
      [
        'content/news/2022/them/index.md:7:8: Lỗi: Thuộc tính "onclick" của thẻ <tr> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'an event attribute of an element that is refused',
      text('<img src=x onerror=alert(1)>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thuộc tính "onerror" của thẻ <img> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onerror".',
      ],
    ],
    [
      'a tag that is not ended',
      text('<table onclick=\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thuộc tính "onclick" của thẻ <table> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'a style',
      text('<style>p { color: red }</style>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <style> không được dùng. Cách sửa: xóa từ <style> đến hết </style>.',
      ],
    ],
    [
      'a comment',
      text('Chữ <!-- hỏi lại --> chữ.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Ghi chú HTML "<!-- … -->" vẫn nằm trong mã trang, ai cũng xem được. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'a comment without an end',
      text('<!-- hỏi lại\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ghi chú HTML "<!-- … -->" vẫn nằm trong mã trang, ai cũng xem được. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'elements that Markdown has a sign for',
      text('<b>đậm</b> <i>nghiêng</i> <a href="/">đầu</a>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <b> không được dùng. Cách sửa: viết **chữ đậm**.',
        'content/news/2022/them/index.md:7:12: Lỗi: Thẻ <i> không được dùng. Cách sửa: viết *chữ nghiêng*.',
        'content/news/2022/them/index.md:7:27: Lỗi: Thẻ <a> không được dùng. Cách sửa: viết [chữ](địa chỉ).',
      ],
    ],
    [
      'other elements',
      text('<div class="x">\n\nChữ.\n\n</div>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <div> không được dùng. Cách sửa: xóa thẻ; chỉ được dùng <br>, <sub>, <sup>, <u> và bảng <table> không có thuộc tính trang trí.',
      ],
    ],
    [
      'a lone end of an element',
      text('Chữ.</div>'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thẻ <div> không được dùng. Cách sửa: xóa thẻ; chỉ được dùng <br>, <sub>, <sup>, <u> và bảng <table> không có thuộc tính trang trí.',
      ],
    ],
    [
      'a table with looks',
      text('<table border="1"><tr><td style="color: red" colspan="0">a</td></tr></table>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <table> không được có thuộc tính "border". Cách sửa: xóa thuộc tính "border"; chỉ ô bảng được có colspan, rowspan, scope.',
        'content/news/2022/them/index.md:7:23: Lỗi: Thẻ <td> không được có thuộc tính "style". Cách sửa: xóa thuộc tính "style"; chỉ ô bảng được có colspan, rowspan, scope.',
      ],
    ],
    [
      'a table within a line',
      text('Chữ <table><tr><td>a</td></tr></table>'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thẻ <table> nằm giữa dòng chữ. Cách sửa: để bảng đứng riêng, có một dòng trống phía trước, mọi dòng của bảng liền nhau.',
      ],
    ],
    [
      'a cell outside a row',
      text('<table><td>a</td></table>'),
      [
        'content/news/2022/them/index.md:7:8: Lỗi: Thẻ <td> phải nằm trong <tr>. Cách sửa: viết bảng theo mẫu <table><tr><td>…</td></tr></table>, mọi dòng liền nhau.',
      ],
    ],
    [
      'an element that is not closed',
      text('Chữ <sup>2 chữ.\n\nChữ 2</sub>.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thẻ <sup> mở mà không đóng. Cách sửa: thêm </sup> vào chỗ kết thúc, trong cùng đoạn.',
        'content/news/2022/them/index.md:9:6: Lỗi: Thẻ </sub> đóng mà không có <sub> mở trước đó. Cách sửa: xóa </sub>, hoặc thêm <sub> vào chỗ bắt đầu.',
      ],
    ],
    [
      'a processing instruction',
      text('Chữ <?php x ?>'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Đoạn HTML "<?php x ?>" không được dùng. Cách sửa: xóa; chỉ được dùng <br>, <sub>, <sup>, <u> và bảng <table> không có thuộc tính trang trí.',
      ],
    ],
  ]);
});

describe('headings', () => {
  promises([
    [
      'a heading of the first level',
      text('# Một\n\n## Hai'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tiêu đề cấp một "# …" trùng vai với tiêu đề của trang. Cách sửa: viết "## …".',
      ],
    ],
    [
      'a heading without words',
      text('##\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tiêu đề mục không có chữ. Cách sửa: viết chữ sau dấu #, hoặc xóa dòng này.',
      ],
    ],
    [
      'a level that is left out',
      text('## Hai\n\n#### Bốn'),
      [
        'content/news/2022/them/index.md:9:1: Lưu ý: Tiêu đề "#### …" bỏ qua một cấp, người dùng trình đọc màn hình khó theo dõi. Cách sửa: viết "### …".',
      ],
    ],
    [
      'a text without a word',
      text(''),
      [
        'content/news/2022/them/index.md:6:1: Lưu ý: Bài chưa có nội dung sau phần đầu bài. Cách sửa: viết nội dung dưới dòng "---" thứ hai.',
      ],
    ],
  ]);
});

describe('links', () => {
  promises([
    [
      'javascript:',
      text('[a](javascript:alert(1))'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "javascript:alert(1)" chứa mã chương trình (javascript:) nên không được dùng. Cách sửa: thay bằng địa chỉ https://…, hoặc xóa liên kết.',
      ],
    ],
    [
      'javascript: in disguise',
      text('[a](<JaVa&#9;Script&colon;alert(1)>)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "JaVa Script:alert(1)" chứa mã chương trình (javascript:) nên không được dùng. Cách sửa: thay bằng địa chỉ https://…, hoặc xóa liên kết.',
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
      'a page that does not exist',
      text('Chữ\n[a](/tin-tuc/bai-ki/)'),
      [
        'content/news/2022/them/index.md:8:1: Lỗi: Trang không có địa chỉ "/tin-tuc/bai-ki/". Cách sửa: có phải /tin-tuc/bai-kia/? Nếu không thì xóa liên kết.',
      ],
    ],
    [
      'a page like none',
      text('[a](/khong-he-co-trang-nay/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Trang không có địa chỉ "/khong-he-co-trang-nay/". Cách sửa: sửa lại địa chỉ, hoặc xóa liên kết.',
      ],
    ],
    [
      'a whole address of the site itself',
      text('[a](https://xamau.example/xa/tin-tuc/khong-co-bai-nay/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Trang không có địa chỉ "/tin-tuc/khong-co-bai-nay/". Cách sửa: sửa lại địa chỉ, hoặc xóa liên kết.',
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
      'a draft',
      text('[a](/tin-tuc/ban-nhap/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết "/tin-tuc/ban-nhap/" dẫn tới bài còn là bản nháp (content/news/2022/ban-nhap/index.md). Cách sửa: đăng bài đó trước, hoặc xóa liên kết.',
      ],
    ],
    [
      'a scheduled article',
      text('[a](/tin-tuc/hen-gio/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết "/tin-tuc/hen-gio/" dẫn tới bài hẹn giờ đăng lúc 04/01/2023 08:39:58 (content/news/2023/hen-gio/index.md). Cách sửa: xóa liên kết, hoặc hẹn bài này sau bài đó.',
      ],
    ],
    [
      'an article that was taken away',
      text('[a](/tin-tuc/da-go/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết "/tin-tuc/da-go/" dẫn tới bài đã gỡ (content/news/2022/da-go/index.md). Cách sửa: xóa liên kết, hoặc dẫn tới trang khác.',
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
        'content/news/2022/them/index.md:7:1: Lỗi: Mục "/chuyen-muc/con-trong/" chưa có nội dung nên chưa có trang. Cách sửa: xóa liên kết cho tới khi mục có nội dung.',
      ],
    ],
    [
      'a page of a list that is too short',
      text('[a](/tin-tuc/trang/2/)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Trang không có địa chỉ "/tin-tuc/trang/2/". Cách sửa: sửa lại địa chỉ, hoặc xóa liên kết.',
      ],
    ],
    [
      'a file that is not attached',
      text('[a](tep.pdf)', { 'news/2022/them/tep.pdf': '%PDF' }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "tep.pdf" chưa khai ở mục "attachments" nên không được đăng. Cách sửa: thêm vào "attachments": title là tên người đọc thấy, file: tep.pdf.',
      ],
    ],
    [
      'a file that is not there',
      text('[a](tep.pdf)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Không có tệp "tep.pdf" trong mục "attachments". Cách sửa: chép tệp vào cạnh bài và khai ở "attachments", hoặc sửa lại địa chỉ.',
      ],
    ],
    [
      'a file beside a page',
      data('pages/gioi-thieu.md', article('title: Giới thiệu', '[a](tep.pdf)')),
      [
        'content/pages/gioi-thieu.md:5:1: Lỗi: Trang này không đăng kèm tệp "tep.pdf". Cách sửa: đăng tệp ở một bài viết hoặc văn bản, rồi dẫn tới bài đó.',
      ],
    ],
    [
      'a source file',
      text('[a](../bai-kia/index.mdx)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Địa chỉ "../bai-kia/index.mdx" không phải địa chỉ của trang. Cách sửa: ghi địa chỉ như trên trình duyệt, từ dấu "/" đầu tiên, ví dụ /tin-tuc/bai-kia/.',
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
        'content/news/2022/them/index.md:7:1: Lỗi: Liên kết không có địa chỉ. Cách sửa: ghi địa chỉ giữa hai dấu ngoặc tròn.',
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

describe('MDX runs no code of its own', () => {
  promises([
    [
      'an import',
      mdx('import X from "x"\n\nChữ.'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Dòng "import …" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa dòng này; các thành phần như <OfficeAddress /> dùng được ngay, không cần import.',
      ],
    ],
    [
      'an export',
      mdx('export const a = 1\n\nChữ.'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Dòng "export …" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa dòng này; các thành phần như <OfficeAddress /> dùng được ngay, không cần import.',
      ],
    ],
    [
      'an expression',
      mdx('Chữ {1 + 1}.\n\n{process.env}'),
      [
        'content/news/2022/them/index.mdx:7:5: Lỗi: Đoạn "{1 + 1}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
        'content/news/2022/them/index.mdx:9:1: Lỗi: Đoạn "{process.env}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      ],
    ],
    [
      'an expression as an attribute',
      mdx('<OfficeAddress label={1} />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Đoạn "{1}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      ],
    ],
    [
      'attributes that are spread',
      mdx('<OfficeAddress {...props} />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Đoạn "{...props}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      ],
    ],
    [
      'an event attribute',
      mdx('<u onClick={alert}>a</u> <OfficeAddress onclick="x" />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thuộc tính "onClick" của thẻ <u> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onClick".',
        'content/news/2022/them/index.mdx:7:26: Lỗi: Thành phần <OfficeAddress> không có thuộc tính "onclick". Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'an unknown component',
      mdx('<OfficeAdress /> <Video />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Không có thành phần <OfficeAdress>. Cách sửa: sửa thành <OfficeAddress />.',
        'content/news/2022/them/index.mdx:7:18: Lỗi: Không có thành phần <Video>. Cách sửa: xóa, hoặc dùng một trong: <ContactList />, <EditorialBoard />, <OfficeAddress />.',
      ],
    ],
    [
      'a component’s directive',
      mdx('<OfficeAddress set:html="x" />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thành phần <OfficeAddress> không có thuộc tính "set:html". Cách sửa: xóa thuộc tính "set:html".',
      ],
    ],
    [
      'a script',
      mdx('Chữ.\n\n<script>alert(1)</script>'),
      [
        'content/news/2022/them/index.mdx:9:1: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'another element',
      mdx('<div>Chữ</div> <br />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thẻ <div> không được dùng. Cách sửa: xóa thẻ; chỉ được dùng <br>, <sub>, <sup>, <u> và bảng <table> không có thuộc tính trang trí.',
      ],
    ],
    [
      'an empty element',
      mdx('<>Chữ</>'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thẻ trống "<>" không được dùng. Cách sửa: xóa, hoặc dùng một trong: <ContactList />, <EditorialBoard />, <OfficeAddress />.',
      ],
    ],
    [
      'an element that is not closed',
      mdx('Chữ <u>chữ.'),
      [
        'content/news/2022/them/index.mdx:7:5: Lỗi: Thẻ <u> mở mà không đóng. Cách sửa: thêm </u> trong cùng đoạn, hoặc viết <u /> nếu thẻ không chứa gì.',
      ],
    ],
    [
      'an element that is not opened',
      mdx('Chữ</u>'),
      [
        'content/news/2022/them/index.mdx:7:4: Lỗi: Thẻ </u> đóng mà không khớp với thẻ mở trước đó. Cách sửa: xóa </u>, hoặc thêm <u> vào chỗ bắt đầu.',
      ],
    ],
    [
      'a brace that is not closed',
      mdx('Chữ {chữ.'),
      [
        'content/news/2022/them/index.mdx:7:5: Lỗi: Dấu "{" trong tệp .mdx mở đầu một đoạn mã, mà bài viết không được chứa mã. Cách sửa: viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn, hoặc đổi đuôi tệp thành .md.',
      ],
    ],
    [
      'words that are no code',
      mdx('Chữ {Chữ và chữ}.'),
      [
        'content/news/2022/them/index.mdx:7:10: Lỗi: Dấu "{" trong tệp .mdx mở đầu một đoạn mã, mà bài viết không được chứa mã. Cách sửa: viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn, hoặc đổi đuôi tệp thành .md.',
      ],
    ],
    [
      'a comment',
      mdx('Chữ.\n\nChữ <!-- ghi chú -->'),
      [
        'content/news/2022/them/index.mdx:9:5: Lỗi: Ghi chú HTML "<!-- … -->" không dùng được trong tệp .mdx. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'an address in angle brackets',
      mdx('<https://vi.example/>'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Dấu "<" trong tệp .mdx mở đầu một thẻ, mà sau nó không phải tên thẻ. Cách sửa: liên kết thì viết [chữ](https://…); dấu nhỏ hơn thì viết \\<.',
      ],
    ],
  ]);
});

describe('statistics', () => {
  promises([
    [
      'a history of days with what is no count',
      data('stats/days.json', '{ "2026-11-25": 1.5, "2026-11-26": -1 }'),
      [
        'content/stats/days.json:1:17: Lỗi: "2026-11-25" phải là số nguyên, đang ghi 1.5. Cách sửa: ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy.',
        'content/stats/days.json:1:36: Lỗi: "2026-11-26" không được nhỏ hơn 0, đang ghi -1. Cách sửa: ghi lại số đúng.',
      ],
    ],
    [
      'a history of days with one that is no day',
      data('stats/days.json', '{ "2026-02-30": 1 }'),
      [
        'content/stats/days.json:1:17: Lỗi: "2026-02-30": ngày phải viết như 2022-01-04. Cách sửa: ghi lại cho đúng.',
      ],
    ],
    [
      'JSON that ends too early',
      data(VISITORS, '{ "online": 1'),
      [
        'content/stats/visitors.json:1:14: Lỗi: Tệp kết thúc giữa chừng, còn thiếu dấu phẩy hoặc "}". Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'a comma too many',
      data(VISITORS, '{\n  "online": 1,\n  "today": 2,\n}'),
      [
        'content/stats/visitors.json:3:13: Lỗi: Thừa dấu phẩy trước "}". Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'a comma that is missing',
      data(VISITORS, '{\n  "online": 1\n  "today": 2\n}'),
      [
        'content/stats/visitors.json:3:3: Lỗi: Cần dấu phẩy hoặc "}" ở chỗ "today". Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'a number with a dot between thousands',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 53.627.1 }'),
      [
        'content/stats/visitors.json:1:49: Lỗi: Cần một số, một câu trong dấu nháy kép, "[" hoặc "{" ở chỗ "53.627.1". Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'a number in words',
      data(VISITORS, '{ "online": một }'),
      [
        'content/stats/visitors.json:1:13: Lỗi: Cần một số, một câu trong dấu nháy kép, "[" hoặc "{" ở chỗ "một". Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'words after the end',
      data(VISITORS, '{ "online": 1 } x'),
      [
        'content/stats/visitors.json:1:18: Lỗi: Thừa "x" sau phần số liệu. Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'an empty file',
      data(VISITORS, '\n'),
      ['content/stats/visitors.json: Lỗi: Tệp trống. Cách sửa: ghi số liệu vào tệp hoặc xóa tệp.'],
    ],
    [
      'a byte order mark',
      data(VISITORS, '\ufeff{}'),
      [
        'content/stats/visitors.json:1:1: Lỗi: Tệp bắt đầu bằng dấu BOM. Cách sửa: lưu lại tệp bằng bảng mã "UTF-8" không có BOM.',
      ],
    ],
    [
      'a key written twice',
      data(VISITORS, '{ "online": 1,\n"online": 2 }'),
      [
        'content/stats/visitors.json:2:1: Lỗi: Mục "online" đã ghi ở trên. Cách sửa: hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.',
      ],
    ],
    [
      'a key that is missing',
      data(VISITORS, '{\n  "online": 1, "today": 2, "month": 3\n}'),
      [
        'content/stats/visitors.json:1:1: Lỗi: Thiếu "total". Cách sửa: thêm mục "total": … (Tất cả lượt truy cập).',
      ],
    ],
    [
      'a negative number',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3,\n  "total": -4 }'),
      [
        'content/stats/visitors.json:2:12: Lỗi: "total" không được nhỏ hơn 0, đang ghi -4. Cách sửa: ghi lại số đúng (Tất cả lượt truy cập).',
      ],
    ],
    [
      'a fraction',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 53.627 }'),
      [
        'content/stats/visitors.json:1:49: Lỗi: "total" phải là số nguyên, đang ghi 53.627. Cách sửa: ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy (Tất cả lượt truy cập).',
      ],
    ],
    [
      'a number in quotes',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": "4" }'),
      [
        'content/stats/visitors.json:1:49: Lỗi: "total" phải là số nguyên, đang ghi "4". Cách sửa: ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy (Tất cả lượt truy cập).',
      ],
    ],
    [
      'a number that is too large',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 1e20 }'),
      [
        'content/stats/visitors.json:1:49: Lỗi: "total" không được lớn hơn 9007199254740991, đang ghi 100000000000000000000. Cách sửa: ghi lại số đúng (Tất cả lượt truy cập).',
      ],
    ],
    [
      'a group where rows are wanted',
      data(PROCEDURES, '{}'),
      [
        'content/stats/procedures.json:1:1: Lỗi: Tệp phải là một danh sách, đang ghi nhiều mục con. Cách sửa: ghi các mục giữa "[" và "]".',
      ],
    ],
    [
      'a negative number of files',
      row({ handled: 3, late: -1 }),
      [
        'content/stats/procedures.json:7:11: Lỗi: "late" ở mục 1 không được nhỏ hơn 0, đang ghi -1. Cách sửa: ghi lại số đúng (Trễ hạn).',
      ],
    ],
    [
      'a sum that is wrong',
      row({ handled: 6 }),
      [
        'content/stats/procedures.json:5:14: Lỗi: "handled" ở mục 1: số hồ sơ xử lý phải bằng số đúng hạn cộng số trễ hạn. Cách sửa: ghi lại cho đúng (Số hồ sơ xử lý).',
      ],
    ],
    [
      'a month that is none',
      row({ throughMonth: 13 }),
      [
        'content/stats/procedures.json:4:19: Lỗi: "throughMonth" ở mục 1 không được lớn hơn 12, đang ghi 13. Cách sửa: ghi lại số đúng (Tính từ tháng 1 đến hết tháng này).',
      ],
    ],
    [
      'a month that is still to come',
      row({ throughMonth: 7 }),
      [
        'content/stats/procedures.json:4:19: Lưu ý: Tháng 07/2022 chưa tới. Cách sửa: sửa lại year hoặc throughMonth.',
      ],
    ],
    [
      'an update that is still to come',
      row({ updatedAt: '2022-06-02T00:00:00+07:00' }),
      [
        'content/stats/procedures.json:8:16: Lưu ý: Thời điểm cập nhật 02/06/2022 00:00:00 chưa tới. Cách sửa: sửa lại updatedAt.',
      ],
    ],
  ]);
});

describe('findings', () => {
  test('are data for machines too', async () => {
    const [finding] = await checkFiles({ ...BASE, 'pages/gioi-thieu.md': article('titel: x\ntitle: y') });
    expect(finding).toEqual({
      file: 'content/pages/gioi-thieu.md',
      line: 2,
      column: 1,
      severity: 'error',
      rule: 'unknown-key',
      message: 'Không có mục "titel".',
      remedy: 'đã có mục "title": chuyển phần cần giữ vào đó, rồi xóa dòng này.',
    });
  });

  test('without a line are told without one', () => {
    const finding = {
      file: 'content/x.md',
      line: null,
      column: null,
      severity: 'warning',
      rule: 'x',
      message: 'Một\nhai.',
      remedy: 'ba.',
    } as const;
    expect(formatFinding(finding)).toBe('content/x.md: Lưu ý: Một hai. Cách sửa: ba.');
  });

  test('are summed up', () => {
    const finding = { file: 'a', line: 1, column: 1, rule: 'x', message: 'x', remedy: 'y' };
    const error = { ...finding, severity: 'error' } as const;
    const warning = { ...finding, file: 'b', severity: 'warning' } as const;
    expect(formatSummary([])).toBe('Nội dung không có lỗi.');
    expect(formatSummary([warning])).toBe('Có 1 lưu ý trong 1 tệp. Vẫn đăng được.');
    expect(formatSummary([error, error, warning])).toBe(
      'Có 2 lỗi và 1 lưu ý trong 2 tệp. Sửa hết lỗi thì mới đăng được.',
    );
    expect([hasErrors([warning]), hasErrors([error])]).toEqual([false, true]);
  });

  test('come in the order of files and lines', async () => {
    const places = (
      await checkFiles({ ...BASE, ...text('# a\n\n# b\n\n<b>'), 'pages/gioi-thieu.md': '' })
    ).map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual([
      `content/${ADDED}:7`,
      `content/${ADDED}:9`,
      `content/${ADDED}:11`,
      'content/pages/gioi-thieu.md:null',
    ]);
  });

  test('name the file by its whole path where it lies outside the working folder', async () => {
    const findings = await checkContent({ contentDir: '/khong/co', now: NOW, workingDir: '/noi/khac' });
    expect(findings.map(formatFinding)).toEqual([
      '/khong/co: Lỗi: Không có thư mục nội dung. Cách sửa: tạo thư mục content, hoặc ghi đúng đường dẫn trong biến CONTENT_DIR.',
    ]);
  });

  test('are few for an empty content folder', async () => {
    expect((await checkFiles({})).map(formatFinding)).toEqual([
      'content/site.yaml: Lỗi: Thiếu tệp site.yaml, nơi ghi tên và địa chỉ của đơn vị. Cách sửa: tạo tệp với các mục name, unit, parent, description.',
    ]);
  });
});

test('a text of a megabyte is checked in no time', async () => {
  const started = performance.now();
  expect(
    await checkSpoilt(text('Một đoạn văn **mẫu** dài vừa phải, không có *liên kết* nào.\n\n'.repeat(12_000))),
  ).toEqual([]);
  // A square of its length would take minutes; a busy machine takes seconds.
  expect(performance.now() - started).toBeLessThan(20_000);
});

/** Mulberry32: the same mutations in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

test('no content, however broken, makes the check itself fail', async () => {
  const next = random(2022);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const PIECES = [
    '---\n',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '&',
    '*',
    '!',
    ':',
    '- ',
    '\t',
    '\r',
    '\0',
    '\ufeff',
    '%',
    '\\',
    '|',
    '`',
    '\ud800',
    'ệ'.normalize('NFD'),
    '<!--',
    '](',
    '![',
    '\n\n',
    '1e999',
    'null',
    ',',
  ];
  const texts = Object.entries(BASE).filter(([path]) => /\.(?:mdx?|yaml|json)$/.test(path));
  const broken: Record<string, string> = {};
  for (let round = 0; round < 300; round += 1) {
    const [path, content] = pick(texts);
    let changed = String(content);
    for (let change = 0; change <= round % 4; change += 1) {
      const at = Math.floor(next() * changed.length);
      changed = changed.slice(0, at) + pick(PIECES) + changed.slice(at + Math.floor(next() * 3));
    }
    const ending = path.endsWith('.mdx') ? 'mdx' : 'md';
    if (!path.includes('.md')) {
      await expect(checkFiles({ ...BASE, [path]: changed })).resolves.toBeDefined();
    } else
      broken[
        path.startsWith('news/')
          ? `news/2022/hong-${round}/index.${ending}`
          : `${path.split('/')[0]}/hong-${round}${path.startsWith('products/') ? '/index' : ''}.${ending}`
      ] = changed;
  }
  expect((await checkFiles({ ...BASE, ...broken })).length).toBeGreaterThan(50);
});
