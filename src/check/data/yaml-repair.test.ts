/** What is proposed where YAML cannot be read: the text as it would stand when an editor has done what the check says. */

import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { linesOf } from './yaml-lines.ts';
import { apply, findCommentedChildren, findRepair, rewriteLine } from './yaml-repair.ts';
import { inQuotes, mendFlow } from './yaml-values.ts';

const READ = { prettyErrors: false, stringKeys: true, logLevel: 'error', uniqueKeys: false } as const;

/** Kind of the repair at the parser's first error, and the text with it; the text must have an error. */
function repaired(text: string): readonly [kind: string, mended: string] | undefined {
  const [error] = parseDocument(text, READ).errors;
  if (!error) throw new Error('this text can be read');
  const repair = findRepair(text, error.pos[0]);
  return repair && [repair.kind, apply(text, repair.replacement)];
}

type Case = readonly [written: string, kind: string, mended: string];

const cases = (list: readonly Case[]) =>
  test.each(list)('%j', (written, kind, mended) => {
    expect(repaired(written)).toEqual([kind, mended]);
  });

describe('a sentence that needs quotes', () => {
  cases([
    ['title: Năm 2022: kết quả', 'quotes', 'title: "Năm 2022: kết quả"'],
    [
      'title: A\ndescription: Năm 2022: kết quả\npinned: true',
      'quotes',
      'title: A\ndescription: "Năm 2022: kết quả"\npinned: true',
    ],
    ['title: @xa', 'quotes', 'title: "@xa"'],
    // A second fault further down is told when the first is mended.
    ['title: Năm 2022: kết quả\nauthor: @x', 'quotes', 'title: "Năm 2022: kết quả"\nauthor: @x'],
    ['title: `xa`', 'quotes', 'title: "xa"'],
    ['title: %xa', 'quotes', 'title: "%xa"'],
    ['title: "Ba sạch" ở thôn', 'quotes', `title: '"Ba sạch" ở thôn'`],
    ["title: 'Ba sạch' ở thôn", 'quotes', `title: "'Ba sạch' ở thôn"`],
    ['title: "Ông nói: "tốt""', 'quotes', `title: 'Ông nói: "tốt"'`],
    [`title: 'Ông nói: 'tốt''`, 'quotes', `title: "Ông nói: 'tốt'"`],
    [`title: "Xóm 'Đông'": họp`, 'quotes', `title: '"Xóm ''Đông''": họp'`],
    ['tags:\n  - Năm: 2022: lúa', 'quotes', 'tags:\n  - "Năm: 2022: lúa"'],
    ['tags:\n  - "Ba" sạch', 'quotes', `tags:\n  - '"Ba" sạch'`],
    ['- @xa', 'quotes', '- "@xa"'],
    ['title: [Ảnh] Họp', 'quotes', 'title: "[Ảnh] Họp"'],
    ['title: "C:\\xa"', 'quotes', `title: 'C:\\xa'`],
    ['title: @xa  ', 'quotes', 'title: "@xa"'],
    ['tags:\n  - @xa  ', 'quotes', 'tags:\n  - "@xa"'],
    ['title: {Ảnh} Họp', 'quotes', 'title: "{Ảnh} Họp"'],
    [
      'source:\n  name: Báo: Mới\n  url: https://a.example',
      'quotes',
      'source:\n  name: "Báo: Mới"\n  url: https://a.example',
    ],
    [
      'title: Năm 2022: kết quả\r\npinned: true\r\n',
      'quotes',
      'title: "Năm 2022: kết quả"\r\npinned: true\r\n',
    ],
  ]);
});

describe('what a key is for tells more than quotes would keep', () => {
  cases([
    ['tags: @lúa, ngô', 'quotes', 'tags: ["@lúa", ngô]'],
    ['tags: "lúa", "ngô"', 'quotes', `tags: '"lúa", "ngô"'`],
  ]);

  test('and what is to be a group is none in quotes', () => {
    expect(repaired('cover: {Ảnh} Họp')).toBeUndefined();
  });
});

