/** Every view of the real and the rich site in every theme, at two widths, and enlarged by the browser itself. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { viewsOf } from '../support/kinds.ts';
import {
  ALL_RULES,
  axe,
  clippedText,
  faultsByCheck,
  invisibleFocus,
  lostStates,
  movement,
  sideways,
  smallTargets,
  transitions,
} from '../support/page-checks.ts';
import { SITES } from '../support/sites.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
/** A reader's own default size, twice the usual 16 px. */
const DOUBLE = 32;

type View = ReturnType<typeof viewsOf>[number];
type Check = ReturnType<typeof faultsByCheck>['check'];

/** @param check named after the width already */
async function checkView(page: Page, view: View, width: number, check: Check): Promise<void> {
  await checkThemes(page, view, check);
  await check('moves', movement(page));
  if (!view.prepare) {
    await check('text cut', clippedText(page));
    if (width === 360) await check('targets under 44 px', smallTargets(page));
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await check('less motion', transitions(page));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.emulateMedia({ forcedColors: 'active' });
  await check('forced colours', lostStates(page));
  await page.emulateMedia({ forcedColors: 'none' });
  await enlargeText(page);
  await check('sideways with text at 200 %', sideways(page));
  if (!view.prepare) await check('text cut at 200 %', clippedText(page));
}

async function checkThemes(page: Page, view: View, check: Check): Promise<void> {
  for (const theme of THEMES) {
    await page.evaluate((given) => {
      document.documentElement.dataset['theme'] = given;
    }, theme);
    await check(`axe, ${theme}`, axe(page, ALL_RULES));
    // What a tap opens lies over the page, and closes as the focus leaves it.
    if (!view.prepare) await check(`focus, ${theme}`, invisibleFocus(page));
  }
}

async function enlargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: DOUBLE, fixed: DOUBLE } });
  await page.waitForFunction(
    (size) => getComputedStyle(document.documentElement).fontSize === `${size}px`,
    DOUBLE,
  );
}

describe.each([SITES.real, SITES.rich].map((site) => [site.name, site] as const))(
  'the %s site',
  (_name, site) => {
    const { open } = browsing(site);

    test.each(viewsOf(site).map((view) => [view.name, view] as const))('%s', async (_view, view) => {
      const { found, check } = faultsByCheck();
      let seen = 0;
      // A wide screen has no menu to open: a state must exist at one of the two.
      for (const width of [360, 1280]) {
        const { page, errors, foreign, close } = await open(view.path, { viewport: { width, height: 800 } });
        if (!view.prepare || (await view.prepare(page))) {
          seen += 1;
          const checkHere: Check = (name, faults) => check(`${name}, ${width} px`, faults);
          await checkHere('console', errors);
          await checkHere('requests to other hosts', foreign);
          await checkView(page, view, width, checkHere);
        }
        await close();
      }
      expect(seen, 'widths with this state').toBeGreaterThan(0);
      expect(found).toEqual({});
    });
  },
);
