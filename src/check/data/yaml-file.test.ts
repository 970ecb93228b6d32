/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { field, front, promises } from '../../../tests/support/spoilt-content.ts';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { tooDeep } from './yaml-document.ts';
import { readYaml } from './yaml-file.ts';
import { shownLines } from './yaml-lines.ts';
import { apply } from './yaml-repair.ts';

describe('YAML that cannot be read is told in words for one who has never heard of it', () => {
  promises([
    [
      'a colon in a title',
      front('title: Năm 2022: kết quả\npublishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa'),
      [
        'content/news/2022/them/index.md:2:8: Lỗi: Trong câu có dấu hai chấm, nên máy hiểu là một mục khác. Cách sửa: viết lại thành “title: "Năm 2022: kết quả"”.',
      ],
    ],
    [
      'a quote that is not closed',
      field('author: "Người viết'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: Dấu nháy mở mà không đóng. Cách sửa: viết lại thành “author: "Người viết"”.',
      ],
    ],
    [
      'words after a closing quote',
      field('author: "Người" viết'),
      [
        `content/news/2022/them/index.md:5:17: Lỗi: Sau dấu nháy đóng còn có chữ. Cách sửa: viết lại thành “author: '"Người" viết'”.`,
      ],
    ],
    [
      'a tab',
      field('source:\n\tname: Báo Mẫu'),
      [
        'content/news/2022/them/index.md:6:1: Lỗi: Dòng thụt vào bằng phím Tab. Cách sửa: viết lại thành “  name: Báo Mẫu” (đầu dòng có 2 dấu cách).',
      ],
    ],
    [
      'a key written twice',
      field('category: tin-xa'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Mục "category" đã ghi ở trên. Cách sửa: hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.',
      ],
    ],
    [
      'a list that is not closed',
      field('tags: [một, hai'),
      [
        'content/news/2022/them/index.md:5:7: Lỗi: Dấu "[" mở mà không có "]" đóng lại. Cách sửa: viết lại thành “tags: [một, hai]”.',
      ],
    ],
    [
      'a line without a key',
      field('Người viết'),
      [
        'content/news/2022/them/index.md:5:1: Lỗi: Dòng này thiếu dấu hai chấm sau tên mục. Cách sửa: viết "tên mục: giá trị", hoặc nối dòng này vào dòng trên.',
      ],
    ],
    [
      'a sign with a meaning of its own',
      field('author: *Người viết'),
      [
        'content/news/2022/them/index.md:5:16: Lỗi: Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ. Cách sửa: viết lại thành “author: "*Người viết"”.',
      ],
    ],
    [
      'a reserved sign',
      field('author: @nguoiviet'),
      [
        'content/news/2022/them/index.md:5:9: Lỗi: Câu không được mở đầu bằng ký tự này. Cách sửa: viết lại thành “author: "@nguoiviet"”.',
      ],
    ],
    [
      'a backslash in double quotes',
      field('author: "C:\\qua"'),
      [
        `content/news/2022/them/index.md:5:12: Lỗi: Trong dấu nháy kép, dấu "\\" có nghĩa riêng. Cách sửa: viết lại thành “author: 'C:\\qua'”.`,
      ],
    ],
  ]);
});

/** What is read, and what is told: place, rule, message and remedy. */
function read(text: string, start = 0, end?: number) {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(text), 'a.yaml', findings);
  const data = source && readYaml(source, start, end ?? source.text.length);
  return {
    data,
    mended: findings.map(({ replacement }) => replacement && apply(text, replacement)),
    told: findings.map(
      ({ line, column, rule, message, remedy }) => `${line}:${column} ${rule}: ${message} → ${remedy}`,
    ),
  };
}

