/** A whole search over a few texts: what is found, and in what order. How well is measured elsewhere. */
import { describe, expect, test } from 'vitest';
import { siteOf, TEXTS, type Texts } from '../../../tests/support/searched-site.ts';
import { EARLY, RETRIEVAL } from '../ranking/constants.ts';
import { isPartial } from './correction.ts';
import { search } from './search.ts';

const site = siteOf(TEXTS);
const ask = (query: string) => search(query, site);
/** What is under way together, trip by trip: words of the index, texts. What has come once is there. */
async function tripsOf(query: string, pages = RETRIEVAL.smallSite + 1): Promise<string[][]> {
  const trips: string[][] = [];
  const there = new Set<string>();
  let waiting: { readonly what: string; readonly come: () => void }[] = [];
  const away = <Value>(what: string, key: string, get: () => Promise<Value>): Promise<Value> => {
    if (there.has(key)) return get();
    return new Promise((resolve) => {
      const come = () => {
        there.add(key);
        resolve(get());
      };
      waiting.push({ what, come });
    });
  };
  const index: typeof site.index = {
    find: (word, exact) => away('word', `${word} ${exact}`, () => site.index.find(word, exact)),
    read: (page) => away('text', page, () => site.index.read(page)),
  };
  let isDone = false;
  const searched = search(query, { ...site, index, pages }).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = waiting;
    waiting = [];
    if (now.length > 0) trips.push(now.map(({ what }) => what));
    for (const { come } of now) come();
  }
  await searched;
  return trips;
}
/** Asks a site of these texts alone. */
const askIn = (texts: Texts, query: string) => search(query, siteOf(texts));
const pages = async (query: string) => (await ask(query)).ranked.map(({ page }) => page);

