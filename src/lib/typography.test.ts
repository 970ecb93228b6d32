import { describe, expect, test } from 'vitest';
import { pieceClass } from './piece-class.ts';
import { headingClass, piecesOf, withKeptUnits } from './typography.ts';

/** Where a line may not end is told by `_`. */
const shown = (title: string, kept?: readonly string[]) =>
  piecesOf(title, kept)
    .map((piece) => piece.replaceAll(' ', '_'))
    .join(' ');

describe('in a headline stay together', () => {
  test("numbers and words: the seed's title", () => {
    expect(shown('Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên')).toBe(
      'Năm_2022: Phấn_đấu toàn huyện có ít_nhất 10_sản_phẩm OCOP 3_sao trở_lên',
    );
  });

  test.each([
    ['Đã xong 1.783 hồ sơ, còn 2', 'Đã xong 1.783_hồ_sơ, còn 2'],
    ['Thông 3,2 km', 'Thông 3,2_km'],
    ['Làm ngày 15/01 từ 7 giờ', 'Làm ngày_15/01 từ 7_giờ'],
    ['Xong quý III năm 2025', 'Xong quý_III năm_2025'],
    ['Quyết định số 12 của xã', 'Quyết_định số_12 của xã'],
    ['Nay ở thôn Mẫu 3: đường rộng', 'Nay ở thôn_Mẫu_3: đường_rộng'],
    ['Trao 5 suất quà (10 triệu đồng)', 'Trao 5_suất_quà (10_triệu_đồng)'],
    ['“10 sản phẩm” của xã', '“10_sản_phẩm” của xã'],
    ['Bão số 5, xã họp', 'Bão số_5, xã họp'],
    ['Thu 12 HTX', 'Thu 12_HTX'],
    ['Theo Nghị định 30/2020/NĐ-CP', 'Theo Nghị_định 30/2020/NĐ-CP'],
  ])('a number and its noun: %s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each([
    ['Cả nông thôn, thành phố', 'Cả nông_thôn, thành_phố'],
    ['Bàn về ủy ban và về uỷ ban', 'Bàn về ủy_ban và về uỷ_ban'],
    ['NÔNG THÔN VÀ THÀNH PHỐ', 'NÔNG_THÔN_VÀ_THÀNH_PHỐ'],
  ])('the syllables of a word: %s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each([
    ['Gặp bà Nguyễn Thị Mẫu ở xã', 'Gặp bà Nguyễn_Thị_Mẫu ở xã'],
    ['Ở Hải Dương Nguyễn Văn Mẫu nói', 'Ở Hải_Dương Nguyễn_Văn_Mẫu nói'],
    ['Lễ của Lê Nguyễn An', 'Lễ của Lê_Nguyễn_An'],
  ])('the words of a name, but not what stands before it: %s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test('two syllables of no known word between known ones, and no three', () => {
    expect(shown('Nông dân mềm mỏng với hoành hoành')).toBe('Nông_dân mềm_mỏng với hoành_hoành');
    expect(shown('của zơ vơ và')).toBe('của zơ_vơ và');
    expect(shown('của zơ vơ xơ và')).toBe('của zơ vơ xơ và');
  });

  test('words that the editors have named, whatever their case', () => {
    expect(shown('của zơ vơ xơ và', ['Zơ vơ xơ'])).toBe('của zơ_vơ_xơ và');
    expect(shown('Zơ vơ xơ, zơ vơ', ['zơ vơ xơ'])).toBe('Zơ_vơ_xơ, zơ_vơ');
    expect(shown('của xã, thôn', ['xã thôn'])).toBe('của xã, thôn');
  });

  test.each([
    ['Ở thôn Mẫu, 3 hộ', 'Ở thôn Mẫu, 3_hộ'],
    ['Ở thôn Mẫu 3, có 5 hộ', 'Ở thôn_Mẫu_3, có 5_hộ'],
    ['Bàn thôn Mẫu 3 và 4', 'Bàn thôn_Mẫu_3 và 4'],
    ['xóm mẫu 4 họp', 'xóm_mẫu 4_họp'],
    ['Ngày 5 tháng 3 năm 2026', 'Ngày_5 tháng_3 năm_2026'],
    ['Phiên thứ 12 họp', 'Phiên thứ_12 họp'],
    ['Chương trình số: 12', 'Chương_trình số: 12'],
    ['Vì số, 12 hộ', 'Vì số, 12_hộ'],
    ['Quý IV xã làm', 'Quý_IV xã làm'],
    ['Năm 2026 xã làm 3 đường', 'Năm_2026 xã làm 3_đường'],
    ['Đạt 98% hộ', 'Đạt 98%_hộ'],
    ['Có 1.200 hộ nghèo', 'Có 1.200_hộ_nghèo'],
    ['Có 5: hộ', 'Có 5: hộ'],
    ['Có “5 hộ” nghèo', 'Có “5_hộ” nghèo'],
    ['Trồng 5ha lúa', 'Trồng 5ha lúa'],
    ['Có 2.000 m2', 'Có 2.000 m2'],
    ['Làm 5 việc, 3 điều', 'Làm 5_việc, 3_điều'],
    ['10 của xã', '10 của xã'],
  ])('a number and the word that it belongs to, on either side: %s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each([
    ['từ 7 - 9 giờ', 'từ 7_-_9_giờ'],
    ['10 – 12 hộ nghèo', '10_–_12_hộ_nghèo'],
    ['từ 5 - hết', 'từ 5_- hết'],
    ['lúa - tôm', 'lúa_- tôm'],
    ['Họp - 2026', 'Họp_- 2026'],
    ['lúa -', 'lúa -'],
  ])('numbers with a dash between them, else what stands before the dash: %s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each([
    ['Anh Nguyễn Văn Mẫu về xã', 'Anh Nguyễn_Văn_Mẫu về xã'],
    ['Lễ ở Mẫu, Nguyễn Văn An nói', 'Lễ ở Mẫu, Nguyễn_Văn_An nói'],
    ['Chiều nay (Lê Mẫu) về', 'Chiều nay (Lê_Mẫu) về'],
    ['Lê Văn Tám Nguyễn Thị Chín', 'Lê_Văn_Tám Nguyễn_Thị_Chín'],
    ['Chủ tịch Mẫu Lê Văn Tám', 'Chủ_tịch Mẫu Lê_Văn_Tám'],
    ['Ông Võ Nguyễn Giáp', 'Ông Võ_Nguyễn_Giáp'],
    ['Hải Dương Phạm Văn Mẫu', 'Hải_Dương Phạm_Văn_Mẫu'],
    ['Ba Vì vào hội', 'Ba Vì vào hội'],
  ])('a name, parted from the one before it: %s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each([
    ['của zơ vơ, xơ vơ và', 'của zơ_vơ, xơ_vơ và'],
    ['của zơ vơ xơ dơ và', 'của zơ_vơ xơ_dơ và'],
    ['của zơ vơ xơ dơ mơ và', 'của zơ vơ xơ dơ mơ và'],
    ['của zơ ngho nghê và', 'của zơ ngho_nghê và'],
    ['Zơ vơ và', 'Zơ_vơ và'],
    ['Zơ vơ xơ và', 'Zơ vơ xơ và'],
    ['của Zơ vơ và', 'của Zơ vơ và'],
    ['của zơ Vơ và', 'của zơ Vơ và'],
  ])('by twos the syllables of no known word: %s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each([
    ['của xã thôn Mẫu', 'của xã_thôn Mẫu'],
    ['của xã, thôn xã thôn', 'của xã, thôn xã_thôn'],
    ['xã', 'xã'],
    ['ở (xã thôn)', 'ở (xã_thôn)'],
    ['ở xã (thôn)', 'ở xã (thôn)'],
  ])('words that the editors have named, with nothing between them: %s', (title, expected) => {
    expect(shown(title, ['xã thôn'])).toBe(expected);
  });

  test('no more than twenty-four letters, the sign behind them not counted', () => {
    expect(shown('ABCDEFGHIJK LMNOPQRSTUVW XYZ')).toBe('ABCDEFGHIJK_LMNOPQRSTUVW XYZ');
    expect(shown('ABCDEFGHIJK LMNOPQRSTUVW, XYZ')).toBe('ABCDEFGHIJK_LMNOPQRSTUVW, XYZ');
    expect(shown('ABCDEFGHIJK LMNOPQRSTUVWX, XYZ')).toBe('ABCDEFGHIJK LMNOPQRSTUVWX, XYZ');
  });

  test('a span of numbers; a dash begins no line', () => {
    expect(shown('vụ 2025 - 2026 và')).toBe('vụ_2025_-_2026 và');
    expect(shown('ở xã Mẫu - huyện')).toBe('ở xã Mẫu_- huyện');
    expect(shown('Xong -')).toBe('Xong -');
  });
});

