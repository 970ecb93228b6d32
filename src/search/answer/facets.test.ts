/** Counts of results, and their table. */
import { describe, expect, test } from 'vitest';
import {
  chosenBy,
  type FacetTable,
  facetCode,
  facetCounts,
  readFacetTable,
  writeFacetTable,
} from './facets.ts';

test('facets count what each choice would leave', () => {
  const one = (values: string[], of: number[]) => ({ values, of: of.map((at) => facetCode(at)).join('') });
  const table = {
    section: one(['Tin tức', 'Văn bản'], [0, 0, 1]),
    category: one([], [-1, -1, -1]),
    type: one(['Kế hoạch'], [-1, -1, 0]),
    year: one(['2024', '2025'], [1, 0, 0]),
  };
  expect(readFacetTable(writeFacetTable(table))).toEqual(table);
  const counts = facetCounts(table, { year: '2024' }, [0, 1, 2]);
  expect(counts.section).toEqual([
    { value: 'Tin tức', count: 1 },
    { value: 'Văn bản', count: 1 },
  ]);
  expect(counts.year).toEqual([
    { value: '2025', count: 1 },
    { value: '2024', count: 2 },
  ]);
});

test.each(['{}', '[]', 'null', '{"section":{"values":[]}}', '{"section":{"of":"11"}}'])(
  '%s is no table',
  (text) => {
    expect(() => readFacetTable(text)).toThrow('facets.json lacks section');
  },
);

test('the page that a server sends instead is no table', () => {
  expect(() => readFacetTable('<!doctype html>')).toThrow();
});

describe('a choice', () => {
  const one = (values: string[], of: number[]) => ({ values, of: of.map((at) => facetCode(at)).join('') });
  /** Four pages, newest first; the last of no category and of no type. */
  const table: FacetTable = {
    section: one(['Tin tức', 'Văn bản'], [0, 1, 1, 0]),
    category: one(['Y tế', 'Bầu cử', 'An ninh'], [1, 0, 2, -1]),
    type: one(['Kế hoạch'], [0, 0, -1, -1]),
    year: one(['2023', '2024', '2025'], [2, 1, 1, 0]),
  };
  const left = (...asked: [Parameters<typeof chosenBy>[1], Parameters<typeof chosenBy>[2]?]) =>
    [0, 1, 2, 3].filter(chosenBy(table, ...asked));

  test('leaves the pages that have every value chosen', () => {
    expect(left({})).toEqual([0, 1, 2, 3]);
    expect(left({ section: 'Văn bản' })).toEqual([1, 2]);
    expect(left({ section: 'Văn bản', category: 'An ninh' })).toEqual([2]);
    expect(left({ section: 'Tin tức', category: 'An ninh' })).toEqual([]);
  });

  test('of a value that no page has leaves none, not those without any', () => {
    expect(left({ category: 'Không có' })).toEqual([]);
    expect(left({ type: 'Không có' })).toEqual([]);
  });

  test('of one facet may be left aside', () => {
    expect(left({ section: 'Văn bản', category: 'An ninh' }, 'category')).toEqual([1, 2]);
    expect(left({ section: 'Văn bản', category: 'An ninh' }, 'section')).toEqual([2]);
  });

  test('is counted for the pages found alone, the largest first, years newest first, names in order', () => {
    const counts = facetCounts(table, {}, [0, 1, 2, 3]);
    expect(counts.section).toEqual([
      { value: 'Tin tức', count: 2 },
      { value: 'Văn bản', count: 2 },
    ]);
    expect(counts.category.map(({ value }) => value)).toEqual(['An ninh', 'Bầu cử', 'Y tế']);
    expect(counts.type).toEqual([{ value: 'Kế hoạch', count: 2 }]);
    expect(counts.year).toEqual([
      { value: '2025', count: 1 },
      { value: '2024', count: 2 },
      { value: '2023', count: 1 },
    ]);
    const found = facetCounts(table, {}, [1, 2]);
    expect(found.section).toEqual([{ value: 'Văn bản', count: 2 }]);
    expect(found.year).toEqual([{ value: '2024', count: 2 }]);
  });

  test('that leaves nothing is told with 0, so that it can be left again', () => {
    const { category, section } = facetCounts(table, { category: 'Y tế', section: 'Tin tức' }, [0, 1, 2, 3]);
    expect(category).toEqual([
      { value: 'Bầu cử', count: 1 },
      { value: 'Y tế', count: 0 },
    ]);
    expect(section).toEqual([
      { value: 'Văn bản', count: 1 },
      { value: 'Tin tức', count: 0 },
    ]);
  });
});