describe('a search', () => {
  test('puts words that stand together ahead of scattered ones, and the newer of two alike first', async () => {
    expect((await pages('lay nuoc vu xuan')).slice(0, 3)).toEqual(['water', 'older', 'scattered']);
  });

  test('takes fewer trips on a small site, where it asks for all words at once', async () => {
    const query = 'lich lay nhau mua xuan dat tang';
    expect(await tripsOf(query, 6)).toHaveLength(4);
    expect((await tripsOf(query)).length).toBeGreaterThan(4);
    expect(await tripsOf('lịch lấy nước')).toEqual([
      ['word', 'word'],
      ['text', 'text', 'text'],
    ]);
  });

  test('reads no text for an attempt that the index tells to be in vain', async () => {
    // "lịch" and "xuân" stand far apart, and are asked for with these accents alone at first.
    const trips = await tripsOf('lịch họp đạt xuân', 6);
    expect(trips.filter((trip) => trip.includes('text'))).toEqual([
      ['text'],
      ['text'],
      ['text', 'text', 'text'],
    ]);
  });

  describe('tells early what stays first', () => {
    const far = 'x '.repeat(40);
    const scattered = siteOf({
      whole: { title: 'Lịch lấy nước ngày mai', body: `${far}cháy rừng ${far}` },
      half: { title: 'Cháy nhà', body: 'lịch' },
      rest: { title: 'Tin', body: `nước ${far} lấy ${far} rừng` },
    });
    async function told(query: string, searched = scattered): Promise<(string | undefined)[]> {
      const early: (string | undefined)[] = [];
      await search(query, searched, ({ ranked: [first] }) => {
        expect(first?.score).toBeGreaterThanOrEqual(EARLY.last);
        early.push(first?.page);
      });
      return early;
    }

    test('at the first attempt where that is likely', async () => {
      expect(await told('lịch lấy nước cháy rừng')).toEqual(['whole', 'whole', 'whole']);
    });

    test('else at the last', async () => {
      expect(await told('rừng lấy lịch')).toEqual(['whole']);
    });

    test('and nothing where the answer is sure, or no page has much of the query', async () => {
      expect(await told('lịch lấy nước')).toEqual([]);
      expect(await told('giếng chùa lịch đình')).toEqual([]);
    });
  });

  test('prefers the accents that were typed, and without any finds all', async () => {
    expect((await pages('đất'))[0]).toBe('dat');
    expect((await pages('đạt'))[0]).toBe('dat2');
    expect((await pages('dat')).sort()).toEqual(['dat', 'dat2']);
  });

  test('takes other accents for an answer only where the ones typed are nowhere', async () => {
    expect((await ask('đất ')).matching).toEqual(['dat']);
    expect((await ask('đắt ')).matching.toSorted()).toEqual(['dat', 'dat2']);
    expect((await ask('giá đất ')).matching).toEqual(['dat']);
  });

  test('knows abbreviations both ways, numbers however written, phrases', async () => {
    expect((await pages('ubnd xã'))[0]).toBe('tand');
    expect((await pages('42 2022 nd cp'))[0]).toBe('tand');
    expect(await pages('"lấy nhau"')).toEqual(['scattered']);
    expect(await pages('"nước xuân"')).toEqual([]);
  });

  test('reads what other keyboards and copied texts bring along', async () => {
    for (const query of ['gi\u00adá đất', '\uff27iá đất', 'giá \u00d0ất', 'giá đ\u200bất'])
      expect((await pages(query))[0], query).toBe('dat');
  });

  test('finds a word in two parts for one, another Ð for Đ, a telephone number in other groups', async () => {
    const texts = {
      wifi: { title: 'Lắp Wi-Fi miễn phí', body: 'Gọi 02203 123 456 hoặc 0220 3 765 432.' },
      party: { title: 'Ðảng bộ xã họp', body: 'Ðại hội.' },
    };
    const found = async (query: string) => (await askIn(texts, query)).ranked.map(({ page }) => page);
    for (const query of ['wifi', 'wi-fi', 'Wi fi', '02203123456', '02203765432', '02203.123.456'])
      expect(await found(query), query).toEqual(['wifi']);
    for (const query of ['đảng bộ', 'Ðảng', 'dang bo', '"đại hội"'])
      expect(await found(query), query).toEqual(['party']);
  });

  /** As posters, letters and telephones write them: each finds each. */
  const WRITTEN = [
    '0220 374 0001',
    '02203740001',
    '(0220) 374-0001',
    '022 0374 0001',
    '+84 220 3740001',
    '0220–3.740.001',
  ];
  test.each(WRITTEN)(
    'finds the telephone number that a page has as %s however it is asked for',
    async (written) => {
      for (const query of [...WRITTEN, '0220,374,0001', '0084 220 374 0001'])
        expect((await askIn({ call: { body: `Gọi ${written} nhé.` } }, query)).ranked, query).toHaveLength(1);
    },
  );

  test('finds a word that is still being typed', async () => {
    expect((await pages('lịch lấy nướ'))[0]).toBe('water');
    expect(await pages('giế')).toEqual(['scattered']);
  });

  test('a word typed whole goes before one that only begins so', async () => {
    const texts = {
      begins: { title: 'Không xảy ra cháy nổ', body: 'Tin vui.' },
      whole: { title: 'Đường mới', body: 'Chợ ở không xa trạm y tế.' },
    };
    const found = await askIn(texts, 'không xa');
    expect(found.ranked[0]?.page).toBe('whole');
  });

  test('takes digits that stand apart for no number', async () => {
    const texts = { report: { body: 'Họp ngày 42. Năm 2022 có NĐ mới, CP xét.' } };
    const found = await askIn(texts, '42/2022/NĐ-CP');
    expect(found.ranked).toHaveLength(1);
    expect(isPartial(found)).toBe(true);
    expect(isPartial(await askIn({ phone: { body: 'Gọi 0220374001.' } }, '0220.374.001'))).toBe(false);
  });

  test('finds a number however its digits are grouped', async () => {
    const texts = {
      phone: { body: 'Gọi 0220374001 hoặc 0220.374.002.' },
      price: { body: 'Giá 3.000 đồng.' },
    };
    for (const [query, page] of [
      ['0220 374 001', 'phone'],
      ['0220374002', 'phone'],
      ['3000', 'price'],
      ['3.000', 'price'],
    ] as const) {
      const found = await askIn(texts, query);
      expect(found.ranked[0]?.page, query).toBe(page);
      expect(found.ranked[0]?.sure, query).toBe(true);
    }
  });

  test('ranks further pages of the answer when asked, by themselves', async () => {
    const { matching, rankMore } = await ask('nước');
    const more = await rankMore(matching.slice(0, 1));
    expect(more.map(({ page }) => page)).toEqual(matching.slice(0, 1));
    expect(more[0]?.hits.flat().length).toBeGreaterThan(0);
    expect(await (await ask('')).rankMore([])).toEqual([]);
  });
});
