import { describe, expect, test } from 'vitest';
import { markdownPlainText } from './markdown-text.ts';

const blocks = (...lines: string[]) => markdownPlainText(lines.join('\n')).blocks;
const firstParagraph = (...lines: string[]) => markdownPlainText(lines.join('\n')).firstParagraph;

describe('the words of a Markdown text', () => {
  test('are those that a reader sees, without marks, in their order', () => {
    expect(
      blocks(
        '## Kết quả',
        '',
        'Toàn xã có **10** sản phẩm _đạt_ `OCOP`, xem [bài trước](/tin-tuc/x/).',
        '',
        '- lúa',
        '- cói',
        '',
        '> Lời ông Mẫu',
      ),
    ).toEqual(['Kết quả', 'Toàn xã có 10 sản phẩm đạt OCOP, xem bài trước.', 'lúa', 'cói', 'Lời ông Mẫu']);
  });

  test('of a table are one piece a cell', () => {
    expect(blocks('| Thôn | Hộ |', '| --- | --: |', '| Mẫu 1 | 120 |')).toEqual([
      'Thôn',
      'Hộ',
      'Mẫu 1',
      '120',
    ]);
  });

  test('of a table written in HTML, with merged cells, are not lost', () => {
    expect(
      blocks(
        '<table>',
        '<tr><th colspan="2">Lịch lấy nước</th></tr>',
        '<tr><td>H<sub>2</sub>O</td><td>Mẫu<br>2</td></tr>',
        '</table>',
      ),
    ).toEqual(['Lịch lấy nước', 'H2O', 'Mẫu 2']);
  });

  test('beside a part of HTML that stands apart are pieces of their own', () => {
    expect(blocks('<div>một<p>hai <b>ba</b></p>bốn</div>năm')).toEqual(['một', 'hai ba', 'bốn', 'năm']);
    expect(blocks('<table><tr><td>Lịch</td></tr></table> Ghi chú')).toEqual(['Lịch', 'Ghi chú']);
  });

  test('lose HTML tags and keep what stands between them', () => {
    expect(blocks('Nước H<sub>2</sub>O và <u>đất</u>')).toEqual(['Nước H2O và đất']);
  });

  test('on two sides of a line break are two words', () => {
    expect(blocks('thôn Mẫu 1<br>thôn Mẫu 2')).toEqual(['thôn Mẫu 1 thôn Mẫu 2']);
    expect(blocks('thôn Mẫu 1  ', 'thôn Mẫu 2\\', 'thôn Mẫu 3')).toEqual([
      'thôn Mẫu 1 thôn Mẫu 2 thôn Mẫu 3',
    ]);
  });

  test('hold no component of an MDX file, alone or within a line', () => {
    expect(blocks('<ContactList />', '', 'Gọi <PhoneNumber number="0912345678" /> để hỏi.')).toEqual([
      'Gọi để hỏi.',
    ]);
  });

  test('hold no comment, script or style', () => {
    expect(
      blocks(
        '<!-- ghi chú riêng -->',
        '',
        '<script>theo_doi()</script>',
        '',
        '<style>p{}</style>',
        '',
        'Chữ',
      ),
    ).toEqual(['Chữ']);
  });

  test('hold no picture, which has no words but its alternative', () => {
    expect(blocks('![Cánh đồng](canh-dong.jpg)', '', 'Chữ')).toEqual(['Chữ']);
  });

  test('hold no character that nobody can see', () => {
    expect(blocks('Xã\u200B Mẫu\u0008 Mới')).toEqual(['Xã Mẫu Mới']);
  });

  test('read character references: &amp; is &', () => {
    expect(blocks('Trước &amp; đúng hạn')).toEqual(['Trước & đúng hạn']);
  });

  test('of an empty text are none', () => {
    expect(markdownPlainText('')).toEqual({ blocks: [], firstParagraph: '' });
    expect(markdownPlainText('\n<!-- chỉ ghi chú -->\n')).toEqual({ blocks: [], firstParagraph: '' });
  });
});

describe('the first paragraph', () => {
  test('skips headings, pictures, tables and components', () => {
    expect(
      firstParagraph(
        '# Đầu đề',
        '',
        '![ảnh](a.jpg)',
        '',
        '| A | B |',
        '| --- | --- |',
        '| một | hai |',
        '',
        '<ContactList />',
        '',
        'Đoạn **mở đầu**',
        'hai dòng.',
        '',
        'Đoạn sau.',
      ),
    ).toBe('Đoạn mở đầu hai dòng.');
  });

  test('is empty where there is only a heading or a table', () => {
    expect(firstParagraph('# Đầu đề')).toBe('');
    expect(firstParagraph('| A |', '| --- |', '| một |')).toBe('');
  });
});

test('an editor’s note in an MDX text is nobody’s words, what stands inside a component is', () => {
  const { firstParagraph, blocks } = markdownPlainText(
    '{/* nhớ sửa */}\n\n<Khung>\n\nLời trong khung.\n\n</Khung>',
    'mdx',
  );
  expect(firstParagraph).toBe('Lời trong khung.');
  expect(blocks).toEqual(['Lời trong khung.']);
});
