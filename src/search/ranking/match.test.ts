/** Where units of a query stand in a text. */
import { describe, expect, test } from 'vitest';
import { abbreviationsOf } from '../query/abbreviations.ts';
import { understand } from '../query/understand.ts';
import { QUALITY } from './constants.ts';
import { hitsIn, isOneSlip, withSlips } from './match.ts';
import { pageText } from './page-text.ts';

const knowledge = { abbreviations: abbreviationsOf([{ short: 'UBND', full: ['Ủy ban nhân dân'] }]) };
const qualities = (query: string, body: string) =>
  hitsIn(understand(query, knowledge), pageText({ title: '', description: '', body }).words).map((own) =>
    own.map(({ quality }) => quality),
  );

describe('a hit', () => {
  test.each([
    ['exactly what was typed', 'đất ', 'đất', 1],
    ['other accents', 'đất ', 'đạt', QUALITY.otherAccents],
    ['any accents where the reader typed none', 'dat ', 'đạt', 1],
    ['the beginning of a word', 'nướ', 'nước', QUALITY.beginning],
    ['the beginning of a word with other accents', 'nướ', 'nuốc', QUALITY.otherBeginning],
    ['another grouping of digits', '3000 ', '3.000', QUALITY.number],
  ])('is as good as it is near: %s', (_kind, query, text, quality) => {
    expect(qualities(query, text)).toEqual([[quality]]);
  });

  test('of a word without accents beside one with is a little less', () => {
    expect(qualities('lấy nuoc ', 'lấy nước')).toEqual([[1], [QUALITY.moreAccents]]);
  });

  test('is no beginning of a word, but for the one being typed', () => {
    expect(qualities('"lấy nướ"', 'lấy nước')).toEqual([[]]);
    expect(qualities('nướ lấy ', 'nước lấy')).toEqual([[], [1]]);
  });

  test('of an abbreviation is parted among the units of the name', () => {
    const query = understand('ủy ban nhân dân ', knowledge);
    const { words } = pageText({ title: '', description: '', body: 'UBND xã' });
    expect(hitsIn(query, words)).toEqual(
      [0, 0.25, 0.5, 0.75].map((at) => [{ at, length: 0.25, quality: QUALITY.abbreviation }]),
    );
  });
});

test('a slip that makes another word of the page is seen in the title beside its neighbour', () => {
  const page = pageText({ title: 'Kể về tai nạn', description: '', body: 'Ở xã An Bình.' });
  const query = understand('tai an', { abbreviations: abbreviationsOf([]) });
  const [, second] = withSlips(query, hitsIn(query, page.words), page, [true, true]);
  expect(second?.map(({ at }) => page.words.syllables[at]?.exact)).toEqual(['nạn', 'an']);
});

test.each([
  ['quynề', 'quyền', true, 'two letters that changed places'],
  ['quyề', 'quyền', true, 'one left out'],
  ['quyyền', 'quyền', true, 'one too many'],
  ['quyến', 'quyền', true, 'one that is wrong'],
  ['uqyền', 'quyền', true, 'the first two in each other’s place'],
  ['quyền', 'quyền', true, 'none at all'],
  ['quyền', 'quyết', false, 'two that are wrong'],
  ['quyn', 'quyết', false, 'two wrong and one left out'],
  ['quy', 'quyền', false, 'two left out'],
  ['qyuề', 'quyền', false, 'places changed and one left out'],
])('%s for %s is one slip: %s (%s)', (typed, meant, isOne) => {
  expect(isOneSlip(typed, meant)).toBe(isOne);
  expect(isOneSlip(meant, typed)).toBe(isOne);
});

test('a word that no page has is looked for in the text too, beside its neighbour', () => {
  const page = pageText({ title: 'Tin', description: '', body: 'Một vụ tai nạn ở xã, hai nan tre.' });
  const query = understand('tai nna ', { abbreviations: abbreviationsOf([]) });
  const [, second] = withSlips(query, hitsIn(query, page.words), page, [true, false]);
  expect(second?.map(({ at }) => page.words.syllables[at]?.exact)).toEqual(['nạn']);
});
