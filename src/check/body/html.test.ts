/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { promises, text } from '../../../tests/support/spoilt-content.ts';

describe('HTML in a text is refused but for line breaks, small letters and plain tables', () => {
  promises([
    [
      'a script',
      text('Chữ.\n\n<script>alert("<b>")</script>'),
      [
        'content/news/2022/them/index.md:9:1: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'a script within a line',
      text('Chữ <script>alert(1)</script> chữ.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'a script in a list',
      text('- một\n  <script>\n  alert(1)\n  </script>'),
      [
        'content/news/2022/them/index.md:8:3: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'a script behind a comment that browsers end early',
      text('<!-->x<script>alert(1)</script>-->'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ghi chú HTML "<!-- … -->" vẫn nằm trong mã trang, ai cũng xem được. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'a frame',
      text('<iframe src="https://vi.example/"></iframe>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <iframe> nhúng trang khác vào bài nên không được dùng. Cách sửa: xóa thẻ, thay bằng liên kết: [tên video hoặc bản đồ](https://…).',
      ],
    ],
    [
      'an event attribute',
      text('Chữ <u onclick="alert(1)">chữ</u>.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thuộc tính "onclick" của thẻ <u> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'an event attribute after a slash',
      text('<table><tr/onclick=alert(1)></tr></table>'),
      [
        'content/news/2022/them/index.md:7:8: Lỗi: Thuộc tính "onclick" của thẻ <tr> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'an event attribute of an element that is refused',
      text('<img src=x onerror=alert(1)>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thuộc tính "onerror" của thẻ <img> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onerror".',
      ],
    ],
    [
      'a tag that is not ended',
      text('<table onclick=\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thuộc tính "onclick" của thẻ <table> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'a style',
      text('<style>p { color: red }</style>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <style> không được dùng. Cách sửa: xóa từ <style> đến hết </style>.',
      ],
    ],
    [
      'a comment',
      text('Chữ <!-- hỏi lại --> chữ.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Ghi chú HTML "<!-- … -->" vẫn nằm trong mã trang, ai cũng xem được. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'a comment without an end',
      text('<!-- hỏi lại\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Ghi chú HTML "<!-- … -->" vẫn nằm trong mã trang, ai cũng xem được. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'elements that Markdown has a sign for',
      text('<b>đậm</b> <i>nghiêng</i> <a href="/">đầu</a>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <b> không được dùng. Cách sửa: thay "<b>đậm</b> <i>nghiêng</i> <a href="/">đ…" bằng “**đậm** *nghiêng* [đầu](/)”.',
      ],
    ],
    [
      'other elements',
      text('<div class="x">\n\nChữ.\n\n</div>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <div> không được dùng. Cách sửa: thay "<div class="x"> Chữ. </div>" bằng “Chữ.”.',
      ],
    ],
    [
      'a lone end of an element',
      text('Chữ.</div>'),
      ['content/news/2022/them/index.md:7:5: Lỗi: Thẻ <div> không được dùng. Cách sửa: xóa "</div>".'],
    ],
    [
      'a table with looks',
      text('<table border="1"><tr><td style="color: red" colspan="0">a</td></tr></table>'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Thẻ <table> không được có thuộc tính "border". Cách sửa: xóa thuộc tính "border"; chỉ ô bảng được có colspan, rowspan, scope.',
        'content/news/2022/them/index.md:7:23: Lỗi: Thẻ <td> không được có thuộc tính "style". Cách sửa: xóa thuộc tính "style"; chỉ ô bảng được có colspan, rowspan, scope.',
      ],
    ],
    [
      'a table within a line',
      text('Chữ <table><tr><td>a</td></tr></table>'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thẻ <table> nằm giữa dòng chữ. Cách sửa: thay "<table><tr><td>a</td></tr></table>" bằng (dòng trống) ⏎ “<table><tr><td>a</td></tr></table>”.',
      ],
    ],
    [
      'a cell outside a row',
      text('<table><td>a</td></table>'),
      [
        'content/news/2022/them/index.md:7:8: Lỗi: Thẻ <td> phải nằm trong <tr>. Cách sửa: viết bảng theo mẫu <table><tr><td>…</td></tr></table>, mọi dòng liền nhau.',
      ],
    ],
    [
      'an element that is not closed',
      text('Chữ <sup>2 chữ.\n\nChữ 2</sub>.'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Thẻ <sup> mở mà không đóng. Cách sửa: thêm </sup> vào chỗ kết thúc, trong cùng đoạn.',
        'content/news/2022/them/index.md:9:6: Lỗi: Thẻ </sub> đóng mà không có <sub> mở trước đó. Cách sửa: xóa </sub>, hoặc thêm <sub> vào chỗ bắt đầu.',
      ],
    ],
    [
      'a processing instruction',
      text('Chữ <?php x ?>'),
      [
        'content/news/2022/them/index.md:7:5: Lỗi: Đoạn HTML "<?php x ?>" không được dùng. Cách sửa: xóa; chỉ được dùng <br>, <sub>, <sup>, <u> và bảng <table> không có thuộc tính trang trí.',
      ],
    ],
  ]);
});
