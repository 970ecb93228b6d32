/** Every remedy that gives a replacement is followed: the finding is gone, nothing else broke, and it says what was meant. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ARTICLE,
  article,
  BASE,
  checkFiles,
  type Files,
  FRONT_MATTER,
  PICTURE,
} from '../../tests/support/content.ts';
import { FOLLOWED_RULES } from '../../tests/support/followed-rules.ts';
import { followRemedies } from '../../tests/support/remedies.ts';

const ADDED = 'news/2022/them/index.md';
const DOCUMENT = 'documents/quyet-dinh-mau.md';
const front = (frontMatter: string): Files => ({ [ADDED]: article(frontMatter) });
const field = (line: string): Files => front(`${FRONT_MATTER}\n${line}`);
const title = (line: string): Files => front(FRONT_MATTER.replace('title: Bài mẫu', line));
const moment = (written: string): Files => front(FRONT_MATTER.replace('2022-01-04T08:39:58+07:00', written));
const document = (before: string, after: string): Files => ({
  [DOCUMENT]: String(BASE[DOCUMENT]).replace(before, after),
});

/** What is written, and a line that must stand there when the remedies have been followed. */
type Case = readonly [written: string, files: Files, line: string];

/** The rules whose remedies were followed here. */
const done = new Set<string>();
/** Cases that there are, and those that were run: a filter leaves some out. */
let registered = 0;
let ran = 0;

function followed(cases: readonly Case[]): void {
  registered += cases.length;
  test.each(cases)('%s', async (_written, changes, line) => {
    ran += 1;
    const { before, files, worse, after, rules } = await followRemedies({ ...BASE, ...changes });
    for (const rule of rules) done.add(rule);
    expect(before, 'the check finds it').not.toEqual([]);
    expect(worse).toEqual([]);
    expect(after).toEqual([]);
    const written = Object.keys(files).filter((path) => path in changes || !(path in BASE));
    expect(written.map((path) => `${path}\n${files[path]}`).join('\n')).toContain(line);
  });
}

describe('times keep their moment', () => {
  followed(
    (
      [
        ['2022-01-03T20:00:00Z', '2022-01-04T03:00:00+07:00'],
        ['2022-01-03T20:00:00.000Z', '2022-01-04T03:00:00+07:00'],
        ['2022-01-03 20:00:00 UTC', '2022-01-04T03:00:00+07:00'],
        ['2022-01-04T08:39:58+0700', '2022-01-04T08:39:58+07:00'],
        ['2022-01-04T08:39:58-05:00', '2022-01-04T20:39:58+07:00'],
        ['20220104', '2022-01-04T00:00:00+07:00'],
        ['20220104T083958', '2022-01-04T08:39:58+07:00'],
        ['2022-01-04 08:39', '2022-01-04T08:39:00+07:00'],
        ['12/05/2022 17h30', '2022-05-12T17:30:00+07:00'],
        ['17h30 ngày 12/05/2022', '2022-05-12T17:30:00+07:00'],
        ['17 giờ 30 phút, ngày 12 tháng 5 năm 2022', '2022-05-12T17:30:00+07:00'],
        ['12/05/2022 8:30 PM', '2022-05-12T20:30:00+07:00'],
        ['12/05/2022 8:30 CH', '2022-05-12T20:30:00+07:00'],
        ['12/05/2022 8h30 tối', '2022-05-12T20:30:00+07:00'],
        ['12/05/2022 12:00 AM', '2022-05-12T00:00:00+07:00'],
        ['12/05/2022 8 pm', '2022-05-12T20:00:00+07:00'],
        ['Thứ Ba, 04/01/2022, 08:39 (GMT+7)', '2022-01-04T08:39:00+07:00'],
        ['2022–05–12 17:30', '2022-05-12T17:30:00+07:00'],
        ['12/05/2022 17h30.', '2022-05-12T17:30:00+07:00'],
        ['(Ngày 12/05/2022 17:30)', '2022-05-12T17:30:00+07:00'],
        ['mùng 4/1/2022 8 giờ rưỡi', '2022-01-04T08:30:00+07:00'],
        ['January 4, 2022 at 8:30 PM', '2022-01-04T20:30:00+07:00'],
        ['Tue, 04 Jan 2022 01:39:58 GMT', '2022-01-04T08:39:58+07:00'],
        ['Tue Jan 04 2022 08:39:58 GMT+0700 (Indochina Time)', '2022-01-04T08:39:58+07:00'],
        ['2022-01-04 08:39 Asia/Ho_Chi_Minh', '2022-01-04T08:39:00+07:00'],
        ['"04-01-2022 8g05"', '2022-01-04T08:05:00+07:00'],
        ['1641260398', '2022-01-04T08:39:58+07:00'],
        ['1641260398000', '2022-01-04T08:39:58+07:00'],
        ['44565', '2022-01-04T00:00:00+07:00'],
        ['44565.5', '2022-01-04T12:00:00+07:00'],
        ['4/1/2022 (8:30)', '2022-01-04T08:30:00+07:00'],
        ['4/1/2022 [8:30]', '2022-01-04T08:30:00+07:00'],
        ['8h30 sáng thứ 3 (4/1/2022)', '2022-01-04T08:30:00+07:00'],
        ['4/1/2022 / 8:30 (giờ VN)', '2022-01-04T08:30:00+07:00'],
        ['Th 3, 4 thg 1, 2022, 8:30 SA', '2022-01-04T08:30:00+07:00'],
      ] as const
    ).map(([written, meant]) => [written, moment(written), `publishedAt: ${meant}\n`]),
  );

  test.each([
    '12/05/2022 17.30',
    '4/1/22',
    '17:30',
    '12/05/2022 12h đêm',
    '04/01/2022 08:39 EST',
    '04/01/2022 8:30 9:30',
    '31/02/2022 8:30',
    'hôm qua',
    '99999',
    '164126039',
  ])('%s is not guessed at', async (written) => {
    const findings = await checkFiles({ ...BASE, ...moment(written) });
    expect(findings.map(({ rule }) => rule)).toEqual(['bad-date']);
    expect(findings[0]?.remedy).not.toMatch(/ghi \d/);
    expect(findings[0]?.replacement).toBeUndefined();
  });

  test('a day without an hour at which something ends is meant to its end', async () => {
    const { files, after } = await followRemedies({ ...BASE, ...field('expiresAt: 31/12/2022') });
    expect(after).toEqual([]);
    expect(files[ADDED]).toContain('expiresAt: 2022-12-31T23:59:59+07:00');
  });
});

describe('characters that look like others', () => {
  const texts = (written: string, right: string): Case => [
    written,
    { [ADDED]: article(FRONT_MATTER, written) },
    right,
  ];
  followed([
    texts('Nước sôi ở 373 \u212A.', 'Nước sôi ở 373 K.'),
    texts('Kết quả Quý Ⅳ ở Ｘã, 30 ㎡ đất', 'Kết quả Quý IV ở Xã, 30 m² đất'),
    texts('𝐓𝐡𝐨̂𝐧𝐠 𝐛𝐚́𝐨 họp', 'Thông báo họp'),
    texts('⒈ Họp', '1. Họp'),
    texts('Ủy ban nhân dân хã Mаu', 'Ủy ban nhân dân xã Mau'),
    ['a title', title('title: Kế hoạch Quý Ⅳ'), 'title: Kế hoạch Quý IV'],
  ]);
});

describe('signs in fields that would vanish or stand as they are', () => {
  followed([
    ['a path in double quotes', title('title: "Thư mục D:\\nam"'), "title: 'Thư mục D:\\nam'"],
    ['a backslash before a space', title('title: "Họp \\ bàn"'), "title: 'Họp \\ bàn'"],
    ['a bell', title('title: "Mã \\a1"'), "title: 'Mã \\a1'"],
    ['stars around a title', title('title: *Họp*'), 'title: "Họp"'],
    ['two stars around a title', title('title: **Họp**'), 'title: "Họp"'],
    ['backticks around a title', title('title: `Họp`'), 'title: "Họp"'],
    ['stars in quotes', title('title: "*Họp* dân"'), 'title: Họp dân'],
    ['backticks in a sentence', field('description: Gõ `lệnh` này'), 'description: Gõ lệnh này'],
    ['the name of a file', title('title: Kế hoạch họp.docx'), 'title: Kế hoạch họp'],
  ]);

  test.each([
    'title: "Họp\\nBàn"',
    'title: "Tên \\"Mẫu\\""',
    'title: "\\u0110oàn"',
    "title: 'D:\\nam'",
    'title: Ruộng 3*4*5 và (*) Ghi chú (*)',
    'title: Trang xamau.gov.vn',
  ])('%s is read as it is', async (line) => {
    expect((await checkFiles({ ...BASE, ...title(line) })).map(({ rule }) => rule)).not.toContain('yaml');
    expect(
      (await checkFiles({ ...BASE, ...title(line) })).filter(({ rule }) => rule === 'raw-field'),
    ).toEqual([]);
  });

  test.each(['Untitled', 'Không đề', 'Không có tiêu đề', 'Document1'])(
    'a title %s is no title',
    async (words) => {
      const found = await checkFiles({ ...BASE, ...title(`title: ${words}`) });
      expect(found.map(({ rule }) => rule)).toEqual(['sample-text']);
    },
  );
});

