/**
 * How long a reader on a slow line waits for the first answer: from the first touch of the search on a page that is
 * there, in our quick search and in Starlight's over the same texts, and from the address of our search page on.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serveSite } from '../../src/serve/static-server.ts';
import { generateArticles, readNews } from '../fixtures/generate.ts';
import { launchBrowser } from '../support/browser.ts';
import { ROOT } from '../support/node.ts';
import { build, SITES } from '../support/sites.ts';
import { type Benchmark, seconds, table } from './benchmark.ts';
import { compressing } from './compressing.ts';
import { writeCorpusContent } from './search-corpus.ts';
import { buildStarlight } from './starlight.ts';

interface Line {
  readonly name: string;
  /** Round trip, in ms. */
  readonly latency: number;
  readonly kilobits: number;
}

const LINES: readonly Line[] = [
  { name: '3G chậm', latency: 2000, kilobits: 400 },
  { name: '3G nhanh', latency: 562.5, kilobits: 1440 },
  { name: '4G chậm', latency: 150, kilobits: 1638 },
];
/** Latency is set, not met: runs of one query differ by a tenth of a second on a machine that does nothing else. */
const RUNS = 2;
const ARTICLES = 200;
/** Of one word and of several, as titles have them. */
const QUERIES = ['nước', 'lấy nước', 'khám sức khỏe người cao tuổi'];

/** What is measured. */
interface Asked {
  readonly lines: readonly Line[];
  readonly queries: readonly string[];
  /** Ours alone. */
  readonly own: boolean;
}

/** How a site is searched from a page that is there. */
interface Way {
  readonly name: string;
  readonly url: string;
  /** Touches what opens the search. */
  readonly opener: string;
  readonly field: string;
  readonly result: string;
}

export const searchWait: Benchmark = {
  name: 'search-wait',
  about: 'thời gian chờ kết quả đầu tiên trên mạng chậm, so với Starlight cùng bài',
  async run(print, { query, speed, own }) {
    const lines = LINES.filter(({ name }) => name.startsWith(speed));
    if (lines.length === 0)
      throw new Error(`--speed là một trong: ${LINES.map(({ name }) => name).join(', ')}.`);
    const asked: Asked = { lines, queries: query === '' ? QUERIES : [query], own };
    const work = join(ROOT, 'node_modules/.cache/bench/search-wait');
    const dirs = await builtSites(work);
    const servers = await Promise.all(
      [dirs.ours, dirs.starlight, dirs.real].map(async (dir) => {
        const upstream = await serveSite({ dir, port: 0 });
        return { upstream, served: await compressing(upstream.url) };
      }),
    );
    const [ours = '', starlight = '', real = ''] = servers.map(({ served }) => served.url);
    const browser = await launchBrowser();
    try {
      for (const rows of [
        await quickTimes(browser, ours, starlight, asked),
        await pageTimes(browser, real, ours, asked),
      ]) {
        print('');
        for (const line of table(rows)) print(line);
      }
      print(`\nTrung bình của ${RUNS} lần mỗi câu, Starlight một lần; ${ARTICLES} bài.`);
    } finally {
      await browser.close();
      for (const { upstream, served } of servers) {
        served.stop();
        await upstream.stop();
      }
    }
  },
};

/** Builds ours and Starlight's over the same made-up articles, and the real site. */
async function builtSites(work: string) {
  const dirs = {
    ours: join(work, 'ours'),
    starlight: join(work, 'starlight/dist'),
    real: join(work, 'real'),
  };
  if (process.env['SITES_BUILT'] && Object.values(dirs).every((dir) => existsSync(dir))) return dirs;
  const contentDir = join(work, 'content');
  writeCorpusContent({ texts: [], queries: [] }, contentDir, ROOT);
  generateArticles({
    dir: contentDir,
    count: ARTICLES,
    seed: 2026,
    from: new Date('2023-01-01T00:00:00+07:00'),
    to: new Date('2025-12-31T23:59:59+07:00'),
    categories: ['tin'],
  });
  const texts = readNews(contentDir).map(({ slug, title, description = '', body }) => ({
    slug,
    title,
    body: `${description}\n\n${body}`,
  }));
  await buildStarlight(join(work, 'starlight'), texts);
  await build({ contentDir, outDir: dirs.ours, url: undefined });
  await build({ ...SITES.real, outDir: dirs.real });
  return dirs;
}

