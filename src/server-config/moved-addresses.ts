/** The addresses that published entries had before, as the content lists them. */
import { type KindName, rowOf } from '../schemas/kinds.ts';
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
