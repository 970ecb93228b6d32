/** A file of the content, read as text. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Finding } from './finding.ts';
import { TEXT_BYTES } from './limits.ts';
import { reporter, type Source, sourceOfText, tooLong } from './source.ts';

/** A file of the content that is read as text. */
export interface SourceFile {
  readonly path: string;
  /** As the editor would open it. */
  readonly file: string;
  /** What is read in the place of what is on the disk. */
  readonly bytes?: Buffer | undefined;
}

/**
 * The text of a file, with a byte order mark where there is one.
 * @returns undefined when it is no text in UTF-8 or larger than any text, which is reported
 */
export function readSource(
  { path, file, bytes: instead }: SourceFile,
  findings: Finding[],
): Source | undefined {
  const bytes = instead ?? readBytes(path);
  if (typeof bytes === 'number') {
    reporter(file, '', findings)(tooLong(bytes));
    return undefined;
  }
  return sourceOf(bytes, file, findings);
}

/** The same of bytes in hand. */
export function sourceOf(bytes: Buffer, file: string, findings: Finding[]): Source | undefined {
  const remedy =
    'mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    reporter(file, '', findings)({ rule: 'encoding', message: 'Tệp lưu bằng bảng mã UTF-16.', remedy });
    return undefined;
  }
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) {
    reporter(
      file,
      text,
      findings,
    )(
      { rule: 'encoding', message: 'Tệp không phải văn bản UTF-8, chữ ở đây bị hỏng.', remedy },
      badOffset(text, bytes),
    );
    return undefined;
  }
  return sourceOfText(text, file, findings);
}

/** The bytes of a file; their number where there are too many. What is no file any more is not opened as one. */
function readBytes(path: string): Buffer | number {
  const descriptor = openSync(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const { size } = fstatSync(descriptor);
    return size > TEXT_BYTES ? size : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Where decoding first failed: a replacement character that the bytes themselves do not hold. */
function badOffset(text: string, bytes: Buffer): number {
  let from = 0;
  let at = 0;
  for (let offset = text.indexOf('\uFFFD'); offset !== -1; offset = text.indexOf('\uFFFD', offset + 1)) {
    at += Buffer.byteLength(text.slice(from, offset));
    if (bytes.subarray(at, at + 3).toString('latin1') !== '\xEF\xBF\xBD') return offset;
    from = offset;
  }
  return 0;
}
