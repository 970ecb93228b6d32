/** Links and pictures of which a reader would see the brackets, and how they are written right. */
import { describe, expect, test } from 'vitest';
import { judgeBrackets } from './links.ts';

const told = (line: string) => {
  const found = judgeBrackets(line);
  return found && [found.at, found.problem.rule, found.problem.remedy];
};

describe('a link', () => {
  test.each([
    ['Ở [xem] (/lien-he/)', 2, '[xem](/lien-he/)'],
    ['[xem](/a b/)', 0, '[xem](</a b/>)'],
    ['[xem](a)b', 0, '[xem](a)'],
    ['[xem](/a/', 0, '[xem](/a/)'],
    ['[ xem ]( /a b/ )', 0, '[xem](</a b/>)'],
    ['[xem](', 0, '[xem](địa chỉ)'],
    ['[Ảnh](b ảnh.jpg)', 0, '[Ảnh](<b ảnh.jpg>)'],
    ['[xem][/a/]', 0, '[xem](/a/)'],
    ['[xem] [/a/]', 0, '[xem](/a/)'],
    ['[a](<a b.pdf> "Tên")', 0, '[a](<a b.pdf> "Tên")'],
    ['[a](a b.pdf “Tên tệp”)', 0, '[a](<a b.pdf> "Tên tệp")'],
    ['[gọi](tel:0912 345 678)', 0, '[gọi](tel:0912345678)'],
    ['[gọi] (tel: 0912.345.678)', 0, '[gọi](tel:0912345678)'],
    ['[w](https://a.vn/x y)', 0, '[w](https://a.vn/x%20y)'],
    ['[w] (www.a.vn)', 0, '[w](www.a.vn)'],
    ['[m] (mailto:a@b.vn)', 0, '[m](mailto:a@b.vn)'],
    ['[a] (#muc)', 0, '[a](#muc)'],
    ['[a [b] (/c/)', 3, '[b](/c/)'],
    ['a [b] c [d] (/e/)', 8, '[d](/e/)'],
    ['[a](b (c).pdf', 0, '[a](<b (c>)'],
    // An address without its brackets.
    ['Ở [xem]/lien-he/', 2, '[xem](/lien-he/)'],
    ['[xem]: /van-ban/a-b/', 0, '[xem](/van-ban/a-b/)'],
  ])('%j', (line, at, right) => {
    expect(told(line)).toEqual([at, 'link-broken', `viết "${right}".`]);
    expect(judgeBrackets(line)?.problem.message).toBe(
      'Liên kết viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.',
    );
  });

  test.each([['[sửa đổi](khoản 2 điều 3)', '[sửa đổi] (khoản 2 điều 3)']])(
    '%j may be words in brackets',
    (line, right) => {
      const remedy = `là liên kết thì ghi địa chỉ vào ngoặc tròn; là chữ thì viết "${right}".`;
      expect(told(line)).toEqual([0, 'link-broken', remedy]);
    },
  );

  test('of another site without its brackets is told how one is written', () => {
    expect(told('[xem]https://a.vn/')?.slice(0, 2)).toEqual([0, 'link-broken']);
    expect(told('[xem]: www.a.vn')?.slice(0, 2)).toEqual([0, 'link-broken']);
    expect(told('[]/van-ban/')).toBeUndefined();
    expect(told('[xem]van-ban/')).toBeUndefined();
  });

  test('of which the beginning was taken away is told at its end', () => {
    expect(told('chữ](/a/)')).toEqual([
      3,
      'link-broken',
      'viết liền [chữ](địa chỉ), địa chỉ không có dấu cách.',
    ]);
    expect(told('x [a] y](/a/)')?.[0]).toBe(7);
  });

  test('whose brackets have changed places', () => {
    expect(told('Ở (xem)[/lien-he/]')).toEqual([2, 'link-broken', 'viết "[xem](/lien-he/)".']);
    const line = 'Ở (xem)[/lien-he/] đó';
    const { from = 0, to = 0, text } = judgeBrackets(line)?.piece ?? {};
    expect(line.slice(0, from) + text + line.slice(to)).toBe('Ở [xem](/lien-he/) đó');
    expect(told('(a) ( xem b )[ /c/ ]')?.[2]).toBe('viết "[xem b](/c/)".');
    expect(told('(xem)[ghi chú]')).toBeUndefined();
    expect(told('x)[/a/]')).toBeUndefined();
  });

  test('of great length is shown with its beginning', () => {
    expect(told(`[${'chữ '.repeat(99)}] (/a/)`)?.[2]).toBe(`viết "[${'chữ '.repeat(74)}ch…".`);
    expect(told(`(${'chữ '.repeat(99)})[/a/]`)?.[2]).toBe(`viết "[${'chữ '.repeat(74)}ch…".`);
  });
});

