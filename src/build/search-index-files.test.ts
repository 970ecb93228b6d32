/** What the search index consists of, made of a few records: its pieces, and the files beside Pagefind's. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readFacetTable } from '../search/answer/facets.ts';
import { INDEX_FILES, readSiteFile, type SiteFile } from '../search/index/site-file.ts';
import { decodeVocabulary, type Vocabulary } from '../search/query/vocabulary.ts';
import {
  type IndexFile,
  type SearchFacts,
  type SearchRecord,
  searchIndexFiles,
} from './search-index-files.ts';

const record = (
  url: string,
  text: Partial<SearchRecord['text']>,
  facts: Partial<SearchFacts>,
): SearchRecord => ({
  url,
  text: { title: '', description: '', body: '', ...text },
  facts: { section: 'Tin tức', ...facts },
});

function own(files: readonly IndexFile[]) {
  const text = (path: string) => String(files.find((file) => file.path === path)?.content);
  return {
    site: readSiteFile(text(INDEX_FILES.site)),
    words: decodeVocabulary(text(INDEX_FILES.vocabulary)),
    facets: readFacetTable(text(INDEX_FILES.facets)),
  };
}

describe('the index of four pages', () => {
  let files: IndexFile[];
  let site: SiteFile;
  let words: Vocabulary;
  beforeAll(async () => {
    files = await searchIndexFiles(
      [
        record(
          '/a/',
          { title: 'Gạo mới', body: 'gạo gạo 42 COVID' },
          { category: 'Kinh tế', date: '2021-05-06' },
        ),
        record('/c/', { description: 'Ngô' }, { section: 'Văn bản', type: 'Quyết định' }),
        record('/b/', { body: 'Gạo và Ủy ban nhân dân (UBND) xã' }, { date: '2022-01-02' }),
        record('/0/', { title: 'ngô' }, { date: '2021-05-06' }),
      ],
      [
        { short: 'QĐ', full: ['quyết định'] },
        { short: 'GM', full: ['gạo mới', 'giấy mời'] },
        { short: 'COVID', full: ['bệnh dịch'] },
      ],
    );
    ({ site, words } = own(files));
  });

  test('lacks what the site does not use of Pagefind', () => {
    const names = files.map(({ path }) => path);
    expect(names).toContain('pagefind.js');
    expect(names.filter((name) => /ui|highlight|worker/.test(name))).toEqual([]);
    expect(names.slice(-3)).toEqual([INDEX_FILES.site, INDEX_FILES.vocabulary, INDEX_FILES.facets]);
  });

  test('counts its pages, and on how many of them a word of letters stands', () => {
    expect(site.pages).toBe(4);
    expect(['gao', 'ngo', 'moi', 'covid', 'khong'].map((word) => words.pagesWith(word))).toEqual([
      2, 2, 1, 1, 0,
    ]);
    expect(words.pagesWith('42')).toBe(0);
  });

  test('keeps the abbreviations of which its texts have a form, and those that they explain', () => {
    expect(site.abbreviations.map(({ short }) => short).sort()).toEqual(['COVID', 'GM', 'UBND']);
  });

  test('has its facets newest first, then by address, pages without a date last', () => {
    // For each page the place of its value in the list, from 1: /b/, /0/, /a/, /c/.
    expect(own(files).facets).toEqual({
      section: { values: ['Tin tức', 'Văn bản'], of: '1112' },
      category: { values: ['Kinh tế'], of: '0010' },
      year: { values: ['2021', '2022'], of: '2110' },
      type: { values: ['Quyết định'], of: '0001' },
    });
  });
});

describe('the pieces of a larger index', () => {
  const pieces = (files: readonly IndexFile[]) =>
    files.filter(({ path }) => path.endsWith('.pf_index')).length;
  const letters = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `w${String.fromCharCode(97 + (index % 26), 97 + ((index / 26) % 26), 97 + index / 676)}`,
    );

  test('hold some thousand positions each, and their last numbers are told', async () => {
    // A word takes three positions: one and two for its page. Numbers sort before letters.
    const numbers = Array.from({ length: 1500 }, (_, index) => String(10_000 + index));
    const records = [
      record('/a/', { body: numbers.slice(0, 750).join(' ') }, {}),
      record('/b/', { body: `${numbers.slice(750).join(' ')} ${letters(1500).join(' ')}` }, {}),
    ];
    const files = await searchIndexFiles(records, []);
    const { site } = own(files);
    // 9,000 positions in pieces of 2,000: 667 words each.
    expect(site.numbers).toEqual(['10666', '11333', '11499']);
    expect(pieces(files)).toBeGreaterThanOrEqual(5);
    expect(pieces(files)).toBeLessThanOrEqual(7);
  });

  test('are one where there is little', async () => {
    const files = await searchIndexFiles([record('/a/', { body: letters(50).join(' ') }, {})], []);
    expect(pieces(files)).toBe(1);
    expect(own(files).site.numbers).toEqual([]);
  });
});
