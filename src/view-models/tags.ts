import { folderName } from '../lib/paths.ts';
import { compareCodes } from '../lib/text.ts';
import type { Article } from '../queries/news.ts';

export interface Tag {
  /** Last part of the tag's address. */
  readonly id: string;
  readonly label: string;
  readonly articles: readonly Article[];
}

/**
 * The tags in use with their articles. Spellings that fold to the same address are one tag,
 * called as the newest article calls it.
 * @param articles newest first
 */
export function groupByTag(articles: readonly Article[]): Tag[] {
  const tags = new Map<string, { id: string; label: string; articles: Article[] }>();
  for (const article of articles) {
    for (const { id, label } of distinctTags(article.data.tags)) {
      const tag = tags.get(id) ?? { id, label, articles: [] };
      tag.articles.push(article);
      tags.set(id, tag);
    }
  }
  return [...tags.values()].sort((a, b) => compareCodes(a.id, b.id));
}

/** The tags of one article that have a page: two spellings of one are one, the first; one without letters is none. */
export function distinctTags(labels: readonly string[] = []): Pick<Tag, 'id' | 'label'>[] {
  const tags = new Map<string, string>();
  for (const label of labels) {
    const id = folderName(label);
    if (id !== '' && !tags.has(id)) tags.set(id, label);
  }
  return [...tags].map(([id, label]) => ({ id, label }));
}
