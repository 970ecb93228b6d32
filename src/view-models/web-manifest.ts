/** What a telephone makes of the site that is put on its home screen (W3C Web Application Manifest). */
import type { Site } from '../schemas/site.ts';
import { FIRST_PALETTE, PALETTES, PAPER } from '../site/palettes.ts';
import { ICON_FILES } from '../site/site-icons.ts';
import { href, sitePaths } from '../site/site-urls.ts';

/** It opens in the browser, with its bar of addresses: by that a reader knows an official page. */
export function toWebManifest({
  name,
  unit,
  palette = FIRST_PALETTE,
}: Pick<Site, 'name' | 'unit' | 'palette'>) {
  return {
    name,
    short_name: unit,
    lang: 'vi',
    start_url: href(sitePaths.home),
    scope: href(sitePaths.home),
    display: 'browser',
    background_color: PAPER,
    theme_color: PALETTES[palette].brand,
    icons: Object.entries(ICON_FILES)
      .filter(([, { as }]) => as !== 'filled')
      .map(([path, { side, as }]) => ({
        src: href(path),
        sizes: `${side}x${side}`,
        type: 'image/png',
        ...(as === 'round' && { purpose: 'maskable' }),
      })),
  };
}
