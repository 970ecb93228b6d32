/** What each schema lets through and what it refuses; the words of a refusal are read by editors. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { abbreviationSchema, abbreviationsSchema } from './abbreviations.ts';
import { categoriesSchema, categorySchema } from './categories.ts';
import { documentSchema } from './documents.ts';
import { newsSchema } from './news.ts';
import { noticeSchema } from './notices.ts';
import { pageSchema } from './pages.ts';
import { productSchema } from './products.ts';
import { siteSchema } from './site.ts';
import { procedureRowSchema, proceduresSchema, visitorsSchema } from './stats.ts';

const MOMENT = '2022-01-04T08:39:58+07:00';

const GOOD = {
  news: {
    title: 'Họp thôn Mẫu 2',
    description: 'Thôn Mẫu 2 họp tối nay.',
    publishedAt: MOMENT,
    updatedAt: MOMENT,
    category: 'tin-mau',
    tags: ['Chuyển đổi số'],
    author: 'Nguyễn Văn Mẫu',
    source: { name: 'Báo Mẫu', url: 'https://bao.example/a' },
    cover: { src: 'bia.jpg', alt: 'Cánh đồng', caption: 'Vụ xuân', credit: 'Trần Văn Mẫu' },
    attachments: [{ title: 'Kế hoạch', file: 'ke-hoach.pdf' }],
    series: 'Lễ hội',
    pinned: true,
    draft: false,
    expiresAt: '2030-01-01T00:00:00+07:00',
    aliases: ['hop'],
    corrections: [{ at: MOMENT, text: 'Sửa số hộ.' }],
  },
  page: {
    title: 'Giới thiệu',
    description: 'Về xã.',
    menuLabel: 'Giới thiệu',
    order: 1,
    updatedAt: MOMENT,
    draft: true,
  },
  document: {
    number: '15/QĐ-UBND',
    abstract: 'Về quản lý đường thôn',
    type: 'Quyết định',
    authority: 'UBND xã Mẫu',
    signer: 'Nguyễn Văn Mẫu',
    issuedOn: '2024-02-29',
    effectiveOn: '2024-03-01',
    expiresOn: '2030-12-31',
    status: 'ngung-hieu-luc',
    replaces: ['quyet-dinh-05'],
    files: [{ title: 'Bản PDF', file: 'files/15.pdf' }],
  },
  product: {
    name: 'Gạo nếp mẫu',
    group: 'thuc-pham',
    stars: 4,
    producer: { name: 'HTX Mẫu', address: 'Thôn Mẫu 1', phone: '0912345678', url: 'https://htx.example' },
    decision: { number: '12/QĐ-UBND', date: '2022-11-30', authority: 'UBND huyện Mẫu' },
    round: 'Đợt 1 năm 2022',
    picture: { src: 'gao.jpg', alt: 'Túi gạo' },
    news: ['gao-nep'],
  },
  notice: { title: 'Cầu Mẫu đóng để sửa', startsAt: MOMENT, endsAt: '2022-01-05T08:39:58+07:00' },
  category: { id: 'nong-thon-moi', name: 'Nông thôn mới', description: 'Tin nông thôn mới.', order: 1 },
  abbreviation: { short: 'UBND', full: ['Ủy ban nhân dân'] },
  site: {
    name: 'Trang thông tin điện tử xã Mẫu',
    unit: 'Xã Mẫu',
    parent: 'Huyện Mẫu, tỉnh Mẫu',
    description: 'Trang của xã Mẫu.',
    url: 'https://xamau.example',
    phones: [{ number: '0912345678', office: 'Văn phòng' }],
    email: 'ubnd@xamau.example',
    navigation: [
      { label: 'Tin tức', to: '/tin-tuc/' },
      { label: 'Dịch vụ công', to: 'https://dichvucong.example' },
    ],
    keptWords: ['Mẫu Thượng'],
    relatedLinks: [{ label: 'Huyện Mẫu', url: 'https://huyenmau.example' }],
    successor: { text: 'Xã đã sáp nhập.', from: MOMENT },
    english: { name: 'Mau', unit: 'Mau', parent: 'Mau', description: 'Mau Commune.' },
  },
  visitors: { online: 7, today: 17, month: 1675, total: 53627 },
  procedures: { year: 2022, throughMonth: 9, handled: 1783, onTime: 1783, late: 0, updatedAt: MOMENT },
} as const;

const SCHEMAS: Record<keyof typeof GOOD, z.ZodType> = {
  news: newsSchema(z.string()),
  page: pageSchema(),
  document: documentSchema(),
  product: productSchema(z.string()),
  notice: noticeSchema(),
  category: categorySchema(),
  abbreviation: abbreviationSchema(),
  site: siteSchema(),
  visitors: visitorsSchema(),
  procedures: procedureRowSchema(),
};

type Kind = keyof typeof GOOD;

/** `path: message` of each thing wrong; none for good content. */
function wrongIn(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
/** The same for a good example of a kind in which some fields are changed. */
const wrongWith = (kind: Kind, changes: object) => wrongIn(SCHEMAS[kind], { ...GOOD[kind], ...changes });
const pathsWith = (kind: Kind, changes: object) => wrongWith(kind, changes).map((line) => line.split(':')[0]);

const KINDS = Object.keys(GOOD) as Kind[];

describe('every schema', () => {
  test.each(KINDS)('%s: a good example is let through', (kind) => {
    expect(wrongIn(SCHEMAS[kind], GOOD[kind])).toEqual([]);
  });

  test.each(KINDS)('%s: a key that nobody knows is refused and named', (kind) => {
    const { error } = SCHEMAS[kind].safeParse({ ...GOOD[kind], ngayDang: 'x' });
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['ngayDang'] }]);
  });

  test.each(KINDS)('%s: nothing at all is refused', (kind) => {
    expect(wrongIn(SCHEMAS[kind], {})).not.toEqual([]);
    expect(wrongIn(SCHEMAS[kind], null)).not.toEqual([]);
  });

  test.each(KINDS)('%s: each field says what it is for', (kind) => {
    const shape = (SCHEMAS[kind] as z.ZodObject).shape;
    const silent = Object.entries(shape).filter(([, field]) => !(field as z.ZodType).description);
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(Object.keys(shape).length).toBeGreaterThan(1);
  });

  test('an unknown key deep inside is refused too', () => {
    expect(pathsWith('news', { source: { name: 'Báo', link: 'x' } })).toEqual(['source']);
    expect(pathsWith('news', { corrections: [{ at: MOMENT, text: 'a', by: 'b' }] })).toEqual([
      'corrections.0',
    ]);
    expect(pathsWith('product', { producer: { name: 'HTX', tel: '1' } })).toEqual(['producer']);
  });
});

