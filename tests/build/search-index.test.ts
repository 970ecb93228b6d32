/** What a search index holds, read back through Pagefind: what a result can show. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchIndexFiles } from '../../src/build/search-index-files.ts';
import { recordOfPage } from '../../src/build/search-record.ts';
import type { IndexedText } from '../../src/search/index/index-form.ts';
import { pagesOf } from '../support/pages.ts';
import { pagesIn, readingIndexOf } from '../support/search-index.ts';
import { SITES } from '../support/sites.ts';

/** Texts that do not come back as they were given, with what came. */
const changed = (given: ReadonlyMap<string, IndexedText>, read: ReadonlyMap<string, IndexedText>) =>
  [...given].flatMap(([url, text]) =>
    (['title', 'description', 'body'] as const)
      .filter((field) => read.get(url)?.[field] !== text[field])
      .map((field) => `${url} ${field}: ${read.get(url)?.[field]} for ${text[field]}`),
  );

async function textsIn(...where: Parameters<typeof pagesIn>): Promise<Map<string, IndexedText>> {
  return new Map((await pagesIn(...where)).map(({ url, text }) => [url, text]));
}

describe('the index of the rich site', () => {
  const index = readingIndexOf(SITES.rich);

  test('lists the pages newest first, those without a date last, as facets.json counts them', async () => {
    const dates = (await pagesIn(index(), SITES.rich)).map(({ date }) => date);
    expect(new Set(dates).size).toBeGreaterThan(50);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('gives every text back as the page has it, to the letter', async () => {
    const given = new Map(
      pagesOf(SITES.rich).flatMap(({ html, path }) => {
        const record = recordOfPage(parse(html), path);
        return record ? [[path, record.text] as const] : [];
      }),
    );
    expect(given.size).toBeGreaterThan(50);
    // The numbers of documents are what spaces would get into.
    expect([...given.values()].some(({ title }) => /\d\/[A-ZĐ]+-[A-ZĐ]+/.test(title))).toBe(true);
    const read = await textsIn(index(), SITES.rich);
    expect([...read.keys()].sort()).toEqual([...given.keys()].sort());
    expect(changed(given, read)).toEqual([]);
  });
});

test('a page without a word is not for the index, where it would be missing from one list of two', () => {
  const page = (text: string) => `<title>x</title><main data-pagefind-body><h1>–</h1><p>${text}</p></main>`;
  expect(recordOfPage(parse(page('🙂 …')), '/a/')).toBeUndefined();
  expect(recordOfPage(parse(page('7')), '/a/')).toBeDefined();
});

describe('an index of odd texts', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'search-index-'));
  const given = new Map(
    [
      'Kế hoạch 18/KH-UBND ngày 15/01, dài 3,2 km (2.150 m²), 7h30',
      '"Nông thôn mới": <b>đậm</b> &amp; \'nháy\' — “ngoặc”…',
      'a~b ~ _gạch_ ~~ ~| x@y.vn http://a.vn/b?c=1#d',
      '– đứng đầu; đứng cuối –',
      'Hòa, hoà; thủy lợi, thuỷ sản; Đ/c ĐĐ đ',
      '🙂 ½ № 漢字 שלום \u200bx\u00ady ___PAGEFIND_AUTO_WEIGHT__2 x',
      'x - – /',
    ].map((text, at): [string, IndexedText] => [
      `/${at}/`,
      { title: `${text}`, description: at % 2 ? '' : `${text}.`, body: `(${text})` },
    ]),
  );

  beforeAll(async () => {
    const records = [...given].map(([url, text]) => ({ url, text, facts: { section: 'Tin tức' } }));
    for (const { path, content } of await searchIndexFiles(records, [])) {
      const target = join(outDir, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  });
  afterAll(() => rmSync(outDir, { recursive: true }));
  const index = readingIndexOf({ outDir });

  test('gives them back to the letter', async () => {
    expect(changed(given, await textsIn(index(), { outDir }))).toEqual([]);
  });
});
