/** What a line of a front matter or a data file may belong to. */
import { expect, test } from 'vitest';
import { holdsSentences, isKnownKey, isKnownPlace, isListOfGroups, isListOfWords } from './known-keys.ts';

test.each([
  ['title', true],
  ['publishedAt', true],
  ['phones', true],
  ['url', true],
  ['titel', false],
  ['year', false],
  ['toString', false],
])('%s is a key: %s', (key, wanted) => {
  expect(isKnownKey(key)).toBe(wanted);
});

test.each([
  ['', 'title', true],
  ['cover', 'src', true],
  ['attachments', 'file', true],
  ['phones', 'number', true],
  ['', 'src', false],
  ['cover', 'file', false],
  ['tags', 'title', false],
])('below %j stands %s: %s', (above, key, wanted) => {
  expect(isKnownPlace(above, key)).toBe(wanted);
});

test.each([
  // Sentences, lists of words, lists of groups.
  ['title', true, false, false],
  ['tags', true, true, false],
  ['full', true, true, false],
  ['category', false, false, false],
  ['stars', false, false, false],
  ['publishedAt', false, false, false],
  ['attachments', false, false, true],
  ['phones', false, false, true],
  ['khong-co', true, false, false],
])('%s holds sentences, words or groups: %s %s %s', (key, sentences, words, groups) => {
  expect([holdsSentences(key), isListOfWords(key), isListOfGroups(key)]).toEqual([sentences, words, groups]);
});
