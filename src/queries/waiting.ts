/** What readers do not see yet, of every kind: drafts, and what waits for its moment. */
import { getCollection } from 'astro:content';
import { kindNames, rowOf } from '../schemas/kinds.ts';
import { type Publishable, publishState } from '../site/publish.ts';
import { environment } from '../system/build-environment.ts';

export interface Waiting {
  /** What editors call its kind: `bài viết`. */
  readonly kind: string;
  readonly title: string;
  readonly state: 'draft' | 'scheduled';
  readonly moments: Publishable;
  /** From the root of the site; undefined where it has no page of its own. */
  readonly path: string | undefined;
}

export async function getWaiting(): Promise<Waiting[]> {
  const kinds = await Promise.all(
    kindNames().map(async (name) => {
      const { called, calledBy, moments, page } = rowOf(name);
      return (await getCollection(name)).flatMap(({ id, data }): Waiting[] => {
        const own = moments(data);
        const state = publishState(own, environment.now);
        if (state !== 'draft' && state !== 'scheduled') return [];
        const title = String((data as Readonly<Record<string, unknown>>)[calledBy]);
        return [{ kind: called, title, state, moments: own, path: page?.(id) }];
      });
    }),
  );
  return kinds.flat();
}
