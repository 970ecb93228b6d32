/** Things that cannot be so are found, and what is so is left alone. */
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, type Files, FRONT_MATTER } from '../../../tests/support/content.ts';

const ADDED = 'news/2022/them/index.md';
const DOCUMENT = 'documents/quyet-dinh-mau.md';
const field = (line: string): Files => ({ [ADDED]: article(`${FRONT_MATTER}\n${line}`) });
const text = (body: string): Files => ({ [ADDED]: article(FRONT_MATTER, body) });
const title = (words: string): Files => ({ [ADDED]: article(FRONT_MATTER.replace('Bài mẫu', words)) });
const picture = (words: string): Files => ({
  ...text(`Chữ.\n\n![${words}](bia.gif)`),
  'news/2022/them/bia.gif': BASE['news/2022/bai-mau/bia.gif'] ?? '',
});
const document = (lines: string): Files => ({
  [DOCUMENT]: String(BASE[DOCUMENT]).replace('issuedOn: 2022-01-04', lines),
});
const other = (name: string, lines: string): Files => ({
  [`documents/${name}.md`]: article(
    `number: 09/QĐ-UBND\nabstract: Khác\ntype: Quyết định\nauthority: Xã Mẫu\n${lines}`,
  ),
});
const notice = (from: string, to: string): Files => ({
  'notices/them.md': article(`title: Mất điện thôn Mẫu\nstartsAt: ${from}\nendsAt: ${to}`),
});
const site = (number: string): Files => ({
  'site.yaml': String(BASE['site.yaml']).replace('0900000000', number),
});

describe('what cannot be so', () => {
  test.each<[string, string, Files]>([
    ['year', 'a year to come in two hundred', field('updatedAt: 2202-01-05T08:00:00+07:00')],
    ['year', 'a year of two hundred', document('issuedOn: 0202-01-04')],
    [
      'year',
      'in a group',
      {
        'products/gao-mau/index.md': String(BASE['products/gao-mau/index.md']).replace(
          '2022-01-04',
          '0222-01-04',
        ),
      },
    ],
    ['moments', 'mended before it was there', field('updatedAt: 2022-01-03T08:00:00+07:00')],
    ['moments', 'mended in the future', field('updatedAt: 2022-07-03T08:00:00+07:00')],
    [
      'moments',
      'corrected before it was there',
      field('corrections: [{ at: 2021-01-03T08:00:00+07:00, text: Sửa }]'),
    ],
    [
      'moments',
      'corrections the wrong way round',
      field(
        'corrections: [{ at: 2022-03-03T08:00:00+07:00, text: Sửa }, { at: 2022-02-03T08:00:00+07:00, text: Sửa }]',
      ),
    ],
    [
      'notice-over',
      'a notice that is over',
      notice('2022-05-01T00:00:00+07:00', '2022-05-02T00:00:00+07:00'),
    ],
    ['moments', 'a document of the future', document('issuedOn: 2022-08-01')],
    ['moments', 'in force before it was issued', document('issuedOn: 2022-01-04\neffectiveOn: 2021-12-31')],
    [
      'moments',
      'over before it is in force',
      document('issuedOn: 2022-01-04\neffectiveOn: 2022-03-01\nexpiresOn: 2022-02-01'),
    ],
    ['documents', 'replaces itself', document('issuedOn: 2022-01-04\nreplaces: [quyet-dinh-mau]')],
    [
      'documents',
      'each replaces the other',
      {
        ...document('issuedOn: 2022-01-04\nreplaces: [khac]'),
        ...other('khac', 'issuedOn: 2022-01-04\nreplaces: [quyet-dinh-mau]'),
      },
    ],
    [
      'documents',
      'replaces one that came later',
      { ...document('issuedOn: 2022-01-04\nreplaces: [khac]'), ...other('khac', 'issuedOn: 2022-02-04') },
    ],
    [
      'documents',
      'replaced, and said to be in force',
      {
        ...document('issuedOn: 2022-01-04\nreplaces: [khac]'),
        ...other('khac', 'issuedOn: 2021-02-04\nexpiresOn: 2025-01-01'),
      },
    ],
    [
      'documents',
      'one number twice',
      { ...other('khac', 'issuedOn: 2022-02-04'), ...other('khac-nua', 'issuedOn: 2022-03-04') },
    ],
    [
      'documents',
      'one number twice, once with a zero before it',
      { 'documents/khac.md': String(BASE[DOCUMENT]).replace('01/QĐ-UBND', '1/QĐ-UBND') },
    ],
    ['moments', 'a notice for years', notice('2022-05-01T00:00:00+07:00', '2032-05-02T00:00:00+07:00')],
    ['telephone', 'a digit too few', site('090000000')],
    ['telephone', 'a digit too many', site('09000000000')],
    ['telephone', 'a beginning of before 2018', site('01683123456')],
    ['telephone', 'a fax', { 'site.yaml': `${BASE['site.yaml']}\nfax: "01683123456"\n` }],
    ['telephone', 'in a link', text('Gọi [0912 345 67](tel:091234567).')],
    ['picture-alt', 'a file name', picture('IMG_20220104.jpg')],
    ['picture-alt', 'a name of a camera', picture('DSC_0012')],
    ['picture-alt', 'ảnh', picture('ảnh')],
    ['picture-alt', 'numbered', picture('Hình 1')],
    ['picture-alt', 'dots', picture('…')],
    [
      'picture-alt',
      'of the cover',
      {
        ...field('cover: { src: bia.gif, alt: hình ảnh }'),
        'news/2022/them/bia.gif': BASE['news/2022/bai-mau/bia.gif'] ?? '',
      },
    ],
    ['sample-text', 'the title of the guide', title('Tiêu đề bài, viết có dấu')],
    ['sample-text', 'its text', text('Nội dung bài. Mỗi đoạn cách nhau một dòng trống.')],
    ['sample-text', 'its list', text('Chữ.\n\n- một ý\n- ý thật')],
    ['tcvn3', 'a short title', title('Th«ng b¸o')],
    ['tcvn3', 'one sign', title('UBND x· Quang Kh¶i')],
    ['vni', 'a short title', title('Thoâng baùo')],
    ['vni', 'a line', text('UBND xaõ toå chöùc hoäi nghò')],
    ['misread', 'UTF-8 read as Latin', title('ThÃ´ng bÃ¡o')],
    ['private-character', 'a bullet of Word', text('\uF0B7 Một việc')],
  ])('%s: %s', async (rule, _what, files) => {
    const findings = await checkFiles({ ...BASE, ...files });
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(
      new Set(findings.map((finding) => finding.rule)).size,
      JSON.stringify(findings),
    ).toBeLessThanOrEqual(2);
  });
});

