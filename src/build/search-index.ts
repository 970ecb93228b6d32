/** Writes the search index of the built pages to `/pagefind/`. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { abbreviationsSchema } from '../schemas/abbreviations.ts';
import type { Abbreviation } from '../search/abbreviations.ts';
import { searchIndexFiles } from './search-index-files.ts';
import { searchRecordOf } from './search-record.ts';

/** @param settings where the content lies, for its abbreviations */
export function searchIndex(settings: { readonly contentDir: string }): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const abbreviations = await readAbbreviations(settings.contentDir);
        const pages = await writeSearchIndex(fileURLToPath(dir), abbreviations);
        logger.info(`${pages} trang trong chỉ mục tìm kiếm`);
      },
    },
  };
}

/**
 * @param outDir folder of built pages; `pagefind/` is written into it
 * @returns how many pages the index holds
 */
export async function writeSearchIndex(
  outDir: string,
  abbreviations: readonly Abbreviation[],
): Promise<number> {
  const records = [];
  for (const path of await htmlFiles(outDir)) {
    const html = await readFile(join(outDir, path), 'utf8');
    const record = searchRecordOf(html, `/${path.replace(/index\.html$/, '')}`);
    if (record) records.push(record);
  }
  for (const file of await searchIndexFiles(records, abbreviations)) {
    const target = join(outDir, 'pagefind', file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  return records.length;
}

/** A site need not have any. What is wrong in the file, the content check has told before. */
async function readAbbreviations(contentDir: string): Promise<Abbreviation[]> {
  try {
    return abbreviationsSchema().parse(parse(await readFile(join(contentDir, 'abbreviations.yaml'), 'utf8')));
  } catch {
    return [];
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
