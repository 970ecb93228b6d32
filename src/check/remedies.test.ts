/** Every remedy that gives a replacement is followed: the finding is gone, nothing else broke, and it says what was meant. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, type Files, FRONT_MATTER } from '../../tests/support/content.ts';
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

function followed(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_written, changes, line) => {
    const { before, files, worse, after } = await followRemedies({ ...BASE, ...changes });
    expect(before, 'the check finds it').not.toEqual([]);
    expect(worse).toEqual([]);
    expect(after).toEqual([]);
    const [path = ''] = Object.keys(changes);
    expect(String(files[path])).toContain(line);
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
    'updatedAt: 2022-01-04T08:39:58+07:00 # lần 2',
  ])('a remark behind what it cannot cut is none: %s', async (line) => {
    expect(
      await checkFiles({ ...BASE, 'pages/gioi-thieu.md': article(`title: Giới thiệu\n${line}`) }),
    ).toEqual([]);
  });
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
    ['tags as on Facebook', field('tags: "#lua #ngo"'), 'tags: ["#lua", "#ngo"]'],
    [
      'a place of the site without its slashes',
      { 'site.yaml': String(BASE['site.yaml']).replace('to: /van-ban/', 'to: van-ban') },
      'to: /van-ban/',
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
