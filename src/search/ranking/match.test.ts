/** Where units of a query stand in a text. */
import { describe, expect, test } from 'vitest';
import { abbreviationsOf } from '../query/abbreviations.ts';
import { understand } from '../query/understand.ts';
import { vocabularyOf } from '../query/vocabulary.ts';
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

describe('a word of which the site has none', () => {
  const vocabulary = vocabularyOf(
    new Map([
      ['quyen', 3],
      ['dat', 4],
      ['nuoc', 9],
    ]),
  );
  const found = (query: string, body: string) =>
    hitsIn(
      understand(query, { ...knowledge, vocabulary }),
      pageText({ title: '', description: '', body }).words,
    ).map((own) => own.map(({ at, quality }) => [at, quality]));

  test('is as good as its keys or its letters are near to what stands there', () => {
    expect(found('ddaats ', 'đất')).toEqual([[[0, QUALITY.keystrokes]]]);
    expect(found('ddaats ', 'đạt')).toEqual([[[0, QUALITY.distantSlip]]]);
    expect(found('quynề ', 'quyền')).toEqual([[[0, QUALITY.slip]]]);
    expect(found('quynề ', 'quyến')).toEqual([[[0, QUALITY.distantSlip]]]);
    expect(found('quynề ', 'quyết')).toEqual([[]]);
  });

  test('is found in every place, in the order of the text, each once by its best form', () => {
    expect(found('nước ', 'Nước về, nuốc, rồi nước')).toEqual([
      [
        [0, 1],
        [2, QUALITY.otherAccents],
        [4, 1],
      ],
    ]);
    expect(found('nướ', 'nước nướ')).toEqual([
      [
        [0, QUALITY.beginning],
        [1, 1],
      ],
    ]);
  });
});

describe('words that stand together', () => {
  test('are a hit where all of them stand, as good as the worst of them', () => {
    expect(qualities('"lấy nước" ', 'Lấy nước, lấy cát, lấy nuốc, lấy')).toEqual([[1, QUALITY.otherAccents]]);
    expect(qualities('ubnd ', 'Ủy ban nhân dân xã')).toEqual([[QUALITY.abbreviation]]);
    expect(qualities('ubnd ', 'Ủy ban nhân đàn xã')).toEqual([[QUALITY.abbreviation * QUALITY.otherAccents]]);
    expect(qualities('ubnd ', 'Ủy ban xã')).toEqual([[]]);
  });

  test('take as many syllables as they are', () => {
    const query = understand('"lấy nước" ', knowledge);
    const { words } = pageText({ title: '', description: '', body: 'Đi lấy nước' });
    expect(hitsIn(query, words)).toEqual([[{ at: 1, length: 2, quality: 1 }]]);
  });
});

describe('a slip beside a word of the query', () => {
  const slips = (query: string, title: string, known: boolean[], body = '') => {
    const page = pageText({ title, description: '', body });
    const asked = understand(query, { abbreviations: abbreviationsOf([]) });
    return withSlips(asked, hitsIn(asked, page.words), page, known).map((own) =>
      own.map(({ at, quality }) => [page.words.syllables[at]?.exact, quality]),
    );
  };

  test('may stand on either side of it', () => {
    expect(slips('tai nna ', 'vụ tai nạn', [true, false])[1]).toEqual([['nạn', QUALITY.distantSlip]]);
    expect(slips('nna tai ', 'vụ nạn tai', [false, true])[0]).toEqual([['nạn', QUALITY.distantSlip]]);
    expect(slips('tai nạm ', 'vụ tai nạn', [true, false])[1]).toEqual([['nạn', QUALITY.slip]]);
  });

  test('is none apart from it, nor of a word with marks that the site has', () => {
    expect(slips('tai nna ', 'vụ tai khó nạn', [true, false])[1]).toEqual([]);
    expect(slips('tai nạm ', 'vụ tai nạn', [true, true])[1]).toEqual([]);
  });

  test('of a word that the site has is looked for in the title alone', () => {
    expect(slips('tai an ', 'Tin', [true, true], 'vụ tai nạn')[1]).toEqual([]);
    expect(slips('tai an ', 'vụ tai nạn', [true, true], 'vụ tai nạn')[1]).toEqual([
      ['nạn', QUALITY.distantSlip],
    ]);
  });

  test('is none of a phrase, a number, an address or a letter', () => {
    expect(slips('tai "nna" ', 'vụ tai nạn', [true, false])[1]).toEqual([]);
    expect(slips('tai 12 ', 'vụ tai 13', [true, false])[1]).toEqual([]);
    expect(slips('tai a@nna.vn ', 'tai a', [true, false, false, false]).slice(2)).toEqual([[], []]);
    expect(slips('tai n ', 'vụ tai nạ', [true, false])[1]).toEqual([]);
  });

  test('stands among the other places in the order of the text', () => {
    const own = slips('tai nạn ', 'tai nạm, tai nạn, tai nạm', [true, false])[1];
    expect(own).toEqual([
      ['nạm', QUALITY.slip],
      ['nạn', 1],
      ['nạm', QUALITY.slip],
    ]);
  });
});
