/** What search takes for a word. */
import { describe, expect, test } from 'vitest';
import { syllablesOf } from './syllables.ts';

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
