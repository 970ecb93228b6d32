import { expect, test } from 'vitest';
import { judgeFileTitle } from './attachment-title.ts';

const told = (title: string, file = 'Ke-Hoach_16.pdf') => judgeFileTitle(title, file)?.message;

test.each(['ke-hoach_16.pdf', 'ke-hoach_16.PDF', 'KE-HOACH_16', 'Ke-Hoach_16', ' Ke-Hoach_16.pdf '])(
  '%j is the name of the file',
  (title) => {
    expect(told(title)).toContain('là tên tệp');
  },
);

test.each(['Kế hoạch số 16', 'Phụ lục', 'Mẫu-01', 'ke hoach 16'])('%j is a title', (title) => {
  expect(told(title)).toBeUndefined();
});

test('a word without signs that is the name of the file, too, may be a title', () => {
  expect(told('Lich', 'lich.pdf')).toBeUndefined();
});
