/**
 * Whether a picture is there to its end and can be shown: a card pulled out, a mail cut short leave its beginning alone, a
 * download that broke off leaves zeros. Each format is followed by its own signs, without decoding it.
 */
import { crc32 } from 'node:zlib';
import { readAt } from '../../system/file-bytes.ts';
import { isFrame, type PictureKind } from './picture-head.ts';

/** @param size of the file, in bytes */
export function isWhole(path: string, kind: Exclude<PictureKind, 'heic'>, size: number): boolean {
  try {
    switch (kind) {
      case 'jpeg':
        return isWholeJpeg(path, size);
      case 'png':
        return isWholePng(readAt(path, 0, size));
      case 'gif':
        return isWholeGif(readAt(path, 0, size));
      case 'webp':
        return isWholeWebp(readAt(path, 0, size));
      case 'avif':
        return areBoxesWhole(path, size, PICTURE_BOXES);
    }
  } catch (error) {
    // The file ends before the place that was to be read.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What follows 0xFF in the packed points themselves: the sign of itself, and places to begin anew. */
const isOfPoints = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
/** What may stand between two parts of the points: tables, the beginning of the next part, numbers of lines, notes. */
const isBetween = (marker: number) =>
  marker === 0xc4 || marker === 0xcc || (marker >= 0xda && marker <= 0xdf) || marker >= 0xe0;

/** Behind the header each sign is one of the points, or begins a part that tells its length, until the sign of the end. */
function isWholeJpeg(path: string, size: number): boolean {
  const scan = startOfScan(path);
  if (scan === undefined) return false;
  const bytes = readAt(path, 0, size);
  for (let at = bytes.indexOf(0xff, scan); at !== -1; at = bytes.indexOf(0xff, at)) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xd9) return true;
    if (marker === 0xff) at += 1;
    else if (isOfPoints(marker)) at += 2;
    else if (isBetween(marker)) at += 2 + bytes.readUInt16BE(at + 2);
    else return false;
  }
  return false;
}

function startOfScan(path: string): number | undefined {
  for (let at = 2; ; ) {
    const segment = readAt(path, at, 4);
    if (segment.readUInt8(0) !== 0xff) return undefined;
    const marker = segment.readUInt8(1);
    if (marker === 0xff) at += 1;
    else {
      if (isFrame(marker) && !isShownFrame(marker, readAt(path, at, 10))) return undefined;
      at += 2 + segment.readUInt16BE(2);
      if (marker === 0xda) return at;
    }
  }
}

/** Of the kinds of JPEG those that are no lossless, layered or medical ones: nothing shows these. */
const SHOWN_FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2, 0xc9, 0xca];

/** Eight bits a colour; one of them, three or four. */
const isShownFrame = (marker: number, segment: Buffer): boolean =>
  SHOWN_FRAMES.includes(marker) && segment.readUInt8(4) === 8 && [1, 3, 4].includes(segment.readUInt8(9));

/** Each part that must be read bears a sum of its bytes. */
function isWholePng(bytes: Buffer): boolean {
  let hasPicture = false;
  for (let at = 8; ; ) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const sum = at + 8 + bytes.readUInt32BE(at);
    const isNeeded = /^[A-Z]/.test(name);
    if (isNeeded && crc32(bytes.subarray(at + 4, sum)) !== bytes.readUInt32BE(sum)) return false;
    if (name === 'IEND') return hasPicture;
    hasPicture ||= name === 'IDAT';
    at = sum + 4;
  }
}

/** Parts within each other: each lies in what its file says to have, which one byte that fills may lack. */
function isWholeWebp(bytes: Buffer): boolean {
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length + 1) return false;
  let hasPicture = false;
  for (let at = 12; at + 8 <= end; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const next = at + 8 + bytes.readUInt32LE(at + 4);
    if (next > end) return false;
    hasPicture ||= WEBP_PICTURES.has(name);
    if (WEBP_PICTURES.has(name) && endsInNothing(bytes.subarray(at + 8, next))) return false;
    at = next + (next % 2);
  }
  return hasPicture;
}

const WEBP_PICTURES: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ANMF']);

/** So many zeros in a row no packed picture has: room was kept for what did not come. */
const NOTHING = Buffer.alloc(1024);
const endsInNothing = (part: Buffer): boolean =>
  part.length > NOTHING.length && part.subarray(-NOTHING.length).equals(NOTHING);

/** The first picture of it is what the site shows. */
function isWholeGif(bytes: Buffer): boolean {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(bytes.readUInt8(10));
  for (;;) {
    const block = bytes.readUInt8(at);
    if (block === 0x21) at += 2;
    else if (block === 0x2c) at += 11 + table(bytes.readUInt8(at + 9));
    else return false;
    for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length;
    at += 1;
    // Behind it comes another block, or nothing: anything else tells that its own ended too early.
    if (block === 0x2c) return at >= bytes.length || [0x21, 0x2c, 0x3b].includes(bytes.readUInt8(at));
  }
}

const PICTURE_BOXES: ReadonlySet<string> = new Set(['mdat', 'idat']);

/** Boxes one behind the other, as AVIF has them and films have; one of these at least. */
export function areBoxesWhole(path: string, size: number, needed: ReadonlySet<string>): boolean {
  let hasNeeded = false;
  for (let at = 0; at + 8 <= size; ) {
    const box = readAt(path, at, 16);
    const name = box.toString('latin1', 4, 8);
    const short = box.readUInt32BE(0);
    const length = short === 1 ? Number(box.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    if (length < 8 || at + length > size) return false;
    hasNeeded ||= needed.has(name);
    at += length;
    const last = Math.max(at - length, at - NOTHING.length - 1);
    if (name === 'mdat' && endsInNothing(readAt(path, last, at - last))) return false;
  }
  return hasNeeded;
}
