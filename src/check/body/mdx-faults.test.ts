/** What the engine says of an .mdx file it cannot read, as an editor is told it, at its place. */
import { expect, test } from 'vitest';
import { explainMdxError } from './mdx-faults.ts';

test.each([
  [
    '3:4: Expected a closing tag for `<u>` (1:1)',
    3,
    4,
    'Thẻ <u> mở mà không đóng.',
    'thêm </u> trong cùng đoạn',
  ],
  ['1:12: Unexpected closing tag `</sub>`, expected', 1, 12, 'Thẻ </sub> đóng mà không khớp', 'xóa </sub>'],
  ['2:1: Could not parse expression with swc', 2, 1, 'Dấu "{" trong tệp .mdx', 'viết \\{ và \\}'],
  [
    '2:1: Unexpected end of file, expected a closing brace',
    2,
    1,
    'Dấu "{" trong tệp .mdx',
    'viết \\{ và \\}',
  ],
  ['5:2: Unexpected `!` (to create a comment in MDX, use {/* */})', 5, 2, 'Ghi chú HTML', 'xóa ghi chú.'],
  [
    '5:2: Unexpected `/`\n(to create a link in MDX, use [a](b))',
    5,
    2,
    'Dấu "<" trong tệp .mdx',
    'liên kết thì viết',
  ],
  ['7:8: Something else', 7, 8, 'Không đọc được chỗ này trong tệp .mdx.', 'đổi đuôi tệp thành .md.'],
  ['no place at all', 1, 1, 'Không đọc được chỗ này trong tệp .mdx.', 'kiểm tra các dấu'],
])('%j', (text, line, column, message, remedy) => {
  const fault = explainMdxError(text);
  expect([fault.line, fault.column]).toEqual([line, column]);
  expect(fault.message).toContain(message);
  expect(fault.remedy).toContain(remedy);
});
