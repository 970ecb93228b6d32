import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import type { RunningServer } from '../serve/static-server.ts';
import { serveForm } from './server.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const PAGE = '---\ntitle: Giới thiệu\n---\n\nXã Mẫu.\n';

let home: string;
let contentDir: string;
let server: RunningServer;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'form-server-'));
  contentDir = join(home, 'content');
  mkdirSync(join(contentDir, 'pages'), { recursive: true });
  cpSync(join(ROOT, 'tests/fixtures/empty/site.yaml'), join(contentDir, 'site.yaml'));
  writeFileSync(join(contentDir, 'pages/gioi-thieu.md'), PAGE);
  writeFileSync(join(home, 'ngoai.md'), '---\ntitle: Bí mật\n---\n');
  writeFileSync(join(home, 'ngoai.jpg'), 'bí mật');
  symlinkSync(join(home, 'ngoai.md'), join(contentDir, 'pages/noi.md'));
  server = await serveForm({ contentDir, port: 0, now: () => NOW });
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: OutgoingHttpHeaders = {}, value?: unknown): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const method = value === undefined ? 'GET' : 'POST';
  const options = { port: server.port, host: '127.0.0.1', path: `/quan-tri/${path}`, method, headers };
  const sent = request(options, (response) => {
    let body = '';
    response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
  });
  sent.on('error', reject);
  sent.end(value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value));
  return promise;
}

/** As the form's own page asks. */
const own = () => ({ Origin: new URL(server.url).origin, 'Content-Type': 'application/json' });
const entry = (change: object = {}) => ({
  kind: 'pages',
  values: { title: 'Trang mới' },
  body: 'Chữ.',
  files: [],
  isConfirmed: true,
  ...change,
});

