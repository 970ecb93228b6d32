/** Counts of results, and their table. */
import { expect, test } from 'vitest';
import { facetCode, facetCounts, readFacetTable, writeFacetTable } from './facets.ts';

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

test.each(['{}', '[]', 'null', '{"section":{"values":[]}}', '<!doctype html>'])('%s is no table', (text) => {
  expect(() => readFacetTable(text)).toThrow();
});
