/** The site's own words. */
import { describe, expect, test } from 'vitest';
import { decodeVocabulary, encodeVocabulary, vocabularyOf } from './vocabulary.ts';

describe('the vocabulary', () => {
  const counts = new Map([
    ['nong', 40],
    ['nuoc', 12],
    ['nuong', 1],
    ['quyen', 7],
  ]);

  test('comes back from its coded form, counts nearly right', () => {
    const vocabulary = decodeVocabulary(encodeVocabulary(counts));
    for (const [word, count] of counts) {
      expect(vocabulary.pagesWith(word) / count).toBeGreaterThan(0.7);
      expect(vocabulary.pagesWith(word) / count).toBeLessThan(1.4);
    }
    expect(vocabulary.pagesWith('nua')).toBe(0);
    expect(vocabulary.startingWith('nu', 5)).toEqual(['nuoc', 'nuong']);
  });

  test('comes back also where words share more than a figure tells', () => {
    const long = new Map([
      ['chuyendoisoa', 1],
      ['chuyendoisob', 1],
    ]);
    const vocabulary = decodeVocabulary(encodeVocabulary(long));
    expect(vocabulary.startingWith('chuyendoiso', 5).toSorted()).toEqual([...long.keys()]);
  });

  test('is coded the same in whatever order the words come', () => {
    const turned = new Map([...counts].toReversed());
    expect(encodeVocabulary(turned)).toBe(encodeVocabulary(counts));
    expect(decodeVocabulary(encodeVocabulary(turned)).startingWith('nu', 5)).toEqual(['nuoc', 'nuong']);
    expect(vocabularyOf(turned).startingWith('n', 5)).toEqual(['nong', 'nuoc', 'nuong']);
  });

  test('is not read out of the page that a server sends instead', () => {
    expect(() => decodeVocabulary('<!doctype html>')).toThrow();
  });

  test('tells the most frequent words first, as many as are wanted', () => {
    const vocabulary = vocabularyOf(counts);
    expect(vocabulary.startingWith('n', 5)).toEqual(['nong', 'nuoc', 'nuong']);
    expect(vocabulary.startingWith('n', 2)).toEqual(['nong', 'nuoc']);
    expect(vocabulary.startingWith('nuoc', 5)).toEqual(['nuoc']);
    expect(vocabulary.startingWith('x', 5)).toEqual([]);
    expect(vocabulary.startingWith('a', 5)).toEqual([]);
    const near = vocabularyOf(
      new Map([
        ['bo', 2],
        ['ba', 9],
        ['b', 50],
        ['bb', 4],
        ['bi', 1],
      ]),
    );
    // A letter alone is no word that anybody meant, nor is a word its own slip.
    expect(near.near('bb')).toEqual(['ba', 'bo', 'bi']);
  });

  test.each([
    ['nongx', ['nong']],
    ['xnong', ['nong']],
    ['ong', ['nong']],
    ['non', ['nong']],
    ['onng', ['nong']],
    ['nogn', ['nong']],
    ['aong', ['nong']],
    ['zzng', []],
    ['ongn', []],
    ['nongxy', []],
  ])('of %s: words one slip away are %j', (typed, near) => {
    expect(vocabularyOf(counts).near(typed)).toEqual(near);
  });

  test.each([
    ['quyne', 'quyen'],
    ['quyeen', 'quyen'],
    ['qyen', 'quyen'],
    ['quyem', 'quyen'],
  ])('knows that %s may be %s', (typed, meant) => {
    expect(vocabularyOf(counts).near(typed)).toContain(meant);
  });
});
