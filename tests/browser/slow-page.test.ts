/** A page that comes in pieces, as over a bad line: what is drawn of the first stays where it is when the rest comes. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { drawn, shiftsOf, watchShifts } from '../support/shifts.ts';
import { SITES } from '../support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const ARTICLE = '/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/';
const htmlOf = (path: string) => readFileSync(join(SITES.rich.outDir, path, 'index.html'), 'utf8');

/** Opens a page whose pieces come one by one, each when the last is drawn. @returns what moved, one line for each time */
async function shifts(pieces: readonly string[], width: number): Promise<string[]> {
  let response: ServerResponse | undefined;
  const [first = '', ...others] = pieces;
  const server = createServer((request, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (request.url !== '/') return void answer.writeHead(404).end();
    answer.write(first);
    response = answer;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const page = await browser.newPage({ viewport: { width, height: 740 } });
  try {
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
    await watchShifts(page);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    for (const piece of others) {
      await drawn(page);
      response?.write(piece);
    }
    response?.end();
    await page.waitForLoadState();
    return await shiftsOf(page);
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

describe('a page does not move what a reader sees already', () => {
  test.each(['/', '/tin-tuc/', ARTICLE, '/tthc/', '/van-ban/', '/tim-kiem/', '/thong-ke/', '/lien-he/'])(
    'when what stands beside the text of %s is late',
    async (path) => {
      const html = htmlOf(path);
      const cut = html.search(/<(?:aside|div) class="(?:side|procedure-beside)[ "]/);
      expect(cut, 'something stands beside the text').toBeGreaterThan(0);
      expect(await shifts([html.slice(0, cut), html.slice(cut)], 1280)).toEqual([]);
    },
  );

  test('when masthead and notices come to a phone element by element', async () => {
    const html = htmlOf(ARTICLE);
    // Nothing is drawn before there is text: the name of the site.
    const [begin, end] = [html.indexOf('</a>', html.indexOf('class="site-identity"')), html.indexOf('<main')];
    // A telephone, which is spans for the groups of its digits, comes as one word.
    const pieces = html.slice(begin, end).split(/(?=<(?!span>\d)[a-z])/);
    expect(html.slice(begin, end), 'a notice with its button').toContain('data-dismiss');
    expect(await shifts([html.slice(0, begin), ...pieces, html.slice(end)], 360)).toEqual([]);
  });
});
