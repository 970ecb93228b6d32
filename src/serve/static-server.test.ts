import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOwnHost, listen, type RunningServer, serveSite } from './static-server.ts';

const BASE = '/xa/mau/';
const SECRET = 'không phải của trang';

let room: string;
let dir: string;
let server: RunningServer | undefined;

const write = (path: string, content: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

/** A built site; beside its folder lie files that are nobody's business. */
function build(address: string) {
  write(join(dir, 'index.html'), `<link rel="canonical" href="${address}">Trang chủ`);
  write(join(dir, '404.html'), 'Không tìm thấy trang này');
  write(join(dir, 'tin-tuc/index.html'), 'Tin tức');
  write(join(dir, 'tin-tuc/hop/Kế hoạch, số 1 & 2.pdf'), 'PDF');
  write(join(dir, 'rss.xml'), '<rss/>');
  write(join(room, 'mat.txt'), SECRET);
  write(join(room, 'dist-cu/index.html'), SECRET);
}

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'serve-'));
  dir = join(room, 'dist');
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(room, { recursive: true });
});

async function serve(address: string) {
  build(address);
  server = await serveSite({ dir, port: 0 });
  return server;
}

interface Answer {
  readonly status: number | undefined;
  readonly location: string | undefined;
  readonly type: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path as it stands, without the tidying that fetch does. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server?.port, path, headers, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          location: response.headers.location,
          type: response.headers['content-type'],
          headers: response.headers,
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });

/** Sends bytes that no client library would, and gives back all that the server answers. */
const sendRaw = (requestLine: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server?.port ?? 0, '127.0.0.1', () =>
      socket.write(`${requestLine}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });

describe('a site at the root of its address', () => {
  beforeEach(() => serve('https://xamau.example/'));

  test('sends each file as the servers of a site do: with its set of characters, and as what a browser can take it for', async () => {
    for (const [file, type] of [
      ['rss.xml', 'application/xml; charset=utf-8'],
      ['so-lieu.csv', 'text/csv; charset=utf-8'],
      ['feed.json', 'application/json'],
      ['manifest.webmanifest', 'application/manifest+json'],
      ['favicon.ico', 'image/x-icon'],
    ] as const) {
      write(join(dir, file), 'x');
      expect(await get(`/${file}`), file).toMatchObject({ status: 200, type });
    }
  });

  test('takes no file for another whose name is the beginning of its own', async () => {
    for (const name of ['a.txt', 'a.txt?b', 'a.txt#b']) write(join(dir, name), name);
    for (const name of ['a.txt?b', 'a.txt#b'])
      expect((await get(`/${encodeURIComponent(name)}`)).body, name).not.toBe('a.txt');
  });

  test('gives what is asked for by its well-known name, and nothing else that is hidden', async () => {
    write(join(dir, '.well-known/security.txt'), 'Contact');
    write(join(dir, '.env'), SECRET);
    expect((await get('/.well-known/security.txt')).body).toBe('Contact');
    expect((await get('/.env')).status).toBe(404);
  });

  test('lets no browser guess what a file is', async () => {
    expect((await get('/rss.xml')).headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['bytes=0-1', 206, '<r', 'bytes 0-1/6'],
    ['bytes=0-0', 200, '<rss/>', undefined],
    ['bytes=4-', 206, '/>', 'bytes 4-5/6'],
    ['bytes=6-', 416, '', 'bytes */6'],
    ['bytes=0-1,3-4', 200, '<rss/>', undefined],
  ])('gives the part of a file that is asked for: %s', async (range, status, body, told) => {
    const answer = await get('/rss.xml', { Range: range });
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([status, body, told]);
  });

  test('gives the whole where the file may have changed since a part was read, and to whoever asks for its head', async () => {
    expect(await get('/rss.xml', { Range: 'bytes=0-1', 'If-Range': '"1"' })).toMatchObject({
      status: 200,
      body: '<rss/>',
    });
    expect(await get('/rss.xml', { Range: 'bytes=9-' }, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('changes nothing that is sent to it, and says what it knows', async () => {
    const { status, headers } = await get('/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('answers nobody who knows it by another name', async () => {
    expect(await get('/', { Host: 'vi.example' })).toMatchObject({
      status: 403,
      type: 'text/plain; charset=utf-8',
      body: 'Trang xem thử chỉ mở được bằng địa chỉ localhost hoặc 127.0.0.1.',
    });
    expect((await get('/', { Host: 'localhost:8080' })).status).toBe(200);
  });

  test('answers with its home page, its pages and its files', async () => {
    expect(server?.url).toBe(`http://127.0.0.1:${server?.port}/`);
    expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect((await get('/tin-tuc/')).body).toBe('Tin tức');
    expect((await get('/rss.xml')).body).toBe('<rss/>');
  });

  test('shows its own 404 page with status 404', async () => {
    expect(await get('/khong-co/')).toMatchObject({
      status: 404,
      type: 'text/html; charset=utf-8',
      body: 'Không tìm thấy trang này',
    });
  });

  test('still answers 404 where the 404 page is missing', async () => {
    rmSync(join(dir, '404.html'));
    expect((await get('/khong-co/')).status).toBe(404);
    expect((await get('/')).status).toBe(200);
  });

  test('leads from an address without its last slash to the one with it, query kept', async () => {
    expect(await get('/tin-tuc?a=1')).toMatchObject({ status: 301, location: '/tin-tuc/?a=1' });
  });

  test('finds a file whose name holds accents, spaces, a comma and &', async () => {
    const path = `/tin-tuc/hop/${encodeURIComponent('Kế hoạch, số 1 & 2.pdf')}`;
    expect(await get(path)).toMatchObject({ status: 200, body: 'PDF' });
  });

  test('shows a page that was rebuilt while it runs', async () => {
    expect((await get('/tin-tuc/')).body).toBe('Tin tức');
    write(join(dir, 'tin-tuc/index.html'), 'Tin mới');
    expect((await get('/tin-tuc/')).body).toBe('Tin mới');
  });
});

