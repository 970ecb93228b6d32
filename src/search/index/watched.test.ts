/** A piece of the index that did not come is told from a word that is nowhere. */
import { expect, test } from 'vitest';
import { vocabularyOf } from '../query/vocabulary.ts';
import { pageText } from '../ranking/page-text.ts';
import type { PagefindIndex } from './pagefind.ts';
import { watched } from './watched.ts';

/** An index that has these words; what is asked of it and forgotten is noted. */
function indexOf(words: readonly string[]) {
  const notes: string[] = [];
  const text = { ...pageText({ title: '', description: '', body: '' }), url: '/', facts: {} };
  const index: PagefindIndex = {
    async find(word) {
      notes.push(`find ${word}`);
      return new Map(words.includes(word) ? [['x', [0]]] : []);
    },
    read: async () => text,
    forget: (word, exact) => notes.push(`forget ${word}${exact ? ' with its accents' : ''}`),
    all: async () => ['x'],
  };
  return { notes, index: watched(index, vocabularyOf(new Map([['dat', 3]])), ['2022', '42']) };
}

test('a word that the site has not is not asked for', async () => {
  const { notes, index } = indexOf([]);
  expect((await index.find('xyz', false)).size).toBe(0);
  expect(notes).toEqual([]);
});

test('a word of the site that is not found in any form means a missing piece, which is asked for again', async () => {
  const { notes, index } = indexOf([]);
  await expect(index.find('đất', true)).rejects.toThrow('đất');
  expect(notes).toEqual(['find đất', 'find dat', 'forget đất with its accents', 'forget dat']);
});

test('accents that the site has not are no missing piece', async () => {
  const { index } = indexOf(['dat']);
  expect((await index.find('đạt', true)).size).toBe(0);
});

test('a number that the site has not is told by the last number of its piece', async () => {
  expect((await indexOf(['2022']).index.find('2021', false)).size).toBe(0);
  await expect(indexOf(['42']).index.find('2021', false)).rejects.toThrow('2021');
  // The last number itself is in its piece.
  await expect(indexOf(['42']).index.find('2022', false)).rejects.toThrow('2022');
  // Behind the last number of the site there is no piece that could be missing.
  expect((await indexOf([]).index.find('77', false)).size).toBe(0);
});

test('a word on one page alone is a word of the site', async () => {
  const rare = vocabularyOf(new Map([['hiem', 1]]));
  const found = new Map([['x', [4]]]);
  const index = { find: async () => found, read: async () => ({}), forget() {}, all: async () => [] };
  expect(await watched(index as unknown as PagefindIndex, rare, []).find('hiếm', true)).toBe(found);
  const one = new Map([['x', [0]]]);
  let asked = 0;
  const find = async () => {
    asked += 1;
    return one;
  };
  const once = watched({ ...index, find } as unknown as PagefindIndex, rare, []);
  expect([await once.find('hiếm', true), asked], 'found on one page, it needs no witness').toEqual([one, 1]);
});