/** The same of a text behind a byte order mark, which moves each place of its first line by one. */
function behindMark(text: string) {
  const { told, mended, data } = read(`\uFEFF${text}`);
  return {
    data,
    mended: mended.map((whole) => whole?.replace('\uFEFF', '')),
    told: told.map((line) =>
      line.replace(/^1:(\d+)/, (_, column) => `1:${Number(column) - (Number(column) > 1 ? 1 : 0)}`),
    ),
  };
}

describe('a fault of the parser', () => {
  const MACHINERY = 'Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ.';

  test.each([
    ['title: a\n---\nb: c', '2:1 yaml: Có dòng "---" hoặc "..." chia tệp làm hai. → xóa dòng đó.'],
    ['a: "\\x"', `1:5 yaml: Trong dấu nháy kép, dấu "\\" có nghĩa riêng. → viết lại thành “a: '\\x'”.`],
    ['a: { b: 1\nc: 2', '1:4 yaml: Dấu "{" mở mà không có "}" đóng lại. → viết lại thành “a: "{ b: 1"”.'],
    ['a: b\nc: *d', `2:4 yaml: ${MACHINERY} → viết lại thành “c: "*d"”.`],
    ['a: !b c', `1:7 yaml: ${MACHINERY} → viết lại thành “a: "!b c"”.`],
    ['a: [b, &c d]', `1:11 yaml: ${MACHINERY} → viết lại thành “a: "[b, &c d]"”.`],
  ])('%j', (text, told) => {
    expect(read(text).told).toEqual([told]);
    expect(behindMark(text)).toEqual(read(text));
  });
});

describe('what is read without a fault, and not as it was meant', () => {
  const CUT = 'Từ dấu "#" trở đi máy coi là ghi chú, nên phần đó sẽ mất.';
  const COMMA =
    'Câu trong "{ … }" hoặc "[ … ]" có dấu phẩy, dấu hai chấm hay "#" thì phải đặt trong dấu nháy.';
  const DASH = 'Mỗi mục của danh sách phải mở đầu bằng dấu "-" và một dấu cách.';

  test.each([
    ['a: Bài #1 về', `1:4 yaml: ${CUT} → viết lại thành “a: "Bài #1 về"”.`],
    ['b: 1\na: #1 về', `2:4 yaml: ${CUT} → viết lại thành “a: "#1 về"”.`],
    ['- Bài #1\n- b', `1:3 yaml: ${CUT} → viết lại thành “- "Bài #1"”.`],
    [
      'title: { src: Đông, Đoài họp }',
      `1:21 yaml: ${COMMA} → viết lại thành “title: { src: "Đông, Đoài họp" }”.`,
    ],
    ['tags: [Năm 2022: lúa, ngô]', `1:8 yaml: ${COMMA} → viết lại thành “tags: ["Năm 2022: lúa", ngô]”.`],
    [
      'tags:\n  -lúa\n  -ngô',
      `2:1 indent: ${DASH} → viết lại thành “  - lúa” (đầu dòng có 2 dấu cách) ⏎ “  - ngô” (đầu dòng có 2 dấu cách).`,
    ],
    ['•a: b\n•c: d', `1:1 indent: ${DASH} → viết lại thành “- a: b” ⏎ “- c: d”.`],
    [
      'cover:\n#  src: a.jpg\ntitle: b',
      '1:1 indent: Mục này gồm nhiều dòng, có dòng đã bỏ dấu "#", có dòng chưa. → viết lại thành “cover:” ⏎ “  src: a.jpg” (đầu dòng có 2 dấu cách).',
    ],
  ])('%j', (text, told) => {
    expect(read(text)).toMatchObject({ data: undefined, told: [told] });
    expect(behindMark(text)).toEqual(read(text));
  });

  test.each([
    'a: 5 # năm',
    'a: "Bài" # một',
    'a: 2022-01-04 # ngày',
    'a: true # đúng',
    'a: 0b11 # số',
    'a: 8h30 ngày 4/1/2022 # giờ',
    'a: # lời\n  b: 1',
    'a: b#c',
    '# chỉ là lời\na: b',
    'tags: [lúa, ngô]',
    'cover: { src: a, alt: }',
    'a: -lúa',
    'a: - lúa'.replace('- ', '-5 '),
    'a: [b, [c]]',
  ])('%j is right', (text) => {
    expect(read(text).told).toEqual([]);
  });
});

