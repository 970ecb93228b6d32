/** How a page loads what search needs: Pagefind's script and files, and those that lie beside them. */
import { openSession, type Session } from '../../search/answer/session.ts';
import type { IndexAddresses, PagefindModule } from '../../search/index/pagefind.ts';
import { PAGEFIND_FILES } from '../../search/index/site-file.ts';
import { askAhead, askForVocabulary, forgetAhead, takeAhead } from './ahead.ts';

let opened: Promise<Session> | undefined;
let attempts = 0;

/**
 * The one session of a page; after a failure the next call tries again.
 * @param query what it is opened for, where that is known
 */
export function sessionOf(addresses: IndexAddresses, query = ''): Promise<Session> {
  if (!opened) askForVocabulary(query, addresses.indexHref);
  opened ??= open(addresses).catch((error) => {
    forgetSession();
    throw error;
  });
  return opened;
}

/** Forgets what was loaded, for a new try after a failure. */
export function forgetSession(): void {
  opened = undefined;
  forgetAhead();
}

function open(addresses: IndexAddresses): Promise<Session> {
  const { indexHref } = addresses;
  // A module that failed to load is remembered by its address.
  const script = `${indexHref}${PAGEFIND_FILES.script}${attempts > 0 ? `?${attempts}` : ''}`;
  attempts += 1;
  askAhead(indexHref);
  return openSession({
    ...addresses,
    pagefind: () => import(/* @vite-ignore */ script) as Promise<PagefindModule>,
    ask: (address) => takeAhead(address) ?? fetch(address),
    async file(name) {
      const address = indexHref + name;
      // Its name stays when its content changes: ask whether it has.
      const response = await (takeAhead(address) ?? fetch(address, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return response.text();
    },
  });
}
