/**
 * Quality of search: the corpus as a site, every query through the real page in a real browser, success by kind.
 * With the processor slowed four times, as on a cheap phone, for the time of a warm answer.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { build } from '../support/sites.ts';
import { type Benchmark, quantile, table } from './benchmark.ts';
import { type CorpusQuery, readCorpus, writeCorpusContent } from './search-corpus.ts';

const SLOWED = 4;

export const searchQuality: Benchmark = {
  name: 'search-quality',
  about: 'chất lượng tìm kiếm: 2.243 bài thật, câu hỏi có đáp án, qua trang thật trong trình duyệt thật',
  async run(print) {
    const root = process.cwd();
    const corpus = readCorpus(root, process.env);
    if (!corpus) {
      print('Không có bộ bài đo (../shared/search): bỏ qua.');
      return;
    }
    const work = join(root, 'node_modules/.cache/bench/search-corpus');
    const outDir = join(work, 'dist');
    if (!(process.env['SITES_BUILT'] && existsSync(outDir))) {
      print(`Dựng trang từ ${corpus.texts.length} bài…`);
      writeCorpusContent(corpus, join(work, 'content'), root);
      await build({ contentDir: join(work, 'content'), outDir, url: undefined });
    }
    const server = await serveSite({ dir: outDir, port: 0 });
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      const results: Result[] = [];
      await page.goto(new URL('tim-kiem/', server.url).href);
      for (const query of corpus.queries) {
        const { ids } = await ask(page, query.q);
        results.push({ kind: query.kind, place: placeOf(ids, query), none: ids.length === 0 });
        if (process.env['VERBOSE'] && placeOf(ids, query) > 0)
          print(
            `${query.kind}: ${query.q} (${query.acc.slice(0, 3).join(', ')}; ${ids.slice(0, 3).join(', ')})`,
          );
      }
      print('');
      for (const line of table(byKind(results))) print(line);
      print('');
      const slowed = await warmTimes(page, corpus.queries);
      print(
        `Trả lời khi dữ liệu đã tải, bộ xử lý chậm ${SLOWED} lần: trung vị ${slowed.median.toFixed(0)} ms, bách phân vị 95 ${slowed.p95.toFixed(0)} ms (${slowed.count} câu).`,
      );
      print(`Lỗi trên trang: ${errors.length}${errors[0] ? ` (${errors[0]})` : ''}`);
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

interface Result {
  readonly kind: string;
  /** From 0; infinite where no right answer is on the first page. */
  readonly place: number;
  readonly none: boolean;
}

/** Submits the page's form and waits for the answer: which texts it names, best first, and in how many ms. */
function ask(page: Page, query: string): Promise<{ ids: string[]; ms: number }> {
  return page.evaluate(async (asked) => {
    const field = document.querySelector<HTMLInputElement>('[data-search-field]');
    const list = document.querySelector<HTMLElement>('ol[data-search-results]');
    if (!field?.form || !list) throw new Error('no search form');
    const started = performance.now();
    field.value = asked;
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.getAttribute('aria-busy') !== 'false' || list.dataset['query'] !== asked) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(list, { attributes: true });
      field.form?.requestSubmit();
    });
    const ms = performance.now() - started;
    const links = [...list.querySelectorAll(':scope > li')].map((item) => item.querySelector('a'));
    return { ids: links.map((link) => link?.pathname.split('/').at(-2) ?? ''), ms };
  }, query.normalize('NFC').trim());
}

const placeOf = (ids: readonly string[], query: CorpusQuery): number => {
  const place = ids.findIndex((id) => query.acc.includes(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
};

function byKind(results: readonly Result[]): string[][] {
  const kinds = [...Map.groupBy(results, ({ kind }) => kind), ['all', results] as const];
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  return [
    ['kind', 'queries', 'success@1', 'success@5', 'none'],
    ...kinds.map(([kind, own]) => [
      kind,
      String(own.length),
      percent(own.filter(({ place }) => place < 1).length, own.length),
      percent(own.filter(({ place }) => place < 5).length, own.length),
      String(own.filter(({ none }) => none).length),
    ]),
  ];
}

/**
 * Time from a query submitted to its answer: every fourth query once to load what it needs of the index, then again on
 * a slowed processor. The words' places in the index are known by then; the answer is worked out anew.
 */
async function warmTimes(page: Page, queries: readonly CorpusQuery[]) {
  const some = queries.filter((_, place) => place % 4 === 0).map(({ q }) => q);
  await page.reload();
  for (const query of some) await ask(page, query);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const times: number[] = [];
  for (const query of some) times.push((await ask(page, query)).ms);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), count: times.length };
}
