/** The addresses that published entries had before, those of its table, and those of what was taken down. */
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { movesOf } from '../schemas/moves.ts';
import { redirectsSchema } from '../schemas/redirects.ts';
import { removedAddress, removedSchema } from '../schemas/removed.ts';
import type { Move } from '../site/old-addresses.ts';
import { publishState } from '../site/publish.ts';

/** A text without an error, with its front matter as it was read. */
interface CheckedText {
  readonly kind: KindName;
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** @param table what stands in redirects.csv; undefined where there is none */
export function movedAddresses(entries: Iterable<CheckedText>, table: unknown, now: Date): Move[] {
  const ofEntries = [...entries].flatMap(({ kind, slug, data }) => {
    const row = rowOf(kind);
    const { data: value, success } = row.schema.safeParse(data);
    return success && publishState(row.moments(value), now) === 'published' ? movesOf(kind, slug, value) : [];
  });
  const ofTable = (table === undefined ? [] : redirectsSchema().parse(table)).map((row) => ({
    from: row.old,
    to: row.new,
  }));
  return [...ofEntries, ...ofTable].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** @param data the data files as they were read */
export function removedAddresses(data: ReadonlyMap<string, unknown>): string[] {
  const { data: removed = [] } = removedSchema().safeParse(data.get('removed.yaml'));
  return [...new Set(removed.map(removedAddress))].sort();
}
