/** Pictures as the site keeps them: upright, no larger than is ever shown, without the place and hour of a telephone. */
import sharp, { type Metadata, type Sharp } from 'sharp';
import { isHeic, isWhatItsNameSays } from '../system/file-bytes.ts';
import { decodeHeic } from './heic.ts';

/** Points of the longer side: the widest rendition is half of it (src/site/picture-roles.ts). */
export const LONGEST_SIDE = 2400;
/** Points of a picture that is read at all. */
const MOST_POINTS = 268_000_000;

const KEPT = ['jpg', 'png', 'webp', 'gif', 'avif'] as const;

export interface Photograph {
  readonly bytes: Uint8Array;
  /** Without the dot. */
  readonly ending: string;
}

/** @returns in words why it is none that can be shown, as a part of a sentence */
export async function photograph(bytes: Uint8Array): Promise<Photograph | string> {
  const ending = KEPT.find((one) => isWhatItsNameSays(`anh.${one}`, bytes));
  if (!ending && !isTiff(bytes) && !isHeic(bytes)) return whatElse(bytes);
  try {
    if (!ending && isHeic(bytes)) return await asJpeg(fitting(await decodeHeic(bytes)));
    const picture = sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error' });
    const about = await picture.metadata();
    if (ending && isFit(about)) return { bytes, ending };
    const upright = fitting(picture.autoOrient());
    if (ending === 'png' || ending === 'webp')
      return { bytes: await upright.toFormat(ending).toBuffer(), ending };
    return await asJpeg(upright);
  } catch {
    return 'là ảnh hỏng hoặc quá lớn';
  }
}

const fitting = (picture: Sharp): Sharp =>
  picture.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });

async function asJpeg(picture: Sharp): Promise<Photograph> {
  const flat = picture.flatten({ background: 'white' });
  return { bytes: await flat.jpeg({ quality: 85, mozjpeg: true }).toBuffer(), ending: 'jpg' };
}

/** Neither too large nor turned, and nothing in it of where and when it was taken. */
const isFit = ({ width, height, orientation, exif, xmp, iptc }: Metadata): boolean =>
  Math.max(width, height) <= LONGEST_SIDE && (orientation ?? 1) === 1 && !exif && !xmp && !iptc;

const starts = (bytes: Uint8Array, characters: string): boolean =>
  [...characters].every((character, at) => bytes[at] === character.charCodeAt(0));

const isTiff = (bytes: Uint8Array): boolean => starts(bytes, 'II*\0') || starts(bytes, 'MM\0*');

function whatElse(bytes: Uint8Array): string {
  if (starts(bytes, '\x01\0\0\0') || starts(bytes, '\xd7\xcd\xc6\x9a'))
    return 'là hình vẽ EMF/WMF của Word; chụp lại thành ảnh PNG';
  return 'không phải ảnh JPG, PNG, WebP, AVIF hay GIF';
}
