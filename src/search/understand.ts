/** What a reader's query asks for: units, each with the ways in which a text may write it. */
import type { Abbreviations } from './abbreviations.ts';
import { otherGroupings, wholeNumberAt } from './numbers.ts';
import { exactForm, foldSyllable, isMarked, type Syllable } from './syllables.ts';
import { codesIn, readable, type Token, tokensOf } from './tokens.ts';
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
  /** The part of them that stands for the unit, in words, where they stand for several units together. */
  readonly span?: { readonly start: number; readonly length: number } | undefined;
}

export interface Unit {
  /** As the reader typed it. */
  readonly typed: string;
  /** Where it stands in the query's text. */
  readonly start: number;
  readonly end: number;
  readonly forms: readonly Form[];
  /** In quotation marks: a page without it is no answer. */
  readonly required: boolean;
  /** Unknown to the site: its forms are guesses. */
  readonly guessed: boolean;
  /** Of how many units it is one that are one name together, such as the words of "Ủy ban nhân dân"; else 1. */
  readonly together: number;
  /** Part of a number or an address, such as `NĐ` in `42/2022/NĐ-CP`: it is never taken for another word. */
  readonly code: boolean;
}

export interface Query {
  readonly text: string;
  readonly units: readonly Unit[];
  /** No syllable has a mark: accents mean nothing. */
  readonly unmarked: boolean;
  /** Words at the end were left out. */
  readonly cut: boolean;
}

export interface Knowledge {
  readonly abbreviations: Abbreviations;
  /** Undefined while it is not loaded: then every word is taken as typed. */
  readonly vocabulary?: Vocabulary | undefined;
}

/** More words than a reader's question has; the rest of a pasted text would add nothing. */
const MOST_SYLLABLES = 32;
const MOST_GUESSES = 8;
const QUOTED = /["“”„‟«»]([^"“”„‟«»]+)["“”„‟«»]/g;

/** @param keystrokes whether figures in a word may be keys of VNI */
export function understand(raw: string, knowledge: Knowledge, { keystrokes = true } = {}): Query {
  const text = readable(raw);
  const units: Unit[] = [];
  let end = 0;
  let left = MOST_SYLLABLES;
  let cut = false;
  const take = (part: string, start: number, required: boolean, last: boolean) => {
    const all = tokensOf(part, start, keystrokes ? knowledge.vocabulary : undefined);
    const tokens = all.slice(0, left);
    cut ||= tokens.length < all.length;
    left -= tokens.length;
    if (required && tokens.length > 0) units.push(phraseUnit(text, tokens));
    else units.push(...looseUnits(tokens, last && !/[\s.,;?!]$/.test(raw), text, knowledge));
  };
  for (const match of text.matchAll(QUOTED)) {
    take(text.slice(end, match.index), end, false, false);
    take(match[1] ?? '', match.index + 1, true, false);
    end = match.index + match[0].length;
  }
  take(text.slice(end), end, false, true);
  const unmarked = !units.some((unit) => unit.forms[0]?.words.some(({ exact }) => exact));
  return { text, units, unmarked, cut };
}

const wordOf = (syllable: Syllable): Word => ({
  folded: syllable.folded,
  exact: isMarked(syllable) ? syllable.exact : undefined,
});

function phraseUnit(text: string, tokens: readonly Token[]): Unit {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const words = tokens.flatMap((token) => token.keys ?? [token]).map(wordOf);
  return {
    typed: text.slice(start, end),
    start,
    end,
    forms: [{ kind: 'typed', words }],
    required: true,
    guessed: false,
    together: 1,
    code: false,
  };
}

function looseUnits(
  tokens: readonly Token[],
  stillTyping: boolean,
  text: string,
  { abbreviations, vocabulary }: Knowledge,
): Unit[] {
  const codes = codesIn(tokens, text);
  const unitOf = (at: number, isLast: boolean, more: readonly Form[] = [], together = 1): Unit[] => {
    const token = tokens[at];
    if (!token) return [];
    const { start, end } = token;
    const code = codes[at] ?? false;
    // A name or short form of the list is spelled as it should be, also where the site has it not.
    const unit = singleUnit(token, isLast, code || more.length > 0 ? undefined : vocabulary);
    const forms = [...unit.forms, ...more];
    return [
      {
        ...unit,
        forms,
        typed: token.keys ? text.slice(start, end) : token.exact,
        start,
        end,
        required: false,
        together,
        code,
      },
    ];
  };
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const others = codes[at] && codes[at - 1] ? undefined : abbreviations.at(tokens, at);
    const kind = others ? 'abbreviation' : 'number';
    const group = others ?? wholeNumberAt(tokens, at, text);
    if (group) {
      for (let own = 0; own < group.length; own += 1) {
        const forms = group.others.map((words) =>
          spanForm(kind, words, tokens.slice(at, at + group.length), own),
        );
        units.push(...unitOf(at + own, false, forms, group.length));
      }
      at += group.length;
    } else {
      units.push(...unitOf(at, stillTyping && at === tokens.length - 1));
      at += 1;
    }
  }
  return units;
}

/** Places within a word are told in these parts of it, which floating numbers hold exactly. */
const PARTS = 16;

/**
 * Another way to write several words of the query, as a form of one of them. Each word of the query stays a unit of its
 * own, so that a page that has them otherwise ("phòng cháy và chữa cháy") is found as well.
 */
function spanForm(kind: FormKind, other: readonly Syllable[], own: readonly Syllable[], at: number): Form {
  let same = 0;
  while (
    same < Math.min(own.length, other.length) - 1 &&
    own.at(-1 - same)?.folded === other.at(-1 - same)?.folded
  ) {
    same += 1;
  }
  const [short, long] = [other.length - same, own.length - same];
  const place = (word: number) =>
    word > long ? short + word - long : Math.round((PARTS * word * short) / long) / PARTS;
  const start = place(at);
  return { kind, words: other.map(wordOf), span: { start, length: place(at + 1) - start } };
}

function singleUnit(
  token: Token,
  last: boolean,
  vocabulary: Vocabulary | undefined,
): Pick<Unit, 'forms' | 'guessed'> {
  if (token.keys) {
    const typed: Form = { kind: 'typed', words: token.keys.map(wordOf) };
    const meant: Form = { kind: 'spelling', words: [{ folded: token.folded, exact: token.exact }] };
    return { forms: [typed, meant], guessed: false };
  }
  const word = wordOf(token);
  const typed: Form = { kind: 'typed', words: [last ? { ...word, prefix: true } : word] };
  if (/^\d+$/.test(token.folded)) {
    const others = otherGroupings(token.folded).map(
      (groups): Form => ({ kind: 'number', words: groups.map((folded) => ({ folded })) }),
    );
    return { forms: [typed, ...others], guessed: false };
  }
  const guesses = vocabulary ? guessesFor(token, last, vocabulary) : [];
  return { forms: [typed, ...guesses], guessed: guesses.length > 0 };
}

/** What a word unknown to the site may have been meant to be. */
function guessesFor(syllable: Syllable, last: boolean, vocabulary: Vocabulary): Form[] {
  const { folded } = syllable;
  if (vocabulary.pagesWith(folded) > 0) return [];
  if (last && vocabulary.startingWith(folded, 1).length > 0) return [];
  return spellings(syllable, vocabulary);
}

/** Other words of the site that the keys typed may have meant, the most likely first. */
function spellings(syllable: Pick<Syllable, 'folded' | 'exact'>, vocabulary: Vocabulary): Form[] {
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
