import { describe, expect, test } from 'vitest';
import { candidatesOf, enlargementOf, sourcesOf } from './picture-html.ts';

const AVIF = '/_astro/a.avif 360w, /_astro/b.avif 720w, /_astro/c.avif 1440w';
const WEBP = '/_astro/a.webp 360w, /_astro/b.webp 720w, /_astro/c.webp 1440w';
const ALL = candidatesOf(`${AVIF}, ${WEBP}`);

describe('candidates', () => {
  test('are read with width and format, also those made on demand', () => {
    expect(
      candidatesOf(
        '/_astro/a.avif 360w,\n /_image?href=x&f=webp&w=720 720w, /x?f=avif 9w, /y?a=1&amp;f=webp 8w',
      ),
    ).toEqual([
      { url: '/_astro/a.avif', width: 360, type: 'image/avif' },
      { url: '/_image?href=x&f=webp&w=720', width: 720, type: 'image/webp' },
      { url: '/x?f=avif', width: 9, type: 'image/avif' },
      { url: '/y?a=1&amp;f=webp', width: 8, type: 'image/webp' },
    ]);
  });

  test('are read through the spaces around them', () => {
    expect(candidatesOf('  /a.webp 360w\n')).toEqual([{ url: '/a.webp', width: 360, type: 'image/webp' }]);
  });

  test('of other formats, or without a width, are none', () => {
    expect(candidatesOf('/a.jpg 360w, /b.webp, /c.webp 2x')).toEqual([]);
  });
});

describe('the sources of a picture', () => {
  test('come a format each, after the smallest for a reader who wants little data', () => {
    expect(sourcesOf(ALL, 720)).toEqual([
      {
        type: 'image/avif',
        srcset: '/_astro/a.avif',
        chosen: false,
        media: '(prefers-reduced-data: reduce)',
      },
      { type: 'image/avif', srcset: '/_astro/a.avif 360w, /_astro/b.avif 720w', chosen: true },
      { type: 'image/webp', srcset: '/_astro/a.webp 360w, /_astro/b.webp 720w', chosen: true },
    ]);
  });

  test('of which one alone fits give no width to take it for larger by', () => {
    const sources = sourcesOf(ALL, 360).slice(1);
    expect(sources.map(({ srcset, chosen }) => [srcset, chosen])).toEqual([
      ['/_astro/a.avif', false],
      ['/_astro/a.webp', false],
    ]);
  });

  test('all wider than the page give the first of each format', () => {
    expect(
      sourcesOf(ALL, 100)
        .slice(1)
        .map(({ srcset }) => srcset),
    ).toEqual(['/_astro/a.avif', '/_astro/a.webp']);
  });

  test('of one size have no smaller one to offer', () => {
    expect(sourcesOf(candidatesOf('/a.webp 360w'), 720)).toEqual([
      { type: 'image/webp', srcset: '/a.webp', chosen: false },
    ]);
    expect(sourcesOf(candidatesOf('/a.avif 360w, /a.webp 360w'), 720)).toEqual([
      { type: 'image/avif', srcset: '/a.avif', chosen: false },
      { type: 'image/webp', srcset: '/a.webp', chosen: false },
    ]);
  });
});

describe('a picture to look at alone', () => {
  test('is the widest, in the format that most can open', () => {
    expect(enlargementOf(ALL, 720)).toMatchObject({ url: '/_astro/c.webp', width: 1440 });
  });

  test('is none where the page shows as much already', () => {
    expect(enlargementOf(ALL, 1440)).toBeUndefined();
    expect(enlargementOf([], 720)).toBeUndefined();
  });
});
