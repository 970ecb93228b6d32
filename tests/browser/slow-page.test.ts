/** A page that comes in pieces, as over a bad line: what is drawn of the first stays where it is when the rest comes. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Where what stands beside the text begins. */
const BESIDE = /<(?:aside|div) class="(?:side|procedure-beside)"/;

describe('a page whose second half is late', () => {
  test.each([
    '/',
    '/tin-tuc/',
    '/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/',
    '/tthc/',
    '/van-ban/',
    '/tim-kiem/',
    '/thong-ke/',
    '/lien-he/',
  ])('%s does not move what a reader sees already', async (path) => {
    const html = readFileSync(join(SITES.rich.outDir, path, 'index.html'), 'utf8');
    const cut = html.search(BESIDE);
    expect(cut, 'something stands beside the text').toBeGreaterThan(0);
    let rest: ServerResponse | undefined;
    const server = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (request.url !== '/') return void response.writeHead(404).end();
      response.write(html.slice(0, cut));
      rest = response;
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const page = await browser.newPage({ viewport: { width: 1280, height: 740 } });
    try {
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
      await page.evaluate(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            sources: { node: Node }[];
          })[])
            shifts.push(
              `${entry.value.toFixed(3)} ${entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40))}`,
            );
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      rest?.end(html.slice(cut));
      await page.waitForLoadState();
      // Drawn once more: the observer is told after that.
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
