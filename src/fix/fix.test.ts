/** What `--fix` writes for each kind of slip, and what it leaves alone. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ARTICLE,
  article,
  BASE,
  FRONT_MATTER,
  NOW,
  PICTURE,
  writeContent,
} from '../../tests/support/content.ts';
import { type Fixed, filesIn, fixFiles } from '../../tests/support/fixed.ts';
import { fixContent, formatChange } from './index.ts';

const ADDED = 'news/2022/them/index.md';
const body = (written: string): string => article(FRONT_MATTER, written);
const front = (before: string, after: string): string => article(FRONT_MATTER.replace(before, after));

/** What was written, and what must stand there then. */
type Case = readonly [what: string, written: string | Buffer, right: string];

/** All are mended in one folder, in one run. */
const spoilt: Record<string, string | Buffer> = {};
let fixed: Fixed;
/** Beside other work a machine may take many times as long. */
const PATIENCE = 60_000;
beforeAll(async () => {
  fixed = await fixFiles({ ...BASE, ...spoilt });
}, PATIENCE);

function pathOf(written: string | Buffer): string {
  const path = `news/2022/them-${Object.keys(spoilt).length}/index.md`;
  spoilt[path] = written;
  return path;
}

function cases(all: readonly Case[]): void {
  for (const [what, written, right] of all) {
    const path = pathOf(written);
    test(what, () => {
      expect(String(fixed.files[path])).toBe(right);
      expect(fixed.changes.some(({ file }) => file === `content/${path}`)).toBe(true);
    });
  }
}

function leftAlone(all: readonly (readonly [what: string, written: string | Buffer])[]): void {
  for (const [what, written] of all) {
    const path = pathOf(written);
    test(`stays: ${what}`, () => {
      expect(fixed.files[path]?.equals(Buffer.from(written as string))).toBe(true);
      expect(fixed.changes.filter(({ file }) => file === `content/${path}`)).toEqual([]);
    });
  }
}

test('a second run changes nothing', () => {
  expect(fixed.again).toEqual([]);
});

const RIGHT = body('Họp thôn **bàn** việc.');
const utf16 = (text: string, mark = '\uFEFF') => Buffer.from(mark + text, 'utf16le');

describe('how the bytes are read', () => {
  cases([
    ['UTF-16', utf16(RIGHT), RIGHT],
    ['UTF-16 without its mark', utf16(RIGHT, ''), RIGHT],
    ['UTF-16 the other way round', utf16(RIGHT).swap16(), RIGHT],
    ['a byte order mark', `\uFEFF${RIGHT}`, RIGHT],
    ['line ends of Windows', RIGHT.replaceAll('\n', '\r\n'), RIGHT],
    ['line ends of an old Mac', RIGHT.replaceAll('\n', '\r'), RIGHT],
    [
      'the bytes of TCVN3',
      Buffer.from(body('Th«ng b¸o vÒ viÖc häp th«n').replace('Bài mẫu', 'Häp th«n'), 'latin1'),
      body('Thông báo về việc họp thôn').replace('Bài mẫu', 'Họp thôn'),
    ],
  ]);

  leftAlone([
    [
      'bytes that are no text',
      Buffer.concat([Buffer.from(body('Chữ ')), Buffer.from([0xe1, 0xba, 0x41, 0xff])]),
    ],
    ['UTF-16 that was cut', utf16(RIGHT).subarray(0, 101)],
  ]);
});

describe('characters', () => {
  cases([
    ['decomposed letters', RIGHT.normalize('NFD'), RIGHT],
    ['a letter of Iceland', body('Ðường lối, ðất'), body('Đường lối, đất')],
    ['invisible ones', body('Họp\u200b thôn\u00ad và\u202e bàn'), body('Họp thôn và bàn')],
    ['control characters', body('Họp\u000bthôn\u0007'), body('Họp thôn')],
    ['spaces at the ends', body('Họp  \nthôn\t\nlại\u00a0'), body('Họp\nthôn\nlại')],
    ['spaces that do not break', body('10\u00a0giờ\u202fsáng'), body('10 giờ sáng')],
    [
      'TCVN3, capitals too, beside a front matter of today',
      body('Th«ng b¸o vÒ viÖc häp th«n\nUBND THµNH PHè, Uû ban: ®Þa ®iÓm'),
      body('Thông báo về việc họp thôn\nUBND THÀNH PHỐ, Uỷ ban: địa điểm'),
    ],
    [
      'VNI, capitals too',
      body('Thoâng baùo veà vieäc hoïp thoân\nUÛY BAN NHAÂN DAÂN'),
      body('Thông báo về việc họp thôn\nỦY BAN NHÂN DÂN'),
    ],
  ]);
});

