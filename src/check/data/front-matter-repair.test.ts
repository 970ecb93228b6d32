/** Front matter in another form as a whole, and the text of an article within it. */
import { describe, expect, test } from 'vitest';
import { bodyStart, repairFrontMatter } from './front-matter-repair.ts';

const mended = (text: string) => {
  const repair = repairFrontMatter(text);
  return repair && text.slice(0, repair.start) + repair.text + text.slice(repair.end);
};

describe('a front matter in another form', () => {
  test.each([
    ['title = A', 'title: A'],
    ['title： A', 'title: A'],
    ['**title**: A\n**category:** b', 'title: A\ncategory: b'],
    ['- title: A\n- category: b', 'title: A\ncategory: b'],
    ['• “title”: A', 'title: A'],
    ['"title": "A",\n"category": "b"', 'title: "A"\ncategory: "b"'],
    ['"title": "A",\n"category": "b",', 'title: "A"\ncategory: "b"'],
    ['title: A,\ncategory: b', 'title: A\ncategory: b'],
    // Of one line alone a comma is a slip behind quotes, and a sign of the sentence else.
    ['title: "A",\ncategory: b\npinned = true', 'title: "A"\ncategory: b\npinned: true'],
    ['title: A,\ncategory: b\npinned = true', 'title: A,\ncategory: b\npinned: true'],
    ['title = A\ntags:\n  - x = y\n  - b', 'title: A\ntags:\n  - x = y\n  - b'],
    ['title = A\ntags:\n- x = y\n- b', 'title: A\ntags:\n- x = y\n- b'],
    ['title: A\ntags: []\npinned =', 'title: A\ntags: []\npinned:'],
    ['title = A\r\n', 'title: A\r\n'],
  ])('%j is read line by line', (written, right) => {
    expect(mended(written)).toBe(right);
  });

  test('shows the lines from the first to the last that change, and no other', () => {
    const text = 'title: A\ncategory = b\ntags: []\npinned = true\ndraft: true';
    expect(repairFrontMatter(text)).toEqual({
      start: 9,
      end: 44,
      text: 'category: b\ntags: []\npinned: true',
    });
  });

  test.each([
    'title: A\ncategory: b',
    'khong-co = A',
    'title = A\nkhong-co: b',
    'title = A: b: c',
    'title = A\nChữ của bài',
    ' title = A',
    'source=//a.example',
    '',
  ])('%j is not', (text) => {
    expect(repairFrontMatter(text)).toBeUndefined();
  });
});

describe('the text of an article begins', () => {
  test.each([
    ['title: A\n\nChữ của bài.\n', 10],
    ['title: A\n\n\n\nChữ của bài.\n', 12],
    ['title: A\n\nChữ của bài,\nchữ nữa', 10],
    ['title: A\n\ncategory: b\n\nChữ của bài.\n\nChữ nữa.', 23],
    // What is a remark to YAML is a heading here.
    ['title: A\n\n# Mục\n\nChữ', 10],
    ['title: A\n# ghi chú\n\n## Mục\nChữ', undefined],
  ])('in %j at %s', (text, start) => {
    expect(bodyStart(text)).toBe(start);
  });

  test.each([
    'title: A\ncategory: b\n',
    'title: A\nChữ của bài',
    'title: A\n\n- một ý',
    'title: A\n\n  Chữ thụt vào',
    'title: A\n\nLưu ý: họp',
    'title: [A\n\nChữ',
    'Chữ của bài',
    '\nChữ của bài',
    '- A\n\nChữ',
    '',
  ])('nowhere in %j', (text) => {
    expect(bodyStart(text)).toBeUndefined();
  });
});