describe('what is so', () => {
  test.each<[string, Files]>([
    ['an article mended later', field('updatedAt: 2022-01-05T08:00:00+07:00')],
    ['a notice of now', notice('2022-05-01T00:00:00+07:00', '2022-07-02T00:00:00+07:00')],
    ['a notice to come', notice('2022-07-01T00:00:00+07:00', '2022-07-02T00:00:00+07:00')],
    [
      'a document that replaces an older one',
      { ...document('issuedOn: 2022-01-04\nreplaces: [khac]'), ...other('khac', 'issuedOn: 2021-02-04') },
    ],
    ['a telephone with its code', site('02203123456')],
    [
      'a number that is not given yet',
      {
        'documents/khac.md': `${String(BASE[DOCUMENT]).replace('01/QĐ-UBND', '…/QĐ-UBND').replace('issuedOn', 'draft: true\nissuedOn')}`,
      },
    ],
    ['a hotline', site('18001234')],
    ['a short number of the state', text('Gọi [113](tel:113).')],
    ['words for a picture', picture('Ảnh chụp cánh đồng thôn Mẫu')],
    ['one word for a picture', picture('Logo')],
    [
      'signs of today',
      text('Điều 5 § 2: 20 m², 5 µm, «trích», ABC®, café, Müller, naïve, Đặng, giùm, hoà, thuê.'),
    ],
  ])('%s is left alone', async (_what, files) => {
    expect(await checkFiles({ ...BASE, ...files })).toEqual([]);
  });
});

