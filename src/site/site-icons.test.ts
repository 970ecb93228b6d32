import { expect, test } from 'vitest';
import { PALETTES } from './palettes.ts';
import { COVER_SIDE, drawnIn, FAVICON_SIDES, ICON_FILES, isIcon } from './site-icons.ts';

test.each([
  ['icon.png', true],
  ['Icon.JPG', true],
  ['icon.svg', false],
  ['icon', false],
  ['bia.png', false],
])('%s is the picture of the signs: %s', (name, is) => {
  expect(isIcon(name)).toBe(is);
});

test('the signs have the sizes that browsers, telephones and podcasts ask for', () => {
  expect(Object.entries(ICON_FILES).map(([path, { side }]) => [path, side])).toEqual([
    ['/apple-touch-icon.png', 180],
    ['/icon-192.png', 192],
    ['/icon-512.png', 512],
    ['/icon-maskable-512.png', 512],
  ]);
  expect(FAVICON_SIDES).toEqual([16, 32, 48]);
  expect(COVER_SIDE).toBe(1400);
});

test('the drawing has the colour of the site wherever it has that of the first', () => {
  const [[first], [other, { brand }]] = [
    Object.keys(PALETTES),
    Object.entries(PALETTES)[1] ?? ['', { brand: '' }],
  ];
  const drawing = `<a fill="${PALETTES[first as keyof typeof PALETTES].brand}"/>`.repeat(2);
  expect(drawnIn(other as keyof typeof PALETTES, drawing)).toBe(`<a fill="${brand}"/>`.repeat(2));
});
