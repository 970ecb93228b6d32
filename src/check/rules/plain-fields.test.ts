/** Signs of Markdown in a field of plain words. */
import { expect, test } from 'vitest';
import { checkSpoilt, FRONT_MATTER } from '../../../tests/support/content.ts';
import { field, front } from '../../../tests/support/spoilt-content.ts';

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
