/** Reads a query: parts it into units and gives each its forms. */
import type { Expansion } from './abbreviations.ts';
import { formsOf, inOneAt, spanForm, wordOf } from './forms.ts';
import { wholeNumberAt } from './numbers.ts';
import type { Form, Knowledge, Query, Unit } from './query.ts';
import { readable } from './query-text.ts';
import { codesIn, type Token, tokensOf } from './tokens.ts';

/** More words than a reader's question has; the rest of a pasted text would add nothing. */
const MOST_SYLLABLES = 32;
const QUOTED = /["“”„‟«»]([^"“”„‟«»]+)["“”„‟«»]/g;

/** @param keystrokes whether digits in a word may be keys of VNI */
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
    const unit = formsOf(token, isLast, code || more.length > 0 ? undefined : vocabulary);
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
    const named = codes[at] && codes[at - 1] ? undefined : abbreviations.at(tokens, at);
    const group =
      groupOf('abbreviation', named) ??
      groupOf('number', wholeNumberAt(tokens, at, text)) ??
      groupOf('joined', inOneAt(tokens, at, text, vocabulary));
    if (!group) units.push(...unitOf(at, stillTyping && at === tokens.length - 1));
    const { kind, length, others } = group ?? NO_GROUP;
    for (let own = 0; own < length; own += 1) {
      const forms = others.map((words) => spanForm(kind, words, tokens.slice(at, at + length), own));
      units.push(...unitOf(at + own, false, forms, length));
    }
    at += Math.max(1, length);
  }
  return units;
}

/** Words that stand for others together, and for what. */
const groupOf = <Kind extends Form['kind']>(kind: Kind, of: Expansion | undefined) => of && { kind, ...of };

const NO_GROUP = { kind: 'joined', length: 0, others: [] } as const;
