import Prose from '../../../src/components/prose/Prose.astro';
import ShortText from '../../../src/components/prose/ShortText.astro';
import TableOfContents from '../../../src/components/prose/TableOfContents.astro';
import { table } from '../../support/tables.ts';
import { type Example, list } from '../example.ts';
import { LONGEST, MARKS } from '../given.ts';

const ABSTRACT =
  'Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng';
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1));
const HOUSEHOLDS = Array.from({ length: 70 }, (_, at) => [
  String(at + 1),
  `Nguyễn Văn Mẫu ${at + 1}`,
  `${10 + (at % 18)}/0${1 + (at % 9)}/19${50 + (at % 40)}`,
  `Mẫu ${1 + (at % 5)}`,
  `${at + 1}50.000`,
  `02000000${10 + at}`,
  at % 7 === 0 ? 'Hộ nghèo, neo đơn, ở nhờ nhà con cháu' : '',
]);

/** Narrow and wide, of figures and of words, longer than a sheet, and what no line can hold. */
const TABLES = [
  table(['Năm', 'Số hộ'], ['2024', '1.204'], ['2025', '98']),
  table(
    ['Thôn', ...MONTHS.map((month) => `T${month}`), 'Cả năm'],
    ['Mẫu 1', ...MONTHS.map((month) => `1.2${month}0`), '14.990'],
  ),
  table(
    ['STT', 'Họ và tên', 'Ngày sinh', 'Thôn', 'Số tiền hỗ trợ (đồng)', 'Điện thoại', 'Ghi chú'],
    ...HOUSEHOLDS,
  ),
  table(
    ['TT', 'Số, ký hiệu', 'Trích yếu', 'Ngày', 'Kinh phí (triệu đồng)', 'Cơ quan'],
    ['1', '42/2022/NĐ-CP', ABSTRACT, '24/06/2022', '1.250.000,5', 'Chính phủ'],
    ['2', '15/QĐ-UBND', 'Về việc phê duyệt danh sách', '01/01/2026', '20', 'Ủy ban nhân dân xã Mẫu'],
  ),
  table(['Việc', 'Ai làm', 'Ghi chú'], [ABSTRACT, 'Các hộ có ruộng, tổ thủy nông kiểm tra', ABSTRACT]),
  table(['Nơi', 'Địa chỉ'], ['Cổng', `https://dichvucong.example/${'chi-tiet-thu-tuc/'.repeat(8)}`]),
  table(
    Array.from({ length: 24 }, (_, at) => `Cột ${at + 1}`),
    Array.from({ length: 24 }, () => '01/01/2026'),
  ),
];
const CODE = `const rat_dai = '${'x'.repeat(120)}';\ndòng hai`;

export const PROSE: readonly Example[] = [
  ...list('prose/Prose', Prose, [
    [
      'giải nghĩa chữ viết tắt, bảng, danh sách',
      { abbreviations: [{ short: 'UBND', full: ['Ủy ban nhân dân'] }] },
      ['UBND xã Mẫu', 'Đợt 1', 'Thôn Mẫu 2'],
      `<p>UBND xã Mẫu mời họp.</p><h2>${MARKS}</h2><table><thead><tr><th>Đợt</th><th>Ngày</th></tr></thead><tbody><tr><td>Đợt 1</td><td>12/01</td></tr></tbody></table><ul><li>Thôn Mẫu 1</li><li>Thôn Mẫu 2</li></ul>`,
    ],
    [
      'bảng và khối mã',
      { abbreviations: [] },
      ['Bảng hai cột', '42/2022/NĐ-CP', 'Nguyễn Văn Mẫu 70', 'rat_dai'],
      `<p>Bảng hai cột, và những bảng rộng hơn: dòng chữ này dài cho đủ bề rộng của đoạn văn trên màn hình rộng, để so với bảng.</p>${TABLES.map((html) => `${html}<p>Chữ ở giữa.</p>`).join('')}<pre><code>${CODE}</code></pre><p>Mã trong dòng: <code>${'y'.repeat(90)}</code></p>`,
    ],
    ['không có chữ', { abbreviations: [] }, [], ''],
  ]),
  ...list('prose/ShortText', ShortText, [
    ['một đoạn', {}, ['Bà con neo đậu tàu thuyền'], '<p>Bà con neo đậu tàu thuyền trước 18 giờ.</p>'],
    ['không có chữ', {}, [], ''],
  ]),
  ...list('prose/TableOfContents', TableOfContents, [
    [
      'ba phần',
      { contents: ['Ba đợt lấy nước', MARKS, LONGEST].map((label) => ({ label, href: '#' })) },
      ['Trong bài này', MARKS],
    ],
    ['không có', { contents: [] }, []],
  ]),
];
