/** What YAML reads without a fault and not as it was meant: where it stands, and the text as it should be. */
import { describe, expect, test } from 'vitest';
import { parseYaml } from './yaml-document.ts';
import { findMisread } from './yaml-misread.ts';
import { apply } from './yaml-repair.ts';

/** What stands at the place that is told, and the text when that is mended. */
function found(text: string) {
  const misread = findMisread(parseYaml(text), text);
  if (!misread) return undefined;
  const from = text.slice(misread.offset).split('\n')[0];
  return [from, misread.repair ? apply(text, misread.repair.replacement) : misread.remedy];
}

describe('what a remark takes away', () => {
  test.each([
    ['title: Bài #1 về OCOP', 'Bài #1 về OCOP', 'title: "Bài #1 về OCOP"'],
    ['title: A\ndescription: Bài #1\ndraft: true', 'Bài #1', 'title: A\ndescription: "Bài #1"\ndraft: true'],
    ['title: #Bài', '#Bài', 'title: "#Bài"'],
    ['title:   #Bài\ndraft: true', '#Bài', 'title: "#Bài"\ndraft: true'],
    ['cover:\n#  src: a.jpg', 'cover:', 'cover:\n  src: a.jpg'],
    ['category: #tin-xa', '#tin-xa', 'category: tin-xa'],
  ])('%j', (text, from, mended) => {
    expect(found(text)).toEqual([from, mended]);
  });

  test.each([
    'title: "Bài #1"',
    'title: Bài#1',
    'category: tin-xa # mới',
    'publishedAt: 2022-01-04T08:00:00+07:00 # sáng',
    '# title: Bài\ntitle: A',
    'draft: true # chưa xong',
    'cover: ~\n#  src: a.jpg',
    'cover: ""\n#  src: a.jpg',
  ])('%j loses nothing', (text) => {
    expect(found(text)).toBeUndefined();
  });
});

describe('signs that are commands', () => {
  test.each([
    ['title: A\ndescription: &a Chữ', '&a Chữ', 'title: A\ndescription: "&a Chữ"'],
    ['title: !Chú ý', '!Chú ý', 'title: "!Chú ý"'],
  ])('%j', (text, from, mended) => {
    expect(found(text)?.[1]).toBe(mended);
    expect(found(text)?.[0]).toContain(from.slice(-2));
  });
});

describe('a sentence within brackets', () => {
  test('with a comma is two of them', () => {
    expect(found('cover: { src: a.jpg, alt: Thôn Đông, thôn Đoài họp }')).toEqual([
      'thôn Đoài họp }',
      'cover: { src: a.jpg, alt: "Thôn Đông, thôn Đoài họp" }',
    ]);
  });

  test('with a colon is a group of its own', () => {
    expect(found('tags: [Năm 2022: lúa]')?.[1]).toBe('tags: ["Năm 2022: lúa"]');
  });

  test('with a part that no key is, behind one that is', () => {
    expect(found('title: A\ncover: { src: a.jpg, alt: Đông, Đoài, Tây }\ntags: [x]')).toEqual([
      'Đoài, Tây }',
      'title: A\ncover: { src: a.jpg, alt: "Đông, Đoài, Tây" }\ntags: [x]',
    ]);
  });

  test.each([
    'phones: [{ Văn phòng: "0912345678" }]',
    'phones: [{ Văn phòng, Trạm }]',
    'cover: { src: a.jpg, "Thôn Đông": b }',
  ])('%j is for the schema to tell', (text) => {
    expect(found(text)).toBeUndefined();
  });

  test('of three names without a value is no group by its names', () => {
    expect(found('phones: [{ Văn phòng, Trạm, Thôn }]')?.[0]).toBe('Văn phòng, Trạm, Thôn }]');
  });

  test.each(['cover: { src: a.jpg, alt: Cổng }', 'tags: [lúa, ngô]', 'attachments: [{ title: a, file: b }]'])(
    '%j is right',
    (text) => {
      expect(found(text)).toBeUndefined();
    },
  );
});

describe('a sign of a program behind a backslash', () => {
  test.each([
    ['title: "D:\\nam"', '"D:\\nam"', `title: 'D:\\nam'`],
    ['title: A\ndescription: "Tệp \\0 mới"', '"Tệp \\0 mới"', `title: A\ndescription: 'Tệp \\0 mới'`],
    // The first is told, and the second once that is mended.
    ['title: "a\\nb"\ndescription: "c\\nd"', '"a\\nb"', `title: 'a\\nb'\ndescription: "c\\nd"`],
  ])('%j', (text, from, mended) => {
    expect(found(text)).toEqual([from, mended]);
  });

  test.each([
    'title: "a\\nB"',
    'title: "a\\\\nb"',
    "title: 'D:\\nam'",
    'title: D:\\nam',
    'title: "a"\n# D:\\nam',
  ])('%j is none', (text) => {
    expect(found(text)).toBeUndefined();
  });
});

