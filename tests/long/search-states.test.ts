/** What the search page may show, in each theme and width: its answers, none, and an error; and that no query breaks it. */
import { expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import {
  ALL_RULES,
  axe,
  CONTRAST_RULES,
  clippedText,
  faultsByCheck,
  lostStates,
  sideways,
  smallTargets,
} from '../support/page-checks.ts';
import { answerTo, askAgain } from '../support/searching.ts';
import { SITES } from '../support/sites.ts';

const { open } = browsing(SITES.rich);
const real = browsing(SITES.real);

test.each([
  ['answers, one with a title of 250 characters', '/tim-kiem/?q=lễ hội đình làng'],
  ['no answer to one endless word', `/tim-kiem/?q=${'w'.repeat(200)}`],
  ['an error', '/tim-kiem/?q=thôn#error'],
])('%s: accessible, large enough and never cut, in each theme and width', async (_state, path) => {
  const { page, close } = await open(path, {}, async (page) => {
    if (path.endsWith('#error')) await page.route('**/pagefind/**', (route) => route.abort());
  });
  await answerTo(page, new URL(path, 'http://x').searchParams.get('q') ?? '');
  const { found, check } = faultsByCheck();
  const opener = page.locator('[data-search-opener]');
  if (await opener.isVisible()) await opener.click();
  await check('axe at 360 px', axe(page, ALL_RULES));
  await check('targets', smallTargets(page));
  await check('sideways at 360 px', sideways(page));
  await check('cut at 360 px', clippedText(page));
  await page.emulateMedia({ forcedColors: 'active' });
  await check('forced colours', lostStates(page));
  await page.emulateMedia({ forcedColors: 'none' });
  for (const theme of ['dark', 'contrast']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await check(theme, axe(page, CONTRAST_RULES));
  }
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
    document.documentElement.dataset['text'] = '150';
  });
  await check('sideways at 150 %', sideways(page));
  await check('cut at 150 %', clippedText(page));
  await page.evaluate(() => delete document.documentElement.dataset['text']);
  await page.setViewportSize({ width: 1280, height: 800 });
  await check('axe at 1280 px', axe(page, ALL_RULES));
  await check('cut at 1280 px', clippedText(page));
  expect(found).toEqual({});
  await close();
});

test('answers in large text part no syllable, on paper have no buttons and no blank sheet, and advice takes the whole width', async () => {
  const { page, close } = await open('/tim-kiem/?q=sản phẩm', { viewport: { width: 360, height: 740 } });
  await answerTo(page, 'sản phẩm');
  const results = page.locator('.search-results > li');
  expect(await results.locator('img').count()).toBeGreaterThan(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const parted = await results.evaluateAll((items) => {
    const range = document.createRange();
    return items.flatMap((item) => {
      const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.nodeValue?.matchAll(/\p{L}+/gu) ?? []) {
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
      }
      return found;
    });
  });
  expect(parted).toEqual([]);
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  await page.setViewportSize({ width: 768, height: 900 });
  const side = await page.locator('.search-page .side').boundingBox();
  const advice = await page.locator('[data-search-help]').boundingBox();
  expect(advice?.width).toBe(side?.width);
  await page.setViewportSize({ width: 643, height: 900 });
  await page.emulateMedia({ media: 'print' });
  for (const button of await page.locator('main button').all()) expect(await button.isVisible()).toBe(false);
  const last = await results.last().boundingBox();
  const source = await page.locator('.print-source').boundingBox();
  expect((source?.y ?? 0) - (last?.y ?? 0) - (last?.height ?? 0)).toBeLessThan(100);
  await close();
});

test('200 hostile queries raise no error, run nothing and come to an end', async () => {
  const { page, errors, close } = await real.open('/tim-kiem/');
  const pieces = [
    'đất',
    '<img src=x onerror=alert(1)>',
    '"',
    '\\',
    '(.*)+',
    '🙂',
    '\u202eabc',
    'שלום',
    '\ud800',
    '%',
    '\u0301',
    '&amp;',
    '~|',
    '漢字',
    'ocop',
  ];
  page.on('dialog', () => errors.push('a dialog opened'));
  for (let round = 0; round < 200; round += 1) {
    const parts = [round, round * 7 + 3, round * 11 + 5].map((at) => pieces[at % pieces.length] ?? '');
    const query = round === 0 ? 'đất '.repeat(2500) : `${parts.join(round % 2 ? ' ' : '')}${round}`;
    await askAgain(page, query);
  }
  expect(await page.locator('[data-search-results] img[src="x"], [data-search-count] img').count()).toBe(0);
  expect(await page.locator('[data-search-error]').isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await close();
});
