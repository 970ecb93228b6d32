/** Which files an import takes, from where, and where its drafts are put. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeContent } from '../../tests/support/content.ts';
import { isReadable, readFile } from './files.ts';
import { readPage } from './page/page.ts';
import { readPasted } from './pasted.ts';
import { pipedBytes } from './piped.ts';
import { Drafts } from './place.ts';
import { NotTaken } from './refused.ts';
import { sourcesOf } from './sources.ts';
import { plainWords } from './text.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, content: string | Buffer = 'x'): string {
  writeContent(root, { [name]: content });
  return join(root, name);
}

/** What an editor is told of a file: its fault and what to do. */
function refusal(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    return `${error.problem.what}; ${error.problem.remedy}`;
  }
}
const told = (path: string) => refusal(() => readFile({ path, root, now: NOW }));

describe('a file', () => {
  test.each([
    ['a.doc', 'x', 'là loại tệp .doc chưa đọc được; mở bằng Word, chọn Lưu thành'],
    ['a.RTF', 'x', 'là loại tệp .rtf chưa đọc được; mở bằng Word'],
    ['a', 'x', 'là loại tệp không có đuôi chưa đọc được; chỉ đọc được .docx, .htm, .html, .odt, .pdf, .txt'],
    ['a.constructor', 'x', 'là loại tệp .constructor chưa đọc được; chỉ đọc được'],
    ['a.zip', 'x', 'giải nén ra một thư mục'],
    ['a.docx', '', 'là tệp trống; chép lại tệp gốc'],
    ['a.docx', 'x', 'không phải tệp .docx như tên nói; mở bằng phần mềm đã tạo ra nó'],
    ['a.pdf', 'x', 'không phải tệp .pdf như tên nói'],
    ['a.ODT', 'x', 'không phải tệp .ODT như tên nói'],
    ['a.txt', '\xff', 'không phải chữ UTF-8; lưu lại với bảng mã UTF-8'],
    [
      'a.docx',
      `\xd0\xcf\x11\xe0${'EncryptedPackage'.split('').join('\0')}\0`,
      'được đặt mật khẩu; mở bằng Word, bỏ mật khẩu',
    ],
    ['a.docx', '\xd0\xcf\x11\xe0', 'không phải tệp .docx như tên nói'],
    ['a.docx', `PK\x03\x04${'EncryptedPackage'.split('').join('\0')}\0`, 'hỏng'],
  ])('%s of %j is refused: %s', (name, content, words) => {
    expect(told(put(name, Buffer.from(content, 'latin1')))).toContain(words);
  });

  test('that is not there, that is a folder and that is too large', () => {
    expect(told(join(root, 'a.txt'))).toBe('không có tệp này; ghi lại đúng đường dẫn tới tệp');
    mkdirSync(join(root, 'b.txt'));
    expect(told(join(root, 'b.txt'))).toBe('không phải tệp; ghi đường dẫn tới một tệp');
    const large = put('c.docx');
    truncateSync(large, 200 * 1024 ** 2 + 1);
    expect(told(large)).toContain('lớn 209,7 MB, quá 209,7 MB; thu nhỏ ảnh');
    truncateSync(large, 200 * 1024 ** 2);
    expect(told(large)).toContain('không phải tệp .docx');
  });

  test('a PDF is offered as it is, under the name that people would say', () => {
    const read = readFile({ path: put('Ke_hoach - thu  quy .pdf', '%PDF-1.4'), root, now: NOW });
    expect(read.attachments).toEqual([
      { title: 'Ke hoach thu quy', file: 'Ke_hoach - thu  quy .pdf', bytes: Buffer.from('%PDF-1.4') },
    ]);
    expect(read.remains).toEqual([expect.stringContaining('PDF chỉ được đính kèm')]);
  });

  test.each([
    ['a.DOCX', true],
    ['a.htm', true],
    ['a.doc', false],
    ['a.toString', false],
    ['docx', false],
  ])('%s can be read: %s', (name, wanted) => {
    expect(isReadable(name)).toBe(wanted);
  });
});

