/** Which words are asked of the index, and which pages come of it. */
import { describe, expect, test } from 'vitest';
import { siteOf, type Texts } from '../../../tests/support/searched-site.ts';
import { understand } from '../query/understand.ts';
import { RETRIEVAL } from '../ranking/constants.ts';
import { type Attempt, retrieve } from './retrieve.ts';

/** Forty pages: "nước" on all, "lúa" on half of them, "chiêm" on one. */
const TEXTS: Texts = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [
    `p${at}`,
    { title: `Tin ${at}`, body: `Nước về đồng${at % 2 ? ' lúa' : ''}${at === 7 ? ' chiêm' : ''}.` },
  ]),
);

/** @param pages how many the site has: the others have none of the words */
async function ask(
  query: string,
  attempt: Attempt = { accents: 'exact', thorough: false },
  pages = RETRIEVAL.smallSite + 1,
) {
  const site = siteOf(TEXTS);
  const asked: string[] = [];
  const together: string[] = [];
  let isAnswered = false;
  const index = {
    find: async (word: string, exact: boolean) => {
      // What was asked for once is remembered.
      if (!asked.includes(word)) asked.push(word);
      if (!isAnswered && !together.includes(word)) together.push(word);
      const found = await site.index.find(word, exact);
      isAnswered = true;
      return found;
    },
  };
  const options = { ...attempt, vocabulary: site.vocabulary, pages };
  return { asked, together, ...(await retrieve(understand(query, site), index, options)) };
}

