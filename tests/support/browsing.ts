/** A browser on a served site, with what the tests of every page need to know. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type RunningServer, serveSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import type { BuiltSite } from './sites.ts';

export interface Visit {
  readonly page: Page;
  /** Messages of the console that report an error, and errors nobody caught; what the policy refused fails every test. */
  readonly errors: string[];
  /** Requests to another host. */
  readonly foreign: string[];
  close(): Promise<void>;
}

export interface Browsing {
  /**
   * Opens an address of the site, from its root, in a context of its own.
   * @param prepare what must be so before the page is there: a clock, a stored choice, a made-up voice
   */
  open(
    path: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Visit>;
  /** The whole address of a path from the root of the site. */
  url(path: string): string;
  /** What the policies of the pages have refused in this test so far; for the test that wants it so. */
  refusals(): string[];
}

/** How the console begins to tell what the policy of a page refused. */
const REFUSED = 'Refused by the policy of the page:';

/** What serves a site: its address, and how it is ended. */
export type Served = Pick<RunningServer, 'url' | 'stop'>;

/**
 * Serves a site and starts a browser for the tests of a file; both end with it.
 * A page counts as open when its `load` has come: its scripts have run.
 * @param serve by default the project's own server, at any free port: test files run side by side
 */
export function browsing(
  site: BuiltSite,
  serve: () => Promise<Served> = () => serveSite({ dir: site.outDir, port: 0 }),
): Browsing {
  let server: Served | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await serve();
    browser = await launchBrowser();
  });
  /** What the policy of a page refused, on any page that a test of the file opened. */
  const refused: string[] = [];
  afterEach(() => {
    expect(refused.splice(0), 'refused by the policy of the page').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const url = (path: string) => {
    if (!server) throw new Error('The server is not running yet');
    return new URL(path.replace(/^\//, ''), server.url).href;
  };
  return {
    url,
    refusals: () => refused.splice(0),
    async open(path, options, prepare) {
      if (!browser) throw new Error('The browser is not running yet');
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      const foreign: string[] = [];
      const host = new URL(url('/')).host;
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
        if (message.text().startsWith(REFUSED)) refused.push(`${path}: ${message.text()}`);
      });
      await page.addInitScript((sign) => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error(`${sign} ${violatedDirective}: ${blockedURI} ${sample}`);
        });
      }, REFUSED);
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('request', (request) => {
        const address = new URL(request.url());
        if (/^https?:$/.test(address.protocol) && address.host !== host) foreign.push(request.url());
      });
      await prepare?.(page);
      await page.goto(url(path));
      return { page, errors, foreign, close: () => context.close() };
    },
  };
}
