/** Size of text and colours, as a reader sets them. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

const WIDE = { viewport: { width: 1280, height: 800 } };
const ARTICLE = '/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/';

const { open } = browsing(SITES.rich);

const root = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const said = (page: Page) => page.locator('[role="status"][data-announcer]').textContent();
const settings = (page: Page) => page.locator('.settings.wide');

/** What the root says when the first element of the body is there, before anything can have been painted. */
async function recordBeforePaint(page: Page) {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { theme = '', text = '' } = document.documentElement.dataset;
      const { backgroundColor } = getComputedStyle(document.body);
      Object.assign(window, { beforePaint: { theme, text, backgroundColor } });
    }).observe(document, { childList: true, subtree: true });
  });
}
const beforePaint = (page: Page) =>
  page.evaluate(() => (window as unknown as { beforePaint: Record<string, string> }).beforePaint);

describe('the settings', () => {
  test('are set by keyboard alone, told, and stay without a flash on the next page', async () => {
    const { page, errors, close } = await open('/', WIDE);
    const before = await textSize(page);
    await settings(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.press('Space');
    expect(await said(page)).toBe('Cỡ chữ 115%');
    expect(await textSize(page)).toBeCloseTo(before * 1.15, 1);
    for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('Màu: Tương phản cao');
    expect(await background(page)).toBe('rgb(0, 0, 0)');
    await recordBeforePaint(page);
    await page.goto(page.url());
    expect(await beforePaint(page)).toEqual({
      theme: 'contrast',
      text: '115',
      backgroundColor: 'rgb(0, 0, 0)',
    });
    const pressed = page.locator('.settings.wide [aria-pressed="true"]');
    expect(await pressed.allTextContents()).toEqual(['Tương phản cao']);
    expect(errors).toEqual([]);
    await close();
  });

  test('A− and A+ stop at their ends and say so, without losing the focus; A goes back', async () => {
    const { page, close } = await open(ARTICLE, WIDE);
    const tools = page.getByRole('region', { name: 'Công cụ đọc' });
    const bigger = tools.getByRole('button', { name: 'A+' });
    await bigger.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter');
    expect(await root(page)).toMatchObject({ text: '150' });
    expect(await bigger.getAttribute('aria-disabled')).toBe('true');
    expect(await bigger.evaluate((button) => button === document.activeElement)).toBe(true);
    const reset = tools.getByRole('button', { name: 'A cỡ chữ vừa' });
    expect(await reset.getAttribute('aria-pressed')).toBe('false');
    await reset.click();
    expect((await root(page))['text']).toBeUndefined();
    expect(await reset.getAttribute('aria-pressed')).toBe('true');
    expect(await said(page)).toBe('Cỡ chữ 100%');
    const smaller = tools.getByRole('button', { name: 'A−' });
    await smaller.click();
    expect(await root(page)).toMatchObject({ text: '90' });
    expect(await smaller.getAttribute('aria-disabled')).toBe('true');
    await close();
  });

  test('are one for all their copies on the page and for every tab', async () => {
    const { page, close } = await open(ARTICLE, WIDE);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await settings(page).locator('summary').click();
    await settings(page).getByRole('button', { name: 'A+' }).click();
    await settings(page).getByRole('button', { name: 'Tối' }).click();
    await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await other.waitForFunction(() => document.documentElement.dataset['text'] === '115');
    for (const tab of [page, other]) {
      const pressed = tab.locator('[data-set-theme="dark"]');
      expect(await pressed.evaluateAll((all) => all.map((one) => one.ariaPressed))).toEqual(['true', 'true']);
      const sizes = tab.locator('[data-set-text="0"]');
      expect(await sizes.evaluateAll((all) => all.map((one) => one.ariaPressed))).toEqual([
        'false',
        'false',
        'false',
      ]);
    }
    await close();
  });

  test('“Theo máy” follows the device again', async () => {
    const { page, close } = await open('/', { ...WIDE, colorScheme: 'dark' });
    const dark = await background(page);
    await settings(page).locator('summary').click();
    await settings(page).getByRole('button', { name: 'Sáng' }).click();
    expect(await background(page)).not.toBe(dark);
    await settings(page).getByRole('button', { name: 'Theo máy' }).click();
    expect(await background(page)).toBe(dark);
    expect((await root(page))['theme']).toBeUndefined();
    await close();
  });

  test('the tool on an article switches high contrast on and back to what was', async () => {
    const { page, close } = await open(ARTICLE, WIDE, (tab) =>
      tab.addInitScript(() => localStorage.getItem('mau') ?? localStorage.setItem('mau', 'dark')),
    );
    const tool = page.getByRole('button', { name: 'Tương phản', exact: true });
    await tool.click();
    expect(await root(page)).toMatchObject({ theme: 'contrast' });
    expect(await tool.getAttribute('aria-pressed')).toBe('true');
    expect(await said(page)).toBe('Tương phản cao: bật');
    await page.reload();
    await tool.click();
    expect(await root(page)).toMatchObject({ theme: 'dark' });
    expect(await tool.getAttribute('aria-pressed')).toBe('false');
    await close();
  });

  test('close with Escape, the focus back on their button, and by a click elsewhere', async () => {
    const { page, close } = await open('/lien-he/', WIDE);
    const details = settings(page);
    const isOpen = () => details.evaluate((element) => (element as HTMLDetailsElement).open);
    await details.locator('summary').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await details.locator('summary').click();
    await details.getByRole('button', { name: 'Tối' }).click();
    expect(await isOpen(), 'a click inside').toBe(true);
    await page.locator('h1').click();
    expect(await isOpen(), 'a click outside').toBe(false);
    await close();
  });

  test('are in the menu of a phone', async () => {
    const { page, close } = await open('/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('.settings.narrow').getByRole('button', { name: 'Tối' }).click();
    expect(await root(page)).toMatchObject({ theme: 'dark' });
    expect(await settings(page).isVisible()).toBe(false);
    await close();
  });

  test('the bar of the browser has the colour of the masthead, chosen or not', async () => {
    for (const theme of [undefined, 'dark', 'contrast']) {
      const { page, close } = await open('/', { ...WIDE, javaScriptEnabled: theme !== undefined }, (tab) =>
        tab.addInitScript((chosen) => localStorage.setItem('mau', chosen ?? ''), theme),
      );
      const [bar, masthead] = await page.evaluate(() => {
        const probe = document.createElement('i');
        probe.style.color =
          document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.content ?? '';
        document.body.append(probe);
        const band = document.querySelector('.masthead .brand') ?? document.body;
        return [getComputedStyle(probe).color, getComputedStyle(band).backgroundColor];
      });
      expect(bar, theme ?? 'no script').toBe(masthead);
      await close();
    }
  });
});

describe('a browser that gives less', () => {
  test('without JavaScript the settings and the tools that need it are not there', async () => {
    for (const options of [WIDE, {}]) {
      const { page, close } = await open(ARTICLE, { ...options, javaScriptEnabled: false });
      expect(await page.locator('.settings').filter({ visible: true }).count()).toBe(0);
      const buttons = await page
        .locator('main button, section button')
        .filter({ visible: true })
        .allTextContents();
      expect(buttons).toEqual([]);
      await close();
    }
  });

  test('with its storage refused everything works for the page', async () => {
    const { page, errors, close } = await open(ARTICLE, WIDE, (tab) =>
      tab.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }),
    );
    await page.getByRole('button', { name: 'Tương phản', exact: true }).click();
    await page.getByRole('region', { name: 'Công cụ đọc' }).getByRole('button', { name: 'A+' }).click();
    expect(await root(page)).toMatchObject({ theme: 'contrast', text: '115' });
    await page.getByRole('button', { name: 'Tương phản', exact: true }).click();
    expect((await root(page))['theme']).toBeUndefined();
    expect(errors).toEqual([]);
    await close();
  });
});
