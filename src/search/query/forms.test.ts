/** In which ways a text may write what one word of a query asks for. */
import { describe, expect, test } from 'vitest';
import { formsOf, inOneAt, spanForm, wordOf } from './forms.ts';
import { syllablesOf } from './syllables.ts';
import { tokensOf } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

const VOCABULARY = vocabularyOf(
  new Map([
    ['nuoc', 30],
    ['gao', 20],
    ['gau', 5],
    ['gai', 9],
    ['wifi', 3],
    ['gaonu', 1],
    ['oc', 4],
    ['o', 9],
    ['kinh', 8],
  ]),
);
/** The forms of the first word of a query, each as its kind and words. */
function forms(
  query: string,
  { last = false, vocabulary: given = VOCABULARY as typeof VOCABULARY | null } = {},
) {
  const vocabulary = given ?? undefined;
  const [token] = tokensOf(query, 0, vocabulary);
  if (!token) throw new Error(query);
  const found = formsOf(token, last, vocabulary);
  return {
    guessed: found.guessed,
    forms: found.forms.map(
      ({ kind, words }) =>
        `${kind} ${words.map(({ folded, prefix }) => folded + (prefix ? '…' : '')).join(' ')}`,
    ),
  };
}

test('a word with its accents asks for them, one without for none', () => {
  expect(syllablesOf('gạo gao').map(wordOf)).toEqual([
    { folded: 'gao', exact: 'gạo' },
    { folded: 'gao', exact: undefined },
  ]);
});

describe('a word', () => {
  test('that the site has is itself; the last may go on', () => {
    expect(forms('gạo')).toEqual({ guessed: false, forms: ['typed gao'] });
    expect(forms('gạo', { last: true })).toEqual({ guessed: false, forms: ['typed gao…'] });
    expect(forms('xyz', { vocabulary: null })).toEqual({ guessed: false, forms: ['typed xyz'] });
  });

  test('that it does not have may be another, the likeliest first', () => {
    const { guessed, forms: found } = forms('gat');
    expect(guessed).toBe(true);
    expect(found[0]).toBe('typed gat');
    expect(found.slice(1).sort()).toEqual(['spelling gai', 'spelling gao', 'spelling gau']);
    expect(forms('kin')).toMatchObject({ guessed: true });
  });

  test('that begins one of its words is not taken for another while it is typed', () => {
    expect(forms('kin', { last: true })).toEqual({ guessed: false, forms: ['typed kin…'] });
    expect(forms('gat', { last: true }).guessed).toBe(true);
  });

  test('of keystrokes is what they make, and what was typed', () => {
    expect(forms('nu7o7c1')).toEqual({ guessed: false, forms: ['typed nu 7 o 7 c 1', 'spelling nuoc'] });
    expect(forms('nuowcs').forms).toContain('spelling nuoc');
  });

  test('of several syllables may be written in two', () => {
    expect(forms('gaonuoc')).toEqual({
      guessed: false,
      forms: ['typed gaonuoc', 'joined gao nuoc', 'joined gaonu oc'],
    });
    expect(forms('gaonuocx').forms).toEqual(['typed gaonuocx']);
  });

  test('of one letter, or with what is no letter, is not taken for another', () => {
    expect(forms('x').guessed).toBe(false);
    expect(forms('đ').guessed).toBe(false);
  });
});

test('a number is also written in groups, and is no slip', () => {
  expect(forms('3000')).toEqual({ guessed: false, forms: ['typed 3000', 'number 3 000'] });
  expect(forms('7')).toEqual({ guessed: false, forms: ['typed 7', 'number 07'] });
  expect(forms('345', { last: true })).toEqual({ guessed: false, forms: ['typed 345…'] });
});

describe('two words with a hyphen', () => {
  const inOne = (text: string, at = 0) => inOneAt(tokensOf(text, 0, VOCABULARY), at, text, VOCABULARY);

  test('may be one of the site', () => {
    expect(inOne('wi-fi')).toEqual({
      length: 2,
      others: [[{ folded: 'wifi', exact: 'wifi', start: 0, end: 5 }]],
    });
    expect(inOne('có wi-fi', 1)).toMatchObject({ others: [[{ start: 3, end: 8 }]] });
  });

  test('are none without it, or where the site has no such word', () => {
    expect(inOne('wi fi')).toBeUndefined();
    expect(inOne('wi--fi')).toBeUndefined();
    expect(inOne('wa-fi')).toBeUndefined();
    expect(inOne('wi-')).toBeUndefined();
    // One syllable is no two.
    expect(inOne('ga-o')).toBeUndefined();
    expect(inOneAt(tokensOf('wi-fi', 0, undefined), 0, 'wi-fi', undefined)).toBeUndefined();
  });
});

describe('several words written otherwise, for each of them its place in the others', () => {
  const places = (other: string, own: string) =>
    syllablesOf(own).map((_, at) => {
      const { span, words, kind } = spanForm('abbreviation', syllablesOf(other), syllablesOf(own), at);
      expect(kind).toBe('abbreviation');
      expect(words.map(({ folded }) => folded)).toEqual(syllablesOf(other).map(({ folded }) => folded));
      return [span?.start, span?.length];
    });

  test('in equal parts', () => {
    expect(places('UBND', 'ủy ban nhân dân')).toEqual([
      [0, 0.25],
      [0.25, 0.25],
      [0.5, 0.25],
      [0.75, 0.25],
    ]);
    expect(places('ủy ban nhân dân', 'UBND')).toEqual([[0, 4]]);
    expect(places('hai từ', 'ba chữ khác')).toEqual([
      [0, 0.6875],
      [0.6875, 0.625],
      [1.3125, 0.6875],
    ]);
  });

  test('with the words in which both end each in its own', () => {
    expect(places('UBND xã Mẫu', 'ủy ban nhân dân xã Mẫu')).toEqual([
      [0, 0.25],
      [0.25, 0.25],
      [0.5, 0.25],
      [0.75, 0.25],
      [1, 1],
      [2, 1],
    ]);
    expect(places('xã', 'UBND xã')).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
  });
});

describe('of many guesses', () => {
  test('the eight likeliest are taken', () => {
    const near = vocabularyOf(new Map([...'bcdghklmnp'].map((letter, at) => [`ga${letter}`, 20 - at])));
    expect(forms('gat', { vocabulary: near }).forms).toEqual([
      'typed gat',
      ...[...'bcdghklm'].map((letter) => `spelling ga${letter}`),
    ]);
  });

  test('of a word in one, eight ways to part it; where no words are known, none is guessed', () => {
    const known = {
      ...VOCABULARY,
      pagesWith: (word: string) => (word === 'inininininin' ? 0 : 1),
      near: () => [],
    };
    expect(forms('inininininin', { vocabulary: known }).forms).toHaveLength(9);
    expect(forms('gat', { vocabulary: null })).toEqual({ guessed: false, forms: ['typed gat'] });
  });
});
