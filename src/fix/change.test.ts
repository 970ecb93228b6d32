/** How `--fix` tells what it did: the words around what changed, so that both can be told from each other. */
import { describe, expect, test } from 'vitest';
import { changesOf, formatChange, formatChanges } from './change.ts';

const told = (before: string, after: string) =>
  changesOf('a.md', before, after, 'Vì sao.').map(
    ({ line, before: old, after: now }) => `${line}: ${old} → ${now}`,
  );

describe('one text and another', () => {
  test.each([
    ['each line that differs, by its number', 'a\nb\nc', 'a\nx\ny', ['2: "b" → "x"', '3: "c" → "y"']],
    ['the whole word', 'Họp thôn bàn việc', 'Họp thôn bán việc', ['1: "bàn" → "bán"']],
    ['the word at the end', 'Họp thôn', 'Họp thón', ['1: "thôn" → "thón"']],
    ['the word at the beginning', 'Họp thôn', 'Hợp thôn', ['1: "Họp" → "Hợp"']],
    ['what was put in', 'Họp thôn', 'Họp ở thôn', ['1: "thôn" → "ở thôn"']],
    ['what was taken away', 'Họp ở thôn', 'Họp thôn', ['1: "ở thôn" → "thôn"']],
    ['a double letter', 'aab', 'aaab', ['1: "aab" → "aaab"']],
    [
      'of a long word no more than twenty letters on each side',
      `${'x'.repeat(30)}a${'y'.repeat(30)}`,
      `${'x'.repeat(30)}b${'y'.repeat(30)}`,
      [`1: "${'x'.repeat(20)}a${'y'.repeat(20)}" → "${'x'.repeat(20)}b${'y'.repeat(20)}"`],
    ],
    ['160 letters', 'a'.repeat(160), '', [`1: "${'a'.repeat(160)}" → ""`]],
    ['and no more', 'a'.repeat(161), '', [`1: "${'a'.repeat(159)}…" → ""`]],
    [
      'letters that are one and the same to the eye',
      'Vi\u1EC7t',
      'Vie\u0323\u0302t',
      ['1: "Việt" (dấu rời) → "Việt"'],
    ],
    ['spaces of other kinds by their code', 'a\u00A0b\tc', 'a b c', ['1: "a<U+00A0>b→c" → "a b c"']],
    ['spaces at the end as dots', 'a  ', 'a', ['1: "a··" → "a"']],
    ['lines that were put in at the beginning', 'a\nb', 'x\ny\na\nb', ['1: "" → "x ⏎ y"']],
    ['lines that were taken from the beginning', 'x\na\nb', 'a\nb', ['1: "x" → ""']],
    ['lines that were put in', 'a\nb', 'a\nx\ny\nb', ['2: "" → "x ⏎ y"']],
    ['lines that were taken away', 'a\nx\ny\nb', 'a\nb', ['2: "x ⏎ y" → ""']],
    ['a line that was written twice', 'a\na', 'a\na\na', ['3: "" → "a"']],
    ['one taken away of two', 'a\na\na', 'a\na', ['3: "a" → ""']],
    ['nothing', 'a\nb', 'a\nb', []],
  ])('%s', (_, before, after, wanted) => {
    expect(told(before, after)).toEqual(wanted);
  });
});

test('a change is a sentence with its place, where it has one', () => {
  const change = { file: 'a.md', before: '"a"', after: '"b"', why: 'Vì sao.' };
  expect(formatChange({ ...change, line: 3 })).toBe('a.md:3: Đã sửa: "a" → "b". Vì sao.');
  expect(formatChange({ ...change, line: null })).toBe('a.md: Đã sửa: "a" → "b". Vì sao.');
});

test('all of them are counted, and their files', () => {
  const at = (file: string) => ({ file, line: 1, before: '', after: '', why: '' });
  expect(formatChanges([])).toBe('Không có chỗ nào sửa hộ được.');
  expect(formatChanges([at('a'), at('b'), at('a')])).toBe('Đã sửa hộ 3 chỗ trong 2 tệp.');
});
