/** The search page in a real browser, with and without a base path. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { clippedText, sideways } from '../support/page-checks.ts';
import { answerTo, ask, askAgain } from '../support/searching.ts';
import { shiftsOf, watchShifts } from '../support/shifts.ts';
import { SITES } from '../support/sites.ts';

const SEED = 'nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len';

const loadedFrom = (page: Page, part: string) =>
  page.evaluate(
    (wanted) =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes(wanted)),
    part,
  );

describe('on the real site', () => {
  const { open } = browsing(SITES.real);

  test('any way of typing finds the article, and its title keeps its đ', async () => {
    const { page, errors, close } = await open('/tim-kiem/');
    for (const query of [
      'sản phẩm OCOP',
      'san pham ocop',
      'phan dau toan huyen',
      'phấn dấu',
      'sản phẩm'.normalize('NFD'),
      'xúc tiến thương mại',
      'san phaamr ocop',
      'Mỗi xã một sản phẩm',
    ]) {
      const { results, count } = await askAgain(page, query);
      expect(results[0]?.href, query).toBe(`/tin-tuc/${SEED}/`);
      expect(results[0]?.title).toContain('Phấn đấu');
      expect(count).toContain(String(results.length));
    }
    expect(errors).toEqual([]);
    await close();
  });

  test('what was found is marked, whole words with their accents', async () => {
    const { answer, close } = await ask(open, 'phan dau toan huyen');
    expect(answer.results[0]?.marks).toContain('Phấn đấu toàn huyện');
    await close();
  });

  test('a query that finds nothing says so in the reader’s words, and offers other ways', async () => {
    const { page, answer, errors, close } = await ask(open, 'zzzzqqqq <wq>jw</wq>');
    expect(answer.results).toEqual([]);
    expect(answer.count).toContain('zzzzqqqq <wq>jw</wq>');
    expect(await page.locator('[data-search-empty]').isVisible()).toBe(true);
    expect(await page.locator('[data-search-empty] a').count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    await close();
  });

  test('a query that is the name of a category leads to it, however typed, and is no slip', async () => {
    const { page, close } = await open('/tim-kiem/');
    for (const query of ['Nông thôn mới', 'nong thon']) {
      await askAgain(page, query);
      const way = page.locator('[data-search-way] a');
      expect(await way.innerText(), query).toBe('Nông thôn mới');
      expect(await way.getAttribute('href')).toBe('/chuyen-muc/nong-thon-moi/');
      expect(await page.locator('[data-search-correction]').isVisible()).toBe(false);
    }
    for (const other of ['mới', 'xúc tiến thương mại']) {
      await askAgain(page, other);
      expect(await page.locator('[data-search-way]').isVisible(), other).toBe(false);
    }
    await close();
  });

  test('menu and footer are not what is searched', async () => {
    const { answer, close } = await ask(open, '"Về đầu trang"');
    expect(answer.results).toEqual([]);
    await close();
  });

  test('nothing of search is loaded before the reader means to search', async () => {
    const { page, close } = await open('/', { viewport: { width: 1280, height: 800 } });
    await page.waitForLoadState('networkidle');
    expect(await loadedFrom(page, '/pagefind/')).toEqual([]);
    const scripts = await loadedFrom(page, '/_astro/');
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'tim-nhanh');
    await page.keyboard.type('ocop');
    await page.locator('[role=option]:first-child mark', { hasText: /^OCOP$/ }).waitFor();
    expect((await loadedFrom(page, '/pagefind/')).length).toBeGreaterThan(0);
    expect((await loadedFrom(page, '/_astro/')).length).toBe(scripts.length + 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tin-tuc/${SEED}/`);
    await close();
  });

  test('a phone’s search opens ready to be typed in, answers, and leaves the focus where it was', async () => {
    const { page, errors, close } = await open('/');
    const opener = page.getByRole('button', { name: 'Tìm kiếm' });
    const field = page.locator('#tim-nhanh');
    expect(await field.isVisible()).toBe(false);
    await opener.click();
    await page.waitForFunction(() => document.activeElement?.id === 'tim-nhanh');
    // The whole placeholder is seen, on the narrowest phone too.
    await page.setViewportSize({ width: 320, height: 740 });
    const [needed = 0, room = 0] = await field.evaluate((input: HTMLInputElement) => {
      const pen = document.createElement('canvas').getContext('2d');
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      if (pen) pen.font = font;
      const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
      // Room is kept for the sign that empties the field.
      const sign = 18;
      return [pen?.measureText(input.placeholder).width ?? 0, input.clientWidth - padding - sign];
    });
    expect(needed).toBeGreaterThan(50);
    expect(room).toBeGreaterThanOrEqual(needed);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.keyboard.type('ocop');
    const option = page.locator('[role=option]').first();
    await option.waitFor();
    expect(await sideways(page)).toEqual([]);
    expect(await clippedText(page)).toEqual([]);
    expect(await page.locator('[role=option]').first().locator('.meta').innerText()).toMatch(
      /^Tin tức, \d\d\/\d\d\/\d{4}$/,
    );
    expect(await page.locator('[role=option]').last().innerText()).toBe('Xem tất cả kết quả');
    const box = await option.boundingBox();
    expect(
      box && box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 740,
      JSON.stringify(box),
    ).toBe(true);
    // Step by step: the answers, the text (as every search field does), the sheet.
    await page.keyboard.press('Escape');
    expect(await option.isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'tim-nhanh');
    expect(errors).toEqual([]);
    await close();
  });

  test('the seal and the name of the site stay when a phone opens its menu', async () => {
    const { page, close } = await open('/');
    const places = () =>
      page.locator('.site-identity:visible').evaluateAll((links) =>
        links.map((link) => {
          const { x, y } = link.getBoundingClientRect();
          const top = document.elementFromPoint(x + 60, y + 20)?.closest('.site-identity');
          return { x, y, isSeen: top === link };
        }),
      );
    const [closed] = await places();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.locator('#trinh-don:popover-open').waitFor();
    expect(await places()).toContainEqual({ ...closed, isSeen: true });
    await close();
  });

  test('an index that cannot be loaded offers another try, which succeeds, and other ways to go', async () => {
    const { page, close } = await open('/tim-kiem/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('#tim-kiem').fill('nông thôn');
    await page.keyboard.press('Enter');
    await page.locator('[data-search-error]').waitFor({ state: 'visible' });
    expect(await page.locator('[data-search-error] a[href="/tin-tuc/"]').count()).toBe(1);
    await page.unroute('**/pagefind/**');
    await page.locator('[data-search-retry]').click();
    await page.locator('[data-search-results] > li').first().waitFor();
    expect(await page.locator('[data-search-error]').isVisible()).toBe(false);
    await close();
  });

  test.each(['thôn', 'san pham', '"sản phẩm"', '2022'])(
    'a piece of the index that does not come is not taken for “no result”: %s',
    async (query) => {
      const { page, close } = await open('/tim-kiem/');
      // The others come.
      await page.route('**/pagefind/index/*', (route) => route.abort());
      await askAgain(page, query);
      expect(await page.locator('[data-search-error]').isVisible()).toBe(true);
      expect(await page.locator('[data-search-empty]').isVisible()).toBe(false);
      await page.unroute('**/pagefind/index/*');
      await page.locator('[data-search-retry]').click();
      await page.locator('[data-search-results] > li').first().waitFor();
      await close();
    },
  );

  test('filters that do not come take no answer away', async () => {
    const { page, close } = await open('/tim-kiem/');
    await page.route('**/facets.json', (route) => route.abort());
    const { results } = await askAgain(page, 'nông thôn');
    expect(results.length).toBeGreaterThan(0);
    await page.locator('[data-search-help]').waitFor();
    expect(await page.locator('[data-search-error]').isVisible()).toBe(false);
    expect(await page.locator('[data-search-results] > li').count()).toBe(results.length);
    await close();
  });

  test('without JavaScript the page says so and leads on', async () => {
    const { page, close } = await open('/tim-kiem/?q=ocop', { javaScriptEnabled: false });
    const words = await page.locator('noscript').innerText();
    expect(words).toContain('cần JavaScript');
    for (const way of ['Tin tức', 'Nông thôn mới', 'Sơ đồ trang']) expect(words).toContain(way);
    await close();
  });
});

