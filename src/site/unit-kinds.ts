import { FRAME_WORDS } from './frame-words.ts';

/** The kinds of unit at the foot of the administration, each by the word with which its name begins. */
export const UNIT_KINDS = {
  xa: { word: 'xã', english: 'Commune' },
  phuong: { word: 'phường', english: 'Ward' },
  'thi-tran': { word: 'thị trấn', english: 'Township' },
  'dac-khu': { word: 'đặc khu', english: 'Special Zone' },
} as const;

export type UnitKind = keyof typeof UNIT_KINDS;

export const UNIT_KIND_NAMES = Object.keys(UNIT_KINDS) as UnitKind[];

/** `xa` of `Xã Mẫu`; undefined of a unit of another kind, such as a district. */
export const unitKindOf = (unit: string): UnitKind | undefined =>
  UNIT_KIND_NAMES.find((kind) => unit.toLowerCase().normalize('NFC').startsWith(`${UNIT_KINDS[kind].word} `));

/** What readers are called to: `Liên hệ với phường`, and of another kind of unit no more than `Liên hệ`. */
export function contactHeading(unit: string): string {
  const { contact } = FRAME_WORDS.vi;
  const kind = unitKindOf(unit);
  return kind ? `${contact} với ${UNIT_KINDS[kind].word}` : contact;
}
