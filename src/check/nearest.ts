/** "Did you mean …?": the known word nearest to one that is not known. */
import { fold } from '../lib/text.ts';

/** A word longer than any name is a slip of another kind. */
const LONGEST = 200;

/** @returns undefined where none is near enough to be worth naming */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return nearestOf(word, [...known].map(foldedName));
}

interface Name {
  readonly name: string;
  readonly folded: string;
}

const foldedName = (name: string): Name => ({ name, folded: fold(name) });

function nearestOf(word: string, names: readonly Name[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.ceil(wanted.length / 3)) + 1;
  for (const { name, folded } of names) {
    const distance = editDistance(wanted, folded, bestDistance);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Words that are looked up in one list: with hundreds of faults, the last have no suggestion. */
const MOST_LOOKUPS = 100;

/** Names of a whole site, in which many faults are looked up. */
export class NameList {
  readonly #names: readonly Name[];
  #lookups = 0;

  constructor(names: Iterable<string>) {
    this.#names = [...names].map(foldedName);
  }

  /**
   * @param from only names that begin so; the rest of both is compared
   * @param except a name that cannot be meant, such as that of the text itself
   */
  nearest(word: string, from = '', except?: string): string | undefined {
    if (this.#lookups >= MOST_LOOKUPS) return undefined;
    this.#lookups += 1;
    const names = from === '' ? this.#names : this.#names.filter(({ name }) => name.startsWith(from));
    if (from === '')
      return nearestOf(word, except === undefined ? names : names.filter(({ name }) => name !== except));
    const rest = names.map(({ name, folded }) => ({
      name: name.slice(from.length),
      folded: folded.slice(from.length),
    }));
    const near = nearestOf(word.slice(from.length), rest);
    return near === undefined ? undefined : from + near;
  }
}

/** Levenshtein distance, given up (returning `limit`) as soon as it cannot stay below the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