describe('while answers come', () => {
  const { open } = browsing(SITES.rich);

  test.each([
    ['/tim-kiem/?q=thôn', 360],
    ['/tim-kiem/?q=thôn', 1280],
    ['/tim-kiem/?q=zzzzqqqq', 360],
    ['/tim-kiem/?q=zzzzqqqq', 1280],
    ['/tim-kiem/?q=cầu&muc=Tin tức', 1280],
    ['/tim-kiem/?q=trường khai giảnng', 1280],
    ['/tim-kiem/', 360],
    ['/tim-kiem/', 1280],
    ['/van-ban/?q=thôn', 360],
    ['/van-ban/?q=thôn', 1280],
  ])('nothing that stands on %s moves at %i px', async (path, width) => {
    const { page, close } = await open(path, { viewport: { width, height: 740 } }, watchShifts);
    const query = new URL(path, 'http://x').searchParams.get('q') ?? '';
    await answerTo(page, query);
    const seen = query.startsWith('z') ? '[data-search-empty]' : '[data-search-results] > li';
    if (query !== '') expect(await page.locator(seen).first().isVisible()).toBe(true);
    // The filters come last.
    if (query === 'thôn' && width > 1000) await page.locator('[data-search-facets] a').first().waitFor();
    expect(await shiftsOf(page)).toEqual([]);
    await close();
  });

  test.each(['/tim-kiem/?q=thôn', '/van-ban/?q=thôn'])(
    '%s is never drawn as for a reader who asks nothing, and leads on where its script does not come',
    async (path) => {
      const { page, close } = await open(path, {}, (page) =>
        page.route('**/_astro/*.js', (route) => route.abort()),
      );
      const shows = (part: string) => page.locator(`[data-search-${part}]`).isVisible();
      expect(await page.locator('[data-search-count]').innerText()).toBe('Đang tìm…');
      expect([await shows('idle'), await shows('contact'), await shows('late')]).toEqual([
        false,
        false,
        false,
      ]);
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      expect(await shows('late')).toBe(true);
      expect(await page.locator('[data-search-late] a', { hasText: 'Lưu trữ' }).count()).toBe(1);
      await close();
    },
  );
});

