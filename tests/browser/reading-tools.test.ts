/** The tools of an article: listen, print, save, share, report. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

const SLUG = 'lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026';
const ARTICLE = `/tin-tuc/${SLUG}/`;
const ADDRESS = `${SITES.rich.origin}${SITES.rich.base}tin-tuc/${SLUG}/`;
const WIDE = { viewport: { width: 1280, height: 800 } };

const { open } = browsing(SITES.rich);

interface Speech {
  /** What was given to the engine, in order. */
  spoken: { text: string; rate: number; lang: string }[];
  cancelled: number;
  /** The engine ends the piece at hand, or fails at it. */
  end(): void;
  fail(): void;
  /** Voices turn up. */
  arrive(): void;
}

/** A made-up speech engine that speaks when the test says so. */
function fakeSpeech(voicesAtOnce: boolean): void {
  let voices: object[] = [];
  const vietnamese = [
    { lang: 'en-US', localService: true, name: 'English' },
    { lang: 'vi-VN', localService: true, name: 'Tiếng Việt' },
  ];
  if (voicesAtOnce) voices = vietnamese;
  let current: { onend?: () => void; onerror?: () => void } | undefined;
  const speech = {
    spoken: [] as object[],
    cancelled: 0,
    end: () => current?.onend?.(),
    fail: () => current?.onerror?.(),
    arrive: () => {
      voices = vietnamese;
      engine.dispatchEvent(new Event('voiceschanged'));
    },
  };
  const engine = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    getVoices: () => voices,
    speak(utterance: { text: string; rate: number; lang: string; onstart?: () => void }) {
      current = utterance as typeof current;
      engine.speaking = true;
      const { text, rate, lang } = utterance;
      speech.spoken.push({ text, rate, lang });
      utterance.onstart?.();
    },
    cancel() {
      speech.cancelled += 1;
      engine.speaking = false;
      // As browsers do: the piece broken off reports an end of its own.
      current?.onerror?.();
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      text: string;
      rate = 1;
      lang = '';
      constructor(text: string) {
        this.text = text;
      }
    },
    speech,
  });
}

const withVoice = (page: Page) => page.addInitScript(fakeSpeech, true);
const spoken = (page: Page) => page.evaluate(() => (window as unknown as { speech: Speech }).speech.spoken);
const engine = (page: Page, act: 'end' | 'fail' | 'arrive') =>
  page.evaluate((name) => (window as unknown as { speech: Speech }).speech[name](), act);
const listen = (page: Page) => page.getByRole('button', { name: 'Nghe', exact: true });
const player = (page: Page) => page.getByRole('group', { name: 'Nghe bài' });
const beingRead = (page: Page) => page.locator('[data-being-read]');
const said = (page: Page) => page.locator('[data-announcer]').textContent();
const tools = (page: Page) => page.getByRole('region', { name: 'Công cụ đọc' });

async function startListening(page: Page) {
  await listen(page).focus();
  await page.keyboard.press('Enter');
  await player(page).waitFor();
}

