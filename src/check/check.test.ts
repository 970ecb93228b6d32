/** What an editor reads for each fault, word for word. Each case spoils a good content folder in one place. */
import { describe, expect, test } from 'vitest';
import { checkContent, formatFinding, formatSummary, hasErrors } from './index.ts';
import { article, BASE, checkFiles, checkSpoilt, type Files, FRONT_MATTER, NOW, PICTURE } from './testing.ts';

const ADDED = 'news/2022/them/index.md';
/** One more article with this text; its first line is the seventh of the file. */
const text = (body: string, more: Files = {}): Files => ({ [ADDED]: article(FRONT_MATTER, body), ...more });
const mdx = (body: string): Files => ({ 'news/2022/them/index.mdx': article(FRONT_MATTER, body) });
/** One more article with this front matter; its first line is the second of the file. */
const front = (frontMatter: string, more: Files = {}): Files => ({ [ADDED]: article(frontMatter), ...more });
/** One more article with a line more in its front matter, the fifth of the file. */
const field = (line: string, more: Files = {}): Files => front(`${FRONT_MATTER}\n${line}`, more);
const data = (file: string, content: string): Files => ({ [file]: content });
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
    ['an empty file', data('pages/gioi-thieu.md', ''), $],
    ['a file of blank lines', data('pages/gioi-thieu.md', '\n  \r\n'), $],
    ['a file without front matter', data('pages/gioi-thieu.md', '\n# Giới thiệu\n'), $],
    ['front matter that is never closed', data('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n\nChữ.\n'), $],
    ['words after the opening line', data('pages/gioi-thieu.md', '---title: Giới thiệu\n---\n\nChữ.\n'), $],
    [
      'words after the closing line',
      data('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n--- Chữ\n\nChữ.\n'),
      $,
    ],
    ['front matter in TOML', data('pages/gioi-thieu.md', '+++\ntitle = "Giới thiệu"\n+++\n\nChữ.\n'), $],
    ['a second front matter', text('---\ntags: [a]\n---\n\nChữ.'), $],
    ['a site without site.yaml', { 'site.yaml': null }, $],
    ['news without categories.yaml', { 'categories.yaml': null }, $],
    ['an article beside the folders', data('news/2022/bai-le.md', article(FRONT_MATTER)), $],
    ['an article under an unknown ending', data('news/2022/them/index.markdown', article(FRONT_MATTER)), $],
    ['Index.md', data('news/2022/them/Index.md', article(FRONT_MATTER)), $],
    ['an article in a folder that is no year', data('news/tin/them/index.md', article(FRONT_MATTER)), $],
    ['a document in MDX', data('documents/them.mdx', 'x'), $],
    ['a folder without a text', data('news/2022/them/anh.jpg', PICTURE), $],
    ['site.yml', data('site.yml', 'x'), $],
    ['an unknown folder', { 'anh/1.jpg': PICTURE, 'anh/2.jpg': PICTURE }, $],
    ['a file that nothing uses', data('news/2022/bai-mau/thua.pdf', '%PDF'), $],
    ['a file among the statistics that the site does not read', data('stats/cu.json', '{}'), $],
    [
      'a text in UTF-16',
      data('pages/gioi-thieu.md', Buffer.from('\uFEFF---\ntitle: a\n---\n', 'utf16le') as never),
      $,
    ],
    [
      'a text in a legacy encoding',
      data('pages/gioi-thieu.md', Buffer.from('---\ntitle: Gi\xedi thi\xeeu\n---\n', 'latin1') as never),
      $,
    ],
    ['an accented folder', data('news/2022/Bài viết/index.md', article(FRONT_MATTER)), $],
    ['an accented file', data('pages/Liên_hệ.md', article('title: Liên hệ')), $],
    ['a decomposed folder', data(`news/2022/${'bài'.normalize('NFD')}/index.md`, article(FRONT_MATTER)), $],
    ['a reserved page', data('pages/tin-tuc.md', article('title: Trùng')), $],
    ['a reserved article', data('news/2022/trang/index.md', article(FRONT_MATTER)), $],
    [
      'the same slug in two years',
      data('news/2021/bai-mau/index.md', article(FRONT_MATTER.replace('2022-', '2021-'))),
      $,
    ],
    ['the same slug in Markdown and MDX', data('pages/gioi-thieu.mdx', article('title: Hai')), $],
    ['an alias that is another article', field('aliases: [bai-kia]'), $],
    ['an alias that another article has', field('aliases: [bai-cu]'), $],
    ['an alias that is the article itself', field('aliases: [them]'), $],
    ['a reserved alias', field('aliases: [trang]'), $],
    [
      'a category declared twice',
      data(
        'categories.yaml',
        '- { id: tin-xa, name: Một }\n- { id: con-trong, name: x }\n- { id: tin-xa, name: Hai }\n',
      ),
      $,
    ],
    ['a year that is not the folder', data('news/2020/them/index.md', article(FRONT_MATTER)), $],
  ]);
});

