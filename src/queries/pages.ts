import type { CollectionEntry } from 'astro:content';
import { compareText } from '../lib/text.ts';
import type { PublishState } from '../site/publish.ts';
import { plainTextOf } from './plain-text.ts';
import { getVisible } from './publish.ts';

export interface StaticPage {
  readonly slug: string;
  readonly data: CollectionEntry<'pages'>['data'];
  readonly state: PublishState;
  readonly firstParagraph: string;
  readonly entry: CollectionEntry<'pages'>;
}

/** The pages that readers may see, in menu order. */
export async function getPages(): Promise<StaticPage[]> {
  const pages: StaticPage[] = [];
  for (const { entry, state } of await getVisible('pages')) {
    const { firstParagraph } = plainTextOf(entry);
    pages.push({ slug: entry.id, data: entry.data, state, firstParagraph, entry });
  }
  const order = (page: StaticPage) => page.data.order ?? 50;
  return pages.sort((a, b) => order(a) - order(b) || compareText(a.data.title, b.data.title));
}
