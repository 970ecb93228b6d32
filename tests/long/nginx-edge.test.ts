/** nginx with the printed configuration, as many readers and an impatient program meet it: HTTP/2, limits, proxies. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deploySite, makeWorkplace, type Workplace } from '../support/releases.ts';
import { SITES } from '../support/sites.ts';
import { isInstalled, startWebServer } from '../support/web-servers.ts';

describe.skipIf(!isInstalled('nginx'))('nginx (needs the Debian package nginx)', () => {
  let place: Workplace;
  beforeEach(() => {
    place = makeWorkplace();
    deploySite(place, 'A');
  });
  afterEach(() => place.remove());
  const start = (flags: readonly string[]) =>
    startWebServer('nginx', { contentDir: SITES.empty.contentDir, dir: place.dir, base: '/' }, flags);

  test('with a certificate speaks HTTP/2, with all headers of the site', async () => {
    const folder = join(place.dir, '../tls');
    mkdirSync(folder);
    const [key, chain] = [join(folder, 'key.pem'), join(folder, 'chain.pem')];
    const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=xa.example -days 2 -keyout`;
    execFileSync('openssl', [...words.split(' '), key, '-out', chain], { stdio: 'pipe' });
    const server = await start(['--certificate', chain, '--key', key]);
    const session = connect(server.url.replace('http:', 'https:'), { rejectUnauthorized: false });
    const headers = await new Promise<Record<string, unknown>>((done, fail) => {
      session.on('error', fail);
      session.request({ ':path': '/' }).on('response', done).on('error', fail).resume();
    });
    session.destroy();
    await server.stop();
    expect(session.alpnProtocol).toBe('h2');
    expect(headers).toMatchObject({ ':status': 200, 'cache-control': 'no-cache' });
    expect(headers['strict-transport-security']).toContain('max-age=');
  });

  test('a school behind one address is served, a program that does not stop is told to, and nobody else is', async () => {
    const server = await start(['--proxy', '127.0.0.1']);
    const { port } = new URL(server.url);
    const ask = (reader: string) =>
      new Promise<number>((done, fail) => {
        request({ port, path: '/robots.txt', headers: { 'X-Forwarded-For': reader } }, (response) => {
          response.resume();
          done(response.statusCode ?? 0);
        })
          .on('error', fail)
          .end();
      });
    const all = async (reader: string, count: number) => {
      const seen = new Map<number, number>();
      for (let done = 0; done < count; done += 200) {
        const statuses = await Promise.all(
          Array.from({ length: Math.min(200, count - done) }, () => ask(reader)),
        );
        for (const status of statuses) seen.set(status, (seen.get(status) ?? 0) + 1);
      }
      return seen;
    };
    // Five hundred, each with fourteen files.
    expect([...(await all('203.0.113.5', 7000))]).toEqual([[200, 7000]]);
    // Until the limit is met, however slow this machine is.
    let refused = 0;
    for (let round = 0; round < 40 && refused === 0; round += 1) {
      refused = (await all('203.0.113.5', 2000)).get(429) ?? 0;
    }
    expect(refused).toBeGreaterThan(0);
    expect(await ask('203.0.113.6')).toBe(200);
    await server.stop();
  });
});