describe('tables of a sheet and names in parts', () => {
  const texts = (written: string, right: string): Case => [
    JSON.stringify(written),
    { [ADDED]: article(FRONT_MATTER, written) },
    right,
  ];
  followed([
    texts('STT\tHọ tên\n1\tÔng A\n2\tBà B', '| STT | Họ tên |\n| --- | --- |\n| 1 | Ông A |\n| 2 | Bà B |'),
    texts('TT\tThôn\tHộ\n1\tMẫu\t5\n2\tĐông\t6', '| TT | Thôn | Hộ |\n| --- | --- | --- |\n| 1 | Mẫu | 5 |'),
    texts(
      'Thôn; Hộ; Người\nMẫu; 1; 4\nĐông; 2; 8',
      '| Thôn | Hộ | Người |\n| --- | --- | --- |\n| Mẫu | 1 | 4 |',
    ),
    texts(
      'Chữ[^ghi chú] này.\n\n[^ghi chú]: Lời giải thích',
      'Chữ[^ghi-chú] này.\n\n[^ghi-chú]: Lời giải thích',
    ),
    texts('Chữ[^ghi chú] này.\n\n[^ghi chú]: Lời', 'Chữ[^ghi-chú] này.\n\n[^ghi-chú]: Lời'),
    texts('Chào \u0024{ten} nhé', 'Chào nhé'),
    texts('Xem <%= x %> nhé', 'Xem nhé'),
    texts('Hết trang.\n\n\\newpage\n\nSau', 'Hết trang.\n\n\n\nSau'),
  ]);

  test.each([
    '1.\tMột\n2.\tHai',
    'Gồm\n1\tMột',
    'Ông A; bà B; ông C\nÔng D; bà E; ông F\nÔng G; bà H; ông I',
  ])('%j is no table', async (written) => {
    const found = await checkFiles({ ...BASE, [ADDED]: article(FRONT_MATTER, written) });
    expect(found.map(({ rule }) => rule)).not.toContain('raw-table');
  });
});

describe('groups that are written short', () => {
  const site = (written: string): Files => ({
    'site.yaml': String(BASE['site.yaml']).replace(/phones:[\s\S]*?(?=navigation:)/, `${written}\n`),
  });
  const OFFICE = '{ office: Văn phòng, number: "0900000000" }';
  const NUMBER = '{ number: "0900000000", office: Văn phòng }';
  followed([
    ['a number without quotes', site('phones:\n  - Văn phòng: 0900000000'), `- ${OFFICE}`],
    ['with points', site('phones:\n  - Văn phòng: 0900.000.000'), `- ${OFFICE}`],
    ['before its office', site('phones:\n  - 0900000000: Văn phòng'), `- ${NUMBER}`],
    ['in braces', site('phones: { Văn phòng: 0900000000 }'), `phones: [${OFFICE}]`],
    ['in brackets', site('phones:\n  - [Văn phòng, 0900000000]'), `- ${OFFICE}`],
    ['behind a dash', site('phones:\n  - Văn phòng - 0900000000'), `- ${NUMBER}`],
    ['behind a comma', site('phones:\n  - Văn phòng, 0900 000 000'), `- ${NUMBER}`],
    ['behind brackets', site('phones:\n  - "0900000000 (Văn phòng)"'), `- ${NUMBER}`],
    [
      'a line each, without a dash',
      site('phones:\n  Văn phòng: 0900000000\n  Công an: 113'),
      '  - office: Văn phòng\n    number: "0900000000"\n  - office: Công an\n    number: "113"\n',
    ],
    [
      'a file behind its name',
      {
        ...field('attachments:\n  - Kế hoạch (ke-hoach.pdf)'),
        'news/2022/them/ke-hoach.pdf': '%PDF-1.4\n%%EOF\n',
      },
      '- { title: Kế hoạch, file: ke-hoach.pdf }',
    ],
    [
      'a page of the site by its whole address',
      {
        'site.yaml': String(BASE['site.yaml']).replace(
          'to: /van-ban/',
          'to: https://xamau.example/xa/van-ban',
        ),
      },
      'to: /van-ban/ }',
    ],
    [
      'stars with the name of the programme',
      {
        'products/gao-mau/index.md': String(BASE['products/gao-mau/index.md']).replace(
          'stars: 3',
          'stars: 3 sao OCOP',
        ),
      },
      'stars: 3\n',
    ],
    [
      'words and address that changed places',
      { [ADDED]: article(FRONT_MATTER, '[https://a.example](xem)') },
      '[xem](https://a.example)',
    ],
  ]);

  test('a telephone alone is shown with what is to be said of it', async () => {
    const [found] = await checkFiles({ ...BASE, ...site('phones: 113') });
    expect(found?.remedy).toBe('ghi [{ number: "113", office: … }], điền vào chỗ “…”.');
  });
});

describe('indentation', () => {
  followed([
    ['a key that stands in', field(' author: A'), 'category: tin-xa\nauthor: A'],
    ['all keys but the first stand in', title('title: Bài\n  pinned: true'), 'title: Bài\npinned: true'],
    [
      'an item of a group too far left',
      field('source:\n  name: Báo\n url: https://a.example'),
      '  url: https',
    ],
    [
      'items beside their group',
      field('source:\nname: Báo\nurl: https://a.example'),
      '  name: Báo\n  url: https',
    ],
    ['tabs', field('source:\n\tname: Báo\n\turl: https://a.example'), '  name: Báo\n  url: https'],
    [
      'a dash without its space',
      { 'categories.yaml': '-id: tin-xa\n name: Tin\n-id: con-trong\n name: B\n' },
      '- id: tin-xa\n  name: Tin\n- id: con-trong\n  name: B',
    ],
    [
      'the second key under the dash',
      { 'categories.yaml': '- id: tin-xa\nname: Tin\n- id: con-trong\n  name: B\n' },
      '- id: tin-xa\n  name: Tin\n- id: con-trong\n  name: B',
    ],
    ['a list of bullets', field('tags:\n  • lúa\n  • ngô'), '  - lúa\n  - ngô'],
    ['a list of dashes alone', field('tags:\n  -lúa\n  -ngô'), '  - lúa\n  - ngô'],
    ['no space behind the colon', title('title:Bài mẫu'), 'title: Bài mẫu'],
    ['a colon of another keyboard', title('title：Bài mẫu'), 'title: Bài mẫu'],
  ]);

  test('are called that, in their line, with the lines as they should be', async () => {
    const [finding] = await checkFiles({ ...BASE, ...field(' author: A') });
    expect(finding).toMatchObject({ rule: 'indent', line: 5 });
    expect(finding?.message).toContain('thụt vào');
    expect(finding?.remedy).toContain('“author: A”');
  });
});

describe('a front matter of another form', () => {
  const lines = (...all: readonly string[]): Files => ({
    [ADDED]: `${all.join('\n')}\n\nNội dung bài mẫu.\n`,
  });
  const [title_ = '', time = '', category = ''] = FRONT_MATTER.split('\n');
  const right = `---\n${FRONT_MATTER}\n---\n`;
  followed([
    [
      'JSON without its braces',
      front(FRONT_MATTER.replace(/^(\w+): (.*)$/gm, '"$1": "$2",').replace(/,$/, '')),
      'title: "Bài mẫu"\npublishedAt: "2022-01-04T08:39:58+07:00"\ncategory: "tin-xa"\n',
    ],
    ['commas behind all values', front(FRONT_MATTER.replaceAll('\n', ',\n')), FRONT_MATTER],
    ['colons of another keyboard', front(FRONT_MATTER.replace(/^(\w+): /gm, '$1：')), FRONT_MATTER],
    ['no space behind any colon', front(FRONT_MATTER.replace(/^(\w+): /gm, '$1:')), FRONT_MATTER],
    ['bold keys', front(FRONT_MATTER.replace(/^(\w+): /gm, '**$1:** ')), FRONT_MATTER],
    ['one bold key', title('**title**: Bài mẫu'), FRONT_MATTER],
    ['a dash before every key', front(FRONT_MATTER.replace(/^/gm, '- ')), FRONT_MATTER],
    ['a dash before the first key', title('- title: Bài mẫu'), FRONT_MATTER],
    ['a sentence below its sign', title('title: >\nBài mẫu'), FRONT_MATTER],
    ['no opening line', lines(title_, time, category, '---'), right],
    ['a dash of Word for the opening line', lines('—', title_, time, category, '---'), right],
    ['an opening line that stands in', lines(' ---', title_, time, category, '---'), right],
    ['the opening line twice', lines('---', '---', title_, time, category, '---'), right],
    ['dots for the closing line', lines('---', title_, time, category, '...'), right],
    ['a dash of Word for the closing line', lines('---', title_, time, category, '–––'), right],
    ['no closing line', lines('---', title_, time, category), right.replace('\n---\n', '\n\n---\n').slice(4)],
    [
      'no closing line, and a rule in the text',
      { [ADDED]: `---\n${FRONT_MATTER}\n\n## Mục lớn của bài\n\nChữ.\n\n---\n\nHết.\n` },
      'category: tin-xa\n\n---\n## Mục lớn của bài\n\nChữ.\n\n---\n\nHết.',
    ],
  ]);
});

