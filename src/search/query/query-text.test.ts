/** A reader's query as text. */
import { expect, test } from 'vitest';
import { isCut, normalizeQuery, readable } from './query-text.ts';

test('a query is kept as typed but for NFC and the spaces around it', () => {
  expect(normalizeQuery('  42/2022/NĐ-CP  ')).toBe('42/2022/NĐ-CP');
  expect(normalizeQuery('hòa'.normalize('NFD'))).toBe('hòa'.normalize('NFC'));
  expect(normalizeQuery(' \t\n\u00A0')).toBe('');
});

test('what is longer than a question loses its end, never half of a character', () => {
  const long = `đất ${'🙂'.repeat(300)}`;
  expect(isCut(long)).toBe(true);
  expect(normalizeQuery(long)).toBe(`đất ${'🙂'.repeat(248)}`);
  expect(isCut('đất')).toBe(false);
  const longest = 'a'.repeat(500);
  expect([isCut(` ${longest} `), isCut(`${longest}b`)]).toEqual([false, true]);
  expect(normalizeQuery(` ${longest} `)).toBe(longest);
  expect(normalizeQuery(`${longest}b`)).toBe(longest);
  expect(normalizeQuery(`${'a'.repeat(499)} b`)).toBe('a'.repeat(499));
  expect(normalizeQuery(`giá \uD83D`)).toBe('giá \uFFFD');
});

test.each([
  ['a soft hyphen', 'gi\u00adá đất'],
  ['wide letters', '\uff27iá đất'],
  ['the Icelandic đ', 'giá \u00f0ất'],
  ['a space without width', 'giá đ\u200bất'],
])('%s is not what was meant', (_kind, query) => {
  expect(readable(query).toLowerCase()).toBe('giá đất');
});
