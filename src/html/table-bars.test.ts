import { expect, test } from 'vitest';
import { table } from '../../tests/support/tables.ts';
import { barsOf } from './table-bars.ts';

test('a bar a row, as long as its number is of the largest', () => {
  expect(
    barsOf(table(['Thôn', 'Số hộ'], [' Mẫu 1 ', ' 1.200 '], ['<b>Mẫu</b> 2', '300'], ['Mẫu 3', '0'])),
  ).toEqual([
    { label: 'Mẫu 1', value: '1.200', length: 75 },
    { label: 'Mẫu 2', value: '300', length: 18.75 },
    { label: 'Mẫu 3', value: '0', length: 0 },
  ]);
});

test('nothing of a text without numbers', () => {
  expect(barsOf('<p>Chữ</p>')).toEqual([]);
});
