/** The text when an editor has done to the letter what is said of the signs in it: nothing else has changed. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf, waysOutOf } from '../../../../tests/support/body.ts';
import { checkFences } from './fences.ts';
import { checkSigns } from './index.ts';

const cases = (list: readonly (readonly [written: string, mended: string])[]) =>
  test.each(list)('%j', (written, mended) => {
    expect(mendedBy(written, checkSigns)).toBe(mended);
  });

describe('signs of bold and italics', () => {
  cases([
    ['Xem **Thời gian:**8 giờ nhé', 'Xem **Thời gian:** 8 giờ nhé'],
    ['Xem chữ**“Đậm”**của xã', 'Xem chữ **“Đậm”** của xã'],
    ['a chữ** đậm ** b', 'a chữ **đậm** b'],
    ['Số (**“Một”**) và chữ**(hai)**', 'Số (**“Một”**) và chữ **(hai)**'],
    ['> Xem **“Đậm”**của\n> xã', '> Xem **“Đậm”** của\n> xã'],
    ['- ý một\n- ý **hai:**ba\n- ý ba', '- ý một\n- ý **hai:** ba\n- ý ba'],
    ['| a | b |\n|---|---|\n| **x:**1 | 2 |', '| a | b |\n|---|---|\n| **x:** 1 | 2 |'],
    ['Một\nhai **ba.**bốn\nnăm', 'Một\nhai **ba.** bốn\nnăm'],
    ['Có chữ đậm** nhé', '**Có chữ đậm** nhé'],
    ['Có chữ đậm**', '**Có chữ đậm**'],
    ['Có ~~bỏ', 'Có ~~bỏ~~'],
    ['chữ** đậm **', 'chữ **đậm**'],
    ['Ký: **đậm: **chữ dài', 'Ký: **đậm:** chữ dài'],
    ['Kỳ**“a”**', 'Kỳ **“a”**'],
    ['x **(a)**b, c d', 'x **(a)** b, c d'],
    ['Có == tô == đó', 'Có tô đó'],
    ['Có== tô ==đó', 'Có tô đó'],
    ['Có ++gạch++ a', 'Có gạch a'],
    ['**', ''],
  ]);
});

describe('links and pictures', () => {
  cases([
    ['Xem [văn bản] (/van-ban/) mới', 'Xem [văn bản](/van-ban/) mới'],
    ['Xem **kỹ** [văn bản] (/van-ban/) mới', 'Xem **kỹ** [văn bản](/van-ban/) mới'],
    ['Xem [văn bản]\n(/van-ban/) mới', 'Xem [văn bản](/van-ban/) mới'],
    ['> Xem [văn bản]\n> (/van-ban/) mới', '> Xem [văn bản](/van-ban/) mới'],
    ['Một ![Ảnh] (a.jpg) hai', 'Một ![Ảnh](a.jpg) hai'],
    ['| a |\n|---|\n| [xem] (/x/) |', '| a |\n|---|\n| [xem](/x/) |'],
    ['Xem [văn bản] ( /van-ban/ ) mới', 'Xem [văn bản](/van-ban/) mới'],
    ['Xem [ văn bản ] (/van-ban/) mới', 'Xem [văn bản](/van-ban/) mới'],
    ['Chữ trước[a] (/x/)', 'Chữ trước[a](/x/)'],
    ['A&amp;B[a] (/x/)', 'A&amp;B[a](/x/)'],
    ['Một\nhai ba[a] (/x/) bốn\nnăm', 'Một\nhai ba[a](/x/) bốn\nnăm'],
    ['Xem [tải](ke hoach.pdf "Kế "mới" hoạch")', 'Xem [tải](<ke hoach.pdf> "Kế “mới” hoạch")'],
    ['Xem [tải](ke hoach.pdf ”Kế hoạch”) nhé', 'Xem [tải](<ke hoach.pdf> "Kế hoạch") nhé'],
    ["Xem [a](https://a.vn/b c 'Tên') nhé", 'Xem [a](https://a.vn/b%20c "Tên") nhé'],
    ['Xem [gọi](tel:0912 345 678) nhé', 'Xem [gọi](tel:0912345678) nhé'],
    ['![Lúa](anh lúa.jpg =100x200)', '![Lúa](<anh lúa.jpg>)'],
    ['Xem (văn bản)[ /van-ban/ ] nhé', 'Xem [văn bản](/van-ban/) nhé'],
    ['Xem !( anh.jpg )[ Lúa ] nhé', 'Xem ![Lúa](anh.jpg) nhé'],
    ['Xem ! (anh.jpg)[/x/] nhé', 'Xem ! [anh.jpg](/x/) nhé'],
    ['(a(b)[/x/]', '(a[b](/x/)'],
    ['Xem [ văn bản ]/van-ban/ nhé', 'Xem [văn bản](/van-ban/) nhé'],
    ['Xem [sửa]( khoản 2 điều 3) nhé', 'Xem [sửa] ( khoản 2 điều 3) nhé'],
    ['Xem [a](/x/', 'Xem [a](/x/)'],
  ]);

  test.each([
    'Chữ !\\[Ảnh\\]',
    'Xem ![Ảnh] nhé',
    '![ ]',
    'Xem [](/x/ y)',
    'Xem [ ] (/van-ban/)',
    'Xem [a](  ) nhé',
    'Xem (anh.jpg)[Lúa] nhé',
  ])('%j is told nothing', (text) => {
    expect(toldOf(text, checkSigns)).toEqual([]);
  });

  test.each([
    ['![Ảnh]', '![Ảnh]', 'ghi thêm tên tệp ảnh: viết "![Ảnh](ten-anh.jpg)"'],
    ['Xem [a]: https://a.vn/x nhé', '[a]: ', 'viết liền [chữ](địa chỉ), địa chỉ không có dấu cách.'],
    ['Xem [a](/x/ nhé', '[a](/x/ nhé', 'viết "[a](</x/ nhé>)".'],
    ['Chữ trước[a] (/x/)', '[a]', 'viết "[a](/x/)".'],
  ])('%j is told at %j, and left to the editor: %s', (text, from, remedy) => {
    const [told] = toldOf(text, checkSigns);
    expect(told?.from.startsWith(from)).toBe(true);
    expect(told?.remedy).toContain(remedy);
  });
});

describe('headings', () => {
  cases([
    ['| a |\n|---|\n| ##Mục |', '| a |\n|---|\n| Mục |'],
    ['| a |\n|---|\n| ##**Mục** 1 |', '| a |\n|---|\n| **Mục** 1 |'],
    ['| **##Mục** |\n|---|\n| ##[x](/y/) |', '| **Mục** |\n|---|\n| [x](/y/) |'],
    ['##Mục một\n\nChữ\n\n##Mục hai', '## Mục một\n\nChữ\n\n## Mục hai'],
    ['## Một\n\n###Hai\n\n####Ba', '## Một\n\n### Hai\n\n#### Ba'],
    ['Chữ\n\n###Con', 'Chữ\n\n## Con'],
    ['Chữ ##', '## Chữ'],
    ['##Một\n\n###Hai\n\n####Ba', '## Một\n\n### Hai\n\n#### Ba'],
    ['Có  ##  Mục **hai**', '## Có Mục hai'],
    ['| a |\n|---|\n| Mục ## |', '| a |\n|---|\n| Mục |'],
    ['| a |\n|---|\n| ##Một ##Hai |', '| a |\n|---|\n| Một ##Hai |'],
  ]);

  test('have no place in a notice: their words are bold there, once', () => {
    expect(mendedBy('##Mục một', (body) => checkSigns(body, false))).toBe('**Mục một**');
    expect(mendedBy('##Mục **một**', (body) => checkSigns(body, false))).toBe('**Mục một**');
    expect(mendedBy('##Mục một\n\n###Mục hai', (body) => checkSigns(body, false))).toBe(
      '**Mục một**\n\n**Mục hai**',
    );
  });
});

describe('lists', () => {
  cases([
    ['• Ý một\n• Ý hai\n• Ý ba', '- Ý một\n- Ý hai\n- Ý ba'],
    ['Gồm:\n\n• Ý một\n• Ý hai\n\nHết', 'Gồm:\n\n- Ý một\n- Ý hai\n\nHết'],
    ['Gồm:\n• Ý một\n• Ý hai', 'Gồm:\n- Ý một\n- Ý hai'],
    ['- Ý một\n-Ý hai\n- Ý ba', '- Ý một\n- Ý hai\n- Ý ba'],
    ['> • Ý một\n> • Ý hai', '> - Ý một\n> - Ý hai'],
  ]);
});

describe('tables', () => {
  const TABLE = '| a | b |\n| --- | --- |\n| 1 | 2 |';
  const THREE = '| Thôn | Số | Ghi |\n| --- | --- | --- |\n| Một | 20 | x |\n| Hai | 30 | |';
  cases([
    ['| a | b |\n| 1 | 2 |', TABLE],
    ['a | b\n1 | 2', TABLE],
    ['Đầu\n\n| a | b |\n| 1 | 2 |\n\nCuối', `Đầu\n\n${TABLE}\n\nCuối`],
    ['Chữ\nChữ\na | b\n1 | 2', `Chữ\nChữ\n\n${TABLE}`],
    ['| a | b |\n|---|\n| 1 | 2 |', TABLE],
    ['| a | b |\n|===|===|\n| 1 | 2 |', TABLE],
    ['| a | b | |---|---| | 1 | 2 |', TABLE],
    ['+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+', TABLE],
    ['│ a │ b │\n│ 1 │ 2 │', TABLE],
    ['| **a** | b |\n| [x](/y/) | 2 |', '| **a** | b |\n| --- | --- |\n| [x](/y/) | 2 |'],
    ['Tên\tSố\nAn\t1', '| Tên | Số |\n| --- | --- |\n| An | 1 |'],
    ['Tên   Số\nAn   1', '| Tên | Số |\n| --- | --- |\n| An | 1 |'],
    ['Thôn;Số;Ghi\nMột;20;x\nHai;30;', THREE],
    ['Thôn,Số,Ghi\nMột,20,x\nHai,30,', THREE],
    ['Thôn\tSố\tGhi\nMột\t20\tx\nHai\t30', THREE],
    ['a;b\n1;2\n3;4', '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |'],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', '| a | b |\n|---|---|\n| 1 | 2 | 3 |'],
    [`${TABLE}\n|---|---|\n| 3 | 4 |`, `${TABLE}\n| 3 | 4 |`],
    [`> ${TABLE.replaceAll('\n', '\n> ')}\n> |---|---|`, `> ${TABLE.replaceAll('\n', '\n> ')}\n> |---|---|`],
    [`${TABLE}\n| 3 |\n| 5 | 6 |`, `${TABLE}\n| 3 | |\n| 5 | 6 |`],
    [`${TABLE}\n| **3**`, `${TABLE}\n| **3** | |`],
    [`${TABLE}\n3 |`, `${TABLE}\n| 3 | |`],
    [`${TABLE}\n| một\nhai\nba | 2 |\n| 3 | 4 |`, `${TABLE}\n| một<br>hai<br>ba | 2 |\n| 3 | 4 |`],
    [`${TABLE}\n| một\nhai | 2 |\n| ba\nbốn | 4 |`, `${TABLE}\n| một<br>hai | 2 |\n| ba<br>bốn | 4 |`],
    ['| a | b |\n|---|---|\n| một\nhai | 2 |', '| a | b |\n|---|---|\n| một<br>hai | 2 |'],
  ]);

  test.each([
    'a;b\n1;2',
    'Một; hai\nBa; bốn\nNăm; sáu',
    '1,5 kg\n2,5 kg\n3,5 kg',
    'Họp xã;\nHọp thôn;\nHết;',
    'a;b\n1;2\n3',
    'a;b.\n1;2.\n3;4.',
    '> a;b\n> 1;2\n> 3;4',
    '| a | b |\n| 1 | 2 | 3 |',
    '| a |\n| 1 |',
  ])('%j is left as it is: nobody says what it was to be', (text) => {
    expect(mendedBy(text, checkSigns)).toBe(text);
  });
});

describe('what is not said to the letter, and lines within other things', () => {
  cases([
    ['> ##Mục\n> chữ', '> ## Mục\n> chữ'],
    ['Chữ\n  ##Mục  \nchữ', 'Chữ\n  ## Mục  \nchữ'],
    ['Chữ\n##Mục **đậm** [x](/y/)\nchữ', 'Chữ\n## Mục **đậm** [x](/y/)\nchữ'],
    ['[xem][1] chữ', '[xem][1] chữ'],
    ['［xem］（/van-ban/） đó', '[xem](/van-ban/) đó'],
    ['Họp &amp;nbsp;bàn', 'Họp bàn'],
    ['**Họp** &amp;nbsp;bàn', '**Họp** &amp;nbsp;bàn'],
  ]);
});

describe('signs of other tools and of headings', () => {
  cases([
    ['Kính gửi {{ten}} nhé', 'Kính gửi nhé'],
    ['{{ten}} chào', ' chào'],
    ['[xem](/van-ban/){:target="_blank"}', '[xem](/van-ban/)'],
    ['[b]Đậm[/b] và **x**', '**Đậm** và **x**'],
    ['120 m^2^ **đất**', '120 m<sup>2</sup> **đất**'],
    ['Nơi nhận {.lop} \\*x', 'Nơi nhận \\*x'],
    ['[[Trang|chữ]] **b**', 'chữ **b**'],
    ['| a |\n|---|\n| [x] Việc |', '| a |\n|---|\n| ☑ Việc |'],
    ['| a |\n|---|\n| [ ] **Việc** |', '| a |\n|---|\n| [ ] **Việc** |'],
    ['- [v] Việc', '- [x] Việc'],
    ['[ ] Việc', '- [ ] Việc'],
    ['**[x] Việc**', '**[x] Việc**'],
    ['Chữ [**xem**] (/x/) mới', 'Chữ [**xem**](/x/) mới'],
    ['Xem [a](/b/) rồi [**xem**] (/x/)', 'Xem [a](/b/) rồi [**xem**](/x/)'],
    ['x<br>**b:**c', 'x<br>**b:** c'],
    ['x<br>##Mục', 'x<br>##Mục'],
    ['Một [xem]\n  (/van-ban/) hai', 'Một [xem](/van-ban/) hai'],
    ['| a |\n|---|\n| ##Mục # 1 |', '| a |\n|---|\n| Mục # 1 |'],
    ['## Mục##', '## Mục'],
    ['## Một\n\n### Mục##\n\n####Con', '## Một\n\n### Mục\n\n#### Con'],
    ['- ##Mục', '- ## Mục'],
    ['####### Sâu', '## Sâu'],
    ['A &amp;amp; B', 'A & B'],
    ['[caption]ảnh[/caption] và [b1] nhé', 'ảnh và [b1] nhé'],
    ['Chữ [caption id=1]ảnh[/caption] nhé', 'Chữ ảnh nhé'],
    ['[gallery ids="1,2"]', ''],
    ['[ ]  Việc **x**', '- [ ] Việc **x**'],
    [' [x] Việc', ' - [x] Việc'],
  ]);

  test('of what is escaped stay, but those of HTML', () => {
    for (const text of ['Điểm \\[a\\]', '\\*\\*b\\*\\*', '| a |\n|---|\n| 1 |'])
      expect(toldOf(text, checkSigns)).toEqual([]);
    for (const text of ['Điểm \\<b\\> x', 'Điểm &lt;b&gt; x', '\\&nbsp; x'])
      expect(toldOf(text, checkSigns).map(({ rule }) => rule)).toEqual(['raw-html']);
  });

  test('are told with rows of a table, levels of a list and blocks of code', () => {
    const rules = (text: string) => toldOf(text, checkSigns).map(({ rule }) => rule);
    expect(rules('- Một\n+ Hai')).toEqual(['list-level']);
    expect(rules('| a | b |\n|---|---|\n| 1 |')).toEqual(['table-row']);
    expect(rules('~~~\nđất\n~~~')).toEqual(['code-text']);
  });

  test('are told of two hundred lines of a text, and no more', () => {
    expect(toldOf(Array(210).fill('Có **chữ').join('\n\n'), checkSigns)).toHaveLength(200);
  });
});

describe('codes of programs', () => {
  cases([
    ['Họp\\nBàn việc **một**', 'Họp\nBàn việc **một**'],
    ['Chúc mừng :tada: cả xã', 'Chúc mừng cả xã'],
    ['Một **** hai', 'Một hai'],
  ]);
});

describe('blocks of code that were none', () => {
  test.each([
    ['Đầu\n\n~~~ Thông báo\nHọp\n~~~\n\nHết', 'Đầu\n\nThông báo\nHọp\n\n\nHết'],
    ['Đầu\n\n~~~\nHọp thôn\n~~~\nHết', 'Đầu\n\n\nHọp thôn\n\nHết'],
    ['Đầu\n\n```\nHọp', 'Đầu\n\n\nHọp'],
    ['> ~~~ Thông báo\n> Họp\n> ~~~\n> x', '> Thông báo\n> Họp\n> \n> x'],
    ['~~~ Thông báo ~~~\n\nHọp\n\n~~~ Kết luận ~~~\n\nHết', 'Thông báo\n\nHọp\n\nKết luận\n\nHết'],
    ['~~~ Một\nx\n```\nlet a\n```\n~~~\ny', 'Một\nx\n```\nlet a\n```\n\ny'],
    ['```js\nlet a\n```\n\n```\nlet b\n```', '```js\nlet a\n```\n\n```\nlet b\n```'],
  ])('%j', (written, mended) => {
    expect(mendedBy(written, checkFences)).toBe(mended);
  });
});

test.each([
  ['*Ghi chú: nộp', '*Ghi chú: nộp*', '- Ghi chú: nộp', '\\*Ghi chú: nộp'],
  ['a\n*Ghi chú\nb', 'a\n*Ghi chú*\nb', 'a\n- Ghi chú\n\nb', 'a\n\\*Ghi chú\nb'],
  ['| a |\n|---|\n| *Ghi chú |', '| a |\n|---|\n| *Ghi chú* |', '| a |\n|---|\n| \\*Ghi chú |'],
  ['Xem *nghiêng** đó', 'Xem **nghiêng** đó', 'Xem *nghiêng* đó'],
  ['Có **chữ đậm', 'Có chữ đậm'],
  ['Có chữ đậm** nhé', 'Có chữ đậm nhé'],
  ['Có chữ** đậm **', 'Có chữ đậm'],
  ['Ký: **đậm: **chữ', 'Ký: đậm: chữ'],
  ['~~a ~~b', 'a b'],
  ['Xem ***đậm nghiêng* nhé', 'Xem *đậm nghiêng* nhé'],
  ['*a**', '**a**', '*a*'],
  ['- *Ghi chú', '- *Ghi chú*', '- \\*Ghi chú'],
  ['a\n\nXem **Giờ:**8 giờ', 'a\n\nXem Giờ:8 giờ'],
  ['#Giới thiệu chung', '## Giới thiệu chung', '\\#Giới thiệu chung'],
  ['- #Giới thiệu **chung**', '- \\#Giới thiệu **chung**'],
])('the ways out of %j', (text, ...ways) => {
  expect(waysOutOf(text, checkSigns)).toEqual(ways);
});
