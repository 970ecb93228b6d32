/** Every key that some schema knows, with the key above it: what a line may belong to. */
import * as z from 'zod';
import { abbreviationsSchema } from '../schemas/abbreviations.ts';
import { categoriesSchema } from '../schemas/categories.ts';
import { documentSchema } from '../schemas/documents.ts';
import { newsSchema } from '../schemas/news.ts';
import { noticeSchema } from '../schemas/notices.ts';
import { pageSchema } from '../schemas/pages.ts';
import { productSchema } from '../schemas/products.ts';
import { siteSchema } from '../schemas/site.ts';

const SCHEMAS = [
  abbreviationsSchema(),
  categoriesSchema(),
  documentSchema(),
  newsSchema(z.string()),
  noticeSchema(),
  pageSchema(),
  productSchema(z.string()),
  siteSchema(),
];

function collect(schema: unknown, above: string, places: Set<string>): void {
  if (schema instanceof z.ZodOptional) collect(schema.unwrap(), above, places);
  else if (schema instanceof z.ZodArray) collect(schema.element, above, places);
  else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      places.add(`${above}/${key}`);
      collect(field, key, places);
    }
  }
}

let known: { readonly places: ReadonlySet<string>; readonly keys: ReadonlySet<string> } | undefined;

function all() {
  if (known) return known;
  const places = new Set<string>();
  for (const schema of SCHEMAS) collect(schema, '', places);
  known = { places, keys: new Set([...places].map((place) => place.slice(place.indexOf('/') + 1))) };
  return known;
}

export const isKnownKey = (key: string): boolean => all().keys.has(key);

/** Whether some schema has the key right below the other, which is '' for the whole file. */
export const isKnownPlace = (above: string, key: string): boolean => all().places.has(`${above}/${key}`);