describe('a front matter', () => {
  cases([
    [
      'a sentence that needs quotes',
      front('Bài mẫu', 'Năm 2022: kết quả'),
      front('Bài mẫu', '"Năm 2022: kết quả"'),
    ],
    ['a number for a text', front('Bài mẫu', '2022'), front('Bài mẫu', '"2022"')],
    [
      'a date',
      front('2022-01-04T08:39:58+07:00', '4/1/2022 8:39'),
      front('2022-01-04T08:39:58+07:00', '2022-01-04T08:39:00+07:00'),
    ],
    [
      'an hour of ours',
      front('2022-01-04T08:39:58+07:00', '17h30 ngày 4/1/2022 # giờ họp'),
      front('2022-01-04T08:39:58+07:00', '2022-01-04T17:30:00+07:00 # giờ họp'),
    ],
    ['another name of a key', front('title:', 'tiêu đề:'), front('title:', 'title:')],
    [
      'keys that stand beside their group',
      article(`${FRONT_MATTER}\nsource:\nname: Báo\nurl: https://a.example`),
      article(`${FRONT_MATTER}\nsource:\n  name: Báo\n  url: https://a.example`),
    ],
    [
      'all at once, with its remarks',
      `\uFEFF---\r\ntitel: Năm 2022: kết quả  \r\n# ngày đăng\r\npublishedAt: 4/1/2022 8:39\r\ncategory: tin-xa # của xã\r\n---\r\n\r\nÐường \u00a0 mới.\r\n`,
      '---\ntitle: "Năm 2022: kết quả"\n# ngày đăng\npublishedAt: 2022-01-04T08:39:00+07:00\ncategory: tin-xa # của xã\n---\n\nĐường mới.\n',
    ],
  ]);
});

describe('what is left alone', () => {
  leftAlone([
    ['code', body('```\na\u00a0b  \n```\n\n`c\u00a0d` và\n\n~~~\nx  \n~~~')],
    ['code over two lines', body('chữ `a\u00a0b  \nc\u00a0d` chữ')],
    ['an address', body('[xem](<ke\u00a0hoach.pdf>)')],
    ['a remark behind a sentence', front('Bài mẫu', 'Họp thôn # chưa duyệt')],
    ['a day that may be another', front('2022-01-04T08:39:58+07:00', '4/1/22')],
    ['a category that is not there', front('tin-xa', 'tin-x')],
    ['a value over several lines', article(`${FRONT_MATTER}\ndescription: |\n  Họp  \n  thôn`)],
    ['words of today that VNI has too', body('Toàn xã hoà giải, xoá đói, khoá sổ, loà xoà.')],
    ['what was right', RIGHT],
  ]);
});

test('files get their names, with what names them, and nothing is written over', async () => {
  const { files, after, again } = await fixFiles({
    ...BASE,
    'pages/LICH.MD': article('title: Lịch'),
    'pages/gio.md.txt': article('title: Giờ'),
    'pages/so.md.txt': utf16(article('tiêu đề: Sổ')),
    'news/2022/Họp thôn/index.md': article(
      `${FRONT_MATTER}\ncover: { src: "ảnh #1.gif", alt: Cánh đồng }`,
      '![Cánh đồng](<ảnh #1.gif>)',
    ),
    'news/2022/Họp thôn/ảnh #1.gif': PICTURE,
    // Two in one line, whose names become shorter.
    'news/2022/hai-anh/index.md': article(
      FRONT_MATTER.replace('Bài mẫu', 'Hai ảnh'),
      '![Cánh đồng](<ảnh #1 dài.gif>) và ![Con đê](<ảnh #2 dài.gif>), ![Con đê](<ảnh #2 dài.gif>).',
    ),
    'news/2022/hai-anh/ảnh #1 dài.gif': PICTURE,
    'news/2022/hai-anh/ảnh #2 dài.gif': PICTURE,
    'pages/bao.md': article('title: Báo'),
    'pages/BAO.MD': article('title: Báo khác'),
    // What a run that was ended left beside a file.
    'pages/gioi-thieu.md': `\uFEFF${BASE['pages/gioi-thieu.md']}`,
    'pages/gioi-thieu.md.tmp': 'nửa',
  });
  const added = Object.keys(files).filter((name) => !(name in BASE));
  expect(added.toSorted()).toEqual([
    'news/2022/hai-anh/anh-1-dai.gif',
    'news/2022/hai-anh/anh-2-dai.gif',
    'news/2022/hai-anh/index.md',
    'news/2022/hop-thon/anh-1.gif',
    'news/2022/hop-thon/index.md',
    'pages/BAO.MD',
    'pages/bao.md',
    'pages/gio.md',
    'pages/lich.md',
    'pages/so.md',
  ]);
  expect(String(files['news/2022/hai-anh/index.md'])).toContain(
    '![Cánh đồng](<anh-1-dai.gif>) và ![Con đê](<anh-2-dai.gif>), ![Con đê](<anh-2-dai.gif>).\n',
  );
  expect(String(files['pages/bao.md'])).toContain('title: Báo\n');
  expect(String(files['pages/BAO.MD'])).toContain('title: Báo khác\n');
  expect(new Set(after.map(({ file }) => file)), 'of two names alike none is chosen').toEqual(
    new Set(['content/pages/BAO.MD', 'content/pages/bao.md']),
  );
  expect(again).toEqual([]);
});

