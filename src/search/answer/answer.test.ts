/** What a reader is given: as many results as wanted, each shown once, and what there is to say of the query. */
import { describe, expect, test } from 'vitest';
import { siteOf, type Texts, UBND } from '../../../tests/support/searched-site.ts';
import type { FoundPage } from '../index/pagefind.ts';
import { answerFrom } from './answer.ts';
import type { Segment } from './excerpt.ts';
import { type Found, type SearchedSite, search } from './search.ts';

/** A site of these texts whose pages have addresses; `read` notes those whose text was loaded. */
function withAddresses(texts: Texts) {
  const site = siteOf(texts, UBND);
  const read: string[] = [];
  const index: SearchedSite<FoundPage>['index'] = {
    find: site.index.find,
    async read(page) {
      read.push(page);
      return { ...(await site.index.read(page)), url: `/${page}/`, facts: { section: 'Tin tức' } };
    },
  };
  return { site: { ...site, index }, read };
}

const text = (segments: readonly Segment[]) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

/** Twenty-five pages on one thing, the last the oldest. */
const MANY: Texts = Object.fromEntries(
  Array.from({ length: 25 }, (_, at) => [
    `p${at}`,
    { title: 'Lịch bơm nước', body: `Đợt ${at}.`, date: `20${30 - at}-01` },
  ]),
);

async function answer(
  texts: Texts,
  query: string,
  asked: { byDate?: boolean; wanted?: number; pages?: (found: Found<FoundPage>) => readonly string[] } = {},
) {
  const { site, read } = withAddresses(texts);
  const found = await search(query, site);
  const pages = asked.pages?.(found) ?? found.matching;
  const { byDate = false, wanted = 10 } = asked;
  return {
    read,
    found,
    ...(await answerFrom(found, pages, { byDate, wanted, vocabulary: site.vocabulary })),
  };
}

describe('the results', () => {
  test('are told with address, marked title and lines, and what is known of the page', async () => {
    const { results, total } = await answer(
      { a: { title: 'Lịch bơm nước', body: 'Từ thứ hai.' } },
      'bơm nước ',
    );
    expect(total).toBe(1);
    expect(
      results.map(({ href, title, excerpt, facts }) => [href, text(title), text(excerpt), facts]),
    ).toEqual([['/a/', 'Lịch [bơm nước]', 'Từ thứ hai.', { section: 'Tin tức' }]]);
  });

  test('beyond those that were read to be ranked are read when they are wanted, each once', async () => {
    const few = await answer(MANY, 'bơm nước ', { wanted: 3 });
    expect(few.results.map(({ href }) => href)).toEqual(['/p0/', '/p1/', '/p2/']);
    expect(few.total).toBe(25);
    const all = await answer(MANY, 'bơm nước ', { wanted: 25 });
    expect(new Set(all.results.map(({ href }) => href)).size).toBe(25);
    expect(all.read).toHaveLength(25);
    expect(few.read.length).toBeLessThan(25);
  });

  test('are those alone that a choice leaves, the best of them first', async () => {
    const { results, total } = await answer(MANY, 'bơm nước ', { pages: () => ['p24', 'p4', 'p3'] });
    expect(total).toBe(3);
    expect(results.map(({ href }) => href)).toEqual(['/p3/', '/p4/', '/p24/']);
  });

  test('by date stand as they were given', async () => {
    const { results } = await answer(MANY, 'bơm nước ', { byDate: true, pages: () => ['p24', 'p3', 'p7'] });
    expect(results.map(({ href }) => href)).toEqual(['/p24/', '/p3/', '/p7/']);
  });
});

describe('what is said of the query', () => {
  test('are its words that the site has, three at most, and none that it has not', async () => {
    const { known } = await answer(MANY, 'lịch zzzz bơm nước đợt "qqqq nước"');
    expect(known).toEqual(['lịch', 'bơm', 'nước']);
    expect((await answer(MANY, '"lịch nước" "lịch qqqq"')).known).toEqual(['lịch nước']);
    const rare = { ...MANY, rare: { body: 'Một con trâu.' } };
    expect((await answer(rare, '"trâu lịch" zzzz')).known).toEqual(['trâu lịch']);
  });

  test('is that no page holds all of it, or that its end was left out', async () => {
    expect(await answer(MANY, 'bơm nước ')).toMatchObject({ partial: false, cut: false });
    expect(await answer(MANY, 'bơm nước 1999 ')).toMatchObject({ partial: true, cut: false });
    expect(await answer(MANY, 'bơm nước '.repeat(20))).toMatchObject({ cut: true });
  });

  test('is what it was taken for', async () => {
    expect((await answer(MANY, 'lịhc bơm ')).correction).toBe('lịch bơm');
    expect((await answer(MANY, 'lịch bơm ')).correction).toBeUndefined();
  });
});
