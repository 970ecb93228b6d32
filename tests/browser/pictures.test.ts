/** Pictures in a real browser: nothing shifts, the right bytes come, the viewer opens and closes by every means. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { shiftsOf, watchShifts } from '../support/shifts.ts';
import { SITES } from '../support/sites.ts';

const { open } = browsing(SITES.rich);
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const GALLERY = '/tin-tuc/ra-quan-nao-vet-kenh-muong-noi-dong/';
const FIGURES = '/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/';

/** Reads a page from top to bottom, as a reader scrolls. */
const readDown = (page: Page) =>
  page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise((next) => requestAnimationFrame(next));
    }
    await Promise.all([...document.images].filter((image) => !image.complete).map((image) => image.decode()));
  });

describe('layout', () => {
  test.each(
    ['/', GALLERY, FIGURES, '/ocop/'].flatMap((path) => [360, 1280].map((width) => [path, width] as const)),
  )('of %s at %i px does not shift while its pictures come', async (path, width) => {
    const { page, close } = await open('/404.html', { viewport: { width, height: 740 } }, watchShifts);
    // Pictures that come late are those that push.
    await page.route(/\.(?:avif|webp|jpeg)$/, async (route) => {
      await new Promise((next) => setTimeout(next, 50));
      await route.continue();
    });
    await page.goto(new URL(`.${path}`, page.url()).href);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await readDown(page);
    expect(await height(), 'the height of the page before and after its pictures').toBe(before);
    const seen = await page.evaluate(() => ({
      pictures: document.images.length,
      broken: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
    }));
    expect(seen.pictures).toBeGreaterThan(0);
    expect(seen.broken).toEqual([]);
    expect(await shiftsOf(page)).toEqual([]);
    await close();
  });
});

describe('a reader downloads', () => {
  test('AVIF no larger than the screen asks for, and nothing below the fold', async () => {
    const { page, close } = await open(GALLERY);
    const shown = await page.evaluate(() => {
      const [cover, ...others] = [...document.querySelectorAll<HTMLImageElement>('main img')];
      return {
        cover: cover?.currentSrc,
        loading: cover?.loading,
        priority: cover?.fetchPriority,
        eager: others.filter((image) => image.loading !== 'lazy').length,
        natural: cover?.naturalWidth,
      };
    });
    expect(shown).toMatchObject({ loading: 'eager', priority: 'high', eager: 0 });
    expect(shown.cover).toMatch(/\.avif$/);
    await close();
  });

  test('for a list of news a picture as sharp as its place, and not much more', async () => {
    for (const width of [360, 1280]) {
      const { page, close } = await open('/tin-tuc/', { viewport: { width, height: 740 } });
      await readDown(page);
      const ratios = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('main article img')].map((image) => {
          const source = [...(image.closest('picture')?.querySelectorAll('source') ?? [])]
            .flatMap((one) => one.srcset.split(', '))
            .find((one) => /\dw$/.test(one) && image.currentSrc.endsWith(one.split(' ')[0] ?? ' '));
          return Number(/(\d+)w/.exec(source ?? '')?.[1]) / image.getBoundingClientRect().width;
        }),
      );
      expect(ratios.length).toBeGreaterThan(2);
      for (const ratio of ratios) {
        expect(ratio, `at ${width}`).toBeGreaterThanOrEqual(1);
        expect(ratio, `at ${width}`).toBeLessThan(2.5);
      }
      await close();
    }
  });

  test('never a picture larger than its original', async () => {
    const { page, close } = await open('/tin-tuc/ba-nam-xay-dung-nong-thon-moi-o-thon-mau-3/');
    const tiny = await page.evaluate(async () => {
      const image = [...document.images].find(({ alt }) => alt.includes('ảnh rất nhỏ'));
      await image?.decode();
      return image && { natural: image.naturalWidth, shown: image.getBoundingClientRect().width };
    });
    expect(tiny).toEqual({ natural: 80, shown: 80 });
    await close();
  });
});

