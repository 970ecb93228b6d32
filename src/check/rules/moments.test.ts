/** Which dates cannot be so, to the very moment, and in which words that is told. The check's own moment is 12:00 on 1 June 2022. */
import { describe, expect, test } from 'vitest';
import { article, checkSpoilt, FRONT_MATTER } from '../../../tests/support/content.ts';
import { data, field, front } from '../../../tests/support/spoilt-content.ts';
import { isPossibleYear } from './moments.ts';

const PLACE = 'content/news/2022/them/index.md';
const document = (lines: string) =>
  data(
    'documents/them.md',
    article(`number: 09/QĐ-UBND\nabstract: Khác\ntype: Quyết định\nauthority: Xã Mẫu\n${lines}`),
  );
const notice = (endsAt: string, more = '') =>
  data(
    'notices/them.md',
    article(`title: Mất điện\nstartsAt: 2022-05-01T00:00:00+07:00\nendsAt: ${endsAt}${more}`),
  );
const product = (date: string, more = '') =>
  data(
    'products/them/index.md',
    article(
      `name: Ngô\ngroup: thuc-pham\nstars: 3\nproducer: { name: Tổ Mẫu }\ndecision: { number: 09/QĐ-UBND, date: "${date}" }${more}`,
    ),
  );

/** All of them in one content, each under a name of its own: one look is quicker than a dozen. */
test('what is right is told nowhere', async () => {
  const cases = [
    ['an article mended when it appeared', field('updatedAt: 2022-01-04T08:39:58+07:00')],
    ['an article mended now', field('updatedAt: 2022-06-01T12:00:00+07:00')],
    [
      'a correction at the moment of publishing',
      field('corrections: [{ at: 2022-01-04T08:39:58+07:00, text: Sửa }]'),
    ],
    ['a correction now', field('corrections: [{ at: 2022-06-01T12:00:00+07:00, text: Sửa }]')],
    [
      'two corrections of one moment',
      field(
        'corrections: [{ at: 2022-03-03T08:00:00+07:00, text: Sửa }, { at: 2022-03-03T08:00:00+07:00, text: Sửa }]',
      ),
    ],
    ['a notice that ends in a second', notice('2022-06-01T12:00:01+07:00')],
    ['a notice that is over, and a draft', notice('2022-05-02T00:00:00+07:00', '\ndraft: true')],
    [
      'a document of today, in force at once and for a day',
      document('issuedOn: 2022-06-01\neffectiveOn: 2022-06-01\nexpiresOn: 2022-06-01'),
    ],
    ['a document of tomorrow, a draft', document('issuedOn: 2022-06-02\ndraft: true')],
    ['a product decided on today', product('2022-06-01')],
    ['a product to be decided on, a draft', product('2022-06-02', '\ndraft: true')],
    ['the first year', document('issuedOn: 1900-01-01')],
    ['the last year', document('issuedOn: 2022-01-04\neffectiveOn: 2022-01-04\nexpiresOn: 2100-12-31')],
    ['a notice of 366 days', notice('2023-05-02T00:00:00+07:00')],
  ] as const;
  const all = cases.flatMap(([, files], at) =>
    Object.entries(files).map(([path, content]) => [
      path.replace('them', `them-${at}`),
      String(content).replace('09/QĐ', `1${at}/QĐ`),
    ]),
  );
  expect(all).toHaveLength(cases.length);
  expect(await checkSpoilt(Object.fromEntries(all))).toEqual([]);
});

