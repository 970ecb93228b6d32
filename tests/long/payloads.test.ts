/**
 * What is odd and passes the check, and some hundred documents of the fuzzer that do: built as a site, read as HTML, and
 * opened in a real browser with the policy of the pages and without it. Nothing runs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFragment, serialize } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { ATTACHMENT, PICTURES, writeDocument } from '../security/fuzz/grammar.ts';
import { textOf } from '../security/fuzz/reading.ts';
import { violationsIn } from '../security/fuzz/rules.ts';
import { fuzz } from '../security/fuzz/run.ts';
import { HARMLESS, ODD_WORDS } from '../security/payloads/harmless.ts';
import { launchBrowser } from '../support/browser.ts';
import { browsing } from '../support/browsing.ts';
import { BASE, type Files, NOW, PICTURE, writeContent } from '../support/content.ts';
import {
  attribute,
  type BuiltPage,
  filesOf,
  findAll,
  isRedirect,
  pagesOf,
  readText,
  visibleText,
} from '../support/pages.ts';
import { answerTo } from '../support/searching.ts';
import { build } from '../support/sites.ts';

const FIRST = Number(process.env['FUZZ_SEED'] ?? Math.floor(Date.now() / 86_400_000) * 1_000_000 + 500_000);
const COUNT = 1_000;
const MOST_BUILT = 300;

const dir = mkdtempSync(join(tmpdir(), 'payload-site-'));
const site = {
  contentDir: join(dir, 'content'),
  outDir: join(dir, 'dist'),
  url: 'https://xamau.example/xa/',
};
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Documents that the check passed alone, as articles beside each other. */
function filesOfSeed(seed: number): Files {
  const document = writeDocument(seed);
  const folder = `news/2022/la-${seed}`;
  return {
    [`${folder}/index.md${document.mdx ? 'x' : ''}`]: textOf(document),
    ...Object.fromEntries(PICTURES.map((name) => [`${folder}/${name}`, PICTURE])),
    [`${folder}/${ATTACHMENT}`]: '%PDF-1.4\n',
  };
}

let pages: BuiltPage[] = [];
beforeAll(async () => {
  const { seeds } = await fuzz(FIRST, COUNT, { mode: 'list' });
  expect(seeds.length).toBeGreaterThan(MOST_BUILT / 3);
  const documents = Object.assign({}, ...seeds.slice(0, MOST_BUILT).map(filesOfSeed)) as Files;
  writeContent(site.contentDir, { ...BASE, ...HARMLESS, ...documents });
  const findings = await checkContent({ contentDir: site.contentDir, now: NOW, workingDir: site.contentDir });
  // Links of the fuzzer that lead to no page of this site are its only errors here.
  const wrong = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file))];
  for (const file of wrong) {
    expect(file, JSON.stringify(findings.filter((finding) => finding.file === file))).toMatch(
      /^news\/2022\/la-\d{5,}/,
    );
    rmSync(join(site.contentDir, file, '..'), { recursive: true });
  }
  await build(site, { SOURCE_DATE_EPOCH: String(Math.floor(NOW.getTime() / 1000)) });
  pages = pagesOf(site);
}, 10 * 60_000);

/** What a component of the site writes into a text is no editor's. */
function emptyRows(tree: Parameters<typeof findAll>[0]): void {
  for (const rows of findAll(tree, ({ tagName }) => tagName === 'dl')) rows.childNodes = [];
}

