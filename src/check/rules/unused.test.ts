/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { data, promises } from '../../../tests/support/spoilt-content.ts';

describe('a file that no text names is told of', () => {
  promises([
    [
      'a file that nothing uses',
      data('news/2022/bai-mau/thua.pdf', '%PDF'),
      [
        'content/news/2022/bai-mau/thua.pdf: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
      ],
    ],
  ]);
});