test.each([
  ['a year counts nothing', 'Tết 2026 vui'],
  ['what follows is no noun', 'Nay 3 lên cao'],
  ['nor is it in capitals', 'Nay 3 LÊN cao'],
  ['a comma parts it', 'Nay 5, hai xã'],
  ['a share is whole by itself', 'Nay 98% và hơn'],
  ['a word of its own opens the title', 'Anh Quân về'],
  ['a sign stands between', 'của thành, phố và (nông) thôn'],
])('a headline is left alone where %s', (_why, title) => {
  expect(shown(title)).toBe(title);
});

test('no piece is longer than a line of a phone can be', () => {
  const names = Array.from({ length: 60 }, (_, at) => `Mẫu${at}`).join(' ');
  for (const piece of piecesOf(names)) expect(piece.length).toBeLessThanOrEqual(24);
  expect(piecesOf(names).join(' ')).toBe(names);
});

test('nothing changes but where a line may end, and what comes out is composed', () => {
  const title = 'Năm 2022: 10 sản phẩm, 3 sao – “số 12” ở Mẫu';
  expect(piecesOf(title).join(' ')).toBe(title);
  expect(piecesOf('10 sản phẩm, 1.783 hồ sơ'.normalize('NFD'))).toEqual(['10 sản phẩm,', '1.783 hồ sơ']);
  expect(piecesOf('')).toEqual(['']);
});