describe('a site under a base path', () => {
  beforeEach(() => serve(`https://huyen.example${BASE}`));

  test('prints the address with the base and answers below it', async () => {
    expect(server?.url).toBe(`http://127.0.0.1:${server?.port}${BASE}`);
    expect((await get(BASE)).body).toContain('Trang chủ');
    expect((await get(`${BASE}tin-tuc/`)).body).toBe('Tin tức');
  });

  test('leads from the root, and from the base without its last slash, to the home page', async () => {
    expect(await get('/')).toMatchObject({ status: 302, location: BASE });
    expect(await get('/xa/mau')).toMatchObject({ status: 301, location: BASE });
  });

  test('has nothing outside the base, as on the real server', async () => {
    expect(await get('/tin-tuc/')).toMatchObject({ status: 404, body: 'Không tìm thấy trang này' });
    expect((await get('/xa/mau-2/')).status).toBe(404);
  });

  test('adds the last slash below the base too', async () => {
    expect(await get(`${BASE}tin-tuc`)).toMatchObject({ status: 301, location: `${BASE}tin-tuc/` });
  });
});

describe('an address that reaches outside the folder', () => {
  const CLIMBS = [
    '../mat.txt',
    '%2e%2e/mat.txt',
    '..%2fmat.txt',
    '%2e%2e%2fmat.txt',
    'tin-tuc/../../mat.txt',
    'tin-tuc/..%2f..%2fmat.txt',
    '..%5cmat.txt',
    '..\\mat.txt',
    '/../mat.txt',
    '../dist-cu/index.html',
    '..%2fdist-cu/',
    '..%2fdist-cu',
    '%252e%252e/mat.txt',
    '..%2fdist/../mat.txt',
  ];

  test.each(['/', BASE])('is answered 404 by a site under %s', async (base) => {
    await serve(`https://huyen.example${base}`);
    expect((await get(`${base}tin-tuc/`)).status, 'the server must work at all').toBe(200);
    for (const climb of CLIMBS) {
      const { status, body, location } = await get(base + climb);
      expect({ climb, status, location }).toEqual({ climb, status: 404, location: undefined });
      expect(body, climb).not.toContain(SECRET);
    }
  });
});

