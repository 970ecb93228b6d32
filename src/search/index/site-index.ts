/** The search index of a site as search asks it, whoever keeps it. */
import type { PageText } from '../ranking/page-text.ts';

/** Pages by their key, each with the numbers of the syllables at which a word stands, ascending. */
export type Posting = ReadonlyMap<string, readonly number[]>;

export interface SiteIndex<Page extends PageText = PageText> {
  /** @param exact with these very accents; otherwise `word` is folded and stands for all */
  find(word: string, exact: boolean): Promise<Posting>;
  /** The text of a page found. */
  read(page: string): Promise<Page>;
}
