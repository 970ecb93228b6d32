/** The index behind Pagefind's functions: what is asked of it, once, in order, and again after a failure. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toIndexForm } from './index-form.ts';
import { type Ask, PAGEFIND_DOOR, type PagefindModule, pagefindIndex } from './pagefind.ts';

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
const START = { entry: '{"version":"1"}', meta: 'AAH/' };
const ask = vi.fn<Ask>();
/** What Pagefind fetches by. */
let fetched: Ask;
const module: PagefindModule = {
  createInstance,
  askThrough: (through) => {
    fetched = through;
  },
};
const open = () => pagefindIndex(module, ADDRESSES, START, ask);

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

describe('what Pagefind asks for', () => {
  test('is told of its start without a request, and of all else by one', async () => {
    open();
    ask.mockReset().mockResolvedValue(new Response('wasm'));
    expect(await (await fetched('/pagefind/pagefind-entry.json?ts=1')).text()).toBe(START.entry);
    const meta = await (await fetched('/pagefind/pagefind.vi_1a.pf_meta')).arrayBuffer();
    expect([...new Uint8Array(meta)]).toEqual([0, 1, 255]);
    expect(ask).not.toHaveBeenCalled();
    await fetched('/pagefind/index/vi_2b.pf_index');
    expect(ask.mock.calls).toEqual([['/pagefind/index/vi_2b.pf_index']]);
  });

  test('goes through the door before its script, and to the network where nobody stands there', async () => {
    const script = `${PAGEFIND_DOOR}export const get = () => fetch('/x');`;
    const { get, askThrough } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
    const network = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('network'));
    expect(await (await get()).text()).toBe('network');
    askThrough(async () => new Response('door'));
    expect(await (await get()).text()).toBe('door');
    expect(network).toHaveBeenCalledTimes(1);
    network.mockRestore();
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