describe('a picture', () => {
  test.each([
    ['Ở ![Ảnh] (a.jpg)', 2, '![Ảnh](a.jpg)'],
    ['![Ảnh](tên có dấu cách.jpg)', 0, '![Ảnh](<tên có dấu cách.jpg>)'],
    ['x [Ảnh] (a.JPG)', 2, '![Ảnh](a.JPG)'],
    ['![a](a b.jpg "Chú thích")', 0, '![a](<a b.jpg> "Chú thích")'],
    ['![a](a b.jpg =100x50)', 0, '![a](<a b.jpg>)'],
    ['![a](b c', 0, '![a](<b c>)'],
  ])('%j', (line, at, right) => {
    expect(told(line)).toEqual([at, 'picture-broken-mark', `viết "${right}".`]);
    expect(judgeBrackets(line)?.problem.message).toBe('Ảnh viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.');
  });
});

describe('a line in which it is written right', () => {
  const mended = (line: string) => {
    const { from, to, text } = judgeBrackets(line)?.piece ?? {};
    return from === undefined ? undefined : line.slice(0, from) + text + line.slice(to);
  };

  test.each([
    ['x [xem] (/lien-he/) y', 'x [xem](/lien-he/) y'],
    ['x [xem][/a/] y', 'x [xem](/a/) y'],
    ['x [xem]/a/ y', 'x [xem](/a/) y'],
    ['x [xem]: /van-ban/ y', 'x [xem](/van-ban/) y'],
    ['x [sửa](khoản 2 điều 3) y', 'x [sửa] (khoản 2 điều 3) y'],
    ['x (xem)[/a/] y', 'x [xem](/a/) y'],
    ['x !(a.jpg)[Ảnh] y', 'x ![Ảnh](a.jpg) y'],
    ['x ![Ảnh] (a.jpg) y', 'x ![Ảnh](a.jpg) y'],
    ['x [Ảnh] (a.JPG) y', 'x ![Ảnh](a.JPG) y'],
    ['![a](b c.jpg) và [d] (/e/)', '![a](<b c.jpg>) và [d] (/e/)'],
    ['![a](b c.jpg Một hai) y', '![a](<b c.jpg> "Một hai") y'],
    ['![a](b c.jpg "Một "hai" ba") y', '![a](<b c.jpg> "Một “hai” ba") y'],
    ['![a](b c.jpg Một “hai” ba) y', '![a](<b c.jpg> "Một “hai” ba") y'],
    ['![a](b c.jpg “Một “hai” ba”) y', '![a](<b c.jpg> "Một “hai” ba") y'],
    ['![a](b c.jpg Bà "Tư" và con) y', '![a](<b c.jpg> "Bà “Tư” và con") y'],
    ['![a](b c.jpg "Một" và "hai") y', '![a](<b c.jpg> "“Một” và “hai”") y'],
    ['![a](b c.jpg: Một “hai”) y', '![a](<b c.jpg> "Một “hai”") y'],
    ['![a](b c.jpg - Một) y', '![a](<b c.jpg> "Một") y'],
    ['![a](b c.jpg “Một) y', '![a](<b c.jpg> "Một") y'],
    ['![a](a.jpg “hai”, ba) y', '![a](a.jpg "“hai”, ba") y'],
    ['![a](ảnh "Tư".jpg) y', '![a](<ảnh "Tư".jpg>) y'],
    ['x [xem](ke hoach "mới".pdf) y', 'x [xem](<ke hoach "mới".pdf>) y'],
    ['x [xem](b c.jpg.pdf “x”) y', 'x [xem](<b c.jpg.pdf> "x") y'],
    ['x [xem] (/lien-he/ “Liên hệ” xã) y', 'x [xem](/lien-he/ "“Liên hệ” xã") y'],
    ['x [xem](/a/', 'x [xem](/a/)'],
    ['x [xem](<a b.pdf>)y', 'x [xem](<a b.pdf>)y'],
  ])('%j', (line, right) => {
    expect(mended(line)).toBe(right);
  });

  test.each(['[xem](', '[xem](a b', '[xem]https://a.vn/', 'chữ](/a/)'])(
    '%j is for the editor to write',
    (line) => {
      expect(judgeBrackets(line)).toBeDefined();
      expect(mended(line)).toBeUndefined();
    },
  );
});

test.each([
  '[xem] (ghi chú)',
  '[xem]()',
  '[xem]( )',
  '[](/a b/)',
  '[ ] (/a/)',
  '! [a]',
  'a] (b)',
  '[a] b (/c/)',
  '(a) [b]',
  '[xem](C:\\a.docx)',
  '',
])('%j is a remark, or nothing', (line) => {
  expect(told(line)).toBeUndefined();
});