describe('required fields', () => {
  const without = (kind: Kind, field: string) => pathsWith(kind, { [field]: undefined });
  test.each([
    ['news', ['title', 'publishedAt', 'category']],
    ['page', ['title']],
    ['document', ['number', 'abstract', 'type', 'authority', 'issuedOn']],
    ['product', ['name', 'group', 'stars', 'producer', 'decision']],
    ['notice', ['title', 'startsAt', 'endsAt']],
    ['category', ['id', 'name']],
    ['abbreviation', ['short', 'full']],
    ['site', ['name', 'unit', 'parent', 'description']],
    ['visitors', ['online', 'today', 'month', 'total']],
    ['procedures', ['year', 'throughMonth', 'handled', 'onTime', 'late', 'updatedAt']],
  ] as const)('of %s are %j and no others', (kind, required) => {
    const missing = Object.keys(GOOD[kind]).filter((field) => without(kind, field).includes(field));
    expect(missing).toEqual(required);
  });
});

describe('a line of text', () => {
  test('of spaces or of characters that nobody sees is empty and refused', () => {
    expect(pathsWith('news', { title: '   ' })).toEqual(['title']);
    expect(pathsWith('news', { title: '\u200B\uFEFF' })).toEqual(['title']);
  });

  test('loses the spaces around it and what nobody sees', () => {
    expect(SCHEMAS.category.parse({ id: 'a', name: ' Nông\u200B thôn\u0008 mới ' })).toEqual({
      id: 'a',
      name: 'Nông thôn mới',
    });
  });

  test('as a title has up to 250 characters', () => {
    expect(wrongWith('news', { title: 'ạ'.repeat(250) })).toEqual([]);
    expect(pathsWith('news', { title: 'ạ'.repeat(251) })).toEqual(['title']);
  });
});

