/** What an editor who knows Word and Facebook types or pastes: what would stand on the page as a sign is told with the words to write. */
import { describe, expect, test } from 'vitest';
import {
  article,
  BASE,
  checkFiles,
  type Files,
  FRONT_MATTER,
  PICTURE,
} from '../../../../tests/support/content.ts';
import type { Finding } from '../../finding.ts';

const ADDED = 'news/2022/them/index.md';
const TITLED = FRONT_MATTER.replace('Bài mẫu', 'Một bài khác hẳn');

/** No more than a site needs, and what the texts lead to: it is read again for every one of them. */
const SMALL: Files = Object.fromEntries(
  ['site.yaml', 'categories.yaml', 'documents/quyet-dinh-mau.md', 'documents/files/01.pdf'].map((file) => [
    file,
    BASE[file] ?? null,
  ]),
);

async function findingsOf(body: string): Promise<Finding[]> {
  const found = await checkFiles({
    ...SMALL,
    [ADDED]: article(TITLED, body),
    'news/2022/them/a.gif': PICTURE,
  });
  return found.filter(({ rule }) => rule !== 'unused-file');
}
const inShort = ({ severity, rule, line }: Finding) => `${severity} ${rule} ${(line ?? 0) - 6}`;

/** What is typed, what is told, what is shown to be written. */
type Case = readonly [typed: string, told: string, right: string];

const cases = (list: readonly Case[]) =>
  test.each(list)('%j', async (typed, told, right) => {
    const found = await findingsOf(typed);
    expect(found.map(inShort)).toEqual([told]);
    expect(found[0]?.remedy).toContain(`"${right}"`);
  });

describe('signs of bold and italics that stayed', () => {
  cases([
    ['**Thời gian:**8 giờ', 'error raw-emphasis 1', '**Thời gian:** 8 giờ'],
    ['Có **chữ đậm', 'error raw-emphasis 1', '**chữ đậm**'],
    ['** Lưu ý ** nhé', 'error raw-emphasis 1', '**Lưu ý** nhé'],
    ['**Lưu ý **nhé', 'error raw-emphasis 1', '**Lưu ý** nhé'],
    ['Xem\n\n**“Đậm”**của', 'error raw-emphasis 3', '**“Đậm”** của'],
    ['**Đậm.**Tiếp **nữa.**Hết', 'error raw-emphasis 1', '**Đậm.** Tiếp'],
    ['*Thời gian:*8 giờ', 'error raw-emphasis 1', '*Thời gian:* 8 giờ'],
    ['- ý **một:**hai\n- ý hai', 'error raw-emphasis 1', '**một:** hai'],
    ['~~bỏ.~~đi', 'error raw-emphasis 1', '~~bỏ.~~ đi'],
    ['| a | b |\n|---|---|\n| **x:**1 | 2 |', 'error raw-emphasis 3', '**x:** 1'],
    ['*Ghi chú: nộp trước ngày 5', 'warning raw-star 1', '- Ghi chú: nộp trước ngày 5'],
    ['chữ ==tô màu==', 'error raw-emphasis 1', 'tô màu'],
    ['chữ ++gạch chân++ ở đây', 'error raw-emphasis 1', 'gạch chân'],
    ['| | |\n|---|---|\n| Họ tên | A |', 'warning table-head 1', '| Họ tên | A |'],
    ['**[lịch](/van-ban/):**chữ', 'error raw-emphasis 1', '**[lịch](/van-ban/):** chữ'],
    ['**a** và **[lịch](/van-ban/):**chữ', 'error raw-emphasis 1', '**[lịch](/van-ban/):** chữ'],
    ['Mở **[lịch](/van-ban/) chưa đóng', 'error raw-emphasis 1', '**[lịch](/van-ban/) chưa đóng**'],
    ['| a |\n|---|\n| **[lịch](/van-ban/):**y |', 'error raw-emphasis 3', '**[lịch](/van-ban/):** y'],
    ['**\\*Lưu ý:**nộp', 'error raw-emphasis 1', '**\\*Lưu ý:** nộp'],
  ]);

  test.each([
    'C++ và Notepad++; tổng (++), i++ rồi ++i',
    '| | Số hộ |\n|---|---|\n| Mẫu 1 | 120 |',
    'khách sạn 3*, 4* và 5*; giá 5.000* đồng (*) và (**)',
    '3*4*5 m, C = A * B * D',
    '**a** và **b**: **c**, ***đậm nghiêng***',
    '\\*\\*thoát\\*\\* &#42;&#42;x&#42;&#42; `**mã**`',
    'Họ tên: ________ Ngày __/__/2022',
    'Số ___/TB-UBND, ngày __ tháng __ năm 20__; tuổi:____ (____) Đồng ý',
    'tep_a_b.pdf và a_b _nghiêng_',
    'Xe **Honda**-Việt **(mới)** và “**Đậm**”.',
  ])('%j is right', async (typed) => {
    expect(await findingsOf(typed)).toEqual([]);
  });
});

