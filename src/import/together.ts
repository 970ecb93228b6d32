/** Links between texts that are imported together lead to each other's drafts, and no longer to the site they come from. */
import { addressKey } from '../site/old-addresses.ts';
import { sitePaths } from '../site/urls.ts';
import type { Draft } from './draft.ts';
import { isOnTheWeb } from './links.ts';

/** An address with its host, however a page writes it: with `www.` or without, in either protocol, at a place within. */
function keyOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  return host.replace(/^www\./, '') + addressKey(pathname + search);
}

export class Together {
  readonly #pages = new Map<string, string>();
  /** Without the files beside the texts: a site has thousands of photographs. */
  readonly #texts: { readonly withLinks: Draft['withLinks']; readonly path: string }[] = [];

  /** @param slug the name on the address, as it was free */
  add({ formerly, withLinks }: Draft, path: string, slug: string): void {
    this.#texts.push({ withLinks, path });
    const key = formerly === undefined ? undefined : keyOf(formerly);
    if (key !== undefined && !this.#pages.has(key)) this.#pages.set(key, sitePaths.article(slug));
  }

  /** The texts in which a link leads elsewhere now, by their paths. */
  *linked(): Generator<readonly [path: string, text: string]> {
    if (this.#pages.size === 0) return;
    for (const { withLinks, path } of this.#texts) {
      const text = withLinks((address) =>
        isOnTheWeb(address) ? this.#pages.get(keyOf(address)) : undefined,
      );
      if (text !== undefined) yield [path, text];
    }
  }
}
