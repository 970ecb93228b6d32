/**
 * What kind of file it is, by its bytes: a name promises a kind, and a browser that is sent another may run it. Only the
 * beginning is read, where every kind that may be published tells what it is.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';

/** As many bytes of the beginning as are needed. */
export const TELLING_BYTES = 1024;

type Test = (head: Uint8Array) => boolean;

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
/** Bytes at a place, written as characters of Latin 1. */
const holds =
  (characters: string, at = 0): Test =>
  (head) =>
    latin(head.subarray(at, at + characters.length)) === characters;
const either =
  (...tests: readonly Test[]): Test =>
  (head) =>
    tests.some((test) => test(head));
const both =
  (...tests: readonly Test[]): Test =>
  (head) =>
    tests.every((test) => test(head));

const zip = either(holds('PK\x03\x04'), holds('PK\x05\x06'));
/** Word, Excel and PowerPoint before 2007. */
const compound = holds('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const jpeg = holds('\xff\xd8\xff');
const brand = (name: string) => both(holds('ftyp', 4), (head) => latin(head.subarray(8, 64)).includes(name));
const not =
  (test: Test): Test =>
  (head) =>
    !test(head);
/** What a telephone packs as it does films. */
const stillPicture: Test = (head) => /^(?:avi[fs]|he[iv]|m[is]f1)/.test(latin(head.subarray(8)));
/** The mark may stand behind a few stray bytes, of which none begins a tag. */
const pdf: Test = (head) => /^[^<]*%PDF-/.test(latin(head));
/** MPEG audio: with its tags, or from the first frame on. */
const mp3 = either(holds('ID3'), ([first, second = 0]) => first === 0xff && (second & 0xe6) === 0xe2);
/** A sound in pages: the first one tells how it is packed. */
const ogg = both(holds('OggS'), either(holds('OpusHead', 28), holds('\x01vorbis', 28)));
/** As Notepad saves "Unicode". */
const utf16 = either(holds('\xff\xfe'), holds('\xfe\xff'));
/** No program's: without zero bytes, and not begun as markup, which a browser would take for a page. */
const plain: Test = (head) => {
  const start = latin(head).replace(/^\xef\xbb\xbf/, '');
  if (utf16(head)) return !/^\s*</.test(start.slice(2).replaceAll('\0', ''));
  return !/^\s*</.test(start) && !start.includes('\0');
};

/** A picture packed as HEVC, alone or as one of several, as an iPhone does; one that is AVIF is not asked for here. */
export const isHeic: Test = (head) => /^ftyp(?:hei|hev|mif1|msf1)/.test(latin(head.subarray(4)));

const KINDS: Readonly<Record<string, Test>> = {
  '.avif': either(brand('avif'), brand('avis')),
  '.csv': plain,
  '.doc': either(compound, holds('{\\rtf')),
  '.docx': zip,
  '.gif': either(holds('GIF87a'), holds('GIF89a')),
  '.ico': holds('\0\0\x01\0'),
  '.jpeg': jpeg,
  '.jpg': jpeg,
  '.mp3': mp3,
  '.m4a': both(holds('ftyp', 4), not(stillPicture)),
  '.mp4': both(holds('ftyp', 4), not(stillPicture)),
  '.ods': zip,
  '.odt': zip,
  '.ogg': ogg,
  '.pdf': pdf,
  '.png': holds('\x89PNG\r\n\x1a\n'),
  '.ppt': compound,
  '.pptx': zip,
  '.txt': plain,
  '.vtt': (head) => /^(?:\xef\xbb\xbf)?WEBVTT(?:[\t\n\r ]|$)/.test(latin(head)),
  '.webp': both(holds('RIFF'), holds('WEBP', 8)),
  '.xls': compound,
  '.xlsx': zip,
  '.zip': zip,
};

/** Whether a file of this name may be published at all. */
export const isKnownKind = (name: string): boolean => Object.hasOwn(KINDS, extname(name).toLowerCase());

/**
 * Whether a file is what its name says.
 * @param head its first bytes, `TELLING_BYTES` of them or all
 * @returns false also where the ending is none that may be published
 */
export function isWhatItsNameSays(name: string, head: Uint8Array): boolean {
  const ending = extname(name).toLowerCase();
  return Object.hasOwn(KINDS, ending) && KINDS[ending]?.(head.subarray(0, TELLING_BYTES)) === true;
}

/** Bytes of a file from a place on, as many as there are. */
export function readAt(path: string, from: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(length, fstatSync(file).size));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  } finally {
    closeSync(file);
  }
}
