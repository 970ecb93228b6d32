/** Where a new entry lies, and what it is called there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamTime } from '../lib/dates.ts';
import { slugify } from '../lib/text.ts';
import { SLUG_LENGTH } from '../schemas/fields.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { RESERVED_SLUGS } from '../site/urls.ts';

/** A name on the address from words of the entry. */
export const slugOf = (words: string): string =>
  slugify(words)
    .slice(0, SLUG_LENGTH)
    .replace(/-[^-]*$/, (rest) => (slugify(words).length > SLUG_LENGTH ? '' : rest));

/**
 * The path of a new entry inside the content folder, of a name that no other has.
 * @param wanted the name on the address that is wanted
 * @param now the year's folder of an article is that of its moment
 */
export function freePlace(contentDir: string, kind: KindName, wanted: string, now: Date): string {
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? wanted : `${wanted}-${count}`;
    const path = pathOf(kind, slug, now);
    const isFree =
      !existsSync(join(contentDir, path)) && !existsSync(join(contentDir, path.replace(/\.md$/, '.mdx')));
    if (isFree && !(kind === 'pages' && RESERVED_SLUGS.has(slug))) return path;
  }
}

/** `news/<năm>/<tên-bài>/index.md` with its parts filled in. */
const pathOf = (kind: KindName, slug: string, now: Date): string =>
  rowOf(kind)
    .place.replace('<năm>', vietnamTime(now).year)
    .replace(/<[^>]*>/, slug);
