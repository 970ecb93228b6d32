/**
 * nginx and Caddy (Debian: nginx, caddy) with the configuration that `npm run server-config` prints: what a reader, a
 * browser that comes back, a crawler and an attacker are answered.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFiles } from '../../src/build/compressed-files.ts';
import { deploy, rollback } from '../../src/deploy/deploy.ts';
import { isCompressible, isHashed, SERVED_TYPES } from '../../src/site/served-files.ts';
import { browsing } from '../support/browsing.ts';
import { kindsOf } from '../support/kinds.ts';
import { filesOf, isRedirect, readText } from '../support/pages.ts';
import { deploySite, makeWorkplace, until } from '../support/releases.ts';
import { SITES } from '../support/sites.ts';
import { runStats } from '../support/visitors.ts';
import { isInstalled, SERVERS, startWebServer, type WebServer } from '../support/web-servers.ts';

const { rich } = SITES;
const NO_REPORT = () => undefined;

let room: string;
/** The built site with its compressed copies. */
let built: string;
beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'web-servers-'));
  built = join(room, 'dist');
  cpSync(rich.outDir, built, { recursive: true });
  await compressFiles(built, join(room, 'cache'));
}, 300_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

const put = (dir: string, force = false) =>
  deploy({ dir, from: built, keep: 5, force, now: new Date(), report: NO_REPORT });

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for a path as it stands, without the tidying that fetch does. */
const get = (
  server: WebServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

function decoded({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** What a file's answer must say of it, beside its bytes. */
const expected = (file: string) => ({
  file,
  status: 200,
  type: SERVED_TYPES[extname(file)] ?? expect.any(String),
  cache: isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  etag: expect.stringMatching(/^(?:W\/)?".+"$/),
  sniffing: 'nosniff',
  policy: expect.stringContaining("frame-ancestors 'none'"),
});

const told = (file: string, { status, headers }: Answer) => ({
  file,
  status,
  type: headers['content-type'],
  cache: headers['cache-control'],
  etag: headers.etag,
  sniffing: headers['x-content-type-options'],
  policy: headers['content-security-policy'],
});

/** nginx gives the page of what is not there in gzip at best. */
const bestOf = (encodings: string, file: string): unknown => {
  if (!encodings.includes('br') || encodings.includes('br;q=0')) return 'gzip';
  return file === '404.html' ? expect.any(String) : 'br';
};

/** A page that only sends its reader on. */
const isMoved = (file: string): boolean =>
  file.endsWith('.html') && isRedirect(readText({ outDir: built }, file));

describe.skipIf(!isInstalled('nginx') && !isInstalled('caddy'))('the built site', () => {
  test('holds a smaller copy in brotli and gzip of each text file of some size, of nothing else', () => {
    const files = new Set(filesOf({ outDir: built }));
    const own = filesOf(rich);
    const copied = own.filter((file) => files.has(`${file}.br`) && files.has(`${file}.gz`));
    expect(copied.filter((file) => !isCompressible(file))).toEqual([]);
    expect(copied.length).toBeGreaterThan(150);
    expect(files.size).toBe(own.length + 2 * copied.length);
    expect(copied).not.toContain('stats.json');
    for (const file of copied) {
      const bytes = readFileSync(join(built, file));
      expect(brotliDecompressSync(readFileSync(join(built, `${file}.br`))).equals(bytes), file).toBe(true);
      expect(gunzipSync(readFileSync(join(built, `${file}.gz`))).equals(bytes), file).toBe(true);
    }
  });
});

describe.each(SERVERS)('%s', (name) => {
  describe.skipIf(!isInstalled(name))(`(needs the Debian package ${name})`, () => {
    test('readers meet no missing page and no page with another release’s files while releases come and go', async () => {
      const place = makeWorkplace();
      deploySite(place, 'A', { keep: 2 });
      const made = await startWebServer(name, {
        contentDir: SITES.empty.contentDir,
        dir: place.dir,
        base: '/',
      });
      const text = async (path: string) => {
        const { status, body } = await get(made, path);
        if (status !== 200) throw new Error(`${path}: ${status}`);
        return body.toString();
      };
      let isOver = false;
      const failures: string[] = [];
      const read = async () => {
        const [, release = ''] = /Trang chủ (\w+)/.exec(await text('/')) ?? [];
        const style = await text(`/_astro/style.${release}.css`);
        if (!style.includes(`--site: ${release} `)) failures.push(`${release}: ${style}`);
        await text('/tin-tuc/bai-3/');
      };
      const seen = Array.from({ length: 8 }, () => 0);
      const readers = seen.map(async (_, reader) => {
        while (!isOver) {
          await read().catch((error: Error) => failures.push(error.message));
          seen[reader] = (seen[reader] ?? 0) + 1;
        }
      });
      for (let round = 0; round < 40; round += 1) {
        if (round % 4 === 3) rollback({ dir: place.dir, id: undefined, now: new Date(), report: NO_REPORT });
        else deploySite(place, `R${round}`, { keep: 3 });
        // The deploys are of this process, whose readers need their turn: nobody reads through two of them.
        const before = [...seen];
        await until(
          () => seen.every((count, reader) => count > (before[reader] ?? 0) + 1),
          'every reader has read',
        );
      }
      isOver = true;
      await Promise.all(readers);
      await made.stop();
      place.remove();
      expect(failures).toEqual([]);
      expect(Math.min(...seen)).toBeGreaterThan(40);
    });

    let dir: string;
    let server: WebServer;
    const { base } = rich;
    const at = (file: string) => base + file.split('/').map(encodeURIComponent).join('/');
    beforeAll(async () => {
      dir = join(room, name);
      put(dir);
      server = await startWebServer(name, { contentDir: rich.contentDir, dir, base });
    });
    afterAll(() => server?.stop());
    const everyFile = (encodings: string) =>
      Promise.all(
        filesOf(rich)
          .filter((file) => !isMoved(file))
          .map(async (file) => {
            const path = at(file).replace(/(?<=\/)index\.html$/, '');
            return { file, answer: await get(server, path, { 'Accept-Encoding': encodings }) };
          }),
      );

    test.each(['identity', 'gzip', 'br', 'gzip, deflate, br;q=0', 'br;q=1.0, gzip;q=0.8, *;q=0.1'])(
      'sends every file as it was built, with its type and how long it may be kept, to who takes %s',
      async (encodings) => {
        const answers = await everyFile(encodings);
        expect(answers.length).toBeGreaterThan(300);
        for (const { file, answer } of answers) {
          expect(told(file, answer)).toEqual(expected(file));
          expect(decoded(answer).equals(readFileSync(join(built, file))), file).toBe(true);
        }
        const compressed = answers.filter(({ answer }) => answer.headers['content-encoding'] !== undefined);
        expect(compressed.length > 150).toBe(encodings !== 'identity');
        for (const { file, answer } of compressed) {
          expect(answer.headers['content-encoding'], file).toEqual(bestOf(encodings, file));
          expect(answer.headers.vary, file).toMatch(/accept-encoding/i);
        }
      },
    );

    test.each(['identity', 'gzip', 'br'])(
      'a page that has not changed is not sent again (%s)',
      async (one) => {
        const first = await get(server, base, { 'Accept-Encoding': one });
        const again = await get(server, base, {
          'Accept-Encoding': one,
          'If-None-Match': first.headers.etag ?? '',
        });
        expect(again.status).toBe(304);
        expect(again.body.length).toBe(0);
      },
    );

    test.each([
      'khong-co/',
      'khong-co',
      '_astro/khong-co.js',
      'pagefind/fragment/khong-co.pf_fragment',
      'tin-tuc/index.html.br',
      'index.html.gz',
      '.git/config',
      '.env',
      '%2e%2e/%2e%2e/etc/passwd',
      '../../.deploy/lock',
      'tin-tuc/%00',
      '..%5c..%5c',
    ])('%s is answered by the page that says so, which nobody keeps', async (path) => {
      for (const encodings of ['identity', 'gzip', 'br']) {
        const answer = await get(server, base + path, { 'Accept-Encoding': encodings });
        expect([400, 404]).toContain(answer.status);
        if (answer.status === 400) continue;
        expect(decoded(answer).toString()).toContain('Không tìm thấy trang');
        expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(answer.headers['cache-control']).toBe('no-cache');
      }
    });

    test('has nothing outside its path, and leads to it where its last slash is missing', async () => {
      expect((await get(server, '/')).status).toBe(404);
      expect((await get(server, '/tin-tuc/')).status).toBe(404);
      const { status, headers } = await get(server, `${base.slice(0, -1)}`);
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? '', server.url).pathname).toBe(base);
    });

    test('leads from an address without its last slash to the one with it, and never to another host', async () => {
      const { status, headers } = await get(server, `${base}tin-tuc?a=1`);
      expect([301, 308]).toContain(status);
      expect(headers.location?.split('?')[0]).toBe(`${base}tin-tuc/`);
      const prefix = base.slice(0, -1);
      for (const path of [
        `//evil.example/..${base}tin-tuc`,
        `/\\evil.example/..${base}tin-tuc`,
        `//evil.example/%2e%2e${base}tin-tuc`,
        `${prefix}//evil.example/..//tin-tuc`,
        `${prefix}/tin-tuc%0d%0aX-Evil:%201`,
        `/%5cevil.example/..${base}tin-tuc`,
      ]) {
        const answer = await get(server, path);
        expect(answer.headers['x-evil'], path).toBeUndefined();
        const location = answer.headers.location ?? '/';
        expect(new URL(location.replaceAll('\\', '/'), server.url).host, `${path} → ${location}`).toBe(
          new URL(server.url).host,
        );
      }
    });

    test('leads from an old address of an article to the one it has', async () => {
      const moved = filesOf(rich).filter(isMoved);
      expect(moved.length).toBeGreaterThan(1);
      for (const file of moved) {
        const path = at(file).replace(/index\.html$/, '');
        const target = /rel="canonical" href="([^"]+)"/.exec(readFileSync(join(built, file), 'utf8'))?.[1];
        for (const one of path.endsWith('/') ? [path, path.slice(0, -1)] : [path]) {
          const { status, headers } = await get(server, one);
          expect({ one, status, location: headers.location }).toEqual({
            one,
            status: 301,
            location: new URL(target ?? '').pathname,
          });
        }
      }
    });

    test('says of what was taken down that it is gone for good, of its files too, and of nothing else', async () => {
      for (const path of ['bai-da-go/', 'bai-da-go', 'bai-da-go/anh.webp']) {
        const answer = await get(server, `${base}tin-tuc/${path}`, { 'Accept-Encoding': 'identity' });
        expect(answer.status, path).toBe(410);
        expect(answer.body.toString()).toContain('Không tìm thấy trang');
        expect(answer.headers['cache-control']).toBe('no-cache');
      }
      expect((await get(server, `${base}tin-tuc/bai-da-go-khong/`)).status).toBe(404);
    });

    test('leads from the addresses of a former portal, with their questions, and by no other question', async () => {
      const article = `${base}tin-tuc/truong-tieu-hoc-xa-mau-khai-giang/`;
      for (const [old, to] of [
        ['tin-tuc/12345.html', article],
        ['?id=123', article],
        ['vanban.aspx?id=15', `${base}van-ban/quyet-dinh-15-quan-ly-duong-thon/`],
        ['portal/gioi-thieu', `${base}gioi-thieu/`],
        ['default.aspx?tab=tin', `${base}tin-tuc/`],
      ] as const) {
        const { status, headers } = await get(server, `${base}${old}`);
        expect({ old, status, location: headers.location?.split('?')[0] }).toEqual({
          old,
          status: 301,
          location: to,
        });
      }
      expect((await get(server, `${base}?id=124`)).status).toBe(200);
      expect((await get(server, `${base}vanban.aspx?id=16`)).status).toBe(404);
    });

    test('sends a part of a file, and the heads alone', async () => {
      const file = filesOf(rich).find((one) => one.endsWith('.pdf')) ?? '';
      const whole = readFileSync(join(built, file));
      const part = await get(server, at(file), { Range: 'bytes=5-20' });
      expect(part.status).toBe(206);
      expect(part.body.equals(whole.subarray(5, 21))).toBe(true);
      expect((await get(server, at(file), {}, 'HEAD')).headers['content-length']).toBe(String(whole.length));
      expect((await get(server, base, {}, 'POST')).status).toBe(405);
    });

    test('shows new figures of the counters at once', async () => {
      const shown = async () =>
        JSON.parse((await get(server, `${base}stats.json`, { 'Accept-Encoding': 'br' })).body.toString());
      const args = ['--log', server.log, '--state', join(room, `${name}.state`)];
      const { code, stderr, stdout } = await runStats([
        'visitors',
        ...args,
        '--out',
        join(dir, 'stats.json'),
        '--baseline',
        '1000',
      ]);
      expect(code, stderr).toBe(0);
      expect(stdout + stderr).not.toMatch(/dòng hỏng/);
      put(dir);
      expect((await shown()).visitors.total).toBeGreaterThanOrEqual(1000);
      writeFileSync(join(dir, 'stats.json'), '{"visitors":{"total":4321}}');
      expect((await shown()).visitors.total).toBe(4321);
    });

    describe('in a browser', () => {
      const { open, url } = browsing(rich, async () => ({ url: server.url, stop: async () => undefined }));

      test('every kind of page and the search run under the policies', async () => {
        const { page, errors, foreign, close } = await open('/');
        for (const [kind, path] of kindsOf(rich)) {
          const response = await page.goto(url(path), { waitUntil: 'load' });
          expect(response?.status(), kind).toBe(200);
          const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
          expect(styled, kind).not.toMatch(/^"?Times/);
        }
        await page.goto(url('/tim-kiem/?q=thon'));
        await page.locator('[data-search-results][aria-busy="false"] li').first().waitFor();
        expect(errors).toEqual([]);
        expect(foreign).toEqual([]);
        await close();
      });

      test('a reader who comes back sees the page of today', async () => {
        const { page, close } = await open('/');
        const old = await page.title();
        for (const file of ['index.html', 'index.html.br', 'index.html.gz'])
          rmSync(join(built, file), { force: true });
        const home = readFileSync(join(rich.outDir, 'index.html'), 'utf8');
        writeFileSync(join(built, 'index.html'), home.replace(/<title>[^<]*/, '<title>Tin của hôm nay'));
        put(dir);
        // By a link, as a reader comes back: a reload would ask in any case.
        await page.goto(url('/tin-tuc/'));
        await page.goto(url('/'));
        expect(old).not.toBe('Tin của hôm nay');
        expect(await page.title()).toBe('Tin của hôm nay');
        await close();
        // The other server begins with the site as it was built.
        writeFileSync(join(built, 'index.html'), home);
        await compressFiles(built, join(room, 'cache'));
      });
    });
  });
});
