/** Which file beside a text was meant by a name that none has. */
import { expect, test } from 'vitest';
import { meantFile } from './meant-file.ts';

const FILES = ['bia.jpg', 'anh/dong-ruong.png', 'Kế hoạch.pdf', 'hai.jpg', 'hai.png'];

test.each([
  ['BIA.JPG', 'bia.jpg'],
  ['bìa.jpg', 'bia.jpg'],
  ['C:\\anh\\bia.jpg', 'bia.jpg'],
  ['/news/2022/them/bia.jpg', 'bia.jpg'],
  ['file:///D:/bia.jpg?v=1#x', 'bia.jpg'],
  ['bia.jpg/', 'bia.jpg'],
  ['bia.jpg/ ', 'bia.jpg'],
  [' bia.jpg ', 'bia.jpg'],
  ['dong-ruong.png', 'anh/dong-ruong.png'],
  ['K%E1%BA%BF%20ho%E1%BA%A1ch.pdf', 'Kế hoạch.pdf'],
  ['ke-hoach.docx', 'Kế hoạch.pdf'],
  ['bia%.jpg', 'bia.jpg'],
  ['bia.jpeg', 'bia.jpg'],
  ['hai.webp', undefined],
  ['hai.png', 'hai.png'],
  ['ba.jpg', undefined],
  ['?', undefined],
  ['.jpg', undefined],
])('%s means %s', (written, file) => {
  expect(meantFile(written, FILES)).toBe(file);
});
