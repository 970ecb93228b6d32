/** What scripts an article brings with it before anybody taps (that none blocks, and the inline one: weight.test.ts). */
import { dirname, join } from 'node:path/posix';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  type BuiltPage,
  byTag,
  filesOf,
  isRedirect,
  pagesOf,
  readText,
} from '../support/pages.ts';
import { ALL_SITES, type TestSite } from '../support/sites.ts';

/** All scripts of an article before the reader does anything, brotli at its best, in bytes. */
const SCRIPT_BUDGET = 4096;

const compressed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const scriptsOf = (page: BuiltPage) =>
  byTag(page.document, 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json');

/** Files that a page's module scripts load at once, with all that they import; not what they `import()` later. */
function loadedAtOnce(site: TestSite, page: BuiltPage): string[] {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const [, target = ''] of readText(site, file).matchAll(
      /(?:\bfrom|(?<![\w.])import)\s*["'`](\.[^"'`]+)["'`]/g,
    )) {
      load(join(dirname(file), target));
    }
  };
  for (const script of scriptsOf(page)) {
    const source = attribute(script, 'src');
    if (source) load(source.slice(site.base.length));
  }
  return [...loaded];
}

describe.each(ALL_SITES.map((site) => [site.name, site] as const))('the %s site', (_name, site) => {
  const pages = pagesOf(site).filter((page) => !isRedirect(page));

  test('keeps to its budget of script on every article, nothing of it made for later', () => {
    const articles = pages.filter((page) => /^\/tin-tuc\/(?!trang\/)[^/]+\/$/.test(page.path));
    expect(articles.length > 0).toBe(site.name !== 'empty');
    for (const page of articles) {
      const files = loadedAtOnce(site, page);
      expect(files.length, page.path).toBeGreaterThan(1);
      const bytes = files.map((file) => [file, compressed(readText(site, file))] as const);
      const sum = bytes.reduce((total, [, size]) => total + size, 0);
      expect(sum, `${page.path}: ${JSON.stringify(bytes)}`).toBeLessThanOrEqual(SCRIPT_BUDGET);
      expect(files.filter((file) => /player|save|copy/.test(file))).toEqual([]);
    }
  });

  test('makes no page wait for a script that is known only when another has come', () => {
    for (const page of pages) {
      const named = scriptsOf(page).flatMap((script) => attribute(script, 'src') ?? []);
      const files = named.map((source) => source.slice(site.base.length));
      expect(files.length, page.path).toBeGreaterThan(0);
      expect(loadedAtOnce(site, page).toSorted(), page.path).toEqual(files.toSorted());
    }
  });

  test('carries reading aloud and saving as files of their own', () => {
    const scripts = filesOf(site).filter((file) => file.endsWith('.js') && file.startsWith('_astro/'));
    for (const name of ['player', 'save']) {
      expect(
        scripts.some((file) => file.includes(`/${name}.`)),
        name,
      ).toBe(true);
    }
  });
});
