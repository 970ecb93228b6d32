/** What a reader meets on every kind of page, in a real browser, on a small phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { kindsOf } from '../support/kinds.ts';
import { ALL_SITES } from '../support/sites.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(ALL_SITES.map((site) => [site.name, site] as const))('the %s site', (_name, site) => {
  const { open } = browsing(site);

  test.each(kindsOf(site))(
    '%s (%s): no error, no other host, no sideways scroll, accessible',
    async (kind, path) => {
      const visit = await open(path);
      const { page } = visit;
      expect(visit.errors, 'console').toEqual([]);
      expect(visit.foreign, 'requests to other hosts').toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, 'width of the page on a 360 px screen').toBeLessThanOrEqual(360);
      await page.evaluate(axeSource);
      const results = await page.evaluate(() =>
        (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      const violations = results.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html}`),
      );
      expect(violations, `axe on ${kind}`).toEqual([]);
      expect(results.passes.length).toBeGreaterThan(10);
      await visit.close();
    },
  );
});

describe('the real site in the dark', () => {
  const [real] = ALL_SITES;
  if (!real) throw new Error('no site');
  const { open } = browsing(real);

  test.each(kindsOf(real))('%s (%s) keeps its contrast', async (_kind, path) => {
    const visit = await open(path, { colorScheme: 'dark' });
    await visit.page.evaluate(axeSource);
    const violations = await visit.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      const results = await axe.run({ runOnly: { type: 'rule', values: ['color-contrast'] } });
      return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    });
    expect(violations).toEqual([]);
    await visit.close();
  });
});
