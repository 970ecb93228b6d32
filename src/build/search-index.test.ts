/** The search index of the built pages: the pages that mark their text, and the abbreviations of the content. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { afterAll, expect, test } from 'vitest';
import { handOver } from '../check/checked.ts';
import { INDEX_FILES, readSiteFile } from '../search/index/site-file.ts';
import { searchIndex } from './search-index.ts';

const room = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(room, { recursive: true }));

const page = (text: string) =>
  parse(`<!doctype html><article data-pagefind-body><h1>Tin</h1><p>${text}</p></article>`);

/** What the index says of the whole site, when these data files were checked. */
async function built(data: ReadonlyMap<string, unknown>) {
  handOver({ entries: new Map(), data, files: new Set() });
  const { see, integration } = searchIndex();
  see(page('Ủy ban nhân dân xã họp.'), '/tin-tuc/a/');
  see(page('Lịch bơm nước.'), '/tin-tuc/b/');
  see(parse('<p>Không đánh dấu.</p>'), '/404.html');
  const told: string[] = [];
  const logger = { info: (line: string) => told.push(line) };
  await integration.hooks['astro:build:done']?.({ dir: pathToFileURL(join(room, '/')), logger } as never);
  const site = readSiteFile(readFileSync(join(room, 'pagefind', INDEX_FILES.site), 'utf8'));
  return { site, told };
}

test('has every page that marks its text, and is told in a line', async () => {
  const { site, told } = await built(new Map());
  expect(site).toMatchObject({ pages: 2, abbreviations: [] });
  expect(told).toEqual(['2 trang trong chỉ mục tìm kiếm']);
  expect(existsSync(join(room, 'pagefind/pagefind.js'))).toBe(true);
});

test('knows the abbreviations of the content', async () => {
  const rows = [{ short: 'UBND', full: ['Ủy ban nhân dân'] }];
  const { site } = await built(new Map([['abbreviations.yaml', rows]]));
  expect(site.abbreviations).toEqual(rows);
});
