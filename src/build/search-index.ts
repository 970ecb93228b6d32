/** Writes the search index of the built pages to `/pagefind/`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedContent } from '../check/checked.ts';
import { abbreviationsSchema } from '../schemas/abbreviations.ts';
import type { Abbreviation } from '../search/query/abbreviations.ts';
import type { SeenPage } from './last-gate.ts';
import { type SearchRecord, searchIndexFiles } from './search-index-files.ts';
import { recordOfPage } from './search-record.ts';

/** @returns what takes the pages in, and what writes the index of them in the end */
export function searchIndex(): {
  readonly see: SeenPage;
  readonly integration: AstroIntegration;
} {
  const records: SearchRecord[] = [];
  return {
    see: (document, path) => {
      const record = recordOfPage(document, path);
      if (record) records.push(record);
    },
    integration: {
      name: 'search-index',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          for (const file of await searchIndexFiles(records, abbreviations())) {
            const target = join(fileURLToPath(dir), 'pagefind', file.path);
            await mkdir(dirname(target), { recursive: true });
            await writeFile(target, file.content);
          }
          logger.info(`${records.length} trang trong chỉ mục tìm kiếm`);
        },
      },
    },
  };
}

/** A site need not have any. */
function abbreviations(): Abbreviation[] {
  return abbreviationsSchema().parse(checkedContent().data.get('abbreviations.yaml') ?? []);
}