describe('the viewer of pictures', () => {
  const viewer = (page: Page) => page.locator('dialog.viewer');
  const status = (page: Page) => viewer(page).locator('[role="status"]').innerText();
  const links = (page: Page) => page.locator('a.enlarge');

  test('is not loaded before the first tap', async () => {
    const { page, close } = await open(GALLERY);
    const loaded = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')),
      );
    expect((await loaded()).filter((name) => /viewer/.test(name))).toEqual([]);
    await links(page).first().click();
    await viewer(page).waitFor();
    expect((await loaded()).filter((name) => /viewer/.test(name))).toHaveLength(1);
    await close();
  });

  test('opens where it was tapped and goes on by button, by arrow and not past the ends', async () => {
    const { page, errors, close } = await open(GALLERY);
    await links(page).nth(1).click();
    await viewer(page).waitFor();
    expect(await status(page)).toBe('Ảnh 2/3');
    expect(await viewer(page).locator('img').getAttribute('alt')).toBe('Lối vào kênh đi qua cổng làng');
    await page.getByRole('button', { name: 'Ảnh sau', exact: true }).click();
    expect(await status(page)).toBe('Ảnh 3/3');
    await page.keyboard.press('ArrowRight');
    expect(await status(page)).toBe('Ảnh 3/3');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await status(page)).toBe('Ảnh 1/3');
    await page.keyboard.press('End');
    expect(await status(page)).toBe('Ảnh 3/3');
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['its button', (page: Page) => page.getByRole('button', { name: 'Đóng', exact: true }).click()],
  ])('closes by %s, and the focus is back at the picture', async (_how, end) => {
    const { page, close } = await open(GALLERY);
    await links(page).nth(1).focus();
    await page.keyboard.press('Enter');
    await viewer(page).waitFor();
    // Nothing outside it can be reached meanwhile.
    for (let stop = 0; stop < 6; stop += 1) {
      await page.keyboard.press('Tab');
      const within = await page.evaluate(() => {
        const { activeElement: at } = document;
        return at === document.body || at?.closest('dialog') !== null;
      });
      expect(within).toBe(true);
    }
    await end(page);
    await viewer(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      await links(page).nth(1).getAttribute('href'),
    );
    await close();
  });

  test('shows a picture that stands alone without a way on, and its caption', async () => {
    const { page, close } = await open(FIGURES);
    await links(page).first().click();
    await viewer(page).waitFor();
    expect(await viewer(page).innerText()).toContain('Cống Bến Đò nhìn từ mặt đê. Ảnh mẫu.');
    expect(await viewer(page).getByRole('button').count()).toBe(1);
    await close();
  });

  test('is accessible while it is open', async () => {
    const { page, close } = await open(GALLERY);
    await links(page).nth(1).click();
    await viewer(page).waitFor();
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(context: string): Promise<AxeResults> } };
      const results = await axe.run('dialog');
      return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    });
    expect(violations).toEqual([]);
    await close();
  });

  test('fits a narrow screen and moves nothing of the page', async () => {
    const { page, close } = await open(GALLERY, { viewport: { width: 320, height: 480 } });
    await links(page).first().click();
    await viewer(page).waitFor();
    const fits = await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      return {
        page: document.documentElement.scrollWidth <= innerWidth,
        dialog: dialog !== null && dialog.scrollWidth <= innerWidth && dialog.scrollHeight <= innerHeight,
        targets: [...(dialog?.querySelectorAll('button') ?? [])].every((one) => one.offsetHeight >= 44),
      };
    });
    expect(fits).toEqual({ page: true, dialog: true, targets: true });
    await close();
  });

  test('that cannot be loaded leaves the link to the picture', async () => {
    const { page, close } = await open(GALLERY);
    await page.route(/viewer/, (route) => route.abort());
    const target = await links(page).first().getAttribute('href');
    await links(page).first().click();
    await page.waitForURL((address) => address.pathname === target);
    await close();
  });

  test('is not needed: without script each picture is a link to a larger one that is there', async () => {
    const { page, close } = await open(GALLERY, { javaScriptEnabled: false });
    expect(await links(page).count()).toBe(3);
    await links(page).first().click();
    await page.waitForURL(/\.(?:webp|avif)$/);
    await close();
  });
});
