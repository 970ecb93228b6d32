/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { data, promises } from '../../tests/support/spoilt-content.ts';

describe('a text is in UTF-8, or it is told how to save it', () => {
  promises([
    [
      'a text in UTF-16',
      data('pages/gioi-thieu.md', Buffer.from('\uFEFF---\ntitle: a\n---\n', 'utf16le')),
      [
        'content/pages/gioi-thieu.md: Lỗi: Tệp lưu bằng bảng mã UTF-16. Cách sửa: mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.',
      ],
    ],
    [
      'a text in a legacy encoding',
      data('pages/gioi-thieu.md', Buffer.from('---\ntitle: Gi\xedi thi\xeeu\n---\n', 'latin1')),
      [
        'content/pages/gioi-thieu.md:2:10: Lỗi: Tệp không phải văn bản UTF-8, chữ ở đây bị hỏng. Cách sửa: mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.',
      ],
    ],
  ]);
});
