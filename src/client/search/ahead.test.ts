// @vitest-environment happy-dom
/** What a search needs, asked for before its scripts are there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ask = vi.fn<(address: string, options?: RequestInit) => Promise<Response>>();
const imported = '/xa/pagefind/pagefind.js';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('fetch', ask);
  ask.mockReset().mockImplementation(async (address) => new Response(address));
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'searchAhead');
  delete document.documentElement.dataset['asked'];
  document.body.replaceChildren();
});

const asked = () => ask.mock.calls.map(([address, { cache = 'default' } = {}]) => `${address} ${cache}`);

test('is asked for at once, and once however often it is wanted', async () => {
  const { askAhead, takeAhead } = await import('./ahead.ts');
  askAhead('/xa/pagefind/');
  askAhead('/xa/pagefind/');
  expect(asked()).toEqual(['/xa/pagefind/site.json no-cache', '/xa/pagefind/wasm.unknown.pagefind default']);
  const taken = await takeAhead('/xa/pagefind/site.json');
  expect(await taken?.text()).toBe('/xa/pagefind/site.json');
  expect(takeAhead('/xa/pagefind/site.json')).toBeUndefined();
  expect(takeAhead(imported)).toBeUndefined();
  askAhead('/xa/pagefind/');
  expect(asked()).toHaveLength(2);
});

test('has the script of the index in it, which is then there', async () => {
  const { askAhead } = await import('./ahead.ts');
  // The name of the script becomes a comment in one that tells that it ran, anew in each process.
  askAhead(`data:text/javascript,globalThis.pagefindCame=true//${Date.now()}`);
  await vi.waitFor(() => expect(globalThis).toHaveProperty('pagefindCame', true));
  Reflect.deleteProperty(globalThis, 'pagefindCame');
});

test('that cannot be had is told to who takes it, and to nobody else', async () => {
  const { askAhead, takeAhead } = await import('./ahead.ts');
  const untaken = vi.fn();
  process.on('unhandledRejection', untaken);
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
  askAhead('/xa/pagefind/');
  await new Promise((done) => setTimeout(done));
  process.off('unhandledRejection', untaken);
  expect(untaken).not.toHaveBeenCalled();
  await expect(takeAhead('/xa/pagefind/site.json')).rejects.toThrow('offline');
});

test('has the vocabulary in it where the query is of several words', async () => {
  const { askForVocabulary } = await import('./ahead.ts');
  askForVocabulary('ocop', '/xa/pagefind/');
  expect(asked()).toEqual([]);
  for (const query of ['sản p', 'sản ph']) askForVocabulary(query, '/xa/pagefind/');
  expect(asked()).toEqual(['/xa/pagefind/vocabulary.txt no-cache']);
});

test('is asked for anew after a failure', async () => {
  const { askAhead, forgetAhead, takeAhead } = await import('./ahead.ts');
  ask.mockRejectedValueOnce(new Error('offline'));
  askAhead('/xa/pagefind/');
  forgetAhead();
  expect(takeAhead('/xa/pagefind/site.json')).toBeUndefined();
  askAhead('/xa/pagefind/');
  expect((await takeAhead('/xa/pagefind/site.json'))?.status).toBe(200);
});

test('lies beside the page to which the form leads', async () => {
  const { addressesBeside } = await import('./ahead.ts');
  const form = document.createElement('form');
  form.action = 'https://xa.example/xa/mau/tim-kiem/';
  expect(addressesBeside(form)).toEqual({ indexHref: '/xa/mau/pagefind/', homeHref: '/xa/mau/' });
});

test('of a page whose address asks something is asked for by the page itself, for the scripts to take', async () => {
  const { askAhead, takeAhead } = await import('./ahead.ts');
  const { ASKED_SCRIPT } = await import('./asked-script.ts');
  const root = document.createElement('div');
  root.dataset['index'] = '/xa/pagefind/';
  const run = () => {
    vi.spyOn(document, 'currentScript', 'get').mockReturnValue({ parentNode: root } as never);
    // What a page does with the script that stands in it; a string, as it is there.
    const loads: string[] = [];
    new Function('load', ASKED_SCRIPT.replace('import(', 'load('))((address: string) => {
      loads.push(address);
      return Promise.resolve();
    });
    return loads;
  };
  expect(run()).toEqual([]);
  expect(asked()).toEqual([]);
  document.documentElement.dataset['asked'] = '';
  expect(run()).toEqual([imported]);
  askAhead('/xa/pagefind/');
  expect(asked()).toEqual(['/xa/pagefind/site.json no-cache', '/xa/pagefind/wasm.unknown.pagefind default']);
  expect(await (await takeAhead('/xa/pagefind/wasm.unknown.pagefind'))?.text()).toContain('wasm');
});
