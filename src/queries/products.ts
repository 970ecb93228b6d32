import type { CollectionEntry } from 'astro:content';
import { compareText } from '../lib/text.ts';
import type { PublishState } from '../site/publish.ts';
import { oncePerBuild } from './once.ts';
import { getVisible } from './publish.ts';

export interface ProductEntry {
  readonly slug: string;
  readonly data: CollectionEntry<'products'>['data'];
  readonly state: PublishState;
  readonly entry: CollectionEntry<'products'>;
}

/** The OCOP products that readers may see, most stars first. */
export const getProducts = oncePerBuild(loadProducts);

async function loadProducts(): Promise<ProductEntry[]> {
  const products: ProductEntry[] = [];
  for (const { entry, state } of await getVisible('products')) {
    products.push({ slug: entry.id, data: entry.data, state, entry });
  }
  return products.sort((a, b) => b.data.stars - a.data.stars || compareText(a.data.name, b.data.name));
}
