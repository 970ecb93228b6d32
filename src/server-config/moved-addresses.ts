/** The addresses that published entries had before, and those of what was taken down, as the content lists them. */
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { removedAddress, removedSchema } from '../schemas/removed.ts';
import { publishState } from '../site/publish.ts';
import type { Moved } from './served-site.ts';

/** A text without an error, with its front matter as it was read. */
interface CheckedText {
  readonly kind: KindName;
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export function movedAddresses(entries: Iterable<CheckedText>, now: Date): Moved[] {
  return [...entries]
    .flatMap(({ kind, slug, data }) => {
      const row = rowOf(kind);
      const { data: value, success } = row.schema.safeParse(data);
      if (!success || !row.page || publishState(row.moments(value), now) !== 'published') return [];
      const to = row.page(slug);
      return (row.aliases?.(value) ?? []).map((alias) => ({ from: row.page?.(alias) ?? to, to }));
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** @param data the data files as they were read */
export function removedAddresses(data: ReadonlyMap<string, unknown>): string[] {
  const { data: removed = [] } = removedSchema().safeParse(data.get('removed.yaml'));
  return [...new Set(removed.map(removedAddress))].sort();
}
