import { describe, expect, test } from 'vitest';
import { fromIndexForm, normalizeQuery, toIndexForm } from './index-form.ts';

/** What Pagefind does to every accent, and so to a stroke that is one. */
const stripped = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('the form of text in the search index', () => {
  test('lets "dat" and "duong" find đất and Đường', () => {
    expect(stripped(toIndexForm('đất'))).toBe('dat');
    expect(stripped(toIndexForm('Đường'))).toBe('Duong');
    expect(stripped('đất'), 'without the form they would be missed').not.toBe('dat');
  });

  test('comes back as it was written', () => {
    for (const text of ['Đề án đất đai', 'dân số', 'ĐĐ đđ', 'UBND xã Mẫu', '']) {
      expect(fromIndexForm(toIndexForm(text))).toBe(text);
    }
  });

  test('is one for text in composed and decomposed form', () => {
    expect(toIndexForm('Đất đai'.normalize('NFD'))).toBe(toIndexForm('Đất đai'));
  });

  test('tells d from đ, so that an exact match can rank higher', () => {
    expect(toIndexForm('đa')).not.toBe(toIndexForm('da'));
    expect(toIndexForm('dân')).toBe('dân');
  });
});

describe("a reader's query", () => {
  test('is kept as typed but for NFC and the spaces around it', () => {
    expect(normalizeQuery('  42/2022/NĐ-CP  ')).toBe('42/2022/NĐ-CP');
    expect(normalizeQuery('Hoà  bình')).toBe('Hoà  bình');
    expect(normalizeQuery('hòa'.normalize('NFD'))).toBe('hòa'.normalize('NFC'));
  });

  test('of spaces alone is empty', () => {
    expect(normalizeQuery(' \t\n\u00A0')).toBe('');
  });
});
