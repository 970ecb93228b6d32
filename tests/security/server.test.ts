/** The preview server, asked by whoever can reach this machine's browser. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRange } from '../../src/serve/range.ts';
import { type RunningServer, serveSite } from '../../src/serve/static-server.ts';

const SECRET = 'không phải của trang';
let room: string;
let server: RunningServer;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'serve-'));
  const dir = join(room, 'dist');
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(room, path)), { recursive: true });
    writeFileSync(join(room, path), content);
  };
  write('dist/index.html', '<link rel="canonical" href="https://xamau.example/">Trang chủ');
  write('dist/404.html', 'Không tìm thấy');
  write('dist/tin-tuc/index.html', 'Tin tức');
  write('dist/chu.txt', '0123456789');
  write('dist/rong.txt', '');
  write('dist/.well-known/security.txt', 'Contact: x');
  for (const path of [
    'dist/.git/config',
    'dist/.env',
    'dist/.htpasswd',
    'dist/tin-tuc/.bi-mat/a.txt',
    'dist/.well-known/.a',
    'ngoai.txt',
    'ngoai/index.html',
  ]) {
    write(path, SECRET);
  }
  symlinkSync('../ngoai.txt', join(dir, 'link.txt'));
  symlinkSync('../ngoai', join(dir, 'link'));
  symlinkSync('.git', join(dir, 'kho'));
  symlinkSync('chu.txt', join(dir, 'trong.txt'));
  symlinkSync('vong', join(dir, 'vong'));
  write('dist/kin.txt', SECRET);
  chmodSync(join(dir, 'kin.txt'), 0);
  server = await serveSite({ dir, port: 0 });
});
afterAll(async () => {
  await server.stop();
  rmSync(room, { recursive: true });
});

const ask = (
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: OutgoingHttpHeaders } = {},
) =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path, method, headers, agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
        .on('error', reject)
        .end();
    },
  );

describe('what is no part of the site', () => {
  test.each([
    '/.git/config',
    '/.git/',
    '/.git',
    '/%2egit/config',
    '/%2Egit%2Fconfig',
    '/tin-tuc/%2e%2e%2f.git/config',
    '/.env',
    '/%2eenv',
    '/.htpasswd',
    '/tin-tuc/.bi-mat/a.txt',
    '/.well-known/.a',
    '/.well-known/..%2f.env',
    '/link.txt',
    '/link',
    '/link/',
    '/link/index.html',
    '/kho/config',
    '/kho/',
    '/vong',
    '/..%2fngoai.txt',
    '/..%5cngoai.txt',
    '/%2e%2e/ngoai.txt',
    '/chu.txt%00.html',
    '/chu.txt%zz',
    '/%ff',
    '/chu.txt/',
    '/chu.txt/a',
  ])('%s is answered 404 with nothing of it', async (path) => {
    const { status, body, headers } = await ask(path);
    expect({ status, body, location: headers['location'] }).toEqual({
      status: 404,
      body: 'Không tìm thấy',
      location: undefined,
    });
  });

  test('a link inside the site and /.well-known/ are part of it', async () => {
    expect((await ask('/trong.txt')).body).toBe('0123456789');
    expect((await ask('/.well-known/security.txt')).body).toBe('Contact: x');
  });

  test('a file that nobody may read does not end the server', async () => {
    const { status } = await ask('/kin.txt');
    // Who is root may read it.
    expect(status).toBe(process.getuid?.() === 0 ? 200 : 404);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('who asks', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('by %s is answered', async (name) => {
    for (const host of [name, `${name}:${server.port}`]) {
      expect((await ask('/tin-tuc/', { headers: { host } })).body).toBe('Tin tức');
    }
  });

  test.each([
    'evil.example',
    'evil.example:4321',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example@localhost',
    '127.0.0.2',
    '0.0.0.0',
    '192.168.1.5',
    'localhost:evil',
    '[::2]',
    'xamau.example',
  ])('by the name %s is refused, whatever is asked', async (host) => {
    for (const path of ['/', '/tin-tuc', '/stats.json']) {
      const { status, body } = await ask(path, { headers: { host } });
      expect(status).toBe(403);
      expect(body).not.toContain('Tin tức');
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'to %s is told that pages are only read',
    async (method) => {
      const { status, headers, body } = await ask('/tin-tuc/', { method });
      expect({ status, allow: headers['allow'], body }).toEqual({
        status: 405,
        allow: 'GET, HEAD',
        body: '',
      });
    },
  );

  test('for the head of a file gets its length and no byte', async () => {
    const { status, headers, body } = await ask('/chu.txt', {
      method: 'HEAD',
      headers: { range: 'bytes=2-3' },
    });
    expect({ status, length: headers['content-length'], body }).toEqual({
      status: 200,
      length: '10',
      body: '',
    });
  });
});

describe('a range', () => {
  test.each<[string, number, string, string | undefined]>([
    ['bytes=0-4', 206, '01234', 'bytes 0-4/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-5', 200, '0123456789', undefined],
    ['bytes=5-4', 200, '0123456789', undefined],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=99999999999-', 416, '', 'bytes */10'],
    ['bytes=-', 200, '0123456789', undefined],
    ['bytes=a-b', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['items=0-1', 200, '0123456789', undefined],
    ['bytes=1e0-3', 200, '0123456789', undefined],
    [`bytes=${'9'.repeat(400)}-`, 200, '0123456789', undefined],
  ])('%s is answered %i', async (range, status, body, part) => {
    const answer = await ask('/chu.txt', { headers: { range } });
    expect({ status: answer.status, body: answer.body, part: answer.headers['content-range'] }).toEqual({
      status,
      body,
      part,
    });
  });

  test('of an empty file, and of one that may have changed', async () => {
    expect((await ask('/rong.txt', { headers: { range: 'bytes=0-' } })).status).toBe(416);
    expect((await ask('/rong.txt')).status).toBe(200);
    const since = await ask('/chu.txt', { headers: { range: 'bytes=0-1', 'if-range': '"x"' } });
    expect([since.status, since.body]).toEqual([200, '0123456789']);
  });

  test('of one byte is that byte', () => {
    expect(readRange('bytes=0-0', 10)).toEqual({ first: 0, last: 0 });
    expect(readRange('bytes=9-9', 10)).toEqual({ first: 9, last: 9 });
  });
});
