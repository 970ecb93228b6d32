/** A notice ends by the clock, on pages built long before, and goes when the reader wants. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { NOW, SITES } from '../support/sites.ts';

const { open } = browsing(SITES.rich);

const END = Date.parse('2026-12-31T23:59:59+07:00');
const built = new Date(NOW * 1000);
const notice = (page: Page) => page.locator('[data-notice]');
const isShown = (page: Page) => notice(page).isVisible();
const dismiss = (page: Page) => page.getByRole('button', { name: /^Ẩn thông báo/ });
const at = (moment: Date | number) => (page: Page) => page.clock.setFixedTime(moment);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

describe('an urgent notice', () => {
  test('is a landmark named by what it says, and its link can be followed', async () => {
    const { page, close } = await open('/', {}, at(built));
    const region = page.getByRole('region', { name: /^Thông báo khẩn: Cầu Mẫu 3/ });
    expect(await region.isVisible()).toBe(true);
    await region.getByRole('link', { name: 'Xem lối đi thay thế' }).click();
    await page.waitForURL(/cam-xe-tai-qua-cau-mau-3/);
    expect(await isShown(page)).toBe(true);
    await close();
  });

  test.each([
    ['Asia/Ho_Chi_Minh', END - 1, true],
    ['America/New_York', END - 1, true],
    ['Asia/Ho_Chi_Minh', END, false],
    ['Pacific/Kiritimati', END, false],
  ])('in %s at %i: shown %s, already before the first paint', async (timezoneId, moment, shown) => {
    const { page, close } = await open('/', { timezoneId }, async (tab) => {
      await tab.clock.setFixedTime(moment);
      await tab.addInitScript(() => {
        new MutationObserver((_changes, observer) => {
          const element = document.querySelector('[data-notice]');
          if (!element) return;
          observer.disconnect();
          Object.assign(window, { firstSeen: getComputedStyle(element).display });
        }).observe(document, { childList: true, subtree: true });
      });
    });
    expect(await isShown(page)).toBe(shown);
    const first = await page.evaluate(() => (window as unknown as { firstSeen: string }).firstSeen);
    expect(first !== 'none').toBe(shown);
    await close();
  });

  test('leaves a page that was left open, a year later too', async () => {
    const { page, close } = await open('/', {}, (tab) => tab.clock.install({ time: built }));
    expect(await isShown(page)).toBe(true);
    await page.clock.fastForward(END - built.getTime() - 60_000);
    expect(await isShown(page)).toBe(true);
    await page.clock.fastForward(61_000);
    await notice(page).waitFor({ state: 'hidden' });
    await close();
  });

  test('is gone when the browser brings back a page that it kept, or a machine that slept', async () => {
    for (const event of ['pageshow', 'visibilitychange']) {
      const { page, close } = await open('/', {}, at(built));
      expect(await isShown(page)).toBe(true);
      await page.clock.setFixedTime(END);
      await page.evaluate((name) => {
        if (name === 'pageshow') dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
        else document.dispatchEvent(new Event(name));
      }, event);
      await notice(page).waitFor({ state: 'hidden' });
      await close();
    }
  });

  test('is dismissed by keyboard: told, the focus in the text, remembered on other pages and in other tabs', async () => {
    const { page, errors, close } = await open('/', {}, at(built));
    const tab = await page.context().newPage();
    await tab.clock.setFixedTime(built);
    await tab.goto(page.url());
    await dismiss(page).focus();
    await page.keyboard.press('Enter');
    expect(await isShown(page)).toBe(false);
    expect(await focused(page)).toBe('noi-dung');
    expect(await page.locator('[data-announcer]').textContent()).toBe('Đã ẩn thông báo');
    await notice(tab).waitFor({ state: 'hidden' });
    await page.goto(new URL('lien-he/', page.url()).href);
    expect(await isShown(page)).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  test('comes again when its wording or its end has changed', async () => {
    const { page, close } = await open('/', {}, async (tab) => {
      await tab.clock.setFixedTime(built);
      await tab.addInitScript((end) => {
        localStorage.setItem(`thong-bao:cau-mau-3-dong-de-sua.cuhon123@${end}`, '1');
      }, END / 1000);
    });
    expect(await isShown(page)).toBe(true);
    await close();
  });

  test('forgets what nobody will ask for again', async () => {
    const { page, close } = await open('/', {}, async (tab) => {
      await tab.clock.setFixedTime(built);
      await tab.addInitScript(() => localStorage.setItem('thong-bao:bao-cu.aaaaaaaa@1000', '1'));
    });
    await dismiss(page).click();
    const keys = await page.evaluate(() =>
      Object.keys(localStorage).filter((k) => k.startsWith('thong-bao:')),
    );
    expect(keys).toHaveLength(1);
    expect(keys[0]).toContain('cau-mau-3-dong-de-sua');
    await close();
  });

  test('can be dismissed for the page where storage is refused', async () => {
    const { page, errors, close } = await open('/', {}, async (tab) => {
      await tab.clock.setFixedTime(built);
      await tab.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      });
    });
    await dismiss(page).click();
    expect(await isShown(page)).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  test('without JavaScript is shown, with no button that does nothing', async () => {
    const { page, close } = await open('/', { javaScriptEnabled: false });
    expect(await isShown(page)).toBe(true);
    expect(await notice(page).locator('button').isVisible()).toBe(false);
    await close();
  });

  test('is not printed', async () => {
    const { page, close } = await open('/', {}, at(built));
    await page.emulateMedia({ media: 'print' });
    expect(await isShown(page)).toBe(false);
    await close();
  });
});
