/** One reader's searching: what is loaded when, what a choice leaves, and what a failure leaves behind. */
import { describe, expect, test } from 'vitest';
import { TEXTS, UBND, vocabularyFrom } from '../../../tests/support/searched-site.ts';
import { indexTerm, toIndexForm } from '../index/index-form.ts';
import type { PagefindModule } from '../index/pagefind.ts';
import { writeSiteFile } from '../index/site-file.ts';
import { syllablesOf } from '../query/syllables.ts';
import { encodeVocabulary } from '../query/vocabulary.ts';
import type { Request } from './address.ts';
import type { Answer } from './answer.ts';
import { facetCode, writeFacetTable } from './facets.ts';
import { openSession } from './session.ts';

/** Newest first, as the build hands them to Pagefind. */
const PAGES = Object.entries(TEXTS)
  .sort(([, a], [, b]) => (a.date < b.date ? 1 : -1))
  .map(([id, { title, body, date }]) => {
    const content = toIndexForm({ title, description: '', body });
    return { id, content, date, syllables: syllablesOf(`${title} ${body}`) };
  });

/** Pagefind, as far as search asks it. */
const pagefind: PagefindModule = {
  askThrough: () => undefined,
  createInstance() {
    let isExact = false;
    return {
      init: async () => undefined,
      preload: async () => undefined,
      options: async ({ exactDiacritics = false }) => {
        isExact = exactDiacritics;
      },
      search: async (term) => ({
        results: PAGES.flatMap(({ id, content, date, syllables }) => {
          const words = syllables.flatMap(({ exact, folded }, at) =>
            term === indexTerm(isExact ? exact : folded) ? [at] : [],
          );
          if (term !== null && words.length === 0) return [];
          const filters = { date: [date], section: ['Tin tức'] };
          const data = async () => {
            // It comes over the network.
            await new Promise((resolve) => setImmediate(resolve));
            return { url: `/${id}/`, content, filters };
          };
          return [{ id, words, data }];
        }),
      }),
    };
  },
};

const years = [...new Set(PAGES.map(({ date }) => date.slice(0, 4)))].sort();
const words = [...new Set(PAGES.flatMap(({ syllables }) => syllables.map(({ folded }) => folded)))];
const vocabulary = vocabularyFrom(TEXTS);
const none = { values: [], of: PAGES.map(() => facetCode(-1)).join('') };
const FILES = {
  'site.json': writeSiteFile({
    pages: PAGES.length,
    abbreviations: UBND,
    numbers: ['42'],
    start: { entry: '', meta: '' },
  }),
  'vocabulary.txt': encodeVocabulary(
    new Map(words.filter((word) => /^[a-z]+$/.test(word)).map((word) => [word, vocabulary.pagesWith(word)])),
  ),
  'facets.json': writeFacetTable({
    section: { values: ['Tin tức'], of: PAGES.map(() => facetCode(0)).join('') },
    category: none,
    year: { values: years, of: PAGES.map(({ date }) => facetCode(years.indexOf(date.slice(0, 4)))).join('') },
    type: none,
  }),
};

/** A session, with what it loads in its order; a file that is named fails as often as is told. */
async function opened(fails: Partial<Record<keyof typeof FILES, number>> = {}) {
  const loaded: string[] = [];
  const left = { ...fails };
  const session = await openSession({
    indexHref: '/pagefind/',
    homeHref: '/',
    pagefind: async () => pagefind,
    ask: fetch,
    async file(name) {
      loaded.push(name);
      const times = left[name] ?? 0;
      left[name] = times - 1;
      if (times > 0) throw new Error(`503 ${name}`);
      return FILES[name];
    },
  });
  return { session, loaded };
}

const request = (query: string, more: Partial<Request> = {}): Request => ({
  query,
  choice: {},
  byDate: false,
  cut: false,
  ...more,
});

