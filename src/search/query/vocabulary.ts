/**
 * The site's own words: every folded word of letters with the number of pages that hold it. Spelling, planning a search
 * and completing a word that is being typed all ask it. Front-coded text, so that it stays small.
 */

export interface Vocabulary {
  /** Pages that hold a folded word; 0 when the site does not know it. About right: kept as a power of √2. */
  pagesWith(word: string): number;
  /** Known words that begin so, most frequent first. */
  startingWith(prefix: string, most: number): readonly string[];
  /** Known words one slip of the keyboard away, most likely first. */
  near(word: string): readonly string[];
}

/** Sorted words, each as: what it does not share with the word before, its frequency as a letter, the length shared. */
export function encodeVocabulary(pages: ReadonlyMap<string, number>): string {
  let before = '';
  return [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => {
      let shared = 0;
      // Words are sorted and none comes twice: this one goes on where the word before ends.
      while (shared < 9 && before[shared] === word[shared]) shared += 1;
      before = word;
      return `${word.slice(shared)}${String.fromCharCode(65 + Math.round(2 * Math.log2(count)))}${shared}`;
    })
    .join('');
}

/** @throws Error where the text is none, such as the page that a server sends instead of a missing file */
export function decodeVocabulary(encoded: string): Vocabulary {
  if (encoded.startsWith('<')) throw new Error('This is no vocabulary');
  const counts = new Map<string, number>();
  let before = '';
  for (const [, rest = '', step = 'A', shared = '0'] of encoded.matchAll(
    /([^A-Z[\\\]^_]*)([A-Z[\\\]^_])(\d)/gy,
  )) {
    before = before.slice(0, Number(shared)) + rest;
    counts.set(before, Math.round(2 ** ((step.charCodeAt(0) - 65) / 2)));
  }
  return vocabularyOf(counts);
}

export function vocabularyOf(counts: ReadonlyMap<string, number>): Vocabulary {
  const sorted = [...counts.keys()].sort();
  const pagesWith = (word: string) => counts.get(word) ?? 0;
  const byFrequency = (a: string, b: string) => pagesWith(b) - pagesWith(a);
  const starting = (prefix: string) => {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? '') < prefix) from = middle + 1;
      else to = middle;
    }
    const found: string[] = [];
    for (let at = from; sorted[at]?.startsWith(prefix); at += 1) found.push(sorted[at] ?? '');
    return found;
  };
  return {
    pagesWith,
    startingWith: (prefix, most) => starting(prefix).sort(byFrequency).slice(0, most),
    near: (word) =>
      [...oneSlipAway(word)].filter((other) => other.length > 1 && counts.has(other)).sort(byFrequency),
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Words that come from one letter left out, doubled or added, wrong, or two that changed places. */
function oneSlipAway(word: string): Set<string> {
  const words = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (tail.length > 0) words.add(head + tail.slice(1));
    if (tail.length > 1) words.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
    for (const letter of LETTERS) {
      words.add(head + letter + tail);
      if (tail.length > 0) words.add(head + letter + tail.slice(1));
    }
  }
  words.delete(word);
  return words;
}