describe('what cannot be so', () => {
  test.each([
    [
      'an article mended in a second',
      field('updatedAt: 2022-06-01T12:00:01+07:00'),
      `${PLACE}:5:12: Lưu ý: "updatedAt" ghi 01/06/2022 12:00:01, thời điểm chưa tới. Cách sửa: ghi lúc sửa thật, hoặc bỏ mục này.`,
    ],
    [
      'an article mended a second before it appeared',
      field('updatedAt: 2022-01-04T08:39:57+07:00'),
      `${PLACE}:5:12: Lưu ý: Bài sửa lúc 04/01/2022 08:39:57, trước khi đăng (04/01/2022 08:39:58). Cách sửa: ghi lại một trong hai thời điểm, hoặc bỏ "updatedAt".`,
    ],
    [
      'a correction before the article',
      field('corrections:\n  - { at: 2022-01-04T08:39:57+07:00, text: Sửa }'),
      `${PLACE}:6:11: Lưu ý: Đính chính ghi lúc 04/01/2022 08:39:57, trước lúc đăng. Cách sửa: ghi lại thời điểm đính chính; các lần xếp cũ trước, mới sau.`,
    ],
    [
      'the second of two before the first',
      field(
        'corrections:\n  - { at: 2022-03-03T08:00:00+07:00, text: Sửa }\n  - { at: 2022-03-03T07:59:59+07:00, text: Sửa }',
      ),
      `${PLACE}:7:11: Lưu ý: Đính chính ghi lúc 03/03/2022 07:59:59, trước lần đính chính trên. Cách sửa: ghi lại thời điểm đính chính; các lần xếp cũ trước, mới sau.`,
    ],
    [
      'a correction to come',
      field('corrections:\n  - { at: 2022-06-01T12:00:01+07:00, text: Sửa }'),
      `${PLACE}:6:11: Lưu ý: Đính chính ghi lúc 01/06/2022 12:00:01, chưa tới. Cách sửa: ghi lại thời điểm đính chính; các lần xếp cũ trước, mới sau.`,
    ],
    [
      'a notice of more than 366 days',
      notice('2023-05-02T00:00:01+07:00'),
      'content/notices/them.md:4:9: Lưu ý: Thông báo hiện trên mọi trang đến 02/05/2023 00:00:01, hơn một năm. Cách sửa: ghi lại năm cho đúng; lời báo lâu dài thì đăng thành trang hoặc bài viết.',
    ],
    [
      'a notice that ends now',
      notice('2022-06-01T12:00:00+07:00'),
      'content/notices/them.md:4:9: Lưu ý: Thông báo đã hết hạn lúc 01/06/2022 12:00:00 nên không hiện ở đâu. Cách sửa: còn cần thì sửa "endsAt"; xong việc thì xóa tệp, hoặc ghi draft: true.',
    ],
    [
      'a document of tomorrow',
      document('issuedOn: 2022-06-02'),
      'content/documents/them.md:6:11: Lưu ý: Văn bản ghi ngày ban hành 02/06/2022, ngày chưa tới; đến ngày đó mới hiện. Cách sửa: ghi lại ngày ký; chưa ký thì ghi draft: true.',
    ],
    [
      'a document in force the day before it was issued',
      document('issuedOn: 2022-01-04\neffectiveOn: 2022-01-03'),
      'content/documents/them.md:7:14: Lưu ý: Văn bản có hiệu lực từ 03/01/2022, trước ngày ban hành 04/01/2022. Cách sửa: ghi lại một trong hai ngày theo bản đã ký.',
    ],
    [
      'a document that is over the day before it is in force',
      document('issuedOn: 2022-01-04\neffectiveOn: 2022-03-01\nexpiresOn: 2022-02-28'),
      'content/documents/them.md:8:12: Lưu ý: Văn bản hết hiệu lực 28/02/2022, trước khi có hiệu lực 01/03/2022. Cách sửa: ghi lại một trong hai ngày theo bản đã ký.',
    ],
    [
      'a product to be decided on tomorrow',
      product('2022-06-02'),
      'content/products/them/index.md:6:39: Lưu ý: Quyết định công nhận ghi ngày 02/06/2022, ngày chưa tới. Cách sửa: ghi lại ngày của quyết định.',
    ],
  ])('%s', async (_what, files, line) => {
    expect(await checkSpoilt(files)).toEqual([line]);
  });

  test.each([
    ['1899', document('issuedOn: 1899-12-31'), 'content/documents/them.md:6:11'],
    ['2101', front(FRONT_MATTER.replace('2022-01-04T', '2101-01-04T')), `${PLACE}:3:14`],
    ['0222', field('corrections:\n  - { at: 0222-03-03T08:00:00+07:00, text: Sửa }'), `${PLACE}:6:11`],
  ])('the year %s', async (year, files, place) => {
    expect(await checkSpoilt(files)).toContain(
      `${place}: Lỗi: Năm ${year} không thể đúng. Cách sửa: ghi lại năm, bốn chữ số.`,
    );
  });
});

test('years are those that a text of a commune can be of', () => {
  expect([1899, 1900, 2100, 2101].map(isPossibleYear)).toEqual([false, true, true, false]);
});

test('a correction of this moment behind one to come is told for what it is', async () => {
  const files = field(
    'corrections:\n  - { at: 2022-06-01T12:00:01+07:00, text: Sửa }\n  - { at: 2022-06-01T12:00:00+07:00, text: Sửa }',
  );
  expect(await checkSpoilt(files)).toEqual([
    expect.stringContaining('01/06/2022 12:00:01, chưa tới.'),
    expect.stringContaining('01/06/2022 12:00:00, trước lần đính chính trên.'),
  ]);
});
