/** What search takes for a word. */
import { describe, expect, test } from 'vitest';
import { isMarked, syllablesOf, withNewerTone, withOlderTone } from './syllables.ts';

describe('a syllable', () => {
  test.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['khỏe', 'khoẻ'],
    ['Hòa', 'HOÀ'],
  ])('is one in both placements of the tone: %s, %s', (a, b) => {
    expect(syllablesOf(a)[0]?.exact).toBe(syllablesOf(b)[0]?.exact);
  });

  test('is one in composed and decomposed form, and folds đ', () => {
    expect(syllablesOf('Đất'.normalize('NFD'))[0]).toMatchObject({ folded: 'dat', exact: 'đất' });
  });
});

describe('the place of the tone', () => {
  test.each([
    ['hòa', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['HÒA', 'HOÀ'],
    ['Thủy', 'Thuỷ'],
    ['THỦY', 'THUỶ'],
    ['KHỎE', 'KHOẺ'],
    ['QÚA', 'QUÁ'],
    ['qúa', 'quá'],
    ['qúe', 'qué'],
    ['qúy', 'quý'],
  ])('older %s is newer %s, and back', (older, newer) => {
    expect(withNewerTone(older)).toBe(newer);
    expect(withOlderTone(newer)).toBe(older);
    // Asked once more, nothing changes.
    expect(withNewerTone(newer)).toBe(newer);
    expect(withOlderTone(older)).toBe(older);
  });

  test.each(['của', 'múa', 'tùe', 'ngoài', 'toán', 'đất', 'hoa', 'xa', 'òy', 'à', 'ÒY', 'CỦA', 'MÚA'])(
    'of %s is one in both',
    (word) => {
      expect(withNewerTone(word)).toBe(word);
      expect(withOlderTone(word)).toBe(word);
    },
  );
});

test('words stand where they are in the text; figures and letters are parted, a mark alone is none', () => {
  expect(syllablesOf('15kg, lúa \u0301 (Đất)').map(({ exact, start, end }) => [exact, start, end])).toEqual([
    ['15', 0, 2],
    ['kg', 2, 4],
    ['lúa', 6, 9],
    ['đất', 13, 16],
  ]);
  expect(syllablesOf('lúa lua').map(isMarked)).toEqual([true, false]);
});
