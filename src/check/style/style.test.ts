/** What is told of style, each with a text that is told nothing: a warning that comes too often is read by nobody. */
import { beforeAll, describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, type Files, FRONT_MATTER } from '../../../tests/support/content.ts';
import type { Finding, Problem } from '../finding.ts';
import type { Source } from '../source.ts';
import { checkLines, type LineRule } from './lines.ts';
import { habitOf, tonePlace } from './tone-place.ts';

/** All are checked in one folder. */
const files: Record<string, string | Buffer> = {};
let findings: Finding[];
beforeAll(async () => {
  findings = await checkFiles({ ...BASE, ...files });
  // Beside other work a machine may take many times as long.
}, 60_000);

const rulesOf = (path: string) =>
  findings.filter(({ file }) => file === `content/${path}`).map(({ rule }) => rule);

function add(written: string): string {
  const path = `news/2022/bai-${Object.keys(files).length}/index.md`;
  files[path] = written.replace('title: Bài mẫu', `title: Bài mẫu ${Object.keys(files).length}`);
  return path;
}

function told(rule: string, bodies: readonly string[]): void {
  for (const body of bodies) {
    const path = add(article(FRONT_MATTER, body));
    test(`${rule}: ${body.slice(0, 60)}`, () => {
      expect(rulesOf(path)).toEqual([rule]);
    });
  }
}

function silent(bodies: readonly string[]): void {
  for (const body of bodies) {
    const path = add(article(FRONT_MATTER, body));
    test(`nothing: ${body.slice(0, 60)}`, () => {
      expect(rulesOf(path)).toEqual([]);
    });
  }
}

describe('words of links', () => {
  told('link-words', [
    'Xem [tại đây](/van-ban/).',
    'Xem [TẠI ĐÂY](/van-ban/)!',
    '[Bấm vào đây](/van-ban/) để xem.',
    '[xem chi tiết tại đây](/van-ban/)',
    '[Xem thêm](/van-ban/)',
    '[link](/van-ban/) và [bài](/van-ban/)',
    'Xem [ở đây][x].\n\n[x]: /van-ban/',
  ]);
  told('link-bare', [
    'Xem https://dichvucong.example/ho-so/chi-tiet?ma=1.004122&id=123456 nhé.',
    '[https://a.example/van-ban/quyet-dinh-so-05-2021-qd-ubnd](https://a.example/van-ban/quyet-dinh-so-05-2021-qd-ubnd)',
  ]);
  silent([
    'Xem [văn bản tại đây](/van-ban/).',
    'Trang https://dichvucong.example/ của tỉnh.',
    '[Đây là thông báo](/van-ban/)',
    // As long as nobody reads to the end.
    `[https://a.example/${'a'.repeat(400)}](/van-ban/)`,
    `Xem https://a.example/${'a'.repeat(29)} nhé.`,
  ]);
});

describe('capitals', () => {
  told('capitals', [
    'HỘI ĐỒNG NHÂN DÂN XÃ HỌP KỲ THỨ BA BÀN NHIỀU VIỆC',
    '## KẾ HOẠCH THU PHÍ VỆ SINH NĂM NAY CỦA XÃ\n\nChữ.',
    'AN BA CU DU EM GA HU',
    'AN BA CU DU EM GA HU\n\nAN BA CU DU EM GA HU',
  ]);
  silent([
    'AN BA CU DU EM GA',
    '- AN BA CU DU EM GA HU',
    'A B C D E G H K L M',
    'TM. ỦY BAN NHÂN DÂN',
    '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA** Việt Nam',
    'UBND, HĐND, UBMTTQ cùng họp',
  ]);
  const path = add(
    article(FRONT_MATTER).replace('title: Bài mẫu', 'title: THÔNG BÁO VỀ VIỆC HỌP THÔN BÀN THU QUỸ'),
  );
  test('a title', () => {
    expect(rulesOf(path)).toEqual(['capitals']);
  });
});

describe('spaces', () => {
  told('double-space', ['Họp  thôn', '- Họp  thôn', 'Hết.   Sau đó', '> - Họp  thôn', '## Họp  thôn']);
  told('space-before-mark', ['Họp thôn , bàn', 'Nơi nhận :', 'Họp thôn .']);
  silent([
    '`a  b` và `c , d`',
    '```\na  b ,\n```',
    '| a   | b  c |\n| --- | --- |\n| 1   | 2 |',
    '-   Ý một\n-   Ý hai',
    'Họp    thôn',
    '1.   Ý một',
    'Tỷ số 2 : 1, lúc 10 : 30 :) và …',
  ]);
});

describe('tones', () => {
  told('tone-place', ['Tòan xã', 'qủa ngọt và gía cao']);
  silent([
    'hòa và hoà, thủy và thuỷ, quý',
    '`tòan`',
    '[xem](https://a.example/tòan)',
    'Xem https://a.example/van-ban',
  ]);
});