test('a longer title is set smaller, in two steps', () => {
  const steps = [10, 49, 50, 79, 80, 250].map((length) => headingClass('a'.repeat(length)));
  expect(steps).toEqual([undefined, undefined, 'long', 'long', 'long longer', 'long longer']);
});

test('a piece is short up to twelve letters, a capital being one and a half', () => {
  const pieces = ['a'.repeat(12), 'a'.repeat(13), `AB${'a'.repeat(9)}`, `ABC${'a'.repeat(8)}`];
  expect(pieces.map(pieceClass)).toEqual(['word', 'nowrap', 'word', 'nowrap']);
});

test('a piece is short by its letters, of which capitals are wider', () => {
  const pieces = ['10 sản phẩm', 'Phấn đấu', 'thường xuyên', 'PHƯƠNG CHÂM', 'Nguyễn Văn Mẫu'];
  expect(pieces.map(pieceClass)).toEqual(['word', 'word', 'word', 'nowrap', 'nowrap']);
});

describe('in running text', () => {
  test.each([
    ['Cả xã cấy 312,5 ha lúa, 12 m2 bờ.', 'Cả xã cấy 312,5_ha lúa, 12_m2 bờ.'],
    ['Giá 1,5 triệu đồng/tấn, hay 3.200 đ.', 'Giá 1,5_triệu_đồng/tấn, hay 3.200_đ.'],
    [
      'Đạt 98 %, nóng 38 °C, chạy 30 km/h (7 giờ 30 phút).',
      'Đạt 98_%, nóng 38_°C, chạy 30_km/h (7_giờ 30_phút).',
    ],
    ['Thu 6,2 tấn, còn 5 - 7 tạ; 2 sào; 20 lít.', 'Thu 6,2_tấn, còn 5 - 7_tạ; 2_sào; 20_lít.'],
    ['Vay 50  triệu', 'Vay 50_triệu'],
  ])('a unit stays with its number: %s', (text, expected) => {
    expect(withKeptUnits(text).replaceAll('\u00a0', '_')).toBe(expected);
  });

  test.each([
    'Trao 5 hộp quà',
    'Năm 2022 haha',
    'Khoản 3 mục lục',
    'A 1 b',
    '',
    'triệu đồng',
    '10 gạo',
    '3 Mẫu',
  ])('what is no unit is left as it is: %s', (text) => {
    expect(withKeptUnits(text)).toBe(text);
  });
});
