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
  ['<ul><li>A<ul><li>B</ul></ul>', '- A\n  - B'],
  ['<ul><li><p>A<p>B</ul>', '- A\n  B'],
  ['<ol><li>A<li>B</ol>', '1. A\n2. B'],
  ['<ul><li> A </li></ul>', '- A'],
  ['<p>A</p><b>c</b>', 'A\n\n**c**'],
  ['<p>A</p><hr><p>B</p>', 'A\n\n---\n\nB'],
  ['Một </b>hai', 'Một hai'],
  ['<blockquote> Lời </blockquote>', '> Lời'],
  ['<blockquote><p>A</p><p>B</p></blockquote>', '> A\n>\n> B'],
  ['<h3> Mục </h3>', '## Mục'],
  ['<h3></h3>', ''],
  ['<h3>Một</h3>\n<h2>Hai</h2>', '## Một\n\n## Hai'],
  ['<table><tr><td><h3>A</h3></td></tr></table>', '<table><tr><td>A</td></tr></table>'],
  ['Xem <a href="/x/"> văn bản </a> nhé', 'Xem  [văn bản](/x/)  nhé'],
  ['Xem <a name="x">mục</a> nhé', 'Xem mục nhé'],
  ["<A HREF='/x/'>a</A>", '[a](/x/)'],
  ['<b>a<br>b</b>', '**a<br>b**'],
  ['<b>một </b><b>hai</b>', '**một** **hai**'],
  ['<u>a</u><b>b</b><u>c</u>', '<u>a</u>**b**<u>c</u>'],
  ['<img src="a.gif" alt=" Lúa ">', '![Lúa](a.gif)'],
  ['Chữ <img src="a.gif" alt="Lúa"> sau', 'Chữ ![Lúa](a.gif) sau'],
  ['H<sub style="x">2</sub>O', 'H<sub>2</sub>O'],
  [
    '<table border=1><tr><th scope="col" style="x"> A </th></tr></table>',
    '<table><tr><th scope="col">A</th></tr></table>',
  ],
  ['<table border="1">\n\n<tr><td>a</td></tr>\n\n</table>', '<table>\n<tr><td>a</td></tr>\n</table>'],
  [
    '<table border="1"><tr><td><table border="1"><tr><td>a</td></tr></table></td></tr></table>',
    '<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>',
  ],
  // A line of its own, with an empty one around it where there is none.
  ['A\n<center>B</center>\nC', 'A\n\nB\n\nC'],
  ['Trước\n\n<center>A</center>\n\nSau', 'Trước\n\nA\n\nSau'],
  ['<center>A</center>  \nSau', 'A\n  \nSau'],
  ['Trước\n  \n<center>A</center>\n  \nSau', 'Trước\n  \nA\n  \nSau'],
  ['  <center>A</center>', '  A'],
  ['x <p>A</p>', 'x \n\nA'],
  ['<p>A</p> x', 'A\n\n x'],
  ['> <center>B</center> x', '> B<br> x'],
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
  '<table><tr><td>a<hr>b</td></tr></table>',
  '<table><tr><td><ul><li>A</li></ul></td></tr></table>',
  '<h3><p>A</p><p>B</p></h3>',
  '<h3>A\nB</h3>',
  '<li>A</li>',
  '<b><p>A</p></b>',
  '<b>\n\nĐậm\n\n</b>',
  '<code>a`b</code>',
  '<tt>a<br>b</tt>',
  '<a href="/x/"><p>a</p></a>',
  '<a href="a b">a</a>',
  '<img src="a b.gif" alt="Lúa">',
  '<img src="a.gif" alt="[x]">',
  '<img src="a.gif" alt="  ">',
  '<td>A</td>',
  'Chữ </sup>',
  `<center>${'chữ '.repeat(600)}</center>`,
])('nobody says what to write instead of %j', (text) => {
  expect(mendedBy(text, checkHtml)).toBe(text);
  expect(toldOf(text, checkHtml)).not.toEqual([]);
});

test('what an empty line parts is told by itself', () => {
  expect(toldOf('<p>A</p>\n\n<p>B</p>', checkHtml).map(({ from }) => from)).toEqual(['<p>A</p>', '<p>B</p>']);
});

test('what is pasted is told once, with all lines to write', () => {
  const told = toldOf('Trước\n<p><b>A</b></p>\n<p>B</p>', checkHtml);
  expect(told.map(({ remedy }) => remedy)).toEqual([
    'thay "<p><b>A</b></p> <p>B</p>" bằng (dòng trống) ⏎ “**A**” ⏎ (dòng trống) ⏎ “B”.',
  ]);
});
