import { getCollection } from 'astro:content';
import { type KindName, kindNames, rowOf } from '../schemas/kinds.ts';
import { publishState } from '../site/publish.ts';
import { environment } from '../system/build-environment.ts';
import { oncePerBuild } from './once.ts';

/** The place in time of what readers saw once and see no more. */
export interface Gone {
  readonly kind: KindName;
  readonly publishedAt: Date;
  readonly category?: string | undefined;
}

/** What has expired, and what was taken down, where it is noted when that had been published. */
export const getGone = oncePerBuild(async (): Promise<Gone[]> => {
  const expired = await Promise.all(
    kindNames().map(async (kind) =>
      (await getCollection(kind)).flatMap(({ data }) => {
        const moments = rowOf(kind).moments(data);
        const { publishedAt } = moments;
        if (!publishedAt || publishState(moments, environment.now) !== 'expired') return [];
        return [{ kind, publishedAt, category: 'category' in data ? data.category : undefined }];
      }),
    ),
  );
  const removed = (await getCollection('removed')).flatMap(({ data: { kind, publishedAt, category } }) =>
    publishedAt ? [{ kind, publishedAt, category }] : [],
  );
  return [...expired.flat(), ...removed];
});