describe('the index is asked', () => {
  test('for what is begun, and for the same word with other accents where it was written with some', async () => {
    const { asked } = await ask('lúa');
    expect(asked).toEqual(['lúa', 'lua']);
    expect((await ask('lua')).asked).toEqual(['lua']);
  });

  test('for the rarest word first, and for no more when few pages are left', async () => {
    expect(await ask('nước lúa chiêm ')).toMatchObject({ asked: ['chiêm'], pages: ['p7'] });
  });

  test('for the next where many are left', async () => {
    const { asked, pages } = await ask('nước lúa ');
    expect(asked).toEqual(['lúa', 'nước']);
    expect(pages).toHaveLength(20);
  });

  test('for all words at once that it will be asked for in any case, and for no other before it is known', async () => {
    expect((await ask('nước lúa ')).together).toEqual(['lúa', 'nước']);
    expect((await ask('nước lúa chiêm ')).together).toEqual(['chiêm']);
    const thorough = await ask('nuoc ve dong chiem ', { accents: 'any', thorough: true });
    expect(thorough.together.toSorted()).toEqual(['chiem', 'dong', 'nuoc', 've']);
  });

  test('for six words at once where the site is small', async () => {
    const small = await ask('nước lúa chiêm ', undefined, 40);
    expect(small.together.toSorted()).toEqual(['chiêm', 'lúa', 'nước']);
    expect(small.pages).toEqual(['p7']);
  });

  test('for all others at once where the first leave many pages: two trips at most', async () => {
    const texts: Texts = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`p${at}`, { body: at < 15 ? 'a b c d e f' : 'g' }]),
    );
    const site = siteOf(texts);
    const trips: string[][] = [];
    let isNew = true;
    const index = {
      find: async (word: string, exact: boolean) => {
        if (isNew) trips.push([]);
        isNew = false;
        trips.at(-1)?.push(word);
        await new Promise((resolve) => setImmediate(resolve));
        isNew = true;
        return site.index.find(word, exact);
      },
    };
    const once = new Map<string, ReturnType<typeof index.find>>();
    const remembering = {
      find: (word: string, exact: boolean) => {
        const found = once.get(word) ?? index.find(word, exact);
        once.set(word, found);
        return found;
      },
    };
    const options = { accents: 'any', thorough: false, vocabulary: site.vocabulary, pages: 2000 } as const;
    await retrieve(understand('a b c d e f ', site), remembering, options);
    expect(trips).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e', 'f'],
    ]);
  });

  test('and tells whether a sure answer may come of it', async () => {
    const thorough = { accents: 'any', thorough: true } as const;
    expect((await ask('nuoc ve dong ', thorough)).isPromising).toBe(true);
    expect((await ask('dong ve nuoc ', thorough)).isPromising).toBe(true);
    const far = siteOf({ far: { body: `lúa ${'x '.repeat(60)}chiêm` } });
    const options = { ...thorough, vocabulary: far.vocabulary, pages: 1 };
    expect((await retrieve(understand('lua chiem ', far), far.index, options)).isPromising).toBe(false);
  });

  test('for the word being typed last, however rare', async () => {
    expect((await ask('lúa chiêm')).asked[0]).toBe('lúa');
  });

  test('for the word being typed not at all where few pages are left, and else without leaving any out', async () => {
    expect(await ask('lúa chiê')).toMatchObject({ asked: ['lúa'], pages: { length: 20 } });
    const { asked, pages } = await ask('nước chiê');
    expect(asked[0]).toBe('nước');
    expect(asked).toContain('chiem');
    expect(pages).toHaveLength(40);
    expect(pages[0]).toBe('p7');
  });

  test('for the words that one being typed may become, and takes their pages', async () => {
    expect(await ask('chi')).toMatchObject({ asked: ['chi', 'chiem'], pages: ['p7'] });
    expect(await ask('chi ')).toMatchObject({ pages: [] });
  });

  test('for words that are nowhere in vain: the others find their pages', async () => {
    expect((await ask('chiêm xyz ', { accents: 'any', thorough: true })).pages).toEqual(['p7']);
    expect((await ask('xyz "chiêm" ')).pages).toEqual(['p7']);
    expect((await ask('chiêm "xyz" ')).pages).toEqual([]);
  });

  test('and pages that have the rarest of many words go before those that have the common ones', async () => {
    const { pages } = await ask('tin nuoc ve dong lua chiem ', { accents: 'any', thorough: true });
    expect(pages[0]).toBe('p7');
    expect(pages.slice(1, 20).every((page) => Number(page.slice(1)) % 2 === 1)).toBe(true);
  });

  test('and pages with far less than the best are left out', async () => {
    expect((await ask('chiem lua ', { accents: 'any', thorough: true })).pages[0]).toBe('p7');
    expect((await ask('"về đồng lúa chiêm" xyz ', { accents: 'any', thorough: true })).pages).toEqual(['p7']);
  });

  test('for a phrase first, and takes no page without it', async () => {
    const { asked, pages } = await ask('chiêm "nước về" ');
    expect(asked.slice(0, 2)).toEqual(['nước', 'về']);
    expect(pages).toEqual(['p7']);
    expect((await ask('"về nước"')).pages).toEqual([]);
  });

  test('for every word where pages that lack some are taken too', async () => {
    const { asked, pages } = await ask('nuoc ve dong chiem ', { accents: 'any', thorough: true });
    expect(asked.toSorted()).toEqual(['chiem', 'dong', 'nuoc', 've']);
    expect(pages[0]).toBe('p7');
    expect(pages).toHaveLength(40);
  });

  test('for a phrase that no page may lack, also where pages that lack other words are taken', async () => {
    expect((await ask('"lúa chiêm" nước về đồng ', { accents: 'any', thorough: true })).pages).toEqual([
      'p7',
    ]);
  });

  test('for the words of another way to write some of the query, at their own places', async () => {
    const named = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`p${at}`, { title: 'Nghị định về đồng ruộng' }]),
    );
    const site = siteOf({ ...named, short: { title: 'NĐ-CP về ruộng' } }, [
      { short: 'NĐ-CP', full: ['nghị định chính phủ'] },
    ]);
    const query = understand('nghị định chính phủ ', site);
    const options = {
      accents: 'exact',
      thorough: false,
      vocabulary: site.vocabulary,
      pages: site.pages,
    } as const;
    expect((await retrieve(query, site.index, options)).pages).toEqual(['short']);
  });

  test('of very many pages that have some of the query, those with the most of it are looked at', async () => {
    const many: Texts = {
      ...Object.fromEntries(
        Array.from({ length: 160 }, (_, at) => [`p${at}`, { body: `${'x '.repeat(20)}lúa` }]),
      ),
      rare: { body: `${'x '.repeat(20)}lúa chiêm` },
      titled: { title: 'Lúa', body: 'x' },
    };
    const site = siteOf(many);
    const options = {
      accents: 'any',
      thorough: true,
      vocabulary: site.vocabulary,
      pages: site.pages,
    } as const;
    const found = async (query: string) =>
      (await retrieve(understand(query, site), site.index, options)).pages;
    expect((await found('lua chiem zzz '))[0]).toBe('rare');
    expect((await found('lua zzz '))[0]).toBe('titled');
    expect(await found('lua zzz ')).toHaveLength(150);
  });

  test('with the accents that were typed, or without any', async () => {
    expect((await ask('chiêm ')).asked).toEqual(['chiêm']);
    expect((await ask('chiêm ', { accents: 'any', thorough: false })).asked).toEqual(['chiem']);
  });
});
