/** What a text says that cannot be meant: told where it stands, with the number put right where it is sure. */
import { expect, test } from 'vitest';
import { mendedBy, toldOf } from '../../../tests/support/body.ts';
import { checkPlausible } from './plausible.ts';

const told = (text: string) => toldOf(text, checkPlausible).map(({ rule, from }) => [rule, from]);

test.each([
  ['Ở ![IMG_1234](a.jpg) đó', 'picture-alt', '![IMG_1234](a.jpg) đó'],
  ['![cong-lang](anh/cong-lang.jpg)', 'picture-alt', '![cong-lang](anh/cong-lang.jpg)'],
  ['![ảnh][x]\n\n[x]: a.jpg', 'picture-alt', '![ảnh][x]'],
  ['![Cổng](a.jpg "IMG_1234.jpg")', 'picture-caption', '![Cổng](a.jpg "IMG_1234.jpg")'],
  ['Xem [gọi](tel:0123456) đó', 'telephone', '[gọi](tel:0123456) đó'],
  ['Xem [gọi](TEL:0123456) đó', 'telephone', '[gọi](TEL:0123456) đó'],
  ['Chữ\n\nNội dung bài.', 'sample-text', 'Nội dung bài.'],
  ['## Mục **lớn**', 'sample-text', '## Mục **lớn**'],
  ['- Một ý', 'sample-text', 'Một ý'],
])('%j cannot be meant', (text, rule, from) => {
  expect(told(text)).toEqual([[rule, from]]);
});

test.each([
  '![Cổng làng](a.jpg "Cổng làng, ảnh: Lê Văn Mẫu")',
  '![Cổng làng](a.jpg "Ảnh minh họa")',
  '![](a.jpg)',
  '![Cổng][x]\n\n[x]: a.jpg',
  '[gọi](tel:0912345678)',
  '[0123456](/lien-he/)',
  'Nội dung bài và hơn nữa',
  '| Nội dung bài |\n|---|',
])('%j is said as anybody would', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ['Xem [gọi](tel:84912345678) đó', 'Xem [gọi](tel:0912345678) đó'],
  ['[gọi](tel:912345678 "Văn phòng")', '[gọi](tel:0912345678 "Văn phòng")'],
  ['[gọi](tel:0123456)', '[gọi](tel:0123456)'],
])('%j is put right as %j', (text, right) => {
  expect(mendedBy(text, checkPlausible)).toBe(right);
});
