/** How a field and its lines are named to an editor. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { name, requiredKeys } from './field-names.ts';
import { lineAround, linesOf, shownLines } from './yaml-lines.ts';

test.each([
  [['title'], '"title"'],
  [['cover', 'alt'], '"alt" trong "cover"'],
  [['tags', 1], 'Mục 2 của "tags"'],
  [['phones', 0, 'number'], '"number" ở mục 1 của "phones"'],
  [['a', 'b', 2], 'Mục 3 của "b" trong "a"'],
  [[0], 'Mục 1'],
  [[], ''],
])('%j is %s', (path, words) => {
  expect(name(path)).toBe(words);
});

test('of a group the keys are named that it must have', () => {
  const group = z.strictObject({ a: z.string(), b: z.string().optional(), c: z.string() });
  expect(requiredKeys(group)).toBe('ghi các mục con "a", "c", mỗi mục một dòng.');
  expect(requiredKeys(group.optional())).toBe('ghi các mục con "a", "c", mỗi mục một dòng.');
  expect(requiredKeys(z.array(group))).toBe('ghi mỗi mục một dòng, mở đầu bằng "- ".');
  expect(requiredKeys(z.string().describe('Tên'))).toBe('ghi lại cho đúng (Tên).');
  expect(requiredKeys(undefined)).toBe('ghi lại cho đúng.');
});

describe('the lines of a text', () => {
  test('have their places, their margins and what they are', () => {
    expect(linesOf('a: b\r\n\n \u00A0# c\n')).toEqual([
      { start: 0, end: 4, text: 'a: b', indent: '', kind: 'content' },
      { start: 6, end: 6, text: '', indent: '', kind: 'blank' },
      { start: 7, end: 12, text: ' \u00A0# c', indent: ' \u00A0', kind: 'comment' },
      { start: 13, end: 13, text: '', indent: '', kind: 'blank' },
    ]);
  });

  test('are found by a place in them, their ends with them', () => {
    const lines = linesOf('ab\r\ncd');
    expect([0, 2, 3, 4, 6, 7].map((at) => lineAround(lines, at))).toEqual([0, 0, -1, 1, 1, -1]);
  });

  test('are shown with how many spaces stand before each', () => {
    expect(shownLines('a:\n  b: c\n d')).toBe(
      '“a:” ⏎ “  b: c” (đầu dòng có 2 dấu cách) ⏎ “ d” (đầu dòng có 1 dấu cách)',
    );
  });
});
