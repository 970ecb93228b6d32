/** What an editor reads of each fault, word for word. */
import { describe } from 'vitest';
import { data, PROCEDURES, promises, row, VISITORS } from '../../../tests/support/spoilt-content.ts';

describe('the data files are there, can be read and hold what can be', () => {
  promises([
    [
      'a site without site.yaml',
      { 'site.yaml': null },
      [
        'content/site.yaml: Lỗi: Thiếu tệp site.yaml, nơi ghi tên và địa chỉ của đơn vị. Cách sửa: tạo tệp với các mục name, unit, parent, description.',
      ],
    ],
    [
      'news without categories.yaml',
      { 'categories.yaml': null },
      [
        'content/categories.yaml: Lỗi: Thiếu tệp categories.yaml, nơi khai các chuyên mục của bài viết. Cách sửa: tạo tệp, mỗi chuyên mục một dòng như: - { id: tin-xa, name: Tin xã }.',
      ],
    ],
    [
      'a category declared twice',
      data(
        'categories.yaml',
        '- { id: tin-xa, name: Một }\n- { id: con-trong, name: x }\n- { id: tin-xa, name: Hai }\n',
      ),
      [
        'content/categories.yaml:3:9: Lỗi: Chuyên mục "tin-xa" đã khai ở trên. Cách sửa: là chuyên mục khác thì ghi id: hai; không thì xóa mục này.',
      ],
    ],
    [
      'a fault in a data file',
      data('categories.yaml', '- id: tin-xa\n  name: Tin xã: mới\n'),
      [
        'content/categories.yaml:2:9: Lỗi: Trong câu có dấu hai chấm, nên máy hiểu là một mục khác. Cách sửa: viết lại thành “  name: "Tin xã: mới"” (đầu dòng có 2 dấu cách).',
      ],
    ],
    [
      'an empty data file',
      data('abbreviations.yaml', '# chưa có\n'),
      [
        'content/abbreviations.yaml:1:1: Lỗi: Tệp chưa có mục nào. Cách sửa: ghi mỗi mục một dòng, mở đầu bằng "- ".',
      ],
    ],
    [
      'an empty file of categories',
      data('categories.yaml', 'tin-xa: Tin xã\n'),
      [
        'content/categories.yaml:1:1: Lỗi: Tệp phải là một danh sách, đang ghi nhiều mục con. Cách sửa: ghi “- id: tin-xa” ⏎ “  name: Tin xã” (đầu dòng có 2 dấu cách).',
      ],
    ],
    [
      'a history of days with what is no count',
      data('stats/days.json', '{ "2026-11-25": 1.5, "2026-11-26": -1 }'),
      [
        'content/stats/days.json:1:17: Lỗi: "2026-11-25" phải là số nguyên, đang ghi 1.5. Cách sửa: ghi một số nguyên, không có dấu nháy, dấu chấm hay dấu phẩy.',
        'content/stats/days.json:1:36: Lỗi: "2026-11-26" không được nhỏ hơn 0, đang ghi -1. Cách sửa: ghi lại số đúng.',
      ],
    ],
    [
      'a history of days with one that is no day',
      data('stats/days.json', '{ "2026-02-30": 1 }'),
      [
        'content/stats/days.json:1:17: Lỗi: "2026-02-30": ngày phải viết như 2022-01-04. Cách sửa: ghi lại cho đúng.',
      ],
    ],
    [
      'JSON that ends too early',
      data(VISITORS, '{ "online": 1'),
      [
        'content/stats/visitors.json:1:14: Lỗi: Tệp kết thúc giữa chừng, còn thiếu dấu phẩy hoặc "}". Cách sửa: viết lại thành “{ "online": 1}”.',
      ],
    ],
    [
      'a comma too many',
      data(VISITORS, '{\n  "online": 1,\n  "today": 2,\n}'),
      [
        'content/stats/visitors.json:3:13: Lỗi: Thừa dấu phẩy trước "}". Cách sửa: viết lại thành “"today": 2”.',
      ],
    ],
    [
      'a comma that is missing',
      data(VISITORS, '{\n  "online": 1\n  "today": 2\n}'),
      [
        'content/stats/visitors.json:3:3: Lỗi: Cần dấu phẩy hoặc "}" ở chỗ "today". Cách sửa: viết lại thành “"online": 1,”.',
      ],
    ],
    [
      'a number with a dot between thousands',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 53.627.1 }'),
      [
        'content/stats/visitors.json:1:49: Lỗi: Cần một số, một câu trong dấu nháy kép, "[" hoặc "{" ở chỗ "53.627.1". Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'a number in words',
      data(VISITORS, '{ "online": một }'),
      [
        'content/stats/visitors.json:1:13: Lỗi: Cần một số, một câu trong dấu nháy kép, "[" hoặc "{" ở chỗ "một". Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'words after the end',
      data(VISITORS, '{ "online": 1 } x'),
      [
        'content/stats/visitors.json:1:17: Lỗi: Thừa "x" sau phần số liệu. Cách sửa: sửa chỗ này; mẫu đúng: { "tên": 1, "tên khác": 2 }, mỗi mục cách nhau một dấu phẩy.',
      ],
    ],
    [
      'a byte order mark',
      data(VISITORS, '\ufeff{}'),
      [
        'content/stats/visitors.json:1:1: Lỗi: Tệp bắt đầu bằng dấu BOM. Cách sửa: lưu lại tệp bằng bảng mã "UTF-8" không có BOM.',
      ],
    ],
    [
      'a key written twice',
      data(VISITORS, '{ "online": 1,\n"online": 2 }'),
      [
        'content/stats/visitors.json:2:1: Lỗi: Mục "online" đã ghi ở trên. Cách sửa: hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.',
      ],
    ],
    [
      'a key that is missing',
      data(VISITORS, '{\n  "online": 1, "today": 2, "month": 3\n}'),
      [
        'content/stats/visitors.json:1:1: Lỗi: Thiếu "total". Cách sửa: viết tiếp "month": 3, "total": … (Tất cả lượt truy cập), điền vào chỗ “…”.',
      ],
    ],
    [
      'a negative number',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3,\n  "total": -4 }'),
      [
        'content/stats/visitors.json:2:12: Lỗi: "total" không được nhỏ hơn 0, đang ghi -4. Cách sửa: ghi lại số đúng (Tất cả lượt truy cập).',
      ],
    ],
    [
      'a fraction',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 53.627 }'),
      [
        'content/stats/visitors.json:1:49: Lỗi: "total" phải là số nguyên, đang ghi 53.627. Cách sửa: ghi 53627.',
      ],
    ],
    [
      'a number in quotes',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": "4" }'),
      ['content/stats/visitors.json:1:49: Lỗi: "total" phải là số nguyên, đang ghi "4". Cách sửa: ghi 4.'],
    ],
    [
      'a number that is too large',
      data(VISITORS, '{ "online": 1, "today": 2, "month": 3, "total": 1e20 }'),
      [
        'content/stats/visitors.json:1:49: Lỗi: "total" không được lớn hơn 9007199254740991, đang ghi 100000000000000000000. Cách sửa: ghi lại số đúng (Tất cả lượt truy cập).',
      ],
    ],
    [
      'a number where rows are wanted',
      data(PROCEDURES, '5'),
      [
        'content/stats/procedures.json:1:1: Lỗi: Tệp phải là một danh sách, đang ghi 5. Cách sửa: ghi các mục giữa "[" và "]".',
      ],
    ],
    [
      'a negative number of files',
      row({ handled: 3, late: -1 }),
      [
        'content/stats/procedures.json:7:11: Lỗi: "late" ở mục 1 không được nhỏ hơn 0, đang ghi -1. Cách sửa: ghi lại số đúng (Trễ hạn).',
      ],
    ],
    [
      'a sum that is wrong',
      row({ handled: 6 }),
      [
        'content/stats/procedures.json:5:14: Lỗi: "handled" ở mục 1: số hồ sơ xử lý phải bằng số đúng hạn cộng số trễ hạn (4 + 1 = 5). Cách sửa: ghi lại cho đúng (Số hồ sơ xử lý).',
      ],
    ],
    [
      'a month that is none',
      row({ throughMonth: 13 }),
      [
        'content/stats/procedures.json:4:19: Lỗi: "throughMonth" ở mục 1 không được lớn hơn 12, đang ghi 13. Cách sửa: ghi lại số đúng (Tính từ tháng 1 đến hết tháng này).',
      ],
    ],
    [
      'a month that is still to come',
      row({ throughMonth: 7 }),
      [
        'content/stats/procedures.json:4:19: Lưu ý: Tháng 07/2022 chưa tới. Cách sửa: sửa lại year hoặc throughMonth.',
      ],
    ],
    [
      'an update that is still to come',
      row({ updatedAt: '2022-06-02T00:00:00+07:00' }),
      [
        'content/stats/procedures.json:8:16: Lưu ý: Thời điểm cập nhật 02/06/2022 00:00:00 chưa tới. Cách sửa: sửa lại updatedAt.',
      ],
    ],
  ]);
});
