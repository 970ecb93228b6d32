/** What a reader is told of a query beside its answers: what else it may mean, and whether they hold all of it. */
import type { Query, Unit } from '../query/query.ts';
import { endOf, type Hit, type Hits } from '../ranking/hits.ts';
import type { TextWords } from '../ranking/page-text.ts';
import type { Found } from './search.ts';

/** The query as the best answer has it, where a word was taken for another; undefined where none was. */
export function correctionOf({ query, ranked }: Pick<Found, 'query' | 'ranked'>): string | undefined {
  const [best] = ranked;
  if (!best) return undefined;
  let changed = false;
  let corrected = '';
  let end = 0;
  for (const [at, unit] of query.units.entries()) {
    const word = wordInstead(unit, best.hits[at] ?? [], best.text.words);
    if (!word) continue;
    changed ||= word.isOther;
    corrected += query.text.slice(end, unit.start) + word.exact;
    end = unit.end;
  }
  return changed ? corrected + query.text.slice(end) : undefined;
}

/** Whether none of the likeliest pages holds all that was asked: what is shown comes near it, and no more. */
export const isPartial = ({ query, ranked }: Pick<Found, 'query' | 'ranked'>): boolean =>
  ranked.length > 0 && !ranked.some(({ hits }) => holdsAll(query, hits));

/** Every unit is there, and the parts of a number or an address, such as `42/2022/NĐ-CP`, stand together. */
export function holdsAll({ text, units }: Query, hits: Hits): boolean {
  let ends = new Set<number>();
  return units.every((unit, at) => {
    const before = units[at - 1];
    const goesOn = before?.code && unit.code && !/\s/.test(text.slice(before.end, unit.start));
    const own = (hits[at] ?? []).filter((hit) => !goesOn || ends.has(hit.at));
    ends = new Set(own.map(endOf));
    return own.length > 0;
  });
}

/** What a text has for a unit: another word, or the same with the accents that the reader left out. */
function wordInstead(
  { forms, required, code }: Unit,
  hits: readonly Hit[],
  { syllables }: TextWords,
): { exact: string; isOther: boolean } | undefined {
  const [typed] = forms;
  const [word] = typed?.words ?? [];
  const hit = hits.reduce<Hit | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined);
  const syllable = hit && Number.isInteger(hit.at) ? syllables[hit.at] : undefined;
  if (!typed || !word || !syllable || hit?.length !== 1 || required || code) return undefined;
  if (!/^[a-z]/.test(word.folded)) return undefined;
  const isTyped = typed.words.length === 1;
  if (isTyped && syllable.folded === word.folded)
    return word.exact === undefined && !word.prefix ? { exact: syllable.exact, isOther: false } : undefined;
  if (word.prefix && syllable.folded.startsWith(word.folded)) return undefined;
  const isAbbreviation = forms.some(
    ({ kind, words }) => kind === 'abbreviation' && words.some(({ folded }) => folded === syllable.folded),
  );
  return isAbbreviation ? undefined : { exact: syllable.exact, isOther: true };
}
