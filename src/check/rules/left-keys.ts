/** Keys of an input method that was off: `Thoong baso`, `Tho6ng ba1o`, `Tho^ng ba'o`. Only where a whole line says so. */
import { fromKeystrokes } from '../../lib/keystrokes.ts';
import { isSyllable } from '../../lib/syllable.ts';
import { type Problem, quote, SOME_LINES } from '../finding.ts';
import type { Source } from '../source.ts';
import { mendedLines } from './mended-lines.ts';

interface Keys {
  readonly name: string;
  /** A line without this has nothing to be told: most lines. */
  readonly sign: RegExp;
  readonly words: RegExp;
  /** What a word meant; undefined where it is one as it stands. */
  readonly meant: (word: string) => string | undefined;
  /** Of such words in a line how many no other text has, and the share of all words that were meant otherwise. */
  readonly sure: RegExp;
  readonly least: number;
  readonly share: number;
}

function typed(word: string): string | undefined {
  const meant = fromKeystrokes(word);
  return meant !== undefined && isSyllable(meant) ? meant : undefined;
}

const HATS: Readonly<Record<string, string>> = { '^': '\u0302', '+': '\u031B', '(': '\u0306' };
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

/** VIQR: each sign stands behind its letter; at the end of a word two of them are also signs of a sentence. */
function fromViqr(word: string): string | undefined {
  const written = word
    .replace(/^[Dd][Dd]/, (letters) => (letters.startsWith('D') ? 'Đ' : 'đ'))
    .replace(/(?<=[aeouAEOU])[\^+(]/g, (sign) => HATS[sign] ?? '')
    .replace(
      /(?<=[aeiouyAEIOUY]|\u0302|\u031B|\u0306)(?:['`~]|[?.](?=[A-Za-z]))/g,
      (sign) => TONES[sign] ?? '',
    )
    .normalize('NFC');
  const bare = /^\p{L}+/u.exec(written)?.[0] ?? '';
  return written !== word && isSyllable(bare) ? written : undefined;
}

const ALL: readonly Keys[] = [
  {
    name: 'Telex',
    sign: /[a-z]{2}[sfrxj](?![a-z])|dd|[aou]w/i,
    words: /[a-z]+/gi,
    meant: typed,
    sure: /^(?:[a-z]{0,9}[jfw]|dd[a-z]{1,9}|[a-z]{0,9}(?:aa|ee|oo|uw|ow|aw)[a-z]{0,9}[sfrxj]|[a-z]{2,9}(?:aa|oo|ee)n[gh]?)$/i,
    least: 4,
    share: 0.6,
  },
  {
    name: 'VNI',
    sign: /[a-z]\d[a-z]/i,
    words: /[a-z][a-z\d]*/gi,
    meant: (word) => (/[a-z].*[a-z]/i.test(word) ? typed(word) : undefined),
    sure: /^[a-z]+\d{1,2}[a-z]+\d?$/i,
    least: 3,
    share: 0.5,
  },
  {
    name: 'VIQR',
    sign: /[aeo]\^|[ou]\+/i,
    words: /[a-z][a-z^+('`?~.]*/gi,
    meant: fromViqr,
    sure: /[aeo]\^|[ou]\+/i,
    least: 3,
    share: 0.5,
  },
];

/** Such words in a line, at least. */
const LEAST_SURE = 2;
const LONGEST_LINE = 20_000;

/** Tells of the first line of each file. */
export function checkLeftKeys({ text, report }: Source): void {
  let offset = 0;
  for (const line of text.split('\n')) {
    const problem = judge(line, text, offset);
    if (problem) {
      report(problem, offset);
      return;
    }
    offset += line.length + 1;
  }
}

const NOT_PLAIN = /[^\x20-\x7E\t]|https?:|www\.|@/;

const keysOf = (line: string): Keys | undefined =>
  line.length > LONGEST_LINE || NOT_PLAIN.test(line)
    ? undefined
    : ALL.find((keys) => keys.sign.test(line) && isLeft(line, keys));

const asMeant = (line: string, { words, meant }: Keys) =>
  line.replace(words, (word) => withCapital(word, meant(word) ?? word));

function judge(line: string, text: string, offset: number): Problem | undefined {
  const found = keysOf(line);
  if (!found) return undefined;
  const { replacement, count } = mendedLines(text, offset, (other) => {
    const keys = keysOf(other);
    return keys && asMeant(other, keys);
  });
  return {
    rule: 'left-keys',
    severity: 'warning',
    message: `Dòng này còn nguyên phím gõ kiểu ${found.name}, bộ gõ tiếng Việt chưa đổi thành chữ có dấu.`,
    remedy: `bật bộ gõ rồi gõ lại, hoặc viết ${quote(asMeant(line, found).trim(), SOME_LINES)}${count > 1 ? ', các dòng sau cũng vậy' : ''}.`,
    ways: [replacement],
  };
}

function isLeft(line: string, { words, meant, sure, least, share }: Keys): boolean {
  const all = line.match(words) ?? [];
  const typedWords = all.filter((word) => meant(word) !== undefined);
  const distinct = new Set(typedWords.filter((word) => sure.test(word)).map((word) => word.toLowerCase()));
  return typedWords.length >= least && typedWords.length >= share * all.length && distinct.size >= LEAST_SURE;
}

const withCapital = (word: string, meant: string) =>
  /^[A-Z]/.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