describe('quotes and brackets that stay open', () => {
  cases([
    ['title: "Bài', 'quote-end', 'title: "Bài"'],
    ["title: 'Bài", 'quote-end', "title: 'Bài'"],
    ['title: "Bài\npinned: true', 'quote-end', 'title: "Bài"\npinned: true'],
    ['tags: [lúa, ngô', 'quote-end', 'tags: [lúa, ngô]'],
    ['tags: [lúa, ngô\npinned: true', 'quote-end', 'tags: [lúa, ngô]\npinned: true'],
    ['tags:\n  - "lúa\n  - ngô', 'quote-end', 'tags:\n  - "lúa"\n  - ngô'],
    ['cover: { src: a.jpg, alt: Lúa', 'comma', 'cover: { src: a.jpg, alt: Lúa }'],
  ]);
});

describe('what stands in braces and brackets', () => {
  cases([
    ['cover: { src: a.jpg, alt: Thôn: họp }', 'comma', 'cover: { src: a.jpg, alt: "Thôn: họp" }'],
    ['cover: { src: a.jpg alt: Lúa }', 'comma', 'cover: { src: a.jpg, alt: Lúa }'],
    ['cover: { src: a.jpg, alt: @Lúa }', 'comma', 'cover: { src: a.jpg, alt: "@Lúa" }'],
    ['tags: [@lúa, ngô]', 'comma', 'tags: ["@lúa", ngô]'],
    ['tags: [a: b: c, ngô]', 'comma', 'tags: ["a: b: c", ngô]'],
    ['tags: ["a" b, ngô]', 'comma', `tags: ['"a" b', ngô]`],
  ]);
});

describe('a line that stands in too far or not far enough', () => {
  cases([
    ['title: A\n pinned: true', 'indent', 'title: A\npinned: true'],
    ['title: A\n  pinned: true\n  draft: true', 'indent', 'title: A\npinned: true\ndraft: true'],
    [
      'source:\n  name: Báo\n url: https://a.example',
      'indent',
      'source:\n  name: Báo\n  url: https://a.example',
    ],
    ['source:\n\tname: Báo', 'tab', 'source:\n  name: Báo'],
    ['source: # báo\n\tname: Báo', 'tab', 'source: # báo\n  name: Báo'],
    ['-   id: a\n name: A\n- id: b', 'indent', '-   id: a\n    name: A\n- id: b'],
    [
      'phones:\n  - number: "1"\n    office: A\n   - number: "2"',
      'indent',
      'phones:\n  - number: "1"\n    office: A\n  - number: "2"',
    ],
    [
      'title: A\n  pinned: true\n  draft: true\n  author: B',
      'indent',
      'title: A\npinned: true\ndraft: true\nauthor: B',
    ],
    [
      'source:\n\tname: Báo\n\turl: https://a.example\npinned: true',
      'tab',
      'source:\n  name: Báo\n  url: https://a.example\npinned: true',
    ],
    ['- id: a\n name: A\n- id: b', 'indent', '- id: a\n  name: A\n- id: b'],
    ['- id: a\nname: A\n- id: b', 'indent', '- id: a\n  name: A\n- id: b'],
    ['phones:\n  - number: "1"\n   office: A', 'indent', 'phones:\n  - number: "1"\n    office: A'],
    ['source:\n  name: "Báo"\n url:/x', 'indent', 'source:\n  name: "Báo"\n  url: /x'],
    [
      'leaders:\n  - name: A\n    source:\n      name: B\n     url: https://a.example',
      'indent',
      'leaders:\n  - name: A\n    source:\n      name: B\n      url: https://a.example',
    ],
    [
      'cover:\n  src: a.jpg\n    alt: A\n    title: B\npinned: true',
      'indent',
      'cover:\n  src: a.jpg\n  alt: A\n  title: B\npinned: true',
    ],
    [
      'phones:\n  - number: "1"\n     office: A\n     note: B',
      'indent',
      'phones:\n  - number: "1"\n    office: A\n    note: B',
    ],
  ]);
});

describe('a key without its colon or its space', () => {
  cases([
    ['title:Bài\npinned: true', 'space', 'title: Bài\npinned: true'],
    ['title： Bài\npinned: true', 'space', 'title: Bài\npinned: true'],
    ['title = Bài\npinned: true', 'space', 'title: Bài\npinned: true'],
    ['title : Bài\npinned:true\ndraft: true', 'space', 'title : Bài\npinned: true\ndraft: true'],
    ['- id:a\n  name: A', 'space', '- id: a\n  name: A'],
    ['title:\u00A0Bài\npinned: true', 'space', 'title: Bài\npinned: true'],
  ]);
});