describe('numbers of people', () => {
  told('personal-data', [
    'Ông A, căn cước 036199001234.',
    'Số CCCD: 036 199 001234',
    'Chuyển về số tài khoản: 1903 5678 9012 tại ngân hàng.',
    'STK 0123456789',
    'Số TK: 12345678',
    'Số tài khoản 1234567890123456789',
  ]);
  test('as much of a number as tells which one it is', () => {
    const [one] = findings.filter(
      ({ rule, message }) => rule === 'personal-data' && message.includes('công dân'),
    );
    expect(one?.message).toContain('số căn cước công dân "036…34"');
    expect([one?.line, one?.column]).toEqual([7, 17]);
  });
  silent([
    'Gọi 02283123456.',
    'Kinh phí 125.000.000.000 đồng',
    'Mã hồ sơ 000.00.12.H40-220104-0001',
    'Tài khoản định danh điện tử mức 2 đã cấp cho 1234 người',
    'Số TK: 1234567',
    'Số hồ sơ 097199001234',
    'Mã 0361990012345',
  ]);
});

test('two articles of one title, whatever their marks and capitals', async () => {
  const found = await checkFiles({
    ...BASE,
    'news/2022/mot/index.md': article(FRONT_MATTER.replace('Bài mẫu', '"Họp thôn: Đông bàn việc"')),
    'news/2022/hai/index.md': article(FRONT_MATTER.replace('Bài mẫu', 'HỌP THÔN ĐÔNG BÀN VIỆC')),
    'news/2022/ba/index.md': article(FRONT_MATTER.replace('Bài mẫu', 'Họp thôn Đông bàn việc, đợt 2')),
    // A certificate of 36 months, and what a document says of another.
    'products/gao-cu/index.md': String(BASE['products/gao-mau/index.md'])
      .replace('Gạo mẫu', 'Gạo cũ')
      .replace('2022-01-04', '2019-05-31'),
    'documents/moi.md': article(
      'number: 09/2022/QĐ-UBND\nabstract: Thay thế Quyết định số 01/QĐ-UBND của xã\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 2022-03-04',
    ),
    'news/2022/mot/to.jpg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(4_300_000)]),
  });
  const style = found.filter(({ rule }) =>
    ['title-alike', 'certificate-ended', 'document-replaced', 'picture-heavy'].includes(rule),
  );
  expect(style.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/documents/moi.md document-replaced',
    'content/news/2022/mot/index.md title-alike',
    'content/news/2022/mot/to.jpg picture-heavy',
    'content/products/gao-cu/index.md certificate-ended',
  ]);
});

test('a habit is what nearly all texts do, and there are some', () => {
  const texts = (older: number, newer: number) => ['hòa '.repeat(older), 'hoà thuỷ '.repeat(newer / 2)];
  expect(habitOf(texts(100, 2))).toBe('older');
  expect(habitOf(texts(2, 100))).toBe('newer');
  expect(habitOf(texts(60, 40))).toBeUndefined();
  expect(habitOf(texts(20, 0))).toBeUndefined();
});

test('where there is a habit, the words of the few are told, and names stay', async () => {
  const many: Files = { 'news/2022/nhieu/index.md': article(FRONT_MATTER, 'hòa thủy khỏe '.repeat(30)) };
  const found = await checkFiles({
    ...BASE,
    ...many,
    'news/2022/it/index.md': article(
      FRONT_MATTER.replace('Bài mẫu', 'Ít'),
      'Ông Hoà nói: hoà giải, hoà\u00ADn.',
    ),
  });
  const tone = found.filter(({ rule }) => rule === 'tone-place');
  expect(tone.map(({ file, replacement }) => [file, replacement?.text])).toEqual([
    ['content/news/2022/it/index.md', 'Ông Hoà nói: hòa giải, hoà\u00ADn.'],
  ]);
});

describe('words around what differs', () => {
  const words = (line: string, right: string): string[] => {
    const problems: Problem[] = [];
    const source = {
      text: `x\n${line}`,
      report: (problem: Problem) => problems.push(problem),
    } as unknown as Source;
    const rule: LineRule = {
      rule: 'r',
      message: (a, b) => `${a} → ${b}`,
      right: ({ text }) => (text === line ? right : text),
    };
    checkLines(source, [rule]);
    return problems.map(({ message }) => message);
  };
  test.each([
    ['the word', 'Họp tòan xã', 'Họp toàn xã', 'tòan → toàn'],
    ['at the end', 'Họp tòan', 'Họp toàn', 'tòan → toàn'],
    ['at the beginning', 'tòan xã', 'toàn xã', 'tòan → toàn'],
    ['two spaces, with the words beside them', 'Họp  thôn ta', 'Họp thôn ta', 'Họp  thôn → Họp thôn'],
    [
      'forty letters of a long word',
      `${'a'.repeat(50)}x${'b'.repeat(50)}`,
      `${'a'.repeat(50)}y${'b'.repeat(50)}`,
      `${'a'.repeat(40)}x${'b'.repeat(39)} → ${'a'.repeat(40)}y${'b'.repeat(39)}`,
    ],
  ])('%s', (_, line, right, wanted) => {
    expect(words(line, right)).toEqual([wanted]);
  });

  test('a line that is right is not told', () => {
    expect(words('a', 'a')).toEqual([]);
  });
});

