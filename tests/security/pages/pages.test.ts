/**
 * Attacks in every text of a site, built as the site is and opened in a real browser, with the policy of the pages and
 * without it: each layer has to hold by itself.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { EARLY_SCRIPT } from '../../../src/client/early.ts';
import { pagePolicy } from '../../../src/html/page-policy.ts';
import { browsing } from '../../support/browsing.ts';
import { filesOf, isRedirect, readText } from '../../support/pages.ts';
import { build, SITES_DIR } from '../../support/sites.ts';
import { ATTACKS, CANARY, MARK, writeHostileContent } from './hostile.ts';

const DIR = join(SITES_DIR, 'hostile');
const CONTENT = join(DIR, 'content');
const site = { outDir: join(DIR, 'dist'), contentDir: CONTENT, url: undefined };
const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What ran, or was asked for, while a page was looked at. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  const asked = (request: Request) => {
    const { pathname, host } = new URL(request.url());
    if (pathname.startsWith(`/${CANARY}`) || host.startsWith(CANARY)) seen.push(`asked for ${request.url()}`);
  };
  page.on('requestfinished', asked);
  // What the policy refused was asked of nobody.
  page.on('requestfailed', (request) => {
    if (!/csp/i.test(request.failure()?.errorText ?? '')) asked(request);
  });
  page.on('dialog', (dialog) => {
    seen.push(`a dialog on ${page.url()}`);
    void dialog.dismiss();
  });
  return seen;
}

async function ran(page: Page): Promise<string[]> {
  // A page that has gone elsewhere in the meantime cannot be asked.
  const marked = await page.evaluate((mark) => mark in window, MARK).catch(() => true);
  return [
    ...(marked ? [`ran on ${page.url()}`] : []),
    ...(page.frames().length > 1 ? [`a frame on ${page.url()}`] : []),
  ];
}

describe('a site whose every text is an attack', () => {
  beforeAll(async () => {
    rmSync(DIR, { recursive: true, force: true });
    writeHostileContent(CONTENT);
    await build(site);
  }, 180_000);
  const { open, url } = browsing(site);

  const pages = () => filesOf(site).filter((file) => file.endsWith('.html'));
  /** One that has moved sends its reader on before it can be looked at; where to is a page of its own. */
  const stays = (file: string) => !isRedirect(readText(site, file));

  describe.each([
    ['with the policy, on the page of every attack', {}, (file: string) => file.startsWith('tin-tuc/bai-')],
    // Deeper lists hold the same teasers; tests/long/payloads.test.ts opens every page of its sites.
    [
      'without the policy, there and on the lists',
      { bypassCSP: true },
      (file: string) => file.startsWith('tin-tuc/bai-') || file.split('/').length < 3,
    ],
  ])('%s', (_how, options, isSeen) => {
    test('runs nothing, and shows the attack as the words that it is', { timeout: 120_000 }, async () => {
      const { page, close, errors, foreign } = await open('/', options);
      const seen = watch(page);
      const shown: string[] = [];
      for (const file of pages().filter(stays).filter(isSeen)) {
        await page.goto(url(addressOf(file)), { waitUntil: 'load' });
        seen.push(...(await ran(page)));
        const [, at] = /^tin-tuc\/bai-(\d+)\//.exec(file) ?? [];
        if (at === undefined) continue;
        const attack = words(ATTACKS[Number(at)] ?? '');
        expect(words((await page.locator('h1').textContent()) ?? '')).toBe(`Bài ${at} ${attack}`);
        const captions = await page.locator('.prose figcaption').allTextContents();
        expect(captions.map(words)).toEqual([attack, attack, attack]);
        shown.push(attack);
      }
      expect(shown.length).toBe(ATTACKS.length);
      expect(seen).toEqual([]);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    });

    test('runs nothing when it is searched, saved, printed, enlarged and its notices are put away', async () => {
      const { page, close, errors } = await open('/tin-tuc/bai-1/', { ...options, acceptDownloads: true });
      const seen = watch(page);
      await page.locator('a.enlarge').first().click();
      await page.locator('dialog.viewer').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog.viewer').waitFor({ state: 'detached' });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'screen' });
      for (const button of await page.locator('[data-dismiss]').all()) {
        if (await button.isVisible()) await button.click();
      }
      const saving = page.waitForEvent('download');
      await page.locator('[data-tool="save"]').click();
      const saved = join(DIR, 'saved.html');
      await (await saving).saveAs(saved);
      await page.goto(url('/tim-kiem/?q=onerror'));
      await page
        .locator('[data-search-results][aria-busy="false"]:not([data-query=""]) li')
        .first()
        .waitFor();
      seen.push(...(await ran(page)));
      await page.goto(`file://${saved}`);
      expect(words((await page.locator('h1').textContent()) ?? '')).toBe(`Bài 1 ${ATTACKS[1]}`);
      seen.push(...(await ran(page)));
      expect(seen).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    });
  });
});

describe('an attack that has become HTML', () => {
  const raw = { outDir: join(DIR, 'raw') };
  const pageWith = (head: string, attack: string) =>
    `<!doctype html><html lang="vi"><head><meta charset="utf-8">${head}<title>x</title></head><body><p>${attack}</p></body></html>`;
  beforeAll(() => {
    mkdirSync(raw.outDir, { recursive: true });
    writeFileSync(join(raw.outDir, 'index.html'), pageWith('', ''));
    const policy = pagePolicy({ scripts: [EARLY_SCRIPT], styles: [] });
    ATTACKS.forEach((attack, at) => {
      writeFileSync(join(raw.outDir, `open-${at}.html`), pageWith('', attack));
      const sealed = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      writeFileSync(join(raw.outDir, `sealed-${at}.html`), pageWith(sealed, attack));
    });
  });
  const { open, url, refusals } = browsing(raw);
  /** No policy holds a page that sends its reader on. */
  const isHeld = (attack: string) => !attack.includes('http-equiv');

  test('runs nothing under the policy of the pages, and would without it', async () => {
    const { page, close } = await open('/');
    const seen = watch(page);
    const without = new Set<number>();
    for (const [at, attack] of ATTACKS.entries()) {
      if (!isHeld(attack)) continue;
      await page.goto(url(`/open-${at}.html`), { waitUntil: 'load' });
      if ((await ran(page)).length > 0 || seen.length > 0) without.add(at);
      seen.length = 0;
    }
    // The others are made for other places than the one in which they stand here.
    expect(without.size).toBeGreaterThan(15);
    for (const [at, attack] of ATTACKS.entries()) {
      if (!isHeld(attack)) continue;
      await page.goto(url(`/sealed-${at}.html`), { waitUntil: 'load' });
      expect(await page.evaluate((mark) => mark in window, MARK), attack).toBe(false);
      // What the policy refuses is asked of nobody.
      expect(seen, attack).toEqual([]);
    }
    // It is the policy that refused, and says so.
    expect(refusals().length).toBeGreaterThan(10);
    await close();
  });
});
