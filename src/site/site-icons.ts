/**
 * The signs of the site, as browsers, telephones and their home screens ask for them: all are made of one picture, the seal that
 * the content brings (src/site/seal.ts), else the sign of the software.
 */

/** As many points as the largest of them has a side. */
const LARGEST = 512;

interface IconFile {
  readonly side: number;
  /**
   * `clear`: what is round stays round. `filled`: without clear places, which iOS makes black. `round`: filled, and so small
   * that nothing is lost where a telephone cuts it to its own shape (W3C Web Application Manifest, safe zone).
   */
  readonly as: 'clear' | 'filled' | 'round';
}

/** By their addresses from the root of the site. iOS finds its own by its name, or in the manifest. */
export const ICON_FILES: Readonly<Record<string, IconFile>> = {
  '/apple-touch-icon.png': { side: 180, as: 'filled' },
  '/icon-192.png': { side: 192, as: 'clear' },
  '/icon-512.png': { side: LARGEST, as: 'clear' },
  '/icon-maskable-512.png': { side: LARGEST, as: 'round' },
};

/** In one file, for whatever asks for the one name that all browsers know. */
export const FAVICON = '/favicon.ico';
export const FAVICON_SIDES = [16, 32, 48] as const;

/** The sign of the software, a drawing of its own. */
export const DRAWN_ICON = '/favicon.svg';
