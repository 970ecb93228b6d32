/** Lighthouse on a simulated phone: the median of five, on every kind of page that search engines may find. */

import { serveSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import buildSites from '../support/build-sites.ts';
import { freePort } from '../support/free-port.ts';
import { kindsOf } from '../support/kinds.ts';
import { pageOf } from '../support/pages.ts';
import { SITES, type TestSite } from '../support/sites.ts';
import { importTool } from '../support/tool-package.ts';
import { type Benchmark, quantile, table } from './benchmark.ts';
import { compressing } from './compressing.ts';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is read of a Lighthouse result (lighthouse, types/lhr/lhr.d.ts). */
interface LighthouseResult {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined>
  >;
  readonly audits: Readonly<
    Record<string, { score: number | null; numericValue?: number; details?: unknown } | undefined>
  >;
  readonly runtimeError?: { readonly message: string };
}

type Lighthouse = (url: string, flags: object) => Promise<{ lhr: LighthouseResult } | undefined>;

export const lighthouse: Benchmark = {
  name: 'lighthouse',
  about: `điểm Lighthouse của mỗi loại trang (điện thoại mô phỏng, trung vị ${RUNS} lần)`,
  async run(print) {
    await buildSites();
    for (const site of [SITES.real, SITES.rich]) await measureSite(site, print);
  },
};

async function measureSite(site: TestSite, print: (line: string) => void): Promise<void> {
  const upstream = await serveSite({ dir: site.outDir, port: 0 });
  const server = await compressing(upstream.url);
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const rows = [[`${site.name} site`, ...CATEGORIES, 'FCP ms', 'LCP ms', 'TBT ms', 'CLS', 'below 100']];
    for (const [kind, path] of kindsOf(site)) {
      if (/name="robots" content="noindex"/.test(pageOf(site, path).html)) continue;
      process.stderr.write(`  ${site.name}: ${kind}\n`);
      rows.push([kind, ...(await measurePage(new URL(path.slice(1), server.url).href, port))]);
    }
    for (const line of table(rows)) print(line);
  } finally {
    await browser.close();
    server.stop();
    await upstream.stop();
  }
}

/** Cells of a page's row: scores, times, and the audits that cost points. */
async function measurePage(url: string, port: number): Promise<string[]> {
  const { default: run } = (await importTool('lighthouse')) as { default: Lighthouse };
  const results: LighthouseResult[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    const outcome = await run(url, {
      port,
      output: 'json',
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
    });
    if (!outcome) throw new Error(`Lighthouse said nothing about ${url}`);
    if (outcome.lhr.runtimeError) throw new Error(`${url}: ${outcome.lhr.runtimeError.message}`);
    results.push(outcome.lhr);
  }
  const median = (value: (lhr: LighthouseResult) => number) => quantile(results.map(value), 0.5);
  const [last] = results.slice(-1);
  const requests = (last?.audits['network-requests']?.details as { items?: { url: string }[] })?.items ?? [];
  const foreign = requests.filter((request) => !request.url.startsWith(new URL(url).origin));
  const lost = CATEGORIES.flatMap((category) =>
    (last?.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (last?.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return [
    ...CATEGORIES.map((id) => String(Math.round(100 * median((lhr) => lhr.categories[id]?.score ?? 0)))),
    ...['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((id) =>
      String(Math.round(median((lhr) => lhr.audits[id]?.numericValue ?? 0))),
    ),
    median((lhr) => lhr.audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3),
    [...lost, ...foreign.map((request) => `outside: ${request.url}`)].join(' '),
  ];
}