describe('what is loaded', () => {
  test('for one word that has a sure answer is no vocabulary', async () => {
    const { session, loaded } = await opened();
    const answer = await session.answer(request('đất'), 10);
    expect(answer.results[0]?.href).toBe('/dat/');
    expect(loaded).toEqual(['site.json']);
  });

  test('for several words is the vocabulary, once', async () => {
    const { session, loaded } = await opened();
    await session.answer(request('lấy nước'), 10);
    await session.answer(request('vụ xuân'), 10);
    expect(loaded).toEqual(['site.json', 'vocabulary.txt']);
  });

  test('for a choice is the table of facets', async () => {
    const { session, loaded } = await opened();
    await session.answer(request('đất', { choice: { year: '2024' } }), 10);
    expect(loaded).toEqual(['site.json', 'facets.json']);
  });
});

describe('an answer', () => {
  test('has as many results as are wanted, of all that there are', async () => {
    const { session } = await opened();
    const first = await session.answer(request('lay nuoc'), 1);
    expect(first).toMatchObject({ total: 3, results: { length: 1 } });
    const all = await session.answer(request('lay nuoc'), 10);
    expect(all.results[0]).toEqual(first.results[0]);
    expect(all.results).toHaveLength(3);
  });

  test('holds what a choice leaves, by date where that is asked', async () => {
    const { session } = await opened();
    const hrefs = async (more: Partial<Request>) =>
      (await session.answer(request('lay nuoc', more), 10)).results.map(({ href }) => href);
    expect(await hrefs({ choice: { year: '2023' } })).toEqual(['/older/']);
    expect(await hrefs({ choice: { year: '1999' } })).toEqual([]);
    expect(await hrefs({ byDate: true })).toEqual(['/scattered/', '/water/', '/older/']);
    expect(await hrefs({})).toEqual(['/water/', '/older/', '/scattered/']);
  });

  test('has counts for choosing', async () => {
    const { session } = await opened();
    const { year, section } = await session.facets(request('lay nuoc'));
    expect(year).toEqual([
      { value: '2025', count: 2 },
      { value: '2023', count: 1 },
    ]);
    expect(section).toEqual([{ value: 'Tin tức', count: 3 }]);
  });

  test('tells words that the site has, where all of them together find nothing', async () => {
    const { session } = await opened();
    const answer = await session.answer(request('"nước xuân" đất zzzz'), 10);
    expect(answer.total).toBe(0);
    expect(answer.known).toContain('đất');
    expect(answer.known).not.toContain('zzzz');
  });
});

describe('an early answer', () => {
  /** What is told of a request, in its order. */
  async function told(asked: Request) {
    const { session } = await opened();
    const early: Answer[] = [];
    const whole = await session.answer(asked, 10, (answer) => early.push(answer));
    return { early, whole };
  }

  test('is of the first result alone, which the answer has first as well', async () => {
    const { early, whole } = await told(request('nuoc xuan lay thon'));
    expect(early.map(({ results }) => results.map(({ href }) => href))).toEqual([[whole.results[0]?.href]]);
    expect(whole.results.length).toBeGreaterThan(1);
  });

  test('is not told where the answer is sure, nor of what a choice or an order leaves', async () => {
    expect((await told(request('lay nuoc'))).early).toEqual([]);
    expect((await told(request('nuoc xuan lay thon', { byDate: true }))).early).toEqual([]);
    expect((await told(request('nuoc xuan lay thon', { choice: { year: '2023' } }))).early).toEqual([]);
  });
});

describe('a failure', () => {
  test('of a file is no answer, and the next try asks for it again', async () => {
    const { session, loaded } = await opened({ 'vocabulary.txt': 1 });
    await expect(session.answer(request('lấy nước'), 10)).rejects.toThrow('503');
    const answer = await session.answer(request('lấy nước'), 10);
    expect(answer.results[0]?.href).toBe('/water/');
    expect(loaded.filter((name) => name === 'vocabulary.txt')).toHaveLength(2);
  });

  test('of the filters leaves the answer', async () => {
    const { session } = await opened({ 'facets.json': 1 });
    await expect(session.facets(request('đất'))).rejects.toThrow('503');
    expect((await session.answer(request('đất'), 10)).total).toBeGreaterThan(0);
  });

  test('of what is no site file at all opens nothing', async () => {
    const loading = {
      indexHref: '/',
      homeHref: '/',
      pagefind: async () => pagefind,
      ask: fetch,
      file: async () => '<html>',
    };
    await expect(openSession(loading)).rejects.toThrow();
  });
});
