/** What a Vietnamese syllable is made of, and where its tone is written. */
import { TONE } from './text.ts';

const TONES = new RegExp(TONE);

/** What may begin a syllable, the longest first; `qu` and `gi` belong to it as a whole. */
const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?/;

/** What may follow, as groups of what ends alike. */
const RHYMES: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
  oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uât uâng uây uê uêch uênh uôc uôi uôm uôn uông uôt
  uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych ym yn ynh yt yp yêm yên yêng yêt yêu`.split(/\s+/),
);

/** A syllable taken to pieces; its letters are lower case, without the tone. */
interface Pieces {
  readonly onset: string;
  readonly rhyme: string;
  /** As a combining mark; empty where there is none. */
  readonly tone: string;
}

const LONGEST = 'nghiêng'.length;

function piecesOf(word: string): Pieces | undefined {
  if (word.length > LONGEST) return undefined;
  const apart = word.toLowerCase().normalize('NFD');
  const tone = TONES.exec(apart)?.[0] ?? '';
  const letters = apart.replace(tone, '').normalize('NFC');
  // "gì", "giếng": the i of "gi" is also the vowel. "quốc" has its u in the onset, and so has "quý".
  const whole = ONSET.exec(letters)?.[0] ?? '';
  for (const onset of /^(?:gi|qu)$/.test(whole) ? [whole, whole.slice(0, 1)] : [whole]) {
    const rhyme = letters.slice(onset.length);
    if (RHYMES.has(rhyme) && onset !== 'q') return { onset, rhyme, tone };
  }
  return undefined;
}

/** Whether a word, in NFC, is a Vietnamese syllable, wherever its tone stands: one that ends in a stop has two tones alone. */
export function isSyllable(word: string): boolean {
  const pieces = piecesOf(word);
  return (
    pieces !== undefined && (!/(?:c|ch|p|t)$/.test(pieces.rhyme) || /^[\u0301\u0323]?$/.test(pieces.tone))
  );
}

/** `hòa` and `hoà`: where the two spellings part. */
export type Spelling = 'older' | 'newer';

const EITHER = /^(?:oa|oe|uy)$/;

/** Which spelling a syllable is written in; undefined where both are the same, or it is neither. */
export function spellingOf(word: string): Spelling | undefined {
  const pieces = piecesOf(word);
  if (!pieces || pieces.tone === '' || !EITHER.test(pieces.rhyme)) return undefined;
  const written = word.toLowerCase();
  if (written === writtenIn(pieces, 'older')) return 'older';
  return written === writtenIn(pieces, 'newer') ? 'newer' : undefined;
}

/** A syllable with its tone where it is written; undefined where the word is none of ours. Capitals stay. */
export function withToneInPlace(word: string, spelling: Spelling): string | undefined {
  const pieces = piecesOf(word);
  if (!pieces || pieces.tone === '') return undefined;
  const right = writtenIn(pieces, spelling);
  return [...right].map((letter, at) => (isCapital(word[at]) ? letter.toUpperCase() : letter)).join('');
}

const isCapital = (letter = '') => letter !== letter.toLowerCase();

function writtenIn({ onset, rhyme, tone }: Pieces, spelling: Spelling): string {
  const at = nucleusOf(rhyme, spelling);
  const toned = (rhyme[at] + tone).normalize('NFC');
  return onset + rhyme.slice(0, at) + toned + rhyme.slice(at + 1);
}

/** The letter that has the tone: one with a hat or horn, else the one before what ends the syllable. */
function nucleusOf(rhyme: string, spelling: Spelling): number {
  const shaped = rhyme.search(/[ăâêôơư](?![ăâêôơư])/);
  if (shaped !== -1) return shaped;
  const vowels = rhyme.search(/[^aeiouy]|$/);
  if (vowels === 1) return 0;
  if (vowels === 3 || vowels < rhyme.length) return 1;
  return EITHER.test(rhyme) && spelling === 'newer' ? 1 : 0;
}
