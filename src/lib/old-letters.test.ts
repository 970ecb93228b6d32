import { expect, test } from 'vitest';
import { inUnicode } from './old-letters.ts';

test.each([
  ['.VnTime', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['.VnArial', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['.VnTime', 'N­íc, ®­êng, kú, kü, tþ, tû, xÐt, kÎ, vÏ', 'Nước, đường, kỳ, kỹ, tỵ, tỷ, xét, kẻ, vẽ'],
  ['.VnTimeH', 'ñy ban nh©n d©n x·', 'ỦY BAN NHÂN DÂN XÃ'],
  ['VNI-Times', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['VNI-Times', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  [
    'VNI-Helve',
    'nöôùc, ñöôøng, kyõ, tyû, lyù, tî, thoân xoùm, bôûi, sôï',
    'nước, đường, kỹ, tỷ, lý, tỵ, thôn xóm, bởi, sợ',
  ],
  ['VNI-Times', 'UÛY BAN NHAÂN DAÂN XAÕ', 'ỦY BAN NHÂN DÂN XÃ'],
])('%s: %s', (font, written, shown) => {
  expect(inUnicode(written, font)).toBe(shown);
});

test.each([
  ['Times New Roman', 'café, naïve ®'],
  [undefined, 'Th«ng'],
  ['.VnTime', 'Thông báo số 5 của xã Mẫu, đã sửa bằng bộ gõ mới'],
])('%s: text that needs no decoding stays', (font, written) => {
  expect(inUnicode(written, font)).toBe(written);
});
