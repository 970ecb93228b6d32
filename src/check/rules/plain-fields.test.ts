/** Signs of Markdown in a field of plain words. */
import { describe, expect, test } from 'vitest';
import { checkSpoilt, FRONT_MATTER } from '../../../tests/support/content.ts';
import { field, front } from '../../../tests/support/spoilt-content.ts';
import { readYaml } from '../data/yaml-file.ts';
import { apply } from '../data/yaml-repair.ts';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { checkPlainFields } from './plain-fields.ts';

const title = (words: string) => front(FRONT_MATTER.replace('Bài mẫu', words));

test.each([
  ['"**Hội nghị** xã"', '**', 'Hội nghị xã'],
  ['"Họp ~~thôn~~ xã"', '~~', 'Họp thôn xã'],
  ['"## Hội nghị"', '## ', 'Hội nghị'],
  ['" # Hội nghị"', '# ', 'Hội nghị'],
  ['"Xem [lịch](/lich/) họp"', '[lịch](/lich/)', 'Xem lịch họp'],
  ['"![Lịch](a.jpg) **họp** "', '[Lịch](a.jpg)', 'Lịch họp'],
])('%s is told, with the words without it', async (written, sign, words) => {
  const place = `content/news/2022/them/index.md:2:8`;
  expect(await checkSpoilt(title(written))).toEqual([
    `${place}: Lỗi: Ô này là chữ thường: dấu "${sign.trim()}" sẽ hiện nguyên trên trang. Cách sửa: viết "${words}".`,
  ]);
});

test('a mark of quotation that closes what nothing opened is told', async () => {
  expect(await checkSpoilt(title('Họp ở thôn"'))).toEqual([
    'content/news/2022/them/index.md:2:8: Lưu ý: Dấu nháy ở cuối ô này không có dấu mở, sẽ hiện trên trang. Cách sửa: viết "Họp ở thôn"; hoặc thêm dấu nháy mở trước chữ được trích.',
  ]);
});

test.each(['"..."', '"…"', '"- - -"', '"( )"'])('%s says nothing', async (written) => {
  expect((await checkSpoilt(title(written))).map((line) => line.split(': ')[1])).toEqual(['Lưu ý']);
  expect((await checkSpoilt(field(`description: ${written}`)))[0]).toContain('chưa có chữ nào');
});

test('lines around words are told, and may be meant', async () => {
  expect(await checkSpoilt(title('__Hội nghị__ xã'))).toEqual([
    'content/news/2022/them/index.md:2:8: Lưu ý: Ô này là chữ thường: dấu "__Hội nghị__" sẽ hiện nguyên trên trang. Cách sửa: viết "Hội nghị xã".',
  ]);
});

test('a comma behind a tag of a list is told', async () => {
  expect(await checkSpoilt(field('tags:\n  - Đồng ruộng,\n  - Lúa'))).toEqual([
    'content/news/2022/them/index.md:6:5: Lưu ý: Dấu "," ở cuối ô này sẽ hiện trên trang. Cách sửa: viết "Đồng ruộng".',
  ]);
});

test.each([
  '"Đạt 3* (tốt)"',
  'Số __/TB ngày __/__/2026',
  "'Màn hình 24\"'",
  '\'Lớp "Một"\'',
  'Ông A nói “Họp ở thôn"',
  '"#1 về OCOP"',
  '"Họp [bàn] (gấp)"',
  '"a_b"',
])('%s is plain', async (written) => {
  expect(await checkSpoilt(title(written))).toEqual([]);
});

test('what holds no words, and a key, is not looked at', async () => {
  expect(await checkSpoilt(field('source: { name: Báo, url: "https://a.example/**b**" }'))).toEqual([]);
});

describe('a field by itself', () => {
  /** The text with what is told to write. */
  const mended = (text: string) => {
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(text), 'a.yaml', findings);
    const data = source && readYaml(source);
    if (source && data) checkPlainFields(data, source.report);
    return findings.map(({ replacement }) => replacement && apply(text, replacement));
  };

  test.each([
    ['title: "*Hội nghị* xã"', 'title: Hội nghị xã'],
    ['title: "Số `12/QĐ` mới"', 'title: Số 12/QĐ mới'],
    ['title: "Họp ** ** thôn"', 'title: Họp thôn'],
    [`title: 'Họp thôn "'`, 'title: Họp thôn'],
    ['title: "## **Họp** thôn"', 'title: Họp thôn'],
    ['title: "Họp ~~__thôn__~~ xã"', 'title: Họp thôn xã'],
    [`title: 'Họp \\"thôn\\" Đông'`, 'title: "Họp \\"thôn\\" Đông"'],
    [`title: 'Họp\\nThôn'`, 'title: Họp Thôn'],
    [`title: 'Họp \\n Thôn'`, 'title: Họp Thôn'],
    ['title: "Họp thôn , ; "', 'title: Họp thôn'],
    ['title: "Họp thôn” "', undefined],
    ['name: ke-hoach.docx', 'name: ke-hoach'],
    ['title: " Bao cao.PDF "', 'title: Bao cao'],
    ['description: "**Họp** thôn"', 'description: Họp thôn'],
    ['corrections:\n  - text: "**Sửa** lại"', 'corrections:\n  - text: Sửa lại'],
  ])('%j becomes %j', (written, right) => {
    expect(mended(written)).toEqual(right === undefined ? [] : [right]);
  });

  test.each([
    'description: ke-hoach.docx',
    'source: { name: a.pdf }',
    'cover: { src: "__a__.jpg", alt: Lúa }',
    'title: A.B.C',
    'description: "Họp thôn,"',
    'attachments:\n  - { title: Đơn.pdf, file: a.pdf }',
  ])('%j is as it should be', (written) => {
    expect(mended(written)).toEqual([]);
  });

  test.each(['title: "…"', 'tags: ["!", lúa]', 'text: "-"', 'caption: "?"'])('%j says nothing', (written) => {
    expect(mended(written)).toEqual([undefined]);
  });
});
