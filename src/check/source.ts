/** A text of the content, with places in it. */
import { lastPlace } from '../lib/matches.ts';
import { formatInteger } from '../lib/numbers.ts';
import { withOurD } from '../lib/text.ts';
import { type Finding, type Problem, visible } from './finding.ts';
import { FINDINGS_PER_FILE, TEXT_BYTES } from './limits.ts';
import { findMergeSign, MERGED } from './rules/leftovers.ts';

/** Tells of a problem at an offset of the text; without one it belongs to the whole file. */
export type Report = (problem: Problem, offset?: number) => void;

export interface Source {
  /** The file as the editor would open it. */
  readonly file: string;
  readonly text: string;
  readonly report: Report;
}

/**
 * A sink of findings about one file. What stands in them of the content or of names shows its control characters:
 * a terminal would obey them. After a hundred there is one more that says so.
 */
export function reporter(file: string, text: string, findings: Finding[]): Report {
  let starts: readonly number[] | undefined;
  const told = { error: 0, warning: 0 };
  return (problem, offset) => {
    const severity = problem.severity ?? 'error';
    told[severity] += 1;
    if (told[severity] > FINDINGS_PER_FILE + 1) return;
    const shown: Problem = told[severity] > FINDINGS_PER_FILE ? TOO_MANY : problem;
    const { rule, message, remedy, replacement, ways = [], rename } = shown;
    const place = { line: null, column: null };
    if (offset !== undefined) {
      starts ??= lineStarts(text);
      Object.assign(place, placeOf(starts, Math.min(Math.max(offset, 0), text.length)));
    }
    const words = { rule, message: visible(message), remedy: visible(remedy) };
    findings.push({
      file: visible(file),
      ...place,
      severity,
      ...words,
      ...(replacement ? { replacement } : {}),
      ...(ways.length > 0 ? { ways } : {}),
      // A name with control characters is told without them, and so is no data.
      ...(rename && visible(rename.from) === rename.from ? { rename } : {}),
    });
  };
}

const TOO_MANY = {
  rule: 'too-many',
  message: `Từ đây tệp còn nhiều chỗ nữa, chỉ nêu ${FINDINGS_PER_FILE} chỗ đầu.`,
  remedy: 'sửa các chỗ đã nêu rồi kiểm tra lại.',
};

/** A text that has so many bytes, which are more than any may have. */
export const tooLong = (bytes: number): Problem => ({
  rule: 'file-size',
  message: `Tệp dài ${formatInteger(bytes)} byte, tối đa ${formatInteger(TEXT_BYTES)} (khoảng 300 trang sách).`,
  remedy: 'chia thành nhiều bài, hoặc để phần dài trong tệp đính kèm.',
});

/** @returns undefined for a text that nothing more can be said of, which is reported */
export function sourceOfText(text: string, file: string, findings: Finding[]): Source | undefined {
  const report = reporter(file, text, findings);
  const tower = text.search(TOWER);
  if (tower !== -1) {
    report(
      {
        rule: 'stacked-marks',
        message: 'Chữ ở đây mang một chồng dấu, che các dòng xung quanh.',
        remedy: 'xóa chữ này rồi gõ lại.',
      },
      tower,
    );
    return undefined;
  }
  const merge = findMergeSign(text);
  if (merge !== undefined) {
    report(MERGED, merge);
    return undefined;
  }
  return { file, text: withOurLetters(text, report), report };
}

/** Read as the letter that is meant, which takes as much room: so page, address and search have it. */
function withOurLetters(text: string, report: Report): string {
  const first = text.search(/[\u00d0\u00f0]/);
  if (first === -1) return text;
  const ours = withOurD(text);
  const letter = ours[first];
  report(
    {
      rule: 'icelandic-d',
      severity: 'warning',
      message: `Chữ "${text[first]}" ở đây là chữ Iceland, trông giống "${letter}"; trang đọc là "${letter}".`,
      remedy: `xóa rồi gõ lại chữ "${letter}", ở đây và mọi chỗ khác trong tệp.`,
      replacement: { start: first, end: text.length, text: ours.slice(first) },
    },
    first,
  );
  return ours;
}

/** More marks over one letter than any language has: to put thousands of them in order takes their square in time. */
const TOWER = /\p{M}{33}/u;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  const at = lastPlace(starts, (start) => start <= offset);
  return { line: at + 1, column: offset - (starts[at] ?? 0) + 1 };
}

/** Offset of a line and column (both from 1) in a text. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
