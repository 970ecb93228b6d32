/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { article, FRONT_MATTER, PICTURE } from '../../../tests/support/content.ts';
import { data, promises } from '../../../tests/support/spoilt-content.ts';

describe('every file lies where the site reads it, under a name that all systems know, or it is told where to put it', () => {
  promises([
    [
      'an article beside the folders',
      data('news/2022/bai-le.md', article(FRONT_MATTER)),
      [
        'content/news/2022/bai-le.md: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md.',
      ],
    ],
    [
      'an article under an unknown ending',
      data('news/2022/them/index.markdown', article(FRONT_MATTER)),
      [
        'content/news/2022/them/index.markdown: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md.',
      ],
    ],
    [
      'Index.md',
      data('news/2022/them/Index.md', article(FRONT_MATTER)),
      [
        'content/news/2022/them/Index.md: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về news/<năm>/<tên-bài>/index.md.',
      ],
    ],
    [
      'an article in a folder that is no year',
      data('news/tin/them/index.md', article(FRONT_MATTER)),
      [
        'content/news/tin/them/index.md: Lỗi: Thư mục "tin" trong news phải là năm bốn chữ số. Cách sửa: chuyển bài vào thư mục của năm đăng, ví dụ news/2022.',
      ],
    ],
    [
      'a document in MDX',
      data('documents/them.mdx', 'x'),
      [
        'content/documents/them.mdx: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về documents/<tên-văn-bản>.md.',
      ],
    ],
    [
      'a folder without a text',
      data('news/2022/them/anh.jpg', PICTURE),
      [
        'content/news/2022/them: Lỗi: Thư mục có tệp mà không có bài viết index.md. Cách sửa: thêm index.md vào thư mục, hoặc xóa thư mục.',
      ],
    ],
    [
      'site.yml',
      data('site.yml', 'x'),
      [
        'content/site.yml: Lỗi: Tệp này không thuộc nội dung của trang nên sẽ không được đăng. Cách sửa: đã có site.yaml: chuyển phần cần giữ sang đó, rồi xóa tệp này.',
      ],
    ],
    [
      'an unknown folder',
      { 'anh/1.jpg': PICTURE, 'anh/2.jpg': PICTURE },
      [
        'content/anh: Lỗi: Thư mục này không thuộc nội dung của trang nên sẽ không được đăng. Cách sửa: chuyển vào một trong các thư mục news, pages, documents, products, notices, hoặc xóa.',
      ],
    ],
    [
      'a file among the statistics that the site does not read',
      data('stats/cu.json', '{}'),
      [
        'content/stats/cu.json: Lỗi: Trang không dùng tệp này. Cách sửa: số liệu ghi trong stats/visitors.json, stats/days.json và stats/procedures.json; tệp khác thì xóa.',
      ],
    ],
    [
      'a decomposed folder',
      data(`news/2022/${'bài'.normalize('NFD')}/index.md`, article(FRONT_MATTER)),
      [
        'content/news/2022/bài/index.md: Lỗi: Tên "bài" viết bằng dấu rời (Unicode tổ hợp). Cách sửa: đổi tên, gõ lại bằng Unicode dựng sẵn hoặc bỏ dấu.',
      ],
    ],
  ]);
});
