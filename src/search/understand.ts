/** What a reader's query asks for: units, each with the ways in which a text may write it. */
import type { Abbreviations, Expansion } from './abbreviations.ts';
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
  const take = (part: string, start: number, required: boolean, last: boolean) => {
    const tokens = tokensOf(part, start, keystrokes ? knowledge.vocabulary : undefined).slice(0, left);
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
  return { text, units, unmarked: !units.some((unit) => unit.forms[0]?.words.some(({ exact }) => exact)) };
}

/** Without what keyboards and copied texts bring along: invisible characters, wide letters, the Icelandic Đ. */
const readable = (raw: string): string =>
  normalizeQuery(
    raw
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replaceAll('\u00d0', 'Đ')
      .replaceAll('\u00f0', 'đ'),
  );

/** A syllable of the query; where it was made of keystrokes, with what these are word for word. */
interface Token extends Syllable {
  readonly keys?: readonly Syllable[] | undefined;
}

const ALONE = ['(?<![\\p{L}\\p{M}\\p{Nd}/-])', '(?![\\p{L}\\p{M}\\p{Nd}/-])'] as const;
/** Letters with figures among them, as VNI has them: `nu7o7c1`. */
const KEYED = new RegExp(`${ALONE[0]}\\p{L}[\\p{L}\\p{M}]*[1-9][\\p{L}\\p{M}1-9]*${ALONE[1]}`, 'gu');
/** A short form with a point after each letter: `u.b.n.d`. */
const POINTED = new RegExp(`${ALONE[0]}\\p{L}(?:\\.\\p{L})+${ALONE[1]}`, 'gu');

/**
 * @param start of the part in the query's text, from which places are counted
 * @param vocabulary tells which keystrokes make a word; without it none do
 */
function tokensOf(part: string, start: number, vocabulary: Vocabulary | undefined): Token[] {
  const syllables = syllablesOf(part);
  const meant = [
    ...[...part.matchAll(POINTED)].map((match) => ({ match, word: match[0].replaceAll('.', '') })),
    // Many a name ends in a figure: it is a keystroke where the site has the word that it makes.
    ...[...part.matchAll(KEYED)].flatMap((match) => {
      const word = fromKeystrokes(match[0]);
      return word && (vocabulary?.pagesWith(foldSyllable(word)) ?? 0) > 0 ? [{ match, word }] : [];
    }),
  ];
  const tokens: Token[] = [];
  for (const syllable of syllables) {
    const own = meant.find(
      ({ match }) => syllable.start >= match.index && syllable.end <= match.index + match[0].length,
    );
    if (!own) tokens.push(syllable);
    else if (syllable.start === own.match.index) {
      const end = own.match.index + own.match[0].length;
      const keys = syllables.filter((each) => each.start >= syllable.start && each.end <= end);
      const exact = exactForm(own.word);
      tokens.push({ folded: foldSyllable(exact), exact, start: syllable.start, end, keys });
    }
  }
  return tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
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
    const unit = singleUnit(token, isLast, code ? undefined : vocabulary);
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
    const group = others ?? numberAt(tokens, at, text);
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

/** Which syllables belong to a number or an address: what is joined without a space, and has a figure or an @ in it. */
function codesIn(tokens: readonly Token[], text: string): boolean[] {
  const codes: boolean[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && /^[/@._:&-]?$/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start)))
      to += 1;
    const joined = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    const isCode = to > from + 1 && (/[\d@]/.test(joined) || /\p{L}\.\p{L}/u.test(joined));
    for (; from < to; from += 1) codes.push(isCode);
  }
  return codes;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Figures in groups, `0220 374 0001` or `3.000`, are also written in one. */
function numberAt(tokens: readonly Token[], at: number, text: string): Expansion | undefined {
  let to = at;
  while (
    /^\d+$/.test(tokens[to]?.folded ?? '') &&
    (to === at || /^[ .]$/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start)))
  ) {
    to += 1;
  }
  const groups = tokens.slice(at, to);
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last || groups.length < 2) return undefined;
  const digits = groups.map(({ folded }) => folded).join('');
  const isThousands =
    groups.slice(1).every(({ folded }) => folded.length === 3) &&
    first.folded.length <= 3 &&
    !/\s/.test(text.slice(first.start, last.end));
  if (!isThousands && !isTelephone(digits)) return undefined;
  const whole = { folded: digits, exact: digits, start: first.start, end: last.end };
  return { length: groups.length, others: [[whole]] };
}

const isTelephone = (digits: string): boolean => /^0\d{8,10}$/.test(digits);

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
  if (/^\d+$/.test(token.folded)) return { forms: [typed, ...numberForms(token.folded)], guessed: false };
  const guesses = vocabulary ? guessesFor(token, last, vocabulary) : [];
  return { forms: [typed, ...guesses], guessed: guesses.length > 0 };
}

/** Ways to part the figures of a telephone number. */
const TELEPHONE = [
  /^(\d{4})(\d{3})(\d{3,4})$/,
  /^(\d{3})(\d{3})(\d{4})$/,
  /^(\d{4})(\d{4})(\d{3})$/,
  /^(\d{4})(\d)(\d{3})(\d{3})$/,
];

/** `2/2012` and `02/2012` are one number, `3000` and `3.000`, `0220374001` and `0220 374 001`. */
function numberForms(digits: string): Form[] {
  const form = (...words: string[]): Form => ({ kind: 'number', words: words.map((folded) => ({ folded })) });
  if (/^0\d$/.test(digits)) return [form(digits.slice(1))];
  if (/^\d$/.test(digits)) return [form(`0${digits}`)];
  if (isTelephone(digits)) {
    return TELEPHONE.flatMap((parts) => {
      const groups = parts.exec(digits)?.slice(1);
      return groups ? [form(...groups)] : [];
    });
  }
  const isLarge = /^[1-9]\d{3,8}$/.test(digits) && !YEAR.test(digits);
  return isLarge ? [form(...digits.replace(/\B(?=(\d{3})+$)/g, '.').split('.'))] : [];
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
