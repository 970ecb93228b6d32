/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { promises, text } from '../../../tests/support/spoilt-content.ts';

describe('a text says something', () => {
  promises([
    [
      'a text without a word',
      text(''),
      [
        'content/news/2022/them/index.md:6:1: Lưu ý: Bài chưa có nội dung sau phần đầu bài. Cách sửa: viết nội dung dưới dòng "---" thứ hai.',
      ],
    ],
  ]);
});