describe('what a reader sees and hears', () => {
  const { open, url } = browsing(SITES.rich);
  /** What is not shown is not heard, whatever stands in it. */
  const heard = (page: Page) =>
    page
      .locator('[data-search] [role=status]')
      .evaluate((region: HTMLElement) => (region.checkVisibility() ? region.innerText.trim() : ''));

  test('waiting is told, slowness after three seconds, and then the answer', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, errors, close } = await open('/tim-kiem/?q=thôn', {}, async (page) => {
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      await page.route('**/pagefind/**', async (route) => {
        await held;
        await route.continue();
      });
    });
    expect(await heard(page)).toBe('Đang tìm…');
    expect(await page.locator('[data-search-results]').getAttribute('aria-busy')).toBe('true');
    await page.clock.runFor(2900);
    expect(await heard(page)).toBe('Đang tìm…');
    await page.clock.runFor(200);
    expect(await heard(page)).toContain('Mạng đang chậm');
    expect(await page.locator('[data-search-late] a', { hasText: 'Lưu trữ' }).isVisible()).toBe(true);
    release();
    await page.clock.resume();
    await answerTo(page, 'thôn');
    expect(await heard(page)).toMatch(/^\d+ kết quả cho “thôn”$/);
    expect(await page.locator('[data-search-late]').isVisible()).toBe(false);
    // Told once: an answer that is there is not said to be slow.
    await page.clock.runFor(4000);
    expect(await heard(page)).toMatch(/^\d+ kết quả/);
    expect(errors).toEqual([]);
    await close();
  });

  test('the number of answers, none, and what else may be meant are announced', async () => {
    const { page, close } = await open('/tim-kiem/');
    expect(await heard(page)).toBe('');
    await askAgain(page, 'zzzzqqqq');
    expect(await heard(page)).toBe('0 kết quả cho “zzzzqqqq”');
    expect(await page.locator('[data-search-contact] a[href^="tel:"]').first().isVisible()).toBe(true);
    for (const way of ['Lưu trữ', 'Nông thôn mới', 'Văn bản', 'Sơ đồ trang']) {
      expect(await page.locator('[data-search-empty] a', { hasText: way }).first().isVisible(), way).toBe(
        true,
      );
    }
    const { results } = await askAgain(page, 'trường khai giảnng');
    expect(results[0]?.title).toContain('khai giảng');
    expect(await heard(page)).toMatch(
      /kết quả cho “trường khai giảnng”\s+Có phải bạn tìm trường khai giảng\?$/,
    );
    expect(await page.locator('[data-search-contact]').isVisible()).toBe(false);
    // The reader's own words stay until another question is chosen.
    expect(await page.locator('[data-search-field]').inputValue()).toBe('trường khai giảnng');
    await page.locator('[data-search-correction] a').click();
    const corrected = await answerTo(page, 'trường khai giảng');
    expect(corrected.results[0]?.href).toBe(results[0]?.href);
    expect(await page.locator('[data-search-field]').inputValue()).toBe('trường khai giảng');
    expect(await page.locator('[data-search-correction]').isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get('q')).toBe('trường khai giảng');
    await page.goBack();
    await answerTo(page, 'trường khai giảnng');
    await close();
  });

  test('an answer stays until the next one is there', async () => {
    const { page, close } = await ask(open, 'zzzzqqqq');
    await page.evaluate(() => {
      const seen: boolean[] = [];
      Object.assign(window, { seen });
      const empty = document.querySelector('[data-search-empty]');
      const contact = document.querySelector('[data-search-contact]');
      new MutationObserver(() =>
        seen.push((empty?.checkVisibility() ?? false) && (contact?.checkVisibility() ?? false)),
      ).observe(document.querySelector('[data-search]') ?? document, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    });
    await page.locator('[data-search-field]').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('z');
    await answerTo(page, 'zzzzqqqqz');
    const seen = await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(false);
    await close();
  });

  test('a result with a picture shows it, in the place kept for it', async () => {
    const { page, close } = await ask(open, 'trường tiểu học khai giảng');
    const pictures = page.locator('[data-search-results] img');
    await expect
      .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.complete))
      .toBe(true);
    const all = await pictures.evaluateAll((images) =>
      images.map((image) => {
        if (!(image instanceof HTMLImageElement)) throw new Error('no picture');
        const { width, height } = image.getBoundingClientRect();
        return {
          kept: image.getAttribute('width') !== null && image.getAttribute('height') !== null,
          broken: image.complete && image.naturalWidth === 0,
          seen: width > 50 && height > 40,
          silent: image.alt === '',
        };
      }),
    );
    expect(all.length).toBeGreaterThan(0);
    for (const picture of all)
      expect(picture).toEqual({ kept: true, broken: false, seen: true, silent: true });
    await close();
  });

  test('what documents, files, products and pages hold is found; what is not published is not', async () => {
    const { page, close } = await open('/tim-kiem/');
    for (const [query, found] of [
      ['tinh dầu bạc hà', '/ocop/tinh-dau-bac-ha-mau/'],
      ['gioi thieu xa', '/gioi-thieu/'],
      // By the title of a file, by who issued it.
      ['Kế hoạch và lịch lấy nước', '/van-ban/ke-hoach-18-lay-nuoc-vu-dong-xuan/'],
      ['Hội đồng nhân dân xã ban hành', '/van-ban/nghi-quyet-02-du-toan-ngan-sach-2023/'],
    ] as const) {
      const { results } = await askAgain(page, query);
      expect(results[0]?.href, query).toBe(SITES.rich.base.replace(/\/$/, '') + found);
    }
    for (const draft of ['quy ước thôn', 'quyết định giữ xe']) {
      const { results } = await askAgain(page, draft);
      expect(results.length, draft).toBeGreaterThan(0);
      expect(results.filter(({ href }) => href.includes('du-thao')).map(({ href }) => href)).toEqual([]);
    }
    await page.goto(url('/van-ban/'));
    const { results } = await askAgain(page, 'Lê Văn Mẫu');
    expect(
      results.some(({ href }) => href.includes('huong-dan-09')),
      'by its signer',
    ).toBe(true);
    await close();
  });

  test('documents can be told apart by their form', async () => {
    const { page, close } = await open('/tim-kiem/?q=thôn&muc=Văn bản', {
      viewport: { width: 1280, height: 800 },
    });
    await answerTo(page, 'thôn');
    const form = page.locator('[data-search-facets] li', { hasText: 'Quyết định' });
    await form.waitFor();
    const announced = await form.locator('span').innerText();
    await form.locator('a').click();
    await page.waitForURL(/loai=/);
    await page.waitForFunction(
      (count) => document.querySelector('[data-search-count]')?.textContent?.startsWith(`${count} `),
      announced,
    );
    const { results } = await answerTo(page, 'thôn');
    expect(results.length).toBe(Number(announced));
    expect(results.every(({ title }) => title.startsWith('Quyết định'))).toBe(true);
    // Chosen, it can be left again.
    await form.locator('a[aria-current]').click();
    await page.waitForURL((address) => !address.searchParams.has('loai'));
    await close();
  });

  test('that no page holds all that was asked is said above those that come near', async () => {
    const { page, answer, close } = await ask(open, '42/2099/NĐ-CP');
    expect(answer.results.length).toBeGreaterThan(0);
    expect(await heard(page)).toContain('Chưa thấy trang nào có đủ các chữ ấy');
    await askAgain(page, 'nước sạch');
    expect(await heard(page)).not.toContain('Chưa thấy');
    await close();
  });

  test('a filter that leaves nothing can be taken away', async () => {
    const { page, close } = await open('/tim-kiem/?q=bạc hà&nam=1999');
    expect((await answerTo(page, 'bạc hà')).results).toEqual([]);
    await page.locator('[data-search-empty] a', { hasText: 'Bỏ lọc' }).click();
    await page.locator('[data-search-results] > li').first().waitFor();
    await close();
  });

  test('Home and End, and a word still being composed, are the keyboard’s own', async () => {
    const { page, close } = await ask(open, 'thôn');
    const field = page.locator('[data-search-field]');
    await field.focus();
    const caret = () => field.evaluate((input: HTMLInputElement) => input.selectionStart);
    await page.keyboard.press('Home');
    expect(await caret()).toBe(0);
    await page.keyboard.press('End');
    expect(await caret()).toBe(4);
    await field.fill('');
    const keyboard = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('cầ');
    await answerTo(page, 'cầ');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await compose('cầu');
    await answerTo(page, 'cầu');
    await keyboard.send('Input.insertText', { text: 'cầu' });
    expect(await field.inputValue()).toBe('cầu');
    await close();
  });

  test('a reader who types fast is answered once, and an answer that comes late is dropped', async () => {
    const { page, close } = await open('/tim-kiem/');
    await page.evaluate(() => {
      const list = document.querySelector<HTMLElement>('[data-search-results]');
      const answered: (string | undefined)[] = [];
      Object.assign(window, { answered });
      if (list)
        new MutationObserver(() => answered.push(list.dataset['query'])).observe(list, {
          attributeFilter: ['data-query'],
        });
    });
    const answered = () => page.evaluate(() => (window as unknown as { answered: string[] }).answered);
    await page.locator('[data-search-field]').pressSequentially('nước sạch');
    await answerTo(page, 'nước sạch');
    expect(await answered()).toEqual(['nước sạch']);
    // The texts of the first question's pages come only after the second is answered.
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/fragment/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('[data-search-field]').fill('bạc hà');
    await page.waitForRequest('**/fragment/**');
    await page.locator('[data-search-field]').fill('zzzzqqqq');
    await answerTo(page, 'zzzzqqqq');
    const late = page.waitForResponse('**/fragment/**');
    release();
    await late;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await answered()).toEqual(['nước sạch', 'zzzzqqqq']);
    expect(await page.locator('[data-search-results] > li').count()).toBe(0);
    expect(await heard(page)).toBe('0 kết quả cho “zzzzqqqq”');
    await close();
  });
});

