/** A file of the content as text, with places in it. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Finding, Problem } from './finding.ts';

/** Tells of a problem at an offset of the text; without one it belongs to the whole file. */
export type Report = (problem: Problem, offset?: number) => void;

export interface Source {
  /** The file as the editor would open it. */
  readonly file: string;
  readonly text: string;
  readonly report: Report;
}

/** A sink of findings about one file. */
export function reporter(file: string, text: string, findings: Finding[]): Report {
  let starts: readonly number[] | undefined;
  return (problem, offset) => {
    const place = { line: null, column: null };
    if (offset !== undefined) {
      starts ??= lineStarts(text);
      Object.assign(place, placeOf(starts, Math.min(Math.max(offset, 0), text.length)));
    }
    const { rule, severity = 'error', message, remedy } = problem;
    findings.push({ file, ...place, severity, rule, message, remedy });
  };
}

/**
 * The text of a file, with a byte order mark where there is one.
 * @returns undefined when it is no text in UTF-8, which is reported
 */
export function readSource(path: string, file: string, findings: Finding[]): Source | undefined {
  const bytes = readFileSync(path);
  const remedy =
    'mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    reporter(file, '', findings)({ rule: 'encoding', message: 'Tệp lưu bằng bảng mã UTF-16.', remedy });
    return undefined;
  }
  const text = bytes.toString('utf8');
  const report = reporter(file, text, findings);
  if (!isUtf8(bytes)) {
    report(
      { rule: 'encoding', message: 'Tệp không phải văn bản UTF-8, chữ ở đây bị hỏng.', remedy },
      badOffset(text, bytes),
    );
    return undefined;
  }
  return { file, text, report };
}

/** Where decoding first failed: a replacement character that the bytes themselves do not hold. */
function badOffset(text: string, bytes: Buffer): number {
  let offset = text.indexOf('\uFFFD');
  while (offset >= 0) {
    const at = Buffer.byteLength(text.slice(0, offset));
    if (bytes.subarray(at, at + 3).toString('latin1') !== '\xEF\xBF\xBD') return offset;
    offset = text.indexOf('\uFFFD', offset + 1);
  }
  return 0;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Offset of a line and column (both from 1) in a text. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
