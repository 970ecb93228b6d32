/** Who a new site belongs to: from a few answers what site.yaml says, in Vietnamese and in English. */
import { fold } from '../lib/text.ts';
import type { Site } from '../schemas/site.ts';
import { UNIT_KINDS, type UnitKind } from '../site/unit-kinds.ts';

export interface Phone {
  readonly number: string;
  readonly office: string;
}

export interface Answers {
  readonly kind: UnitKind;
  /** Without the word of its kind: `Mẫu Thượng`. */
  readonly name: string;
  /** From the nearest to the furthest: `tỉnh Mẫu`. */
  readonly parent: string;
  readonly address?: string | undefined;
  readonly phones?: readonly Phone[] | undefined;
  readonly email?: string | undefined;
  readonly fax?: string | undefined;
  readonly zalo?: string | undefined;
  readonly facebook?: string | undefined;
  readonly editorInChief?: string | undefined;
  readonly url?: string | undefined;
  readonly palette?: Site['palette'];
  /** A picture, as a path. */
  readonly seal?: string | undefined;
}

/** `xã Mẫu Thượng`, within a sentence. */
export const unitInSentence = ({ kind, name }: Answers): string => `${UNIT_KINDS[kind].word} ${name}`;

/** `Xã Mẫu Thượng`, at the head of one. */
export const unitOf = (answers: Answers): string => capital(unitInSentence(answers));

/** `tỉnh Mẫu`, however its first letter was typed. */
export const parentInSentence = ({ parent }: Answers): string =>
  kindAbove(parent) ? parent.charAt(0).toLowerCase() + parent.slice(1) : parent;

/** Of every place in its English order: `Tu Ky District`. TT 03/2009/TT-BNG has the names of most kinds. */
const ABOVE: readonly (readonly [word: string, english: string])[] = [
  ['thành phố', 'City'],
  ['tỉnh', 'Province'],
  ['thị xã', 'Town'],
  ['huyện', 'District'],
  ['quận', 'District'],
  ['đặc khu', 'Special Zone'],
];

const kindAbove = (place: string) => ABOVE.find(([word]) => place.toLowerCase().startsWith(`${word} `));

/** Values of site.yaml by the way to their field. */
export function identityOf(answers: Answers): Map<string, unknown> {
  const { parent, phones, address, email, fax, zalo, facebook, editorInChief, url, palette } = answers;
  const unit = unitInSentence(answers);
  const english = { unit: englishUnit(answers), parent: englishParent(parent) };
  const values: Record<string, unknown> = {
    name: `Trang thông tin điện tử ${unit}`,
    unit: capital(unit),
    parent: capital(parent),
    description: `Trang thông tin điện tử ${unit}, ${parentInSentence(answers)}: tin tức, văn bản, thủ tục hành chính và thông báo.`,
    url,
    editorInChief,
    address,
    phones: phones && [...phones],
    email,
    fax,
    zalo,
    facebook,
    palette,
    'english.name': `${english.unit} Information Website`,
    'english.unit': english.unit,
    'english.parent': english.parent,
    'english.description': `The information website of ${english.unit}, ${english.parent}, Viet Nam.`,
    'english.address': `${english.unit}, ${english.parent}, Viet Nam`,
  };
  return new Map(Object.entries(values).filter(([, value]) => value !== undefined));
}

const englishUnit = ({ kind, name }: Answers): string => `${inLatin(name)} ${UNIT_KINDS[kind].english}`;

const englishParent = (parent: string): string =>
  parent
    .split(',')
    .map((part) => {
      const place = part.trim();
      const found = kindAbove(place);
      return found ? `${inLatin(place.slice(found[0].length + 1))} ${found[1]}` : inLatin(place);
    })
    .join(', ');

/** Without the marks of our letters, each word with a capital: `Mau Thuong`. */
const inLatin = (name: string): string =>
  fold(name).replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
