/** Budgets in bytes, counted on the built files: what a reader on 3G waits for. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isHashed } from '../../src/site/served-files.ts';
import { kindsOf } from '../support/kinds.ts';
import { attribute, byTag, filesOf, isRedirect, pageOf, pagesOf, readText } from '../support/pages.ts';
import { ALL_SITES, SITES } from '../support/sites.ts';
import {
  exceedsFirstFlight,
  FIRST_FLIGHT,
  firstFlight,
  scriptsOf,
  stylesOf,
  table,
  textOf,
  weigh,
} from '../support/weight.ts';

/** 11 KB of 1,024 bytes: half a KB of it for the policy. */
const REAL_ARTICLE = 11_264;
/** 6 KB of 1,024 bytes. */
const STYLES = 6144;
/**
 * The sheet of paper, a file of its own: no reader on a screen waits for it, so the first flight does not count it. Browsers
 * ask for it last, once for all pages of a release.
 */
const PAPER = 2048;
const INLINE_SCRIPT = 512;
/** The one drawing, at the foot of every page. */
const DRAWING = 1228;
/** Characters of HTML after the title that fill the first screen of a phone, generously. */
const SCREEN = 4000;
const SEED = '/tin-tuc/nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len/';
/** An ordinary article of the rich site: a picture, a file, a table of contents or none, some 3 KB of text. */
const ORDINARY = [
  '/',
  '/tin-tuc/tram-y-te-kham-suc-khoe-nguoi-cao-tuoi/',
  '/tin-tuc/ra-quan-nao-vet-kenh-muong-noi-dong/',
];

const contentPages = (site: (typeof ALL_SITES)[number]) => pagesOf(site).filter((page) => !isRedirect(page));

describe('the first flight', () => {
  test(`every page of the real site has at most ${FIRST_FLIGHT} bytes`, () => {
    const weights = contentPages(SITES.real).map(weigh);
    expect(weights.length).toBeGreaterThan(10);
    expect(
      weights.filter(({ html }) => html > FIRST_FLIGHT).map(({ path }) => path),
      table(weights),
    ).toEqual([]);
  });

  test(`the real article has at most ${REAL_ARTICLE} bytes`, () => {
    const article = weigh(pageOf(SITES.real, SEED));
    expect(article.html, table([article])).toBeLessThanOrEqual(REAL_ARTICLE);
  });

  test(`the sheet of paper, which is no part of it, has at most ${PAPER} bytes, and pages hold none of it`, () => {
    const [sheet = '', ...others] = filesOf(SITES.real).filter(
      (file) => file.endsWith('.css') && isHashed(file),
    );
    expect(others).toEqual([]);
    const bytes = brotliCompressSync(readText(SITES.real, sheet)).length;
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(PAPER);
    const inPage = stylesOf(pageOf(SITES.real, SEED)).match(/@media print\{[^@]*?\}\}/g) ?? [];
    expect(inPage.join('').length, inPage.join('\n')).toBeLessThan(100);
  });

  test(`the drawing at the foot of every page has at most ${DRAWING} bytes`, () => {
    const drawing = brotliCompressSync(readText(SITES.real, 'field.svg')).length;
    expect(drawing).toBeGreaterThan(0);
    expect(drawing).toBeLessThanOrEqual(DRAWING);
  });

  test('home page and ordinary articles of a site full of content have no more', () => {
    // The rich site is built without share pictures; the lines that name one are those of the real site.
    const [named = ''] =
      /<meta property="og:image.*?<meta name="twitter:card"[^>]*>/s.exec(pageOf(SITES.real, '/').html) ?? [];
    expect(named).toContain('og:image:alt');
    const weights = ORDINARY.map((path) => {
      const page = pageOf(SITES.rich, path);
      return weigh({ ...page, html: page.html.replace('<meta name="DC.title"', `${named}$&`) });
    });
    expect(
      weights.filter(({ html }) => html > FIRST_FLIGHT).map(({ path }) => path),
      table(weights),
    ).toEqual([]);
  });

  test.each(ALL_SITES.map((site) => [site.name, site] as const))(
    '%s site: whatever is longer brings head, styles and first screen with it',
    (_name, site) => {
      const long = contentPages(site).filter(exceedsFirstFlight);
      const problems = long.flatMap((page) => {
        const arrived = firstFlight(page);
        const main = arrived.indexOf('<main');
        const screen = page.html.indexOf('</h1>') + SCREEN;
        return [
          ...(arrived.includes('</head>') ? [] : ['the head is cut']),
          ...(page.html.lastIndexOf('</style>') < arrived.length ? [] : ['styles come too late']),
          ...(main > 0 && arrived.length >= Math.min(screen, page.html.length)
            ? []
            : ['the first screen is cut']),
        ].map((problem) => `${page.path}: ${problem} (${arrived.length} of ${page.html.length} characters)`);
      });
      expect(problems).toEqual([]);
    },
  );

  test('a stream that is cut gives the beginning of its page', () => {
    const page = pageOf(SITES.real, '/');
    const noise = Array.from({ length: 20_000 }, (_, at) => ((at * 2_654_435_761) >>> 0).toString(36)).join(
      ' ',
    );
    const arrived = firstFlight({ ...page, html: `${page.html}<p>${noise}` });
    expect(arrived.startsWith(page.html)).toBe(true);
    expect(arrived.length).toBeLessThan(page.html.length + noise.length);
  });
});

