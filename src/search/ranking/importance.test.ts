/** How much each unit of a query tells. */
import { describe, expect, test } from 'vitest';
import { abbreviationsOf } from '../query/abbreviations.ts';
import { understand } from '../query/understand.ts';
import { vocabularyOf } from '../query/vocabulary.ts';
import { bondsOf, importanceOf, pagesWithUnit } from './importance.ts';

const vocabulary = vocabularyOf(
  new Map([
    ['lich', 4],
    ['nuoc', 62],
    ['ubnd', 62],
  ]),
);
const knowledge = { abbreviations: abbreviationsOf([{ short: 'HTX', full: ['hợp tác xã'] }]), vocabulary };
const importance = (query: string) => importanceOf(understand(query, knowledge), { vocabulary, pages: 62 });

describe('importance', () => {
  test('is one for a word of every page, and more the rarer a word is', () => {
    const [rare = 0, common = 0] = importance('lịch nước ');
    expect(rare).toBeCloseTo(1 + Math.log2(64 / 5) / Math.log2(64), 6);
    expect(common).toBeCloseTo(1 + Math.log2(64 / 63) / Math.log2(64), 6);
  });

  test('of the units of one name is that of one', () => {
    const name = importance('hợp tác xã ');
    expect(name).toHaveLength(3);
    expect(name.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(2);
  });

  test('of a word that is being typed is least while it may become any', () => {
    expect(importance('li')[0]).toBe(1 + Math.log2(64 / 63) / Math.log2(64));
    expect(importance('lich')[0]).toBe(importance('lich ')[0]);
  });
});

test('words that are mostly one word count more side by side than words that are not', () => {
  const hit = (...places: number[]) => places.map((at) => ({ at, length: 1, quality: 1 }));
  const pages = [
    [hit(0), hit(1), hit(9)],
    [hit(4), hit(5), hit(20)],
    [hit(7), hit(8), hit(9)],
  ];
  const [one = 0, two = 0] = bondsOf(pages, 3);
  expect(one).toBeGreaterThan(two);
  expect(bondsOf([], 3)).toEqual([0.5, 0.5]);
  expect(bondsOf(pages, 1)).toEqual([]);
});

describe('on how many pages a unit may stand', () => {
  const pagesOf = (query: string, of = vocabulary) =>
    understand(query, { ...knowledge, vocabulary: of }).units.map((unit) =>
      pagesWithUnit(unit, { vocabulary: of, pages: 62 }),
    );

  test('is what the vocabulary tells of its rarest word, two where it knows nothing', () => {
    expect(pagesOf('lịch ')).toEqual([4]);
    expect(pagesOf('"lịch nước" ')).toEqual([4]);
    expect(pagesOf('2022 ')).toEqual([2]);
    expect(pagesOf('lịch ', vocabularyOf(new Map()))).toEqual([2]);
  });

  test('is the sum over all ways to write it, and never more than there are', () => {
    expect(pagesOf('htx ')).toEqual([4]);
    expect(pagesOf('ubnd ')).toEqual([62]);
    const many = vocabularyOf(
      new Map([
        ['bo', 40],
        ['bi', 50],
      ]),
    );
    expect(pagesOf('bu ', many)).toEqual([62]);
    expect(pagesOf('3000 ')).toEqual([4]);
  });

  test('is all of them for a word being typed that may become any', () => {
    expect(pagesOf('lị')).toEqual([62]);
    expect(pagesOf('lic')).toEqual([62]);
    expect(pagesOf('lịch')).toEqual([4]);
    expect(pagesOf('nước lịch')).toEqual([62, 4]);
  });
});