describe('a folder', () => {
  const found = () => sourcesOf(root).map(({ path }) => path.slice(root.length + 1));

  test('gives what can be read in it, in order, without what is hidden or a lock of Word', () => {
    for (const name of ['b.docx', 'a/x.odt', 'a/.an.docx', '~$b.docx', '.git/y.docx', 'c.xlsx', 'd.pdf'])
      put(name);
    symlinkSync(join(root, 'b.docx'), join(root, 'lien.docx'));
    symlinkSync(root, join(root, 'a/vong'));
    expect(found()).toEqual(['a/x.odt', 'b.docx', 'd.pdf']);
  });

  test('with pages is a site: its files for download belong to the pages', () => {
    for (const name of ['a.HTM', 'b.pdf', 'c.txt', 'd.DOCX', 'e.odt']) put(name);
    expect(found()).toEqual(['a.HTM', 'd.DOCX', 'e.odt']);
  });

  test('of nothing is told', () => {
    put('a.xlsx');
    expect(refusal(found)).toBe(
      'không có tệp nào đọc được trong thư mục; chọn thư mục có tệp .docx, .odt hoặc .html',
    );
  });

  test('its files are one of many, and name what lies below it; a file alone names what lies beside it', () => {
    const path = put('a/b.docx');
    expect(sourcesOf(root)).toEqual([{ shown: path, path, root, isOfMany: true }]);
    expect(sourcesOf(path)).toEqual([{ shown: path, path, root: join(root, 'a'), isOfMany: false }]);
  });
});

