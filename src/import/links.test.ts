/** Where a link of an imported text leads. */
import { expect, test } from 'vitest';
import { ADDRESS_LENGTH } from '../check/limits.ts';
import { followable, withLinks } from './links.ts';
import { words } from './text.ts';

test.each([
  ['https://a.example/x_y', 'https://a.example/x_y'],
  [' HTTP://a.example ', 'http://a.example/'],
  ['mailto:xa@mau.example', 'mailto:xa@mau.example'],
  ['TEL:0912345678', 'TEL:0912345678'],
  ['/tin-tuc/a b', '/tin-tuc/a%20b'],
  ['/tin-tuc/a%20b', '/tin-tuc/a%20b'],
  ['/tin%E0', '/tin%25E0'],
  ['//evil.example/', undefined],
  ['/\\evil.example', undefined],
  ['mailto:a b', undefined],
  ['javascript:alert(1)', undefined],
  ['http://', undefined],
  ['http://localhost/a', undefined],
  ['http://127.0.0.1/a', undefined],
  ['http://may-chu/a', undefined],
  ['https://ten@a.example/', undefined],
  ['trang.html', undefined],
])('%s leads to %s', (address, target) => {
  expect(followable(address)).toBe(target);
});

test('an address may be as long as the check takes, and no longer', () => {
  const address = (length: number) => `https://a.example/${'a'.repeat(length - 18)}`;
  expect(followable(address(ADDRESS_LENGTH))).toBe(address(ADDRESS_LENGTH));
  expect(followable(address(ADDRESS_LENGTH + 1))).toBeUndefined();
});

test('what leads nowhere is words and is told, but for a place in the same text', () => {
  const told: string[] = [];
  const long = `file:///${'x'.repeat(200)}`;
  const given = ['https://a.example/', '#muc', long].map((link) => words('chữ', { bold: true, link }));
  const pieces = withLinks([...given, words('thường'), { type: 'break' }], (what) => told.push(what));
  expect(pieces).toEqual([
    words('chữ', { bold: true, link: 'https://a.example/' }),
    words('chữ', { bold: true, link: undefined }),
    words('chữ', { bold: true, link: undefined }),
    words('thường'),
    { type: 'break' },
  ]);
  expect(told).toEqual([`liên kết tới “${long.slice(0, 120)}” bị bỏ, chỉ còn chữ`]);
});
