/** Puts the texts of pages in order, the best answer to a query first. */
import type { Query } from '../query/query.ts';
import { SURE, TIE } from './constants.ts';
import type { Hits } from './hits.ts';
import { bondsOf, importanceOf, type SiteWords } from './importance.ts';
import { hitsIn, withSlips } from './match.ts';
import type { PageText } from './page-text.ts';
import { type Score, score } from './score.ts';

export interface Ranked<Page extends PageText = PageText> {
  /** Its key in the index. */
  readonly page: string;
  readonly text: Page;
  readonly hits: Hits;
  readonly score: number;
  /** Whether the text holds the whole query, within a few lines and without a guess. */
  readonly sure: boolean;
}

export function rank<Page extends PageText>(
  query: Query,
  pages: readonly { readonly page: string; readonly text: Page }[],
  site: SiteWords,
): Ranked<Page>[] {
  const importance = importanceOf(query, site);
  const typed = pages.map(({ text }) => hitsIn(query, text.words));
  const known = query.units.map((_, at) =>
    typed.some((hits) => hits[at]?.some(({ quality }) => quality >= SURE.sameWord)),
  );
  const matched = pages.map(({ page, text }, at) => {
    return { page, text, hits: withSlips(query, typed[at] ?? [], text, known) };
  });
  const bonds = bondsOf(
    matched.map(({ hits }) => hits),
    query.units.length,
  );
  return matched
    .map(({ page, text, hits }): Ranked<Page> => {
      const scored = score({ hits, importance, fields: text.fields, bonds });
      return { page, text, hits, score: scored.total, sure: isSure(query, hits, scored) };
    })
    .sort((a, b) => tier(b) - tier(a) || (a.text.date < b.text.date ? 1 : -1));
}

const tier = ({ score: total }: Ranked): number => Math.round(total / TIE);

function isSure(query: Query, hits: Hits, { signals }: Score): boolean {
  const isFound = hits.every(
    (own, at) => query.units[at]?.guessed || own.some(({ quality }) => quality >= SURE.quality),
  );
  if (!isFound) return false;
  if (hits.length === 1) return signals.coverage >= SURE.quality;
  return Math.max(signals.order, signals.title) >= SURE.onePiece && signals.closeness >= SURE.quality;
}