test('a text goes to its place, and a folder out of which all has gone goes too', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'fix-place-'));
  try {
    const contentDir = join(dir, 'content');
    writeContent(contentDir, {
      ...BASE,
      'news/2022/hop-thon.md': RIGHT,
      'pages/muc/phu/lich.md': article('title: Lịch'),
      'pages/khac/gio.md': article('title: Giờ'),
      'pages/khac/ke-hoach.pdf': '%PDF-1.4\n%%EOF\n',
    });
    const changes = await fixContent({ contentDir, now: NOW, workingDir: dir });
    expect(changes.map(({ before, after }) => `${before} → ${after}`).toSorted()).toEqual([
      '"news/2022/hop-thon.md" → "news/2022/hop-thon/index.md"',
      '"pages/khac/gio.md" → "pages/gio.md"',
      '"pages/muc/phu/lich.md" → "pages/lich.md"',
    ]);
    expect(String(filesIn(contentDir)['news/2022/hop-thon/index.md'])).toBe(RIGHT);
    expect(existsSync(join(contentDir, 'pages/muc'))).toBe(false);
    expect(existsSync(join(contentDir, 'pages/khac/ke-hoach.pdf'))).toBe(true);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('every change is told with its line, before and after', async () => {
  const { changes } = await fixFiles({
    ...BASE,
    [ADDED]: article(FRONT_MATTER.replace('title', 'tiêu đề'), 'Họp\u00a0thôn  \nÐường').replace(
      '\n',
      '\r\n',
    ),
  });
  expect(changes.map(formatChange)).toEqual([
    `content/${ADDED}: Đã sửa: CRLF → LF. Dấu xuống dòng cả tệp ghi theo một kiểu.`,
    `content/${ADDED}:7: Đã sửa: "Họp<U+00A0>thôn··" → "Họp<U+00A0>thôn". Dấu cách ở cuối dòng không có tác dụng.`,
    `content/${ADDED}:7: Đã sửa: "Họp<U+00A0>thôn" → "Họp thôn". Dấu cách đặc biệt (không ngắt dòng) chép từ Word thay bằng dấu cách thường.`,
    `content/${ADDED}:2: Đã sửa: "tiêu đề:" → "title:". Không có mục "tiêu đề".`,
    `content/${ADDED}:8: Đã sửa: "Ðường" → "Đường". Chữ "Ð" ở đây là chữ Iceland, trông giống "Đ"; trang đọc là "Đ".`,
  ]);
});

test('a file keeps who may read it, and those that were right keep their time', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'fix-mode-'));
  try {
    const contentDir = join(dir, 'content');
    writeContent(contentDir, { ...BASE, [ADDED]: `\uFEFF${RIGHT}` });
    chmodSync(join(contentDir, ADDED), 0o640);
    const untouched = statSync(join(contentDir, ARTICLE)).mtimeMs;
    await fixContent({ contentDir, now: NOW, workingDir: dir });
    expect(statSync(join(contentDir, ADDED)).mode & 0o777).toBe(0o640);
    expect(statSync(join(contentDir, ARTICLE)).mtimeMs).toBe(untouched);
    expect(Object.keys(filesIn(contentDir)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('a folder that is not there is no fault of this step', async () => {
  expect(await fixContent({ contentDir: '/nonexistent/content', now: NOW })).toEqual([]);
});