describe('lists whose dashes are other signs, or lack their space', () => {
  cases([
    ['-id: a\n name: A\n-id: b\n name: B', 'dash', '- id: a\n  name: A\n- id: b\n  name: B'],
    ['tags:\n  • lúa\n  • ngô\npinned:true', 'space', 'tags:\n  • lúa\n  • ngô\npinned: true'],
    ['- a\n–b\n- c', 'dash', '- a\n- b\n- c'],
    [
      '- id: a\n  name: A\n• id: b\n  name: B\n-id: c\n  name: C',
      'dash',
      '- id: a\n  name: A\n- id: b\n  name: B\n- id: c\n  name: C',
    ],
    [
      'name: A\nphones:\n• number: "1"\n  office: B\n• number: "2"\n  office: C\nunit: D',
      'dash',
      'name: A\nphones:\n- number: "1"\n  office: B\n- number: "2"\n  office: C\nunit: D',
    ],
  ]);
});

describe('remarks without their sign, and sentences that go on', () => {
  cases([
    [
      'title: A\n\nlời ghi chú của xã\npinned: true',
      'comment',
      'title: A\n\n# lời ghi chú của xã\npinned: true',
    ],
    ['# một\nhai ba\ntitle: A', 'comment', '# một\n# hai ba\ntitle: A'],
    ['title: Hội nghị\nKết quả: tốt: rất tốt', 'join', 'title: "Hội nghị Kết quả: tốt: rất tốt"'],
    ['title: "Hội nghị"\ncủa xã', 'join', 'title: Hội nghị của xã'],
    ['title: "Hội nghị: lần 2"\ncủa xã', 'join', 'title: "Hội nghị: lần 2 của xã"'],
    ['title: Hội nghị\nxã\npinned: true', 'join', 'title: Hội nghị xã\npinned: true'],
    ['description: |\nLời của xã\npinned: true', 'join', 'description: Lời của xã\npinned: true'],
    ['  title: Hội nghị  \ncủa xã', 'join', '  title: Hội nghị của xã'],
  ]);

  test('what is no sentence is not joined to the line above', () => {
    expect(repaired('pinned: true\ncủa xã\ndraft: true')).toBeUndefined();
    expect(repaired('title: "A"\ncủa xã')?.[0]).toBe('join');
  });
});

describe('samples from which a sign of remarks was taken', () => {
  cases([
    [
      'name: A\n# phones:\n#   - number: "1"\n     office: B\nunit: C',
      'uncomment',
      'name: A\nphones:\n  - number: "1"\n    office: B\nunit: C',
    ],
    [
      'name: A\n#phones:\n#  - number: "1"\n    office: B\nunit: C',
      'uncomment',
      'name: A\nphones:\n  - number: "1"\n    office: B\nunit: C',
    ],
    ['name: A\n# một lời:\n  hai ba\nunit: B', 'comment', 'name: A\n# một lời:\n# hai ba\nunit: B'],
    [
      'name: A\n# phones:\n  - number: "1"\nunit: C',
      'uncomment',
      'name: A\nphones:\n  - number: "1"\nunit: C',
    ],
    [
      'name: A\n# phones:\n# - number: "1"\n   office: B\nunit: C',
      'uncomment',
      'name: A\nphones:\n  - number: "1"\n    office: B\nunit: C',
    ],
  ]);
});

test('a repair is looked for in texts of 64 KiB, no longer ones', () => {
  const line = 'title: Năm 2022: kết quả';
  const text = (length: number) => `${line}\n#${'x'.repeat(length - line.length - 2)}`;
  expect(text(65536)).toHaveLength(65536);
  expect(repaired(text(65536))?.[0]).toBe('quotes');
  expect(repaired(text(65537))).toBeUndefined();
  expect(rewriteLine(text(65536), 0, ['quotes'], () => true)?.kind).toBe('quotes');
  expect(rewriteLine(text(65537), 0, ['quotes'], () => true)).toBeUndefined();
});

