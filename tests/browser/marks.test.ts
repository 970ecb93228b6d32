/** Vietnamese stacks marks on marks (Ễ Ộ Ữ) and hangs them under (ặ ỵ): lines must leave them room, at every size. */
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

/** Pixels of a phone: whole pixels of a coarse screen would round a gap away. */
const SHARP = 3;
const HEADINGS = 'h1, h2, h3, h4, .headline, summary, dt, th';
/** The lowest and the highest letters of Vietnamese; a line of each. */
const LINES = ['ỵặợẹ Ỵ Ặ gyqp', 'Ễ Ộ Ữ Ẵ Ỗ Đ'];

/** One heading of each size, leading and face of the page, set in the two lines alone on white. */
async function specimens(page: Page): Promise<Locator> {
  await page.evaluate(
    ([selector, lines]) => {
      const seen = new Set<string>();
      const specimen = document.createElement('div');
      for (const heading of document.querySelectorAll<HTMLElement>(selector)) {
        if (!heading.checkVisibility() || (heading.textContent ?? '').trim() === '') continue;
        const { fontSize, lineHeight, fontFamily, fontWeight } = getComputedStyle(heading);
        const style = `font: ${fontWeight} ${fontSize}/${lineHeight} ${fontFamily}`;
        if (seen.has(style)) continue;
        seen.add(style);
        const line = document.createElement('p');
        line.className = 'specimen';
        line.style.cssText = `${style}; margin: 0; padding: 1em; color: #000; background: #fff; white-space: pre; inline-size: max-content`;
        line.textContent = lines.join('\n');
        line.dataset['of'] = `${heading.tagName} ${fontSize}/${lineHeight}`;
        specimen.append(line);
      }
      document.body.replaceChildren(specimen);
    },
    [HEADINGS, LINES] as const,
  );
  return page.locator('.specimen');
}

/** Headings whose first line reaches into their second: a picture of each alone shows how far its ink goes. */
async function collisions(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const specimen of await (await specimens(page)).all()) {
    const of = await specimen.getAttribute('data-of');
    const ink: { first: number; last: number }[] = [];
    for (const line of [0, 1]) {
      await specimen.evaluate(
        (element, [index, lines]) => {
          element.replaceChildren(
            ...(lines as string[]).flatMap((text, at) => {
              const span = document.createElement('span');
              span.textContent = text;
              span.style.color = at === index ? '#000' : 'transparent';
              return at === 0 ? [span, '\n'] : [span];
            }),
          );
        },
        [line, LINES] as const,
      );
      ink.push(await rowsOfInk(await specimen.screenshot()));
    }
    const [upper, lower] = ink;
    if (upper && lower && upper.last >= lower.first)
      found.push(`${of}: lines touch by ${upper.last - lower.first + 1} px`);
  }
  return found;
}

async function rowsOfInk(picture: Buffer): Promise<{ first: number; last: number }> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const DARK = 160;
  const rows = Array.from({ length: info.height }, (_, row) =>
    data
      .subarray(row * info.width * info.channels, (row + 1) * info.width * info.channels)
      .some((value) => value < DARK),
  );
  return { first: rows.indexOf(true), last: rows.lastIndexOf(true) };
}

describe('two lines of stacked marks', () => {
  const { open } = browsing(SITES.rich);

  test.each([
    ['home', '/', 360],
    ['home', '/', 1280],
    ['article', '/tin-tuc/ba-nam-xay-dung-nong-thon-moi-o-thon-mau-3/', 360],
    ['documents', '/van-ban/', 1280],
  ])('do not touch in any heading of the %s page (%s, %i px)', async (_kind, path, width) => {
    const { page, close } = await open(path, { viewport: { width, height: 740 }, deviceScaleFactor: SHARP });
    const found = await collisions(page);
    expect(await page.locator('.specimen').count()).toBeGreaterThan(2);
    expect(found).toEqual([]);
    await close();
  });

  test('do touch where lines are set too close', async () => {
    const { page, close } = await open('/404.html');
    // The policy of a page of the site lets none be written in its place.
    await page.goto('about:blank');
    await page.setContent('<h1 style="font: 40px/0.9 serif">Tin</h1>');
    expect(await collisions(page)).not.toEqual([]);
    await close();
  });
});
