/** How a page loads what search needs: Pagefind's script and the files beside the index. */
import { openSession, type Session } from '../../search/answer/session.ts';
import type { IndexAddresses, PagefindModule } from '../../search/index/pagefind.ts';

let opened: Promise<Session> | undefined;
let attempts = 0;

/** The one session of a page; after a failure the next call tries again. */
export function sessionOf(addresses: IndexAddresses): Promise<Session> {
  opened ??= open(addresses).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets what was loaded, for a new try after a failure. */
export function forgetSession(): void {
  opened = undefined;
}

function open(addresses: IndexAddresses): Promise<Session> {
  // A module that failed to load is remembered by its address.
  const script = `${addresses.indexHref}pagefind.js${attempts > 0 ? `?${attempts}` : ''}`;
  attempts += 1;
  return openSession({
    ...addresses,
    pagefind: () => import(/* @vite-ignore */ script) as Promise<PagefindModule>,
    async file(name) {
      // Its name stays when its content changes: ask whether it has.
      const response = await fetch(addresses.indexHref + name, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return response.text();
    },
  });
}