test('a line that parts two documents is none to be written anew', () => {
  expect(findRepair('title: A\n---\nb: c', 10)).toBeUndefined();
  expect(findRepair('title: A\n...\nb: c', 10)).toBeUndefined();
});

test('a place outside of the text has no line', () => {
  expect(findRepair('title: A: B', 99)).toBeUndefined();
  expect(rewriteLine('title: A', 99, ['quotes'], () => true)).toBeUndefined();
});

describe('a line that can be read, written anew', () => {
  const rewritten = (text: string, at: number, kind: 'quotes' | 'comma' | 'space' | 'dash') => {
    const repair = rewriteLine(text, at, [kind], () => true);
    return repair && apply(text, repair.replacement);
  };

  test('in the way that is asked for', () => {
    expect(rewritten('title: Bài #1', 0, 'quotes')).toBe('title: "Bài #1"');
    expect(rewritten('title: Bài #1', 0, 'comma')).toBeUndefined();
    expect(rewritten('title:Bài', 0, 'space')).toBe('title: Bài');
    expect(rewritten('stars: ****', 0, 'quotes')).toBe('stars: 4');
    expect(rewritten('title: ****', 0, 'quotes')).toBe('title: "****"');
    expect(rewritten('stars: *x', 0, 'quotes')).toBe('stars: "*x"');
    expect(rewritten('tags: [Bài #1, a]', 0, 'comma')).toBe('tags: ["Bài #1", a]');
    expect(rewritten('tags:\n  -a\n  -b\n', 9, 'dash')).toBe('tags:\n  - a\n  - b\n');
    expect(rewritten('tags:\n  • a\n  • b\n  * c', 14, 'dash')).toBe('tags:\n  - a\n  - b\n  - c');
    expect(rewritten('tags:\n  •a\n  •b\n  •c\n  •d\n  •e\npinned: true', 12, 'dash')).toBe(
      'tags:\n  - a\n  - b\n  - c\n  - d\n  - e\npinned: true',
    );
  });

  test('of a list all items, and no line around them', () => {
    const text = 'tags:\n  •a\n  •b\npinned: true';
    for (const at of [7, 12])
      expect(rewriteLine(text, at, ['dash'], () => true)?.replacement).toEqual({
        start: 6,
        end: 15,
        text: '  - a\n  - b',
      });
  });

  test('at the place that is named, up to the end of the line', () => {
    const text = 'title: A\ndescription: B\nauthor: C';
    expect(rewritten(text, 8, 'quotes')).toBe('title: "A"\ndescription: B\nauthor: C');
    expect(rewritten(text, 9, 'quotes')).toBe('title: A\ndescription: "B"\nauthor: C');
    expect(rewritten(text, 33, 'quotes')).toBe('title: A\ndescription: B\nauthor: "C"');
  });

  test('only where what comes out is right', () => {
    expect(rewriteLine('title: A', 0, ['quotes'], () => false)).toBeUndefined();
    expect(
      rewriteLine('title: A', 0, ['quotes'], (document, text) => {
        expect(document.toJS()).toEqual({ title: 'A' });
        return text === 'title: "A"';
      })?.kind,
    ).toBe('quotes');
  });

  test('not where it cannot be read even so', () => {
    expect(rewritten('title: A\nb: c: d', 0, 'quotes')).toBeUndefined();
  });
});

