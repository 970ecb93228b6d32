/** Where a new entry lies, and what it is called there. */
import { vietnamTime } from '../lib/dates.ts';
import { freeName, isDevice } from '../lib/paths.ts';
import { slugify } from '../lib/text.ts';
import { SLUG_LENGTH } from '../schemas/fields.ts';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { RESERVED_SLUGS } from '../site/urls.ts';

/** A name on the address from words of the entry: whole words, as many as a name may hold. */
export function slugOf(words: string): string {
  const slug = slugify(words);
  if (slug.length <= SLUG_LENGTH) return slug;
  const end = slug.lastIndexOf('-', SLUG_LENGTH);
  return slug.slice(0, end > 0 ? end : SLUG_LENGTH);
}

/**
 * The path of a new entry inside the content folder, of a name that no other has.
 * @param isTaken whether something lies at a path of the content folder
 * @param wanted the name on the address that is wanted
 * @param now the year's folder of an article is that of its moment
 */
export function freePlace(
  isTaken: (path: string) => boolean,
  kind: KindName,
  wanted: string,
  now: Date,
): string {
  const isFree = (slug: string) => {
    const path = pathOf(kind, slug, now);
    const isReserved = isDevice(slug) || (kind === 'pages' && RESERVED_SLUGS.has(slug));
    return !isReserved && !isTaken(path) && !isTaken(path.replace(/\.md$/, '.mdx'));
  };
  return pathOf(kind, freeName(wanted, isFree), now);
}

/** The place of the kind with its open parts filled in: of two, the first is the year. */
function pathOf(kind: KindName, slug: string, now: Date): string {
  const parts = rowOf(kind).place.split('/');
  const open = parts.filter(isOpen);
  const year = open.length > 1 ? open[0] : undefined;
  return parts
    .map((part) => {
      if (part === year) return vietnamTime(now).year;
      return isOpen(part) ? slug + part.slice(part.indexOf('>') + 1) : part;
    })
    .join('/');
}

const isOpen = (part: string): boolean => part.startsWith('<');