describe('a moment', () => {
  const MESSAGE = 'publishedAt: ngày giờ phải viết như 2022-01-04T08:39:58+07:00';

  test('is read as the moment in Viet Nam', () => {
    const { publishedAt } = newsSchema(z.string()).parse(GOOD.news);
    expect(publishedAt.toISOString()).toBe('2022-01-04T01:39:58.000Z');
  });

  test.each([
    '2022-02-30T08:00:00+07:00',
    '2023-02-29T08:00:00+07:00',
    '2022-13-01T08:00:00+07:00',
    '2022-01-04T25:00:00+07:00',
    '2022-01-04T08:60:00+07:00',
    '2022-01-04T08:39:58Z',
    '2022-01-04T08:39:58+08:00',
    '2022-01-04T08:39:58',
    '2022-01-04 08:39:58+07:00',
    '2022-01-04T24:00:00+07:00',
    '2022-01-04',
    '04/01/2022 08:39:58',
    '',
    1641260398,
  ])('%j is none, and the editor is told how to write one', (publishedAt) => {
    expect(wrongWith('news', { publishedAt })).toEqual([MESSAGE]);
  });

  test('on 29 February of a leap year is one', () => {
    expect(wrongWith('news', { publishedAt: '2024-02-29T00:00:00+07:00' })).toEqual([]);
  });
});

describe('a day', () => {
  test.each(['2022-02-30', '2023-02-29', '2022-00-10', '2022-1-4', '04/01/2022', MOMENT, ''])(
    '%j is none, and the editor is told how to write one',
    (issuedOn) => {
      expect(wrongWith('document', { issuedOn })).toEqual(['issuedOn: ngày phải viết như 2022-01-04']);
    },
  );

  test('stays the day that was written, also when YAML has read it as a date', () => {
    const days = [GOOD.document.issuedOn, new Date('2024-02-29')].map(
      (issuedOn) => documentSchema().parse({ ...GOOD.document, issuedOn }).issuedOn,
    );
    expect(days).toEqual(['2024-02-29', '2024-02-29']);
  });
});

describe('a telephone number', () => {
  const withPhone = (number: unknown) => wrongWith('site', { phones: [{ number, office: 'Văn phòng' }] });

  test('without quotes has lost its 0, and the editor is told to quote it', () => {
    expect(withPhone(362465990)).toEqual([
      'phones.0.number: số điện thoại phải đặt trong dấu nháy, ví dụ "0912345678"',
    ]);
  });

  test.each(['0362 465 990', '0362.465.990', '(0220) 3745', '', '12'])('%j is not digits alone', (number) => {
    expect(withPhone(number)).toEqual(['phones.0.number: số điện thoại chỉ gồm chữ số, ví dụ "0912345678"']);
  });

  test.each(['0912345678', '+84362465990', '113'])('%s can be dialled', (number) => {
    expect(withPhone(number)).toEqual([]);
  });
});

describe('addresses', () => {
  test.each(['Nông thôn mới', 'nong_thon', 'Nong-thon', '-a', 'a-', 'a--b', 'a/b', ''])(
    '%j is no slug',
    (id) => {
      expect(wrongWith('category', { id })).toEqual([
        'id: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối',
      ]);
    },
  );

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'xamau.gov.vn',
    '//a.example',
    '',
  ])('%j is no address of a source', (url) => {
    expect(wrongWith('news', { source: { name: 'Báo', url } })).toEqual([
      'source.url: địa chỉ web phải bắt đầu bằng https:// hoặc http://',
    ]);
  });

  test.each(['tin-tuc', '//a.example', 'javascript:alert(1)', ''])('%j is no menu entry', (to) => {
    expect(wrongWith('site', { navigation: [{ label: 'A', to }] })).toEqual([
      'navigation.0.to: liên kết phải là địa chỉ trong trang như /lien-he/ hoặc bắt đầu bằng https://',
    ]);
  });

  test.each([
    '/etc/passwd',
    '../../site.yaml',
    'a/../../b.pdf',
    '..',
    'C:\\a.pdf',
    '..\\a.pdf',
    'https://a.example/b.pdf',
  ])('%j does not lie beside the article', (file) => {
    expect(wrongWith('news', { attachments: [{ title: 'A', file }] })).toEqual([
      'attachments.0.file: tệp phải nằm cạnh bài viết, ghi bằng tên tệp, ví dụ ke-hoach.pdf',
    ]);
  });

  test.each(['ke-hoach.pdf', './ke-hoach.pdf', 'tep/ke-hoach.pdf', 'ban..cuoi.pdf'])('%j does', (file) => {
    expect(wrongWith('news', { attachments: [{ title: 'A', file }] })).toEqual([]);
  });
});

