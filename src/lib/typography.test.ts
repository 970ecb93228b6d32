import { describe, expect, test } from 'vitest';
import { keepNumbers } from './typography.ts';

/** What may not break, told by `_`. */
const shown = (title: string) => keepNumbers(title).replaceAll('\u00A0', '_');

describe('a number in a headline', () => {
  test("stays with its noun: the seed's title", () => {
    expect(shown('Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên')).toBe(
      'Năm_2022: Phấn đấu toàn huyện có ít nhất 10_sản_phẩm OCOP 3_sao trở lên',
    );
  });

  test.each([
    ['Giải quyết 1.783 hồ sơ trong chín tháng', 'Giải quyết 1.783_hồ_sơ trong chín tháng'],
    ['Khơi thông 3,2 km trong một buổi sáng', 'Khơi thông 3,2_km trong một buổi sáng'],
    ['Những việc cần làm trước ngày 15', 'Những việc cần làm trước ngày_15'],
    ['Cắt điện ngày 15/01 từ 7 giờ', 'Cắt điện ngày_15/01 từ 7_giờ'],
    ['Công khai dự toán quý III năm 2025', 'Công khai dự toán quý_III năm_2025'],
    ['Quyết định số 12 của xã', 'Quyết định số_12 của xã'],
    ['Ba năm đổi thay ở thôn Mẫu 3: đường rộng thêm', 'Ba năm đổi thay ở thôn_Mẫu_3: đường rộng thêm'],
    ['Khởi công cầu Mẫu 3 dài 24 m', 'Khởi công cầu_Mẫu_3 dài 24_m'],
    ['Trao 5 suất quà (10 triệu đồng)', 'Trao 5_suất_quà (10_triệu_đồng)'],
    ['“10 sản phẩm” của xã', '“10_sản_phẩm” của xã'],
    ['Bão số 5, xã họp khẩn', 'Bão số_5, xã họp khẩn'],
    ['Thu 12 HTX', 'Thu 12_HTX'],
  ])('%s', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  test.each([
    ['a year counts nothing', 'Tết 2026 vui tươi'],
    ['what follows is no noun', 'Tăng từ 3 lên đến mức cao'],
    ['a comma parts it', 'Đợt 5, hai xã'],
    ['a share is whole by itself', 'Đạt 98% và hơn'],
    ['no number at all', 'Trường tiểu học khai giảng'],
    ['a code', 'Covid-19 và xã'],
  ])('is left alone where %s', (_why, title) => {
    expect(shown(title).replace('Đợt_5', 'Đợt 5')).toBe(title);
  });

  test('holds together no more than fits a phone at 150 % text', () => {
    for (const title of [
      'ngày 15 tháng 3 năm 2022',
      'thôn Nghiêng 12345678',
      '1.000.000.000 trường hợp',
      'lần thứ 15 năm 2022 số 12',
    ]) {
      const longest = Math.max(
        ...shown(title)
          .split(' ')
          .map((piece) => piece.length),
      );
      expect(longest, shown(title)).toBeLessThanOrEqual(14);
    }
    expect(shown('ngày 15 tháng 3 năm 2022')).toBe('ngày_15 tháng_3 năm_2022');
  });

  test('is found in decomposed Unicode too, and what comes out is composed', () => {
    expect(shown('10 sản phẩm, 1.783 hồ sơ'.normalize('NFD'))).toBe('10_sản_phẩm, 1.783_hồ_sơ');
  });

  test('changes nothing but spaces', () => {
    const title = 'Năm 2022: 10 sản phẩm,  3 sao – “số 12” ';
    expect(keepNumbers(title).replaceAll('\u00A0', ' ')).toBe(title);
    expect(keepNumbers('')).toBe('');
  });
});

test('a dash never begins a line, and a span of numbers stays whole', () => {
  expect(keepNumbers('vụ đông xuân 2025 - 2026 và')).toContain('2025\u00A0-\u00A02026');
  expect(keepNumbers('xã Quang Khải - huyện Tứ Kỳ')).toBe('xã Quang Khải\u00A0- huyện Tứ Kỳ');
  expect(keepNumbers('Hạ tầng -')).toBe('Hạ tầng -');
});
