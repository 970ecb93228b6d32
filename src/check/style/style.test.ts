/** What is told of style, each with a text that is told nothing: a warning that comes too often is read by nobody. */
import { beforeAll, describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, type Files, FRONT_MATTER } from '../../../tests/support/content.ts';
import type { Finding } from '../finding.ts';
import { habitOf } from './tone-place.ts';

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
  ]);
  told('link-bare', [
    'Xem https://dichvucong.example/ho-so/chi-tiet?ma=1.004122&id=123456 nhé.',
    '[https://a.example/van-ban/quyet-dinh-so-05-2021-qd-ubnd](https://a.example/van-ban/quyet-dinh-so-05-2021-qd-ubnd)',
  ]);
  silent([
    'Xem [văn bản tại đây](/van-ban/).',
    'Trang https://dichvucong.example/ của tỉnh.',
    '[Đây là thông báo](/van-ban/)',
  ]);
});

describe('capitals', () => {
  told('capitals', [
    'HỘI ĐỒNG NHÂN DÂN XÃ HỌP KỲ THỨ BA BÀN NHIỀU VIỆC',
    '## KẾ HOẠCH THU PHÍ VỆ SINH NĂM NAY CỦA XÃ\n\nChữ.',
  ]);
  silent(['TM. ỦY BAN NHÂN DÂN', '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA** Việt Nam', 'UBND, HĐND, UBMTTQ cùng họp']);
  const path = add(
    article(FRONT_MATTER).replace('title: Bài mẫu', 'title: THÔNG BÁO VỀ VIỆC HỌP THÔN BÀN THU QUỸ'),
  );
  test('a title', () => {
    expect(rulesOf(path)).toEqual(['capitals']);
  });
});

describe('spaces', () => {
  told('double-space', ['Họp  thôn', '- Họp  thôn', 'Hết.   Sau đó']);
  told('space-before-mark', ['Họp thôn , bàn', 'Nơi nhận :', 'Họp thôn .']);
  silent([
    '`a  b` và `c , d`',
    '```\na  b ,\n```',
    '| a   | b  c |\n| --- | --- |\n| 1   | 2 |',
    '-   Ý một\n-   Ý hai',
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
  ]);
  silent([
    'Gọi 02283123456.',
    'Kinh phí 125.000.000.000 đồng',
    'Mã hồ sơ 000.00.12.H40-220104-0001',
    'Tài khoản định danh điện tử mức 2 đã cấp cho 1234 người',
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
