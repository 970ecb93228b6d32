/** The index behind Pagefind's functions: what is asked of it, once, in order, and again after a failure. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toIndexForm } from './index-form.ts';
import { pagefindIndex } from './pagefind.ts';

const ADDRESSES = { indexHref: '/pagefind/', homeHref: '/' };
const search = vi.fn<(term: string | null) => Promise<{ results: unknown[] }>>();
const createInstance = vi.fn();
let isExact: boolean | undefined;
let asked: [string | null, boolean | undefined][];

const result = (id: string, ...words: number[]) => ({
  id,
  words,
  data: async () => ({
    url: `/${id}/`,
    content: toIndexForm({ title: 'Lịch nước', description: '', body: 'Đợt một' }),
    filters: { date: ['2025-01-02'], section: ['Tin tức'] },
  }),
});
const open = () => pagefindIndex({ createInstance } as never, ADDRESSES);

beforeEach(() => {
  asked = [];
  search.mockReset().mockImplementation(async (term) => {
    asked.push([term, isExact]);
    return { results: [result('b', 7, 3), result('a', 10, 9)] };
  });
  createInstance.mockReset().mockReturnValue({
    init: async () => undefined,
    preload: async () => undefined,
    options: async ({ exactDiacritics }: { exactDiacritics?: boolean }) => {
      isExact = exactDiacritics;
    },
    search,
  });
});

describe('a word', () => {
  test('is found on its pages, its places in the order of the text', async () => {
    const found = await open().find('nước', true);
    expect([...found]).toEqual([
      ['b', [3, 7]],
      ['a', [9, 10]],
    ]);
    expect(createInstance).toHaveBeenCalledWith({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
  });

  test('is asked for once, with and without accents apart, and again when it is forgotten', async () => {
    const index = open();
    await Promise.all([index.find('nước', true), index.find('nước', false), index.find('nước', true)]);
    expect(asked.map(([, exact]) => exact)).toEqual([true, false]);
    index.forget('nước', true);
    await index.find('nước', false);
    await index.find('nước', true);
    expect(asked).toHaveLength(3);
  });

  test('that could not be asked for may be asked for again, and holds up no other', async () => {
    const index = open();
    search.mockRejectedValueOnce(new Error('offline'));
    const [failed, other] = await Promise.allSettled([index.find('nước', true), index.find('cầu', true)]);
    expect([failed.status, other.status]).toEqual(['rejected', 'fulfilled']);
    expect((await index.find('nước', true)).size).toBe(2);
  });
});

describe('a page', () => {
  test('that was found is read with its text and what is known of it', async () => {
    const index = open();
    await index.find('nước', false);
    const page = await index.read('a');
    expect(page).toMatchObject({ url: '/a/', date: '2025-01-02', facts: { section: 'Tin tức' } });
    expect(page.text).toEqual({ title: 'Lịch nước', description: '', body: 'Đợt một' });
    expect(await index.read('a')).toBe(page);
  });

  test('that was not found cannot be read', async () => {
    await expect(open().read('a')).rejects.toThrow('Page a was not found');
  });

  test('of all there are is known newest first, without what fills up the index', async () => {
    const index = open();
    expect(await index.all(1)).toEqual(['b']);
    expect(asked[0]?.[0]).toBeNull();
    expect((await index.read('b')).url).toBe('/b/');
    await expect(index.read('a')).rejects.toThrow();
  });
});
