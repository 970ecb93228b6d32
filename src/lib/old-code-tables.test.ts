import { describe, expect, test } from 'vitest';
import { fromTcvn3, fromVni, shownInFont } from './old-code-tables.ts';

describe('TCVN3', () => {
  test.each([
    ['Th«ng b¸o vÒ viÖc häp th«n ngµy 20/11', 'Thông báo về việc họp thôn ngày 20/11'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['UBND THµNH PHè, Uû ban', 'UBND THÀNH PHỐ, Uỷ ban'],
    ['tr\u00ADêng häc vµ \u00ADu ®iÓm', 'trường học và ưu điểm'],
    ['Đ c¸c em häc sinh'.replace('Đ ', 'BĐ '), 'Bé các em học sinh'],
  ])('%s', (written, meant) => {
    expect(fromTcvn3(written)).toBe(meant);
  });

  test.each([
    'Thông báo về việc họp',
    'toàn hoà xoá',
    'giá 5 µm và 10 ¹',
    '© 2022 ® «Báo»',
    'café à la carte',
    'Th«ng báo của',
    'Th«ng b¸o häp bµngx',
  ])('%s is none', (line) => {
    expect(fromTcvn3(line)).toBeUndefined();
  });
});

test('a line is told by a quarter of its words, those of signs alone counted', () => {
  expect(fromTcvn3('ViÖt häp µ ¸ µ ¸ µ ¸')).toBe('Việt họp à á à á à á');
  expect(fromTcvn3('ViÖt häp µ ¸ µ ¸ µ ¸ µ')).toBeUndefined();
});

describe('VNI', () => {
  test.each([
    ['Thoâng baùo veà vieäc hoïp thoân', 'Thông báo về việc họp thôn'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['UÛY BAN NHAÂN DAÂN THAØNH PHOÁ', 'ỦY BAN NHÂN DÂN THÀNH PHỐ'],
    ['tröôøng hoïc, ñöôøng laøng, kyõ thuaät', 'trường học, đường làng, kỹ thuật'],
  ])('%s', (written, meant) => {
    expect(fromVni(written)).toBe(meant);
  });

  test.each(['toàn thể cán bộ', 'hoà toàn xoá khoá', 'loà xoà', 'Thoâng báo của', 'naïve coöperate'])(
    '%s is none',
    (line) => {
      expect(fromVni(line)).toBeUndefined();
    },
  );
});

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
  [' VNI-Times ', 'xaõ', 'xã'],
  [' .VnTimeH ', 'x·', 'XÃ'],
])('%s: %s', (font, written, shown) => {
  expect(shownInFont(written, font)).toBe(shown);
});

test.each([
  ['Times New Roman', 'café, naïve ®'],
  [undefined, 'Th«ng'],
  ['.VnTime', 'Thông báo số 5 của xã Mẫu, đã sửa bằng bộ gõ mới'],
])('%s: text that needs no decoding stays', (font, written) => {
  expect(shownInFont(written, font)).toBe(written);
});