describe('signs of YAML in a sentence', () => {
  followed(
    [
      ['# in a title', title('title: Bài #1 về OCOP'), 'title: "Bài #1 về OCOP"'],
      ['# at its beginning', title('title: #1 về OCOP'), 'title: "#1 về OCOP"'],
      ['# before all words', title('title: # Họp thôn'), 'title: Họp thôn\n'],
      ['# before a code', front(FRONT_MATTER.replace('tin-xa', '# tin-xa')), 'category: tin-xa'],
      ['# behind quotes', title('title: "Họp" #2'), `title: '"Họp" #2'`],
      ['# behind single quotes', field("author: 'A' #2"), `author: "'A' #2"`],
      ['# behind quotes in a list', field('tags:\n  - "lúa" #2'), `  - '"lúa" #2'`],
      ['# behind other signs', title('title: Họp "A" # 2'), `title: 'Họp "A" # 2'`],
      ['# in a list', field('tags: [Bài #1, lúa]'), 'tags: ["Bài #1", lúa]'],
      ['# in a list of lines', field('tags:\n  - Bài #1'), '  - "Bài #1"'],
      ['a colon', title('title: Năm 2022: kết quả'), 'title: "Năm 2022: kết quả"'],
      ['quotes in quotes', title('title: "Ông nói: "tốt""'), `title: 'Ông nói: "tốt"'`],
      ['quotes that end too early', title('title: "Ba sạch" ở thôn'), `title: '"Ba sạch" ở thôn'`],
      ['a sign of YAML first', title('title: *Bài'), 'title: "*Bài"'],
      ['brackets', title('title: [Ảnh] Họp'), 'title: "[Ảnh] Họp"'],
      ['quotes that stay open', title('title: "Bài'), 'title: "Bài"'],
      [
        'a comma in braces',
        field('cover: { src: bia.gif, alt: Thôn Đông, thôn Đoài họp }'),
        'alt: "Thôn Đông, thôn Đoài họp"',
      ],
      ['a colon in braces', field('cover: { src: bia.gif, alt: Thôn Đông: họp }'), 'alt: "Thôn Đông: họp"'],
      [
        'both in braces',
        field('cover: { src: bia.gif, alt: Thôn Đông, buổi 2: họp, credit: A }'),
        'alt: "Thôn Đông, buổi 2: họp", credit: A',
      ],
      ['# in braces', field('cover: { src: bia.gif, alt: Lúa #1 }'), 'alt: "Lúa #1"'],
      [
        'no space behind a colon in braces',
        field('cover: { src: bia.gif, alt:Thôn Đông họp }'),
        'alt: Thôn Đông họp',
      ],
      [
        'no comma in braces',
        field('cover: { src: bia.gif alt: Thôn Đông họp }'),
        'src: bia.gif, alt: Thôn Đông họp',
      ],
      [
        'half a sentence in a line of its own',
        title('title: Năm 2022\nKết quả: tốt'),
        'title: "Năm 2022 Kết quả: tốt"',
      ],
    ].map(([what, files, line]) => [
      what,
      {
        ...(files as Files),
        'news/2022/them/bia.gif': String(what).includes('brace')
          ? (BASE['news/2022/bai-mau/bia.gif'] ?? null)
          : null,
      },
      line,
    ]) as Case[],
  );

  test.each([
    'order: 1 # đứng đầu',
    'menuLabel: "Xã" # tên ngắn',
    'draft: false # đã duyệt',
    'description: "Xã" # lần 2',
    'updatedAt: 2022-01-04T08:39:58+07:00 # lần 2',
  ])('a remark behind what it cannot cut is none: %s', async (line) => {
    expect(
      await checkFiles({ ...BASE, 'pages/gioi-thieu.md': article(`title: Giới thiệu\n${line}`) }),
    ).toEqual([]);
  });
});

const menuOf = (written: string): Files => ({
  'site.yaml': String(BASE['site.yaml']).replace(/navigation:[\s\S]*$/, `navigation:${written}\n`),
});
const menu = (item: string): Files => ({
  'site.yaml': String(BASE['site.yaml']).replace('{ label: Tin tức, to: /tin-tuc/ }', item),
});

/** A field of `site.yaml` that is written otherwise. */
const inSite = (before: string, after: string): Files => ({
  'site.yaml': String(BASE['site.yaml']).replace(before, after),
});

describe('one value, where more was written', () => {
  const two = (written: string): Files => inSite('"0900000000"', written);
  const items =
    '  - number: "02213123456"\n    office: Văn phòng mẫu\n  - number: "0912345678"\n    office: Văn phòng mẫu\n';
  followed([
    ...[
      '0221 3123 456 - 0912.345.678',
      '"02213123456 / 0912345678 (ông A)"',
      '02213123456 hoặc 0912345678',
    ].map((written): Case => [written, two(written), items]),
    [
      'two telephones in braces',
      inSite(
        '  - number: "0900000000"\n    office: Văn phòng mẫu',
        '  - { number: 02213123456; 0912345678, office: Mẫu }',
      ),
      '  - { number: "02213123456", office: Mẫu }\n  - { number: "0912345678", office: Mẫu }\n',
    ],
    ...['xa/?utm=1', 'xa/#top', 'xa/index.html', 'xa/index.html?x#y'].map(
      (written): Case => [
        written,
        inSite('xamau.example/xa/', `xamau.example/${written}`),
        'url: https://xamau.example/xa/\n',
      ],
    ),
    [
      'an old address with its site',
      field('oldAddresses: [https://cu.example/tin/1.html]'),
      'oldAddresses: [/tin/1.html]',
    ],
    ['a password', inSite('https://xamau', 'https://an:matma@xamau'), 'url: https://xamau.example/xa/\n'],
    [
      'the first address',
      inSite('phones:', 'firstUrl: https://cu.example/?x\nphones:'),
      'firstUrl: https://cu.example/\n',
    ],
    ['an alias that is a device', field('aliases: [con]'), 'aliases: [muc-con]'],
    [
      'a category that is a device',
      { 'categories.yaml': `${BASE['categories.yaml']}- id: com1\n  name: Cồn\n` },
      'id: muc-com1\n',
    ],
  ]);

  test.each(['fax: 02213123456 - 0912345678', 'fax: 02213123456 - 12345678901234567'])(
    'is told once: %s',
    async (line) => {
      const findings = await checkFiles({ ...BASE, ...inSite('phones:', `${line}\nphones:`) });
      expect(findings.map(({ rule }) => rule)).toEqual(['wrong-value']);
    },
  );

  test.each(['url: http://192.168.1.5/', 'relatedLinks: [{ label: Mẫu, url: "http://localhost:4321/" }]'])(
    '%s is no path of the site that may stand there',
    async (line) => {
      const [key = ''] = line.split(':');
      const old = new RegExp(`^${key}: .*\n`, 'm');
      const site = `${String(BASE['site.yaml']).replace(old, '')}${line}\n`;
      const findings = (await checkFiles({ ...BASE, 'site.yaml': site })).filter(({ file }) =>
        file.includes('site.yaml'),
      );
      expect(findings.map(({ rule, remedy }) => [rule, remedy])).toEqual([
        ['link-local', 'ghi địa chỉ mà mọi người mở được, hoặc xóa dòng này.'],
      ]);
    },
  );
});

