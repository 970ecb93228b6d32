/** What the search page may show, in each theme and width: its answers, none, and an error. */
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
import { answerTo } from '../support/searching.ts';
import { SITES } from '../support/sites.ts';

const { open } = browsing(SITES.rich);

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