describe('a paragraph that became part of what stands above it', () => {
  test.each([
    ['Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN\nCHỦ TỊCH', 4, '“  TM. ỦY BAN”'],
    ['1. Một\n2. Hai\n**Lưu ý:** mang theo giấy tờ', 3, '“   **Lưu ý:** mang theo giấy tờ”'],
    ['- [ ] Việc\n Điều 2. Đối tượng', 2, '“  Điều 2. Đối tượng”'],
    ['> Lời ông A\nÔng B đáp lại', 2, '"> Ông B đáp lại"'],
  ])('%j', async (typed, line, inner) => {
    const found = await findingsOf(typed);
    expect(found.map(inShort)).toEqual([`warning glued-line ${line}`]);
    expect(found[0]?.remedy).toContain(inner);
  });

  test.each([
    '- Một\n- Hai\nvà ba nữa',
    '- Một\n  Dòng thứ hai của ý\n- Hai\n\nĐoạn sau',
    '10. Mười\n    Dòng thứ hai',
    '- Một<br>Hai',
    '> Lời\n> Lời nữa',
    '| Thôn |\n|---|\n| a |\n\nĐoạn sau',
  ])('%j is right', async (typed) => {
    expect(await findingsOf(typed)).toEqual([]);
  });

  test.each(['- Lưu: VT.\nTM. ỦY BAN', '1. Một\nĐoạn sau', '12. Một\n Đoạn sau'])(
    'what is shown to be written for %j is part of the point',
    async (typed) => {
      const [found] = await findingsOf(typed);
      const inner = /viết “(.*)” \(/.exec(found?.remedy ?? '')?.[1] ?? '';
      const [first, second = ''] = typed.split('\n');
      expect(inner.trim()).toBe(second.trim());
      expect(await findingsOf(`${first}\n${inner}`)).toEqual([]);
      expect(await findingsOf(`${first}\n\n${second}`)).toEqual([]);
    },
  );
});

test.each(['- Một\n-\n- Ba', '1. Một\n2.', '*'])('a point without words is told: %j', async (typed) => {
  expect((await findingsOf(typed)).map(({ rule }) => rule)).toEqual(['list-empty']);
});

test('a footnote without its colon is told where it is referred to, too', async () => {
  const found = await findingsOf('Chữ[^1].\n\n[^1] Lời');
  expect(found.map(inShort)).toEqual(['error footnote-missing 1', 'error footnote-missing 3']);
  for (const { remedy } of found) expect(remedy).toContain('"[^1]: Lời"');
});

describe('signs of headings', () => {
  cases([
    ['##Mục', 'error raw-heading 1', '## Mục'],
    ['##Mục [lịch](/van-ban/#noi-dung)', 'error raw-heading 1', '## Mục [lịch](/van-ban/#noi-dung)'],
    ['**## Mục**', 'error raw-heading 1', '## Mục'],
    ['## Mục##', 'error raw-heading 1', '## Mục'],
    ['####### Sâu', 'error raw-heading 1', '## Sâu'],
    ['Đầu.\n###Mục nhỏ', 'error raw-heading 2', '## Mục nhỏ'],
    ['#Giới thiệu chung về xã', 'warning raw-heading 1', '## Giới thiệu chung về xã'],
    ['Nơi nhận: như trên\n---', 'warning heading-line 1', '## Nơi nhận: như trên'],
  ]);

  test.each(['#xamau #OCOP #nongthonmoi', '#xamau', 'Đạt giải #1', 'Hết.\n\n---\n\nTiếp.', '## Mục ##'])(
    '%j is right',
    async (typed) => {
      expect(await findingsOf(typed)).toEqual([]);
    },
  );
});

describe('brackets of links and pictures', () => {
  cases(
    [
      ['Xem [liên hệ] (/van-ban/) nhé', 'error link-broken 1', '[liên hệ](/van-ban/)'],
      ['[Kế hoạch](ke hoach.pdf)', 'error link-broken 1', '[Kế hoạch](<ke hoach.pdf>)'],
      ['[xem](/van-ban/', 'error link-broken 1', '[xem](/van-ban/)'],
      ['(xem)[/van-ban/]', 'error link-broken 1', '[xem](/van-ban/)'],
      ['[xem](https://a.example/b c)', 'error link-broken 1', '[xem](https://a.example/b%20c)'],
      ['![Ảnh](tên ảnh.jpg)', 'error picture-broken-mark 1', '![Ảnh](<tên ảnh.jpg>)'],
      ['![Ảnh] (a.gif)', 'error picture-broken-mark 1', '![Ảnh](a.gif)'],
      ['![Ảnh](a.gif “Chú thích”)', 'error picture-broken-mark 1', '![Ảnh](a.gif'],
      ['[xem][1]', 'warning link-broken 1', '[xem](địa chỉ)'],
      ['Xem [văn bản]\n(/van-ban/)', 'warning link-broken 1', '[văn bản](/van-ban/)'],
      ['[xem]（/van-ban/）', 'warning link-broken 1', '[xem](/van-ban/)'],
      ['［xem］(/van-ban/)', 'warning link-broken 1', '[xem](/van-ban/)'],
      ['[b]Đậm[/b]', 'error raw-markup 1', '**Đậm**'],
      ['Mục {#muc-mot}', 'error raw-markup 1', 'Mục'],
      ['120 m^2^ đất', 'error raw-markup 1', '120 m<sup>2</sup> đất'],
      ['H~2~O', 'error raw-markup 1', 'H<sub>2</sub>O'],
      ['[[Trang khác]]', 'error raw-markup 1', 'Trang khác'],
      ['[ ] Việc một', 'warning raw-task 1', '- [ ] Việc một'],
      ['[ ] Việc **một**', 'warning raw-task 1', '- [ ] Việc **một**'],
      ['[a [b] c](/van-ban/)', 'error raw-markup 1', '[a c](/van-ban/)'],
      ['[**xem**] (/van-ban/)', 'error link-broken 1', '[**xem**](/van-ban/)'],
      ['![Ảnh](a.gif Chú thích)', 'error picture-broken-mark 1', '![Ảnh](a.gif "Chú thích")'],
      ['![Ảnh](a.gif "Chú "thích"")', 'error picture-broken-mark 1', '![Ảnh](a.gif "Chú “thích”")'],
      ['!(a.gif)[Ảnh họp]', 'error picture-broken-mark 1', '![Ảnh họp](a.gif)'],
      ['![[a.gif]]', 'error raw-markup 1', '![mô tả ảnh](a.gif)'],
      ['- [] Việc một', 'warning raw-task 1', '- [ ] Việc một'],
      ['- [v] Việc một', 'warning raw-task 1', '- [x] Việc một'],
      ['[xem](/van-ban/){:target="_blank"}', 'error raw-markup 1', '{:target="_blank"}'],
      ['[caption id="a"]Cổng làng[/caption]', 'error raw-markup 1', 'Cổng làng'],
      ['Kính gửi {{ten}} nhé', 'error raw-markup 1', '{{ten}}'],
      ['[gọi](tel:0912 345 678)', 'error link-broken 1', '[gọi](tel:0912345678)'],
      ['![Ảnh](a.gif =300x200)', 'error picture-broken-mark 1', '![Ảnh](a.gif)'],
    ].map(
      ([typed = '', told = '', right = '']) =>
        [typed, told, right.endsWith('(a.gif') ? '![Ảnh](a.gif "Chú thích")' : right] as const,
    ),
  );

  test('a picture with a space behind its sign is no picture', async () => {
    const found = await findingsOf('! [Ảnh](a.gif)');
    expect(found.find(({ rule }) => rule === 'picture-broken-mark')?.remedy).toContain('"![Ảnh](a.gif)"');
  });

  test.each([
    '[1] Nguyễn Văn A, [2] Lê B.',
    'theo các nguồn [1][2], [4][5]',
    '[xem][vb]\n\n[vb]: /van-ban/',
    'Xem thêm [1]\n(trang 5)',
    'Điều 5 [sửa đổi] (năm 2022)',
    '[xem](/van-ban/ "Văn bản") (mới)',
    '(xem [văn bản](/van-ban/))',
  ])('%j is right', async (typed) => {
    expect(await findingsOf(typed)).toEqual([]);
  });
});

describe('tables', () => {
  cases([
    ['| a | b |\n| 1 | 2 |', 'error raw-table 1', '| --- | --- |'],
    ['| a | b |\n|---|\n| 1 | 2 |', 'error raw-table 1', '| --- | --- |'],
    ['| a | b |\n|---|---|---|\n| 1 | 2 |', 'error raw-table 1', '| --- | --- |'],
    ['| a | b |\n\n|---|---|\n\n| 1 | 2 |', 'error raw-table 1', '| --- | --- |'],
    ['a | b\nc | d', 'warning raw-table 1', '| --- | --- |'],
    ['Thôn\tSố hộ\nMẫu 1\t20', 'warning raw-table 1', '| Thôn | Số hộ |'],
    ['Thôn      Số hộ\nMẫu 1      20', 'warning raw-table 1', '| Thôn | Số hộ |'],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', 'error table-row 3', '| a | b | cột mới |'],
    ['| a | b |\n|---|---|\n| 1 |', 'warning table-row 3', '| 1 | |'],
    ['| a | b |\n| – | – |\n| 1 | 2 |', 'error raw-table 1', '| --- | --- |'],
    ['+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+', 'error raw-table 1', '| a | b |'],
    ['┌──┬──┐\n│ a │ b │\n├──┼──┤\n│ 1 │ 2 │\n└──┴──┘', 'error raw-table 1', '| a | b |'],
    ['｜a｜b｜\n｜1｜2｜', 'error raw-table 1', '| a | b |'],
    ['Đầu.\n| a | b |\n    |---|---|\n    | 1 | 2 |', 'error raw-table 2', '| a | b |'],
    ['| a | b | |---|---| | 1 | 2 |', 'error raw-table 1', '| a | b |'],
    ['Nơi nhận:              TM. UBND XÃ', 'warning raw-table 1', '| Nơi nhận: | TM. UBND XÃ |'],
    ['Thôn\tSố hộ\n\nMẫu 1\t20\n\nMẫu 2\t30', 'warning raw-table 1', '| Thôn | Số hộ |'],
    ['Thôn\tSố\tGhi chú\nMẫu 1\t20\nMẫu 2\t\tx', 'warning raw-table 1', '| Thôn | Số | Ghi chú |'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |', 'warning table-row 4', '|---|---|'],
    ['| a | b |\n|---|---|\n| một\nhai | 2 |\n| 3 | 4 |', 'error table-row 3', '| một<br>hai | 2 |'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nDòng dính', 'warning table-glued 4', '| Dòng dính | |'],
  ]);

  test.each([
    'Điện thoại: 1 | Fax: 2',
    'Doanh nghiệp cung cấp dịch vụ trên         mạng viễn thông.',
    '| a | b |\n|---|---|\n| 1 | 2 | |',
    'Đầu.\n\n| a \\| c | b |\n|---|:-:|\n| 1 | |',
  ])('%j is right', async (typed) => {
    expect(await findingsOf(typed)).toEqual([]);
  });

  test('of HTML know no signs of Markdown', async () => {
    const found = await findingsOf('<table><tr><td>**a**</td></tr></table>');
    expect(found.map(inShort)).toEqual(['error raw-in-html 1']);
  });
});

describe('lists', () => {
  cases([
    ['-Ý một\n-Ý hai', 'warning raw-list 1', '- Ý một'],
    ['+Ý một\n+Ý hai', 'warning raw-list 1', '- Ý một'],
    ['*Ý một\n*Ý hai', 'warning raw-list 1', '- Ý một'],
    ['• Ý một\n• Ý hai\n• Ý ba', 'warning raw-list 1', '- Ý một'],
    ['Gồm:\n\n·\tÝ một\n\n·\tÝ hai', 'warning raw-list 3', '- Ý một'],
    ['– Ý một\n– Ý hai', 'warning raw-list 1', '- Ý một'],
    ['–Ý một\n–Ý hai', 'warning raw-list 1', '- Ý một'],
    ['👉 Ý một\n👉 Ý hai', 'warning raw-list 1', '- Ý một'],
    ['o\tÝ một\no\tÝ hai', 'warning raw-list 1', '- Ý một'],
    ['-\u00a0Ý một\n-\u00a0Ý hai', 'warning raw-list 1', '- Ý một'],
    ['1.\u00a0Ý một\n2.\u00a0Ý hai', 'warning raw-list 1', '1. Ý một'],
    ['✓ Ý một\n✓ Ý hai', 'warning raw-list 1', '- Ý một'],
    ['-> Ý một\n-> Ý hai', 'warning raw-list 1', '- Ý một'],
    ['-- Ý một\n-- Ý hai', 'warning raw-list 1', '- Ý một'],
    ['☞ Ý một\n☞ Ý hai', 'warning raw-list 1', '- Ý một'],
    ['Ø Ý một\nØ Ý hai', 'warning raw-list 1', '- Ý một'],
    ['① Ý một\n② Ý hai', 'warning raw-list 1', '1. Ý một'],
    ['1️⃣ Ý một\n2️⃣ Ý hai', 'warning raw-list 1', '1. Ý một'],
    ['☐ Việc một\n☑ Việc hai', 'warning raw-list 1', '- [ ] Việc một'],
    ['•\nMột\n•\nHai', 'warning raw-list 1', '- …'],
    ['>> Xem thêm', 'warning quote-number 1', '» Xem thêm'],
    ['\t- Một\n\t- Hai', 'error first-margin 1', '- Một'],
    ['  1. Một\n  2. Hai', 'error first-margin 1', '1. Một'],
    ['- Ý một\n-Ý hai\n- Ý ba', 'warning raw-list 2', '- Ý hai'],
    ['1. Ý một\n2.Ý hai', 'warning raw-list 2', '2. Ý hai'],
    ['- Ý một\n• Ý hai', 'warning raw-list 2', '- Ý hai'],
    ['- Ý một\n-**Ý** [hai](/van-ban/)', 'warning raw-list 2', '- **Ý** [hai](/van-ban/)'],
    ['-**Một**: a\n-**Hai**: b', 'warning raw-list 1', '- **Một**: a'],
    ['1.Ý một\n2.Ý hai', 'warning raw-list 1', '1. Ý một'],
    ['5. a\n5. b', 'warning list-number 2', '6.'],
    ['> 5 triệu đồng/người\n< 5 triệu đồng', 'warning quote-number 1', '\\> 5 triệu đồng/người'],
    ['>= 80% hộ\n<= 20% hộ', 'warning quote-number 1', '\\>= 80% hộ'],
    ['> 60 tuổi\n> 80 tuổi', 'warning quote-number 1', '\\> 60 tuổi'],
    ['> 60 tuổi: 20 người', 'warning quote-number 1', '\\> 60 tuổi: 20 người'],
  ]);

  test.each([
    '– Một câu nói.',
    'a) Ý một\nb) Ý hai',
    'a)\tÝ một\nb)\tÝ hai',
    '- Ý một\n- Ý hai',
    '- Ý một\nnói tiếp',
    '- “Ai?”\n* Lời bàn\n- “Tôi.”',
    'Gồm:\n\n   - Ý một\n   - Ý hai',
    '≥ 18 tuổi\n≥ 60 tuổi',
    '🌾 Lúa\n🌽 Ngô',
    '5. a\n7. b',
    '-5 độ C\n-6 độ C',
    '> Lời trích.',
  ])('%j is right', async (typed) => {
    expect(await findingsOf(typed)).toEqual([]);
  });
});

test.each([
  ['- Ý một\n+ Nhỏ\n+ Nhỏ hai\n- Ý hai', 2, '“  + Nhỏ” (đầu dòng có 2 dấu cách)'],
  ['- Ý một\n - Nhỏ\n- Ý hai', 2, '“  - Nhỏ” (đầu dòng có 2 dấu cách)'],
])('points of two levels that would be one: %j', async (typed, line, right) => {
  const [found, ...more] = await findingsOf(typed);
  expect(found && inShort(found)).toBe(`warning list-level ${line}`);
  expect(found?.remedy).toContain(right);
  expect(more).toEqual([]);
});

describe('rows of ~ and backticks, which begin code', () => {
  test.each([
    ['~~~~~~~~\n\nThông báo họp', 'error code-open 1', '"***"'],
    ['Đầu.\n\n```\n**Hết**', 'error code-open 3', '"***"'],
    ['~~~ Thông báo ~~~\n\nHọp', 'error code-words 1', '"Thông báo"'],
    ['~~~~\nThông báo họp\n~~~~', 'warning code-text 1', '"***"'],
  ])('%j', async (typed, told, right) => {
    const found = await findingsOf(typed);
    expect(found.map(inShort)).toEqual([told]);
    expect(found[0]?.remedy).toContain(right);
  });

  test('with code in them are left alone', async () => {
    expect(await findingsOf('```sh\nnpm run check\n```')).toEqual([]);
  });
});

describe('HTML that was pasted as words', () => {
  cases([
    ['Họp &amp;nbsp;bàn &amp;amp; làm', 'warning raw-html 1', 'Họp bàn & làm'],
    ['Th&amp;#244;ng b&#225o', 'warning raw-html 1', 'Thông báo'],
    ['&lt;p&gt;Họp &lt;b&gt;thôn&lt;/b&gt;&lt;/p&gt;', 'warning raw-html 1', 'Họp thôn'],
    ['&lt;a href="/x/"&gt;xem&lt;/a&gt;', 'warning raw-html 1', 'xem'],
    ['Ng&amp;agrave;y h&amp;ocirc;m', 'warning raw-html 1', 'Ngày hôm'],
  ]);

  test.each(['A &amp; B, Q&A; R&D', 'tuổi <b và a>', 'a &lt; b &gt; c', '\\<script> và `<b>`'])(
    '%j is right',
    async (typed) => {
      expect(await findingsOf(typed)).toEqual([]);
    },
  );
});

describe('words that would be lost', () => {
  cases([
    ['x[^1]\n\n[^1]: a\n\n[^2]: c', 'error footnote-unused 5', '[^2]'],
    ['x[^1]\n\n[^1]: a\n\n[^1]: b', 'error footnote-twice 5', '[^2]'],
    ['x[^9]', 'error footnote-missing 1', '[^9]: lời chú thích'],
    ['x[^a b]\n\n[^a b]: Lời', 'error footnote-name 3', '[^a-b]'],
    ['[Lưu ý]: 8h30', 'error definition-unused 1', '\\[Lưu ý]: 8h30'],
  ]);

  test.each([
    'chữ ![Cổng](a.gif "chú thích") chữ',
    '- ![Cổng](a.gif "chú thích")\n- b',
    '| a |\n|---|\n| ![Cổng](a.gif "chú thích") |',
    '[![Cổng](a.gif "chú thích")](/van-ban/)',
    'chữ ![Cổng][anh]\n\n[anh]: a.gif "chú thích"',
  ])('a caption that no reader would see: %j', async (typed) => {
    expect((await findingsOf(typed)).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error caption-lost',
    ]);
  });

  test.each([
    '![Cổng](a.gif "chú thích")',
    '![Cổng](a.gif "một")\n![Cổng](a.gif "hai")',
    '- chữ\n\n  ![Cổng](a.gif "chú thích")\n\n- b',
    '> ![Cổng](a.gif "chú thích")',
  ])('%j has its caption', async (typed) => {
    expect(await findingsOf(typed)).toEqual([]);
  });
});

test.each([
  ['[x](http://localhost:4321/van-ban/)', 'error link-local', 'ghi /van-ban/'],
  ['http://127.0.0.1:4321/', 'error link-local', 'ghi /'],
  ['[x](http://192.168.1.5/x)', 'error link-local', 'ghi /x'],
  ['[x](http://maychu/x)', 'error link-local', 'ghi /x'],
  ['[x](https://abc--xa.netlify.app/van-ban/)', 'warning link-preview', 'ghi /van-ban/'],
])('an address that only its writer can open: %s', async (typed, told, right) => {
  const [found, ...more] = await findingsOf(typed);
  expect(`${found?.severity} ${found?.rule}`).toBe(told);
  expect(found?.remedy).toContain(right);
  expect(more).toEqual([]);
});

test.each([
  ['title: "**Họp thôn**"', '"Họp thôn"'],
  ['description: "## Họp [xem](/x/) nhé"', '"Họp xem nhé"'],
])('a field is plain words: %s', async (line, right) => {
  const frontMatter = line.startsWith('title') ? TITLED.replace(/title: .*/, line) : `${TITLED}\n${line}`;
  const found = await checkFiles({ ...BASE, [ADDED]: article(frontMatter) });
  expect(found.map(({ rule }) => rule)).toEqual(['raw-field']);
  expect(found[0]?.remedy).toContain(right);
});

test('a picture that lost its sign is told with it', async () => {
  const [found] = await findingsOf('[Cổng làng](a.gif)');
  expect(found?.remedy).toContain('![mô tả ảnh](a.gif)');
});
