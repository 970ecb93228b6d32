/**
 * The colours that a site may have, by the colour of its masthead in light, which is also that of the seal, of the browser's
 * bar and of what is shared. The rest of each stands in src/styles: that of `son` in tokens.css, of the others in palettes/.
 */
export const PALETTES = {
  son: { brand: '#7a1a15', called: 'đỏ sơn mài' },
  lua: { brand: '#12492a', called: 'xanh lúa' },
  cham: { brand: '#1d3763', called: 'xanh chàm' },
} as const;

/** The ground of every palette, in light: `--paper-1` of src/styles/tokens.css. */
export const PAPER = '#faf6ee';

export type Palette = keyof typeof PALETTES;

export const PALETTE_NAMES = Object.keys(PALETTES) as [Palette, ...Palette[]];

/** Of a site that says nothing of it. */
export const FIRST_PALETTE: Palette = 'son';