describe.each(ALL_SITES.map((site) => [site.name, site] as const))('the %s site', (_name, site) => {
  const pages = contentPages(site);

  test(`needs at most ${STYLES} bytes of styles on a page, all in it`, () => {
    // One page of each kind holds all its styles; the rest repeats them.
    const weights = kindsOf(site).map(([, path]) => weigh(pageOf(site, path)));
    expect(weights.every(({ css }) => css > 1000)).toBe(true);
    expect(
      weights.filter(({ css }) => css > STYLES).map(({ path }) => path),
      table(weights.toSorted((a, b) => b.css - a.css)),
    ).toEqual([]);
  });

  test('has no script that holds up the page, and at most one short one in it, one more where it searches', () => {
    const problems = pages.flatMap((page) => {
      const scripts = scriptsOf(page);
      const inline = scripts.filter((script) => attribute(script, 'src') === undefined);
      const blocking = scripts.filter(
        (script) =>
          attribute(script, 'src') !== undefined &&
          attribute(script, 'type') !== 'module' &&
          attribute(script, 'defer') === undefined &&
          attribute(script, 'async') === undefined,
      );
      return [
        ...blocking.map((script) => `${attribute(script, 'src')} blocks`),
        ...(inline.length > (page.html.includes('data-search-results') ? 2 : 1)
          ? [`${inline.length} inline scripts`]
          : []),
        ...inline
          .map((script) => Buffer.byteLength(textOf(script)))
          .filter((bytes) => bytes > INLINE_SCRIPT)
          .map((bytes) => `an inline script of ${bytes} bytes`),
      ].map((problem) => `${page.path}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  test('needs no font and no sheet from elsewhere; the one of its own, for paper alone, belongs to the release', () => {
    const files = filesOf(site);
    const problems = pages.flatMap((page) => {
      const sheets = byTag(page.document, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
      const [own] = sheets.map((link) => attribute(link, 'href') ?? '');
      const isThere =
        own?.startsWith(site.base) &&
        isHashed(own.slice(site.base.length)) &&
        files.includes(own.slice(site.base.length));
      const links = byTag(page.document, 'link').filter(
        (link) =>
          (attribute(link, 'rel') === 'stylesheet' && attribute(link, 'media') !== 'print') ||
          attribute(link, 'as') === 'font',
      );
      return [
        ...(sheets.length === 1 && isThere ? [] : [`the sheet of paper is ${own}, of ${sheets.length}`]),
        ...links.map((link) => attribute(link, 'href')),
        ...(stylesOf(page).match(/@font-face|@import/g) ?? []),
      ].map((problem) => `${page.path}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });
});
