/** Wires each part of `content/` to its schema. */

import { defineCollection } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { environment } from './lib/build-environment.ts';
import { abbreviationSchema } from './schemas/abbreviations.ts';
import { categorySchema } from './schemas/categories.ts';
import { documentSchema } from './schemas/documents.ts';
import { newsSchema } from './schemas/news.ts';
import { noticeSchema } from './schemas/notices.ts';
import { pageSchema } from './schemas/pages.ts';
import { productSchema } from './schemas/products.ts';
import { siteSchema } from './schemas/site.ts';
import { daysSchema, procedureRowSchema, visitorsSchema } from './schemas/stats.ts';

const inContent = (...parts: string[]) => join(environment.contentDir, ...parts);

/** Texts below a folder, each by its slug. A folder that is not there is an empty collection. */
function entries(folder: string, pattern: string, slug: (path: string) => string): Loader {
  const base = inContent(folder);
  if (!existsSync(base)) return { name: `no ${folder}`, load: async ({ store }) => store.clear() };
  return glob({ base, pattern, generateId: ({ entry }) => slug(entry) });
}

const folderName = (path: string) => path.split('/').at(-2) ?? path;
const fileName = (path: string) => path.replace(/\.mdx?$/, '');

/** Rows of one data file. A file that is not there is an empty collection: what is empty does not exist. */
function rows(file: string, id: (row: Record<string, unknown>) => string): Loader {
  return {
    name: `rows of ${file}`,
    load: async ({ store, parseData, watcher }) => {
      const path = inContent(file);
      const load = async () => {
        store.clear();
        if (!existsSync(path)) return;
        const content: unknown = parse(readFileSync(path, 'utf8'));
        for (const row of Array.isArray(content) ? content : [content]) {
          store.set({ id: id(row), data: await parseData({ id: id(row), data: row, filePath: path }) });
        }
      };
      await load();
      watcher?.add(path);
      watcher?.on('change', (changed) => {
        if (changed === path) void load();
      });
    },
  };
}

export const collections = {
  site: defineCollection({ loader: rows('site.yaml', () => 'site'), schema: siteSchema() }),
  categories: defineCollection({
    loader: rows('categories.yaml', (row) => String(row['id'])),
    schema: categorySchema(),
  }),
  abbreviations: defineCollection({
    loader: rows('abbreviations.yaml', (row) => String(row['short'])),
    schema: abbreviationSchema(),
  }),
  visitors: defineCollection({
    loader: rows('stats/visitors.json', () => 'visitors'),
    schema: visitorsSchema(),
  }),
  days: defineCollection({ loader: rows('stats/days.json', () => 'days'), schema: daysSchema() }),
  procedures: defineCollection({
    loader: rows('stats/procedures.json', (row) => `${row['year']}-${row['throughMonth']}`),
    schema: procedureRowSchema(),
  }),
  news: defineCollection({
    loader: entries('news', '*/*/index.{md,mdx}', folderName),
    schema: ({ image }) => newsSchema(image()),
  }),
  pages: defineCollection({ loader: entries('pages', '*.{md,mdx}', fileName), schema: pageSchema() }),
  documents: defineCollection({
    loader: entries('documents', '*.md', fileName),
    schema: documentSchema(),
  }),
  products: defineCollection({
    loader: entries('products', '*/index.{md,mdx}', folderName),
    schema: ({ image }) => productSchema(image()),
  }),
  notices: defineCollection({ loader: entries('notices', '*.md', fileName), schema: noticeSchema() }),
};
