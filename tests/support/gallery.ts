/** Pictures of every kind of page and state, at each width and in each look, with a page to look through them. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { type View, viewsOf } from './kinds.ts';
import { isExample, pagesOf } from './pages.ts';
import { CATALOGUE, NOW, SITES } from './sites.ts';

export const WIDTHS = ['360', '768', '1280'] as const;
export const LOOKS = ['light', 'dark', 'contrast', 'forced-colors', 'text-150', 'print'] as const;
export type Look = (typeof LOOKS)[number];

/** What is pictured: the real site, the rich one, each component in its states. */
export const SUBJECTS = {
  real: { outDir: SITES.real.outDir, views: () => viewsOf(SITES.real) },
  rich: { outDir: SITES.rich.outDir, views: () => viewsOf(SITES.rich) },
  components: {
    outDir: CATALOGUE.outDir,
    views: (): View[] =>
      pagesOf(CATALOGUE)
        .filter(isExample)
        .map(({ path }) => ({ name: path.replaceAll('/', ' ').trim(), path })),
  },
} as const;
export type Subject = keyof typeof SUBJECTS;

export interface GalleryOptions {
  readonly dir: string;
  readonly subjects: readonly Subject[];
  readonly widths: readonly string[];
  readonly looks: readonly Look[];
  /** Part of a page's name; all pages without it. */
  readonly page: string | undefined;
  /** Called before each picture. */
  readonly progress: (done: number, of: number, name: string) => void;
}

interface Shot {
  readonly subject: Subject;
  readonly view: View;
  readonly width: string;
  readonly look: Look;
}

/**
 * @returns the names of the files made, and of the states that no page had
 * @throws Error when nothing is asked for
 */
export async function makeGallery(options: GalleryOptions): Promise<{ files: string[]; absent: string[] }> {
  const shots = options.subjects.flatMap((subject) =>
    SUBJECTS[subject]
      .views()
      .filter(({ name }) => options.page === undefined || name.includes(options.page))
      .flatMap((view) =>
        options.looks.flatMap((look) =>
          // Paper has one width.
          (look === 'print' ? ['A4'] : options.widths).map((width): Shot => ({ subject, view, width, look })),
        ),
      ),
  );
  if (shots.length === 0) return { files: [], absent: [] };
  await mkdir(options.dir, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  const absent: string[] = [];
  let server: Awaited<ReturnType<typeof serveSite>> | undefined;
  let served: Subject | undefined;
  try {
    for (const [index, shot] of shots.entries()) {
      if (served !== shot.subject || !server) {
        await server?.stop();
        server = await serveSite({ dir: SUBJECTS[shot.subject].outDir, port: 0 });
        served = shot.subject;
      }
      const name = [shot.subject, shot.view.name, shot.width, shot.look].join('-').replaceAll(/[ ,]+/g, '-');
      options.progress(index + 1, shots.length, name);
      const file = await take(browser, server.url, shot, options.dir, name);
      if (file) files.push(file);
      else absent.push(`${shot.subject}: ${shot.view.name}`);
    }
  } finally {
    await browser.close();
    await server?.stop();
  }
  // What an earlier run left is shown too: one page may be taken anew among many.
  const shown = (await readdir(options.dir)).filter((name) => /\.(?:png|pdf)$/.test(name)).sort();
  await writeWhole(join(options.dir, 'index.html'), contactSheet(shown));
  return { files, absent: [...new Set(absent)] };
}

/** One picture; undefined where the page has no such state. */
async function take(
  browser: Browser,
  root: string,
  { view, width, look }: Shot,
  dir: string,
  name: string,
): Promise<string | undefined> {
  const context = await browser.newContext({
    viewport: { width: look === 'print' ? 794 : Number(width), height: 900 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
  });
  try {
    const page = await context.newPage();
    // The fixture's notices are dated around the moment of its build.
    await page.clock.setFixedTime(NOW * 1000);
    await page.goto(new URL(view.path.slice(1), root).href, { waitUntil: 'networkidle' });
    await page.evaluate((given) => {
      if (given === 'contrast') document.documentElement.dataset['theme'] = given;
      if (given === 'text-150') document.documentElement.dataset['text'] = '150';
    }, look);
    await seeAllPictures(page);
    if (view.prepare && !(await view.prepare(page))) return undefined;
    if (look === 'print') return await print(page, dir, name);
    await writeWhole(join(dir, `${name}.png`), await page.screenshot({ fullPage: true }));
    return `${name}.png`;
  } finally {
    await context.close();
  }
}

/** Lazy pictures load when they come near; a picture of the whole page needs them all. */
const seeAllPictures = (page: Page) =>
  page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });

/** Sheets of A4 as one picture each where `pdftoppm` exists (Debian: poppler-utils), else the PDF. */
async function print(page: Page, dir: string, name: string): Promise<string> {
  const pdf = join(dir, `${name}.pdf`);
  await writeWhole(pdf, await page.pdf({ format: 'A4', printBackground: false }));
  const { status } = spawnSync('pdftoppm', ['-png', '-r', '80', '-singlefile', pdf, join(dir, name)]);
  if (status !== 0) return `${name}.pdf`;
  await rm(pdf);
  return `${name}.png`;
}

async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, data);
  await rename(`${path}.part`, path);
}

const contactSheet = (files: readonly string[]): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Ảnh chụp các trang</title>
<style>
body { margin: 16px; font: 16px system-ui; background: #ddd; display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
figure { margin: 0; max-width: 400px } img { max-width: 100%; max-height: 640px; border: 1px solid #888 }
</style>
${files
  .map((file) =>
    file.endsWith('.pdf')
      ? `<figure><a href="${file}">${file}</a></figure>`
      : `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file}</figcaption></figure>`,
  )
  .join('\n')}
</html>
`;
