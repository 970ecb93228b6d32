/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { promises, text } from '../../../tests/support/spoilt-content.ts';

describe('headings have words and go down step by step', () => {
  promises([
    [
      'a heading of the first level',
      text('# Một\n\n## Hai'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tiêu đề cấp một "# …" trùng vai với tiêu đề của trang. Cách sửa: viết "## Một".',
      ],
    ],
    [
      'a heading without words',
      text('##\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tiêu đề mục không có chữ. Cách sửa: viết chữ sau dấu #, hoặc xóa dòng này.',
      ],
    ],
    [
      'a level that is left out',
      text('## Hai\n\n#### Bốn'),
      [
        'content/news/2022/them/index.md:9:1: Lưu ý: Tiêu đề "#### …" bỏ qua một cấp, người dùng trình đọc màn hình khó theo dõi. Cách sửa: viết "### Bốn".',
      ],
    ],
  ]);
});
