import Prose from '../../../src/components/prose/Prose.astro';
import ShortText from '../../../src/components/prose/ShortText.astro';
import TableOfContents from '../../../src/components/prose/TableOfContents.astro';
import { type Example, list } from '../example.ts';
import { LONGEST, MARKS } from '../given.ts';

export const PROSE: readonly Example[] = [
  ...list('prose/Prose', Prose, [
    [
      'giải nghĩa chữ viết tắt, bảng, danh sách',
      { abbreviations: [{ short: 'UBND', full: ['Ủy ban nhân dân'] }] },
      ['UBND xã Mẫu', 'Đợt 1', 'Thôn Mẫu 2'],
      `<p>UBND xã Mẫu mời họp.</p><h2>${MARKS}</h2><table><thead><tr><th>Đợt</th><th>Ngày</th></tr></thead><tbody><tr><td>Đợt 1</td><td>12/01</td></tr></tbody></table><ul><li>Thôn Mẫu 1</li><li>Thôn Mẫu 2</li></ul>`,
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
