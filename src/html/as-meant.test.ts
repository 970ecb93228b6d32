import { type MdastNode, markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { asMeant } from './as-meant.ts';
import { asEditorsMean, lineBreaks, MARKDOWN_FEATURES, parseMarkdown } from './markdown.ts';

const options = { features: MARKDOWN_FEATURES, mdastPlugins: [asEditorsMean, lineBreaks] };
/** What becomes of a text, on one line. */
const html = (text: string) =>
  markdownToHtml(text, options)
    .html.replace(/\n(?=<\/?(?:li|ol|ul|p|blockquote))|\n$/g, '')
    .replaceAll('<br>\n', '<br>');
const read = (text: string) => html(text).replace(/^<p>|<\/p>$/g, '');

describe('signs that people write for what they are', () => {
  test.each([
    ['5~10 công, 20~30 triệu', '5~10 công, 20~30 triệu'],
    ['từ ~5 đến ~10 km', 'từ ~5 đến ~10 km'],
    ['~~bỏ~~ và 5~6', '<del>bỏ</del> và 5~6'],
    ['3*4*5 m', '3*4*5 m'],
    ['3*4 m và 5*6 m', '3*4 m và 5*6 m'],
    ['dài*rộng*cao', 'dài*rộng*cao'],
    ['3*m và hai*2', '3*m và hai*2'],
    ['x a*b c*d y', 'x a*b c*d y'],
    ['*3 kg* và 5', '<em>3 kg</em> và 5'],
    ['giá 5*đồng* mới', 'giá 5<em>đồng</em> mới'],
    ['(*ba*) và a*b*.', '(<em>ba</em>) và a<em>b</em>.'],
    ['3*4 **đậm *cả nghiêng* nữa**', '3*4 <strong>đậm <em>cả nghiêng</em> nữa</strong>'],
    ['một *chữ nghiêng*, xã *Mẫu*.', 'một <em>chữ nghiêng</em>, xã <em>Mẫu</em>.'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('numbers', () => {
  test('a year before a full stop begins no list', () => {
    expect(html('2022. Năm của **đổi mới**.')).toBe('<p>2022. Năm của <strong>đổi mới</strong>.</p>');
    expect(html('1000. Năm xưa.')).toBe('<p>1000. Năm xưa.</p>');
    expect(html('999. Ý cuối.')).toBe('<ol start="999"><li>Ý cuối.</li></ol>');
    expect(html('- Mốc:\n\n  1945. Lập nước.')).not.toContain('<ol');
  });

  test('of a list are those written', () => {
    expect(html('5. Năm\n7. Bảy\n8. Tám')).toBe(
      '<ol start="5"><li>Năm</li><li value="7">Bảy</li><li>Tám</li></ol>',
    );
    expect(html('1. Một\n2. Hai')).toBe('<ol><li>Một</li><li>Hai</li></ol>');
    expect(html('1. Một\n1. Cũng một')).toBe('<ol><li>Một</li><li value="1">Cũng một</li></ol>');
  });
});

describe('numbers that no list shows', () => {
  test.each([
    ['1) Một\n2) Hai **đậm**', '<p>1) Một<br>2) Hai <strong>đậm</strong></p>'],
    ['1) Một\n\n2) Hai', '<p>1) Một</p><p>2) Hai</p>'],
    ['01. Một\n02. Hai', '<p>01. Một<br>02. Hai</p>'],
    ['1) Một\n   - nhỏ\n2) Hai', '<p>1) Một</p><ul><li>nhỏ</li></ul><p>2) Hai</p>'],
    ['1. Một\n   1) nhỏ\n   2) nữa\n2. Hai', '<ol><li>Một<br>1) nhỏ<br>2) nữa</li><li>Hai</li></ol>'],
    ['- Một\n\n  1) nhỏ', '<ul><li><p>Một</p><p>1) nhỏ</p></li></ul>'],
    ['1)\n2) Hai', '<p>1) <br>2) Hai</p>'],
    ['0. Không\n1. Một', '<ol start="0"><li>Không</li><li>Một</li></ol>'],
  ])('%j stands as it is written', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('a bare address', () => {
  test.each(['”', '’', '»', '–', '—', '…', ')', ']', '”.', '’,', '"', "'", '•', '；', '!”', '}', '|', '→'])(
    'ends before %s',
    (sign) => {
      for (const address of [
        'https://xa.example/tin-tuc/',
        'https://xa.example/a?b=1#d',
        'https://xa.example',
      ]) {
        expect(read(`Xem ${address}${sign} rồi.`)).toContain(`">${address}</a>${sign} rồi.`);
      }
      expect(read(`Xem www.xa.example${sign}`)).toContain(
        '<a href="http://www.xa.example">www.xa.example</a>',
      );
    },
  );

  test('goes on through what an address may hold', () => {
    for (const address of [
      'https://xa.example/a_(b)_c',
      'https://xa.example/thông-báo',
      'https://xa.example/a,b;c~d',
      'https://xa.example/?to=https://b.example/',
    ])
      expect(read(`${address} nhé`)).toContain(`>${address}</a> nhé`);
  });

  test('keeps the brackets that were opened in it, and no others', () => {
    const linked = (text: string) => /">([^<]+)<\/a>(.*)$/.exec(read(text))?.slice(1);
    expect(linked('(https://xa.example/a_(b))')).toEqual(['https://xa.example/a_(b)', ')']);
    expect(linked('((https://xa.example/a)).')).toEqual(['https://xa.example/a', ')).']);
    expect(linked('https://xa.example/a))”')).toEqual(['https://xa.example/a', '))”']);
    expect(linked('https://xa.example/a)b”')).toEqual(['https://xa.example/a)b', '”']);
    expect(linked('https://xa.example/a(b)c)”')).toEqual(['https://xa.example/a(b)c', ')”']);
    expect(linked('https://xa.example/a(b”')).toEqual(['https://xa.example/a(b', '”']);
  });

  test('is two where two are joined by signs', () => {
    expect(read('https://a.example”–“https://b.example/x”')).toBe(
      '<a href="https://a.example">https://a.example</a>”–“<a href="https://b.example/x">https://b.example/x</a>”',
    );
  });

  test('written as a link is left alone', () => {
    expect(read('[https://a.example/”](https://a.example/)')).toBe(
      '<a href="https://a.example/">https://a.example/”</a>',
    );
  });
});

describe('a blank of a form', () => {
  test.each([
    'Họ tên:____Tuổi:____',
    'Sinh ngày __/__/____, tại ____, số ____.',
    'ngày ___/___/2026',
    '(___) Đồng ý (___) Không',
    '___Mục lục___',
    '_/_/2026',
    'a____b',
    'Họ __tên____ rồi',
    'Họ __tên___ rồi',
    'Họ _tên___ rồi',
  ])('stays in %j', (line) => {
    expect(read(line)).toBe(line);
  });

  test('is not what words in bold or italics stand between', () => {
    expect(read('__Thời gian:__ 8 giờ, _(dự kiến)_, __“A”__.')).toBe(
      '<strong>Thời gian:</strong> 8 giờ, <em>(dự kiến)</em>, <strong>“A”</strong>.',
    );
  });
});

test('the beginning of addresses alone is no address', () => {
  expect(html('Gõ www. rồi tên trang')).not.toContain('<a ');
  expect(html('Gõ www.xa.example')).toContain('<a href="http://www.xa.example">');
  expect(html('Gõ ((ở www.xa.example))')).toContain('>www.xa.example</a>))');
});

test('the border of a table is no part of an address', () => {
  const rows =
    '| a | b |\n|---|---|\n| x | https://a.example/b|\n|y|www.a.example|\n|z|a\\||\n|t|www.b.example).|\n|u|**c** www.c.example|';
  expect(html(rows)).toContain('>https://a.example/b</a></td>');
  expect(html(rows)).toContain('>www.a.example</a></td>');
  expect(html(rows)).toContain('<td>a|</td>');
  expect(html(rows)).toContain('>www.b.example</a>).</td>');
  expect(html(rows)).toContain(
    '<td><strong>c</strong> <a href="http://www.c.example">www.c.example</a></td>',
  );
});

describe('paragraphs', () => {
  test('that are indented are paragraphs, with their markup', () => {
    expect(html('Mở đầu.\n\n    Đồng chí **A** nói.\n    Dòng hai.\n\n\tMột đoạn *nữa*.')).toBe(
      '<p>Mở đầu.</p><p>Đồng chí <strong>A</strong> nói.<br>Dòng hai.</p><p>Một đoạn <em>nữa</em>.</p>',
    );
    expect(html('> Lời dẫn\n>\n>     thụt vào')).not.toContain('<code');
    expect(html('```\nmã\n```')).toContain('<pre><code>');
  });

  test('end their lines where the editor did', () => {
    expect(html('TM. UBND XÃ\nCHỦ TỊCH\n(đã ký)')).toBe('<p>TM. UBND XÃ<br>CHỦ TỊCH<br>(đã ký)</p>');
    expect(html('*một\nhai*')).toBe('<p><em>một<br>hai</em></p>');
    expect(html('a<br>\nb\n<br>c  \nd\\\ne')).toBe('<p>a<br>b<br>c<br>d<br>e</p>');
  });
});

test.each(['a<br />\nb', 'a\n<br />b', 'a<u />\nb', 'a<u />\n<u />b'])(
  'a line of .mdx ends once where it ends, written out or not: %j',
  (text) => {
    expect(mdxToJs(text, options).code.match(/_components\.br\b/g)).toHaveLength(1);
  },
);

test('components and lines of .mdx are read alike', () => {
  const { code } = mdxToJs('5~10 và 3*4*5\nhttps://a.example”\n\n<OfficeAddress />', options);
  expect(code).toContain('5~10 và 3*4*5');
  expect(code).toContain('children: "https://a.example"');
  expect(code).toContain('_components.br');
});

test('what was read anew is placed where it stands', () => {
  const text =
    'Mở.\n\n    Đồng chí **A** nói\\\n      dòng [hai](/x/) https://a.example”.\n\n5~6 và 3*4*5\n\n>\t\tThụt vào  \n>\t\tHai.\n\nhttps://b.example”–“https://c.example/x”';
  const visit = (node: MdastNode): void => {
    if (node.type === 'text') {
      const { start, end } = node.position ?? {};
      const written = text.slice(start?.offset, end?.offset).replace(/ *\n[ >\t]+/g, '\n');
      expect(written).toBe(node.value);
    }
    if (node.type === 'link' && node.url.startsWith('https:')) {
      expect(text.slice(node.position?.start.offset, node.position?.end.offset)).toBe(node.url);
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode);
  };
  visit(parseMarkdown(text, 'md'));
});

test('numbers that stay words are one paragraph from the first of them to the last', () => {
  const text = '1) Một\n2) Hai\n3) Ba';
  const root = parseMarkdown(text, 'md');
  const places = 'children' in root ? root.children.map(({ position }) => position) : [];
  expect(places.map((place) => [place?.start.offset, place?.end.offset])).toEqual([[0, text.length]]);
});

test.each([
  ['~', (size: number) => '~a~ '.repeat(size)],
  ['stars', (size: number) => '3*4*5 '.repeat(size)],
  ['addresses', (size: number) => 'https://a.example/”\n'.repeat(size)],
  ['one address', (size: number) => `https://a.example/${'”https://'.repeat(size)}`],
  ['brackets', (size: number) => `https://a.example/”${'www.a.b)'.repeat(size)}`],
  ['numbers in brackets', (size: number) => '1) a\n'.repeat(size)],
  ['years', (size: number) => '1000. a\n'.repeat(size)],
  ['indented', (size: number) => `a\n\n${'    b\n\n'.repeat(size)}`],
  [
    'staircases',
    (size: number) => Array.from({ length: size }, (_, at) => `${' '.repeat(4 + (at % 90))}a\n`).join(''),
  ],
  ['lines', (size: number) => 'a\n'.repeat(size)],
])('a long text ends: %s', (_name, text) => {
  expect(html(text(20_000)).length).toBeGreaterThan(20_000);
});

test('a text is read as it is meant a hundred levels deep, and as it stands below: hostile depth ends no process', () => {
  const struck: MdastNode = {
    type: 'delete',
    children: [{ type: 'text', value: '5' }],
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 4, offset: 3 },
    },
  };
  /** The words within so many quotes. */
  const quoted = (count: number): MdastNode =>
    Array.from({ length: count }).reduce<MdastNode>(
      (inner) => ({ type: 'blockquote', children: [inner] }) as MdastNode,
      struck,
    );
  const isRead = (count: number) =>
    !JSON.stringify(asMeant(quoted(count), { source: '~5~', again: () => [] })).includes('"delete"');
  expect(isRead(1)).toBe(true);
  expect(isRead(101)).toBe(true);
  expect(isRead(102)).toBe(false);
});

describe('a text on one line, and what is read in it', () => {
  test.each([
    ['3*4 kg* và', '<p>3*4 kg* và</p>'],
    ['x *kg 3*4 y', '<p>x *kg 3*4 y</p>'],
    ['xem *mục 3* nhé', '<p>xem <em>mục 3</em> nhé</p>'],
    ['*dài*rộng', '<p><em>dài</em>rộng</p>'],
    ['cao*dài*', '<p>cao<em>dài</em></p>'],
    ['Tuổi:____ Giới tính:____', '<p>Tuổi:____ Giới tính:____</p>'],
    ['ngày __/__/2026', '<p>ngày __/__/2026</p>'],
    ['ngày __a__ b', '<p>ngày <strong>a</strong> b</p>'],
    ['Họ tên: ___a___', '<p>Họ tên: ___a___</p>'],
    ['__(a)__ b', '<p><strong>(a)</strong> b</p>'],
    ['x __-a__ y', '<p>x __-a__ y</p>'],
    ['x __a-__ y', '<p>x __a-__ y</p>'],
    ['x __a/__ y', '<p>x __a/__ y</p>'],
    ['__a ____b', '<p>__a ____b</p>'],
    ['a __b___ c', '<p>a __b___ c</p>'],
    ['xem https://a.vn).', '<p>xem <a href="https://a.vn">https://a.vn</a>).</p>'],
    ['(https://a.vn/x)', '<p>(<a href="https://a.vn/x">https://a.vn/x</a>)</p>'],
    ['https://a.vn/(x)', '<p><a href="https://a.vn/(x)">https://a.vn/(x)</a></p>'],
    ['https://a.vn/(x))', '<p><a href="https://a.vn/(x)">https://a.vn/(x)</a>)</p>'],
    ['https://a.vn/x)y', '<p><a href="https://a.vn/x)y">https://a.vn/x)y</a></p>'],
    ['www.', '<p>www.</p>'],
    ['https://a.vn,https://b.vn', '<p><a href="https://a.vn,https://b.vn">https://a.vn,https://b.vn</a></p>'],
    ['https://a.vn/x"y', '<p><a href="https://a.vn/x">https://a.vn/x</a>"y</p>'],
    ['https://', '<p>https://</p>'],
    ['https://!!!', '<p>https://!!!</p>'],
    ['xem www.a.vn/x, và', '<p>xem <a href="http://www.a.vn/x">www.a.vn/x</a>, và</p>'],
    [
      'https://a.vn/?u=https://b.vn',
      '<p><a href="https://a.vn/?u=https://b.vn">https://a.vn/?u=https://b.vn</a></p>',
    ],
    ['https://a.vn/x“y”', '<p><a href="https://a.vn/x">https://a.vn/x</a>“y”</p>'],
    ['“https://a.vn/x”', '<p>“<a href="https://a.vn/x">https://a.vn/x</a>”</p>'],
    ['https://a.vn/đường', '<p><a href="https://a.vn/%C4%91%C6%B0%E1%BB%9Dng">https://a.vn/đường</a></p>'],
    ['https://a.vn!?', '<p><a href="https://a.vn">https://a.vn</a>!?</p>'],
    ['https://a.vn/x*', '<p><a href="https://a.vn/x">https://a.vn/x</a>*</p>'],
    ['1) a\n2) b', '<p>1) a<br>2) b</p>'],
    ['1) a\n\n2) b', '<p>1) a</p><p>2) b</p>'],
    ['01. a\n02. b', '<p>01. a<br>02. b</p>'],
    ['1. a\n\n2) b', '<ol><li>a</li></ol><p>2) b</p>'],
    ['2022. a\n2023. b', '<p>2022. a</p><p>2023. b</p>'],
    ['1. a\n1945. b', '<p>1. a</p><p>1945. b</p>'],
    ['3. a\n3. b\n5. c', '<ol start="3"><li>a</li><li value="3">b</li><li value="5">c</li></ol>'],
    ['1945.', '<ol start="1945"><li></li></ol>'],
    ['1) - a', '<p>1) </p><ul><li>a</li></ul>'],
    ['- 1) a', '<ul><li>1) a</li></ul>'],
    ['    chữ lùi\n    hai', '<p>chữ lùi<br>hai</p>'],
    ['	chữ lùi', '<p>chữ lùi</p>'],
    ['- a\n\n      sâu', '<ul><li><p>a</p><p>sâu</p></li></ul>'],
    ['    ```\n    a\n    ```', '<pre><code>```\na\n```\n</code></pre>'],
  ])('%j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});
