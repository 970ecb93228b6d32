/** Every view of the real and the rich site in every theme, at two widths, and enlarged by the browser itself. */
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

describe.each([SITES.real, SITES.rich].map((site) => [site.name, site] as const))(
  'the %s site',
  (_name, site) => {
    const { open } = browsing(site);

    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
    test.each(viewsOf(site).map((view) => [view.name, view] as const))('%s', async (_view, view) => {
      const { found, check } = faultsByCheck();
      let seen = 0;
      // A wide screen has no menu to open: a state must exist at one of the two.
      for (const width of [360, 1280]) {
        const { page, errors, foreign, close } = await open(view.path, { viewport: { width, height: 800 } });
        if (view.prepare && !(await view.prepare(page))) {
          await close();
          continue;
        }
        seen += 1;
        await check(`console, ${width} px`, errors);
        await check(`requests to other hosts, ${width} px`, foreign);
        for (const theme of THEMES) {
          await page.evaluate((given) => {
            document.documentElement.dataset['theme'] = given;
          }, theme);
          await check(`axe, ${theme}, ${width} px`, axe(page, ALL_RULES));
          // What a tap opens lies over the page, and closes as the focus leaves it.
          if (!view.prepare) await check(`focus, ${theme}, ${width} px`, invisibleFocus(page));
        }
        await check(`moves, ${width} px`, movement(page));
        if (!view.prepare) {
          await check(`text cut, ${width} px`, clippedText(page));
          if (width === 360) await check(`targets under 44 px`, smallTargets(page));
        }
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await check(`less motion, ${width} px`, transitions(page));
        await page.emulateMedia({ reducedMotion: 'no-preference' });
        await page.emulateMedia({ forcedColors: 'active' });
        await check(`forced colours, ${width} px`, lostStates(page));
        await page.emulateMedia({ forcedColors: 'none' });
        const session = await page.context().newCDPSession(page);
        await session.send('Page.enable');
        await session.send('Page.setFontSizes', { fontSizes: { standard: DOUBLE, fixed: DOUBLE } });
        await page.waitForFunction(
          (size) => getComputedStyle(document.documentElement).fontSize === `${size}px`,
          DOUBLE,
        );
        await check(`sideways with text at 200 %, ${width} px`, sideways(page));
        if (!view.prepare) await check(`text cut at 200 %, ${width} px`, clippedText(page));
        await close();
      }
      expect(seen, 'widths with this state').toBeGreaterThan(0);
      expect(found).toEqual({});
    });
  },
);