test('a key written twice is told for each time, in each group by itself', () => {
  expect(read('a: 1\nb: { a: 2, c: 3 }\na: 3\na: 4').told).toEqual(
    ['3:1', '4:1'].map(
      (place) =>
        `${place} duplicate-key: Mục "a" đã ghi ở trên. → hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.`,
    ),
  );
});

test('half of a merge is called that', () => {
  expect(read('a: 1\n=======\nb: c: d').told).toHaveLength(1);
  expect(read('a: 1\n=======\nb: c: d').told[0]).toMatch(/^2:1 merge-left: /);
  expect(read('a: 1\n========\nb: c: d').told[0]).not.toContain('merge-left');
});

describe('where everything stands', () => {
  const TEXT = 'xx\n\uFEFFa: một\nb:\nc:\n  - d: "hai"\n  - 2022-01-04\n';
  const { data } = read(TEXT, 3);
  const stretch = (range: { start: number; end: number } | undefined) =>
    range && TEXT.slice(range.start, range.end);

  test('values, by their path', () => {
    expect(data?.value).toEqual({ a: 'một', b: null, c: [{ d: 'hai' }, '2022-01-04'] });
    expect(stretch(data?.rangeOf(['a']))).toBe('một');
    expect(stretch(data?.rangeOf(['c', 0, 'd']))).toBe('"hai"');
    expect(data?.written(['c', 0, 'd'])).toBe('"hai"');
    expect(data?.written(['c', 5])).toBeUndefined();
    expect(data?.rangeOf(['b'])).toBeUndefined();
    expect(data?.rangeOf(['x'])).toBeUndefined();
    expect(data?.rangeOf(['c', 2])).toBeUndefined();
  });

  test('the key of an empty value, the nearest parent of a missing one', () => {
    expect(data?.offsetOf(['a'])).toBe(TEXT.indexOf('một'));
    expect(data?.offsetOf(['b'])).toBe(TEXT.indexOf('b:'));
    expect(data?.offsetOf(['c', 0, 'x'])).toBe(TEXT.indexOf('d:'));
    expect(data?.offsetOf(['x', 'y'])).toBe(TEXT.indexOf('a:'));
    expect(data?.offsetOf([])).toBe(TEXT.indexOf('a:'));
  });

  test('keys', () => {
    expect(data?.offsetOfKey([], 'c')).toBe(TEXT.indexOf('c:'));
    expect(data?.offsetOfKey(['c', 0], 'd')).toBe(TEXT.indexOf('d:'));
    expect(data?.offsetOfKey(['c', 0], 'x')).toBe(TEXT.indexOf('d:'));
    expect(stretch(data?.rangeOfKey(['c', 0], 'd'))).toBe('d');
    expect(data?.rangeOfKey(['c', 0], 'x')).toBeUndefined();
  });

  test('what another reader takes otherwise', () => {
    expect(data?.ambiguous).toEqual([['c', 1]]);
    expect(read('a: [x, { b: 0b1 }]\nc: "2022-01-04"\nd: 2022-01-04 08:39:00').data?.ambiguous).toEqual([
      ['a', 1, 'b'],
      ['d'],
    ]);
  });

  test('what would be read if a stretch were replaced', () => {
    const at = TEXT.indexOf('một');
    expect(data?.reread({ start: at, end: at + 3, text: 'hai' })?.value).toMatchObject({ a: 'hai' });
    expect(data?.reread({ start: at, end: at + 3, text: '"' })).toBeUndefined();
    expect(data?.reread({ start: at, end: at + 3, text: 'hai\na: ba' })).toBeUndefined();
    expect(data?.rewrite(at, ['quotes'])).toEqual({ start: at - 3, end: at + 3, text: 'a: "một"' });
    expect(data?.rewrite(at, ['tab'])).toBeUndefined();
  });
});

