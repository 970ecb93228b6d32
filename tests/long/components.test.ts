/** Each component in its states is accessible by itself, whatever page it stands on. */
import { expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { ALL_RULES, axe, sideways } from '../support/page-checks.ts';
import { isExample, pagesOf } from '../support/pages.ts';
import { CATALOGUE } from '../support/sites.ts';

/** The order of headings and the landmarks around them are the page's. */
const ALONE = {
  ...ALL_RULES,
  rules: { ...ALL_RULES.rules, 'heading-order': { enabled: false }, region: { enabled: false } },
};

const { open, url } = browsing(CATALOGUE);

const shown = pagesOf(CATALOGUE).filter(isExample);

test('every component is accessible on a small phone, in each of its states', async () => {
  expect(shown.length).toBeGreaterThan(50);
  const { page, errors, close } = await open('/');
  const problems: string[] = [];
  for (const { path, html } of shown) {
    await page.emulateMedia({ media: html.includes('data-media="print"') ? 'print' : 'screen' });
    await page.goto(url(path));
    const found = [...(await axe(page, ALONE, '[data-example]')), ...(await sideways(page))];
    problems.push(...found.map((problem) => `${path}: ${problem}`));
  }
  expect(problems).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