describe('a request that makes no sense', () => {
  test.each(['GET // HTTP/1.1', 'GET /%E0%A4%A HTTP/1.1', 'GET /%00 HTTP/1.1', 'GET http://[ HTTP/1.1'])(
    '%s is refused and the server lives on',
    async (requestLine) => {
      await serve('https://xamau.example/');
      expect(await sendRaw(requestLine)).toMatch(/^HTTP\/1\.1 40[04] /);
      expect((await get('/')).status).toBe(200);
    },
  );

  test('a name too long for any file is answered 404', async () => {
    await serve('https://xamau.example/');
    expect((await get(`/${'a'.repeat(5000)}`)).status).toBe(404);
  });

  test('two slashes never lead to another host', async () => {
    await serve('https://xamau.example/');
    expect(await get('//tin-tuc')).toMatchObject({ status: 404, location: undefined });
  });
});

test.each([
  ['localhost', true],
  ['LOCALHOST:4321', true],
  ['127.0.0.1:80', true],
  ['[::1]:4321', true],
  ['127.0.0.1.vi.example', false],
  ['vi.example', false],
  ['localhost:123456', false],
  ['', false],
])('%s is this machine: %s', (host, isOwn) => {
  expect(isOwnHost(host)).toBe(isOwn);
});

describe('a port', () => {
  /** A server for which every port is taken, or that may listen at none; `tried` are those it was told. */
  function refused(code: string) {
    const tried: number[] = [];
    let failed: (error: object) => void = () => undefined;
    const server = {
      once: (_event: 'error', heard: (error: object) => void) => {
        failed = heard;
      },
      listen: (port: number) => {
        tried.push(port);
        failed(Object.assign(new Error(code), { code }));
      },
      address: () => null,
    };
    return { tried, server: server as unknown as Server };
  }

  test('is looked for fifty times, and not beyond the last that there is', async () => {
    const { tried, server } = refused('EADDRINUSE');
    await expect(listen(server, 4321)).rejects.toThrow('Không còn cổng trống từ 4321 đến 4370.');
    expect(tried).toHaveLength(50);
    const last = refused('EADDRINUSE');
    await expect(listen(last.server, 65_530)).rejects.toThrow('Không còn cổng trống từ 65530 đến 65535.');
    expect(last.tried).toEqual([65_530, 65_531, 65_532, 65_533, 65_534, 65_535]);
  });

  test('that may not be taken at all is told at once', async () => {
    const { tried, server } = refused('EACCES');
    await expect(listen(server, 80)).rejects.toThrow('EACCES');
    expect(tried).toEqual([80]);
  });
});

describe('starting', () => {
  test('takes the next free port when the wished one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const taken = (other.address() as AddressInfo).port;
    try {
      build('https://xamau.example/');
      server = await serveSite({ dir, port: taken });
      expect(server.port).toBeGreaterThan(taken);
      expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
      expect((await get('/')).status).toBe(200);
    } finally {
      other.close();
    }
  });

  test('without a built site says to build first, naming the folder', async () => {
    await expect(serveSite({ dir, port: 0 })).rejects.toThrow(
      `Chưa có trang nào trong ${dir}: chạy "npm run build" trước.`,
    );
  });

  test('stopping waits for nobody who has asked half', { timeout: 5000 }, async () => {
    const { stop, port } = await serve('https://xamau.example/');
    const socket = connect(port, '127.0.0.1');
    const isClosed = new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve));
    await new Promise((resolve) => socket.write('GET / HTTP/1.1\r\nHost: 127', resolve));
    // The server has seen it: what comes behind it is answered.
    expect((await get('/')).status).toBe(200);
    await stop();
    await isClosed;
  });

  test('after stopping nothing answers any more', async () => {
    const { stop } = await serve('https://xamau.example/');
    expect((await get('/')).status).toBe(200);
    await stop();
    await expect(get('/')).rejects.toThrow('ECONNREFUSED');
  });
});
