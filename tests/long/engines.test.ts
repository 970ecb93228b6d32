/**
 * The engines beside Chromium: Firefox (Debian: firefox-esr) over WebDriver BiDi, WebKit (Debian: webkit2gtk-driver,
 * xvfb) over WebDriver. A page opens whole, nothing moves sideways, the menu of a phone opens, a colour is kept.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serveSite } from '../../src/serve/static-server.ts';
import { freePort } from '../support/free-port.ts';
import { kindsOf } from '../support/kinds.ts';
import { SITES } from '../support/sites.ts';
import { importTool } from '../support/tool-package.ts';

const PAGES = kindsOf(SITES.rich).filter(([kind]) =>
  ['home', 'article', 'news list', 'procedures', 'documents', 'products', 'contact', 'search'].includes(kind),
);

/** What each engine answers: runs a script in the open page. */
interface Engine {
  open(url: string): Promise<void>;
  evaluate<Result>(script: string): Promise<Result>;
  close(): Promise<void>;
}

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT = '/usr/bin/WebKitWebDriver';
const MINI_BROWSER =
  spawnSync('sh', ['-c', 'ls /usr/lib/*/webkit2gtk-4*/MiniBrowser']).stdout.toString().split('\n')[0] ?? '';

/** What is used of puppeteer-core, the one driver of Firefox over WebDriver BiDi. */
interface Puppeteer {
  launch(options: { browser: 'firefox'; executablePath: string; headless: boolean }): Promise<{
    newPage(): Promise<{
      setViewport(size: { width: number; height: number }): Promise<void>;
      goto(url: string, options: { waitUntil: 'load' }): Promise<unknown>;
      evaluate(script: string): Promise<unknown>;
    }>;
    close(): Promise<void>;
  }>;
}

async function firefox(): Promise<Engine> {
  const { default: puppeteer } = (await importTool('puppeteer-core')) as { default: Puppeteer };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 500, height: 740 });
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: (script) => page.evaluate(script) as never,
    close: () => browser.close(),
  };
}

async function webkit(): Promise<Engine> {
  const port = await freePort();
  const driver: ChildProcess = spawn('xvfb-run', ['-a', WEBKIT, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_FORCE_SANDBOX: '0' },
  });
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value as unknown;
  };
  const end = () => {
    if (driver.pid) process.kill(-driver.pid);
  };
  try {
    await ready(() => ask('GET', '/status'));
    const { sessionId } = (await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] } },
      },
    })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/window/rect`, { width: 500, height: 740 });
    return {
      open: async (url) => void (await ask('POST', `${session}/url`, { url })),
      evaluate: async (script) =>
        (await ask('POST', `${session}/execute/sync`, { script: `return ${script}`, args: [] })) as never,
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Asks until there is an answer, for some seconds. */
async function ready(attempt: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((go) => setTimeout(go, 100));
    }
  }
}

const ENGINES: readonly [name: string, isThere: boolean, start: () => Promise<Engine>][] = [
  ['Firefox (needs the Debian package firefox-esr)', existsSync(FIREFOX), firefox],
  [
    'WebKit (needs the Debian packages webkit2gtk-driver and xvfb)',
    existsSync(WEBKIT) && existsSync(MINI_BROWSER) && existsSync('/usr/bin/xvfb-run'),
    webkit,
  ],
];

describe.each(ENGINES)('%s', (_name, isThere, start) => {
  let server: RunningServer | undefined;
  let engine: Engine | undefined;
  beforeAll(async () => {
    if (!isThere) return;
    server = await serveSite({ dir: SITES.rich.outDir, port: 0 });
    engine = await start();
  });
  afterAll(async () => {
    await engine?.close();
    await server?.stop();
  });
  const open = async (path: string) => {
    if (!engine || !server) throw new Error('The engine is not running');
    await engine.open(new URL(path.replace(/^\//, ''), server.url).href);
    return engine;
  };

  test.skipIf(!isThere).each(PAGES)('%s (%s) reads whole and does not move sideways', async (_kind, path) => {
    const page = await open(path);
    const seen = await page.evaluate<{ words: number; wide: number; ground: string; heading: string }>(
      `({
        words: document.querySelector('main').innerText.length,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ground: getComputedStyle(document.querySelector('.masthead .brand')).backgroundColor,
        heading: document.querySelector('h1').textContent,
      })`,
    );
    expect(seen.words).toBeGreaterThan(20);
    expect(seen.heading.trim()).not.toBe('');
    expect(seen.wide).toBeLessThanOrEqual(0);
    expect(seen.ground, 'the styles are understood').toMatch(/^rgb\((?:122, 26, 21|75, 20, 17)\)$/);
  });

  test.skipIf(!isThere)('the menu of a phone opens and closes', async () => {
    const page = await open('/');
    const states = await page.evaluate<boolean[]>(
      `(() => {
        const entry = document.querySelector('nav a');
        const shown = () => entry.getClientRects().length > 0;
        const before = shown();
        [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Menu').click();
        const opened = shown();
        [...document.querySelectorAll('nav button')].find((button) => button.textContent.trim() === 'Đóng').click();
        return [before, opened, shown()];
      })()`,
    );
    expect(states).toEqual([false, true, false]);
  });

  test.skipIf(!isThere)('a chosen colour is there and stays', async () => {
    const page = await open('/');
    await page.evaluate(`document.querySelector('[data-set-theme="contrast"]').click()`);
    const chosen = await (await open('/lien-he/')).evaluate<string[]>(
      `[document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor]`,
    );
    expect(chosen).toEqual(['contrast', 'rgb(0, 0, 0)']);
  });
});
