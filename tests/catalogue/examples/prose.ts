import BarChart from '../../../src/components/prose/BarChart.astro';
import ContactCard from '../../../src/components/prose/ContactCard.astro';
import FileList from '../../../src/components/prose/FileList.astro';
import MapLink from '../../../src/components/prose/MapLink.astro';
import Note from '../../../src/components/prose/Note.astro';
import Organisation from '../../../src/components/prose/Organisation.astro';
import OrgChart from '../../../src/components/prose/OrgChart.astro';
import Prose from '../../../src/components/prose/Prose.astro';
import ShortText from '../../../src/components/prose/ShortText.astro';
import Steps from '../../../src/components/prose/Steps.astro';
import TableOfContents from '../../../src/components/prose/TableOfContents.astro';
import Video from '../../../src/components/prose/Video.astro';
import { table } from '../../support/tables.ts';
import { type Example, list } from '../example.ts';
import { LONGEST, MARKS } from '../given.ts';

const ABSTRACT =
  'Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng';
/** What an editor wrote is text, whatever it looks like. */
const CODED = '<img src=x onerror="alert(1)">';
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
  ...list('prose/Note', Note, [
    ['tên mặc định', {}, ['Lưu ý', 'trước 18 giờ'], '<p>Neo tàu trước 18 giờ.</p>'],
    ['chữ như mã', { title: CODED }, [CODED], '<p>Chữ.</p>'],
    ['tên dài', { title: LONGEST }, [MARKS], `<p>${MARKS}</p><ul><li>một</li></ul>`],
  ]),
  ...list('prose/Steps', Steps, [
    [
      'ba bước',
      {},
      ['Đến bộ phận một cửa', 'Nhận giấy hẹn'],
      '<ol><li>Đến bộ phận một cửa</li><li>Nộp hồ sơ<ul><li>đơn</li></ul></li><li>Nhận giấy hẹn</li></ol>',
    ],
  ]),
  ...list('prose/FileList', FileList, [
    [
      'hai tệp',
      {},
      ['Kế hoạch', 'Phụ lục'],
      '<ul><li><a href="a.pdf">Kế hoạch</a></li><li><a href="b.xlsx">Phụ lục</a></li></ul>',
    ],
  ]),
  ...list('prose/OrgChart', OrgChart, [
    [
      'ba cấp',
      { title: 'Bộ máy xã Mẫu' },
      ['Bộ máy xã Mẫu', 'Văn thư'],
      `<ul><li>Chủ tịch<ul><li>Văn phòng<ul><li>Văn thư</li></ul></li><li>${LONGEST}</li></ul></li></ul>`,
    ],
  ]),
  ...list('prose/Organisation', Organisation, [
    [
      'hai cơ quan',
      {
        units: [
          {
            unit: 'Ủy ban nhân dân xã Mẫu',
            people: [
              { name: 'Nguyễn Văn Mẫu', role: LONGEST, phone: '0912345678', email: 'chutich@xamau.example' },
              { name: MARKS, role: 'Phó Chủ tịch' },
            ],
          },
          { unit: 'Công an xã Mẫu', people: [{ name: 'Lê Văn Mẫu', role: 'Trưởng Công an' }] },
        ],
      },
      ['Ủy ban nhân dân xã Mẫu', 'Phó Chủ tịch', 'Công an xã Mẫu'],
    ],
    ['không có', { units: [] }, []],
    ['chữ như mã', { units: [{ unit: CODED, people: [{ name: CODED, role: CODED }] }] }, [CODED]],
  ]),
  ...list('prose/BarChart', BarChart, [
    [
      'ba thôn',
      { title: 'Số hộ theo thôn' },
      ['Số hộ theo thôn', 'Mẫu 1', '1.204', LONGEST],
      table(['Thôn', 'Số hộ'], ['Mẫu 1', '1.204'], [LONGEST, '98'], ['Mẫu 3', '0']),
    ],
  ]),
  ...list('prose/Video', Video, [
    [
      'một phim',
      { title: 'Lễ khởi công đường thôn', src: 'phim.mp4', captions: 'data:text/vtt,WEBVTT' },
      ['Lễ khởi công', 'tải phim'],
    ],
  ]),
  ...list('prose/ContactCard', ContactCard, [
    [
      'đủ cả',
      {
        name: 'Nguyễn Thị Mẫu',
        role: 'Cán bộ văn hóa',
        phone: '0912345678',
        email: 'vanhoa@xamau.example',
        address: 'Phòng 3, nhà một cửa',
      },
      ['Nguyễn Thị Mẫu', 'Cán bộ văn hóa', 'Phòng 3'],
    ],
    ['tên thôi', { name: MARKS }, [MARKS]],
    ['chữ như mã', { name: CODED, role: CODED, address: CODED }, [CODED]],
  ]),
  ...list('prose/MapLink', MapLink, [
    [
      'một nơi',
      { place: 'Nhà văn hóa thôn Mẫu 1', lat: '20.8231', lng: '106.4012' },
      ['Nhà văn hóa thôn Mẫu 1'],
    ],
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
