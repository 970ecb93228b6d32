/** Whether a picture is there to its end: a card pulled out, a mail cut short leave its beginning alone. */
import { readAt } from '../../system/file-bytes.ts';
import type { PictureKind } from './picture-head.ts';

/** As far as the end is looked for without reading all: telephones write notes behind a picture. */
const TAIL = 64 * 1024;

/** @param size of the file, in bytes */
export function isWhole(path: string, kind: Exclude<PictureKind, 'heic'>, size: number): boolean {
  try {
    switch (kind) {
      case 'jpeg':
        return isWholeJpeg(path, size);
      case 'png':
        return isWholePng(path, size);
      case 'gif':
        return isWholeGif(readAt(path, 0, size));
      case 'webp':
        return readAt(path, 4, 4).readUInt32LE(0) + 8 <= size + 1;
      case 'avif':
        return isWholeAvif(path, size);
    }
  } catch (error) {
    // The file ends before the place that was to be read.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** Behind the header the sign of the end stands for nothing else; a small picture in the header has one of its own. */
function isWholeJpeg(path: string, size: number): boolean {
  const scan = startOfScan(path, size);
  if (scan === undefined) return false;
  const from = Math.max(scan, size - TAIL);
  if (readAt(path, from, size - from).includes(END_OF_IMAGE)) return true;
  return from > scan && readAt(path, scan, size - scan).includes(END_OF_IMAGE);
}

function startOfScan(path: string, size: number): number | undefined {
  for (let at = 2; at + 4 <= size; ) {
    const segment = readAt(path, at, 4);
    if (segment.readUInt8(0) !== 0xff) return undefined;
    const marker = segment.readUInt8(1);
    if (marker === 0xff) at += 1;
    else {
      at += 2 + segment.readUInt16BE(2);
      if (marker === 0xda) return at;
    }
  }
  return undefined;
}

function isWholePng(path: string, size: number): boolean {
  if (size >= 12 && readAt(path, size - 12, 8).toString('latin1', 4) === 'IEND') return true;
  for (let at = 8; at + 12 <= size; ) {
    const chunk = readAt(path, at, 8);
    at += 12 + chunk.readUInt32BE(0);
    if (chunk.toString('latin1', 4) === 'IEND') return at <= size;
  }
  return false;
}

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
    if (block === 0x2c) return true;
  }
}

function isWholeAvif(path: string, size: number): boolean {
  let hasPicture = false;
  for (let at = 0; at + 8 <= size; ) {
    const box = readAt(path, at, 16);
    const short = box.readUInt32BE(0);
    const length = short === 1 ? Number(box.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    if (length < 8 || at + length > size) return false;
    hasPicture ||= box.toString('latin1', 4, 8) === 'mdat' || box.toString('latin1', 4, 8) === 'idat';
    at += length;
  }
  return hasPicture;
}
