/** The first place where a file of figures stops being JSON, and what should stand there. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { readJson } from './json-file.ts';

function read(text: string) {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(text), 'stats.json', findings);
  const data = source && readJson(source);
  return {
    data,
    told: findings.map(({ line, column, rule, message }) => [`${line}:${column}`, rule, message]),
    remedies: findings.map(({ remedy }) => remedy),
  };
}

test.each([
  '{}',
  '[]',
  '[1, -2.5, 0.1, 1e3, 2E-3, true, false, null, "a"]',
  ' { "a" : [ { "b" : "\\u00e9\\n\\"" } ] } \n',
  '5',
])('%j is read as it is', (text) => {
  const { data, told } = read(text);
  expect(told).toEqual([]);
  expect(data?.value).toEqual(JSON.parse(text));
  expect(data?.notation).toBe('json');
});

test('what was read knows where everything stands', () => {
  const { data } = read('{\n  "a": 1,\n  "b": [20, 30]\n}');
  expect(data?.offsetOf(['a'])).toBe(9);
  expect(data?.offsetOf(['b', 1])).toBe(24);
  expect(data?.offsetOfKey([], 'b')).toBe(14);
  expect(data?.rangeOf(['b', 0])).toEqual({ start: 20, end: 22 });
});

describe('the first fault', () => {
  const TOO_EARLY = (what: string) => `Tệp kết thúc giữa chừng, còn thiếu ${what}.`;
  const NEEDED = (what: string, at: string) => `Cần ${what} ở chỗ "${at}".`;
  const A_VALUE = 'một số, một câu trong dấu nháy kép, "[" hoặc "{"';
  const A_NAME = 'tên mục trong dấu nháy kép';
  const OPEN = 'Dấu nháy mở mà không đóng, hoặc trong dấu nháy có ký tự không dùng được.';

  test.each([
    ['{', '1:2', TOO_EARLY(A_NAME)],
    ['[', '1:2', TOO_EARLY(A_VALUE)],
    ['{ "a"', '1:6', TOO_EARLY('dấu hai chấm')],
    ['{ "a":', '1:7', TOO_EARLY(A_VALUE)],
    ['{ "a": 1', '1:9', TOO_EARLY('dấu phẩy hoặc "}"')],
    ['[1, 2\n', '2:1', TOO_EARLY('dấu phẩy hoặc "]"')],
    ['[1, 2,\n', '2:1', TOO_EARLY(A_VALUE)],
    ['{ a: 1 }', '1:3', NEEDED(A_NAME, 'a')],
    ['{ "a" 1 }', '1:7', NEEDED('dấu hai chấm', '1')],
    ['{ "a": b }', '1:8', NEEDED(A_VALUE, 'b')],
    ['{ "a": 1.783.000 }', '1:8', NEEDED(A_VALUE, '1.783.000')],
    ['{ "a": 007 }', '1:8', NEEDED(A_VALUE, '007')],
    ['{ "a": +1 }', '1:8', NEEDED(A_VALUE, '+1')],
    ['{ "a": .5 }', '1:8', NEEDED(A_VALUE, '.5')],
    ['{ "a": trues }', '1:8', NEEDED(A_VALUE, 'trues')],
    ['{ "a": , "b": 1 }', '1:8', NEEDED(A_VALUE, ',')],
    ['{ "a": } ', '1:8', NEEDED(A_VALUE, '}')],
    ["{ 'a': 1 }", '1:3', NEEDED(A_NAME, "'a'")],
    ['{ "a": 1\n  "b": 2 }', '2:3', NEEDED('dấu phẩy hoặc "}"', 'b')],
    ['{ "a": 1; "b": 2 }', '1:9', NEEDED('dấu phẩy hoặc "}"', ';')],
    ['{"a":1,"b":[2,3],"c" 4}', '1:22', NEEDED('dấu hai chấm', '4')],
    ['[1 2]', '1:4', NEEDED('dấu phẩy hoặc "]"', '2')],
    ['[1, 2}', '1:6', NEEDED('dấu phẩy hoặc "]"', '}')],
    ['[1, 2,]', '1:6', 'Thừa dấu phẩy trước "]".'],
    ['{ "a": 1,\n}', '1:9', 'Thừa dấu phẩy trước "}".'],
    ['[{ "a": 1, }]', '1:10', 'Thừa dấu phẩy trước "}".'],
    ['{ "a": "b }', '1:8', OPEN],
    ['{ "a": "b\n" }', '1:8', OPEN],
    ['{ "a": "\\x" }', '1:8', OPEN],
    ['{ "a": "\\u12" }', '1:8', OPEN],
    ['{ "a": 1 } thêm', '1:12', 'Thừa "thêm" sau phần số liệu.'],
    ['{} }', '1:4', 'Thừa "}" sau phần số liệu.'],
    ['[1]\n\n, 2', '3:1', 'Thừa "," sau phần số liệu.'],
  ])('%j', (text, place, message) => {
    expect(read(text)).toMatchObject({ data: undefined, told: [[place, 'json', message]] });
  });
});

test('an empty file, a mark before the text and a key written twice are told for what they are', () => {
  expect(read(' \n').told).toEqual([['null:null', 'empty-file', 'Tệp trống.']]);
  expect(read('\uFEFF{}').told).toEqual([['1:1', 'encoding', 'Tệp bắt đầu bằng dấu BOM.']]);
  expect(read('{ "a": 1,\n  "a": 2 }').told).toEqual([['2:3', 'duplicate-key', 'Mục "a" đã ghi ở trên.']]);
  expect(read('{ "a": { "b": 1 }, "b": 2 }').told).toEqual([]);
});

test('what was meant is shown without its margin, of a text of 256 KB and no longer one', () => {
  expect(read('{\n  a: 1,\n  b: 2\n}').remedies).toEqual(['viết lại thành “"a": 1,” ⏎ “"b": 2”.']);
  const text = (length: number) => `{ a: 1,\n"b": "${'x'.repeat(length - 17)}" }`;
  expect(text(100)).toHaveLength(100);
  expect(read(text(256 * 1024)).remedies).toEqual(['viết lại thành “{ "a": 1,”.']);
  expect(read(text(256 * 1024 + 1)).remedies[0]).toMatch(/^sửa chỗ này; mẫu đúng/);
});

test('a hundred brackets lie in each other, no more', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(read(nested(100)).told).toEqual([]);
  expect(read(nested(101)).told).toEqual([['null:null', 'json', 'Các dấu ngoặc lồng nhau quá sâu.']]);
});

test('brackets within each other are a hundred, and more are told as such', () => {
  const DEEP = 'Các dấu ngoặc lồng nhau quá sâu.';
  const messages = (text: string) => read(text).told.map(([, , message]) => message);
  expect(messages(`${'['.repeat(100)}${']'.repeat(100)}`)).toEqual([]);
  expect(messages(`${'['.repeat(101)}${']'.repeat(101)}`)).toEqual([DEEP]);
  expect(messages(`${'['.repeat(99)}1 2`)[0]).not.toBe(DEEP);
  // One that is closed lies in none; one that closes too much gives no room.
  expect(messages(`[${'[[]],'.repeat(101)}1 2`)[0]).not.toBe(DEEP);
  expect(messages('[[],'.repeat(101))).toEqual([DEEP]);
  expect(messages(`${']'.repeat(9)}${'['.repeat(100)}`)[0]).not.toBe(DEEP);
});
