/** Tells a word that is nowhere from a piece of the index that did not come. */
import { fold } from '../../lib/text.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import type { PagefindIndex } from './pagefind.ts';

/**
 * Pagefind answers with nothing when a piece of the index fails to load. A word that must be in the same piece, the
 * witness, tells: where that is not found either, the piece is missing.
 * @param numbers the last number in each piece that holds numbers (SiteFile)
 */
export function watched(
  index: PagefindIndex,
  vocabulary: Vocabulary,
  numbers: readonly string[],
): PagefindIndex {
  return {
    ...index,
    async find(word, exact) {
      const folded = fold(word);
      const isKnown = vocabulary.pagesWith(folded) > 0;
      // A word that is nowhere needs no piece of the index.
      if (/^[a-z]+$/.test(folded) && !isKnown) return new Map();
      const posting = await index.find(word, exact);
      if (posting.size > 0) return posting;
      const witness = isKnown ? folded : /^\d/.test(folded) && numbers.find((number) => number >= folded);
      if (!witness || (await index.find(witness, false)).size > 0) return posting;
      index.forget(word, exact);
      index.forget(witness, false);
      throw new Error(`A piece of the search index did not load: ${word}`);
    },
  };
}
