import { describe, expect, test } from 'vitest';
import { pieceClass } from './piece-class.ts';
import { headingClass, piecesOf } from './typography.ts';

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

  test('a span of numbers; a dash begins no line', () => {
    expect(shown('vụ 2025 - 2026 và')).toBe('vụ_2025_-_2026 và');
    expect(shown('ở xã Mẫu - huyện')).toBe('ở xã Mẫu_- huyện');
    expect(shown('Xong -')).toBe('Xong -');
  });
});

test.each([
  ['a year counts nothing', 'Tết 2026 vui'],
  ['what follows is no noun', 'Nay 3 lên cao'],
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

test('a piece is short by its letters, of which capitals are wider', () => {
  const pieces = ['10 sản phẩm', 'Phấn đấu', 'thường xuyên', 'PHƯƠNG CHÂM', 'Nguyễn Văn Mẫu'];
  expect(pieces.map(pieceClass)).toEqual(['word', 'word', 'word', 'nowrap', 'nowrap']);
});
