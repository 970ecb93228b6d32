/** Words that the tools of the build take for marks of their own, also in disguise. */
import { expect, test } from 'vitest';
import { findMarker } from './markers.ts';

test.each([
  ['Chữ __ASTRO_IMAGE_="x"', 4],
  ['__vite__', 0],
  ['a import.meta.env', 2],
  ['!~{001}~', 0],
  // In disguise it stands anywhere: the text as a whole is told.
  ['Chữ &lowbar;&lowbar;astro', 0],
  ['Chữ &#95;&#x5F;ASTRO', 0],
  ['Chữ &#95&#95astro', 0],
  ['Chữ _\\_astro', 0],
  ['Chữ __as\u00ADtro', 0],
  ['Chữ __as\u0000tro', 0],
  ['Chữ &commat;@astro', 0],
  ['Chữ import&period;meta', 0],
  ['!~&lcub;', 0],
])('%j holds one at %i', (text, at) => {
  expect(findMarker(text)).toBe(at);
});

test.each([
  'Chữ _astro',
  'astro & vite',
  '__ ASTRO',
  'important.metal',
  '&#99999999;__',
  '&#x110000;',
  '&khong;&amp; \\*',
  '',
])('%j holds none', (text) => {
  expect(findMarker(text)).toBeUndefined();
});
