/**
 * What every search needs is asked for at the first sign of one, all together and before the scripts are there that use
 * it: on a slow line each thing that is asked for only when another has come is seconds more to wait. The sign is a touch
 * of the search field, or an address that asks something.
 */
import type { IndexAddresses } from '../../search/index/pagefind.ts';
import { INDEX_FILES, PAGEFIND_FILES } from '../../search/index/site-file.ts';

/** Under this name of the window the two signs leave what they asked for. */
export const ASKED = 'searchAhead';
/** Their names stay when their content changes: ask whether it has. */
export const ANEW = { cache: 'no-cache' } as const;

/** The index and the home page lie beside the search page, to which a form of search leads. */
export function addressesBeside({ action }: HTMLFormElement): IndexAddresses {
  const beside = (path: string) => new URL(path, action).pathname;
  return { indexHref: beside('../pagefind/'), homeHref: beside('../') };
}

type Asked = Record<string, Promise<Response> | undefined>;
const asked = (): Asked => {
  const home = globalThis as { [ASKED]?: Asked };
  home[ASKED] ??= {};
  return home[ASKED];
};

/** @param indexHref the folder of the index */
export function askAhead(indexHref: string): void {
  ask(indexHref + INDEX_FILES.site, ANEW);
  ask(indexHref + PAGEFIND_FILES.wasm);
  import(/* @vite-ignore */ indexHref + PAGEFIND_FILES.script).catch(() => undefined);
}

/** Of several words the vocabulary is needed as well. */
export function askForVocabulary(query: string, indexHref: string): void {
  if (/\s/.test(query)) ask(indexHref + INDEX_FILES.vocabulary, ANEW);
}

function ask(address: string, options?: RequestInit): void {
  if (address in asked()) return;
  const promise = fetch(address, options);
  asked()[address] = promise;
  // Told to whoever takes it; nobody may.
  promise.catch(() => undefined);
}

/** What has been asked for already: once, for an answer is read once. */
export function takeAhead(address: string): Promise<Response> | undefined {
  const taken = asked()[address];
  if (taken) asked()[address] = undefined;
  return taken;
}

/** For a new try after a failure. */
export const forgetAhead = (): void => {
  for (const address of Object.keys(asked())) delete asked()[address];
};