describe('under a base path, on a site with documents and products', () => {
  const { open, url } = browsing(SITES.rich);

  test('results lead to pages that exist', async () => {
    const { answer, errors, close } = await ask(open, 'thon mau');
    expect(errors).toEqual([]);
    expect(answer.results.length).toBeGreaterThan(1);
    for (const { href } of answer.results) {
      expect(href.startsWith(SITES.rich.base)).toBe(true);
      expect((await fetch(new URL(href, url('/')))).status, href).toBe(200);
    }
    await close();
  });

  test('results come as the reader types; filters and order stand in the address, and Back goes back', async () => {
    const { page, errors, close } = await open('/tim-kiem/');
    await page.locator('[data-search-field]').pressSequentially('thôn mẫu');
    await answerTo(page, 'thôn mẫu');
    // On a phone the filters leave the first screen to the answers.
    const opener = page.locator('[data-search-opener]');
    expect(await page.locator('[data-search-filters]').isVisible()).toBe(false);
    await opener.click();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    const chip = page.locator('[data-search-sections] a', { hasText: 'Tin tức' });
    await chip.waitFor();
    const announced = Number((await chip.locator('span').innerText()).replace('.', ''));
    await chip.click();
    await page.waitForFunction(
      (count) => document.querySelector('[data-search-count]')?.textContent?.startsWith(`${count} `),
      announced,
    );
    expect(new URL(page.url()).searchParams.get('muc')).toBe('Tin tức');
    expect(await opener.innerText()).toBe('Lọc: Tin tức');
    await page.locator('[data-search-facets] a').first().click();
    await page.waitForURL(/(?:chuyen-muc|nam)=/);
    await page.locator('[data-search-sort] a', { hasText: 'Mới nhất' }).click();
    await page.waitForURL(/xep=moi/);
    // The answer in the new order, not the one that stood there.
    await page.locator('[data-search-sort] [aria-current]', { hasText: 'Mới nhất' }).waitFor();
    const days = await page
      .locator('[data-search-results] time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(days).toEqual([...days].sort().reverse());
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('xep='));
    expect(errors).toEqual([]);
    await close();
  });

  test('numbers, dates and decimals are shown as they are written', async () => {
    const { page, answer, close } = await ask(open, '18/KH-UBND');
    expect(answer.results[0]?.title).toBe('Kế hoạch 18/KH-UBND');
    expect(answer.results[0]?.marks).toContain('18/KH-UBND');
    const shown = async () => (await page.locator('[data-search-results]').innerText()).replace(/\s+/g, ' ');
    expect(await shown()).toContain('18/12/2025');
    await askAgain(page, '3,2 km');
    expect(await shown()).toContain('3,2 km');
    await close();
  });

  test('more results come on demand, and the arrows go along them', async () => {
    const { page, close } = await ask(open, 'thôn');
    expect(await page.locator('[data-search-results] > li').count()).toBe(10);
    await page.locator('[data-search-more]').click();
    await page.locator('[data-search-results] > li').nth(10).waitFor();
    await page.locator('[data-search-field]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('[data-search-results] > li a').nth(1).getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim-kiem');
    await close();
  });

  test('a document is found by its number and by what it is about; its page filters documents alone', async () => {
    const { page, answer, close } = await ask(open, '15/2022/qd ubnd');
    expect(answer.results[0]?.href).toContain('/van-ban/');
    // Whether it is in force is what readers of a document ask first.
    expect(await page.locator('[data-search-results] > li').first().innerText()).toMatch(
      /Văn bản, còn hiệu lực/,
    );
    await page.goto(url('/van-ban/'));
    expect(await page.locator('table').first().isVisible()).toBe(true);
    const { results } = await askAgain(page, 'duong thon');
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ href }) => href.includes('/van-ban/'))).toBe(true);
    expect(await page.locator('table').first().isVisible()).toBe(false);
    await close();
  });
});
