import type { CollectionEntry } from 'astro:content';
import { dirname, resolve } from 'node:path';
import { compareCodes } from '../lib/text.ts';
import type { Category } from '../schemas/categories.ts';
import type { PublishState } from '../site/publish.ts';
import { environment } from '../system/build-environment.ts';
import { oncePerBuild } from './once.ts';
import { plainTextOf } from './plain-text.ts';
import { getVisible } from './publish.ts';
import { getCategories } from './site.ts';

export interface Article {
  readonly slug: string;
  readonly data: CollectionEntry<'news'>['data'];
  readonly category: Category;
  readonly state: PublishState;
  /** The article's words without markup, a paragraph each. */
  readonly blocks: readonly string[];
  readonly firstParagraph: string;
  /** Absolute path of the folder that holds the text, its pictures and attachments. */
  readonly folder: string;
  readonly entry: CollectionEntry<'news'>;
}

/**
 * The articles that readers may see, newest first.
 * @throws Error when an article names a category that does not exist
 */
export const getNews = oncePerBuild(loadNews);

/** Hours in which an article is news to search engines. */
const FRESH_HOURS = 48;

/** Those that were published shortly before the moment of the build, and are seen. */
export async function getFreshNews(): Promise<Article[]> {
  const from = environment.now.getTime() - FRESH_HOURS * 3_600_000;
  return (await getNews()).filter(
    ({ state, data }) => state === 'published' && data.publishedAt.getTime() >= from,
  );
}

async function loadNews(): Promise<Article[]> {
  const categories = new Map((await getCategories()).map((category) => [category.id, category]));
  const articles: Article[] = [];
  for (const { entry, state } of await getVisible('news')) {
    const category = categories.get(entry.data.category);
    if (!category) throw new Error(`${entry.filePath}: không có chuyên mục "${entry.data.category}"`);
    articles.push({
      slug: entry.id,
      data: entry.data,
      category,
      state,
      ...plainTextOf(entry),
      folder: dirname(resolve(entry.filePath ?? '')),
      entry,
    });
  }
  return articles.sort(
    (a, b) => b.data.publishedAt.getTime() - a.data.publishedAt.getTime() || compareCodes(a.slug, b.slug),
  );
}
