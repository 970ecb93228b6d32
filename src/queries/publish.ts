/** Applies the publish rule to the kinds of content, once, at the moment of the build. */

import { type CollectionEntry, getCollection } from 'astro:content';
import { type KindName, rowOf } from '../schemas/kinds.ts';
import { type PublishState, publishState } from '../site/publish.ts';
import { environment } from '../system/build-environment.ts';

export interface Visible<Name extends KindName> {
  readonly entry: CollectionEntry<Name>;
  readonly state: PublishState;
}

/**
 * The entries of a kind that readers may see; in `npm run dev` also drafts and scheduled ones, which the page then marks.
 */
export async function getVisible<Name extends KindName>(kind: Name): Promise<Visible<Name>[]> {
  const { moments } = rowOf(kind);
  return (await getCollection(kind)).flatMap((entry) => {
    const state = publishState(moments(entry.data), environment.now);
    const isShown = state === 'published' || (import.meta.env.DEV && state !== 'expired');
    return isShown ? [{ entry, state }] : [];
  });
}
