/** Reading and moving about by keyboard and without JavaScript. */
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

describe('by keyboard', () => {
  const { open, url } = browsing(SITES.rich);

  const focused = (page: Awaited<ReturnType<typeof open>>['page']) =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const box = element?.getBoundingClientRect();
      return {
        text: (element?.innerText || element?.getAttribute('name') || '').trim(),
        href: element?.getAttribute('href') ?? '',
        visible: Boolean(box && box.width > 0 && box.top >= 0 && box.left >= 0),
        outline: element ? getComputedStyle(element).outlineStyle : 'none',
      };
    });

  test('the first stop leads past the menu to the text', async () => {
    const { page, close } = await open('/tin-tuc/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ text: 'Đến nội dung chính', visible: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const { href } = await focused(page);
    expect(
      await page.evaluate((link) => document.querySelector(`main a[href="${link}"]`) !== null, href),
    ).toBe(true);
    await close();
  });

  test('every link and field of the home page can be reached, and each shows that it has the focus', async () => {
    const { page, close } = await open('/', { viewport: { width: 1280, height: 800 } });
    const stops = await page.evaluate(
      () =>
        [...document.querySelectorAll('a[href], button, input, summary')].filter((e) => e.checkVisibility())
          .length,
    );
    const seen: { text: string; href: string; visible: boolean; outline: string }[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter(({ outline }) => outline === 'none')).toEqual([]);
    expect(seen.filter(({ visible }) => !visible)).toEqual([]);
    const reached = new Set(seen.map(({ href }) => href));
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')]
        .filter((a) => a.checkVisibility())
        .map((a) => a.getAttribute('href') ?? ''),
    );
    expect(links.filter((link) => !reached.has(link))).toEqual([]);
    await close();
  });

  test('on a phone the menu opens, leads through its entries, and closes to where it was opened', async () => {
    const { page, close } = await open('/');
    const button = page.getByRole('button', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    const entry = page.locator('nav a', { hasText: 'Tin tức' }).first();
    expect(await entry.isVisible()).toBe(true);
    // The name stays over the open menu, and still leads home.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ text: expect.stringContaining('Xã Mẫu'), visible: true });
    await page.keyboard.press('Tab');
    expect((await focused(page)).text).toBe('Đóng');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ text: 'Trang chủ', visible: true });
    await page.keyboard.press('Escape');
    expect(await entry.isVisible()).toBe(false);
    expect((await focused(page)).text).toBe('Menu');
    await close();
  });

  test('from the home page to an article with Enter alone', async () => {
    const { page, close } = await open('/');
    await page.locator('main article a[href*="/tin-tuc/"]').first().focus();
    const target = (await focused(page)).href;
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === target);
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(page.url()).toBe(new URL(target, url('/')).href);
    await close();
  });

  test('a wide table scrolls by itself and can be reached', async () => {
    const { page, close } = await open('/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/');
    const scroller = page.locator('[tabindex="0"]').first();
    await scroller.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('[tabindex="0"]')?.scrollLeft ?? 0) > 0);
    await close();
  });
});

describe('without JavaScript', () => {
  const { open, url } = browsing(SITES.rich);

  test('the home page, an article and the contact read whole', async () => {
    for (const path of ['/', '/tin-tuc/', '/lien-he/']) {
      const { page, close } = await open(path, { javaScriptEnabled: false });
      expect(await page.locator('h1').count(), path).toBe(1);
      expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(100);
      await close();
    }
  });

  test('tools that need it are absent, in the markup too, and links to share still work', async () => {
    const { page, close } = await open('/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/', {
      javaScriptEnabled: false,
    });
    const text = await page.locator('body').innerText();
    for (const tool of ['Nghe', 'A+', 'Tương phản', 'Lưu', 'Cỡ chữ, màu']) expect(text).not.toContain(tool);
    expect(await page.locator('[data-tool], [data-set-text], [data-dismiss]').count()).toBe(0);
    await page.getByText('Chia sẻ').click();
    const tools = page.getByRole('region', { name: 'Công cụ đọc' });
    expect(await tools.getByRole('link', { name: 'Zalo' }).isVisible()).toBe(true);
    await close();
  });

  test('the search form leads to a page that says so and offers the archive and the site map', async () => {
    const { page, close } = await open('/', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Tìm kiếm' }).click();
    await page.getByRole('searchbox').first().fill('nông thôn');
    await page.keyboard.press('Enter');
    await page.waitForURL(/tim-kiem\/\?q=/);
    expect(await page.locator('main').innerText()).toContain('Tìm kiếm cần JavaScript');
    for (const path of ['/luu-tru/', '/so-do-trang/']) {
      const link = page.locator(`main a[href="${new URL(url(path)).pathname}"]`);
      expect(await link.filter({ visible: true }).count(), path).toBe(1);
    }
    await close();
  });
});

describe('an old address', () => {
  const { open, url } = browsing(SITES.rich);

  test('an alias leads on to the article', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const folder = join(SITES.rich.outDir, 'tin-tuc');
    const alias = readdirSync(folder).find((name) => {
      try {
        return readFileSync(join(folder, name, 'index.html'), 'utf8').includes('http-equiv="refresh"');
      } catch {
        return false;
      }
    });
    expect(alias).toBeDefined();
    const { page, close } = await open(`/tin-tuc/${alias}/`);
    await page.waitForURL((address) => !address.pathname.includes(`/${alias}/`));
    expect(page.url().startsWith(url('/tin-tuc/'))).toBe(true);
    expect(await page.locator('main article').count()).toBeGreaterThan(0);
    await close();
  });

  test('an address that never was is answered with 404 and a search box', async () => {
    const response = await fetch(url('/khong-co/'));
    expect(response.status).toBe(404);
    const { page, close } = await open('/404.html');
    expect(await page.locator('main input[type="search"]').isVisible()).toBe(true);
    await close();
  });
});
