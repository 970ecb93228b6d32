/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { article, BASE, FRONT_MATTER } from '../../../tests/support/content.ts';
import { data, field, front, promises } from '../../../tests/support/spoilt-content.ts';

describe('each field holds what its schema asks for, or the editor reads what to write', () => {
  promises([
    [
      'a missing title',
      front('publishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'),
      [
        'content/news/2022/them/index.md:2:1: Lỗi: Thiếu "title". Cách sửa: thêm mục "title: …" (Tiêu đề bài, tối đa 250 ký tự).',
      ],
    ],
    [
      'an empty title',
      front(FRONT_MATTER.replace('Bài mẫu', '""')),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" còn trống. Cách sửa: ghi giá trị sau "title:" (Tiêu đề bài, tối đa 250 ký tự).',
      ],
    ],
    [
      'an empty optional field',
      field('author:'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: "author" còn trống. Cách sửa: ghi giá trị sau "author:" (Tác giả bài viết), hoặc xóa dòng này.',
      ],
    ],
    [
      'a misspelt key',
      field('autor: Người viết'),
      ['content/news/2022/them/index.md:5:1: Lỗi: Không có mục "autor". Cách sửa: sửa thành "author".'],
    ],
    [
      'an unknown key',
      field('layout: trang-rieng'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Không có mục "layout". Cách sửa: chuyển phần cần giữ vào một trong các mục title, description, publishedAt, updatedAt, category, tags, author, source, cover, attachments, series, pinned, draft, expiresAt, aliases, corrections, rồi bỏ mục này.',
      ],
    ],
    [
      'an unknown key within a group',
      field('source: { name: Báo Mẫu, link: x }'),
      [
        'content/news/2022/them/index.md:5:26: Lỗi: Không có mục "link" trong "source". Cách sửa: ở đây mục này tên là "url" (Địa chỉ bài gốc); ghi lại theo đó.',
      ],
    ],
    [
      'a missing key within a group',
      field('cover: { src: a.jpg }'),
      [
        'content/news/2022/them/index.md:5:8: Lỗi: Thiếu "alt" trong "cover". Cách sửa: thêm mục "alt: …" (Mô tả ảnh bằng lời cho người không nhìn thấy ảnh).',
      ],
    ],
    [
      'a title that is too long',
      front(FRONT_MATTER.replace('Bài mẫu', 'x'.repeat(251))),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" dài 251 ký tự, tối đa 250. Cách sửa: rút ngắn lại.',
      ],
    ],
    [
      'a title that is a number',
      front(FRONT_MATTER.replace('Bài mẫu', '2022')),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: "title" phải là chữ, đang ghi 2022. Cách sửa: đặt trong dấu nháy: "2022".',
      ],
    ],
    [
      'a text that Astro would take for a date',
      field('author: 2022-01-04'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "author" ghi 2022-01-04 không có dấu nháy, nên bị đọc thành ngày tháng hoặc số. Cách sửa: đặt trong dấu nháy: "2022-01-04".',
      ],
    ],
    [
      'a date as Vietnamese write it',
      front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', '04/01/2022 8:39')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "04/01/2022 8:39": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi 2022-01-04T08:39:00+07:00.',
      ],
    ],
    [
      'a day that is none',
      front(FRONT_MATTER.replace('2022-01-04', '2022-02-30')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-02-30T08:39:58+07:00": không có ngày này trên lịch. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ví dụ 2022-01-04T08:39:58+07:00; ở tương lai là hẹn giờ).',
      ],
    ],
    [
      'an hour that is none',
      front(FRONT_MATTER.replace('08:39:58', '25:00:00')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-01-04T25:00:00+07:00": không có giờ này trong ngày. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ví dụ 2022-01-04T08:39:58+07:00; ở tương lai là hẹn giờ).',
      ],
    ],
    [
      'a date that is no date',
      front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', 'hôm qua')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "hôm qua": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi lại cho đúng (Thời điểm đăng, ví dụ 2022-01-04T08:39:58+07:00; ở tương lai là hẹn giờ).',
      ],
    ],
    [
      'a date in another zone',
      front(FRONT_MATTER.replace('+07:00', 'Z')),
      [
        'content/news/2022/them/index.md:3:14: Lỗi: "publishedAt" ghi "2022-01-04T08:39:58Z": ngày giờ phải viết như 2022-01-04T08:39:58+07:00. Cách sửa: ghi 2022-01-04T15:39:58+07:00.',
      ],
    ],
    [
      'a word for true',
      field('pinned: có'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "pinned" phải là true hoặc false, đang ghi có. Cách sửa: ghi true.',
      ],
    ],
    [
      'a text for a list',
      field('tags: lúa'),
      [
        'content/news/2022/them/index.md:5:7: Lỗi: "tags" phải là một danh sách, đang ghi lúa. Cách sửa: ghi [lúa].',
      ],
    ],
    [
      'a text for a group',
      field('source: Báo Mẫu'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: "source" phải là một nhóm mục, đang ghi Báo Mẫu. Cách sửa: ghi { name: Báo Mẫu }.',
      ],
    ],
    [
      'an accented alias',
      field('aliases: [Bài cũ]'),
      [
        'content/news/2022/them/index.md:5:11: Lỗi: Mục 1 của "aliases" ghi "Bài cũ": chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Cách sửa: ghi bai-cu.',
      ],
    ],
    [
      'a link that is none',
      field('source: { name: Báo Mẫu, url: bao.example }'),
      [
        'content/news/2022/them/index.md:5:31: Lỗi: "url" trong "source" ghi "bao.example": địa chỉ web phải bắt đầu bằng https:// hoặc http://. Cách sửa: ghi https://bao.example.',
      ],
    ],
    [
      'a kind of document that does not exist',
      {
        'documents/quyet-dinh-mau.md': article(
          'number: 1\nabstract: Mẫu\ntype: quyet định\nauthority: Xã Mẫu\nissuedOn: 4/1/2022\nfiles: [{ title: PDF, file: files/01.pdf }]',
        ),
      },
      [
        'content/documents/quyet-dinh-mau.md:2:9: Lỗi: "number" phải là chữ, đang ghi 1. Cách sửa: đặt trong dấu nháy: "1".',
        'content/documents/quyet-dinh-mau.md:4:7: Lỗi: "type" ghi "quyet định", không có trong danh sách. Cách sửa: ghi "Quyết định", hoặc một trong: Luật, Nghị định, Thông tư, Nghị quyết, Quyết định, Chỉ thị, Quy chế, Quy định, Thông báo, Hướng dẫn, Chương trình, Kế hoạch, Phương án, Đề án, Dự án, Báo cáo, Tờ trình, Công văn, Giấy mời, Văn bản khác.',
        'content/documents/quyet-dinh-mau.md:6:11: Lỗi: "issuedOn" ghi "4/1/2022": ngày phải viết như 2022-01-04. Cách sửa: ghi 2022-01-04.',
      ],
    ],
    [
      'a notice that ends before it starts',
      data(
        'notices/bao-mau.md',
        article('title: Bão\nstartsAt: 2022-01-05T08:00:00+07:00\nendsAt: 2022-01-04T08:00:00+07:00'),
      ),
      [
        'content/notices/bao-mau.md:4:9: Lỗi: "endsAt" ghi "2022-01-04T08:00:00+07:00": thời điểm kết thúc phải sau thời điểm bắt đầu. Cách sửa: ghi lại cho đúng (Thời điểm thôi hiện).',
      ],
    ],
    [
      'a telephone number without quotes',
      data('site.yaml', `${BASE['site.yaml']}`.replace('"0900000000"', '0900000000')),
      [
        'content/site.yaml:7:13: Lỗi: "number" ở mục 1 của "phones" ghi 0900000000: số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678". Cách sửa: đặt trong dấu nháy: "0900000000".',
      ],
    ],
  ]);
});
