/** Applies the publish rule to a collection, once, at the moment of the build. */

import { type Publishable, type PublishState, publishState } from '../site/publish.ts';
import { environment } from '../system/build-environment.ts';

/** What readers may see; in `npm run dev` also drafts and scheduled entries, which the page then marks. */
export function visibleState(data: Publishable): PublishState | undefined {
  const state = publishState(data, environment.now);
  if (state === 'published') return state;
  return import.meta.env.DEV && state !== 'expired' ? state : undefined;
}