describe('who may ask', () => {
  test.each([
    ['the page', '', {}],
    ['the list', 'api/state', {}],
    ['an entry', 'api/entry?path=pages/gioi-thieu.md', {}],
  ])('%s is given to this machine', async (_what, path, headers) => {
    expect((await ask(path, headers)).status).toBe(200);
  });

  test.each([
    ['another name of the machine', { Host: 'xa.example' }],
    ['a name that only begins so', { Host: '127.0.0.1.xa.example' }],
    ['another page', { Origin: 'https://xa.example' }],
    ['a page without an origin', { Origin: 'null' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['an image of another page', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('nothing is told or changed under %s', async (_what, headers) => {
    expect((await ask('api/state', headers)).status).toBe(403);
    expect((await ask('api/save', { ...own(), ...headers }, entry())).status).toBe(403);
    expect((await ask('api/delete', { ...own(), ...headers }, { path: 'pages/gioi-thieu.md' })).status).toBe(
      403,
    );
    expect(existsSync(join(contentDir, 'pages/trang-moi.md'))).toBe(false);
    expect(existsSync(join(contentDir, 'pages/gioi-thieu.md'))).toBe(true);
  });

  test('a form of another page cannot send what is taken', async () => {
    const { Origin } = own();
    for (const headers of [{ Origin, 'Content-Type': 'text/plain' }, { 'Content-Type': 'application/json' }])
      expect((await ask('api/save', headers, entry())).status).toBe(403);
  });

  test('its page runs no script but its own, and asks nobody else', async () => {
    const { headers } = await ask('');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('nothing outside the content folder', () => {
  const OUTSIDE = [
    '../ngoai.md',
    'pages/../../ngoai.md',
    'pages/noi.md',
    '/etc/passwd',
    'pages//gioi-thieu.md',
    'site.yaml',
    '',
  ];

  test.each(OUTSIDE)('is opened, changed or deleted as %j', async (path) => {
    expect((await ask(`api/entry?path=${encodeURIComponent(path)}`)).status).toBe(409);
    expect((await ask('api/save', own(), entry({ path, version: '' }))).status).toBe(409);
    expect((await ask('api/delete', own(), { path })).status).toBe(409);
    expect(readFileSync(join(home, 'ngoai.md'), 'utf8')).toContain('Bí mật');
  });

  test.each(['../ngoai.jpg', 'site.yaml', 'pages/../../ngoai.jpg'])(
    'is shown as the picture %j',
    async (path) => {
      expect((await ask(`api/picture?path=${encodeURIComponent(path)}`)).status).toBe(404);
    },
  );

  test.each([
    '../a.jpg',
    'a/b.jpg',
    'a.html',
    'a.svg',
    'index.md',
    '.a.jpg',
    'A.jpg',
    'a.jpg\0',
    'a.pdf',
    '',
  ])('and no file of another kind is taken as %j', async (name) => {
    const { status } = await ask('api/save', own(), entry({ files: [{ name, bytes: 'YQ==' }] }));
    expect(status).toBe(409);
    expect(existsSync(join(contentDir, 'pages/trang-moi.md'))).toBe(false);
  });

  test.each(['{', '[]', '"a"', '{"kind":"__proto__"}'])('and %j is no entry', async (text) => {
    expect((await ask('api/save', own(), text)).status).toBe(400);
  });
});

describe('what the page asks for', () => {
  const told = async (path: string) => JSON.parse((await ask(`api/${path}`)).body) as unknown;

  test('are the files beside the entries of a kind, and none of what is no kind', async () => {
    writeFileSync(join(contentDir, 'pages/so-do.png'), 'ảnh');
    expect(await told('files?kind=pages')).toEqual(['so-do.png']);
    expect(await told('files?kind=news')).toEqual([]);
    expect(await told('files?kind=../content/pages')).toEqual([]);
    expect(await told('files')).toEqual([]);
    rmSync(join(contentDir, 'pages/so-do.png'));
  });

  test.each([
    ['a.webp', 'image/webp'],
    ['B.AVIF', 'image/avif'],
    ['c.jpg', 'image/jpeg'],
  ])('is the picture %s as what it is', async (name, type) => {
    writeFileSync(join(contentDir, 'pages', name), 'ảnh');
    const { status, headers, body } = await ask(`api/picture?path=pages/${name}`);
    expect([status, headers['content-type'], body]).toEqual([200, type, 'ảnh']);
    rmSync(join(contentDir, 'pages', name));
  });

  test('are the categories, none where there is no file of them', async () => {
    expect(await told('state')).toMatchObject({ categories: [] });
    writeFileSync(join(contentDir, 'categories.yaml'), '- id: tin-xa\n  name: Tin xã\n  order: 1\n');
    expect(await told('state')).toMatchObject({ categories: [{ id: 'tin-xa', name: 'Tin xã' }] });
    rmSync(join(contentDir, 'categories.yaml'));
  });

  test.each(['api/khong-co', 'api/constructor', 'api/', 'khong-co.js'])('%s is not there', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, '{"refused":"Không có gì ở đây."}']);
    expect((await ask(path, own(), {})).status).toBe(405);
  });
});

test('what the check finds wrong is handed back, and nothing is left of it', async () => {
  const wrong = entry({ values: { title: 'Trang mới' }, body: '[a](/khong-co/)', files: [] });
  const { status, body } = await ask('api/save', own(), wrong);
  expect(status).toBe(422);
  const { findings } = JSON.parse(body) as { findings: readonly { severity: string; remedy: string }[] };
  expect(findings.some(({ severity, remedy }) => severity === 'error' && remedy !== '')).toBe(true);
  expect(existsSync(join(contentDir, 'pages/trang-moi.md'))).toBe(false);
});

test('an entry that somebody else has changed is not written over', async () => {
  const opened = JSON.parse((await ask('api/entry?path=pages/gioi-thieu.md')).body) as { version: string };
  writeFileSync(join(contentDir, 'pages/gioi-thieu.md'), PAGE.replace('Mẫu', 'Mẫu mới'));
  const change = entry({ path: 'pages/gioi-thieu.md', version: opened.version });
  const { status, body } = await ask('api/save', own(), change);
  expect([status, body]).toEqual([409, expect.stringContaining('vừa được sửa ở nơi khác')]);
  expect(readFileSync(join(contentDir, 'pages/gioi-thieu.md'), 'utf8')).toContain('Mẫu mới');
  writeFileSync(join(contentDir, 'pages/gioi-thieu.md'), PAGE);
});
