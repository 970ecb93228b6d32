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
