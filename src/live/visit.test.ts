import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asker, isPublic } from './ask.ts';
import { type Ask, type Memory, type Verdict, visitAll } from './visit.ts';

/** A clock that goes on only when everybody waits, to the moment at which the first goes on. */
function madeUpClock() {
  let now = START;
  const waiting: { at: number; goOn: () => void }[] = [];
  return {
    now: () => now,
    pause: (milliseconds: number) =>
      new Promise<void>((goOn) => {
        waiting.push({ at: now + milliseconds, goOn });
        setImmediate(() => {
          waiting.sort((one, other) => one.at - other.at);
          const first = waiting.shift();
          now = Math.max(now, first?.at ?? now);
          first?.goOn();
        });
      }),
    passes: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}
const START = 1_000_000;

let server: Server;
let url: string;
let asked: string[];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const answer: RequestListener = ({ url: path = '', method }, response) => {
  const { pathname } = new URL(path, 'http://x.example');
  const [, status = '200', to] = /^\/(\d{3})(\/.*)?$/.exec(pathname) ?? [];
  if (pathname === '/get-alone' && method === 'HEAD') response.writeHead(405).end();
  else if (pathname === '/cut' && method === 'HEAD') response.destroy();
  else response.writeHead(Number(status), to ? { location: to === '/back' ? path : to } : {}).end('x');
};

const loopback = asker((address) => address === '127.0.0.1');
const visit = (
  paths: readonly string[],
  ask: Ask = loopback,
  clock = madeUpClock(),
  memory: Memory = new Map(),
) =>
  visitAll(
    paths.map((path) => `${url}${path}`),
    { ask, clock, memory },
  ).then((verdicts) =>
    Object.fromEntries([...verdicts].map(([address, { state }]) => [address.slice(url.length), state])),
  );

describe('a page of another site', () => {
  test('is well, gone, moved for good, or in trouble, as its server says', async () => {
    expect(
      await visit(['/200', '/404', '/410', '/403', '/500', '/301/200', '/308/404', '/302/200', '/301/back']),
    ).toEqual({
      '/200': 'well',
      '/404': 'gone',
      '/410': 'gone',
      '/403': 'well',
      '/500': 'silent',
      '/301/200': 'moved',
      '/308/404': 'gone',
      '/302/200': 'well',
      '/301/back': 'gone',
    });
  });

  test('says where it moved', async () => {
    const verdicts = await visitAll([`${url}/301/200`], {
      ask: loopback,
      clock: madeUpClock(),
      memory: new Map(),
    });
    expect([...verdicts.values()]).toEqual([{ state: 'moved', detail: `${url}/200` }]);
  });

  test('is asked for its head alone, and whole only where that is refused', async () => {
    expect(await visit(['/200', '/get-alone', '/cut'])).toEqual({
      '/200': 'well',
      '/get-alone': 'well',
      '/cut': 'well',
    });
    expect(asked).toEqual(['HEAD /200', 'HEAD /get-alone', 'GET /get-alone', 'HEAD /cut', 'GET /cut']);
  });

  test.each(['ETIMEDOUT', 'ABORT_ERR', 'HPE_UNEXPECTED_CONTENT_LENGTH', 'ECONNRESET'])(
    'is well where its server only does not know what a head is: %s',
    async (code) => {
      const verdicts = await visitAll(['https://x.example/'], {
        ask: async (method) => {
          if (method === 'HEAD') throw Object.assign(new Error('x'), { code });
          return { status: 200, location: undefined };
        },
        clock: madeUpClock(),
        memory: new Map(),
      });
      expect(verdicts.get('https://x.example/')).toEqual({ state: 'well' });
    },
  );

  test.each([
    ['ENOTFOUND', 'gone', 'không còn tên miền'],
    ['CERT_HAS_EXPIRED', 'certificate', 'đã hết hạn'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate', 'tên miền khác'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate', 'không ai bảo đảm'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate', 'không ai bảo đảm'],
    ['ECONNREFUSED', 'silent', 'không nối được'],
    ['ETIMEDOUT', 'silent', 'quá lâu'],
    ['constructor', 'silent', 'không nối được'],
    ['', 'silent', 'không nối được (lỗi)'],
  ])('%s is %s', async (code, state, words) => {
    const verdicts = await visitAll(['https://x.example/'], {
      ask: () => Promise.reject(Object.assign(new Error('x'), { code })),
      clock: madeUpClock(),
      memory: new Map(),
    });
    expect(verdicts.get('https://x.example/')).toEqual({ state, detail: expect.stringContaining(words) });
  });
});

describe('whoever is asked', () => {
  test('is asked once a second, redirects and second tries counted, and hosts beside each other', async () => {
    const clock = madeUpClock();
    const times: [string, number][] = [];
    const ask: Ask = async (_method, { host, pathname }) => {
      times.push([host, clock.now()]);
      if (pathname === '/b') return { status: 301, location: 'https://a.example/c' };
      return { status: pathname === '/404' ? 404 : 200, location: undefined };
    };
    const all = [
      'https://a.example/1',
      'https://a.example/404',
      'https://a.example/1',
      'https://b.example/b',
    ];
    await visitAll(all, { ask, clock, memory: new Map() });
    const ofA = times.filter(([host]) => host === 'a.example').map(([, at]) => at);
    expect(ofA.map((at) => at - START)).toEqual([0, 1000, 2000, 3000]);
    expect(times.find(([host]) => host === 'b.example')?.[1]).toBe(START);
  });

  test('is not asked again for a week where all was well, and after an hour where it was not', async () => {
    const clock = madeUpClock();
    const memory: Memory = new Map();
    const run = async () => {
      asked = [];
      await visit(['/200', '/404'], loopback, clock, memory);
      return asked;
    };
    expect(await run()).toEqual(['HEAD /200', 'HEAD /404', 'GET /404']);
    expect(await run()).toEqual([]);
    clock.passes(3_600_000);
    expect(await run()).toEqual(['HEAD /404', 'GET /404']);
    clock.passes(7 * 24 * 3_600_000);
    expect(await run()).toEqual(['HEAD /200', 'HEAD /404', 'GET /404']);
  });

  test('is told as it was where it is not asked again, but not of a time to come', async () => {
    const clock = madeUpClock();
    const known = { state: 'gone', detail: 'trả lời 404', at: clock.now() } as const;
    const run = (at: number) =>
      visitAll(['https://x.example/'], {
        ask: async () => ({ status: 200, location: undefined }),
        clock,
        memory: new Map([['https://x.example/', { ...known, at }]]),
      });
    expect((await run(clock.now())).get('https://x.example/')).toMatchObject({ detail: 'trả lời 404' });
    expect((await run(clock.now() + 1)).get('https://x.example/')).toEqual({ state: 'well' });
    expect((await run(clock.now() - 3_600_000)).get('https://x.example/')).toEqual({ state: 'well' });
  });

  test('is never a machine of the operator’s own network, whatever leads there', async () => {
    const states = async (addresses: readonly string[]) =>
      [
        ...(await visitAll(addresses, { ask: asker(), clock: madeUpClock(), memory: new Map() })).values(),
      ].map(({ state }: Verdict) => state);
    const { port } = server.address() as AddressInfo;
    const own = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'];
    expect(await states(own.map((host) => `http://${host}:${port}/`))).toEqual(own.map(() => 'private'));
    const led = await visitAll(['http://x.example/'], {
      ask: (method, address) =>
        address.host === 'x.example'
          ? Promise.resolve({ status: 302, location: `${url}/admin` })
          : asker()(method, address),
      clock: madeUpClock(),
      memory: new Map(),
    });
    expect([...led.values()]).toEqual([{ state: 'private' }]);
    expect(asked).toEqual([]);
  });

  test.each([
    ...[
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.100.0.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      'fe80::1',
      'fd00::1',
      'ff02::1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
      'x',
    ],
  ])('%s is not of the public network', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(['8.8.8.8', '203.162.0.1', '2001:ee0::1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});
