/** The two lines `---` of a front matter where they are written otherwise: where, and what stands there instead. */
import { describe, expect, test } from 'vitest';
import { replacedIn } from '../../../tests/support/body.ts';
import { closingFault, doubledFence, openingFault, swallowedBody } from './front-matter-fences.ts';

describe('the line that opens', () => {
  const opened = (text: string) => {
    const fault = openingFault(text, /\S/.exec(text)?.index ?? 0);
    return fault && (replacedIn(text, fault.replacement) ?? fault.remedy);
  };

  test.each([
    ['title: A\n---\nChữ', '---\ntitle: A\n---\nChữ'],
    ['\uFEFFtitle: A\n---\n', '\uFEFF---\ntitle: A\n---\n'],
    ['\n\ntitle：A\n', '\n\n---\ntitle：A\n'],
    ['\n title = A\n', '\n---\n title = A\n'],
    ['--\ntitle: A\n---\n', '---\ntitle: A\n---\n'],
    [' ---\ntitle: A\n', '---\ntitle: A\n'],
    ['———\r\ntitle: A\r\n', '---\r\ntitle: A\r\n'],
    ['===\ntitle: A\n', '---\ntitle: A\n'],
    ['…\ntitle: A\n', '---\ntitle: A\n'],
  ])('of %j is put right', (text, right) => {
    expect(opened(text)).toBe(right);
  });

  test('stands below other words: these are to go below', () => {
    expect(opened('Lời ghi chú\n---\ntitle: A\n---\n')).toBe(
      'chuyển các dòng ở trên ("Lời ghi chú") xuống dưới dòng “---” thứ hai, để “---” là dòng đầu của tệp.',
    );
    expect(opened(`${'chữ '.repeat(20)}\n---\r\ntitle: A`)).toContain(`("${'chữ '.repeat(9)}chữ…")`);
  });

  test.each(['Chữ của bài', 'la: A\n', '--\nChữ', 'Chữ\n---\nChữ', '~~\ntitle: A', '## Mục\n\n---\n'])(
    'of %j is not there at all',
    (text) => {
      expect(opened(text)).toBeUndefined();
    },
  );
});

describe('the line that closes', () => {
  const closed = (text: string) => replacedIn(text, closingFault(text, 4)?.replacement);

  test.each([
    ['---\ntitle: A\n--\nChữ', '---\ntitle: A\n---\nChữ'],
    ['---\ntitle: A\n ---  \nChữ', '---\ntitle: A\n---\nChữ'],
    ['---\ntitle: A\n——\r\nChữ', '---\ntitle: A\n---\r\nChữ'],
    ['---\ntitle: A\n***', '---\ntitle: A\n---'],
    ['---\ntitle: A\n\nChữ của bài.\n', '---\ntitle: A\n\n---\nChữ của bài.\n'],
  ])('of %j is put right', (text, right) => {
    expect(closed(text)).toBe(right);
  });

  test('is looked for in two hundred lines', () => {
    const text = (lines: number) => `---\n${'a: b\n'.repeat(lines)}--\n`;
    expect(closed(text(199))).toBe(`---\n${'a: b\n'.repeat(199)}---\n`);
    expect(closed(text(200))).toBeUndefined();
  });

  test('is told with the line above which it is missing', () => {
    expect(closingFault('---\ntitle: A\n\nChữ của bài.\n', 4)?.remedy).toBe(
      'thêm một dòng “---” ngay trên dòng "Chữ của bài.".',
    );
  });
});

describe('a line that opens twice', () => {
  const text = '---\n\n---\n\ntitle: A\n---\nChữ';

  test('is told where a front matter stands below the second, which goes', () => {
    const fault = doubledFence(text, 4, 5, 9);
    expect(fault?.rule).toBe('front-matter');
    expect(replacedIn(text, fault?.replacement)).toBe('---\n\n\ntitle: A\n---\nChữ');
  });

  test('is none where something stands between them, or no key below', () => {
    expect(doubledFence('---\na: b\n---\ntitle: A', 4, 9, 13)).toBeUndefined();
    expect(doubledFence('---\n---\nChữ', 4, 4, 8)).toBeUndefined();
    expect(doubledFence('---\n---\n', 4, 4, 8)).toBeUndefined();
  });
});

test('the text of an article within the front matter is told at its first line, in the whole file', () => {
  const found = swallowedBody('title: A\n\nChữ của bài.\n', 100);
  expect(found?.at).toBe(110);
  expect(found?.problem.replacement).toEqual({ start: 110, end: 110, text: '---\n' });
  expect(found?.problem.remedy).toBe('thêm một dòng “---” ngay trên dòng "Chữ của bài.".');
  expect(swallowedBody('title: A\ncategory: b\n', 0)).toBeUndefined();
});
