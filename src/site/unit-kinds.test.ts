import { expect, test } from 'vitest';
import { contactHeading, unitKindOf } from './unit-kinds.ts';

test.each([
  ['Xã Mẫu', 'xa', 'Liên hệ với xã'],
  ['Phường Mẫu Thượng', 'phuong', 'Liên hệ với phường'],
  ['Thị trấn Mẫu', 'thi-tran', 'Liên hệ với thị trấn'],
  ['Đặc khu Mẫu'.normalize('NFD'), 'dac-khu', 'Liên hệ với đặc khu'],
  ['XÃ MẪU', 'xa', 'Liên hệ với xã'],
  ['Huyện Mẫu', undefined, 'Liên hệ'],
  // A name may begin with the letters of a kind.
  ['Xãng Mẫu', undefined, 'Liên hệ'],
])('%s is of kind %s, and readers are told "%s"', (unit, kind, heading) => {
  expect(unitKindOf(unit)).toBe(kind);
  expect(contactHeading(unit)).toBe(heading);
});
