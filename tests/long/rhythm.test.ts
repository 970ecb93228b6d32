/** What the eye measures: gaps, axes, radii, and that nothing takes half the width beside nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { kindsOf } from '../support/kinds.ts';
import { sideways } from '../support/page-checks.ts';
import { lastLines } from '../support/pdf.ts';
import { SITES } from '../support/sites.ts';

const RICH = '/tin-tuc/lich-lay-nuoc-do-ai-vu-dong-xuan-2025-2026/';

interface Gap {
  readonly of: string;
  readonly gap: number;
}

/** How far below the head of each section its first line or picture stands. */
const gapsOf = (page: Page): Promise<Gap[]> =>
  page.evaluate(() => {
    const lines = (part: Element) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const tops: number[] = [];
      while (walker.nextNode()) {
        if (walker.currentNode.parentElement?.closest('.visually-hidden')) continue;
        range.selectNodeContents(walker.currentNode);
        tops.push(...[...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top));
      }
      return tops;
    };
    const pictures = (part: Element) =>
      [...part.querySelectorAll('img')].map((picture) => picture.getBoundingClientRect().top);
    return [...document.querySelectorAll('main .section-head')].flatMap((head) => {
      const part = head.nextElementSibling;
      if (!part || !head.checkVisibility()) return [];
      const first = Math.min(...lines(part), ...pictures(part));
      const gap = Math.round(first - head.getBoundingClientRect().bottom);
      return Number.isFinite(gap) ? [{ of: head.textContent?.trim() ?? '', gap }] : [];
    });
  });

/** Blocks of the side that stand in one of its columns with nothing in the other. */
const aloneInSide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [side] = document.querySelectorAll('main .side');
    const boxes = [...(side?.children ?? [])].map((child) => child.getBoundingClientRect());
    const isAlone = (box: DOMRect) =>
      box.width > 0 &&
      box.width < (side?.clientWidth ?? 0) * 0.9 &&
      !boxes.some((other) => other !== box && Math.abs(other.top - box.top) < 1);
    return boxes.filter(isAlone).length;
  });

/** How far the baselines of names and values that stand side by side are apart; signs of contacts stand on the middle. */
const baselinesApart = (page: Page): Promise<{ row: string; by: number }[]> =>
  page.evaluate(() => {
    const baseline = (part: Element) => {
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      part.prepend(mark);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    };
    const rows = document.querySelectorAll('main dl:not(.contacts) > div, main .counted > li');
    return [...rows].flatMap((row) => {
      const [name, value] = row.querySelectorAll('dt, dd, li > a, li > .meta');
      if (!name || !value || !row.checkVisibility()) return [];
      const isBeside = value.getBoundingClientRect().left >= name.getBoundingClientRect().right;
      const by = Math.abs(baseline(name) - baseline(value));
      return isBeside ? [{ row: row.textContent?.trim() ?? '', by }] : [];
    });
  });

/** Characters on the lines of running text that are full: all but the last of each paragraph. */
const fullLines = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const lineOf = (node: Text, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return Math.round(range.getBoundingClientRect().bottom / 8);
    };
    const textsIn = (paragraph: Element) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      return texts.filter(({ parentElement }) => !parentElement?.closest('sup'));
    };
    return [...document.querySelectorAll('.prose > p')].flatMap((paragraph) => {
      const places = textsIn(paragraph).flatMap((node) => [...node.data].map((_, at) => lineOf(node, at)));
      return [...Map.groupBy(places, (line) => line).values()].slice(0, -1).map(({ length }) => length);
    });
  });

const radiiOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].map((part) => getComputedStyle(element, part).borderRadius),
    ),
  );