/** From the touch of what opens the search, on a page that is there, to the first answer. */
async function quickTimes(
  browser: Browser,
  ours: string,
  starlight: string,
  { lines, queries, own }: Asked,
): Promise<string[][]> {
  const quick: Way = {
    name: 'tìm nhanh',
    url: ours,
    opener: '[popovertarget="khung-tim"]',
    field: '[data-search-quick]',
    result: '.quick [role=option]',
  };
  const starlightSearch: Way = {
    name: 'Starlight',
    url: starlight,
    opener: '[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  };
  const rows = [['từ lúc chạm ô tìm', 'tìm nhanh', ...(own ? [] : ['Starlight', 'tỷ lệ'])]];
  for (const line of lines) {
    const timeOf = (way: Way, query: string, runs: number) =>
      meanOf(`${way.name} ${line.name} “${query}”`, runs, () =>
        waiting(browser, line, (page) => quickTime(page, way, query)),
      );
    for (const query of queries) {
      const label = `${nameOf(line)} “${query}”`;
      const mine = await timeOf(quick, query, RUNS);
      // The peer is the same at every run, and takes the longest.
      const peer = own ? undefined : await timeOf(starlightSearch, query, 1);
      rows.push([label, seconds(mine), ...(peer ? [seconds(peer), (mine / peer).toFixed(2)] : [])]);
    }
  }
  return rows;
}

/** From the address of a search to its first answer, nothing of the site being there before. */
async function pageTimes(
  browser: Browser,
  real: string,
  ours: string,
  { lines, queries }: Asked,
): Promise<string[][]> {
  const rows = [['từ lúc mở /tim-kiem/?q=', 'thời gian']];
  for (const line of lines) {
    const asked = [
      [real, 'sản phẩm', 'trang thật'] as const,
      ...queries.map((query) => [ours, query, `${ARTICLES} bài`] as const),
    ];
    for (const [url, query, site] of asked) {
      const time = await meanOf(`${site} ${line.name} “${query}”`, RUNS, () =>
        waiting(browser, line, (page) => pageTime(page, url, query)),
      );
      rows.push([`${nameOf(line)} “${query}”, ${site}`, seconds(time)]);
    }
  }
  return rows;
}

const nameOf = ({ name, latency, kilobits }: Line) => `${name} (${latency} ms, ${kilobits} kbit/s)`;

async function meanOf(name: string, runs: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  process.stderr.write(`  ${name}: ${times.map(seconds).join(', ')}\n`);
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

/** A phone that has seen nothing of the site, on a line. */
async function waiting(
  browser: Browser,
  line: Line,
  measure: (page: Page) => Promise<number>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await throttle(await context.newCDPSession(page), line);
    return await measure(page);
  } finally {
    // What went wrong before is told, and not that a browser that is gone cannot be closed.
    await context.close().catch(() => undefined);
  }
}

const throttle = (session: CDPSession, { latency, kilobits }: Line) =>
  session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: (kilobits * 1000) / 8,
    uploadThroughput: (kilobits * 1000) / 8,
  });

async function quickTime(page: Page, { url, opener, field, result }: Way, query: string): Promise<number> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const started = performance.now();
  await page.locator(opener).first().click();
  await page.locator(field).fill(query);
  await page.locator(result).first().waitFor();
  return performance.now() - started;
}

async function pageTime(page: Page, url: string, query: string): Promise<number> {
  const started = performance.now();
  await page.goto(new URL(`tim-kiem/?q=${encodeURIComponent(query)}`, url).href, { waitUntil: 'commit' });
  await page.locator('[data-search-results] > li').first().waitFor();
  return performance.now() - started;
}
