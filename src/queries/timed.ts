/** The moments of every entry, seen or not: what the site will become by itself. */
import { getCollection } from 'astro:content';
import { kindNames, rowOf } from '../schemas/kinds.ts';
import type { Timed } from '../site/publish.ts';

export async function getTimed(): Promise<Timed[]> {
  const kinds = await Promise.all(
    kindNames().map(async (kind) => {
      const row = rowOf(kind);
      return (await getCollection(kind)).map(({ id, data }) => ({
        ...row.moments(data),
        entry: `${kind}/${id}`,
        turns: row.turns?.(data) ?? [],
      }));
    }),
  );
  return kinds.flat();
}
