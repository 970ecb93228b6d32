/** What the check found, and how it is told. */
import { formatInteger } from '../lib/numbers.ts';
import { compareCodes } from '../lib/text.ts';

/** An error stops the build: the thing cannot be published rightly. A warning is for the editor to judge. */
export type Severity = 'error' | 'warning';

/**
 * What a remedy puts in the place of a stretch of the file, for `--fix` and for the test that follows every remedy. A
 * finding has one only where the new text is exactly what the remedy tells the editor to write.
 */
export interface Replacement {
  /** Offsets in the text of the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What a file or folder is to be called, as paths inside the content folder. Nothing has the new name yet. The findings
 * of one rename are one remedy: where a text names the file, what to write there is told with it.
 */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface Problem {
  /** Stable name of the rule, for machines. */
  readonly rule: string;
  readonly severity?: Severity;
  /** What is wrong: a whole Vietnamese sentence. */
  readonly message: string;
  /** How to put it right: a Vietnamese sentence that follows "Cách sửa:". */
  readonly remedy: string;
  readonly replacement?: Replacement | undefined;
  /**
   * What each way that the remedy shows puts in its place, in that order, where the editor must choose: nobody else can say
   * which was meant. What a replacement does is not among them.
   */
  readonly ways?: readonly Replacement[] | undefined;
  readonly rename?: Rename | undefined;
}

/** A problem and the offset of its place. */
export interface Placed {
  readonly problem: Problem;
  readonly at: number;
}

export interface Finding extends Problem {
  /** The file as the editor would open it: relative to the working folder when inside it. */
  readonly file: string;
  /** From 1; null where the finding belongs to the whole file. */
  readonly line: number | null;
  /** From 1, in UTF-16 units as editors count; null where there is no line. */
  readonly column: number | null;
  readonly severity: Severity;
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Lưu ý' };

/** `content/site.yaml:3:1: Lỗi: … Cách sửa: …` on one line. */
export function formatFinding(finding: Finding): string {
  const text = `${SEVERITY_NAMES[finding.severity]}: ${finding.message} Cách sửa: ${finding.remedy}`;
  return visible(`${formatPlace(finding)}: ${text}`);
}

/** `content/site.yaml:3:1` */
export const formatPlace = ({ file, line, column }: Finding): string =>
  [file, line, column].filter((part) => part !== null).join(':');

/**
 * A text for a terminal: on one line, with its control and invisible characters as numbers, for a terminal obeys some
 * and a reader is misled by others.
 */
export function visible(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `<${codeName(character)}>`);
}

/** What a reader does not see, a space among it. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}]/u;

/** `U+202E` */
export const codeName = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** One line that says how much there is to do. */
export function formatSummary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nội dung không có lỗi.';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const files = new Set(findings.map(({ file }) => file)).size;
  const counts = [
    ...(errors > 0 ? [`${formatInteger(errors)} lỗi`] : []),
    ...(warnings > 0 ? [`${formatInteger(warnings)} lưu ý`] : []),
  ].join(' và ');
  const verdict = errors > 0 ? 'Sửa hết lỗi thì mới đăng được.' : 'Vẫn đăng được.';
  return `Có ${counts} trong ${formatInteger(files)} tệp. ${verdict}`;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** In the order in which an editor goes through the files. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareCodes(a.file, b.file) ||
    // Of the whole file is null, which is no number before the first.
    Number(a.line) - Number(b.line) ||
    Number(a.column) - Number(b.column) ||
    compareCodes(a.rule, b.rule) ||
    compareCodes(a.message, b.message)
  );
}

/** How much of the editor's own text a message shows, in letters: what is meant is found by less than what is copied. */
export const A_PHRASE = 40;
const A_SENTENCE = 60;
export const A_LINE = 160;
export const SOME_LINES = 300;

/** A piece of the editor's own text inside a message: short, on one line. */
export function quote(value: unknown, max = A_SENTENCE): string {
  const plain = (typeof value === 'string' ? value : String(JSON.stringify(value)))
    .slice(0, 10 * max)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  const letters = [...plain];
  return `"${letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : plain}"`;
}