test(`every page is built of text, links and pictures (from seed ${FIRST})`, () => {
  expect(pages.length).toBeGreaterThan(ODD_WORDS.length + 50);
  const faults = pages.flatMap(({ path, document }) => {
    const texts = findAll(
      document,
      (element) => attribute(element, 'class')?.split(' ').includes('prose') ?? false,
    );
    emptyRows(document);
    const inTexts = texts.flatMap((text) => violationsIn(serialize(text)));
    const everywhere = findAll(document, ({ tagName, attrs }) => {
      if (['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'portal'].includes(tagName)) return true;
      return attrs.some(
        ({ name, value }) =>
          /^on/.test(name) ||
          (/^(?:href|src|action)$/.test(name) && /^[\s\0-\x20]*(?:javascript|data|vbscript):/i.test(value)),
      );
    });
    return [...inTexts, ...everywhere.map(({ tagName }) => `<${tagName}>`)].map(
      (fault) => `${path}: ${fault}`,
    );
  });
  expect(faults).toEqual([]);
});

test('odd words stand in titles as they were written', () => {
  const titles = new Set(
    pages.flatMap(({ document }) =>
      findAll(document, ({ tagName }) => tagName === 'h1').map((heading) =>
        visibleText(heading).replaceAll('\u00a0', ' '),
      ),
    ),
  );
  expect(ODD_WORDS.filter((words) => !titles.has(words.normalize('NFC')))).toEqual([]);
});

test('feeds and data are whole', () => {
  for (const file of filesOf(site).filter((name) => name.endsWith('.json'))) {
    if (!file.startsWith('pagefind/')) expect(() => JSON.parse(readText(site, file)), file).not.toThrow();
  }
  for (const { path, document } of pages) {
    const data = findAll(document, (element) => attribute(element, 'type') === 'application/ld+json');
    for (const { childNodes } of data) {
      const [words] = childNodes;
      expect(() => JSON.parse(words && 'value' in words ? words.value : ''), path).not.toThrow();
    }
  }
});

test('the feed is XML, and its texts hold no more than those of the pages', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const texts = await page.evaluate(
    (xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      if (feed.querySelector('parsererror'))
        throw new Error(feed.querySelector('parsererror')?.textContent ?? '');
      return [...feed.getElementsByTagName('content:encoded')].map(({ textContent }) => textContent);
    },
    readText(site, 'rss.xml'),
  );
  await browser.close();
  expect(texts.length).toBeGreaterThan(5);
  const trees = texts.map((text) => parseFragment(text));
  for (const tree of trees) emptyRows(tree);
  expect(trees.flatMap((tree) => violationsIn(serialize(tree)))).toEqual([]);
});

describe.each([
  ['with the policy of the pages', async () => {}],
  [
    'without it',
    async (page: Page) => {
      await page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue();
        const response = await route.fetch();
        const body = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
        return route.fulfill({ response, body });
      });
    },
  ],
] as const)('in a browser, %s', (_name, prepare) => {
  const { open } = browsing(site);

  test('no page runs what its text says, asks another host or opens a dialogue', async () => {
    const faults: string[] = [];
    const visit = await open('/', {}, prepare);
    visit.page.on('dialog', (dialog) => {
      faults.push(`a dialogue: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const { path } of pages.filter((page) => page.path.endsWith('/') && !isRedirect(page))) {
      await visit.page.goto(new URL(path.slice(1), visit.page.url().replace(/\/xa\/.*/, '/xa/')).href);
      const ran = await visit.page.evaluate(() => {
        for (const element of document.querySelectorAll('main a, main img, main td, main u')) {
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          element.dispatchEvent(new FocusEvent('focus'));
        }
        return Object.keys(globalThis).filter((name) => name === '__payload' || name === '__fuzzed');
      });
      if (ran.length > 0) faults.push(`${path} ran ${ran}`);
    }
    for (const query of ['onerror', 'script', 'constructor', '__proto__']) {
      await visit.page.goto(
        new URL(`tim-kiem/?q=${query}`, visit.page.url().replace(/\/xa\/.*/, '/xa/')).href,
      );
      const { results } = await answerTo(visit.page, query);
      expect(results.length, query).toBeGreaterThan(0);
      if ((await visit.page.locator('img[src="x"]').count()) > 0) faults.push(`${query} shows a picture`);
    }
    expect(faults).toEqual([]);
    expect(visit.foreign).toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
