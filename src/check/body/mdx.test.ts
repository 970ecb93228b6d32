/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { mdx, promises } from '../../../tests/support/spoilt-content.ts';

describe('MDX runs no code of its own', () => {
  promises([
    [
      'an import',
      mdx('import X from "x"\n\nChữ.'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Dòng "import …" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa dòng này; các thành phần như <OfficeAddress /> dùng được ngay, không cần import.',
      ],
    ],
    [
      'an export',
      mdx('export const a = 1\n\nChữ.'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Dòng "export …" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa dòng này; các thành phần như <OfficeAddress /> dùng được ngay, không cần import.',
      ],
    ],
    [
      'an expression',
      mdx('Chữ {1 + 1}.\n\n{process.env}'),
      [
        'content/news/2022/them/index.mdx:7:5: Lỗi: Đoạn "{1 + 1}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
        'content/news/2022/them/index.mdx:9:1: Lỗi: Đoạn "{process.env}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      ],
    ],
    [
      'an expression as an attribute',
      mdx('<OfficeAddress label={1} />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Đoạn "{1}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      ],
    ],
    [
      'attributes that are spread',
      mdx('<OfficeAddress {...props} />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Đoạn "{...props}" là mã chương trình; bài viết không được chứa mã. Cách sửa: xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      ],
    ],
    [
      'an event attribute',
      mdx('<u onClick={alert}>a</u> <OfficeAddress onclick="x" />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thuộc tính "onClick" của thẻ <u> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa thuộc tính "onClick".',
        'content/news/2022/them/index.mdx:7:26: Lỗi: Thành phần <OfficeAddress> không có thuộc tính "onclick". Cách sửa: xóa thuộc tính "onclick".',
      ],
    ],
    [
      'an unknown component',
      mdx('<OfficeAdress /> <Iframe />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Không có thành phần <OfficeAdress>. Cách sửa: sửa thành <OfficeAddress />.',
        'content/news/2022/them/index.mdx:7:18: Lỗi: Không có thành phần <Iframe>. Cách sửa: xóa, hoặc dùng một trong: <ContactList />, <EditorialBoard />, <OfficeAddress />, <Organisation />, <Note>…</Note>, <Steps>…</Steps>, <FileList>…</FileList>, <OrgChart>…</OrgChart>, <BarChart>…</BarChart>, <Video />, <ContactCard />, <MapLink />.',
      ],
    ],
    [
      'a component’s directive',
      mdx('<OfficeAddress set:html="x" />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thành phần <OfficeAddress> không có thuộc tính "set:html". Cách sửa: xóa thuộc tính "set:html".',
      ],
    ],
    [
      'a script',
      mdx('Chữ.\n\n<script>alert(1)</script>'),
      [
        'content/news/2022/them/index.mdx:9:1: Lỗi: Thẻ <script> chạy mã trong máy người đọc nên không được dùng. Cách sửa: xóa từ <script> đến hết </script>.',
      ],
    ],
    [
      'another element',
      mdx('<div>Chữ</div> <br />'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thẻ <div> không được dùng. Cách sửa: xóa <div> và </div>, giữ chữ ở giữa.',
      ],
    ],
    [
      'an empty element',
      mdx('<>Chữ</>'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Thẻ trống "<>" không được dùng. Cách sửa: xóa, hoặc dùng một trong: <ContactList />, <EditorialBoard />, <OfficeAddress />, <Organisation />, <Note>…</Note>, <Steps>…</Steps>, <FileList>…</FileList>, <OrgChart>…</OrgChart>, <BarChart>…</BarChart>, <Video />, <ContactCard />, <MapLink />.',
      ],
    ],
    [
      'an element that is not closed',
      mdx('Chữ <u>chữ.'),
      [
        'content/news/2022/them/index.mdx:7:5: Lỗi: Thẻ <u> mở mà không đóng. Cách sửa: thêm </u> trong cùng đoạn, hoặc viết <u /> nếu thẻ không chứa gì.',
      ],
    ],
    [
      'an element that is not opened',
      mdx('Chữ</u>'),
      [
        'content/news/2022/them/index.mdx:7:4: Lỗi: Thẻ </u> đóng mà không khớp với thẻ mở trước đó. Cách sửa: xóa </u>, hoặc thêm <u> vào chỗ bắt đầu.',
      ],
    ],
    [
      'a brace that is not closed',
      mdx('Chữ {chữ.'),
      [
        'content/news/2022/them/index.mdx:7:5: Lỗi: Dấu "{" trong tệp .mdx mở đầu một đoạn mã, mà bài viết không được chứa mã. Cách sửa: viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn, hoặc đổi đuôi tệp thành .md.',
      ],
    ],
    [
      'words that are no code',
      mdx('Chữ {Chữ và chữ}.'),
      [
        'content/news/2022/them/index.mdx:7:10: Lỗi: Dấu "{" trong tệp .mdx mở đầu một đoạn mã, mà bài viết không được chứa mã. Cách sửa: viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn, hoặc đổi đuôi tệp thành .md.',
      ],
    ],
    [
      'a comment',
      mdx('Chữ.\n\nChữ <!-- ghi chú -->'),
      [
        'content/news/2022/them/index.mdx:9:5: Lỗi: Ghi chú HTML "<!-- … -->" không dùng được trong tệp .mdx. Cách sửa: xóa ghi chú.',
      ],
    ],
    [
      'an address in angle brackets',
      mdx('<https://vi.example/>'),
      [
        'content/news/2022/them/index.mdx:7:1: Lỗi: Dấu "<" trong tệp .mdx mở đầu một thẻ, mà sau nó không phải tên thẻ. Cách sửa: liên kết thì viết [chữ](https://…); dấu nhỏ hơn thì viết \\<.',
      ],
    ],
  ]);
});
