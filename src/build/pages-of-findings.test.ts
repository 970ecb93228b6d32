/** What the check finds, on the pages of `npm run dev`: served by a real server, asked as a browser asks. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Finding } from '../check/index.ts';
import { pagesOfFindings } from './pages-of-findings.ts';

const CONTENT = '/xa/content';
let server: Server | undefined;

const finding = (file: string, severity: Finding['severity'], message = 'thiếu tên'): Finding =>
  ({ file: join(CONTENT, file), line: 3, severity, message, remedy: 'ghi tên', rule: 'x' }) as Finding;

/** What a request is answered, by a site whose every page is `page`. */
async function ask(
  path: string,
  found: readonly Finding[],
  page: (response: ServerResponse) => void = (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 11 });
    response.write('<p>Bài');
    response.end('</p>');
  },
  method = 'GET',
) {
  const pages = pagesOfFindings({
    contentDir: CONTENT,
    base: '/xa/',
    settled: async () => undefined,
    findings: () => found,
  });
  server = createServer(
    (request: IncomingMessage, response) => void pages(request, response, () => page(response)),
  );
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

afterEach(async () => {
  await new Promise<unknown>((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

test('what was saved just now is checked before it is told', async () => {
  const found: Finding[] = [];
  const pages = pagesOfFindings({
    contentDir: CONTENT,
    base: '/xa/',
    settled: async () => void found.push(finding('news/2022/bai/index.md', 'error')),
    findings: () => found,
  });
  const told: unknown[] = [];
  const response = {
    writeHead: (status: number) => told.push(status),
    end: (page: string) => told.push(page),
  };
  const request = { method: 'GET', url: '/tin-tuc/bai/' };
  await pages(request as IncomingMessage, response as unknown as ServerResponse, () => told.push('next'));
  expect(told).toEqual([500, expect.stringContaining('tệp của nó còn lỗi')]);
});

test('a page is as it is where nothing is found', async () => {
  expect((await ask('/tin-tuc/', [])).body).toBe('<p>Bài</p>');
});

test('above every page stands what is wrong, as text, and remarks on other files behind a press', async () => {
  const { status, headers, body } = await ask('/tin-tuc/', [
    finding('news/a.md', 'error', 'thẻ <script> không được'),
    finding('news/b.md', 'warning', 'ảnh lớn'),
  ]);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(body).toContain('thẻ &lt;script&gt; không được');
  expect(body).toContain('Bài còn lỗi chưa hiện ra.');
  expect(body).toMatch(/<details><summary>Lưu ý ở tệp khác<\/summary><ul>.*ảnh lớn/);
  expect(body.indexOf('content-findings')).toBeLessThan(body.indexOf('<p>Bài</p>'));
});

test('remarks alone hide nothing', async () => {
  const { body } = await ask('/tin-tuc/', [finding('news/b.md', 'warning', 'ảnh lớn')]);
  expect(body).not.toContain('chưa hiện ra');
  expect(body).toContain('<p>Bài</p>');
});

test('of very many findings the first thirty are shown, and how many more there are', async () => {
  const many = Array.from({ length: 33 }, (_, at) => finding(`news/${at}.md`, 'error'));
  const { body } = await ask('/tin-tuc/', many);
  expect(body.match(/<li>/g)).toHaveLength(30);
  expect(body).toContain('Còn 3 điều nữa');
  await new Promise((done) => server?.close(done));
  const thirty = await ask('/tin-tuc/', many.slice(3));
  expect(thirty.body.match(/<li>/g)).toHaveLength(30);
  expect(thirty.body).not.toContain('điều nữa');
});

test('a page that failed for the content says so in its place; another failure of Astro is left', async () => {
  const fails = (response: ServerResponse) => {
    response.writeHead(500, { 'Content-Type': 'text/html' });
    response.end('<p>Error in English</p>');
  };
  const { status, body } = await ask('/tin-tuc/', [finding('news/a.md', 'error')], fails);
  expect(status).toBe(500);
  expect(body).not.toContain('English');
  expect(body).toContain('Trang này chưa hiện được vì nội dung còn lỗi.');
  expect(body).toContain('src="/xa/@vite/client"');
});

test('a feed that cannot be made says why; one that can is left', async () => {
  const found = [finding('categories.yaml', 'error')];
  const fails = (response: ServerResponse) => {
    response.writeHead(500, { 'Content-Type': 'text/html' });
    response.end('<p>Error in English</p>');
  };
  expect((await ask('/rss.xml', found, fails)).body).toContain(
    'Trang này chưa hiện được vì nội dung còn lỗi.',
  );
  await new Promise((done) => server?.close(done));
  const xml = (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'application/xml' });
    response.end('<rss/>');
  };
  expect((await ask('/rss.xml', found, xml)).body).toBe('<rss/>');
});

test.each<[string, (response: ServerResponse) => void]>([
  [
    'told one by one',
    (response) => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Length', '8');
      response.setHeader('ETag', '"1"');
      response.end(Buffer.from('<p>Bài'));
    },
  ],
  [
    'told at once, with words for the status',
    (response) => {
      response.writeHead(404, 'Không có', { 'CONTENT-TYPE': 'text/html', 'CONTENT-LENGTH': 8, ETag: '"1"' });
      response.write('PHA+QsOg', 'base64', () => response.end('i', 'latin1'));
    },
  ],
])('a page of Astro keeps its status and what is told with it: %s', async (_how, page) => {
  const { status, headers, body } = await ask('/khong-co/', [finding('news/a.md', 'warning')], page);
  expect([status, headers.get('etag'), headers.get('content-type')]).toEqual([
    404,
    '"1"',
    'text/html; charset=utf-8',
  ]);
  expect(body).toContain('<p>Bài');
  expect(body).toContain('content-findings');
});

test('a page that fails while there are remarks alone is Astro’s own, with them above it', async () => {
  const fails = (response: ServerResponse) => {
    response.writeHead(500, { 'Content-Type': 'text/html' });
    response.end('<p>Error in English</p>');
  };
  const { status, body } = await ask('/tin-tuc/', [finding('news/a.md', 'warning', 'ảnh lớn')], fails);
  expect(status).toBe(500);
  expect(body).toContain('English');
  expect(body).toContain('ảnh lớn');
});

test('a page that is not found is no failure of the content', async () => {
  const missing = (response: ServerResponse) => {
    response.writeHead(499, { 'Content-Type': 'text/html' });
    response.end('<p>Không thấy</p>');
  };
  const { body } = await ask('/khong-co/', [finding('news/a.md', 'error')], missing);
  expect(body).toContain('<p>Không thấy</p>');
});

test('a browser that asks for the head alone is told the same, without the page', async () => {
  const { status, body } = await ask(
    '/tin-tuc/bai/',
    [finding('news/2022/bai/index.md', 'error')],
    undefined,
    'HEAD',
  );
  expect([status, body]).toEqual([500, '']);
});

test('what is no page goes by untouched: scripts, pictures, files, what is sent', async () => {
  const found = [finding('news/a.md', 'error')];
  const json = (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{}');
  };
  for (const path of ['/favicon.svg', '/@vite/', '/_image/', '/src/x/', '/node_modules/x/']) {
    expect((await ask(path, found)).body, path).toBe('<p>Bài</p>');
    await new Promise((done) => server?.close(done));
  }
  expect((await ask('/tin-tuc/', found, undefined, 'POST')).body).toBe('<p>Bài</p>');
  await new Promise((done) => server?.close(done));
  expect((await ask('/tin-tuc/?a#b', found, json)).body).toBe('{}');
});

test('what concerns the page is told first, and nothing twice', async () => {
  const { body } = await ask('/tin-tuc/bai/', [
    finding('news/2022/khac/index.md', 'error', 'lỗi kia'),
    finding('news/2022/bai/index.md', 'warning', 'lưu ý này'),
    finding('news/2022/xa/index.md', 'warning', 'lưu ý kia'),
  ]);
  const [told = '', rest = ''] = body.split('<details>');
  expect(told.match(/<li>/g)).toHaveLength(2);
  expect(told.indexOf('lưu ý này')).toBeLessThan(told.indexOf('lỗi kia'));
  expect(rest.match(/<li>/g)).toHaveLength(1);
  expect(rest).toContain('lưu ý kia');
});

test('a page whose own text has errors is not shown, and says where they are, each once', async () => {
  const { status, headers, body } = await ask('/tin-tuc/bai/', [
    finding('news/2022/bai/index.md', 'error', 'lỗi này'),
    finding('news/2022/khac/index.md', 'error', 'lỗi kia'),
  ]);
  expect(status).toBe(500);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).not.toContain('<p>Bài</p>');
  expect(body).toContain('Trang này chưa hiện được vì tệp của nó còn lỗi.');
  expect(body.match(/<li>/g)).toHaveLength(2);
  expect(body.indexOf('lỗi này')).toBeLessThan(body.indexOf('lỗi kia'));
});
