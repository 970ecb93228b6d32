/** The signs of the site, as browsers, telephones and their home screens ask for them: all are made of one picture. */
import { extname } from 'node:path';
import { PICTURE_ENDINGS } from './file-types.ts';
import { FIRST_PALETTE, PALETTES, type Palette } from './palettes.ts';

/** The picture of the content folder that they are made of; where there is none, the sign of the software is taken. */
export const OWN_ICON = /^icon\.[a-z]+$/i;

/** As many points as the largest of them has a side. */
export const ICON_SIDE = 512;

/** @param name of a file at the top of the content folder */
export const isIcon = (name: string): boolean =>
  OWN_ICON.test(name) && PICTURE_ENDINGS.includes(extname(name).toLowerCase());

interface IconFile {
  readonly side: number;
  /**
   * `clear`: what is round stays round. `filled`: without clear places, which iOS makes black. `round`: filled, and so small
   * that nothing is lost where a telephone cuts it to its own shape (W3C Web Application Manifest, safe zone).
   */
  readonly as: 'clear' | 'filled' | 'round';
}

/** By their addresses from the root of the site. */
export const ICON_FILES: Readonly<Record<string, IconFile>> = {
  '/apple-touch-icon.png': { side: 180, as: 'filled' },
  '/icon-192.png': { side: 192, as: 'clear' },
  '/icon-512.png': { side: ICON_SIDE, as: 'clear' },
  '/icon-maskable-512.png': { side: ICON_SIDE, as: 'round' },
};

/** In one file, for whatever asks for the one name that all browsers know. */
export const FAVICON = '/favicon.ico';
export const FAVICON_SIDES = [16, 32, 48] as const;

/** The sign of the software, a drawing of its own. */
export const DRAWN_ICON = '/favicon.svg';

/** That drawing in the colour of a site's masthead. */
export const drawnIn = (palette: Palette, drawing: string): string =>
  drawing.replaceAll(PALETTES[FIRST_PALETTE].brand, PALETTES[palette].brand);
/** What a podcast is shown with, where the site has one: Apple asks for a square of 1,400 points at least, in JPEG or PNG. */
export const PODCAST_COVER = '/anh-podcast.jpg';
export const COVER_SIDE = 1400;

/** What a page names: a browser takes it for its tab. */
export const TAB_ICON = '/icon-192.png';

/** What programs that read feeds show of the site. */
export const FEED_ICON = '/icon-512.png';
