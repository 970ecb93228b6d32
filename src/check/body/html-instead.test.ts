/** What an editor is told to write instead of HTML from elsewhere, by following it to the letter. */
import { expect, test } from 'vitest';
import { mendedBy, toldOf } from '../../../tests/support/body.ts';
import { checkHtml } from './html.ts';

test.each([
  ['<center>Hội nghị</center>', 'Hội nghị'],
  ['<center>\n\n**Hội nghị**\n\n</center>', '**Hội nghị**'],
  ['<font color="red">Khẩn</font> cấp', 'Khẩn cấp'],
  ['a <font size=5><b>Khẩn</b></font> cấp', 'a **Khẩn** cấp'],
  ['Đây là <b>chữ đậm nhé', 'Đây là **chữ đậm nhé**'],
  ['Có <b> lề </b> nhé', 'Có  **lề**  nhé'],
  ['<b>Thời gian:</b>8 giờ', '**Thời gian:** 8 giờ'],
  ['<b>Đ</b>iều 1', '**Đ**iều 1'],
  ['<b>một</b><b>hai</b>', '**mộthai**'],
  ['<b><strong>một</strong></b>', '**một**'],
  ['Một<br clear="all">hai</br>ba', 'Một<br>hai<br>ba'],
  ['<u style="x">Gạch</u>', '<u>Gạch</u>'],
  ['Xem <a href="/van-ban/" target="_blank"><b>văn bản</b></a> nhé', 'Xem [**văn bản**](/van-ban/) nhé'],
  ['Mục <a name="x"></a>một', 'Mục một'],
  ['<img src="a.gif" alt="Cánh đồng" width="9">', '![Cánh đồng](a.gif)'],
  ['<big>To</big> <strike>bỏ</strike> <tt>mã</tt>', 'To ~~bỏ~~ `mã`'],
  ['chữ <h3>Mục</h3> chữ', 'chữ \n\n## Mục\n\n chữ'],
  ['<h2>Một</h2>\n<h3>Hai</h3>', '## Một\n\n### Hai'],
  [
    '<p>Một.</p>\n<ul><li>A</li><li>B<ol><li>C<li>D</ol></ul>\n<p>Hết',
    'Một.\n\n- A\n- B\n  1. C\n  2. D\n\nHết',
  ],
  ['<blockquote><p>Lời</p></blockquote>', '> Lời'],
  ['Trước\n<center><b>CỘNG HÒA</b></center>\nSau', 'Trước\n\n**CỘNG HÒA**\n\nSau'],
  ['- <p>Mục</p>\n- chữ <center>giữa</center> chữ', '- Mục\n- chữ <br>giữa<br> chữ'],
  ['| A |\n|---|\n| <center>y</center> |', '| A |\n|---|\n| y |'],
  ['## <center>Mục</center>', '## Mục'],
  [
    '<table border="1"><tr><td style="x" colspan="2"><p>A</p><p><b>B</b></p></td></tr></table>',
    '<table><tr><td colspan="2">A<br>B</td></tr></table>',
  ],
  ['Chữ <table><tr><td>a</td></tr></table>', 'Chữ \n\n<table><tr><td>a</td></tr></table>'],
])('%j becomes %j', (text, right) => {
  expect(mendedBy(text, checkHtml)).toBe(right);
  expect(toldOf(right, checkHtml)).toEqual([]);
});

test.each([
  '<b onclick="a()">x</b>',
  '<a href="javascript:a()">x</a>',
  '<center><script>x</script></center>',
  '<b>x</b><i>y</i>',
  '<img src="a.gif">',
  '<table><tr><td><a href="/">x</a></td></tr></table>',
  '<td>A</td>',
  'Chữ </sup>',
  `<center>${'chữ '.repeat(600)}</center>`,
])('nobody says what to write instead of %j', (text) => {
  expect(mendedBy(text, checkHtml)).toBe(text);
  expect(toldOf(text, checkHtml)).not.toEqual([]);
});

test('what is pasted is told once, with all lines to write', () => {
  const told = toldOf('Trước\n<p><b>A</b></p>\n<p>B</p>', checkHtml);
  expect(told.map(({ remedy }) => remedy)).toEqual([
    'thay "<p><b>A</b></p> <p>B</p>" bằng (dòng trống) ⏎ “**A**” ⏎ (dòng trống) ⏎ “B”.',
  ]);
});
