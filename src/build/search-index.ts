/**
 * Writes the search index of the built pages to `/pagefind/`.
 *
 * A page is indexed when it marks its text with `data-pagefind-body`. The index gets a copy in which đ has
 * the form that Pagefind can fold (src/search/index-form.ts); the pages themselves stay as they are.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { toIndexForm } from '../search/index-form.ts';

/** Files of Pagefind's own interface, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} trang trong chỉ mục tìm kiếm`);
      },
    },
  };
}

/**
 * @param outDir folder of built pages; `pagefind/` is written into it
 * @returns how many pages the index holds
 */
export async function writeSearchIndex(outDir: string): Promise<number> {
  const created = await createIndex({ forceLanguage: 'vi' });
  const index = created.index;
  if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${created.errors.join('; ')}`);
  try {
    let pages = 0;
    for (const path of await htmlFiles(outDir)) {
      const content = await readFile(join(outDir, path), 'utf8');
      if (!content.includes('data-pagefind-body')) continue;
      const added = await index.addHTMLFile({
        url: `/${path.replace(/index\.html$/, '')}`,
        // A headline's spaces that do not break are for the eye alone.
        content: toIndexForm(content.replaceAll('\u00A0', ' ')),
      });
      if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join('; ')}`);
      pages += 1;
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Không ghi được chỉ mục tìm kiếm: ${errors.join('; ')}`);
    for (const file of files) {
      if (UNUSED.test(file.path)) continue;
      const target = join(outDir, 'pagefind', file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
    return pages;
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Paths of the pages below a folder, relative to it, in a fixed order so that the index is reproducible. */
async function htmlFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true });
  return entries
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
