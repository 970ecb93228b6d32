/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { data, field, promises, text, VISITORS } from '../../../tests/support/spoilt-content.ts';
import { findFrontMatter } from './front-matter.ts';

describe('a text begins with a front matter that is read as it is meant, or it is told why not', () => {
  promises([
    [
      'an empty file',
      data('pages/gioi-thieu.md', ''),
      [
        'content/pages/gioi-thieu.md: Lỗi: Tệp trống. Cách sửa: viết nội dung (dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung) hoặc xóa tệp.',
      ],
    ],
    [
      'a file of blank lines',
      data('pages/gioi-thieu.md', '\n  \r\n'),
      [
        'content/pages/gioi-thieu.md: Lỗi: Tệp trống. Cách sửa: viết nội dung (dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung) hoặc xóa tệp.',
      ],
    ],
    [
      'a file without front matter',
      data('pages/gioi-thieu.md', '\n# Giới thiệu\n'),
      [
        'content/pages/gioi-thieu.md:2:1: Lỗi: Tệp thiếu phần đầu bài giữa hai dòng "---". Cách sửa: dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung.',
      ],
    ],
    [
      'front matter that is never closed',
      data('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Phần đầu bài mở bằng "---" mà không có dòng "---" đóng lại. Cách sửa: thêm một dòng “---” ngay trên dòng "Chữ.".',
      ],
    ],
    [
      'words after the opening line',
      data('pages/gioi-thieu.md', '---title: Giới thiệu\n---\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Dòng "---" mở đầu còn có chữ khác: "---title: Giới thiệu". Cách sửa: để "---" đứng một mình trên dòng đầu, phần còn lại xuống dòng dưới.',
      ],
    ],
    [
      'words after the closing line',
      data('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n--- Chữ\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:3:1: Lỗi: Dòng "---" đóng phần đầu bài còn có chữ khác: "--- Chữ". Cách sửa: để "---" đứng một mình trên dòng, phần còn lại xuống dòng dưới.',
      ],
    ],
    [
      'a space after the opening line',
      data('pages/gioi-thieu.md', '--- \ntitle: Giới thiệu\n---\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Sau "---" ở dòng đầu còn có dấu cách. Cách sửa: xóa các dấu cách sau "---".',
      ],
    ],
    [
      'line ends of old Macintoshes',
      data('pages/gioi-thieu.md', '---\rtitle: Giới thiệu\r---\r\rChữ.\r'),
      [
        'content/pages/gioi-thieu.md:1:4: Lỗi: Tệp có dấu xuống dòng kiểu máy Mac cũ (CR), máy đọc sai dòng. Cách sửa: lưu lại tệp với dấu xuống dòng LF hoặc CRLF, hoặc xóa rồi gõ lại chỗ xuống dòng này.',
      ],
    ],
    [
      'a line that ends the front matter for YAML alone',
      field('...\nauthor: x'),
      [
        'content/news/2022/them/index.md:6:1: Lỗi: Có dòng "---" hoặc "..." chia tệp làm hai. Cách sửa: xóa dòng đó.',
      ],
    ],
    [
      'front matter in TOML',
      data('pages/gioi-thieu.md', '+++\ntitle = "Giới thiệu"\n+++\n\nChữ.\n'),
      [
        'content/pages/gioi-thieu.md:1:1: Lỗi: Tệp thiếu phần đầu bài giữa hai dòng "---". Cách sửa: dòng đầu là "---", rồi các mục như "title: …", rồi một dòng "---", sau đó mới đến nội dung.',
      ],
    ],
    [
      'a second front matter',
      text('---\ntags: [a]\n---\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Nội dung mở đầu bằng một khối giữa hai dòng "---" nữa, khối này sẽ mất. Cách sửa: chuyển các mục vào phần đầu bài, hoặc dùng "***" làm đường kẻ ngang.',
      ],
    ],
    [
      'an empty file',
      data(VISITORS, '\n'),
      ['content/stats/visitors.json: Lỗi: Tệp trống. Cách sửa: ghi số liệu vào tệp hoặc xóa tệp.'],
    ],
  ]);
});

describe('the places of a front matter', () => {
  /** The YAML and the text behind it, or where a fault is told. */
  const parts = (written: string) => {
    const told: (number | undefined)[] = [];
    const report = (_: unknown, offset?: number) => told.push(offset);
    const found = findFrontMatter({ file: 'a.md', text: written, report });
    return found
      ? [
          written.slice(found.open, found.start),
          written.slice(found.start, found.end),
          written.slice(found.body),
        ]
      : told;
  };

  test.each([
    ['---\ntitle: A\n---\nChữ', ['---\n', 'title: A\n', 'Chữ']],
    ['---\r\ntitle: A\r\n---\r\nChữ', ['---\r\n', 'title: A\r\n', 'Chữ']],
    ['\n \n---\ntitle: A\n---\n\nChữ', ['---\n', 'title: A\n', '\nChữ']],
    ['\uFEFF---\ntitle: A\n---\nChữ', ['---\n', 'title: A\n', 'Chữ']],
    ['---\n---\nChữ', ['---\n', '', 'Chữ']],
    ['---\ntitle: A\n---', ['---\n', 'title: A\n', '']],
    ['---\ntitle: A\n---  \nChữ', ['---\n', 'title: A\n', 'Chữ']],
    ['---\ntitle: --- A\n---\nChữ', ['---\n', 'title: --- A\n', 'Chữ']],
  ])('%j', (written, expected) => {
    expect(parts(written)).toEqual(expected);
  });

  test.each([
    ['---', 0],
    ['\n---', 1],
    [' ---\ntitle: A\n---', 1],
    ['x\n---\ntitle: A\n---', 0],
    ['---\t\ntitle: A\n---', 0],
    ['--- a\ntitle: A\n---', 0],
    ['---\ntitle: A\n---x\n', 13],
    ['---\ntitle: A\r---\n', 12],
    ['---\ntitle: A', 0],
  ])('%j has none, and is told at %i', (written, at) => {
    expect(parts(written)).toEqual([at]);
  });
});
