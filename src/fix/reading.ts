/** From the bytes of a file to its text, where that can be told without a doubt; what a text in UTF-8 should not have is left out. */
import { isUtf8 } from 'node:buffer';
import { fromTcvn3 } from '../lib/old-code-tables.ts';
import { isSyllable } from '../lib/syllable.ts';
import { isAscii } from '../lib/text.ts';

/** What was read otherwise than it lies on the disk: from what, to what, and why. */
export interface Turned {
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

export interface Reading {
  readonly text: string;
  readonly turned: readonly Turned[];
}

/** @returns undefined where nobody can tell what the bytes say */
export function readingOf(bytes: Buffer): Reading | undefined {
  const decoded = decode(bytes);
  if (!decoded) return undefined;
  const turned = decoded.turned ? [decoded.turned] : [];
  let { text } = decoded;
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    turned.push({ before: 'BOM', after: 'không có', why: 'Dấu vô hình ở đầu tệp (BOM) không cần.' });
  }
  if (text.includes('\r')) {
    const before = /\r\n/.test(text) ? 'CRLF' : 'CR';
    text = text.replace(/\r\n?/g, '\n');
    turned.push({ before, after: 'LF', why: 'Dấu xuống dòng cả tệp ghi theo một kiểu.' });
  }
  return { text, turned };
}

interface Decoded {
  readonly text: string;
  readonly turned?: Turned;
}

function decode(bytes: Buffer): Decoded | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    // Half a letter is left, or a letter that is none: it was cut.
    if (/[\uFFFD\0]/.test(utf16)) return undefined;
    const turned = { before: 'UTF-16', after: 'UTF-8', why: 'Tệp lưu bằng bảng mã UTF-16.' };
    return { text: utf16, turned };
  }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  // The bytes of .VnTime were saved as they are: line by line they are decoded like those in a text of UTF-8.
  const latin = bytes.toString('latin1');
  if (latin.split(/\r\n?|\n/).some((line) => fromTcvn3(line) !== undefined))
    return { text: latin, turned: turnedFrom('ANSI') };
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return isOurs(windows) ? { text: windows, turned: turnedFrom('Windows-1258') } : undefined;
}

const turnedFrom = (before: string): Turned => ({
  before,
  after: 'UTF-8',
  why: 'Tệp không phải văn bản UTF-8.',
});

/** Every word with a letter outside ASCII is one of ours, and there are some. */
function isOurs(text: string): boolean {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !isAscii(word));
  return words.length > 1 && words.every(isSyllable) && !/[\u0080-\u009F\uFFFD]/.test(text);
}

/** With its mark, or without it where each other byte of the beginning is nothing: a front matter is ASCII there. */
function utf16Of(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  if (isLittle || (first === 0x2d && second === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if (isBig || (first === 0 && second === 0x2d)) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}
