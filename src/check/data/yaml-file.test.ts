/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { field, front, promises } from '../../../tests/support/spoilt-content.ts';

describe('YAML that cannot be read is told in words for one who has never heard of it', () => {
  promises([
    [
      'a colon in a title',
      front('title: Năm 2022: kết quả\npublishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: Trong câu có dấu hai chấm, nên máy hiểu là một mục khác. Cách sửa: viết lại thành “title: "Năm 2022: kết quả"”.',
      ],
    ],
    [
      'a quote that is not closed',
      field('author: "Người viết'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: Dấu nháy mở mà không đóng. Cách sửa: viết lại thành “author: "Người viết"”.',
      ],
    ],
    [
      'words after a closing quote',
      field('author: "Người" viết'),
      [
        `content/news/2022/them/index.md:5:17: Lỗi: Sau dấu nháy đóng còn có chữ. Cách sửa: viết lại thành “author: '"Người" viết'”.`,
      ],
    ],
    [
      'a tab',
      field('source:\n\tname: Báo Mẫu'),
      [
        'content/news/2022/them/index.md:6:1: Lỗi: Dòng thụt vào bằng phím Tab. Cách sửa: viết lại thành “  name: Báo Mẫu” (đầu dòng có 2 dấu cách).',
      ],
    ],
    [
      'a key written twice',
      field('category: tin-xa'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Mục "category" đã ghi ở trên. Cách sửa: hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.',
      ],
    ],
    [
      'a list that is not closed',
      field('tags: [một, hai'),
      [
        'content/news/2022/them/index.md:5:7: Lỗi: Dấu "[" mở mà không có "]" đóng lại. Cách sửa: viết lại thành “tags: [một, hai]”.',
      ],
    ],
    [
      'a line without a key',
      field('Người viết'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Dòng này thiếu dấu hai chấm sau tên mục. Cách sửa: viết "tên mục: giá trị", hoặc nối dòng này vào dòng trên.',
      ],
    ],
    [
      'a sign with a meaning of its own',
      field('author: *Người viết'),
      [
        'content/news/2022/them/index.md:5:16: Lỗi: Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ. Cách sửa: viết lại thành “author: "*Người viết"”.',
      ],
    ],
    [
      'a reserved sign',
      field('author: @nguoiviet'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: Câu không được mở đầu bằng ký tự này. Cách sửa: viết lại thành “author: "@nguoiviet"”.',
      ],
    ],
    [
      'a backslash in double quotes',
      field('author: "C:\\qua"'),
      [
        `content/news/2022/them/index.md:5:12: Lỗi: Trong dấu nháy kép, dấu "\\" có nghĩa riêng. Cách sửa: viết lại thành “author: 'C:\\qua'”.`,
      ],
    ],
  ]);
});
