/** The index as Pagefind keeps it, through its public functions. Runs in a browser and in Node alike. */
import { type PageText, pageText } from '../ranking/page-text.ts';
import { fromIndexForm, indexTerm } from './index-form.ts';
import type { PagefindStart } from './site-file.ts';
import type { Posting, SiteIndex } from './site-index.ts';

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  data(): Promise<PagefindFragment>;
}

interface PagefindFragment {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface PagefindInstance {
  init(): Promise<void>;
  options(options: { readonly exactDiacritics?: boolean }): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** Whoever fetches an address for Pagefind. */
export type Ask = (address: string) => Promise<Response>;

/**
 * Stands before Pagefind's script and takes the place of `fetch` in it, so that what it asks for may be there already.
 * The script is a module: the name means this in it alone.
 */
export const PAGEFIND_DOOR =
  'let ask=a=>globalThis.fetch(a);const fetch=a=>ask(a);export const askThrough=a=>{ask=a};\n';

/** The part of `pagefind.js` that is used. */
export interface PagefindModule {
  /** From the door above. */
  askThrough(ask: Ask): void;
  createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
    readonly metaCacheTag?: string;
  }): PagefindInstance;
}

export interface IndexAddresses {
  /** The folder of the index. */
  readonly indexHref: string;
  /** The root of the site, from which the addresses of pages are told. */
  readonly homeHref: string;
}

/** A page found, with what is shown of it beside its text. */
export interface FoundPage extends PageText {
  readonly url: string;
  readonly facts: Readonly<Record<string, string | undefined>>;
}

export interface PagefindIndex extends SiteIndex<FoundPage> {
  /** Forgets what is known of a word, so that it is asked again. */
  forget(word: string, exact: boolean): void;
  /** The pages of the site, newest first. @param count how many there are: what follows is padding */
  all(count: number): Promise<readonly string[]>;
}

/** @param ask fetches what is no part of the start */
export function pagefindIndex(
  module: PagefindModule,
  addresses: IndexAddresses,
  start: PagefindStart,
  ask: Ask,
): PagefindIndex {
  module.askThrough((address) => startOf(address, start) ?? ask(address));
  const instance = module.createInstance({
    basePath: addresses.indexHref,
    baseUrl: addresses.homeHref,
    noWorker: true,
  });
  const results = new Map<string, PagefindResult>();
  const postings = new Map<string, Promise<Posting>>();
  const pages = new Map<string, Promise<FoundPage>>();
  // Whether accents count is a state of the instance: look-ups stand in line.
  const inLine = lineBehind(instance.init());
  const lookUp = async (word: string, exact: boolean): Promise<Posting> => {
    const term = indexTerm(word);
    await instance.preload(term);
    const found = await inLine(async () => {
      await instance.options({ exactDiacritics: exact });
      return instance.search(term);
    });
    for (const result of found.results) results.set(result.id, result);
    return new Map(found.results.map(({ id, words }) => [id, [...words].sort((a, b) => a - b)]));
  };
  return {
    find: (word, exact) => remember(postings, `${exact}${word}`, () => lookUp(word, exact)),
    read: (page) =>
      remember(pages, page, async () => {
        const result = results.get(page);
        if (!result) throw new Error(`Page ${page} was not found by a search`);
        return foundPage(await result.data());
      }),
    forget: (word, exact) => postings.delete(`${exact}${word}`),
    all: async (count) => {
      // Without words to rank by they come as they went in.
      const found = await inLine(() => instance.search(null));
      const pagesOfSite = found.results.slice(0, count);
      for (const result of pagesOfSite) results.set(result.id, result);
      return pagesOfSite.map(({ id }) => id);
    },
  };
}

/** What is told of the start in the place of a file. */
function startOf(address: string, { entry, meta }: PagefindStart): Promise<Response> | undefined {
  if (/\/pagefind-entry\.json(?:\?|$)/.test(address)) return Promise.resolve(new Response(entry));
  if (!address.endsWith('.pf_meta')) return undefined;
  return Promise.resolve(new Response(Uint8Array.from(atob(meta), (sign) => sign.charCodeAt(0))));
}

function foundPage({ url, content, filters }: PagefindFragment): FoundPage {
  const facts = Object.fromEntries(Object.entries(filters).map(([name, [value]]) => [name, value]));
  return { ...pageText(fromIndexForm(content), facts['date']), url, facts };
}

/** @returns what runs one task after the other, the first behind `start`; a task that fails holds up none */
function lineBehind(start: Promise<unknown>): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let line = start;
  // Told to whom asks; nobody may ask yet.
  line.catch(() => undefined);
  return (task) => {
    const result = line.then(task);
    line = result.catch(() => undefined);
    return result;
  };
}

/** What was made for a key, once; what failed may succeed later. */
function remember<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const before = memory.get(key);
  if (before) return before;
  const made = make();
  memory.set(key, made);
  made.catch(() => memory.delete(key));
  return made;
}
