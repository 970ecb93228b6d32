/** Draws what chat apps show of a page, in the look of the site. */
import { join } from 'node:path';
import sharp, { type OverlayOptions, type Raw, type Sharp } from 'sharp';
import { excerpt, withoutControls } from '../lib/text.ts';
import { writeXml, xml } from '../lib/xml.ts';
import { PAPER } from '../site/palettes.ts';
import { SHARE_SIZE, type ShareCard } from '../site/share-cards.ts';

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
/** Colours of src/styles/tokens.css, in light. */
const INK = '#211b15';
const QUIET = '#4d4438';

/** Noto Serif has every Vietnamese letter in one piece; the headings of the site are set in it where a device has it. */
const FONT = 'Noto Serif Bold';
const MARGIN = 60;
const BAND = 14;
/** Where the lead picture stands, at the right. */
const PICTURE_WIDTH = 480;
const TITLE_TOP = 130;
const TITLE_HEIGHT = 340;
/** Sizes of a title in pixels, the largest that fits is taken. */
const TITLE_SIZES = [68, 58, 50, 42, 36] as const;
const LINE_SPACING = 4;
/** Bytes that a phone on a slow line loads for a preview. */
export const HEAVIEST = 60 * 1024;
const QUALITIES = [72, 60, 48, 36, 24, 12] as const;

/** Points as they are: to pack them between two steps would take most of the time. */
interface Drawn {
  readonly data: Buffer;
  readonly raw: Raw;
}

/** @param fonts folder of the font */
export async function drawShareCard(card: ShareCard, fonts: string): Promise<Buffer> {
  const columnWidth = WIDTH - 2 * MARGIN - (card.picture === undefined ? 0 : PICTURE_WIDTH);
  const write = (words: string, size: number, colour: string) =>
    draw(words, size, colour, columnWidth, fonts);
  const layers: OverlayOptions[] = [await bar(card.brand)];
  if (card.picture !== undefined) layers.push(await leadPicture(card.picture));
  if (isSeen(card.label)) layers.push(at(await write(excerpt(card.label, 60), 30, card.brand), 56));
  if (isSeen(card.title)) layers.push(at(await titleOf(card.title, write), TITLE_TOP));
  if (isSeen(card.unit)) layers.push(at(await write(excerpt(card.unit, 40), 34, INK), 506));
  if (isSeen(card.parent)) layers.push(at(await write(excerpt(card.parent, 60), 24, QUIET), 556));
  const page = sharp({ create: { ...SHARE_SIZE, channels: 3, background: PAPER } }).composite(layers);
  return lightEnough(await pointsOf(page));
}

/** Of words that hold nothing to draw the library would make an error. */
const isSeen = (words = ''): words is string => withoutControls(words).trim() !== '';

const at = ({ data, raw }: Drawn, top: number): OverlayOptions => ({ input: data, raw, left: MARGIN, top });

async function pointsOf(picture: Sharp): Promise<Drawn> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

/** As heavy as it may be, and no heavier: a picture of many details gives way in quality. */
async function lightEnough({ data, raw }: Drawn): Promise<Buffer> {
  let jpeg = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = await sharp(data, { raw }).jpeg({ quality }).toBuffer();
    if (jpeg.length <= HEAVIEST) break;
  }
  return jpeg;
}

/** The largest size in which the whole title fits; one that fits in none is cut between words. */
async function titleOf(
  title: string,
  write: (words: string, size: number, colour: string) => Promise<Drawn>,
): Promise<Drawn> {
  for (const size of TITLE_SIZES) {
    const drawn = await write(title, size, INK);
    if (drawn.raw.height <= TITLE_HEIGHT) return drawn;
  }
  const smallest = TITLE_SIZES.at(-1) ?? 0;
  for (let length = 180; length > 20; length -= 20) {
    const drawn = await write(excerpt(title, length), smallest, INK);
    if (drawn.raw.height <= TITLE_HEIGHT) return drawn;
  }
  return write(excerpt(title, 20), smallest, INK);
}

/** Lines end between syllables; what has no space, such as an address, is broken where it must. */
async function draw(
  words: string,
  size: number,
  colour: string,
  width: number,
  fonts: string,
): Promise<Drawn> {
  const text = writeXml(xml('span', { foreground: colour }, withoutControls(words)));
  const drawn = sharp({
    text: {
      text,
      font: `${FONT} ${size}`,
      fontfile: join(fonts, 'NotoSerif-Bold.ttf'),
      width,
      wrap: 'word-char',
      spacing: LINE_SPACING,
      dpi: 72,
      rgba: true,
    },
  });
  return pointsOf(drawn);
}

async function overlay(picture: Sharp, left: number, top: number): Promise<OverlayOptions> {
  const { data, raw } = await pointsOf(picture);
  return { input: data, raw, left, top };
}

async function bar(background: string): Promise<OverlayOptions> {
  const create = { width: WIDTH, height: BAND, channels: 3 as const, background };
  return overlay(sharp({ create }), 0, 0);
}

async function leadPicture(path: string): Promise<OverlayOptions> {
  const cut = sharp(path, { pages: 1 })
    .rotate()
    .resize(PICTURE_WIDTH, HEIGHT - BAND, { fit: 'cover', position: 'attention' })
    .flatten({ background: PAPER });
  return overlay(cut, WIDTH - PICTURE_WIDTH, BAND);
}