describe('a key whose lines are still remarks', () => {
  const uncommented = (text: string, at = 0) => {
    const repair = findCommentedChildren(text, at);
    return repair && apply(text, repair.replacement);
  };

  test('gets those that belong to it', () => {
    expect(uncommented('cover:\n#  src: a.jpg\n#  alt: Lúa\n# Lời ghi\npinned: true')).toBe(
      'cover:\n  src: a.jpg\n  alt: Lúa\n# Lời ghi\npinned: true',
    );
    expect(uncommented('cover:\n# src: a.jpg\n# title: Lúa')).toBe('cover:\n  src: a.jpg\n# title: Lúa');
    expect(uncommented('phones:\n#  - number: "1"\n#    office: A\nunit: B')).toBe(
      'phones:\n  - number: "1"\n    office: A\nunit: B',
    );
    expect(uncommented('name: A\ncover:\n# src: a.jpg', 8)).toBe('name: A\ncover:\n  src: a.jpg');
  });

  test('that is to be a list gets the tags that YAML takes for remarks', () => {
    expect(uncommented('tags:\n  #lúa\n  #ngô nếp  \n# ghi chú\npinned: true')).toBe(
      'tags:\n  - "#lúa"\n  - "#ngô nếp"\n# ghi chú\npinned: true',
    );
    expect(uncommented('tags:\n  #lúa\n  #ngô\n  #khoai\npinned: true')).toBe(
      'tags:\n  - "#lúa"\n  - "#ngô"\n  - "#khoai"\npinned: true',
    );
    expect(uncommented('cover:\n  #lúa')).toBeUndefined();
    expect(uncommented('tags:\npinned: true')).toBeUndefined();
  });

  test('stands in further than it, each as far as it was', () => {
    expect(uncommented('phones:\n# - number: "1"\n#   office: A')).toBe(
      'phones:\n  - number: "1"\n    office: A',
    );
    expect(uncommented('phones:\n#- number: "1"\n#  office: A')).toBe(
      'phones:\n  - number: "1"\n    office: A',
    );
  });

  test('none where no remark belongs to it, or it has a value', () => {
    expect(uncommented('cover:\n# ghi chú')).toBeUndefined();
    expect(uncommented('cover:\n# title: a')).toBeUndefined();
    expect(uncommented('cover: a\n# src: a.jpg')).toBeUndefined();
    expect(uncommented('cover:\nsrc: a.jpg')).toBeUndefined();
    expect(uncommented('cover:\n# src: a: b')).toBeUndefined();
  });
});

test('lines are told by their indentation and their kind', () => {
  expect(linesOf('a: b\r\n  # c\n\n\u00A0\u3000d\n\t')).toEqual([
    { start: 0, end: 4, text: 'a: b', indent: '', kind: 'content' },
    { start: 6, end: 11, text: '  # c', indent: '  ', kind: 'comment' },
    { start: 12, end: 12, text: '', indent: '', kind: 'blank' },
    { start: 13, end: 16, text: '\u00A0\u3000d', indent: '\u00A0\u3000', kind: 'content' },
    { start: 17, end: 18, text: '\t', indent: '\t', kind: 'blank' },
  ]);
});

test.each([
  ['Năm 2022: lúa', '"Năm 2022: lúa"'],
  ['Xóm "Đông"', `'Xóm "Đông"'`],
  [`Xóm "Đông" 'Đoài'`, `'Xóm "Đông" ''Đoài'''`],
  ['C:\\xa', `'C:\\xa'`],
  ["Xóm 'Đông'", `"Xóm 'Đông'"`],
])('%j in quotes is read as these very letters', (text, quoted) => {
  expect(inQuotes(text)).toBe(quoted);
  expect(parseDocument(quoted).toJS()).toBe(text);
});

describe('braces', () => {
  test.each([
    ['{ src: a.jpg, alt: Đông, Đoài }', '{ src: a.jpg, alt: "Đông, Đoài" }'],
    ['{ src: a.jpg, alt: Đông, Đoài', '{ src: a.jpg, alt: "Đông, Đoài" }'],
    ['{src: a.jpg,alt: Lúa}', '{ src: a.jpg, alt: Lúa }'],
    ['{src: a.jpg , alt: Lúa', '{ src: a.jpg, alt: Lúa }'],
    ['{ src: a.jpg, alt: "Đông, title: A" }', '{ src: a.jpg, alt: "Đông, title: A" }'],
    ['{ src: a.jpg, alt: "Đông, Đoài" }', '{ src: a.jpg, alt: "Đông, Đoài" }'],
    ["{ src: a.jpg, alt: 'Đông, Đoài' }", "{ src: a.jpg, alt: 'Đông, Đoài' }"],
    ['{ src: a.jpg, alt: "Đông" họp }', `{ src: a.jpg, alt: '"Đông" họp' }`],
    ['{ src: a.jpg, alt: "title: A" }', '{ src: a.jpg, alt: "title: A" }'],
    ['{ src: a.jpg, alt: Năm: 2022 }', '{ src: a.jpg, alt: "Năm: 2022" }'],
    ['{ src: a.jpg, alt: 8:30 }', '{ src: a.jpg, alt: 8:30 }'],
    ['{ src: a.jpg, alt: Lúa: }', '{ src: a.jpg, alt: "Lúa:" }'],
    ['{ src: a.jpg, alt: *lúa }', '{ src: a.jpg, alt: "*lúa" }'],
    ['{ src: a.jpg, alt: 2*3 }', '{ src: a.jpg, alt: 2*3 }'],
    ['{ src: a.jpg, alt: }', '{ src: a.jpg, alt:  }'],
    ['{ title: A, tags: [a, b: c] }', '{ title: A, tags: [a, "b: c"] }'],
    ['{ title: A, tags: [a, {b] }', '{ title: A, tags: [a, {b] }'],
    ['{ name: A, to: /a/ }', '{ name: A, to: /a/ }'],
    ['{ short: UB, full: [Ủy ban, #1, "a", , *c] }', '{ short: UB, full: [Ủy ban, "#1", "a", "*c"] }'],
  ])('%j', (written, mended) => {
    expect(mendFlow(written)).toBe(mended);
  });

  test.each(['{ Đông, Đoài }', '{ nobody: knows }', '{ Lúa, src: a.jpg }', '{}'])(
    '%j hold no key that is known first',
    (written) => {
      expect(mendFlow(written)).toBeUndefined();
    },
  );
});