describe('text that is pasted', () => {
  const read = (text: string) =>
    readPasted(new TextEncoder().encode(text)).blocks.map((block) =>
      block.type === 'table'
        ? block.rows.map((row) => row.length)
        : 'pieces' in block
          ? plainWords(block.pieces)
          : block.type,
    );
  test.each([
    ['the first line is the title', 'Họp\nMột\nHai', ['Họp', 'Một Hai']],
    ['the only line is the text', 'Họp', ['Họp']],
    ['a line of 250 letters is a title', `${'a'.repeat(250)}\nb`, ['a'.repeat(250), 'b']],
    ['a longer one is a paragraph', `${'a'.repeat(251)}\nb`, [`${'a'.repeat(251)} b`]],
    ['a table has no title', 'A\tB\na\tb', [[2, 2]]],
    ['one row alone is a line', 'Họp\nA\tB\nc', ['Họp', 'A B', 'c']],
    ['a tab at the edge parts nothing', 'Họp\n\ta\n\tb', ['Họp', 'a b']],
    ['an empty line ends a table', 'Họp\nA\tB\na\tb\n\nc\td\ne\tf', ['Họp', [2, 2], [2, 2]]],
    ['lines of old Macs', 'Họp\ra\r\rb', ['Họp', 'a', 'b']],
  ])('%s', (_, text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test('is no more than eight megabytes, also where it is piped', async () => {
    const most = 8 * 1024 ** 2;
    expect(refusal(() => readPasted(new Uint8Array(most + 1)))).toContain(
      'lớn quá mức một bài; chia thành nhiều bài',
    );
    expect(refusal(() => readPasted(new Uint8Array(most).fill(32)))).toContain('không có chữ nào');
    async function* endless() {
      for (;;) yield new Uint8Array(most / 4);
    }
    expect((await pipedBytes(endless())).length).toBe((most / 4) * 5);
    async function* two() {
      yield 'đê ';
      yield new TextEncoder().encode('Mẫu');
    }
    expect(String(await pipedBytes(two()))).toBe('đê Mẫu');
  });
});

describe('the place of a draft', () => {
  const draft = (slug: string, moment = NOW) => ({
    slug,
    moment,
    files: new Map([
      ['index.md', 'x'],
      ['a.png', 'y'],
    ]),
    remains: [],
  });

  test('is the year’s of its moment in Viet Nam, under a name that no article of any year has', () => {
    const content = join(root, 'content');
    put('content/news/2020/hop/index.md');
    put('content/news/la.txt');
    put('content/news/2026/hop-3/index.md');
    const drafts = new Drafts(content);
    const places = [
      drafts.put(draft('hop')),
      drafts.put(draft('hop')),
      drafts.put(draft('moi', new Date('2025-12-31T17:00:00Z'))),
    ];
    expect(places).toEqual([
      'news/2026/hop-2/index.md',
      'news/2026/hop-4/index.md',
      'news/2026/moi/index.md',
    ]);
    drafts.end();
    expect(readdirSync(root)).toEqual(['content']);
    expect(readFileSync(join(content, 'news/2026/hop-2/a.png'), 'utf8')).toBe('y');
  });

  test('what came there meanwhile is not written over', () => {
    const content = join(root, 'content');
    mkdirSync(content);
    const drafts = new Drafts(content);
    put('content/news/2026/hop/index.md', 'của người khác');
    expect(drafts.put(draft('hop'))).toBe('news/2026/hop-2/index.md');
    drafts.end();
  });
});

describe('files that a page names', () => {
  const LONG = 'Sáng nay, thôn Mẫu họp bàn việc thu quỹ năm 2022, đông đủ các hộ dự họp và cùng góp ý kiến.';
  const read = (inside: string, { path = 'trang.html', head = '' } = {}) =>
    readPage(new TextEncoder().encode(`${head}<article><p>${LONG}</p>${inside}</article>`), {
      path: join(root, path),
      root,
      now: NOW,
    });
  const pictures = (inside: string, path?: string) => [
    ...read(inside, path === undefined ? {} : { path }).pictures.keys(),
  ];

  test.each([
    ['beside it', 'trang.html', 'a.png', 'a.png'],
    ['by a name in other letters', 'trang.html', '%E1%BA%A3nh.png?v=1#x', 'ảnh.png'],
    ['by a name that is not well written', 'trang.html', 'a%.png', 'a%.png'],
    ['above it', 'tin/trang.html', '../a.png', 'a.png'],
    ['from the root', 'tin/trang.html', '/a.png', 'a.png'],
    ['from the root of its host', 'mau.example/tin/trang.html', '/a.png', 'mau.example/a.png'],
    [
      'by a whole address, in a folder called after the host',
      'trang.html',
      'https://mau.example/a.png',
      'mau.example/a.png',
    ],
    ['or without one', 'trang.html', '//mau.example/anh/b.png', 'anh/b.png'],
  ])('a picture %s', (_, page, address, key) => {
    put(key);
    expect(pictures(`<img src="${address}">`, page)).toEqual([key]);
  });

  test.each([
    ['above the folder', '../ngoai.png'],
    ['without an ending', 'khong-duoi'],
    ['that is a folder', 'thu-muc.png'],
    ['with a sign that no name has', 'a%00.png'],
    ['on a host of another page', '/chi-o-may-chu.png'],
  ])('none %s, and that is told', (_, address) => {
    put('khong-duoi');
    put('thu-muc.png/x');
    put('khac/chi-o-may-chu.png');
    writeFileSync(join(dirname(root), 'ngoai.png'), 'x');
    const { pictures: taken, remains } = read(`<img src="${address}">`);
    rmSync(join(dirname(root), 'ngoai.png'));
    expect([...taken]).toEqual([]);
    expect(remains[0]).toBe(`ảnh ${address} không có cạnh trang: tải về, đặt cạnh bài rồi chèn lại`);
  });

  test.each([
    [
      'what is shown only when it is seen',
      '<img src="data:image/gif;base64,AA" data-src="a.png">',
      ['a.png'],
    ],
    ['by its other names', '<img src="b.png" data-original="a.png"><img data-lazy-src="a.png">', ['a.png']],
    ['a point of a layout is none', '<img src="a.png" width="32"><img src="a.png" height="1">', []],
    ['but 33 points are one', '<img src="a.png" width="33" height="33px">', ['a.png']],
    ['a size that is none', '<img src="a.png" width="auto">', ['a.png']],
    [
      'in the page itself',
      '<img src="data:image/png;base64,eHg="><img src="data:image/jpeg;base64,eHg=">',
      ['anh-1.png', 'anh-2.png'],
    ],
    ['but no drawing', '<img src="data:image/svg+xml;utf8,<svg/>">', []],
  ])('%s', (_, inside, keys) => {
    put('a.png');
    put('b.png');
    expect(pictures(inside)).toEqual(keys);
  });

  test('a picture in the page is read, one without any address is not told', () => {
    expect(String(read('<img src="data:image/png;base64,eHg=">').pictures.get('anh-1.png'))).toBe('xx');
    expect(read('<img>').remains.join()).not.toContain('ảnh');
  });

  /** Where the links of a page lead. */
  const links = (inside: string, head = '') =>
    read(inside, { head }).blocks.flatMap((block) =>
      'pieces' in block
        ? block.pieces.flatMap((piece) =>
            piece.type === 'words' && piece.marks.link !== undefined ? [piece.marks.link] : [],
          )
        : [],
    );
  const canonical = '<link rel="canonical" href="https://mau.example/tin/x.html">';
  test.each([
    ['a whole address', '<a href="https://a.example/">a</a>', '', ['https://a.example/']],
    ['a mailbox', '<a href="mailto:a@b.vn">a</a>', canonical, ['mailto:a@b.vn']],
    [
      'beside a page whose address is known',
      '<a href="y.html">a</a>',
      canonical,
      ['https://mau.example/tin/y.html'],
    ],
    ['beside one whose address is not', '<a href="y.html">a</a>', '', ['y.html']],
    ['an address that is none', '<a href="//">a</a>', canonical, ['//']],
    ['a place in the page', '<a href="#x">a</a><a href="">b</a><a>c</a>', canonical, []],
    ['a file that is not there', '<a href="/k.pdf">a</a>', canonical, ['https://mau.example/k.pdf']],
  ])('a link to %s', (_, inside, head, wanted) => {
    expect(links(inside, head)).toEqual(wanted);
  });

  test('a file beside it is offered once under its words; one that is not what its name says, and a picture, are not', () => {
    put('k.pdf', '%PDF-1.4');
    put('gia.pdf', 'x');
    put('a.png');
    const inside =
      '<a href="k.pdf"> Kế hoạch </a><a href="k.PDF?x">b</a><a href="k.pdf">c</a><a href="gia.pdf">d</a><a href="a.png"><img src="a.png"></a>';
    const { attachments, blocks } = read(inside);
    expect(attachments).toEqual([{ title: 'Kế hoạch', file: 'k.pdf', bytes: Buffer.from('%PDF-1.4') }]);
    expect(blocks.length).toBeGreaterThan(1);
    put('khong-ten.pdf', '%PDF-1.4');
    expect(read('<a href="khong-ten.pdf"><b></b></a>').attachments?.[0]?.title).toBe('khong-ten.pdf');
  });

  test('a page as large as no article is refused, as is one without', () => {
    const place = { path: join(root, 'a.html'), root, now: NOW };
    expect(refusal(() => readPage(new Uint8Array(8 * 1024 ** 2 + 1), place))).toBe(
      'lớn quá mức một trang; mở trang, chép phần bài sang Word',
    );
    expect(refusal(() => readPage(new TextEncoder().encode('<article><hr></article>'), place))).toBe(
      'không có bài viết nào trong trang; mở trang, chép phần bài sang Word',
    );
  });

  test('the day is asked for where the page says none, and the address is that of the former site', () => {
    expect(read('', { head: canonical }).remains).toEqual([
      'chưa rõ ngày đăng: đang lấy lúc này; ghi lại ô publishedAt',
    ]);
    expect(read('', { head: canonical }).said.address).toBe('https://mau.example/tin/x.html');
    expect(read('<p class="date">04/01/2022</p>').remains).toEqual([]);
  });
});

test('what is unpacked of a folder is left nowhere', () => {
  const path = put('a.odt', zipSync({ 'content.xml': new TextEncoder().encode('<a>') }));
  expect(told(path)).toContain('có phần bên trong bị hỏng');
  expect(existsSync(join(root, 'content.xml'))).toBe(false);
});