describe('characters', () => {
  const NFD = 'Bài viết mới'.normalize('NFD');
  promises([
    ['decomposed letters in the front matter', front(FRONT_MATTER.replace('Bài mẫu', NFD)), $],
    ['decomposed letters in the text', text(`Dòng một.\n\nĐây là ${NFD}.`), $],
    ['a control character in the front matter, which Astro cannot read', field('author: "A\u000bB"'), $],
    ['a control character in the text', text('Chữ\u000b và \u0008 chữ.'), $],
    ['an invisible character', text('Chữ\u200b ẩn.'), $],
    ['a character that was lost', text('Ch\ufffd mất.'), $],
    ['TCVN3', text('Dòng một.\n\nUû ban nh©n d©n x· Quang MÉu, tØnh Mµu.'), $],
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
    [
      'files that systems leave behind',
      { '.DS_Store': 'x', 'news/.gitkeep': '', 'news/2022/bai-mau/Thumbs.db': 'x', 'README.md': 'x' },
    ],
  ] satisfies [string, Files][])('%s is no fault', async (_what, changes) => {
    expect(await checkSpoilt(changes)).toEqual([]);
  });
});

describe('YAML', () => {
  promises([
    [
      'a colon in a title',
      front('title: Năm 2022: kết quả\npublishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'),
      $,
    ],
    ['a quote that is not closed', field('author: "Người viết'), $],
    ['words after a closing quote', field('author: "Người" viết'), $],
    ['a tab', field('source:\n\tname: Báo Mẫu'), $],
    ['a key written twice', field('category: tin-xa'), $],
    ['a list that is not closed', field('tags: [một, hai'), $],
    ['a line without a key', field('Người viết'), $],
    ['a sign with a meaning of its own', field('author: *Người viết'), $],
    ['a reserved sign', field('author: @nguoiviet'), $],
    ['a backslash in double quotes', field('author: "C:\\qua"'), $],
    ['a fault in a data file', data('categories.yaml', '- id: tin-xa\n  name: Tin xã: mới\n'), $],
    ['an empty data file', data('abbreviations.yaml', '# chưa có\n'), $],
  ]);
});

