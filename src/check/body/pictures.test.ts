/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { PICTURE } from '../../../tests/support/content.ts';
import { field, promises, text, UNKNOWN } from '../../../tests/support/spoilt-content.ts';
import { findFile, judgePicture, missing } from './pictures.ts';

describe('a picture is a picture, lies beside its text and has words', () => {
  promises([
    [
      'a picture that is not there',
      text('Chữ ![Lúa](thieu.jpg)'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Không có tệp ảnh "thieu.jpg" cạnh bài viết. Cách sửa: chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.',
      ],
    ],
    [
      'a picture in other letters',
      text('![Lúa](Anh.gif)', { 'news/2022/them/anh.gif': PICTURE }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Không có tệp ảnh "Anh.gif" cạnh bài viết. Cách sửa: sửa thành "anh.gif" cho đúng từng chữ, kể cả chữ hoa và dấu.',
      ],
    ],
    [
      'a picture without words',
      text('![](anh.gif)', { 'news/2022/them/anh.gif': PICTURE }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh thiếu lời mô tả cho người không nhìn thấy ảnh. Cách sửa: ghi lời mô tả giữa hai dấu ngoặc vuông: ![mô tả ảnh](tên tệp).',
      ],
    ],
    [
      'a picture by reference without words',
      text('![][a]\n\n[a]: anh.gif', { 'news/2022/them/anh.gif': PICTURE }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh thiếu lời mô tả cho người không nhìn thấy ảnh. Cách sửa: ghi lời mô tả giữa hai dấu ngoặc vuông: ![mô tả ảnh](tên tệp).',
      ],
    ],
    [
      'a picture from the web',
      text('![Lúa](https://vi.example/anh.jpg)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh "https://vi.example/anh.jpg" lấy từ trang khác, nên có thể mất bất cứ lúc nào và lộ người đọc cho trang đó. Cách sửa: tải ảnh về, để cạnh bài viết và ghi tên tệp.',
      ],
    ],
    [
      'a picture from the root',
      text('![Lúa](/anh.jpg)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh "/anh.jpg" không nằm cạnh bài viết. Cách sửa: chép ảnh vào thư mục của bài viết và ghi tên tệp, ví dụ anh.jpg.',
      ],
    ],
    [
      'a picture of another article',
      text('![Lúa](../bai-mau/bia.gif)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh "../bai-mau/bia.gif" không nằm cạnh bài viết. Cách sửa: chép ảnh vào thư mục của bài viết và ghi tên tệp, ví dụ anh.jpg.',
      ],
    ],
    [
      'an SVG',
      text('![Lúa](anh.svg)', { 'news/2022/them/anh.svg': '<svg/>' }),
      [
        `content/news/2022/them/anh.svg: ${UNKNOWN}`,
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "anh.svg" không dùng làm ảnh được, vì tệp SVG có thể chứa mã. Cách sửa: lưu ảnh thành JPG, PNG, WebP, AVIF hoặc GIF.',
      ],
    ],
    [
      'a file that only is called a picture',
      text('![Lúa](anh.jpg)', { 'news/2022/them/anh.jpg': '<html>' }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "anh.jpg" không phải ảnh JPG, PNG, WebP, AVIF hay GIF. Cách sửa: mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
      ],
    ],
    [
      'an iPhone’s picture',
      text('![Lúa](anh.jpg)', { 'news/2022/them/anh.jpg': Buffer.from('\0\0\0\x18ftypheic') }),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tệp "anh.jpg" không phải ảnh JPG, PNG, WebP, AVIF hay GIF mà là ảnh HEIC của iPhone. Cách sửa: mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
      ],
    ],
    [
      'a picture whose name has a space',
      text('![Lúa](anh 1.gif)'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ảnh viết chưa đúng nên sẽ hiện nguyên dấu ngoặc. Cách sửa: viết "![Lúa](<anh 1.gif>)".',
      ],
    ],
    [
      'a picture with a sign in its name',
      text('![Lúa](<anh?.gif>)', { 'news/2022/them/anh?.gif': PICTURE }),
      [
        'content/news/2022/them/anh?.gif: Lỗi: Tên tệp có ký tự "?" không dùng được. Cách sửa: đổi tên thành "anh.gif".',
        'content/news/2022/them/index.md:7:1: Lỗi: Tên ảnh "anh?.gif" không dùng được. Cách sửa: đổi tên tệp thành "anh.gif", rồi ghi "anh.gif" ở đây.',
      ],
    ],
    [
      'a cover that is not there',
      field('cover: { src: bia.jpg, alt: Lúa }'),
      [
        'content/news/2022/them/index.md:5:15: Lỗi: Không có tệp ảnh "bia.jpg" cạnh bài viết. Cách sửa: chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.',
      ],
    ],
  ]);
});

describe('the file that a name means', () => {
  const files = new Set(['anh.jpg', 'cổng.png'.normalize('NFD'), 'ke-hoach.pdf', 'bia.webp']);

  test('has it to the letter, in whichever Unicode form', () => {
    expect(findFile('anh.jpg', files)).toBe('anh.jpg');
    expect(findFile('cổng.png', files)).toBe('cổng.png'.normalize('NFD'));
    expect(findFile('Anh.jpg', files)).toBeUndefined();
    expect(findFile('cong.png', files)).toBeUndefined();
    expect(findFile('khong-co.jpg', files)).toBeUndefined();
  });

  test('is proposed where one alone is like it, a picture for a picture', () => {
    expect(missing('ảnh', 'ANH.JPG', files).instead).toBe('anh.jpg');
    expect(missing('ảnh', 'bia', files).instead).toBe('bia.webp');
    expect(missing('ảnh', 'ke hoach.jpg', files).instead).toBeUndefined();
    expect(missing('đính kèm', 'Ke hoach.pdf', files).instead).toBe('ke-hoach.pdf');
    expect(missing('ảnh', 'khac.jpg', files)).toMatchObject({
      message: 'Không có tệp ảnh "khac.jpg" cạnh bài viết.',
      remedy: 'chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.',
    });
  });

  const judged = (address: string) =>
    judgePicture(address, {
      files,
      contents: undefined,
      renamed: (file) =>
        file === 'bia.webp'
          ? { rename: { from: 'bia.webp', to: 'bia-1.webp' }, instead: 'bia-1.webp' }
          : undefined,
    });

  test.each([
    ['//vi.example/a.jpg', 'picture-remote', undefined],
    ['HTTPS://vi.example/a.jpg', 'picture-remote', undefined],
    ['C:\\anh\\Anh.jpg', 'picture-place', 'anh.jpg'],
    ['/news/2022/them/anh.jpg', 'picture-place', 'anh.jpg'],
    ['../khac.jpg', 'picture-place', undefined],
    ['./bia.webp', 'file-name', 'bia-1.webp'],
    ['a%20b.jpg', 'file-name', undefined],
    ['anh', 'picture-missing', 'anh.jpg'],
    ['khac', 'picture-type', undefined],
    ['anh.HEIC', 'picture-heic', 'anh.jpg'],
    ['khac.heic', 'picture-heic', undefined],
    ['anh.tiff', 'picture-type', undefined],
    ['Anh.jpg', 'picture-missing', 'anh.jpg'],
    ['khac.JPG', 'picture-missing', undefined],
  ])('%s is told as %s, to be written %s', (address, rule, instead) => {
    expect(judged(address)).toMatchObject({ rule });
    expect(judged(address)?.instead).toBe(instead);
  });
});
