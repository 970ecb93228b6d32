/**
 * Text of the years before Unicode: TCVN3 (the fonts .VnTime) and VNI (VNI-Times) as a reader of today sees it, and back.
 * A line is decoded as a whole or not at all: only where all that it holds is of the table, and the words are ours then.
 */
import { isSyllable } from './syllable.ts';

/** Letters of the table and of Unicode, in the same order. Ð is also read as Đ (src/check/source.ts). */
const TCVN3 = tableOf(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢£¤¥¦§Đ',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐé',
);

/** A vowel, and behind it the sign of its marks. */
const VNI = tableOf(
  'ñ æ ó ò î ô ö aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä où oø oû oõ oï oâ oá oà oå oã oä ôù ôø ôû ôõ ôï uù uø uû uõ uï öù öø öû öõ öï yù yø yû yõ',
  'đ ỉ ĩ ị ỵ ơ ư á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ é è ẻ ẽ ẹ ê ế ề ể ễ ệ ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ứ ừ ử ữ ự ý ỳ ỷ ỹ',
);

function tableOf(written: string, meant: string): ReadonlyMap<string, string> {
  const parts = (text: string) => (text.includes(' ') ? text.split(' ') : [...text]);
  const letters = parts(meant);
  return new Map(parts(written).map((sign, at) => [sign, letters[at] ?? '']));
}

/** What stands in a word of each: letters of ASCII among those of the table. */
const TCVN3_WORD =
  /[A-Za-zĐ\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C6-\u00CC\u00CE-\u00D8\u00DC-\u00DF\u00E1-\u00EF\u00F1-\u00FE]+/g;
const VNI_WORD = /[A-Za-z\u00C0-\u00FF]+/g;
const VNI_SIGN = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñæóòîôöìí]/gi;

/** How many words of a line, and no less than a quarter, must be none as they stand and be some when they are decoded. */
const LEAST = 2;

/** @returns what a line of TCVN3 says; undefined where it is none, or not without a doubt */
export const fromTcvn3 = (line: string): string | undefined =>
  decoded(line, TCVN3_WORD, (word) => {
    const read = readTcvn3(word);
    // The table has tones on small letters alone: "THµNH PHè".
    return /[A-Z].?[A-Z]/.test(word) && !/[a-z]/.test(word) ? read.toUpperCase() : read;
  });

/** @returns what a line of VNI says; undefined where it is none, or not without a doubt */
export const fromVni = (line: string): string | undefined => decoded(line, VNI_WORD, readVni);

const readTcvn3 = (text: string): string => text.replace(/[^A-Za-z]/g, (sign) => TCVN3.get(sign) ?? sign);

const readVni = (text: string): string =>
  text.replace(VNI_SIGN, (sign) => {
    const meant = VNI.get(sign.toLowerCase());
    if (meant === undefined) return sign;
    return sign.charAt(0) === sign.charAt(0).toLowerCase() ? meant : meant.toUpperCase();
  });

/** Letters that neither table has: the text was typed in Unicode, whatever its font is called. */
const OF_TODAY = /[\u0100-\u01B0\u1EA0-\u1EF9]|[\u0300-\u0323]/;

/** What a font of such a table shows; text of any other font is as it is. Here the font leaves no doubt. */
export function shownInFont(text: string, font: string | undefined): string {
  const name = font?.trim() ?? '';
  if (OF_TODAY.test(text)) return text;
  if (/^VNI-/i.test(name)) return readVni(text);
  if (!/^\.Vn/i.test(name)) return text;
  // Fonts of capitals keep them in the codes of small letters.
  return /H$/.test(name) ? readTcvn3(text).toLocaleUpperCase('vi') : readTcvn3(text);
}

function decoded(line: string, words: RegExp, read: (word: string) => string): string | undefined {
  // A letter that no such table has is of today.
  if (/[\u0100-\u010F\u0111-\u024F\u1E00-\u1EFF]|\p{M}/u.test(line)) return undefined;
  const told = new Set<string>();
  let odd = 0;
  let isAll = true;
  const right = line.replace(words, (word) => {
    if (/^[A-Za-z]+$/.test(word)) return word;
    const meant = read(word);
    odd += 1;
    if (!isSyllable(meant)) isAll = false;
    else if (/[A-Za-z]/.test(word) && !isSyllable(word)) told.add(word);
    return meant;
  });
  return isAll && told.size >= LEAST && told.size * 4 >= odd && !LEFT.test(right) ? right : undefined;
}

/** Signs of the tables that no text of ours holds. */
const LEFT = /[¨©ª¬®µ¶¸¹¦§](?=\p{L})|(?<=\p{L})[¨©ª¬®µ¶¸¹¦§]/u;
