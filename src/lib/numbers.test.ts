import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDecimal,
  formatInteger,
  formatLength,
  formatShare,
  parseInteger,
} from './numbers.ts';

describe('a number', () => {
  test('has a dot between thousands, as in the counters of the seed', () => {
    expect(formatInteger(53627)).toBe('53.627');
    expect(formatInteger(1783)).toBe('1.783');
    expect(formatInteger(12345678)).toBe('12.345.678');
  });

  test('has the mark of another language where one is given', () => {
    expect(formatInteger(1_253_627, ',')).toBe('1,253,627');
  });

  test('below a thousand stands bare, 0 included', () => {
    expect(formatInteger(0)).toBe('0');
    expect(formatInteger(7)).toBe('7');
    expect(formatInteger(999)).toBe('999');
  });
});

test('a number with decimals has a comma before them', () => {
  expect(formatDecimal(1234.56, 1)).toBe('1.234,6');
  expect(formatDecimal(2, 1)).toBe('2');
  expect(formatDecimal(2, 2, 2)).toBe('2,00');
});

describe('a share', () => {
  test('of the whole is 100% without decimals, of nothing 0%', () => {
    expect(formatShare(1783, 1783)).toBe('100%');
    expect(formatShare(0, 1783)).toBe('0%');
  });

  test('has a comma and at most one decimal', () => {
    expect(formatShare(1, 2)).toBe('50%');
    expect(formatShare(1, 3)).toBe('33,3%');
    expect(formatShare(994, 1000)).toBe('99,4%');
  });

  test('with one late file in 2.500 is not rounded up to 100%', () => {
    expect(formatShare(2499, 2500)).toBe('99,9%');
    expect(formatShare(999_999, 1_000_000)).toBe('99,9%');
  });

  test('of one late file in 10.000 is not rounded down to 0%', () => {
    expect(formatShare(1, 10_000)).toBe('0,1%');
    expect(formatShare(1, 1_000_000)).toBe('0,1%');
  });

  test('of nothing at all does not exist', () => {
    expect(formatShare(0, 0)).toBeUndefined();
  });
});

describe("a file's size", () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 KB'],
    [120_400, '120 KB'],
    [1_400_000, '1,4 MB'],
    [25_000_000, '25 MB'],
    [2_340_000_000, '2,3 GB'],
    [5_000_000_000_000, '5.000 GB'],
  ])('%d bytes are %s', (bytes, shown) => {
    expect(formatBytes(bytes)).toBe(shown);
  });

  test('is never a thousand of a unit: it is one of the next', () => {
    expect(formatBytes(999_499)).toBe('999 KB');
    expect(formatBytes(999_500)).toBe('1 MB');
    expect(formatBytes(999_960_000)).toBe('1 GB');
  });
});

test.each([
  [0, '1 giây'],
  [1.6, '2 giây'],
  [45, '45 giây'],
  [60, '1 phút'],
  [192, '3 phút 12 giây'],
  [3569, '59 phút 29 giây'],
  [3570, '1 giờ'],
  [3720, '1 giờ 2 phút'],
  [7350, '2 giờ 3 phút'],
])('%d seconds last %s', (seconds, shown) => {
  expect(formatLength(seconds)).toBe(shown);
});

test.each([
  ['0', 0],
  ['53627', 53_627],
  ['123456789012', 123_456_789_012],
  ['1234567890123', Number.NaN],
  ['53.627', Number.NaN],
  ['-1', Number.NaN],
  ['', Number.NaN],
])('what somebody wrote as %j is %d', (text, number) => {
  expect(parseInteger(text)).toBe(number);
});
