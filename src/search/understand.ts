/** What a reader's query asks for: units, each with the ways in which a text may write it. */
import type { Abbreviations } from './abbreviations.ts';
import {
  exactForm,
  foldSyllable,
  isMarked,
  normalizeQuery,
  type Syllable,
  syllablesOf,
} from './syllables.ts';
import { fromKeystrokes } from './typing.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Word {
  readonly folded: string;
  /** With its marks, where the reader typed some. */
  readonly exact?: string | undefined;
  /** The reader may still be typing it. */
  readonly prefix?: boolean | undefined;
}

export type FormKind = 'typed' | 'abbreviation' | 'number' | 'spelling' | 'beginning';

/** Words that stand side by side in a text. */
export interface Form {
  readonly kind: FormKind;
  readonly words: readonly Word[];
}

export interface Unit {
  /** As the reader typed it. */
  readonly typed: string;
  readonly forms: readonly Form[];
  /** In quotation marks: a page without it is no answer. */
  readonly required: boolean;
  /** Unknown to the site: its forms are guesses. */
  readonly guessed: boolean;
}

export interface Query {
  readonly text: string;
  readonly units: readonly Unit[];
  /** No syllable has a mark: accents mean nothing. */
  readonly unmarked: boolean;
}

export interface Knowledge {
  readonly abbreviations: Abbreviations;
  /** Undefined while it is not loaded: then every word is taken as typed. */
  readonly vocabulary?: Vocabulary | undefined;
}

/** More words than a reader's question has; the rest of a pasted text would add nothing. */
const MOST_SYLLABLES = 32;
const MOST_GUESSES = 8;
const QUOTED = /["“”]([^"“”]+)["“”]/g;

export function understand(raw: string, knowledge: Knowledge): Query {
  const text = normalizeQuery(raw);
  const units: Unit[] = [];
  let end = 0;
  let left = MOST_SYLLABLES;
  const take = (part: string, required: boolean, last: boolean) => {
    const syllables = syllablesOf(part).slice(0, left);
    left -= syllables.length;
    if (required && syllables.length > 0) units.push(phraseUnit(part.trim(), syllables));
    else units.push(...looseUnits(syllables, last && !/[\s.,;?!]$/.test(raw), part, knowledge));
  };
  for (const match of text.matchAll(QUOTED)) {
    take(text.slice(end, match.index), false, false);
    take(match[1] ?? '', true, false);
    end = match.index + match[0].length;
  }
  take(text.slice(end), false, true);
  return { text, units, unmarked: !units.some((unit) => unit.forms[0]?.words.some(({ exact }) => exact)) };
}

const wordOf = (syllable: Syllable): Word => ({
  folded: syllable.folded,
  exact: isMarked(syllable) ? syllable.exact : undefined,
});

const phraseUnit = (typed: string, syllables: readonly Syllable[]): Unit => ({
  typed,
  forms: [{ kind: 'typed', words: syllables.map(wordOf) }],
  required: true,
  guessed: false,
});

function looseUnits(
  syllables: readonly Syllable[],
  stillTyping: boolean,
  text: string,
  { abbreviations, vocabulary }: Knowledge,
): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < syllables.length; ) {
    const syllable = syllables[at];
    if (!syllable) break;
    const last = stillTyping && at === syllables.length - 1;
    const expansion = inNumber(syllables, at, text) ? undefined : abbreviations.at(syllables, at);
    if (expansion) {
      const own = syllables.slice(at, at + expansion.length);
      units.push({
        typed: text.slice(own[0]?.start, own.at(-1)?.end),
        forms: [
          { kind: 'typed', words: own.map(wordOf) },
          ...expansion.others.map((words): Form => ({ kind: 'abbreviation', words: words.map(wordOf) })),
        ],
        required: false,
        guessed: false,
      });
      at += expansion.length;
    } else {
      units.push(singleUnit(syllable, last, vocabulary));
      at += 1;
    }
  }
  return units;
}

/** Whether a syllable belongs to a document's number: what stands there is a code, not an abbreviation to expand. */
function inNumber(syllables: readonly Syllable[], at: number, text: string): boolean {
  const [before, here] = [syllables[at - 1], syllables[at]];
  return Boolean(before && here && /^[/-]$/.test(text.slice(before.end, here.start)));
}

function singleUnit(syllable: Syllable, last: boolean, vocabulary: Vocabulary | undefined): Unit {
  const word = wordOf(syllable);
  const typed: Form = { kind: 'typed', words: [last ? { ...word, prefix: true } : word] };
  const unit = { typed: syllable.exact, required: false };
  if (/^\d+$/.test(syllable.folded)) {
    return { ...unit, forms: [typed, ...numberForms(syllable.folded)], guessed: false };
  }
  const guesses = vocabulary ? guessesFor(syllable, last, vocabulary) : [];
  return { ...unit, forms: [typed, ...guesses], guessed: guesses.length > 0 };
}

/** `2/2012` and `02/2012` are one number. */
function numberForms(digits: string): Form[] {
  const other = /^0\d$/.test(digits) ? digits.slice(1) : /^\d$/.test(digits) ? `0${digits}` : undefined;
  return other ? [{ kind: 'number', words: [{ folded: other }] }] : [];
}

/** What a word unknown to the site may have been meant to be. */
function guessesFor(syllable: Syllable, last: boolean, vocabulary: Vocabulary): Form[] {
  const { folded } = syllable;
  if (vocabulary.pagesWith(folded) > 0) return [];
  if (last && vocabulary.startingWith(folded, 1).length > 0) return [];
  return spellings(syllable, vocabulary);
}

/** Other words of the site that the keys typed may have meant, the most likely first. */
export function spellings(syllable: Pick<Syllable, 'folded' | 'exact'>, vocabulary: Vocabulary): Form[] {
  const found = new Map<string, Word>();
  const meant = fromKeystrokes(syllable.exact);
  if (meant && vocabulary.pagesWith(foldSyllable(meant)) > 0) {
    found.set(foldSyllable(meant), { folded: foldSyllable(meant), exact: exactForm(meant) });
  }
  if (/^[a-z]{2,14}$/.test(syllable.folded)) {
    for (const near of vocabulary.near(syllable.folded)) {
      if (found.size >= MOST_GUESSES) break;
      if (!found.has(near)) found.set(near, { folded: near });
    }
  }
  return [...found.values()].map((word): Form => ({ kind: 'spelling', words: [word] }));
}
