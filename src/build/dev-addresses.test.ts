import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { atTheirPlace, devAddresses } from './dev-addresses.ts';

/** What is answered to a request, undefined where it goes on. */
function answerTo(url: string, base = '/xa/', method = 'GET') {
  let answer: { status: number; to: string } | undefined;
  let goesOn = false;
  const response = {
    writeHead: (status: number, { Location: to }: { Location: string }) => {
      answer = { status, to };
      return { end: () => undefined };
    },
  };
  atTheirPlace(base)({ url, method } as IncomingMessage, response as unknown as ServerResponse, () => {
    goesOn = true;
  });
  expect(goesOn).toBe(answer === undefined);
  return answer;
}

describe('an address in npm run dev', () => {
  test.each([
    ['/', '/xa/'],
    ['/?a=1', '/xa/?a=1'],
    ['/xa', '/xa/'],
    ['/xa/tin-tuc/bai-mau', '/xa/tin-tuc/bai-mau/'],
    ['/xa/tim-kiem?q=a/b', '/xa/tim-kiem/?q=a/b'],
    ['/xa/tin-tuc/src/a', '/xa/tin-tuc/src/a/'],
  ])('%s leads to %s', (url, to) => {
    expect(answerTo(url)).toEqual({ status: 302, to });
  });

  test('lies at the root where the site does', () => {
    expect(answerTo('/lien-he', '/')).toEqual({ status: 302, to: '/lien-he/' });
    expect(answerTo('/', '/')).toBeUndefined();
  });

  test('leads on whoever asks for its head alone', () => {
    expect(answerTo('/xa/lien-he', '/xa/', 'HEAD')).toEqual({ status: 302, to: '/xa/lien-he/' });
  });

  test.each([
    '/xa/tin-tuc/',
    '/xa/rss.xml',
    '/xa/tin-tuc/bai-mau/ke-hoach.pdf',
    '/xa/@vite/client',
    '/xa/_image?href=%2Fa',
    '/xa/src/client/early',
    '/xa/node_modules/vite/client',
    '/kia/tin-tuc',
    '/xb/tin-tuc',
  ])('%s is asked for as it is', (url) => {
    expect(answerTo(url)).toBeUndefined();
  });

  test('never leads to another host', () => {
    expect(answerTo('//kia/tin', '/')).toBeUndefined();
  });

  test('is left alone where something is sent', () => {
    expect(answerTo('/xa/tin-tuc', '/xa/', 'POST')).toBeUndefined();
  });
});

test.each([
  ['/xa/tin-tuc/bai-mau/ke-hoach.pdf', '/xa/tin-tuc/bai-mau/ke-hoach.pdf/'],
  ['/xa/van-ban/so-1/16.Q%C4%90-UBND.PDF?a', '/xa/van-ban/so-1/16.Q%C4%90-UBND.PDF/?a'],
  ['/xa/tin-tuc/rss.xml', '/xa/tin-tuc/rss.xml'],
  ['/xa/thong-ke/luot-truy-cap.csv', '/xa/thong-ke/luot-truy-cap.csv'],
  ['/xa/src/tin-tuc/a/b.ts', '/xa/src/tin-tuc/a/b.ts'],
])('Astro is asked for a file as it knows it: %s', (url, asked) => {
  const request = { url, method: 'GET' } as IncomingMessage;
  atTheirPlace('/xa/')(request, {} as ServerResponse, () => undefined);
  expect(request.url).toBe(asked);
});

test('a file at the root of a site without a path is asked for likewise', () => {
  const request = { url: '/van-ban/so-1/a.pdf', method: 'GET' } as IncomingMessage;
  atTheirPlace('/')(request, {} as ServerResponse, () => undefined);
  expect(request.url).toBe('/van-ban/so-1/a.pdf/');
});

test('what is no picture may be kept as long as Astro says', () => {
  const response = { writeHead: () => undefined } as unknown as ServerResponse;
  const { writeHead } = response;
  atTheirPlace('/xa/')({ url: '/xa/tin-tuc/', method: 'GET' } as IncomingMessage, response, () => undefined);
  expect(response.writeHead).toBe(writeHead);
});

test('requests come to it before they come to Astro', () => {
  const stack = [{ route: '', handle: 'of Astro' }];
  const { hooks } = devAddresses({ base: '/xa/' });
  hooks['astro:server:setup']?.({ server: { middlewares: { stack } } } as never);
  expect(stack).toHaveLength(1);
  hooks['astro:server:start']?.({} as never);
  expect(stack.map(({ handle }) => handle)).toEqual([expect.any(Function), 'of Astro']);
});

test('a picture is asked for again whenever it is shown', () => {
  let sent: object | undefined;
  const response = {
    writeHead: (_status: number, headers: object) => {
      sent = headers;
    },
  } as unknown as ServerResponse;
  const request = { url: '/xa/_image/?href=a', method: 'GET' } as IncomingMessage;
  atTheirPlace('/xa/')(request, response, () => {
    response.writeHead(200, { 'cache-control': 'public, max-age=31536000', etag: '"1"' });
  });
  expect(sent).toEqual({ 'cache-control': 'no-cache', etag: '"1"' });
});