describe('every kind of page of the rich site', () => {
  const { open } = browsing(SITES.rich);

  test('has one gap below heads, one radius, and no block beside nothing', async () => {
    const seen = [];
    const radii = new Set<string>();
    for (const path of [...kindsOf(SITES.rich).map(([, of]) => of), RICH]) {
      const { page, close } = await open(path);
      for (const radius of await radiiOf(page)) radii.add(radius);
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        seen.push({ path, width, gaps: await gapsOf(page), alone: await aloneInSide(page) });
      }
      await close();
    }
    const gaps = seen.flatMap(({ path, width, gaps: found }) =>
      found.map((gap) => ({ path, width, ...gap })),
    );
    expect(gaps.length).toBeGreaterThan(60);
    // 8 px, and the room that a line has above its letters; a card without a picture has its own padding.
    expect(gaps.filter(({ path, gap }) => (gap < 8 || gap > 16) && !path.includes('/ocop/'))).toEqual([]);
    expect([...radii].toSorted()).toEqual(['0px', '3px', '50%']);
    expect(seen.filter(({ alone }) => alone > 0)).toEqual([]);
  });
});

describe('the rich site', () => {
  const { open, url } = browsing(SITES.rich);

  test('lists contacts across, and documents as a table, from the middle width on', async () => {
    for (const [width, columns, display] of [
      [360, 1, 'block'],
      [640, 2, 'table'],
      [768, 2, 'table'],
    ] as const) {
      const contact = await open('/lien-he/', { viewport: { width, height: 900 } });
      const tops = await contact.page
        .locator('.contacts')
        .first()
        .locator('> div')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
      expect(tops.filter((top) => top === tops[0])).toHaveLength(columns);
      await contact.close();
      const documents = await open('/van-ban/', { viewport: { width, height: 900 } });
      const shown = await documents.page
        .locator('.document-table')
        .first()
        .evaluate((table) => getComputedStyle(table).display);
      expect(shown).toBe(display);
      await documents.close();
    }
  });

  test('fills the news of the home page to the foot of its side, and shows a picture for a category that has one', async () => {
    for (const width of [992, 1100, 1280, 1920]) {
      const { page, close } = await open('/', { viewport: { width, height: 900 } });
      const [news, side] = await Promise.all(
        ['main .split > div .teasers', 'main .side > :last-child'].map((end) =>
          page
            .locator(end)
            .first()
            .evaluate((part) => part.getBoundingClientRect().bottom),
        ),
      );
      expect(Math.abs((news ?? 0) - (side ?? 0)), `at ${width} px`).toBeLessThan(100);
      const pictures = await page
        .locator('.columns > section')
        .evaluateAll((categories) => categories.map((one) => one.querySelectorAll('img').length));
      expect(pictures.length).toBeGreaterThan(3);
      expect(Math.max(...pictures)).toBe(1);
      expect(pictures.filter((count) => count === 1).length).toBeGreaterThan(1);
      await close();
    }
  });

  test('has the headlines of a list on one axis, pictures on the right', async () => {
    for (const width of [360, 768, 1280]) {
      const { page, close } = await open('/tin-tuc/', { viewport: { width, height: 900 } });
      const teasers = await page.locator('.teasers > li').evaluateAll((items) =>
        items.map((item) => ({
          words: item.querySelector('.headline')?.getBoundingClientRect().left ?? 0,
          picture: item.querySelector('img')?.getBoundingClientRect().left,
        })),
      );
      expect(teasers.some(({ picture }) => picture !== undefined)).toBe(true);
      expect(new Set(teasers.map(({ words }) => Math.round(words))).size).toBe(1);
      for (const { words, picture } of teasers)
        if (picture !== undefined) expect(picture).toBeGreaterThan(words);
      await close();
    }
  });

  test('has the sign of a contact beside its value, and names and values on one line', async () => {
    for (const path of ['/lien-he/', '/en/']) {
      const contact = await open(path, { viewport: { width: 1280, height: 900 } });
      const off = await contact.page.locator('.contacts dd').evaluateAll((values) =>
        values.map((value) => {
          const middle = (box: DOMRect | undefined) => (box ? box.top + box.height / 2 : 0);
          const words = document.createRange();
          words.selectNodeContents(value.lastElementChild?.matches('a') ? value.lastElementChild : value);
          const sign = value.querySelector('.icon')?.getBoundingClientRect();
          return Math.abs(middle(sign) - middle(words.getBoundingClientRect()));
        }),
      );
      expect(off.length, path).toBeGreaterThan(3);
      expect(Math.max(...off), path).toBeLessThan(2);
      await contact.close();
    }

    const apart = [];
    for (const path of [...kindsOf(SITES.rich).map(([, of]) => of), RICH]) {
      for (const width of [360, 1280]) {
        const { page, close } = await open(path, { viewport: { width, height: 900 } });
        apart.push(...(await baselinesApart(page)).map((row) => ({ path, width, ...row })));
        await close();
      }
    }
    expect(apart.length).toBeGreaterThan(100);
    expect(apart.filter(({ by }) => by >= 1)).toEqual([]);
  });

  test('has four sizes of headings, and lines that no small figure pushes apart', async () => {
    const { page, close } = await open(RICH, { viewport: { width: 1280, height: 900 } });
    const sizes = await page.evaluate(() => {
      const prose = document.querySelector('.prose');
      return ['h1', 'h2', 'h3', 'h4'].map((name) => {
        const heading = document.createElement(name);
        heading.textContent = 'Cỡ chữ';
        prose?.append(heading);
        const { fontSize, fontFamily } = getComputedStyle(heading);
        return `${fontSize} ${fontFamily}`;
      });
    });
    expect(new Set(sizes).size).toBe(4);
    expect(sizes.map(Number.parseFloat)).toEqual(sizes.map(Number.parseFloat).toSorted((a, b) => b - a));
    const heights = await page.evaluate(() =>
      ['H2O', 'H<sub>2</sub>O', 'm<sup>2</sup>'].map((html) => {
        const line = document.createElement('p');
        for (const part of html.split(/(?=<s)|(?<=<\/su[bp]>)/)) {
          const [, tag, inside = part] = /^<(su[bp])>(.*)<\//.exec(part) ?? [];
          line.append(tag ? Object.assign(document.createElement(tag), { textContent: inside }) : inside);
        }
        document.querySelector('.prose')?.append(line);
        return line.getBoundingClientRect().height;
      }),
    );
    expect(new Set(heights).size).toBe(1);
    await close();
  });

  test('has 60 to 72 characters on a line of running text, wherever there is room', async () => {
    for (const width of [768, 1280, 1920]) {
      const { page, close } = await open(RICH, { viewport: { width, height: 900 } });
      const lines = await fullLines(page);
      const mean = lines.reduce((sum, line) => sum + line, 0) / lines.length;
      expect(lines.length).toBeGreaterThan(8);
      expect(mean, `at ${width} px: ${lines}`).toBeGreaterThanOrEqual(60);
      expect(Math.max(...lines), `at ${width} px: ${lines}`).toBeLessThanOrEqual(72);
      await close();
    }
  });

  test('sets footnotes apart from the text, smaller, with an arrow back that is wide enough for a finger', async () => {
    const { page, close } = await open(RICH);
    const seen = await page.evaluate(() => {
      const [notes, head, inText, arrow] = [
        '.footnotes',
        '.footnotes h2',
        '.prose > h2',
        '[data-footnote-backref]',
      ].map((selector) => document.querySelector<HTMLElement>(selector));
      const sizeOf = (part: Element | null | undefined) =>
        part ? Number.parseFloat(getComputedStyle(part).fontSize) : 0;
      return {
        isSmaller: sizeOf(head) < sizeOf(inText) && sizeOf(notes?.querySelector('li')) < sizeOf(notes),
        line: notes && getComputedStyle(notes).borderBlockStartWidth,
        arrow: arrow?.textContent,
        width: arrow?.offsetWidth ?? 0,
      };
    });
    expect(seen).toMatchObject({ isSmaller: true, line: '1px', arrow: '↑' });
    expect(seen.width).toBeGreaterThanOrEqual(24);
    await close();
  });

  test('hides the head of a stacked table from the eye alone', async () => {
    for (const path of ['/van-ban/', '/luu-tru/']) {
      const { page, close } = await open(path, { viewport: { width: 639, height: 900 } });
      const head = page.locator('table thead').first();
      expect((await head.boundingBox())?.width, path).toBe(1);
      expect(await head.evaluate((part) => part.checkVisibility({ visibilityProperty: true })), path).toBe(
        true,
      );
      await page.setViewportSize({ width: 640, height: 900 });
      expect((await head.boundingBox())?.width, path).toBeGreaterThan(500);
      expect(await sideways(page), path).toEqual([]);
      await close();
    }
  });

  test('marks the article being read in its series in ink, with a rule', async () => {
    const { page, close } = await open(RICH);
    const [current, other] = await Promise.all(
      ['[aria-current]', 'a:not([aria-current])'].map((which) =>
        page
          .locator(`.series ${which}`)
          .first()
          .evaluate((link) => {
            const { color, textDecorationLine, borderInlineStartWidth } = getComputedStyle(link);
            const text = document.createRange();
            text.selectNodeContents(link);
            const { left } = text.getBoundingClientRect();
            return { color, textDecorationLine, borderInlineStartWidth, left };
          }),
      ),
    );
    expect(current).toEqual({ ...other, borderInlineStartWidth: '3px' });
    await close();
  });

  test('writes every telephone in groups', async () => {
    for (const path of ['/', '/lien-he/', '/404.html', '/en/', RICH]) {
      const { page, close } = await open(path);
      const links = await page
        .locator('a[href^="tel:"]')
        .evaluateAll((all) =>
          all.map((link) => [...link.children].map((group) => group.textContent).join(' ')),
        );
      expect(links.length, path).toBeGreaterThan(0);
      expect(
        links.filter((words) => !/^\d{4} \d{3} \d{3}$/.test(words)),
        path,
      ).toEqual([]);
      await close();
    }
  });

  test('marks the section of news in the menu on its lists', async () => {
    const kinds = ['archive year', 'archive month', 'category', 'tag', 'news list, page 2'];
    for (const [kind, path] of kindsOf(SITES.rich).filter(([name]) => kinds.includes(name))) {
      const { page, close } = await open(path, { viewport: { width: 1280, height: 900 } });
      const marked = await page.locator('.site-menu [aria-current]').allInnerTexts();
      expect(marked, kind).toHaveLength(1);
      await close();
    }
  });

  test('leaves notices and the search field room where the text of a phone is twice as large', async () => {
    const { page, close } = await open('/van-ban/', { viewport: { width: 360, height: 740 } });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const words = await page.locator('.notice .wrap > div').first().boundingBox();
    expect(words?.width).toBeGreaterThan(280);
    const field = await page.locator('main input[type="search"]').boundingBox();
    expect(field?.width).toBeGreaterThan(280);
    expect(await sideways(page)).toEqual([]);
    await close();
    const contact = await open('/lien-he/', { viewport: { width: 360, height: 740 } });
    await contact.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const lines = await contact.page
      .locator('.contacts .large')
      .evaluateAll((numbers) =>
        numbers.map(
          (number) => new Set([...number.children].map((group) => group.getBoundingClientRect().top)).size,
        ),
      );
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines)).toEqual(new Set([1]));
    await contact.close();
  });

  test('leaves no screen below the first half empty: the foot of the side stays beside a longer text', async () => {
    for (const path of [RICH, '/tthc/']) {
      const { page, close } = await open(path, { viewport: { width: 1280, height: 800 } });
      const [text, side] = ['main .split > :first-child', 'main .split > :last-child'].map((part) =>
        page.locator(part).first(),
      );
      const longer = ((await text?.boundingBox())?.height ?? 0) - 800;
      expect(longer, path).toBeGreaterThan(400);
      const begins = (await side?.boundingBox())?.y ?? 0;
      expect(begins, `${path}: it begins beside the first line`).toBeLessThan(420);
      for (let down = 800; down < longer + begins; down += 400) {
        await page.evaluate((top) => window.scrollTo(0, top), down);
        const shown = await side
          ?.locator('> :last-child')
          .evaluate((part) => part.getBoundingClientRect().bottom);
        expect(shown, `${path}, ${down} px down`).toBeGreaterThan(400);
      }
      await close();
    }
  });

  test('has all parts of an article as wide as its text, whatever the size of their letters', async () => {
    const { page, close } = await open(RICH, { viewport: { width: 1280, height: 900 } });
    const parts = [
      '.tools',
      '.article-cover',
      '.prose > p:first-child',
      '.prose > p:nth-of-type(2)',
      '.footnotes',
      '.downloads',
      '.article-about .facts',
      '.series',
      '.neighbours',
    ];
    const widths = await Promise.all(
      parts.map(async (part) => [
        part,
        Math.round((await page.locator(part).first().boundingBox())?.width ?? 0),
      ]),
    );
    const [all] = widths.map(([, width]) => Number(width));
    // The first paragraph has larger letters, by which its width is told.
    const off = widths.filter(([, width]) => Math.abs(Number(width) - (all ?? 0)) > 1);
    expect(off, JSON.stringify(widths)).toEqual([]);
    await close();
  });

  test('draws the line under a link below all pieces of its words', async () => {
    const { page, close } = await open(RICH);
    const lines = await page
      .locator('.breadcrumbs a .word, .footer .phone[href] span')
      .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece).textDecorationLine));
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines)).toEqual(new Set(['underline']));
    await close();
  });

  test('fills a card with its picture, and has no empty box for one without', async () => {
    const { page, close } = await open('/ocop/');
    const seen = () =>
      page.locator('.card').evaluateAll((cards) =>
        cards.map((card) => {
          const [box, words, picture] = [card, card.querySelector('.words'), card.querySelector('img')].map(
            (part) => part?.getBoundingClientRect(),
          );
          if (!box || !words) throw new Error('a card without words');
          // The frame is a pixel on each side.
          return picture
            ? { gap: Math.min(box.width - picture.width, box.height - picture.height) - 2 }
            : { gap: box.height - words.height - 2 };
        }),
      );
    for (const width of [320, 360, 480, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const cards = await seen();
      expect(cards.length).toBeGreaterThan(5);
      expect(
        cards.filter(({ gap }) => gap > 1),
        `${width} px`,
      ).toEqual([]);
    }
    await page.setViewportSize({ width: 643, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(
      (await seen()).filter(({ gap }) => gap > 1),
      'on paper',
    ).toEqual([]);
    await close();
  });

  test('has the telephones of people on the screen of a phone, below their names, and parts no name', async () => {
    const { page, close } = await open('/to-chuc-bo-may/');
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const ends = await page
        .locator('.people td a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().right));
      expect(ends.length).toBeGreaterThan(2);
      expect(Math.max(...ends), `at ${width} px`).toBeLessThanOrEqual(width);
      const names = await page.locator('.people tbody th').evaluateAll((all) =>
        all.map((name) => {
          const words = document.createRange();
          words.selectNodeContents(name);
          return words.getBoundingClientRect().height;
        }),
      );
      expect(Math.max(...names), `names at ${width} px`).toBeLessThan(40);
    }
    await close();
  });

  test('keeps figures and their names whole where the text of a phone is twice as large', async () => {
    const { page, close } = await open('/');
    const larger = () =>
      page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
    const linesOf = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          all.map((part) =>
            Math.round(part.clientHeight / Number.parseFloat(getComputedStyle(part).lineHeight)),
          ),
        );
    const sticksOut = (selector: string) =>
      page.locator(selector).evaluateAll((frames) =>
        frames.flatMap((frame) => {
          const { right } = frame.getBoundingClientRect();
          return [...frame.querySelectorAll('dd, dt, text')]
            .filter((part) => part.getBoundingClientRect().right > right)
            .map(({ textContent }) => textContent);
        }),
      );
    await larger();
    expect(await linesOf('.result .figure')).toEqual([1]);
    expect(Math.max(...(await linesOf('.result dt')))).toBeLessThan(3);
    expect(await sticksOut('.result')).toEqual([]);
    await page.goto(url('/tthc/'));
    await larger();
    expect(await linesOf('.procedure-figures dd')).toEqual([1, 1, 1]);
    expect(await sticksOut('.chart')).toEqual([]);
    await close();
  });

  test('leaves no head of a table alone at the foot of a sheet', async () => {
    const { page, close } = await open('/tthc/', { viewport: { width: 643, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    // Where a sheet would end if nothing kept together.
    const SHEET = (261 / 25.4) * 96;
    const [head] = await page
      .locator('.procedure-table thead')
      .evaluateAll((all) => all.map((of) => of.getBoundingClientRect().bottom));
    await page.evaluate(() => document.querySelector('main h1')?.after(document.createElement('div')));
    for (const below of [2, 12, 22]) {
      await page.evaluate(
        (height) => {
          const space = document.querySelector<HTMLElement>('main h1 + div');
          if (space) space.style.height = `${height}px`;
        },
        SHEET - below - (head ?? 0),
      );
      const [first = 0] = lastLines(await page.pdf({ preferCSSPageSize: true }));
      // The words of the head stand above its line.
      expect(
        Math.abs(first - (SHEET - below)),
        `the head would end ${below} px above the foot`,
      ).toBeGreaterThan(20);
    }
    await close();
  });

  test('keeps cards whole on paper, heads with what follows, and prints a sum once', async () => {
    const { page, close } = await open('/ocop/');
    await page.emulateMedia({ media: 'print' });
    const styles = (selector: string, name: 'breakInside' | 'breakAfter' | 'display') =>
      page
        .locator(selector)
        .evaluateAll((all, of) => [...new Set(all.map((part) => getComputedStyle(part)[of]))], name);
    expect(await styles('.products > li', 'breakInside')).toEqual(['avoid']);
    expect(await styles('.section-head', 'breakAfter')).toEqual(['avoid']);
    await page.goto(url('/tthc/'));
    expect(await styles('.procedure-table tfoot', 'display')).toEqual(['table-row-group']);
    await page.setViewportSize({ width: 643, height: 900 });
    await page.goto(url('/van-ban/'));
    const widths = await page
      .locator('.document-table thead th')
      .evaluateAll((heads) => heads.map((head) => head.clientWidth));
    expect(widths[1], `the abstract has the most room: ${widths}`).toBeGreaterThan(1.5 * (widths[0] ?? 0));
    await page.goto(url('/ocop/'));
    const tops = await page
      .locator('.groups section:first-child .card')
      .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().top)));
    expect(tops.length).toBe(3);
    expect(new Set(tops).size, 'the first group stands in one row').toBe(1);
    const card = await page.locator('.card').first().boundingBox();
    expect(card?.width, 'a quarter of the sheet').toBeGreaterThan(130);
    for (const path of ['/ocop/', '/van-ban/', '/thong-ke/', '/luu-tru/2023/', '/tthc/', '/']) {
      await page.goto(url(path));
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const last = lastLines(await page.pdf({ preferCSSPageSize: true })).at(-1) ?? 0;
      expect(last, `the last sheet of ${path} holds more than the source`).toBeGreaterThan(60);
    }
    await page.goto(url('/en/'));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.print-source').textContent()).toMatch(/^Source: http[\s\S]*Printed at \d\d/);
    await close();
  });
});

describe('the real site', () => {
  const { open } = browsing(SITES.real);

  test('prints its article on one sheet, with source and time', async () => {
    const { page, close } = await open(
      '/tin-tuc/nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len/',
    );
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(lastLines(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
    await close();
  });

  test('has the name of its commune in one line on a phone of 360 px', async () => {
    const { page, close } = await open('/', { viewport: { width: 360, height: 740 } });
    const name = page.locator('.brand .unit');
    expect(await name.textContent()).toBe('Xã Quang Khải');
    const lines = await name.evaluate((part) => {
      const words = document.createRange();
      words.selectNodeContents(part);
      return words.getClientRects().length;
    });
    expect(lines).toBe(1);
    await close();
  });
});
