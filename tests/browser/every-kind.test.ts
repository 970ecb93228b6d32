/** What a reader meets on every kind of page, in a real browser: on a small phone, in each theme, enlarged. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { kindsOf } from '../support/kinds.ts';
import {
  ALL_RULES,
  axe,
  CONTRAST_RULES,
  clippedText,
  invisibleFocus,
  lostStates,
  movement,
  sideways,
  smallTargets,
  transitions,
} from '../support/page-checks.ts';
import { ALL_SITES, SITES } from '../support/sites.ts';

const set = (page: Page, name: 'theme' | 'text', value: string | undefined) =>
  page.evaluate(
    ([key, given]) => {
      if (given === undefined) delete document.documentElement.dataset[key as string];
      else document.documentElement.dataset[key as string] = given;
    },
    [name, value],
  );

describe.each(ALL_SITES.map((site) => [site.name, site] as const))('the %s site', (_name, site) => {
  const { open } = browsing(site, 'load');

  test.each(kindsOf(site))('%s (%s)', async (_kind, path) => {
    const visit = await open(path);
    const { page } = visit;
    const found: Record<string, string[]> = {};
    const check: Check = async (name, problems) => {
      const list = await problems;
      if (list.length > 0) found[name] = list;
    };

    await check('console', visit.errors);
    await check('requests to other hosts', visit.foreign);
    await check('moves by itself', movement(page));
    await check('sideways at 360 px', sideways(page));
    await check('axe', axe(page, ALL_RULES));
    await check('targets under 44 px', smallTargets(page));
    await check('focus', invisibleFocus(page));
    if (site === SITES.rich) await checkThemesAndSizes(page, check);

    expect(found).toEqual({});
    await visit.close();
  });
});

type Check = (name: string, problems: string[] | Promise<string[]>) => Promise<void>;

/** The rich site has all that the others have, and more: its pages stand for theirs. `npm run test:long` looks at every view. */
async function checkThemesAndSizes(page: Page, check: Check): Promise<void> {
  const width = (size: number, height = 740) => page.setViewportSize({ width: size, height });

  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await check('axe in the dark', axe(page, CONTRAST_RULES));
  await check('focus in the dark', invisibleFocus(page));
  await check('reduced motion', transitions(page));

  // What axe says of this theme is the long tests' to ask.
  await set(page, 'theme', 'contrast');
  await check('focus in high contrast', invisibleFocus(page));
  await set(page, 'theme', undefined);

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await check('forced colours', lostStates(page));
  await page.emulateMedia({ forcedColors: 'none' });

  await width(320);
  await check('sideways at 320 px', sideways(page));
  await check('text cut at 320 px', clippedText(page));
  // 1280 × 1024 at 400 %.
  await width(320, 256);
  await check('sideways at 400 %', sideways(page));
  await width(360);
  await set(page, 'text', '150');
  await check('sideways with text at 150 %', sideways(page));
  await check('text cut at 150 %', clippedText(page));
}
