import { expect, test } from 'vitest';
import { addressOfFile, cacheOf, isCompressible } from './served-files.ts';

test.each([
  ['_astro/a.Bx1.css', true],
  ['pagefind/fragment/vi_1.pf_fragment', true],
  ['pagefind/vi_1.pf_meta', true],
  ['pagefind/pagefind.js', false],
  ['tin-tuc/_astro/a.css', false],
  ['index.html', false],
])('%s is kept for ever: %s', (path, isKept) => {
  expect(cacheOf(path)).toBe(isKept ? 'public, max-age=31536000, immutable' : 'no-cache');
});

test.each([
  ['index.html', '/'],
  ['tin-tuc/index.html', '/tin-tuc/'],
  ['404.html', '/404.html'],
  ['tin-tuc/an-index.html', '/tin-tuc/an-index.html'],
])('%s is at %s', (path, address) => {
  expect(addressOfFile(path)).toBe(address);
});

test.each([
  ['index.html', true],
  ['a/rss.xml', true],
  ['stats.json', false],
  ['status.json', false],
  ['a/stats.json', true],
  ['anh.jpg', false],
  ['tep', false],
])('%s is compressed once for all readers: %s', (path, is) => {
  expect(isCompressible(path)).toBe(is);
});
