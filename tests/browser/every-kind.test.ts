/** What a reader meets on every kind of page, in a real browser: on a small phone, and enlarged. */
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { kindsOf } from '../support/kinds.ts';
import {
  ALL_RULES,
  axe,
  clippedText,
  faultsByCheck,
  invisibleFocus,
  movement,
  sideways,
  smallTargets,
} from '../support/page-checks.ts';
import { SITES } from '../support/sites.ts';

/** The real site has no kind of page that these have not: `npm run test:long` looks at it, in every theme. */
describe.each([SITES.rich, SITES.empty].map((site) => [site.name, site] as const))(
  'the %s site',
  (_name, site) => {
    const { open } = browsing(site);

    test.each(kindsOf(site))('%s (%s)', async (_kind, path) => {
      const visit = await open(path);
      const { page } = visit;
      const { found, check } = faultsByCheck();

      await check('console', visit.errors);
      await check('requests to other hosts', visit.foreign);
      await check('moves by itself', movement(page));
      await check('sideways at 360 px', sideways(page));
      await check('axe', axe(page, ALL_RULES));
      await check('targets under 44 px', smallTargets(page));
      await check('focus', invisibleFocus(page));

      await page.setViewportSize({ width: 320, height: 740 });
      await check('sideways at 320 px', sideways(page));
      await check('text cut at 320 px', clippedText(page));
      // 1280 × 1024 at 400 %.
      await page.setViewportSize({ width: 320, height: 256 });
      await check('sideways at 400 %', sideways(page));
      await page.setViewportSize({ width: 360, height: 740 });
      await page.evaluate(() => {
        document.documentElement.dataset['text'] = '150';
      });
      await check('sideways with text at 150 %', sideways(page));
      await check('text cut at 150 %', clippedText(page));

      expect(found).toEqual({});
      await visit.close();
    });
  },
);