describe('a list whose dashes are glued, or others', () => {
  test.each([
    ['tags:\n  -lúa\n  -ngô', '-lúa', 'tags:\n  - lúa\n  - ngô'],
    ['tags:\n  • lúa\n  • ngô', '• lúa', 'tags:\n  - lúa\n  - ngô'],
  ])('%j', (text, from, mended) => {
    expect(found(text)).toEqual([from, mended]);
  });

  test('in the line of its key is a sentence that begins so', () => {
    expect(found('title: -5 độ')).toBeUndefined();
    expect(found('title: –a')).toBeUndefined();
  });
});

test('a key whose items are remarks still is told where it stands', () => {
  expect(found('title: A\ncover:\n#  src: a.jpg\n#  alt: Cổng')).toEqual([
    'cover:',
    'title: A\ncover:\n  src: a.jpg\n  alt: Cổng',
  ]);
  expect(found('title: A\ncover:\n')).toBeUndefined();
});

describe('one fault after the other: the first is told, and mended alone', () => {
  test.each<[text: string, from: string | undefined, mended?: string]>([
    ['title: "Họp" #2', '"Họp" #2', 'title: \'"Họp" #2\''],
    ['title: "Họp" # hai', undefined],
    ["title: 'Họp' #2", "'Họp' #2", 'title: "\'Họp\' #2"'],
    ['title: Họp #2 và\n# ghi chú\ndraft: true', 'Họp #2 và', 'title: "Họp #2 và"\n# ghi chú\ndraft: true'],
    ['a: |\n  chữ #1\nb: 1', undefined],
    ['"a #1": b', undefined],
    ['title: A #1\ndescription: B #2', 'A #1', 'title: "A #1"\ndescription: B #2'],
    ['tags: [Lúa #1, ngô]', 'Lúa #1, ngô]', 'tags: ["Lúa #1", ngô]'],
    ['tags:\n  - Lúa #1\n  - Ngô', 'Lúa #1', 'tags:\n  - "Lúa #1"\n  - Ngô'],
    ['title:\n  #Bài', undefined],
    ['source: { name: Báo #1 }', 'Báo #1 }', 'source: { name: "Báo #1" }'],
    ['title: "a\\tb"', '"a\\tb"', "title: 'a\\tb'"],
    ['title: "a\\nB"', undefined],
    ['title: "a\\\\nam"', undefined],
    ['title: "a"\nfile: "D:\\nam"\nb: "E:\\nam"', '"D:\\nam"', 'title: "a"\nfile: \'D:\\nam\'\nb: "E:\\nam"'],
    ['title: D:\\nam', undefined],
    ['title: "\\x41"', undefined],
    ['title: "\\0"', '"\\0"', "title: '\\0'"],
    [
      'cover: { alt: Thôn Đông, thôn Đoài họp, src: a.jpg }',
      'thôn Đoài họp, src: a.jpg }',
      'cover: { alt: "Thôn Đông, thôn Đoài họp", src: a.jpg }',
    ],
    ['tags: [a, b: c]', 'b: c]', 'tags: [a, "b: c"]'],
    ['tags: { a, b }', 'a, b }', 'tags: [a, b]'],
    ['navigation: [{ Tin tức, /tin-tuc/ }]', undefined],
    ['navigation: [{ Tin tức: /tin-tuc/ }]', undefined],
    ['navigation: [{ label: A, to }]', undefined],
    ['cover: { src: a.jpg, Alt của ảnh: b }', 'Alt của ảnh: b }', 'cover: { src: "a.jpg, Alt của ảnh: b" }'],
    ['cover: { src: a.jpg, alt }', undefined],
    ['cover: { alt: Một, hai, ba }', 'hai, ba }', 'cover: { alt: "Một, hai, ba" }'],
    ['phones: [{ 0912345678, Văn phòng }]', undefined],
    ['tags:\n-a\n-b', '-a', 'tags:\n- a\n- b'],
    ['tags:\n  - a\n  -b', '-b', 'tags:\n  - a\n  - b'],
    ['-a: b', '-a: b', '- a: b'],
    ['title: -a', undefined],
    ['tags:\n• a\n• b', '• a', 'tags:\n- a\n- b'],
    ['tags: • a', undefined],
    ['–a: b\n–c: d', '–a: b', '- a: b\n- c: d'],
    ['cover:\n#  src: a.jpg\n#  alt: b', 'cover:', 'cover:\n  src: a.jpg\n  alt: b'],
    ['cover:\n  # ghi chú', undefined],
    ['title: A\ncover:\n#  src: a.jpg', 'cover:', 'title: A\ncover:\n  src: a.jpg'],
    ['a: *b', '*b', 'a: "*b"'],
    ['a: &b c\nd: *b', 'c', 'a: "&b c"\nd: *b'],
    ['a: !!str b', 'b', 'a: "!!str b"'],
    ['title: *Chú ý*', '*Chú ý*', 'title: "Chú ý"'],
    ['b: "&a"', undefined],
  ])('%j', (text, from, mended) => {
    expect(found(text)).toEqual(from === undefined ? undefined : [from, mended]);
  });
});
