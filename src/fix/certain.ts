/**
 * Which remedies are followed without asking. Every finding with a replacement says to the letter what to write; here are the
 * rules of those where nothing else can have been meant, and no word of the editor's is lost. A rule that is not here is
 * told, and left to the editor.
 */
import type { Finding, Replacement } from '../check/finding.ts';

/** A finding whose replacement may be made. */
export type Certain = Finding & { readonly replacement: Replacement };

type Proof = (before: string, after: string) => boolean;

const always: Proof = () => true;

/** Signs and spaces change; letters and figures stay. */
const sameLetters: Proof = (before, after) =>
  lettersOf(before) === lettersOf(after) && sameRemarks(before, after);

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}#]/gu, '');

/** `title: Họp # chưa duyệt`: what is not to be read by everybody stays so. `Bài #1` is no remark. */
const sameRemarks: Proof = (before, after) => remarksOf(before) === remarksOf(after);

const remarksOf = (text: string) => (text.match(/(?<!\S)#(?!\S).*/g) ?? []).join('\n');

const RULES: ReadonlyMap<string, Proof> = new Map([
  // The same letters in other characters, or what nobody sees.
  ['unicode-nfc', always],
  ['icelandic-d', always],
  ['odd-character', always],
  ['invisible-character', always],
  ['control-character', always],
  ['tone-place', always],
  // The same moment, written as the site writes it: what is not sure has no replacement.
  ['bad-date', always],
  // The same value under the name, or in the place, that the schema has for it: it was tried against the schema.
  ['unknown-key', sameRemarks],
  // Quotes, spaces, colons, dashes and lines of a front matter: it was tried on the reader of YAML.
  ['yaml', sameLetters],
  ['indent', sameLetters],
  ['front-matter', sameLetters],
  ['wrong-type', sameLetters],
  // What stands there twice or is no more than a space, and a slash.
  ['double-space', always],
  ['space-before-mark', always],
  ['tag-twice', always],
  ['link-slash', always],
  // The picture was turned into a JPEG of the same name.
  ['picture-heic', always],
  // What the content itself says of an old address.
  ['link-moved', always],
]);

/** Where a text is still in another code table, its characters are no invisible ones, and no letters of Iceland. */
const OTHER_TABLES: ReadonlySet<string> = new Set(['tcvn3', 'vni', 'misread']);
const OF_CHARACTERS: ReadonlySet<string> = new Set([
  'unicode-nfc',
  'icelandic-d',
  'odd-character',
  'invisible-character',
  'control-character',
  'tone-place',
]);

/** @param findings those of one file */
export function certainOf(findings: readonly Finding[], text: string): readonly Certain[] {
  const isDecoded = !findings.some(({ rule }) => OTHER_TABLES.has(rule));
  return findings.filter((finding): finding is Certain => {
    const { rule, replacement, rename } = finding;
    if (!replacement || rename || (!isDecoded && OF_CHARACTERS.has(rule))) return false;
    return RULES.get(rule)?.(text.slice(replacement.start, replacement.end), replacement.text) === true;
  });
}

/** Names of files and folders that are told with the only name that they can have meant. */
const NAMES: ReadonlySet<string> = new Set(['file-name', 'slug', 'unicode-nfc', 'misplaced-file']);

export const isCertainName = ({ rule, rename }: Finding): boolean => rename !== undefined && NAMES.has(rule);
