/**
 * Headlines whose lines end inside a word: real ones as titles of a site's articles, in a list and over an article, at
 * four widths, beside the same headlines as plain text. They are read where they lie and are no part of the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { serveSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { build } from '../support/sites.ts';
import { type Benchmark, table } from './benchmark.ts';
import { readLines, writeCorpusContent } from './search-corpus.ts';

interface Headline {
  readonly text: string;
  /** Those of two and more syllables, in the order of the text. */
  readonly words: readonly string[];
}

const DIR = '../shared/headlines';
const WIDTHS = [320, 360, 768, 1280];

export const headlines: Benchmark = {
  name: 'headlines',
  about: 'tiêu đề ngắt dòng giữa từ: tiêu đề thật, trong danh sách và đầu bài, ở bốn bề rộng',
  async run(print) {
    const root = process.cwd();
    const file = join(resolve(root, process.env['HEADLINES'] ?? DIR), 'headlines.jsonl');
    if (!existsSync(file)) {
      print('Không có bộ tiêu đề đo (../shared/headlines, hoặc biến HEADLINES): bỏ qua.');
      return;
    }
    const all = readLines<Headline>(file);
    const work = join(root, 'node_modules/.cache/bench/headlines');
    const [contentDir, outDir] = [join(work, 'content'), join(work, 'dist')];
    const texts = all.map(({ text }, place) => ({ id: `tieu-de-${place}`, title: text, body: 'Một đoạn.' }));
    writeCorpusContent({ texts, queries: [] }, contentDir, root);
    await build({ contentDir, outDir, url: undefined });
    const server = await serveSite({ dir: outDir, port: 0 });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ bypassCSP: true });
      const set = all.map((_, place) =>
        headingIn(readFileSync(join(outDir, `tin-tuc/tieu-de-${place}/index.html`), 'utf8')),
      );
      const plain = all.map(({ text }) => ({
        size: '',
        html: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      }));
      const rows = [
        [
          '',
          'px',
          'tiêu đề bị ngắt / 1.000',
          'từ bị ngắt / 1.000',
          'chữ trơn',
          'dòng so với chữ trơn',
          'tràn',
        ],
      ];
      for (const [name, path, heading] of [
        ['danh sách', 'tin-tuc/', '.teaser h2'],
        ['đầu bài', 'tin-tuc/tieu-de-0/', 'h1'],
      ] as const) {
        await page.goto(new URL(path, server.url).href);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const ours = await measure(page, heading, set, all);
          const before = await measure(page, heading, plain, all);
          const share = (count: number, of: number) => ((1000 * count) / of).toFixed(0);
          rows.push([
            name,
            String(width),
            share(ours.headlines, all.length),
            share(ours.splits, ours.words),
            share(before.headlines, all.length),
            `${((100 * ours.lines) / before.lines - 100).toFixed(1)} %`,
            String(ours.wide),
          ]);
        }
      }
      for (const line of table(rows)) print(line);
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

interface Heading {
  readonly size: string;
  readonly html: string;
}

function headingIn(html: string): Heading {
  const [, size = '', inside = ''] = /<h1(?: class="([^"]*)")?>(.*?)<\/h1>/s.exec(html) ?? [];
  return { size, html: inside };
}

/** Sets every headline in the first heading of its kind on the page, and counts. */
function measure(page: Page, heading: string, set: readonly Heading[], all: readonly Headline[]) {
  return page.evaluate(
    ({ heading, set, all }) => {
      const block = document.querySelector<HTMLElement>(heading);
      const place = block?.querySelector('a') ?? block;
      if (!block || !place) throw new Error(`no ${heading}`);
      /** The foot of each letter. */
      const feet = (): number[] => {
        const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        return texts.flatMap((node) =>
          [...node.data].map((_, at) => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect().bottom;
          }),
        );
      };
      /** For each of the words, in their order, whether its first and last syllable stand on different lines. */
      const splits = (words: readonly string[]): boolean[] => {
        const [text, foot] = [place.textContent ?? '', feet()];
        let from = 0;
        return words.flatMap((word) => {
          const start = text.indexOf(word, from);
          if (start < 0) return [];
          from = start + word.length;
          const last = start + word.lastIndexOf(' ') + 1;
          return [Math.abs((foot[start] ?? 0) - (foot[last] ?? 0)) >= 3];
        });
      };
      const sum = { headlines: 0, splits: 0, words: 0, lines: 0, wide: 0 };
      for (const [index, { size, html }] of set.entries()) {
        block.className = size;
        place.innerHTML = html;
        const found = splits(all[index]?.words ?? []);
        sum.words += found.length;
        sum.splits += found.filter(Boolean).length;
        sum.headlines += Number(found.includes(true));
        sum.lines += Math.round(block.offsetHeight / Number.parseFloat(getComputedStyle(block).lineHeight));
        sum.wide += Number(block.scrollWidth > block.clientWidth);
      }
      return sum;
    },
    { heading, set, all },
  );
}
