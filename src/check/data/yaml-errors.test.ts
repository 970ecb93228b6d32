/** The parser's errors in the words of one who has never heard of YAML, and where an editor must look. */
import { expect, test } from 'vitest';
import { parseYaml } from './yaml-document.ts';
import { placeOf, wordsFor } from './yaml-errors.ts';

/** What is said of the first error of a text, and what stands at its place. */
function told(text: string) {
  const document = parseYaml(text);
  const [error] = document.errors;
  if (!error) throw new Error(`no error in ${text}`);
  const at = placeOf(error, document);
  const start = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const line = text.slice(start).split('\n')[0] ?? '';
  return [text.slice(at).split('\n')[0], wordsFor(error, line).message];
}

test.each([
  ['title: "Bài mẫu\ndraft: true', '"Bài mẫu', 'Dấu nháy mở mà không đóng.'],
  ["a: 1\ntitle: 'Bài mẫu\n", "'Bài mẫu", 'Dấu nháy mở mà không đóng.'],
  ['a: b\ntags: [lúa, ngô\ndraft: true', '[lúa, ngô', 'Dấu "[" mở mà không có "]" đóng lại.'],
  ['a: b\ncover: { src: a', '{ src: a', 'Dấu "{" mở mà không có "}" đóng lại.'],
  [
    'title: Năm 2022: kết quả',
    'Năm 2022: kết quả',
    'Trong câu có dấu hai chấm, nên máy hiểu là một mục khác.',
  ],
  ['title: @xa', '@xa', 'Câu không được mở đầu bằng ký tự này.'],
  ['title: A\nchữ của bài\n', 'chữ của bài', 'Dòng này thiếu dấu hai chấm sau tên mục.'],
  ['a: "b"\nchữ của bài\n', 'chữ của bài', 'Dòng này thiếu dấu hai chấm sau tên mục.'],
  ['tags: [lúa, "ngô"', '[lúa, "ngô"', 'Dấu "[" mở mà không có "]" đóng lại.'],
  ['title: &a "C:\\xa"', '\\xa"', 'Trong dấu nháy kép, dấu "\\" có nghĩa riêng.'],
  ['title: !b "x" y', 'y', 'Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ.'],
  ['title: "Ba sạch" ở thôn', 'ở thôn', 'Sau dấu nháy đóng còn có chữ.'],
  ['title: "C:\\xa"', '\\xa"', 'Trong dấu nháy kép, dấu "\\" có nghĩa riêng.'],
])('%j', (text, from, message) => {
  expect(told(text)).toEqual([from, message]);
});