describe('listening', () => {
  test('is not offered where no voice speaks Vietnamese; one that comes late moves nothing', async () => {
    const { page, close } = await open(ARTICLE, WIDE, (tab) => tab.addInitScript(fakeSpeech, false));
    expect(await listen(page).isVisible()).toBe(false);
    const places = () =>
      tools(page)
        .locator('button:not([data-tool="listen"]), summary')
        .filter({ visible: true })
        .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const before = await places();
    await engine(page, 'arrive');
    expect(await listen(page).isVisible()).toBe(true);
    expect(await places()).toEqual(before);
    await close();
  });

  test('loads nothing for it before the first tap', async () => {
    const { page, close } = await open(ARTICLE, WIDE, withVoice);
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    expect((await loaded()).filter((name) => /player|save/.test(name))).toEqual([]);
    await startListening(page);
    expect((await loaded()).filter((name) => /player/.test(name))).toHaveLength(1);
    await close();
  });

  test('reads title, paragraphs, items and rows in order, marks where it is and follows', async () => {
    const { page, errors, close } = await open(ARTICLE, { ...WIDE, reducedMotion: 'reduce' }, withVoice);
    const title = await page.locator('h1').innerText();
    await startListening(page);
    const seen: string[] = [];
    for (let turn = 0; turn < 200 && (await player(page).isVisible()); turn += 1) {
      const mark = await beingRead(page).evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return { tag: one.tagName, inView: bottom > 0 && top < innerHeight };
        }),
      );
      expect(mark).toHaveLength(1);
      expect(mark[0]?.inView, `${turn}: ${mark[0]?.tag}`).toBe(true);
      seen.push(mark[0]?.tag ?? '');
      await engine(page, 'end');
    }
    const texts = (await spoken(page)).map(({ text }) => text);
    expect(texts.length).toBe(seen.length);
    expect(texts[0]?.replace(/\s+/g, ' ')).toBe(title.replace(/\s+/g, ' '));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(200);
    expect(new Set(seen)).toEqual(
      new Set(['H1', 'P', 'H2', 'LI', 'TR', ...seen.filter((tag) => tag === 'FIGCAPTION' || tag === 'H3')]),
    );
    const words = await page.locator('.prose').evaluate((prose) => {
      const read = prose.cloneNode(true) as Element;
      // The number of a note stands in the middle of words.
      for (const number of read.querySelectorAll('sup a')) number.remove();
      return [...read.querySelectorAll('p, li, td')]
        .filter((one) => !one.querySelector('p, ul, ol') && !one.closest('nav'))
        .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '')
        .filter((text) => /^[\p{L}\d,. ]{4,}$/u.test(text));
    });
    const whole = texts.join(' ').replace(/\s+/g, ' ');
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((text) => !whole.includes(text))).toEqual([]);
    expect(await said(page)).toBe('Đã đọc hết bài');
    expect(await listen(page).getAttribute('aria-pressed')).toBe('false');
    expect(errors).toEqual([]);
    await close();
  });

  test('reads abbreviations in full and tells a row by its headings', async () => {
    const { page, close } = await open(ARTICLE, WIDE, withVoice);
    await page.locator('.prose').evaluate((prose) => {
      // The policy of the page lets no string become HTML.
      const make = (tag: string, ...children: (Node | string)[]) => {
        const made = document.createElement(tag);
        made.append(...children);
        return made;
      };
      const short = make('abbr', 'UBND');
      short.title = 'Ủy ban nhân dân';
      prose.replaceChildren(
        make('p', 'Theo ', short, ' xã.'),
        make('ul', make('li', 'UBND họp.')),
        make(
          'table',
          make('thead', make('tr', make('th', 'Đợt'), make('th', 'Ngày'))),
          make('tbody', make('tr', make('td', '1'), make('td', '12/01'))),
        ),
      );
    });
    await startListening(page);
    for (let turn = 0; turn < 4; turn += 1) await engine(page, 'end');
    const texts = (await spoken(page)).map(({ text }) => text);
    expect(texts.slice(1, 5)).toEqual([
      'Theo Ủy ban nhân dân xã.',
      'Ủy ban nhân dân họp.',
      'Đợt, Ngày',
      'Đợt 1, Ngày 12/01',
    ]);
    await close();
  });

  test('pauses, goes on with the same words, changes speed and remembers it, and stops: by keyboard', async () => {
    const { page, close } = await open(ARTICLE, WIDE, withVoice);
    await startListening(page);
    await engine(page, 'end');
    expect(await player(page).innerText()).toMatch(/Đoạn 2\/\d+/);
    const pause = page.getByRole('button', { name: 'Tạm dừng' });
    expect(await pause.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    expect(await beingRead(page).count()).toBe(1);
    const said1 = await spoken(page);
    await page.keyboard.press('Space');
    const said2 = await spoken(page);
    expect(said2.length).toBe(said1.length + 1);
    expect(said2.at(-1)).toEqual(said1.at(-1));
    for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const said3 = await spoken(page);
    expect(said3.at(-1)?.text).toBe(said1.at(-1)?.text);
    expect(said3.at(-1)?.rate).toBeGreaterThan(1);
    const fast = page.getByRole('button', { name: 'Nhanh' });
    expect(await fast.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await player(page).isVisible()).toBe(false);
    expect(await beingRead(page).count()).toBe(0);
    expect(await listen(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await player(page).waitFor();
    expect((await spoken(page)).at(-1)).toMatchObject({ lang: 'vi-VN', rate: said3.at(-1)?.rate });
    await close();
  });

  test('does not pull back a reader who has gone elsewhere on the page', async () => {
    const { page, close } = await open(ARTICLE, { ...WIDE, reducedMotion: 'reduce' }, withVoice);
    await startListening(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const before = await page.evaluate(() => scrollY);
    for (let turn = 0; turn < 3; turn += 1) await engine(page, 'end');
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await close();
  });

  test('ends with the page, so that the browser does not read on over the next one', async () => {
    const { page, close } = await open(ARTICLE, WIDE, withVoice);
    await startListening(page);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await page.evaluate(() => (window as unknown as { speech: Speech }).speech.cancelled)).toBe(1);
    expect(await player(page).isVisible()).toBe(false);
    await close();
  });

  test('an engine that fails is told, to the eye too, and the page is as before', async () => {
    const { page, errors, close } = await open(ARTICLE, WIDE, withVoice);
    await startListening(page);
    await engine(page, 'fail');
    const message = page.getByText('Trình duyệt không đọc được bài này. Mời thử lại sau.');
    expect(await message.isVisible()).toBe(true);
    expect((await message.boundingBox())?.width).toBeGreaterThan(100);
    expect(await player(page).isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('printing', () => {
  test('asks the browser, and the paper tells source and time in Viet Nam', async () => {
    const { page, close } = await open(ARTICLE, { ...WIDE, timezoneId: 'America/New_York' }, async (tab) => {
      await tab.clock.setFixedTime(new Date('2026-01-01T14:05:06+07:00'));
      await tab.addInitScript(() => {
        window.print = () => {
          dispatchEvent(new Event('beforeprint'));
          Object.assign(window, { printed: true });
        };
      });
    });
    const source = page.locator('main ~ .print-only, main .print-only').filter({ hasText: 'Nguồn' });
    expect(await source.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'In', exact: true }).click();
    expect(await page.evaluate(() => 'printed' in window)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await source.innerText()).toContain(ADDRESS);
    expect(await source.innerText()).toContain('In lúc 01/01/2026 14:05:06');
    expect(await tools(page).isVisible()).toBe(false);
    await close();
  });
});

describe('paper', () => {
  /** What is seen of a page on paper. */
  const seen = (page: Page) =>
    page.evaluate(() => ({
      name: document.querySelector<HTMLElement>('.site-name')?.offsetHeight ?? 0,
      menu: document.querySelector<HTMLElement>('.site-menu')?.offsetHeight ?? 0,
      size: getComputedStyle(document.body).fontSize,
    }));
  // 11 points.
  const SIZE = `${(11 * 4) / 3}px`;

  test('has its sheet at a first visit, and offline from then on', async () => {
    const { page, close } = await open(ARTICLE, WIDE);
    await page.context().setOffline(true);
    await page.emulateMedia({ media: 'print' });
    const { name, menu, size } = await seen(page);
    expect(name).toBeGreaterThan(0);
    expect(menu).toBe(0);
    expect(Number.parseFloat(size)).toBeCloseTo(Number.parseFloat(SIZE), 1);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5000);
    await close();
  });

  test('is worth reading where its sheet never came', async () => {
    const { page, close } = await open(ARTICLE, WIDE, (tab) =>
      tab.route('**/*.css', (route) => route.abort()),
    );
    await page.emulateMedia({ media: 'print' });
    const { name, menu } = await seen(page);
    expect(name).toBeGreaterThan(0);
    expect(menu).toBe(0);
    await close();
  });
});

describe('saving', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-saved-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gives one file that reads whole with no network and no script', async () => {
    const { page, errors, close } = await open(ARTICLE, WIDE, (tab) =>
      tab.clock.setFixedTime(new Date('2026-01-01T14:05:06+07:00')),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${SLUG}.html`);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    expect(await said(page)).toContain(`${SLUG}.html`);
    const textOf = (tab: Page) =>
      tab.locator('.prose').evaluate((prose) =>
        [...prose.querySelectorAll('p, li, td, h2')]
          // The contents serve only on the page.
          .filter((one) => !one.closest('nav'))
          .map((one) => one.textContent?.replace(/\s+/g, ' ').trim()),
      );
    const original = await textOf(page);
    const title = await page.locator('h1').innerText();
    expect(errors).toEqual([]);
    await close();

    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<script|<button|\son\w+=|srcset|<link|<source/);
    const browser = await launchBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const saved = await context.newPage();
    const asked: string[] = [];
    saved.on('request', (request) => asked.push(request.url()));
    await saved.goto(pathToFileURL(file).href);
    expect(await saved.title()).toContain(title.replace(/\s+/g, ' ').slice(0, 20));
    expect(await saved.locator('h1').innerText()).toBe(title);
    expect(await textOf(saved)).toEqual(original);
    const body = await saved.locator('body').innerText();
    expect(body).toContain('Đăng lúc 28/12/2025 07:30:00');
    expect(body).toContain('Trần Thị Mẫu');
    expect(body).toContain(`Nguồn: ${ADDRESS}`);
    expect(body).toContain('Lưu lúc 01/01/2026 14:05:06');
    const pictures = await saved
      .locator('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.filter((width) => width === 0)).toEqual([]);
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
    const links = await saved
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.filter((href) => !/^(?:https?:|#|mailto:|tel:)/.test(href))).toEqual([]);
    await browser.close();
  });

  test('a picture that cannot be had is replaced by its words', async () => {
    const { page, close } = await open(ARTICLE, WIDE);
    const words = (await page.locator('article img').first().getAttribute('alt')) ?? '';
    expect(words).not.toBe('');
    await page.route(/\.(?:jpe?g|webp|avif|png)$/, (route) => route.abort());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu', exact: true }).click(),
    ]);
    const file = join(folder, 'without.html');
    await download.saveAs(file);
    const html = readFileSync(file, 'utf8');
    expect(html).not.toContain('<img');
    expect(html).toContain(`[Ảnh: ${words}]`);
    await close();
  });
});

describe('sharing', () => {
  test('uses the sheet of the device where there is one; a reader who closes it is not asked again', async () => {
    const { page, errors, close } = await open(ARTICLE, WIDE, (tab) =>
      tab.addInitScript(() => {
        Object.assign(navigator, {
          canShare: () => true,
          share: (data: object) => {
            Object.assign(window, { shared: data });
            return Promise.reject(new DOMException('closed', 'AbortError'));
          },
        });
      }),
    );
    await page.locator('.tools summary').focus();
    await page.keyboard.press('Enter');
    const shared = await page.evaluate(() => (window as unknown as { shared: object }).shared);
    expect(shared).toEqual({ title: await page.locator('h1').innerText(), url: ADDRESS });
    expect(await tools(page).getByRole('link').first().isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  test('else offers plain links and copies the address, which it tells', async () => {
    const { page, close } = await open(
      ARTICLE,
      { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] },
      (tab) => tab.addInitScript(() => Object.assign(navigator, { share: undefined })),
    );
    await page.locator('.tools summary').focus();
    await page.keyboard.press('Enter');
    const links = tools(page).getByRole('link');
    expect(await links.allTextContents()).toEqual(['Zalo', 'Facebook', 'Thư điện tử']);
    await page.getByRole('button', { name: 'Chép liên kết' }).click();
    await page.getByRole('button', { name: 'Đã chép liên kết' }).waitFor();
    expect(await said(page)).toBe('Đã chép liên kết');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
    await page.keyboard.press('Escape');
    expect(await links.first().isVisible()).toBe(false);
    await close();
  });

  test('works without JavaScript: the links are there, what needs it is not', async () => {
    const { page, close } = await open(ARTICLE, { javaScriptEnabled: false });
    await page.locator('.tools summary').click();
    const links = tools(page).getByRole('link');
    expect(await links.first().isVisible()).toBe(true);
    expect(await page.locator('.tools button').filter({ visible: true }).count()).toBe(0);
    const box = await tools(page).locator('.share-links').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await close();
  });
});

describe('every tool', () => {
  test('is at least 44 px wide and high, on a phone too', async () => {
    for (const options of [WIDE, { viewport: { width: 320, height: 700 } }]) {
      const { page, close } = await open(ARTICLE, options, withVoice);
      await tools(page).locator('summary').click();
      const small = await tools(page)
        .locator('button, summary, a')
        .evaluateAll((all) =>
          all
            .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
            .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
            .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
        );
      expect(small).toEqual([]);
      await close();
    }
  });

  test('a mistake on the page can be reported: the message is begun with title and address', async () => {
    const { page, close } = await open(ARTICLE, WIDE);
    const href = await page.getByRole('link', { name: 'Báo lỗi trang này' }).getAttribute('href');
    const message = new URL(href ?? '');
    expect(message.pathname).toBe('lienhe@xamau.example');
    const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ');
    expect(message.searchParams.get('subject')?.replace(/\s+/g, ' ')).toBe(`Báo lỗi trang: ${title}`);
    expect(message.searchParams.get('body')).toContain(ADDRESS);
    await close();
  });
});
