/** How many signs a text may hold before it is handed to the engine, to the very sign. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { sourceOf } from '../source-file.ts';
import { checkCrowds } from './crowds.ts';

const HEAD = '---\ntitle: A\n---\n';

/** What is told of a text that stands behind its front matter: line of the text, and the message. */
function told(text: string, mdx = false): string | undefined {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(HEAD + text), 'a.md', findings);
  if (!source) throw new Error('no text');
  const isRight = checkCrowds(source, HEAD.length, mdx);
  expect(isRight).toBe(findings.length === 0);
  const [finding] = findings;
  return finding && `${(finding.line ?? 0) - 3}:${finding.column} ${finding.message}`;
}
const tooMany = (place: string, most: string, what: string) =>
  `${place} Từ chỗ này có quá ${most} ${what}, nhiều hơn một bài viết cần.`;

test.each(['', 'Một đoạn.\n\nĐoạn nữa.\n', '| a | b |\n|---|---|\n| 1 | 2 |'])('%j is no crowd', (text) => {
  expect(told(text)).toBeUndefined();
  expect(told(text, true)).toBeUndefined();
});

describe('signs of one stretch', () => {
  test.each([
    ['_ ', 1000, '1.000', '"_"'],
    ['___ ', 1000, '1.000', '"_"'],
    ['www.a ', 500, '500', 'địa chỉ web'],
    ['HTTPS://a ', 500, '500', 'địa chỉ web'],
    ['http://a ', 500, '500', 'địa chỉ web'],
    ['< ', 1000, '1.000', '"<"'],
    ['&amp; ', 500, '500', 'ký hiệu "&…;"'],
    ['&#160; ', 500, '500', 'ký hiệu "&…;"'],
  ])('%j', (sign, most, shown, name) => {
    expect(told(`Chữ.\n${sign.repeat(most)}`)).toBeUndefined();
    expect(told(`Chữ.\n${sign.repeat(most + 1)}`)).toBe(tooMany('2:1', shown, name));
    // An empty line parts what the engine reads in one go.
    expect(told(`${sign.repeat(most)}\n \n${sign.repeat(most)}`)).toBeUndefined();
    expect(told(`Chữ.\n\nab ${sign.repeat(most + 1)}`)).toBe(tooMany('3:4', shown, name));
  });

  test('tags are counted elsewhere', () => {
    expect(told('<b></b> '.repeat(1001))).toBeUndefined();
  });

  test('rows of a table are read one by one', () => {
    const row = `| ${'_ '.repeat(600)}| b |`;
    expect(told(`| a | b |\n|---|---|\n${row}\n${row}`)).toBeUndefined();
    expect(told(`\n| a | b |\n|---|---|\n${row}\n${row}`)).toBeUndefined();
    // Two columns over three make no table.
    expect(told(`| a | b |\n|---|---|---|\n${row}\n${row}`)).toBe(tooMany('3:3', '1.000', '"_"'));
    expect(told(`| a | b |\nchữ\n${row}\n${row}`)).toBe(tooMany('3:3', '1.000', '"_"'));
  });

  test('a raw table is no text, but to MDX', () => {
    const table = `<table>\n<tr><td>${'_ '.repeat(1001)}</td></tr>\n</table>`;
    expect(told(table)).toBeUndefined();
    expect(told(`\n  <TABLE class="a">${'_ '.repeat(1001)}</TABLE>`)).toBeUndefined();
    expect(told(table, true)).toBe(tooMany('2:9', '1.000', '"_"'));
    expect(told(`<tablet>${'_ '.repeat(1001)}`)).toBe(tooMany('1:9', '1.000', '"_"'));
  });

  test('entities copy the text before them', () => {
    const text = (length: number) => `${'&lt;'.repeat(400)}\n${'a'.repeat(length - 1601)}`;
    expect(told(text(500_000))).toBeUndefined();
    expect(told(text(500_001))).toBe(tooMany('1:1', '500', 'ký hiệu "&…;"'));
  });
});

