/** What the first bytes of a picture say of it: its format and its size, without decoding it. */
import { isHeic, isWhatItsNameSays, readAt } from '../../system/file-bytes.ts';

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic';

export interface Points {
  readonly width: number;
  readonly height: number;
}

/** Those whose bytes tell as much as their ending says. */
const TOLD_BY_NAME = ['jpeg', 'png', 'gif', 'webp', 'avif'] as const;

/** A camera's notes stand before the size in a JPEG: its own picture of the picture, places, hours. */
const FURTHEST = 4 * 1024 * 1024;

/** @returns undefined where the file is no picture that browsers show; `heic` is one of an iPhone's, which they do not */
export function kindOf(path: string): PictureKind | undefined {
  const head = readAt(path, 0, 64);
  const kind = TOLD_BY_NAME.find((each) => isWhatItsNameSays(`anh.${each}`, head));
  if (kind) return kind;
  return isHeic(head) ? 'heic' : undefined;
}

/** @returns undefined where the picture ends before it says its size */
export function sizeOf(path: string, kind: Exclude<PictureKind, 'heic'>): Points | undefined {
  try {
    switch (kind) {
      case 'png': {
        const head = readAt(path, 0, 24);
        return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
      }
      case 'gif':
        return sizeOfGif(readAt(path, 0, 10));
      case 'webp':
        return sizeOfWebp(readAt(path, 0, 30));
      case 'jpeg':
        return sizeOfJpeg(path);
      case 'avif':
        return sizeOfAvif(readAt(path, 0, 64 * 1024));
    }
  } catch (error) {
    // The file ends before the place that was to be read.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The canvas, which holds all frames. */
const sizeOfGif = (head: Buffer): Points => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) });

function sizeOfWebp(head: Buffer): Points | undefined {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  }
  return undefined;
}

export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The size stands in the segment that begins the picture itself, SOF0 to SOF15. */
function sizeOfJpeg(path: string): Points | undefined {
  let at = 2;
  while (at < FURTHEST) {
    const segment = readAt(path, at, 9);
    if (segment.readUInt8(0) !== 0xff) return undefined;
    const marker = segment.readUInt8(1);
    if (marker === 0xff) {
      // Filling.
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) };
    // The picture began, or ended, without a size.
    if (marker === 0xda || marker === 0xd9) return undefined;
    const length = segment.readUInt16BE(2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** The largest size that any part of the picture has: a picture may be put together of tiles. */
function sizeOfAvif(head: Buffer): Points | undefined {
  let largest: Points | undefined;
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4)) {
    const points = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) };
    if (!largest || points.width * points.height > largest.width * largest.height) largest = points;
  }
  return largest;
}