describe('keys and values', () => {
  followed([
    ['a slip of a key', title('titel: Bài mẫu'), 'title: Bài mẫu'],
    ['a key in Vietnamese', title('tiêu đề: Bài mẫu'), 'title: Bài mẫu'],
    [
      'a date of another program',
      front(FRONT_MATTER.replace('publishedAt: 2022-01-04T08:39:58+07:00', 'date: 2022-01-04 08:39')),
      'publishedAt: 2022-01-04T08:39:00+07:00',
    ],
    ['attachments of a document', document('files:', 'attachments:'), 'files:'],
    ['the title of a document', document('abstract:', 'title:'), 'abstract:'],
    [
      'the time of a document',
      document('issuedOn: 2022-01-04', 'publishedAt: 2022-01-03T20:00:00Z'),
      'issuedOn: 2022-01-04',
    ],
    ['words for a list', field('tags: lúa, ngô'), 'tags: [lúa, ngô]'],
    ['one keyword', field('keywords: lúa'), 'tags: [lúa]'],
    ['an old address', field('aliases: [/tin-tuc/ten-cu/]'), 'aliases: [ten-cu]'],
    [
      'an old address with its site',
      field('aliases: ["https://xamau.example/tin-tuc/ten-cu/"]'),
      'aliases: [ten-cu]',
    ],
    [
      'a category by its address',
      front(FRONT_MATTER.replace('category: tin-xa', 'category: /chuyen-muc/tin-xa/')),
      'category: tin-xa',
    ],
    [
      'a category by its name',
      front(FRONT_MATTER.replace('category: tin-xa', 'category: Tin xã')),
      'category: tin-xa',
    ],
    [
      'an address without its beginning',
      field('source: { name: Báo, url: bao.example }'),
      'url: https://bao.example',
    ],
    ['a number for a text', title('title: 2022'), 'title: "2022"'],
    ['bold in a title', title('title: Hội nghị **xã**'), 'title: Hội nghị xã\n'],
    ['HTML in a title', title('title: "Họp &amp; bàn: <br>tốt"'), 'title: "Họp & bàn: tốt"'],
    ['a comma behind a title', title('title: Họp thôn,'), 'title: Họp thôn\n'],
    ['a file by its folder', { [DOCUMENT]: `${BASE[DOCUMENT]}\n[xem](files/01.pdf)\n` }, '[xem](01.pdf)'],
    [
      'a telephone as people write it',
      { 'site.yaml': String(BASE['site.yaml']).replace('"0900000000"', '"0900.000 000"') },
      'number: "0900000000"',
    ],
  ]);

  const with_ = (line: string, file: string): Files => ({
    ...field(line),
    [`news/2022/them/${file}`]: file.endsWith('.gif')
      ? (BASE['news/2022/bai-mau/bia.gif'] ?? null)
      : '%PDF-1.4\n%%EOF\n',
  });
  const product = (before: string, after: string): Files => ({
    'products/gao-mau/index.md': String(BASE['products/gao-mau/index.md']).replace(before, after),
  });
  const counters = (text: string): Files => ({ 'stats/visitors.json': text });
  followed([
    ['yes in our words', field('draft: có'), 'draft: true'],
    ['no in our words', field('pinned: không'), 'pinned: false'],
    ['yes in quotes', field('pinned: "yes"'), 'pinned: true'],
    ['a number in quotes', product('stars: 3', 'stars: "3"'), 'stars: 3\n'],
    ['a number with its noun', product('stars: 3', 'stars: 3 sao'), 'stars: 3\n'],
    ['stars', product('stars: 3', 'stars: ★★★'), 'stars: 3\n'],
    [
      'thousands with a dot',
      counters('{ "online": "1", "today": 2, "month": 3, "total": 53.627 }\n'),
      '"online": 1, "today": 2, "month": 3, "total": 53627',
    ],
    ['a name for a group', field('source: Báo Mẫu'), 'source: { name: Báo Mẫu }'],
    [
      'a producer by name',
      product('{ name: Hợp tác xã Mẫu }', '"HTX: Mẫu"'),
      'producer: { name: "HTX: Mẫu" }',
    ],
    [
      'one group for a list',
      with_('attachments:\n  title: Kế hoạch\n  file: a.pdf', 'a.pdf'),
      'attachments:\n  - title: Kế hoạch\n    file: a.pdf\n',
    ],
    [
      'one group in braces for a list',
      field('corrections: { at: 2022-01-05T08:00:00+07:00, text: Sửa số hộ }'),
      'corrections: [{ at: 2022-01-05T08:00:00+07:00, text: Sửa số hộ }]',
    ],
    [
      'categories by their ids',
      { 'categories.yaml': 'tin-xa: Tin xã\ncon-trong: Còn trống\n' },
      '- id: tin-xa\n  name: Tin xã\n- id: con-trong\n  name: Còn trống\n',
    ],
    [
      'abbreviations by themselves',
      { 'abbreviations.yaml': 'UBND: Ủy ban nhân dân\n' },
      'full: [Ủy ban nhân dân]',
    ],
    ['a list in round brackets', field('tags: (lúa, ngô)'), 'tags: [lúa, ngô]'],
    ['stars of a keyboard', product('stars: 3', 'stars: ***'), 'stars: 3\n'],
    ['tags as on Facebook, which are a remark', field('tags: #lua #ngo'), 'tags: ["#lua", "#ngo"]'],
    ['tags of more words as on Facebook', field('tags: #OCOP #Lúa mới'), 'tags: ["#OCOP", "#Lúa mới"]'],
    ['a tag behind a word', field('tags: OCOP #lúa'), 'tags: [OCOP, "#lúa"]'],
    ['tags in lines of their own', field('tags:\n  #lúa\n  #ngô'), '  - "#lúa"\n  - "#ngô"'],
    ['tags as points', field('tags: - lúa, - ngô'), 'tags: [lúa, ngô]'],
    ['an entry of the menu by its name', menu('{ Tin: /tin-tuc/ }'), '- { label: Tin, to: "/tin-tuc/" }'],
    ['the same in a line', menu('Tin mới: /tin-tuc/'), '- { label: Tin mới, to: "/tin-tuc/" }'],
    ['its two parts', menu('{ Tin tức, /tin-tuc/ }'), '- { label: Tin tức, to: "/tin-tuc/" }'],
    ['its two parts as a list', menu('[Tin tức, /tin-tuc/]'), '- { label: Tin tức, to: "/tin-tuc/" }'],
    [
      'two entries in one',
      menu('{ Tin: /tin-tuc/, Văn bản: /van-ban/ }'),
      '- { label: Tin, to: "/tin-tuc/" }\n  - { label: Văn bản, to: "/van-ban/" }',
    ],
    [
      'the menu as a group',
      menuOf('\n  Tin tức: /tin-tuc/\n  Văn bản: /van-ban/'),
      'navigation:\n  - label: Tin tức\n    to: "/tin-tuc/"\n  - label: Văn bản\n    to: "/van-ban/"\n',
    ],
    [
      'the menu in braces',
      menuOf(' { Tin tức: /tin-tuc/, Văn bản: /van-ban/ }'),
      'navigation: [{ label: Tin tức, to: "/tin-tuc/" }, { label: Văn bản, to: "/van-ban/" }]\n',
    ],
    [
      'a telephone by its office',
      {
        'site.yaml': String(BASE['site.yaml']).replace(
          'number: "0900000000"\n    office: Văn phòng mẫu',
          '{ Văn phòng: "0900000000" }',
        ),
      },
      '- { office: Văn phòng, number: "0900000000" }',
    ],
    ['tags in braces', field('tags: {lúa, ngô}'), 'tags: [lúa, ngô]'],
    ['a tag twice', field('tags: [lúa, ngô, Lúa]'), 'tags: [lúa, ngô]'],
    ['a line end in a title', title('title: Họp\\n bàn'), 'title: Họp bàn\n'],
    ['a quotation mark of a program', title('title: Họp \\"xã\\" mới'), 'title: "Họp \\"xã\\" mới"'],
    ['tags as on Facebook', field('tags: "#lua #ngo"'), 'tags: ["#lua", "#ngo"]'],
    ['a sentence in braces', title('title: {Họp}'), 'title: "{Họp}"'],
    ['a sentence in braces with a comma', title('title: {Họp, bàn: mới}'), 'title: "{Họp, bàn: mới}"'],
    ['a sentence in brackets', title('title: [Họp, bàn]'), 'title: "[Họp, bàn]"'],
    ['a name in braces', field('series: {Lúa}'), 'series: "{Lúa}"'],
    ['a list where a name is wanted', field('author: [Lê A, Trần B]'), 'author: "Lê A, Trần B"'],
    ['a category in a list', front(FRONT_MATTER.replace('tin-xa', '\n  - tin-xa')), 'category: \n  tin-xa\n'],
    [
      'a category with the sign of a tag',
      front(FRONT_MATTER.replace('tin-xa', '#tin-xa')),
      'category: tin-xa\n',
    ],
    [
      'a category by its name, with a remark',
      front(FRONT_MATTER.replace('tin-xa', 'Tin xã # mới')),
      'category: tin-xa # mới\n',
    ],
    [
      'a category with its name',
      front(FRONT_MATTER.replace('tin-xa', 'tin-xa (Tin xã)')),
      'category: tin-xa\n',
    ],
    [
      'a number with its day',
      document('number: 01/QĐ-UBND', 'number: Số 01 /QĐ - UBND ngày 4/1/2022'),
      'number: "01/QĐ-UBND"',
    ],
    [
      'a number with a backslash',
      document('number: 01/QĐ-UBND', 'number: 01\\QĐ-UBND'),
      'number: "01/QĐ-UBND"',
    ],
    ['the number of another kind', document('number: 01/QĐ-UBND', 'number: 01/KH-UBND'), 'type: Kế hoạch\n'],
    [
      'a telephone among words',
      { 'site.yaml': String(BASE['site.yaml']).replace('"0900000000"', '"Hotline: 0900.000 000 (ông A)"') },
      'number: "0900000000"',
    ],
    [
      'a telephone with the code of the country',
      { 'site.yaml': String(BASE['site.yaml']).replace('"0900000000"', '"84 900 000 000"') },
      'number: "0900000000"',
    ],
    [
      'a telephone that lost its zero',
      { 'site.yaml': String(BASE['site.yaml']).replace('"0900000000"', '"912345678"') },
      'number: "0912345678"',
    ],
    [
      'an address of the former site',
      { [ADDED]: article(`${FRONT_MATTER}\noldAddresses: [/p/7.html]`, '[xem](/p/7.html#muc)') },
      '[xem](/tin-tuc/them/)',
    ],
    [
      'a telephone in a link',
      { [ADDED]: article(FRONT_MATTER, '[gọi](tel:84912345678)') },
      '[gọi](tel:0912345678)',
    ],
    [
      'a letter box with a space',
      { 'site.yaml': `email: xa @mau.example\n${BASE['site.yaml']}` },
      'email: xa@mau.example\n',
    ],
    ['a kind by its code', document('type: Quyết định', 'type: QĐ'), 'type: Quyết định\n'],
    ['a kind by its code and authority', document('type: Quyết định', 'type: qđ-ubnd'), 'type: Quyết định\n'],
    ['a kind with more words', document('type: Quyết định', 'type: Quyết định số'), 'type: Quyết định\n'],
    ['a kind by a code with a tail', document('type: Quyết định\n', 'type: CTr\n'), 'type: Chương trình\n'],
    ['a group of products in words', product('group: thuc-pham', 'group: Nhóm đồ uống'), 'group: do-uong\n'],
    [
      'a place of the site without its slashes',
      { 'site.yaml': String(BASE['site.yaml']).replace('to: /van-ban/', 'to: van-ban') },
      'to: /van-ban/',
    ],
  ]);

  const cover = (src: string): Files => with_(`cover:\n  src: ${src}\n  alt: Cánh đồng lúa`, 'bia.gif');
  const offered = (title_: string, file: string): Files =>
    with_(`attachments:\n  - { title: ${title_}, file: ${file} }`, 'ke-hoach.pdf');
  followed([
    ['a picture by its place on a disk', cover('C:\\anh\\Bìa.gif'), 'src: bia.gif\n'],
    ['a picture by its place in the content', cover('/news/2022/them/bia.gif'), 'src: bia.gif\n'],
    ['a picture without an ending', cover('bia'), 'src: bia.gif\n'],
    ['a picture by another ending', cover('Bìa.jpg'), 'src: bia.gif\n'],
    ['a file by its place on a disk', offered('Kế hoạch', 'C:\\Users\\ke-hoach.pdf'), 'file: ke-hoach.pdf'],
    [
      'a file by its place beside the text',
      offered('Kế hoạch', '../them/ke-hoach.pdf'),
      'file: ke-hoach.pdf',
    ],
    ['a file in words', offered('Kế hoạch', 'Kế hoạch.pdf'), 'file: ke-hoach.pdf'],
    ['a file without an ending', offered('Kế hoạch', 'ke-hoach'), 'file: ke-hoach.pdf'],
    [
      'a title with the ending of the file',
      offered('Kế hoạch thu phí.pdf', 'ke-hoach.pdf'),
      'title: Kế hoạch thu phí,',
    ],
    [
      'a link to the file on a disk',
      {
        ...offered('Kế hoạch', 'ke-hoach.pdf'),
        [ADDED]: article(
          `${FRONT_MATTER}\nattachments:\n  - { title: Kế hoạch, file: ke-hoach.pdf }`,
          'Xem [kế hoạch](<C:\\Users\\Ke Hoach.pdf>).',
        ),
      },
      'Xem [kế hoạch](<ke-hoach.pdf>).',
    ],
  ]);

  test.each([
    ['a picture alone', with_('cover: bia.gif', 'bia.gif'), '{ src: bia.gif, alt: … }'],
    ['a file alone', with_('attachments: a.pdf', 'a.pdf'), '[{ title: …, file: a.pdf }]'],
    ['a list of files', with_('attachments:\n  - a.pdf', 'a.pdf'), '{ title: …, file: a.pdf }'],
    ['an address alone', field('source: https://a.example/x'), '{ name: …, url: https://a.example/x }'],
  ] as [string, Files, string][])('what must be filled in is shown: %s', async (_what, files, right) => {
    const found = (await checkFiles({ ...BASE, ...files })).filter(({ severity }) => severity === 'error');
    expect(found.map(({ replacement }) => replacement)).toEqual([undefined]);
    expect(found[0]?.remedy).toContain(right);
  });

  const OLD = String(BASE[DOCUMENT])
    .replace('01/QĐ', '05/2021/QĐ')
    .replace('issuedOn: 2022', 'issuedOn: 2021')
    .replace(/files:[^-]*-[^\n]*\n/, '');
  const replacing = (written: string): Files => ({
    ...document('issuedOn', `replaces: ${written}\nissuedOn`),
    'documents/thu-phi.md': OLD,
  });
  followed([
    ['a document by its number', replacing('[05/2021/QĐ-UBND]'), 'replaces: [thu-phi]'],
    ['a document by its number alone', replacing('5/2021/QĐ-UBND'), 'replaces: [thu-phi]'],
    [
      'a document by its kind and number',
      replacing('["Quyết định số 05/2021/QĐ-UBND ngày 04/01/2021"]'),
      'replaces: [thu-phi]',
    ],
    ['a document by its file', replacing('[documents/thu-phi.md]'), 'replaces: [thu-phi]'],
    ['an article by its title', product('[bai-mau]', '[Bài mẫu]'), 'news: [bai-mau]'],
  ]);

  test('of two documents of one number none is chosen, and its own file is not proposed', async () => {
    const [two] = await checkFiles({
      ...BASE,
      ...replacing('[05/2021/QĐ-UBND]'),
      'documents/thu-hai.md': OLD,
    });
    expect(two?.replacement).toBeUndefined();
    expect(two?.remedy).toContain('thu-hai, thu-phi');
    const [own] = await checkFiles({ ...BASE, ...replacing('[01/QĐ-UBND]') });
    expect(own?.remedy).not.toContain('quyet-dinh-mau');
  });

  test('a remark behind a code is none of it', async () => {
    const files = front(FRONT_MATTER.replace('tin-xa', 'tin-xa # tin của xã'));
    expect(await checkFiles({ ...BASE, ...files })).toEqual([]);
  });

  test('a document is not told to replace itself', async () => {
    const findings = await checkFiles({
      ...BASE,
      ...document('issuedOn', 'replaces: [quyet-dinh-mauu]\nissuedOn'),
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.remedy).not.toContain('quyet-dinh-mau');
  });

  test('a category that is not there is not spelled into another fault', async () => {
    const [finding] = await checkFiles({ ...BASE, ...front(FRONT_MATTER.replace('tin-xa', 'Thể thao')) });
    expect(finding?.remedy).not.toContain('the-thao');
  });

  test('what has its place already is not written over', async () => {
    const [finding] = await checkFiles({ ...BASE, ...title('title: Bài mẫu\ntitel: Bài khác') });
    expect(finding?.replacement).toBeUndefined();
    expect(finding?.remedy).toContain('chuyển phần cần giữ');
  });
});

/** Typed, and what stands there when the remedies have been followed. */
const typed = (cases: readonly (readonly [body: string, right: string])[]): void =>
  followed(
    cases.map(([body, right]) => [
      JSON.stringify(body),
      {
        [ADDED]: article(FRONT_MATTER, body),
        'news/2022/them/a.gif': body.includes('a.gif') ? PICTURE : null,
      },
      `\n\n${right}\n`,
    ]),
  );

describe('signs in a text', () => {
  typed([
    ['**Thời gian:**8 giờ', '**Thời gian:** 8 giờ'],
    ['Sáng nay:\n** Lưu ý ** nhé', 'Sáng nay:\n**Lưu ý** nhé'],
    ['- ý **một:**hai\n- [ý](/van-ban/) hai', '- ý **một:** hai\n- [ý](/van-ban/) hai'],
    ['> Có *Lời:*một', '> Có *Lời:* một'],
    ['chữ ==tô màu== hết', 'chữ tô màu hết'],
    ['##Mục', '## Mục'],
    ['Đầu.\n###[Mục](/van-ban/) nhỏ', 'Đầu.\n## [Mục](/van-ban/) nhỏ'],
    ['## Một\n\n####Hai\n\n#####Ba', '## Một\n\n### Hai\n\n#### Ba'],
    ['##Mục\n\n### Con\n\n###Cháu', '## Mục\n\n### Con\n\n### Cháu'],
    ['# Lớn\n\n###Nhỏ\n\n#### Nhỏ hơn', '## Lớn\n\n### Nhỏ\n\n#### Nhỏ hơn'],
    ['**Đậm\n\nhai đoạn**', '**Đậm**\n\n**hai đoạn**'],
    ['Xem [văn bản]/van-ban/ mới', 'Xem [văn bản](/van-ban/) mới'],
    ['Lưu ý** nhé', '**Lưu ý** nhé'],
    ['Xem và **[lịch](/van-ban/):**một hai', 'Xem và **[lịch](/van-ban/):** một hai'],
    ['Điều [sửa đổi](khoản 2) này', 'Điều [sửa đổi] (khoản 2) này'],
    ['>.< Mệt quá', '\\>.< Mệt quá'],
    ['_ Ý một\n_ Ý hai', '- Ý một\n- Ý hai'],
    ['**## Mục**', '## Mục'],
    ['# Một\n\n### Hai', '## Một\n\n### Hai'],
    ['## Một\n\n##### *Hai*\n\n###### Ba', '## Một\n\n### *Hai*\n\n#### Ba'],
    ['Một\n===\n\nChữ.', '## Một\n\nChữ.'],
    ['Xem [số liệu] (/van-ban/) nhé', 'Xem [số liệu](/van-ban/) nhé'],
    ['(văn bản)[/van-ban/] mới', '[văn bản](/van-ban/) mới'],
    ['[xem](/van-ban)', '[xem](/van-ban/)'],
    [
      '[xem](www.a.example/x) và [thư](xa@a.example)',
      '[xem](https://www.a.example/x) và [thư](mailto:xa@a.example)',
    ],
    ['[xem](</tin-tuc/bai-cu/#tep-dinh-kem> "b")', '[xem](</tin-tuc/bai-mau/#tep-dinh-kem> "b")'],
    ['Xem [văn bản]\n(/van-ban/) mới', 'Xem [văn bản](/van-ban/) mới'],
    ['［văn bản］(/van-ban/)', '[văn bản](/van-ban/)'],
    ['[gọi](tel:0912 345 678)', '[gọi](tel:0912345678)'],
    ['![Cánh đồng] (a.gif)', '![Cánh đồng](a.gif)'],
    ['! [Cánh đồng](a.gif)', '![Cánh đồng](a.gif)'],
    ['![Cánh đồng](a.gif “Lúa chín”)', '![Cánh đồng](a.gif "Lúa chín")'],
    ['![Cánh đồng](a.gif =300x200)', '![Cánh đồng](a.gif)'],
    ['[b]Đậm[/b] và [xem](/van-ban/)', '**Đậm** và [xem](/van-ban/)'],
    ['[xem](/van-ban/){:target="_blank"} nhé', '[xem](/van-ban/) nhé'],
    ['120 m^2^ đất **tốt**', '120 m<sup>2</sup> đất **tốt**'],
    ['Kính gửi {{ten}} nhé', 'Kính gửi nhé'],
    ['[ ] Việc **một**', '- [ ] Việc **một**'],
    ['- [] Việc một\n- [v] Việc hai', '- [ ] Việc một\n- [x] Việc hai'],
    ['Họp &amp;nbsp;bàn &amp;amp; làm', 'Họp bàn & làm'],
    ['Một **** hai', 'Một hai'],
    ['Dòng một\\nDòng hai và **đậm**', 'Dòng một\nDòng hai và **đậm**'],
    ['Họp\\r\\nthôn', 'Họp\nthôn'],
    ['Một\\tHai', 'Một Hai'],
    ['Chúc mừng :tada: nhé', 'Chúc mừng nhé'],
    ['> 60 tuổi: 20 người', '\\> 60 tuổi: 20 người'],
    ['>> Xem thêm', '» Xem thêm'],
    ['| ##Mục một | b |\n|---|---|\n| [x] Việc | 2 |', '| Mục một | b |\n|---|---|\n| ☑ Việc | 2 |'],
    ['> [!NOTE]\n> Chữ', '> \n> Chữ'],
    ['Bài ^[lời chú] này', 'Bài (lời chú) này'],
    ['Kết quả ||bí mật|| **đây**', 'Kết quả bí mật **đây**'],
    ['Rộng $x^2$ và $a_{10}$ mét', 'Rộng x<sup>2</sup> và a<sub>10</sub> mét'],
    ['-# Ghi chú nhỏ', 'Ghi chú nhỏ'],
    ['[x](https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fb&h=AT0)', '[x](https://a.example/b)'],
    ['[x](https://www.google.com/url?q=https://a.example/c&sa=D)', '[x](https://a.example/c)'],
    [
      '[x](https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=1)',
      '[x](https://a.example/)',
    ],
    ['Chữ[^1] này.\n\n[^1] Lời', 'Chữ[^1] này.\n\n[^1]: Lời'],
    ['Chữ[^1] này.\n[^1] Lời **đậm**', 'Chữ[^1] này.\n\n[^1]: Lời **đậm**'],
    ['Chữ[^chú thích 1] này.\n\n[^chú thích 1]: Lời', 'Chữ[^chú-thích-1] này.\n\n[^chú-thích-1]: Lời'],
    ['Xem /a/%C3%A1/ v=C3=A0 h=C3=A0ng.\n\nM=C3=A0u v=C3=A0ng', 'Xem /a/%C3%A1/ và hàng.\n\nMàu vàng'],
  ]);
});

describe('codes of forums and publishing systems', () => {
  typed([
    ['[url=https://vi.example/a]xem[/url]', '[xem](https://vi.example/a)'],
    ['[b]đậm[/b], [i]nghiêng[/i], [u]gạch[/u], [size=5]to[/size]', '**đậm**, *nghiêng*, <u>gạch</u>, to'],
    ['[caption]Chú thích[/caption]', 'Chú thích'],
  ]);

  test('a picture without its file is told, an exclamation before brackets is none', async () => {
    const told = (text: string) => checkFiles({ ...BASE, [ADDED]: article(FRONT_MATTER, text) });
    expect((await told('![Ảnh]')).map(({ rule }) => rule)).toEqual(['picture-broken-mark']);
    expect(await told('Hay quá![1]')).toEqual([]);
  });
});

describe('HTML from elsewhere', () => {
  typed([
    ['<center><font color="red">Khẩn</font></center>', 'Khẩn'],
    ['Đây là <b>chữ đậm</b> nhé', 'Đây là **chữ đậm** nhé'],
    ['Một</br>hai<br clear="all">ba', 'Một<br>hai<br>ba'],
    [
      '<table border="1"><tr><td align="center"><b>A</b></td></tr></table>',
      '<table><tr><td>A</td></tr></table>',
    ],
    ['Chữ <table><tr><td>a</td></tr></table>', 'Chữ \n\n<table><tr><td>a</td></tr></table>'],
    ['A&nbsp;B &lt;b&gt;đậm&lt;/b&gt;', 'A B đậm'],
  ]);
});

describe('lists and tables in a text', () => {
  typed([
    ['-Ý một\n-**Ý** [hai](/van-ban/)', '- Ý một\n- **Ý** [hai](/van-ban/)'],
    ['Gồm:\n\n·\tÝ một\n\n·\tÝ hai', 'Gồm:\n\n- Ý một\n\n- Ý hai'],
    ['Gồm:\n5.Ý một\n6.Ý hai', 'Gồm:\n\n5. Ý một\n6. Ý hai'],
    ['• Ý một\n• Ý hai\n• Ý ba', '- Ý một\n- Ý hai\n- Ý ba'],
    ['① Ý một\n② Ý hai', '1. Ý một\n2. Ý hai'],
    ['☐ Việc một\n☐ Việc hai', '- [ ] Việc một\n- [ ] Việc hai'],
    ['•\nMột\n•\nHai', '- Một\n- Hai'],
    ['1.\u00a0Ý một\n2.\u00a0Ý hai', '1. Ý một\n2. Ý hai'],
    ['- Ý một\n-Ý hai\n- Ý ba', '- Ý một\n- Ý hai\n- Ý ba'],
    ['1. Ý một\n2.Ý hai', '1. Ý một\n2. Ý hai'],
    ['  1. Một\n  2. Hai', '1. Một\n2. Hai'],
    ['| a | b |\n| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['| **a** | b |\n|---|\n| 1 | 2 |', '| **a** | b |\n| --- | --- |\n| 1 | 2 |'],
    ['Thôn\tSố hộ\nMẫu 1\t20', '| Thôn | Số hộ |\n| --- | --- |\n| Mẫu 1 | 20 |'],
    [
      'Bảng:\n┌──┬──┐\n│ a │ b │\n├──┼──┤\n│ 1 │ 2 │\n└──┴──┘',
      'Bảng:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
    ],
    [
      'Thôn;Số;Ghi chú\nMẫu 1;20;x\nMẫu 2;30;',
      '| Thôn | Số | Ghi chú |\n| --- | --- | --- |\n| Mẫu 1 | 20 | x |\n| Mẫu 2 | 30 | |',
    ],
    ['Thôn,Số hộ\nMẫu 1,20\nMẫu 2,30', '| Thôn | Số hộ |\n| --- | --- |\n| Mẫu 1 | 20 |\n| Mẫu 2 | 30 |'],
    ['a | b\n- | -\n1 | 2', 'a | b\n| --- | --- |\n1 | 2'],
    ['| a | b | |---|---| | 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['| a | b |\n|---|---|\n| **1** |', '| a | b |\n|---|---|\n| **1** | |'],
    ['| a | b |\n|---|---|\n| một\nhai | 2 |', '| a | b |\n|---|---|\n| một<br>hai | 2 |'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |'],
  ]);
});

describe('characters that are not what they seem', () => {
  typed([
    ['Ho\u0323p tho\u0302n ba\u0300n vie\u0323\u0302c', 'Họp thôn bàn việc'],
    ['Họp\u200b thôn\u00ad bàn\nxa\u202e xôi', 'Họp thôn bàn\nxa xôi'],
    ['Họp\u000bthôn\u0007 bàn 8\u001e9', 'Họp thôn bàn 8-9'],
    ['Ðường lối, ðất, Ð', 'Đường lối, đất, Đ'],
    ['Tòan xã có qủa ngọt, gía cao', 'Toàn xã có quả ngọt, giá cao'],
    ['- Họp  thôn   bàn', '- Họp thôn bàn'],
    ['Họp thôn , bàn việc .', 'Họp thôn, bàn việc.'],
  ]);
});

describe('fences need one round', () => {
  test.each([
    ['~~~ Thông báo ~~~\n\nHọp\n\n~~~ Kết luận ~~~\n\nHết', 'Thông báo\n\nHọp\n\nKết luận\n\nHết', 2],
    ['~~~ Thông báo\nHọp\n~~~\n\nHết', 'Thông báo\nHọp\n\n\nHết', 1],
    ['~~~~~~\n\nHọp\n\n```\n\nHết', '\n\nHọp\n\n\n\nHết', 2],
    ['~~~\nHọp thôn\n~~~\n\nHết', '\nHọp thôn\n\n\nHết', 1],
  ])('%j', async (body, right, count) => {
    const files = { ...BASE, [ADDED]: article(FRONT_MATTER, body) };
    const { before, worse, after, rules, files: mended } = await followRemedies(files);
    for (const rule of rules) done.add(rule);
    expect(before).toHaveLength(count);
    expect([...worse, ...after]).toEqual([]);
    expect(mended[ADDED]).toBe(article(FRONT_MATTER, right));
  });
});

test('a notice has no headings', async () => {
  const notice = `${BASE['notices/bao-mau.md']}\n## Gọi [xã](/van-ban/)\n\n##Chú ý\n`;
  const { worse, after, rules, files } = await followRemedies({ ...BASE, 'notices/bao-mau.md': notice });
  for (const rule of rules) done.add(rule);
  expect([...worse, ...after]).toEqual([]);
  expect(files['notices/bao-mau.md']).toContain('**Gọi [xã](/van-ban/)**\n\n**Chú ý**\n');
});

describe('figures in JSON', () => {
  const VISITORS = 'stats/visitors.json';
  const RIGHT = '{ "online": 1, "today": 2, "month": 3, "total": 4 }';
  const visitors = (text: string, right = RIGHT): Case => [JSON.stringify(text), { [VISITORS]: text }, right];
  followed([
    visitors('{ "online": 1, "today": 2, "month": 3, "total": 4, }'),
    visitors('{ "online": 1 "today": 2, "month": 3, "total": 4 }'),
    visitors('{ "online": 1; "today": 2， "month": 3,, "total": 4 }'),
    visitors('{ online: 1, "today": 2, \'month\': 3, “total”： 4 }'.replace('：', ':')),
    visitors('{ “online”: 1, "today" = 2, "month": 3, "total": 4 }', '"today" : 2'),
    visitors('{ "online: 1, "today": 2, "month": 3, "total": 4 }'),
    visitors('{ "online": 1, "today": "2, "month": 3, "total": 4 }'),
    visitors('{ "online" 1, "today": 2, "month": 3, "total": 4 }'),
    visitors('{ "online": 1, "today": 2, "month": 3, "total": 4 ]'),
    visitors('{ "online": 1, "today": 2, "month": 3, "total": 4 }}'),
    visitors('{ "online": 1, "today": 2, "month": 3, "total": 4', '"total": 4}'),
    visitors(
      '"online": 1, "today": 2, "month": 3, "total": 4',
      '{"online": 1, "today": 2, "month": 3, "total": 4}',
    ),
    visitors(
      'online: 1\ntoday: 2\nmonth: 3\ntotal: 4\n',
      '{"online": 1,\n"today": 2,\n"month": 3,\n"total": 4}',
    ),
    visitors(
      '{\n  "online": 1, // lúc này\n  # hôm nay\n  "today": 2, "month": 3, "total": 4\n}',
      '{\n  "online": 1,\n  "today": 2, "month": 3, "total": 4\n}',
    ),
    visitors(
      '{ "online": 01, "today": +2, "month": 3 lượt, "total": 1.053.627 }',
      '{ "online": 1, "today": 2, "month": 3, "total": 1053627 }',
    ),
    visitors('{ "online": 1, "today": 2, "month": 3, "total": 1,053,627 }', '"total": 1053627 }'),
    visitors(
      '{ "online": 1, "today": 2, "month": 3, "total": 4, "updatedAt": 2022-01-04T08:39:58+07:00 }',
      '"updatedAt": "2022-01-04T08:39:58+07:00" }',
    ),
    visitors(
      '{ "online": 1, "today": 2, "month": 3, "total": 4, "updatedAt": 17h30 ngày 12/05/2022 }',
      '"updatedAt": "2022-05-12T17:30:00+07:00" }',
    ),
    visitors('{ "online": 1, "hôm nay": 2, "month": 3, "tổng": 4 }'),
  ]);

  const row = (month: number) =>
    `{ "year": 2022, "throughMonth": ${month}, "handled": 5, "onTime": 4, "late": 1, "updatedAt": "2022-04-01T08:00:00+07:00" }`;
  const rows = (text: string, right: string): Case => [
    JSON.stringify(text).slice(0, 60),
    { 'stats/procedures.json': text },
    right,
  ];
  followed([
    rows(row(3), `[${row(3)}]`),
    rows(`{ "rows": [${row(3)}] }`, `\n[${row(3)}]`),
    rows(`[${row(2)}\n${row(3)}]`, `[${row(2)},\n${row(3)}]`),
    rows(`${row(2)},\n${row(3)}`, `[${row(2)},\n${row(3)}]`),
    rows(`${row(2)}\n${row(3)}\n`, `[${row(2)},\n${row(3)}]`),
    rows(`[${row(3).replace('"throughMonth": 3', '"throughMonth": "tháng 3"')}]`, row(3)),
    rows(`[${row(3).replace('"late"', '"trễ hạn"')}]`, row(3)),
  ]);

  test.each(['{ "online": một, "today": 2 }', '{ "online": , "today": 2 }', 'abc', '[1 2'])(
    'what cannot be told is not made up: %s',
    async (text) => {
      const [found] = await checkFiles({ ...BASE, [VISITORS]: text });
      expect(found?.rule).toBe('json');
      expect(found?.replacement?.text ?? '').not.toMatch(/null|""|"một"/);
    },
  );

  test('of a long file the first wrong line is shown', async () => {
    const months = Array.from(
      { length: 80 },
      (_, at) => `  ${row((at % 12) + 1).replace('2022', String(2000 + Math.floor(at / 12)))}`,
    );
    const [found] = await checkFiles({ ...BASE, 'stats/procedures.json': `[\n${months.join('\n')}\n]\n` });
    expect(found).toMatchObject({ rule: 'json', line: 3 });
    expect(found?.replacement?.text).toBe(`${months[0]},`);
  });

  test('a figure that is missing is shown behind the last', async () => {
    const [found] = await checkFiles({ ...BASE, [VISITORS]: '{ "online": 1, "today": 2, "month": 3 }' });
    expect(found?.remedy).toContain('"month": 3, "total": …');
  });
});

describe('names of files and folders', () => {
  const PDF = '%PDF-1.4\n%%EOF\n';
  const moved = (from: string, to: string, more: Files = {}): Files => ({
    [from]: null,
    [to]: BASE[from] ?? null,
    ...more,
  });
  const ARTICLE_ = String(BASE[ARTICLE]);
  const attached = (name: string, front_: string, link: string): Files =>
    moved('news/2022/bai-mau/ke-hoach.pdf', `news/2022/bai-mau/${name}`, {
      [ARTICLE]: ARTICLE_.replace('file: ke-hoach.pdf', `file: ${front_}`).replace(
        '(ke-hoach.pdf)',
        `(${link})`,
      ),
    });
  const pictured = (name: string, front_: string, address: string): Files =>
    moved('news/2022/bai-mau/bia.gif', `news/2022/bai-mau/${name}`, {
      [ARTICLE]: ARTICLE_.replace('src: bia.gif', `src: ${front_}`).replace(': ./bia.gif', `: ${address}`),
    });
  followed(
    [
      [
        'an article in an accented folder',
        { 'news/2022/Họp thôn/index.md': article(FRONT_MATTER) },
        'news/2022/hop-thon/index.md',
      ],
      [
        'a page under an accented name',
        { 'pages/Lịch sử.md': article('title: Lịch sử') },
        'pages/lich-su.md',
      ],
      [
        'a name that is taken without its marks',
        { 'news/2022/Bài mẫu/index.md': article(FRONT_MATTER) },
        'news/2022/bai-mau-2/index.md',
      ],
      [
        'a name that is taken in another year',
        { 'news/2022/Bài kia/index.md': article(FRONT_MATTER) },
        'news/2022/bai-kia-2/index.md',
      ],
      [
        'two names that would be one',
        { 'pages/Lịch sử.md': article('title: Lịch sử'), 'pages/Lich_su.md': article('title: Lịch sử hai') },
        'pages/lich-su-2.md',
      ],
      ['a name of the site', { 'pages/van-ban.md': article('title: Trùng') }, 'pages/van-ban-2.md'],
      [
        'decomposed letters',
        { [`news/2022/${'họp'.normalize('NFD')}/index.md`]: article(FRONT_MATTER) },
        'news/2022/hop/index.md',
      ],
      ['no ending', { 'notices/bao': BASE['notices/bao-mau.md'] ?? null }, 'notices/bao.md\n'],
      [
        'an article without an ending',
        { 'news/2022/them/index': article(FRONT_MATTER) },
        'news/2022/them/index.md',
      ],
      [
        'a name longer than an address may be',
        { [`pages/${'lang-mau-'.repeat(18)}x.md`]: article('title: Làng') },
        `pages/${'lang-mau-'.repeat(16)}lang.md`,
      ],
      [
        'an ending that Windows hides',
        { 'notices/bao.md.txt': BASE['notices/bao-mau.md'] ?? null },
        'notices/bao.md\n',
      ],
      [
        'another ending',
        { 'news/2022/them/index.markdown': article(FRONT_MATTER) },
        'news/2022/them/index.md',
      ],
      ['a capital', { 'news/2022/them/Index.md': article(FRONT_MATTER) }, 'news/2022/them/index.md'],
      ['capitals', { 'pages/BAO.MD': article('title: Báo') }, 'pages/bao.md'],
      [
        'an article without its folder',
        { 'news/2022/bai-le.md': article(FRONT_MATTER) },
        'news/2022/bai-le/index.md',
      ],
      [
        'an article without the folder of its year',
        { 'news/Bài lẻ/index.md': article(FRONT_MATTER) },
        'news/2022/bai-le/index.md',
      ],
      [
        'an article without any folder',
        { 'news/bai-le.md': article(FRONT_MATTER) },
        'news/2022/bai-le/index.md',
      ],
      [
        'a page in a folder',
        { 'pages/gioi-thieu/lich-su.md': article('title: Lịch sử') },
        'pages/lich-su.md',
      ],
      ['site.yml', moved('abbreviations.yaml', 'abbreviations.yml'), 'abbreviations.yaml'],
      [
        'the folder of another year',
        { 'news/2021/them/index.md': article(FRONT_MATTER) },
        'news/2022/them/index.md',
      ],
      [
        'a dot at the end of a folder',
        { 'news/2022/bai-mau./index.md': article(FRONT_MATTER) },
        'news/2022/bai-mau-2/index.md',
      ],
      [
        'an attachment',
        attached('Kế hoạch #1.pdf', '"Kế hoạch #1.pdf"', '<Kế hoạch %231.pdf>'),
        'file: ke-hoach-1.pdf',
      ],
      ['an attachment in a folder', attached('Tệp #1/a.pdf', '"Tệp #1/a.pdf"', 'a.pdf'), 'file: tep-1/a.pdf'],
      ['a picture', pictured('Bìa #1.gif', '"Bìa #1.gif"', '<Bìa%20#1.gif>'), '[bia]: <bia-1.gif>'],
      [
        'a picture with a per cent',
        pictured('Bìa 100%.gif', '"Bìa 100%.gif"', '<Bìa 100%.gif>'),
        '[bia]: <bia-100.gif>',
      ],
      [
        'a picture with a letter of Iceland',
        pictured('bìa ðê.gif', '"bìa đê.gif"', '<bìa đê.gif>'),
        'bìa đê.gif\n',
      ],
      ['a decomposed picture', pictured('bìa.gif'.normalize('NFD'), '"bìa.gif"', 'bìa.gif'), 'bìa.gif'],
      [
        'an attachment that another has the name of',
        attached('a #1.pdf', '"a #1.pdf"', '<a %231.pdf>'),
        'file: a-1.pdf',
      ],
      [
        'a slip in the name of an attachment',
        field('attachments:\n  - { title: Kế hoạch, file: Ke-Hoach.pdf }'),
        'file: ke-hoach.pdf',
      ],
      ['a slip in the name of a cover', field('cover: { src: Bìa.gif, alt: Cánh đồng }'), 'src: bia.gif'],
      [
        'a slip in the name of a picture',
        { [ADDED]: article(FRONT_MATTER, '![Cánh đồng](Bia.gif)') },
        '](bia.gif)',
      ],
      ['a category', front(FRONT_MATTER.replace('tin-xa', 'tin-xaa')), 'category: tin-xa\n'],
      [
        'a document',
        document('issuedOn', 'replaces: [quyet-dinh-hai]\nissuedOn'),
        'replaces: [quyet-dinh-ha]',
      ],
    ].map(([what, files, line]) => {
      const changes: Record<string, string | Buffer | null> = { ...(files as Files) };
      if (String(what).startsWith('a slip') && String(what).includes('attach'))
        changes['news/2022/them/ke-hoach.pdf'] = PDF;
      else if (String(what).startsWith('a slip'))
        changes['news/2022/them/bia.gif'] = BASE['news/2022/bai-mau/bia.gif'] ?? null;
      if (what === 'a document') {
        changes['documents/quyet-dinh-ha.md'] = String(BASE[DOCUMENT])
          .replace('01/QĐ', '03/QĐ')
          .replace('issuedOn: 2022', 'issuedOn: 2021')
          .replace(/files:[^-]*-[^\n]*\n/, '');
      }
      return [what, changes, line];
    }) as Case[],
  );

  test('nothing is written over, and no two things get one name', async () => {
    const names = ['Ảnh #1.gif', 'Ảnh %1.gif', 'anh-1.gif', 'ảnh?1.gif'];
    const files = Object.fromEntries(names.map((name) => [`news/2022/bai-mau/${name}`, PICTURE]));
    const { worse, files: after } = await followRemedies({ ...BASE, ...files });
    expect(worse).toEqual([]);
    const kept = Object.keys(after).filter((path) => path.startsWith('news/2022/bai-mau/anh-'));
    expect(kept).toHaveLength(names.length);
    expect(new Set(kept)).toContain('news/2022/bai-mau/anh-1-4.gif');
  });
});

describe('what is there twice', () => {
  const categories = (text: string): Files => ({ 'categories.yaml': `${BASE['categories.yaml']}${text}` });
  followed([
    [
      'an old name of another, among others',
      field('aliases: [ten-cu, bai-cu, ten-xua]'),
      'aliases: [ten-cu, ten-xua]',
    ],
    ['the first of old names', field('aliases: [bai-cu, ten-cu]'), 'aliases: [ten-cu]'],
    [
      'an old name in a line of its own',
      field('aliases:\n  - ten-cu\n  - bai-cu\n  - ten-xua'),
      '  - ten-cu\n  - ten-xua',
    ],
    ['the only old name', field('aliases: [bai-cu]\nauthor: A'), 'category: tin-xa\nauthor: A'],
    ['the name of the article, twice', field('aliases: [them, them-cu, them-cu]'), 'aliases: [them-cu]'],
    ['an old name of the site', field('aliases: [trang, ten-cu]'), 'aliases: [ten-cu]'],
    [
      'a category under the id of another',
      categories('- id: tin-xa\n  name: Thể thao\n'),
      '- id: the-thao\n  name: Thể thao',
    ],
    [
      'a category twice',
      categories('- id: tin-xa\n  name: Tin Xã\n- id: ba\n  name: Ba\n'),
      '- id: con-trong\n  name: Còn trống\n- id: ba',
    ],
    [
      'an article of another year',
      { 'news/2021/bai-mau/index.md': article(FRONT_MATTER.replace('2022-', '2021-')) },
      'news/2022/bai-mau-2/index.md',
    ],
    [
      'a page in two kinds of file',
      { 'pages/gioi-thieu.mdx': article('title: Hai') },
      'pages/gioi-thieu-2.mdx',
    ],
  ]);

  test('of two texts in one folder none is given a name', async () => {
    const found = await checkFiles({ ...BASE, 'news/2022/bai-mau/index.mdx': article(FRONT_MATTER) });
    const twice = found.filter(({ rule }) => rule === 'duplicate-slug');
    expect(twice.map(({ rename }) => rename)).toEqual([undefined]);
  });
});

describe('what a merge or a copy leaves behind is called that', () => {
  test.each([
    ['both sides', '<<<<<<< HEAD\nMột.\n=======\nHai.\n>>>>>>> nhanh'],
    ['a sign that was forgotten', 'Một.\n>>>>>>> nhanh'],
  ])('in a text: %s', async (_what, body) => {
    const findings = await checkFiles({ ...BASE, [ADDED]: article(FRONT_MATTER, body) });
    expect(findings.map(({ rule }) => rule)).toEqual(['merge-left']);
  });

  test.each([
    ['front matter', field('<<<<<<< HEAD\nauthor: A\n=======\nauthor: B\n>>>>>>> nhanh')],
    ['front matter, half cleared', field('author: A\n=======')],
    ['site.yaml', { 'site.yaml': `<<<<<<< HEAD\n${BASE['site.yaml']}` }],
    ['JSON', { 'stats/visitors.json': `<<<<<<< HEAD\n${BASE['stats/visitors.json']}` }],
  ] as [string, Files][])('in %s', async (_what, files) => {
    const findings = await checkFiles({ ...BASE, ...files });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'merge-left',
    ]);
  });

  test('a heading underlined is none', async () => {
    const text = article('title: A', 'Mục\n=======\n\nChữ.');
    const rules = (await checkFiles({ ...BASE, 'pages/gioi-thieu.md': text })).map(({ rule }) => rule);
    expect(rules).not.toContain('merge-left');
  });

  test.each([
    'news/2022/bai-mau/index (1).md',
    'news/2022/bai-mau/index - Copy.md',
    'news/2022/bai-mau/index.md.orig',
    'news/2022/bai-mau/index_BACKUP_123.md',
    'news/2022/bai-mau - Copy/index.md',
    'news/2022/bai-mau-copy/index.md',
    'notices/bao-mau (2).md',
    'site - Copy.yaml',
    'site.yaml.bak',
  ])('%s', async (path) => {
    const text = path.startsWith('site')
      ? BASE['site.yaml']
      : path.startsWith('notices')
        ? BASE['notices/bao-mau.md']
        : article(FRONT_MATTER);
    const findings = await checkFiles({ ...BASE, [path]: String(text) });
    expect(findings.map(({ rule }) => rule)).toContain('copy-left');
    expect(findings.find(({ rule }) => rule === 'copy-left')?.severity).toBe('error');
  });
});

test('the shipped site.yaml survives the loss of # in any of its lines', async () => {
  const shipped = readFileSync(resolve(import.meta.dirname, '../../content/site.yaml'), 'utf8');
  const lines = shipped.split('\n');
  const remarks = lines.flatMap((line, index) => (line.startsWith('#') ? [index] : []));
  expect(remarks.length).toBeGreaterThan(3);
  const without = (indexes: readonly number[], sign: RegExp) =>
    lines.map((line, index) => (indexes.includes(index) ? line.replace(sign, '') : line)).join('\n');
  for (const sign of [/^#/, /^# ?/]) {
    for (const index of remarks) {
      const { worse, after } = await followRemedies({ ...BASE, 'site.yaml': without([index], sign) });
      // The samples themselves are called that.
      expect(
        worse.filter((step) => !step.includes('sample-text')),
        lines[index],
      ).toEqual([]);
      expect(
        after.filter(({ severity }) => severity === 'error'),
        lines[index],
      ).toEqual([]);
    }
  }
});

describe('what stands beside its group, or is called otherwise, finds its place', () => {
  followed([
    [
      'the rest of an item beside its list',
      field('corrections:\n- at: 2022-01-05T08:00:00+07:00\ntext: Sửa tên thôn'),
      '- at: 2022-01-05T08:00:00+07:00\n  text: Sửa tên thôn\n',
    ],
    [
      'names of keys in Vietnamese, in braces',
      field('corrections:\n  - { ngày: 2022-01-05T08:00:00+07:00, nội dung: Sửa tên thôn }'),
      '- { at: 2022-01-05T08:00:00+07:00, text: Sửa tên thôn }',
    ],
    [
      'semicolons in braces',
      field('source: { name: Báo A; url: https://vi.example/ }'),
      'source: { name: Báo A, url: https://vi.example/ }',
    ],
    [
      'a telephone that a sheet took for a number',
      {
        'products/gao-mau/index.md': String(BASE['products/gao-mau/index.md']).replace(
          '{ name: Hợp tác xã Mẫu }',
          '{ name: Hợp tác xã Mẫu, phone: 912345678 }',
        ),
      },
      'phone: "0912345678" }',
    ],
    ['a semicolon behind a key', title('title； Bài mẫu khác'), 'title: Bài mẫu khác\n'],
  ]);
});

test('a file where a list of files is wanted is the file of the first, in a folder too', async () => {
  for (const file of ['01.pdf', 'files/01.pdf']) {
    const changes = document('files:\n  - { title: Bản PDF, file: files/01.pdf }', `files: ${file}`);
    const [found] = await checkFiles({ ...BASE, ...changes });
    expect(found?.remedy).toBe(`ghi [{ title: …, file: ${file} }], điền vào chỗ “…”.`);
  }
});

test('a short word that is like a key that is there already is not sent into it', async () => {
  const found = await checkFiles({
    ...BASE,
    'stats/procedures.json': String(BASE['stats/procedures.json']).replace(
      '"late": 1',
      '"late": 1, "note": 1',
    ),
  });
  expect(found.map(({ rule }) => rule)).toEqual(['unknown-key']);
  expect(found[0]?.remedy).not.toContain('đã có mục "late"');
});

test('every rule that gives what to write, or a name, is followed above', ({ skip }) => {
  skip(ran < registered, 'only some of the cases were run');
  expect([...done].toSorted()).toEqual([...FOLLOWED_RULES].toSorted());
});

test('what took two rounds takes one: signs of tags, and of stars', async () => {
  for (const files of [
    { [ADDED]: article(`${FRONT_MATTER}\ntags: #lua #ngo`) },
    {
      'products/gao-mau/index.md': String(BASE['products/gao-mau/index.md']).replace(
        'stars: 3',
        'stars: ***',
      ),
    },
  ]) {
    const { rules, after } = await followRemedies({ ...BASE, ...files });
    expect(rules).toHaveLength(1);
    expect(after).toEqual([]);
  }
});

test.each(['05/3/22', '04-01-22'])(
  'the year of %s is not guessed at, and what it would be is shown',
  async (written) => {
    const [finding] = await checkFiles({ ...BASE, ...moment(written) });
    expect(finding?.replacement).toBeUndefined();
    expect(finding?.remedy).toContain('bốn chữ số');
    expect(finding?.remedy).toMatch(/2022-0[13]-0[45]T00:00:00\+07:00/);
  },
);