describe('what contradicts itself, with what to write', () => {
  const number = (written: string): Files => ({
    [DOCUMENT]: String(BASE[DOCUMENT]).replace('01/QĐ-UBND', written),
  });
  const counters = (today: number, month: number): Files => ({
    'stats/visitors.json': `{ "online": 1, "today": ${today}, "month": ${month}, "total": 40 }\n`,
  });
  const procedures = (before: string, after: string): Files => ({
    'stats/procedures.json': String(BASE['stats/procedures.json']).replace(before, after),
  });

  test.each<[string, string, Files]>([
    ['document-number', 'năm 2019', number('01/2019/QĐ-UBND')],
    ['document-number', 'type: Kế hoạch', number('01/KH-UBND')],
    ['document-number', '"01/QĐ-UBND"', number('"Số: 01/QĐ-UBND"')],
    ['document-number', '"01/QĐ-UBND"', number('01 / QĐ - UBND')],
    ['document-number', '"01/QĐ-UBND"', number('01/QD-UBND')],
    ['document-number', '"01/QĐ-UBND"', number('01/qđ-ubnd')],
    ['document-number', '"01/QĐ-UBND"', number('01/QĐ-UBND ngày 4/1/2022')],
    ['document-number', 'draft: true', number('…/QĐ-UBND')],
    ['document-number', 'draft: true', number('"   /QĐ-UBND"')],
    ['telephone', 'ghi 0912345678.', site('912345678')],
    ['counters', '"today" (20)', counters(20, 3)],
    ['counters', '"month" (50)', counters(20, 50)],
    ['future-month', 'trước tháng đó', procedures('2022-04-01', '2022-02-05')],
    ['tag-parts', '"lúa", "ngô"', field('tags: [lúa，ngô]')],
    ['tag-parts', '"lúa", "ngô"', field('tags: [lúa、ngô]')],
    [
      'duplicate-name',
      'Tin Xã',
      { 'categories.yaml': '- { id: tin-xa, name: Tin xã }\n- { id: con-trong, name: Tin Xã }\n' },
    ],
    ['raw-field', '"Họp & bàn thôn"', title('Họp &amp; bàn &nbsp;thôn')],
    ['raw-field', '"Họp thôn"', title('<b>Họp</b> thôn')],
    ['raw-field', '"Họp thôn"', title('Họp<br>thôn')],
    ['raw-field', '"Họp thôn"', title('Họp thôn,')],
    ['invisible-character', 'U+200C', title('Họp\u200c thôn')],
    ['invisible-character', 'U+200D', title('Họp \u200d thôn')],
  ])('%s: %s', async (rule, words, files) => {
    const found = await checkFiles({ ...BASE, ...files });
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    expect(`${found[0]?.message} ${found[0]?.remedy}`).toContain(words);
  });

  test.each<[string, Files]>([
    ['the year of a number is that of its date', number('01/2022/QĐ-UBND')],
    [
      'a plan that a decision brings into force',
      { [DOCUMENT]: String(BASE[DOCUMENT]).replace('type: Quyết định', 'type: Kế hoạch') },
    ],
    ['counters in their order', counters(3, 3)],
    ['a family in one sign', title('Họp 👨\u200d👩\u200d👧 thôn')],
    [
      'signs for what they are',
      { [ADDED]: article(FRONT_MATTER.replace('Bài mẫu', '"Hỏi & đáp: 5 < 6, R&D"')) },
    ],
  ])('%s', async (_what, files) => {
    const found = await checkFiles({ ...BASE, ...files });
    expect(found).toEqual([]);
  });
});

test.each([
  '[Sticker]',
  '[Hình ảnh]',
  'Tất cả cảm xúc:',
  'See more',
  'Ẩn bớt',
  'Click or tap here to enter text.',
  'Nhấn vào đây để nhập văn bản.',
  'Lorem ipsum dolor sit amet',
])('what a program shows around a text is no text of the article: %s', async (words) => {
  const files = { ...BASE, 'news/2022/them/index.md': article(FRONT_MATTER, `Chữ.\n\n${words}\n\nHết.`) };
  expect((await checkFiles(files)).map(({ rule }) => rule)).toEqual(['sample-text']);
});

test('a link to nothing leads nowhere', async () => {
  const files = { ...BASE, 'news/2022/them/index.md': article(FRONT_MATTER, 'Chữ [xem](#) và [đó](#!).') };
  expect((await checkFiles(files)).map(({ rule }) => rule)).toEqual(['link-empty', 'link-empty']);
});
