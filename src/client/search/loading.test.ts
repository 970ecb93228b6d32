// @vitest-environment happy-dom
/** How a page loads what search needs: once, and again after a failure. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Loading } from '../../search/answer/session.ts';

const openSession = vi.fn<(loading: Loading) => Promise<unknown>>();
const ADDRESSES = { indexHref: '/xa/pagefind/', homeHref: '/xa/' };

async function loaded() {
  vi.resetModules();
  vi.doMock('../../search/answer/session.ts', () => ({ openSession }));
  return import('./loading.ts');
}

beforeEach(() => {
  openSession.mockReset().mockImplementation(async () => ({}));
  Reflect.deleteProperty(globalThis, 'searchAhead');
  vi.stubGlobal('fetch', async () => new Response('{}'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a page has one session, whoever asks for it', async () => {
  const { sessionOf } = await loaded();
  expect(await sessionOf(ADDRESSES)).toBe(await sessionOf(ADDRESSES));
  expect(openSession).toHaveBeenCalledTimes(1);
});

test('after a failure the next one tries again, under an address that the browser has not seen fail', async () => {
  const { sessionOf } = await loaded();
  openSession.mockRejectedValueOnce(new Error('offline'));
  await expect(sessionOf(ADDRESSES)).rejects.toThrow('offline');
  await sessionOf(ADDRESSES);
  expect(openSession).toHaveBeenCalledTimes(2);
  const scripts = await Promise.all(
    openSession.mock.calls.map(([loading]) =>
      loading.pagefind().then(String, (error: Error) => error.message),
    ),
  );
  expect(scripts[0]).toMatch(/pagefind\.js(?!\?)/);
  expect(scripts[1]).toContain('pagefind.js?1');
});

test('a session that was told to be forgotten is opened anew, with files that are asked for anew', async () => {
  const asked = vi.fn(async (address: string) => new Response(address));
  vi.stubGlobal('fetch', asked);
  const { sessionOf, forgetSession } = await loaded();
  await sessionOf(ADDRESSES);
  forgetSession();
  await sessionOf(ADDRESSES);
  expect(openSession).toHaveBeenCalledTimes(2);
  expect(asked.mock.calls.filter(([address]) => address.endsWith('/site.json'))).toHaveLength(2);
});

test('a session that is opened for several words has the vocabulary on its way', async () => {
  const asked = vi.fn(async (address: string) => new Response(address));
  const vocabulary = () => asked.mock.calls.filter(([address]) => address.endsWith('/vocabulary.txt')).length;
  vi.stubGlobal('fetch', asked);
  const { sessionOf } = await loaded();
  await sessionOf(ADDRESSES, 'thôn');
  // One that is open asks for itself.
  await sessionOf(ADDRESSES, 'thôn mẫu');
  expect(vocabulary()).toBe(0);
  Reflect.deleteProperty(globalThis, 'searchAhead');
  const another = await loaded();
  await another.sessionOf(ADDRESSES, 'thôn mẫu');
  expect(vocabulary()).toBe(1);
});

test('files beside the index are asked for anew, and one that is not there is a failure', async () => {
  const asked = vi.fn(async (address: string) => new Response(address));
  vi.stubGlobal('fetch', asked);
  const { sessionOf } = await loaded();
  await sessionOf(ADDRESSES);
  const [loading] = openSession.mock.calls[0] ?? [];
  expect(loading).toMatchObject(ADDRESSES);
  // What the first of them needs is on its way by then.
  expect(await loading?.file('site.json')).toBe('/xa/pagefind/site.json');
  expect(asked).toHaveBeenCalledTimes(2);
  expect(asked).toHaveBeenCalledWith('/xa/pagefind/site.json', { cache: 'no-cache' });
  expect(await (await loading?.ask('/xa/pagefind/wasm.unknown.pagefind'))?.text()).toContain('wasm');
  expect(asked).toHaveBeenCalledTimes(2);
  expect(await loading?.file('facets.json')).toBe('/xa/pagefind/facets.json');
  expect(asked).toHaveBeenLastCalledWith('/xa/pagefind/facets.json', { cache: 'no-cache' });
  vi.stubGlobal('fetch', async () => ({ ok: false, status: 404, url: '/x', text: async () => 'Not found' }));
  await expect(loading?.file('site.json')).rejects.toThrow('404 /x');
});
