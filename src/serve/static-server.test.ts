import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningServer, serveSite } from './static-server.ts';

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
  readonly body: string;
}

/** Asks for a path as it stands, without the tidying that fetch does. */
const get = (path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server?.port, path, agent: false }, (response) => {
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

  test('after stopping nothing answers any more', async () => {
    const { stop } = await serve('https://xamau.example/');
    expect((await get('/')).status).toBe(200);
    await stop();
    await expect(get('/')).rejects.toThrow('ECONNREFUSED');
  });
});