test('a line of more than ASCII has a hundred thousand signs', () => {
  const line = (length: number) => 'é'.padEnd(length, 'a');
  expect(told(line(100_000))).toBeUndefined();
  expect(told(`một\n${line(100_001)}`)).toBe(tooMany('2:1', '100.000', 'ký tự trên một dòng'));
  expect(told(`${line(100_001)}\nhai`)).toBe(tooMany('1:1', '100.000', 'ký tự trên một dòng'));
  // A line of ASCII is none, whatever stands before it.
  expect(told(`${line(50_000)}\n${'a'.repeat(200_000)}`)).toBeUndefined();
  expect(told('a'.repeat(100_001))).toBeUndefined();
  expect(told(`é\n${'a'.repeat(100_001)}\né`)).toBeUndefined();
});

describe('an .mdx file', () => {
  test('has two hundred braces', () => {
    expect(told('{a}\n\n'.repeat(200), true)).toBeUndefined();
    expect(told(`ab\n\n${'{a}\n\n'.repeat(201)}`, true)).toBe(tooMany('3:1', '200', '"{"'));
    expect(told('{a}\n\n'.repeat(201))).toBeUndefined();
  });

  test('has two thousand tags', () => {
    expect(told('<b></b>\n\n'.repeat(1000), true)).toBeUndefined();
    expect(told(`ab\n\n${'<b></b>\n\n'.repeat(1000)}<i></i>`, true)).toBe(tooMany('3:1', '2.000', '"<"'));
  });

  test('has no tags deeper than fifty others', () => {
    const DEEP = 'Chỗ này lồng vào nhau quá 50 tầng (danh sách, trích dẫn, thẻ…).';
    const nested = (depth: number) => '<b>'.repeat(depth) + '</b>'.repeat(depth);
    expect(told(nested(50), true)).toBeUndefined();
    expect(told(nested(51), true)).toBe(`1:151 ${DEEP}`);
    expect(told(nested(51))).toBeUndefined();
    expect(told('<br/>'.repeat(60), true)).toBeUndefined();
    expect(told(nested(40) + nested(40), true)).toBeUndefined();
    // What closes more than was opened makes no room.
    expect(told(`${'</b>'.repeat(5)}${nested(51)}`, true)).toBe(`1:171 ${DEEP}`);
  });
});

test('quotes and lists begin fifty times on a line', () => {
  const DEEP = 'Chỗ này lồng vào nhau quá 50 tầng (danh sách, trích dẫn, thẻ…).';
  for (const sign of ['>', '> ', '- ', '1. ', '* ', '+\t', '12) ']) {
    expect(told(`a\n${sign.repeat(50)}chữ`)).toBeUndefined();
    expect(told(`a\n${sign.repeat(51)}chữ`)).toBe(`2:1 ${DEEP}`);
  }
  expect(told(`a\n${'-'.repeat(60)}`)).toBeUndefined();
});

test('all tables together have a hundred thousand cells', () => {
  const table = (rows: number) => `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(rows)}\n`;
  // Four parts of each delimiter line, for each line of the stretch: 12,500 rows of two columns are 50,000 of them.
  expect(told(table(12_495) + table(12_495))).toBeUndefined();
  expect(told(table(12_500) + table(12_500))).toBe(tooMany('12504:1', '100.000', 'ô bảng'));
  expect(told(`a\n\n${table(25_000)}`)).toBe(tooMany('3:1', '100.000', 'ô bảng'));
  expect(told('| a | b |\n'.repeat(26_000))).toBeUndefined();
});

test.each(['- a', '> a', '## a', 'a'])('lines that each begin %j are counted in the whole text', (line) => {
  const lines = (count: number) => `${line}\n\n`.repeat(count);
  expect(told(lines(50_000))).toBeUndefined();
  expect(told(lines(50_001))).toBe(tooMany('100001:1', '50.000', 'dòng'));
});

test('long lines may hold so many signs together that the engine passes their letters again for each', () => {
  const line = `${'`a` á '.repeat(10_000)}\n`;
  expect(told(line)).toContain('1:1 Các đoạn quá dài');
  expect(told(`${'chữ thường '.repeat(9_000)}\n`.repeat(9))).toBeUndefined();
  // Each alone is none too many.
  const short = `${'`a` á '.repeat(2_000)}\n\n`;
  expect(told(short.repeat(20))).toBeUndefined();
  expect(told(short.repeat(21))).toContain('41:1 Các đoạn quá dài');
  // Lines that people write cost nothing.
  expect(told(`${'`a` á '.repeat(300)}\n\n`.repeat(500))).toBeUndefined();
});