describe('a notice', () => {
  const MESSAGE = 'endsAt: thời điểm kết thúc phải sau thời điểm bắt đầu';

  test('that ends before or as it starts is refused', () => {
    expect(wrongWith('notice', { endsAt: '2022-01-04T08:39:57+07:00' })).toEqual([MESSAGE]);
    expect(wrongWith('notice', { endsAt: MOMENT })).toEqual([MESSAGE]);
  });

  test('may last a second', () => {
    expect(wrongWith('notice', { endsAt: '2022-01-04T08:39:59+07:00' })).toEqual([]);
  });
});

describe('a product', () => {
  test.each([2, 6, 3.5, '4'])('has no %j stars', (stars) => {
    expect(pathsWith('product', { stars })).toEqual(['stars']);
  });

  test('belongs to one of the six groups', () => {
    expect(pathsWith('product', { group: 'khac' })).toEqual(['group']);
  });
});

describe('counters and procedure results', () => {
  test.each([-1, 1.5, '7', null])('%j is no count', (online) => {
    expect(pathsWith('visitors', { online })).toEqual(['online']);
  });

  test('files on time and late must add up to those handled', () => {
    const MESSAGE = 'handled: số hồ sơ xử lý phải bằng số đúng hạn cộng số trễ hạn';
    expect(wrongWith('procedures', { late: 1 })).toEqual([`${MESSAGE} (1783 + 1 = 1784)`]);
    expect(wrongWith('procedures', { onTime: 1782 })).toEqual([`${MESSAGE} (1782 + 0 = 1782)`]);
    expect(wrongWith('procedures', { handled: 1784, late: 1 })).toEqual([]);
    expect(wrongWith('procedures', { handled: 0, onTime: 0 })).toEqual([]);
  });

  test.each([0, 13])('month %d does not exist', (throughMonth) => {
    expect(pathsWith('procedures', { throughMonth })).toEqual(['throughMonth']);
  });

  test('a month may stand in the file once; the same month of another year is another', () => {
    const row = GOOD.procedures;
    expect(wrongIn(proceduresSchema(), [row, { ...row, year: 2021 }, { ...row, throughMonth: 10 }])).toEqual(
      [],
    );
    expect(wrongIn(proceduresSchema(), [row, { ...row, year: 2021 }, row])).toEqual([
      '2.throughMonth: tháng 9/2022 đã có ở một dòng trước',
    ]);
  });
});

describe('lists of rows', () => {
  test('categories and abbreviations take rows and name the row that is wrong', () => {
    expect(wrongIn(categoriesSchema(), [GOOD.category])).toEqual([]);
    expect(wrongIn(abbreviationsSchema(), [GOOD.abbreviation])).toEqual([]);
    const lines = wrongIn(abbreviationsSchema(), [GOOD.abbreviation, { short: 'HĐND', full: [] }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^1\.full: /);
  });

  test('an abbreviation may be kept out of the texts, by true or false alone', () => {
    expect(wrongIn(abbreviationSchema(), { ...GOOD.abbreviation, explain: false })).toEqual([]);
    for (const explain of ['không', 'false', 0, null]) {
      expect(wrongIn(abbreviationSchema(), { ...GOOD.abbreviation, explain })[0]).toMatch(/^explain: /);
    }
  });
});
