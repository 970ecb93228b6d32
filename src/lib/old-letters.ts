/**
 * Vietnamese from before Unicode. A font of TCVN3 or VNI shows Latin-1 codes as our letters, so that only the name of the
 * font tells what was written: `Th«ng b¸o` in `.VnTime`, `Thoâng baùo` in `VNI-Times`.
 */
import { composed } from './text.ts';

/** Two strings of the same length: a code, and the letter that it is shown as. */
const pairs = (codes: string, letters: string): ReadonlyMap<string, string> => {
  const shown = [...letters];
  return new Map([...codes].map((code, at) => [code, shown[at] ?? code]));
};

const TCVN3 = pairs(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
);

/** Letters that VNI keeps in one code. */
const VNI_LETTERS = pairs('ñÑìÌíÍæÆóÓòÒôÔöÖîÎ', 'đĐìÌíÍỉỈĩĨịỊơƠưƯỵỴ');

/** What VNI writes behind a vowel, as marks that Unicode puts together with it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};

const VNI_VOWEL_AND_MARK = /([aeouyôö])([øùûõïêèéúüëâàáåãä])/gi;

const fromTcvn3 = (text: string): string => [...text].map((code) => TCVN3.get(code) ?? code).join('');

const fromVni = (text: string): string =>
  composed(
    text
      .replace(VNI_VOWEL_AND_MARK, (_, vowel: string, mark: string) => {
        return `${VNI_LETTERS.get(vowel) ?? vowel}${VNI_MARKS[mark.toLowerCase()] ?? ''}`;
      })
      // A vowel that took a mark is a letter of Unicode by now, which VNI has no code for.
      .replace(/[ñÑìÌíÍæÆóÓòÒôÔöÖîÎ]/g, (code) => VNI_LETTERS.get(code) ?? code),
  );

/** Letters that neither table has codes for: the text was typed in Unicode, whatever the font is called. */
const IN_UNICODE = /[\u0100-\u01B0\u1EA0-\u1EF9]|[\u0300-\u0323]/;

/** What a font of an old table shows, in Unicode; any other font's text is as it is. */
export function inUnicode(text: string, font: string | undefined): string {
  const name = font?.trim() ?? '';
  if (IN_UNICODE.test(text)) return text;
  if (/^VNI-/i.test(name)) return fromVni(text);
  if (!/^\.Vn/i.test(name)) return text;
  const decoded = fromTcvn3(text);
  // Fonts of capitals keep them in the codes of small letters.
  return /H$/.test(name) ? decoded.toLocaleUpperCase('vi') : decoded;
}
