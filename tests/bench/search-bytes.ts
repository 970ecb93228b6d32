/**
 * Bytes until the first results of a one-word query, at three sizes of site, against plain Pagefind with its default
 * interface and against one JSON index with MiniSearch; and what indexing a page costs. Texts are generated; files that
 * a server compresses count as brotli, those that Pagefind compresses as they are.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { parse } from 'yaml';
import { type IndexFile, type SearchRecord, searchIndexFiles } from '../../src/build/search-index-files.ts';
import { fold } from '../../src/lib/text.ts';
import { search } from '../../src/search/answer/search.ts';
import { type PagefindModule, pagefindIndex } from '../../src/search/index/pagefind.ts';
import { readSiteFile } from '../../src/search/index/site-file.ts';
import { type Abbreviation, abbreviationsOf } from '../../src/search/query/abbreviations.ts';
import { decodeVocabulary } from '../../src/search/query/vocabulary.ts';
import { generateArticles, readNews } from '../fixtures/generate.ts';
import { build, SITES } from '../support/sites.ts';
import { type Benchmark, quantile } from './benchmark.ts';

const SIZES = [100, 1000, 10_000];
const QUERIES = 24;
/** Results that Pagefind's own interface shows at once. */
const PLAIN_SHOWN = 5;

export const searchBytes: Benchmark = {
  name: 'search-bytes',
  about: 'số byte đến kết quả đầu tiên và thời gian lập chỉ mục, ở 100, 1.000 và 10.000 bài',
  async run(print) {
    const work = mkdtempSync(join(tmpdir(), 'search-bytes-'));
    try {
      const scripts = await ownScripts(join(work, 'site'));
      const head = [
        'articles',
        'plain KB',
        'ours KB',
        'ours/plain',
        'MiniSearch KB',
        'ms/page plain',
        'ms/page ours',
      ];
      print(head.join(' | '));
      for (const size of SIZES) {
        const records = recordsOf(join(work, `content-${size}`), size);
        const queries = oneWordQueries(records);
        const plain = await measurePlain(records, queries);
        const ours = await measureOwn(records, queries, scripts, join(work, `own-${size}`));
        // Row by row: the largest takes minutes.
        print(
          [
            String(size),
            kilobytes(plain.bytes),
            kilobytes(ours.bytes),
            (ours.bytes / plain.bytes).toFixed(2),
            kilobytes(miniSearchBytes(records)),
            (plain.ms / size).toFixed(2),
            (ours.ms / size).toFixed(2),
          ].join(' | '),
        );
      }
      print(`Trung vị của ${QUERIES} câu một từ; mã của trang tìm kiếm ${kilobytes(scripts)} KB có tính.`);
    } finally {
      rmSync(work, { recursive: true, force: true });
      await close();
    }
  },
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
const brotli = (content: string | Uint8Array): number => brotliCompressSync(content).length;

/** What the scripts of the search page weigh that other pages do not load. */
async function ownScripts(outDir: string): Promise<number> {
  await build({ contentDir: SITES.empty.contentDir, outDir, url: 'https://trong.example/' });
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const loadedBy = (page: string) => {
    const loaded = new Set<string>();
    const load = (path: string) => {
      if (loaded.has(path)) return;
      loaded.add(path);
      const imports = read(path).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g);
      for (const [, name] of imports) load(`_astro/${name}`);
    };
    const scripts = read(page).matchAll(/<script type="module" src="[^"]*\/(_astro\/[^"]+)"/g);
    for (const [, path = ''] of scripts) load(path);
    return loaded;
  };
  const elsewhere = loadedBy('index.html');
  const own = [...loadedBy('tim-kiem/index.html')].filter((path) => !elsewhere.has(path));
  if (own.length === 0) throw new Error('No script of the search page was found');
  return own.reduce((sum, path) => sum + brotli(read(path)), 0);
}

function recordsOf(dir: string, count: number): SearchRecord[] {
  generateArticles({
    dir,
    count,
    seed: 2026,
    from: new Date('2016-01-01T00:00:00+07:00'),
    to: new Date('2025-12-31T23:59:59+07:00'),
    categories: ['nong-thon-moi', 'an-ninh-quoc-phong', 'van-hoa-xa-hoi', 'thong-bao'],
  });
  return readNews(dir).map((article) => ({
    url: `/tin-tuc/${article.slug}/`,
    text: { title: article.title, description: article.description ?? '', body: article.body },
    facts: { section: 'Tin tức', category: article.category, date: article.publishedAt.toISOString() },
  }));
}

/** Syllables of titles, spread over the articles: common ones and rare ones as titles have them. */
function oneWordQueries(records: readonly SearchRecord[]): string[] {
  const words = records.flatMap(({ text }) => text.title.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
  const step = words.length / QUERIES;
  return Array.from({ length: QUERIES }, (_, at) => words[Math.floor(at * step)] ?? '');
}

/** Serves files from memory to Pagefind's script, and counts what it takes. */
async function counting<Value>(
  files: ReadonlyMap<string, Uint8Array | string>,
  task: () => Promise<Value>,
): Promise<number> {
  const before = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (address) => {
    const path = new URL(String(address), 'http://site').pathname.replace('/pagefind/', '');
    const content = files.get(path);
    if (content === undefined) return new Response('', { status: 404 });
    bytes += /\.(?:json|txt)$/.test(path) ? brotli(content) : content.length;
    return new Response(typeof content === 'string' ? content : new Uint8Array(content));
  };
  try {
    await task();
    return bytes;
  } finally {
    globalThis.fetch = before;
  }
}

const byPath = (files: readonly IndexFile[]) => new Map(files.map(({ path, content }) => [path, content]));

async function moduleOf(
  files: ReadonlyMap<string, Uint8Array | string>,
  dir: string,
): Promise<PagefindModule> {
  const file = `${dir}.pagefind.mjs`;
  writeFileSync(file, files.get('pagefind.js') ?? '');
  return import(pathToFileURL(file).href) as Promise<PagefindModule>;
}

async function measurePlain(records: readonly SearchRecord[], queries: readonly string[]) {
  const started = performance.now();
  const { index } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind made no index');
  for (const { url, text } of records) {
    await index.addHTMLFile({
      url,
      content: `<html lang="vi"><body><h1>${text.title}</h1><p>${text.description}</p><p>${text.body}</p></body></html>`,
    });
  }
  const files = byPath((await index.getFiles()).files);
  const ms = performance.now() - started;
  await index.deleteIndex();
  // Its style sheet is left out, as ours is, which stands in the page.
  const fixed = ['pagefind-ui.js', 'pagefind.js', 'pagefind-worker.js'].reduce(
    (sum, name) => sum + brotli(files.get(name) ?? ''),
    0,
  );
  const dir = mkdtempSync(join(tmpdir(), 'search-plain-'));
  const module = await moduleOf(files, join(dir, 'plain'));
  const bytes: number[] = [];
  for (const query of queries) {
    const taken = await counting(files, async () => {
      const instance = module.createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
      await instance.init();
      const { results } = await instance.search(query);
      await Promise.all(results.slice(0, PLAIN_SHOWN).map((result) => result.data()));
    });
    bytes.push(fixed + taken);
  }
  rmSync(dir, { recursive: true, force: true });
  return { bytes: quantile(bytes, 0.5), ms };
}

async function measureOwn(
  records: readonly SearchRecord[],
  queries: readonly string[],
  scripts: number,
  dir: string,
) {
  const listed = parse(readFileSync('content/abbreviations.yaml', 'utf8')) as Abbreviation[];
  const started = performance.now();
  const files = byPath(await searchIndexFiles(records, listed));
  const ms = performance.now() - started;
  const module = await moduleOf(files, dir);
  const { pages, abbreviations: rows, start } = readSiteFile(String(files.get('site.json')));
  const abbreviations = abbreviationsOf(rows);
  // What counts the filters comes together with the first results.
  const fixed = ['pagefind.js', 'site.json', 'facets.json'].reduce(
    (sum, name) => sum + brotli(files.get(name) ?? ''),
    scripts,
  );
  const vocabulary = String(files.get('vocabulary.txt'));
  const bytes: number[] = [];
  for (const query of queries) {
    let more = 0;
    const taken = await counting(files, async () => {
      const index = pagefindIndex(module, { indexHref: '/pagefind/', homeHref: '/' }, start, fetch);
      const site = { abbreviations, pages, index };
      const found = await search(query, site);
      // As the page does: the vocabulary is fetched when a word alone is no sure answer.
      if (found.ranked[0]?.sure) return;
      more = brotli(vocabulary);
      await search(query, { ...site, vocabulary: decodeVocabulary(vocabulary) });
    });
    bytes.push(fixed + taken + more);
  }
  return { bytes: quantile(bytes, 0.5), ms };
}

function miniSearchBytes(records: readonly SearchRecord[]): number {
  const index = new MiniSearch({ fields: ['title', 'body'], storeFields: ['title'], processTerm: fold });
  index.addAll(records.map(({ url, text }) => ({ id: url, title: text.title, body: text.body })));
  return brotli(JSON.stringify(index));
}