describe('front matter', () => {
  promises([
    ['a missing title', front('publishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'), $],
    ['an empty title', front(FRONT_MATTER.replace('Bài mẫu', '""')), $],
    ['an empty optional field', field('author:'), $],
    ['a misspelt key', field('autor: Người viết'), $],
    ['an unknown key', field('layout: trang-rieng'), $],
    ['an unknown key within a group', field('source: { name: Báo Mẫu, link: x }'), $],
    ['a missing key within a group', field('cover: { src: a.jpg }'), $],
    ['a title that is too long', front(FRONT_MATTER.replace('Bài mẫu', 'x'.repeat(251))), $],
    ['a title that is a number', front(FRONT_MATTER.replace('Bài mẫu', '2022')), $],
    ['a text that Astro would take for a date', field('author: 2022-01-04'), $],
    [
      'a date as Vietnamese write it',
      front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', '04/01/2022 8:39')),
      $,
    ],
    ['a day that is none', front(FRONT_MATTER.replace('2022-01-04', '2022-02-30')), $],
    ['an hour that is none', front(FRONT_MATTER.replace('08:39:58', '25:00:00')), $],
    ['a date that is no date', front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', 'hôm qua')), $],
    ['a date in another zone', front(FRONT_MATTER.replace('+07:00', 'Z')), $],
    ['a word for true', field('pinned: có'), $],
    ['a text for a list', field('tags: lúa'), $],
    ['a text for a group', field('source: Báo Mẫu'), $],
    ['an accented alias', field('aliases: [Bài cũ]'), $],
    ['a link that is none', field('source: { name: Báo Mẫu, url: bao.example }'), $],
    ['a category that does not exist', front(FRONT_MATTER.replace('tin-xa', 'tin-xaa')), $],
    ['a category that is like none', front(FRONT_MATTER.replace('tin-xa', 'nong-thon-moi')), $],
    [
      'a kind of document that does not exist',
      {
        'documents/quyet-dinh-mau.md': article(
          'number: 1\nabstract: Mẫu\ntype: quyet định\nauthority: Xã Mẫu\nissuedOn: 4/1/2022\nfiles: [{ title: PDF, file: files/01.pdf }]',
        ),
      },
      $,
    ],
    [
      'a document that replaces none',
      data(
        'documents/them.md',
        article(
          'number: 1/QĐ\nabstract: Mẫu\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 2022-01-04\nreplaces: [quyet-dinh-mau, khong-co]',
        ),
      ),
      $,
    ],
    [
      'a product of an unknown article',
      {
        'products/gao-mau/index.md': article(
          'name: Gạo\ngroup: thuc-pham\nstars: 6\nproducer: { name: Mẫu, phone: 0900000000 }\ndecision: { number: 1/QĐ, date: 2022-01-04 }',
        ),
      },
      $,
    ],
    [
      'a notice that ends before it starts',
      data(
        'notices/bao-mau.md',
        article('title: Bão\nstartsAt: 2022-01-05T08:00:00+07:00\nendsAt: 2022-01-04T08:00:00+07:00'),
      ),
      $,
    ],
    [
      'a telephone number without quotes',
      data('site.yaml', `${BASE['site.yaml']}`.replace('"0900000000"', '0900000000')),
      $,
    ],
    [
      'a menu that leads nowhere',
      data('site.yaml', `${BASE['site.yaml']}`.replace('to: /tin-tuc/', 'to: /tin-tuk/')),
      $,
    ],
    ['an empty file of categories', data('categories.yaml', 'tin-xa: Tin xã\n'), $],
  ]);
});

describe('pictures and files', () => {
  const head = { src: 'a.jpg', alt: 'x' };
  void head;
  promises([
    ['a picture that is not there', text('Chữ ![Ảnh](thieu.jpg)'), $],
    ['a picture in other letters', text('![Ảnh](Anh.gif)', { 'news/2022/them/anh.gif': PICTURE }), $],
    ['a picture without words', text('![](anh.gif)', { 'news/2022/them/anh.gif': PICTURE }), $],
    [
      'a picture by reference without words',
      text('![][a]\n\n[a]: anh.gif', { 'news/2022/them/anh.gif': PICTURE }),
      $,
    ],
    ['a picture from the web', text('![Ảnh](https://vi.example/anh.jpg)'), $],
    ['a picture from the root', text('![Ảnh](/anh.jpg)'), $],
    ['a picture of another article', text('![Ảnh](../bai-mau/bia.gif)'), $],
    ['an SVG', text('![Ảnh](anh.svg)', { 'news/2022/them/anh.svg': '<svg/>' }), $],
    [
      'a file that only is called a picture',
      text('![Ảnh](anh.jpg)', { 'news/2022/them/anh.jpg': '<html>' }),
      $,
    ],
    [
      'an iPhone’s picture',
      text('![Ảnh](anh.jpg)', { 'news/2022/them/anh.jpg': Buffer.from('\0\0\0\x18ftypheic') }),
      $,
    ],
    ['a picture whose name has a space', text('![Ảnh](anh 1.gif)'), $],
    [
      'a picture with a sign in its name',
      text('![Ảnh](<anh?.gif>)', { 'news/2022/them/anh?.gif': PICTURE }),
      $,
    ],
    ['a cover that is not there', field('cover: { src: bia.jpg, alt: Bìa }'), $],
    ['an attachment that is not there', field('attachments: [{ title: Tệp, file: tep.pdf }]'), $],
    [
      'an attachment outside the folder',
      field('attachments: [{ title: Tệp, file: ../bai-mau/ke-hoach.pdf }]'),
      $,
    ],
    [
      'an attachment that could run',
      field('attachments: [{ title: Tệp, file: tep.html }]', { 'news/2022/them/tep.html': 'x' }),
      $,
    ],
    [
      'an attachment without content',
      field('attachments: [{ title: Tệp, file: tep.pdf }]', { 'news/2022/them/tep.pdf': '' }),
      $,
    ],
  ]);
});

describe('HTML in a text', () => {
  promises([
    ['a script', text('Chữ.\n\n<script>alert("<b>")</script>'), $],
    ['a script within a line', text('Chữ <script>alert(1)</script> chữ.'), $],
    ['a script in a list', text('- một\n  <script>\n  alert(1)\n  </script>'), $],
    ['a script behind a comment that browsers end early', text('<!-->x<script>alert(1)</script>-->'), $],
    ['a frame', text('<iframe src="https://vi.example/"></iframe>'), $],
    ['an event attribute', text('Chữ <u onclick="alert(1)">chữ</u>.'), $],
    ['an event attribute after a slash', text('<table><tr/onclick=alert(1)></tr></table>'), $],
    ['an event attribute of an element that is refused', text('<img src=x onerror=alert(1)>'), $],
    ['a tag that is not ended', text('<table onclick=\n\nChữ.'), $],
    ['a style', text('<style>p { color: red }</style>'), $],
    ['a comment', text('Chữ <!-- hỏi lại --> chữ.'), $],
    ['a comment without an end', text('<!-- hỏi lại\n\nChữ.'), $],
    ['elements that Markdown has a sign for', text('<b>đậm</b> <i>nghiêng</i> <a href="/">đầu</a>'), $],
    ['other elements', text('<div class="x">\n\nChữ.\n\n</div>'), $],
    ['a lone end of an element', text('Chữ.</div>'), $],
    [
      'a table with looks',
      text('<table border="1"><tr><td style="color: red" colspan="0">a</td></tr></table>'),
      $,
    ],
    ['a table within a line', text('Chữ <table><tr><td>a</td></tr></table>'), $],
    ['a cell outside a row', text('<table><td>a</td></table>'), $],
    ['an element that is not closed', text('Chữ <sup>2 chữ.\n\nChữ 2</sub>.'), $],
    ['a processing instruction', text('Chữ <?php x ?>'), $],
  ]);
});

describe('headings', () => {
  promises([
    ['a heading of the first level', text('# Một\n\n## Hai'), $],
    ['a heading without words', text('##\n\nChữ.'), $],
    ['a level that is left out', text('## Hai\n\n#### Bốn'), $],
    ['a text without a word', text(''), $],
  ]);
});

describe('links', () => {
  promises([
    ['javascript:', text('[a](javascript:alert(1))'), $],
    ['javascript: in disguise', text('[a](<JaVa&#9;Script&colon;alert(1)>)'), $],
    ['javascript: in angle brackets', text('Chữ <javascript:alert(1)>'), $],
    ['data: by reference', text('[a][b]\n\n[b]: data:text/html,x'), $],
    ['a page that does not exist', text('Chữ\n[a](/tin-tuc/bai-ki/)'), $],
    ['a page like none', text('[a](/khong-he-co-trang-nay/)'), $],
    [
      'a whole address of the site itself',
      text('[a](https://xamau.example/xa/tin-tuc/khong-co-bai-nay/)'),
      $,
    ],
    ['an address without its last slash', text('[a](/tin-tuc/bai-kia)'), $],
    ['a draft', text('[a](/tin-tuc/ban-nhap/)'), $],
    ['a scheduled article', text('[a](/tin-tuc/hen-gio/)'), $],
    ['an article that was taken away', text('[a](/tin-tuc/da-go/)'), $],
    [
      'an article that will be taken away',
      text('[a](/tin-tuc/sap-go/)', {
        'news/2022/sap-go/index.md': article(`${FRONT_MATTER}\nexpiresAt: 2022-07-01T00:00:00+07:00`),
      }),
      $,
    ],
    ['a section without content', text('[a](/chuyen-muc/con-trong/)'), $],
    ['a page of a list that is too short', text('[a](/tin-tuc/trang/2/)'), $],
    ['a file that is not attached', text('[a](tep.pdf)', { 'news/2022/them/tep.pdf': '%PDF' }), $],
    ['a file that is not there', text('[a](tep.pdf)'), $],
    ['a file beside a page', data('pages/gioi-thieu.md', article('title: Giới thiệu', '[a](tep.pdf)')), $],
    ['a source file', text('[a](../bai-kia/index.mdx)'), $],
    ['an address without https://', text('[a](www.vi.example) [b](//vi.example/)'), $],
    ['a file on the editor’s own machine', text('[a](<C:\\Tep\\a.docx>)'), $],
    ['a scheme that phones do not open', text('[a](zalo://123)'), $],
    ['a wrong e-mail address and telephone', text('[a](mailto:xamau) [b](tel:gọi)'), $],
    ['an e-mail address without mailto:', text('[a](xa@xamau.example)'), $],
    ['a link without words', text('[](https://vi.example/)'), $],
    ['a link without an address', text('[a]()'), $],
    ['a link with a space in its address', text('[a](https://vi.example/a b)'), $],
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
    ['an import', mdx('import X from "x"\n\nChữ.'), $],
    ['an export', mdx('export const a = 1\n\nChữ.'), $],
    ['an expression', mdx('Chữ {1 + 1}.\n\n{process.env}'), $],
    ['an expression as an attribute', mdx('<OfficeAddress label={1} />'), $],
    ['attributes that are spread', mdx('<OfficeAddress {...props} />'), $],
    ['an event attribute', mdx('<u onClick={alert}>a</u> <OfficeAddress onclick="x" />'), $],
    ['an unknown component', mdx('<OfficeAdress /> <Video />'), $],
    ['a component’s directive', mdx('<OfficeAddress set:html="x" />'), $],
    ['a script', mdx('Chữ.\n\n<script>alert(1)</script>'), $],
    ['another element', mdx('<div>Chữ</div> <br />'), $],
    ['an empty element', mdx('<>Chữ</>'), $],
    ['an element that is not closed', mdx('Chữ <u>chữ.'), $],
    ['an element that is not opened', mdx('Chữ</u>'), $],
    ['a brace that is not closed', mdx('Chữ {chữ.'), $],
    ['words that are no code', mdx('Chữ {Chữ và chữ}.'), $],
    ['a comment', mdx('Chữ.\n\nChữ <!-- ghi chú -->'), $],
    ['an address in angle brackets', mdx('<https://vi.example/>'), $],
  ]);
});

describe('statistics', () => {
  promises([
    ['JSON that ends too early', data(VISITORS, '{ "online": 1'), $],
    ['a comma too many', data(VISITORS, '{\n  "online": 1,\n  "today": 2,\n}'), $],
    ['a comma that is missing', data(VISITORS, '{\n  "online": 1\n  "today": 2\n}'), $],
    [
      'a number with a dot between thousands',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 53.627.1 }'),
      $,
    ],
    ['a number in words', data(VISITORS, '{ "online": một }'), $],
    ['words after the end', data(VISITORS, '{ "online": 1 } x'), $],
    ['an empty file', data(VISITORS, '\n'), $],
    ['a byte order mark', data(VISITORS, '\ufeff{}'), $],
    ['a key written twice', data(VISITORS, '{ "online": 1,\n"online": 2 }'), $],
    ['a key that is missing', data(VISITORS, '{\n  "online": 1, "today": 2, "month": 3\n}'), $],
    ['a negative number', data(VISITORS, '{ "online": 1, "today": 2, "month": 3,\n  "total": -4 }'), $],
    ['a fraction', data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 53.627 }'), $],
    ['a number in quotes', data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": "4" }'), $],
    [
      'a number that is too large',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 1e20 }'),
      $,
    ],
    ['a group where rows are wanted', data(PROCEDURES, '{}'), $],
    ['a negative number of files', row({ handled: 3, late: -1 }), $],
    ['a sum that is wrong', row({ handled: 6 }), $],
    ['a month that is none', row({ throughMonth: 13 }), $],
    ['a month that is still to come', row({ throughMonth: 7 }), $],
    ['an update that is still to come', row({ updatedAt: '2022-06-02T00:00:00+07:00' }), $],
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
      remedy: 'sửa thành "title".',
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
    expect(findings.map(formatFinding)).toEqual($OUTSIDE);
  });

  test('are few for an empty content folder', async () => {
    expect((await checkFiles({})).map(formatFinding)).toEqual($EMPTY);
  });
});

test('a text of a megabyte is checked in no time', async () => {
  const started = performance.now();
  expect(
    await checkSpoilt(
      text('Một đoạn văn **mẫu** dài vừa phải với [liên kết](/tin-tuc/bai-kia/).\n\n'.repeat(12_000)),
    ),
  ).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
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