test('a hundred brackets or dashes lie in each other, no more', () => {
  expect(tooDeep('['.repeat(100))).toBe(false);
  expect(tooDeep('{'.repeat(101))).toBe(true);
  expect(tooDeep('[]'.repeat(200))).toBe(false);
  expect(tooDeep(`${']'.repeat(50)}${'['.repeat(101)}`)).toBe(true);
  expect(tooDeep('- '.repeat(99))).toBe(false);
  expect(tooDeep(`a\n  ${'- '.repeat(100)}`)).toBe(true);
  expect(read('['.repeat(101)).told).toEqual([
    '1:1 yaml: Các mục lồng vào nhau quá 100 tầng. → xóa các dấu "[", "{" hoặc "-" thừa.',
  ]);
});

test('lines are shown with the spaces that count', () => {
  expect(shownLines('a')).toBe('“a”');
  expect(shownLines('  a\n b')).toBe('“  a” (đầu dòng có 2 dấu cách) ⏎ “ b” (đầu dòng có 1 dấu cách)');
});

describe('a front matter that cannot be read: where it is told, and what it becomes', () => {
  test.each<[text: string, place: string, mended: string | undefined]>([
    ['title: A,\ncategory: b,\ntags: c', '1:1 yaml', 'title: A\ncategory: b\ntags: c'],
    ['title = A\ncategory = b', '1:1 yaml', 'title: A\ncategory: b'],
    ['- title: A\n- category: b', '1:1 yaml', 'title: A\ncategory: b'],
    ['title: A\n category: b', '2:1 indent', 'title: A\ncategory: b'],
    ['title: A\n\tcategory: b', '2:1 indent', 'title: A\ncategory: b'],
    ['a: "b\nc: d', '1:4 yaml', 'a: "b"\nc: d'],
    ['a: [b, c\nd: e', '1:4 yaml', 'a: [b, c]\nd: e'],
    ['a:b\nc: d', '1:1 yaml', 'a: b\nc: d'],
    ["a: 'b'c", '1:7 yaml', 'a: "\'b\'c"'],
    ['a: @b', '1:4 yaml', 'a: "@b"'],
    ['a: `b`', '1:4 yaml', 'a: "b"'],
    ['a: , b', '1:4 yaml', 'a: ", b"'],
    ['a: b\n- c', '2:1 indent', 'a: b\n  - c'],
    ['  a: b\nc: d', '2:1 indent', '  a: b\n  c: d'],
    ['a: b\n  c: d', '2:1 indent', 'a: b\nc: d'],
    ['a: b\n---\nc: d', '2:1 yaml', undefined],
    ['a: b\n...\nc', '3:1 yaml', undefined],
    ['tiêu đề: A\n\nChữ của bài.\nThêm.', '3:1 front-matter', 'tiêu đề: A\n\n---\nChữ của bài.\nThêm.'],
    ['a: 1\n=======\nb: c: d', '2:1 merge-left', undefined],
    ['a: "x" "y"', '1:8 yaml', 'a: \'"x" "y"\''],
    ['a:\n- b\n c: d', '3:1 indent', 'a:\n- b\nc: d'],
    ['title: "A" và B\ncategory: x', '1:12 yaml', 'title: \'"A" và B\'\ncategory: x'],
  ])('%j', (text, place, mended) => {
    const findings: Finding[] = [];
    const file = `---\n${text}`;
    const source = sourceOf(Buffer.from(file), 'a', findings);
    expect(source && readYaml(source, 4)).toBeUndefined();
    const told = findings.map(({ line, column, rule, replacement }) => [
      `${(line ?? 0) - 1}:${column} ${rule}`,
      replacement && apply(file, replacement).slice(4),
    ]);
    expect(told).toEqual([[place, mended]]);
  });
});
