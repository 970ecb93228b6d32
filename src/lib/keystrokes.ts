/** Telex and VNI keystrokes that were left in a word: `ddaats` → đất, `nuwowcs` → nước, `d9a61t` → đất. */

import { matchedLength } from './matches.ts';
import { TONE } from './text.ts';

/** Tones as combining marks, by their Telex key and their VNI digit. */
const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  2: '\u0300',
  1: '\u0301',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** `nghieengs` and the like; what is longer was not typed as a syllable. */
const LONGEST = 12;
const VOWEL = /[aeiouyăâêôơư]/;

/** @returns the word that the keys meant, or undefined when they mean none */
export function fromKeystrokes(typed: string): string | undefined {
  const word = typed.toLowerCase();
  if (word.length > LONGEST) return undefined;
  const decoded = /\d/.test(word) ? fromVni(word) : fromTelex(word);
  return decoded && decoded !== word && /\p{M}|đ/u.test(decoded.normalize('NFD')) ? decoded : undefined;
}

function fromTelex(word: string): string | undefined {
  if (!/^\p{L}+$/u.test(word)) return undefined;
  let letters = '';
  let tone = '';
  for (const key of word) {
    const doubled = doubledTelex(letters, key);
    if (doubled !== undefined) letters = doubled;
    else if (TONES[key] && VOWEL.test(letters) && tone === '' && !isToned(letters)) tone = TONES[key];
    else letters += key;
  }
  return withTone(letters, tone);
}

/** `d` after a word's first d, a vowel's twin anywhere after it, and `w` change a letter that stands already. */
function doubledTelex(letters: string, key: string): string | undefined {
  if (key === 'd') return letters.startsWith('d') ? `đ${letters.slice(1)}` : undefined;
  if ('aeo'.includes(key)) {
    const at = letters.lastIndexOf(key);
    const hat = { a: 'â', e: 'ê', o: 'ô' }[key];
    return at !== -1 && hat && at >= letters.length - 3 ? replaceAt(letters, at, hat) : undefined;
  }
  return key === 'w' ? withHorn(letters, 'aou') : undefined;
}

/** @param shaped the letters that the key may change: the last of them in the word is */
function withHorn(letters: string, shaped: string): string | undefined {
  if (/uo/.test(letters)) return letters.replace('uo', 'ươ');
  if (/ươ|ưo/.test(letters)) return letters.replace('ưo', 'ươ');
  const at = Math.max(...[...shaped].map((letter) => letters.lastIndexOf(letter)));
  const horned = { a: 'ă', o: 'ơ', u: 'ư' }[letters[at] ?? ''];
  return horned ? replaceAt(letters, at, horned) : undefined;
}

function fromVni(word: string): string | undefined {
  if (!/^\p{L}[\p{L}1-9]+$/u.test(word)) return undefined;
  let letters = '';
  let tone = '';
  for (const key of word) {
    if (!/\d/.test(key)) letters += key;
    else if (TONES[key]) tone = TONES[key];
    else {
      const changed = changedByVni(letters, key);
      if (changed === undefined) return undefined;
      letters = changed;
    }
  }
  return VOWEL.test(letters) ? withTone(letters, tone) : undefined;
}

function changedByVni(letters: string, key: string): string | undefined {
  if (key === '9') return letters.startsWith('d') ? `đ${letters.slice(1)}` : undefined;
  // The horn alone: the bow of ă has a key of its own.
  if (key === '7') return withHorn(letters, 'ou');
  const changes: Readonly<Record<string, string>> =
    key === '8' ? { a: 'ă' } : key === '6' ? { a: 'â', e: 'ê', o: 'ô' } : {};
  const at = Math.max(...Object.keys(changes).map((letter) => letters.lastIndexOf(letter)));
  const changed = changes[letters[at] ?? ''];
  return changed ? replaceAt(letters, at, changed) : undefined;
}

const replaceAt = (text: string, at: number, letter: string) =>
  text.slice(0, at) + letter + text.slice(at + 1);

const TONED = new RegExp(TONE);
const isToned = (letters: string) => TONED.test(letters.normalize('NFD'));

/** Puts the tone where it is written: on the vowel with a hat or horn, else on the one before a last consonant. */
function withTone(letters: string, tone: string): string {
  if (tone === '') return letters;
  const chars = [...letters];
  const start = matchedLength(/^(?:qu|gi(?=[aeiouyăâêôơư]))/, letters);
  const vowels = chars.flatMap((letter, at) => (at >= start && VOWEL.test(letter) ? [at] : []));
  const last = vowels.at(-1);
  if (last === undefined) return letters;
  const shaped = vowels.filter((at) => /[ăâêôơư]/.test(chars[at] ?? ''));
  const isLast = last < chars.length - 1 || /(?:oa|oe|uy)$/.test(letters);
  const at = shaped.at(-1) ?? (isLast ? last : (vowels.at(-2) ?? last));
  return replaceAt(letters, at, `${chars[at]}${tone}`).normalize('NFC');
}
