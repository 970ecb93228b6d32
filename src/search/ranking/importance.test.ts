/** How much each unit of a query tells. */
import { describe, expect, test } from 'vitest';
import { abbreviationsOf } from '../query/abbreviations.ts';
import { understand } from '../query/understand.ts';
import { vocabularyOf } from '../query/vocabulary.ts';
import { bondsOf, importanceOf } from './importance.ts';

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