describe('one line, or the lines that belong together, are written anew', () => {
  cases([
    ['cover:\n  src: a\n   alt: b', 'indent', 'cover:\n  src: a\n  alt: b'],
    ['cover:\n    src: a\n  alt: b', 'indent', 'cover:\n    src: a\n    alt: b'],
    ['cover:\n  src: a\n alt: b', 'indent', 'cover:\n  src: a\n  alt: b'],
    ['phones:\n- number: "1"\n   office: x', 'indent', 'phones:\n- number: "1"\n  office: x'],
    ['phones:\n- number: "1"\n office: x', 'indent', 'phones:\n- number: "1"\n  office: x'],
    [
      'phones:\n-number: "1"\n office: x\n-number: "2"\n office: y',
      'dash',
      'phones:\n- number: "1"\n  office: x\n- number: "2"\n  office: y',
    ],
    [
      'phones:\n- number: "1"\n  office: x\n-number: "2"\n office: y',
      'dash',
      'phones:\n- number: "1"\n  office: x\n- number: "2"\n  office: y',
    ],
    ['title: A\n# cover:\n  src: a', 'uncomment', 'title: A\ncover:\n  src: a'],
    ['title: A\nB và C', 'join', 'title: A B và C'],
    ['# ghi chú\nmột dòng nữa\ntitle: A', 'comment', '# ghi chú\n# một dòng nữa\ntitle: A'],
    ['title ： A\ncategory: b', 'space', 'title: A\ncategory: b'],
    ['title= A\ncategory: b: c', 'space', 'title: A\ncategory: b: c'],
    ['title: A"\ncategory: b: c', 'quotes', 'title: A"\ncategory: "b: c"'],
    ['title: A, B]\ncategory: c: d', 'quotes', 'title: A, B]\ncategory: "c: d"'],
    ['tags: [a, "b, c]\nd: e', 'comma', "tags: [a, '\"b', c]\nd: e"],
    ['a: *\nb: c', 'quotes', 'a: "*"\nb: c'],
    ['\ta: b', 'tab', 'a: b'],
    ['a:\n\tb: c', 'tab', 'a:\n  b: c'],
    ['a:\n\t- b\n\t- c', 'tab', 'a:\n  - b\n  - c'],
    ['a: b\n\tc: d', 'tab', 'a: b\nc: d'],
    ['a: b:\n  c: d', 'quotes', 'a: "b:"\n  c: d'],
    ['a: b\n\n\n  c: d', 'indent', 'a: b\n\n\nc: d'],
    ['description: "Một" và hai\nBa bốn\ntitle: x', 'join', 'description: \'"Một" và hai Ba bốn\'\ntitle: x'],
    ["title: 'A\ncategory: b", 'quote-end', "title: 'A'\ncategory: b"],
    ['title: ""A""\nc: d', 'quotes', 'title: \'"A"\'\nc: d'],
    ['navigation:\n- label: A: b\n  to: /c/', 'quotes', 'navigation:\n- label: "A: b"\n  to: /c/'],
  ]);
});
