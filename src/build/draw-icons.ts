/** Makes the signs of the site of one picture, in every size that browsers, telephones and their home screens ask for. */
import sharp, { type Sharp } from 'sharp';
import { COVER_SIDE, FAVICON, FAVICON_SIDES, ICON_FILES, PODCAST_COVER } from '../site/site-icons.ts';

/** Behind a picture whose corner is clear, where nothing may be: the ground of the software's own sign. */
const GROUND = { r: 0xfd, g: 0xf5, b: 0xe9, alpha: 1 };
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };
/** What no telephone cuts off is a circle of four fifths of the side; in it lies a square of this part. */
const SAFE = 0.56;
/** A drawing of 48 points is read in so many to the inch that it has 512. */
const DENSITY = 800;

/** The path of a picture, or a drawing in SVG. */
export type Picture = string | { readonly drawing: string };

/** @returns what is to be written, by its path below the site */
export async function drawIcons(picture: Picture): Promise<Map<string, Buffer>> {
  const paths = [FAVICON, ...Object.keys(ICON_FILES)];
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await drawIcon(path, picture)] as const)),
  );
}

export async function drawIcon(path: string, picture: Picture): Promise<Buffer> {
  if (path === PODCAST_COVER) return drawCover(picture);
  if (path === FAVICON)
    return packed(await Promise.all(FAVICON_SIDES.map((side) => square(picture, side, side, CLEAR))));
  const icon = ICON_FILES[path];
  if (!icon) throw new Error(`no icon is called ${path}`);
  if (icon.as === 'clear') return square(picture, icon.side, icon.side, CLEAR);
  const inner = Math.round(icon.side * (icon.as === 'round' ? SAFE : 1));
  return square(picture, icon.side, inner, await groundOf(picture));
}

/** The same picture as a podcast is shown with, with as much room around it as on a home screen. */
async function drawCover(picture: Picture): Promise<Buffer> {
  const inner = Math.round(COVER_SIDE * SAFE);
  return sharp(await square(picture, COVER_SIDE, inner, await groundOf(picture)))
    .jpeg({ quality: 80 })
    .toBuffer();
}

const read = (picture: Picture): Sharp =>
  typeof picture === 'string'
    ? sharp(picture, { pages: 1 }).rotate()
    : sharp(Buffer.from(picture.drawing), { density: DENSITY });

interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha: number;
}

/** The whole picture in the middle of a square. */
async function square(picture: Picture, side: number, inner: number, ground: Colour): Promise<Buffer> {
  const before = Math.floor((side - inner) / 2);
  const after = side - inner - before;
  const drawn = await read(picture)
    .resize(inner, inner, { fit: 'contain', background: ground })
    .toColourspace('srgb')
    .ensureAlpha()
    .extend({ top: before, left: before, bottom: after, right: after, background: ground })
    .png()
    .toBuffer();
  if (ground.alpha === 0) return sharp(drawn).png({ compressionLevel: 9 }).toBuffer();
  return sharp(drawn).flatten({ background: ground }).png({ compressionLevel: 9 }).toBuffer();
}

/** What its corner has, so that a picture with a ground of its own goes on over its edge. */
async function groundOf(picture: Picture): Promise<Colour> {
  const corner = { left: 0, top: 0, width: 1, height: 1 };
  const [r = 0, g = 0, b = 0, alpha = 0] = await sharp(await read(picture).png().toBuffer())
    .toColourspace('srgb')
    .ensureAlpha()
    .extract(corner)
    .raw()
    .toBuffer();
  return alpha === 255 ? { r, g, b, alpha: 1 } : GROUND;
}

const HEAD = 6;
const ENTRY = 16;

/** An ICO, which is a list of pictures; all browsers that ask for one read PNG in it. */
function packed(pictures: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(HEAD + pictures.length * ENTRY);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach((picture, index) => {
    const entry = HEAD + index * ENTRY;
    const side = FAVICON_SIDES[index] ?? 0;
    head.writeUInt8(side, entry);
    head.writeUInt8(side, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}