test('a habit is asked for from forty syllables on, and by nineteen of twenty', () => {
  const texts = (older: number, newer: number) => ['hòa '.repeat(older), 'hoà '.repeat(newer)];
  expect(habitOf(texts(40, 0))).toBe('older');
  expect(habitOf(texts(39, 0))).toBeUndefined();
  expect(habitOf(texts(38, 2))).toBe('older');
  expect(habitOf(texts(37, 3))).toBeUndefined();
  expect(habitOf(texts(0, 40))).toBe('newer');
  expect(habitOf([])).toBeUndefined();
  expect(habitOf(['xin chào '.repeat(50)])).toBeUndefined();
});

test.each([
  ['older', 'hoà Hoà HOÀ tòan', 'hòa Hoà HOÀ toàn'],
  ['newer', 'hòa Hòa qủa', 'hoà Hòa quả'],
  [undefined, 'hòa hoà tòan cafe xyzò', 'hòa hoà toàn cafe xyzò'],
] as const)('where the habit is %s, %j is %j', (habit, text, right) => {
  expect(tonePlace(habit).right({ text, start: 0, isCode: false, isFrontMatter: false })).toBe(right);
});

test('a title of four words tells two articles apart or not, one of three is a column', async () => {
  const titled = (title: string, more = '') => article(FRONT_MATTER.replace('Bài mẫu', title) + more);
  const found = await checkFiles({
    ...BASE,
    'news/2022/mot/index.md': titled('Lịch tiếp công dân'),
    'news/2022/hai/index.md': titled('Lịch tiếp công dân'),
    'news/2022/ba/index.md': titled('Lịch tiếp dân'),
    'news/2022/bon/index.md': titled('Lịch tiếp dân'),
    'news/2022/nam/index.md': titled('Lịch tiếp công dân', '\ndraft: true'),
    // Its certificate ends today, or was of a product that nobody sees.
    'products/con-han/index.md': String(BASE['products/gao-mau/index.md'])
      .replace('Gạo mẫu', 'Gạo còn')
      .replace('2022-01-04', '2019-06-01'),
    'products/nhap/index.md': String(BASE['products/gao-mau/index.md'])
      .replace('Gạo mẫu', 'Gạo nháp')
      .replace('2022-01-04', '2019-05-31')
      .replace('---\n', '---\ndraft: true\n'),
  });
  expect(
    found
      .filter(({ rule }) => rule === 'title-alike' || rule === 'certificate-ended')
      .map(({ file }) => file),
  ).toEqual(['content/news/2022/mot/index.md']);
});

test('a document that says which it replaces is asked for its name, once and only where the other stands', async () => {
  const document = (number: string, abstract: string, more = '') =>
    article(
      `number: ${number}\nabstract: ${abstract}\ntype: Quyết định\nauthority: Xã Mẫu\nissuedOn: 2022-03-04${more}`,
    );
  const found = await checkFiles({
    ...BASE,
    'documents/cu.md': document('08/QĐ-UBND', 'Cũ'),
    'documents/nhap.md': document('07/QĐ-UBND', 'Nháp', '\ndraft: true'),
    'documents/hai-lan.md': document('10/QĐ-UBND', 'Bãi bỏ Quyết định số 08/QĐ-UBND, thay thế số 8/QĐ-UBND'),
    'documents/da-ghi.md': document('11/QĐ-UBND', 'Thay thế Quyết định số 08/QĐ-UBND', '\nreplaces: [cu]'),
    'documents/chinh-no.md': document('12/QĐ-UBND', 'Thay thế Quyết định số 12/QĐ-UBND'),
    'documents/khac.md': document('13/QĐ-UBND', 'Thay thế Quyết định số 07/QĐ-UBND và số 99/QĐ-UBND'),
  });
  const told = found.filter(({ rule }) => rule === 'document-replaced');
  expect(told.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([
    'content/documents/hai-lan.md:3:11 Văn bản này ghi thay thế "08/QĐ-UBND" (content/documents/cu.md), mà văn bản đó trên trang vẫn còn hiệu lực.',
  ]);
});
