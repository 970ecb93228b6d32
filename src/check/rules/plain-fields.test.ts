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

test.each(['"Đạt 3* (tốt)"', '"#1 về OCOP"', '"Họp [bàn] (gấp)"', '"a_b"'])(
  '%s is plain',
  async (written) => {
    expect(await checkSpoilt(title(written))).toEqual([]);
  },
);

test('what holds no words, and a key, is not looked at', async () => {
  expect(await checkSpoilt(field('source: { name: Báo, url: "https://a.example/**b**" }'))).toEqual([]);
});
