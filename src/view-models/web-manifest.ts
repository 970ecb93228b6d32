/** What a telephone makes of the site that is put on its home screen (W3C Web Application Manifest). */
import { ICON_FILES } from '../site/site-icons.ts';
import { href, sitePaths } from '../site/site-urls.ts';

/** Colours of src/styles/tokens.css, in light. */
const PAPER = '#faf6ee';
const LACQUER = '#7a1a15';

/** It opens in the browser, with its bar of addresses: by that a reader knows an official page. */
export function toWebManifest({ name, unit }: { readonly name: string; readonly unit: string }) {
  return {
    name,
    short_name: unit,
    lang: 'vi',
    start_url: href(sitePaths.home),
    scope: href(sitePaths.home),
    display: 'browser',
    background_color: PAPER,
    theme_color: LACQUER,
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
