/** What the index tells the browser of the whole site. */
import { expect, test } from 'vitest';
import { readSiteFile, writeSiteFile } from './site-file.ts';

test('comes back as it was written', () => {
  const file = {
    pages: 62,
    abbreviations: [{ short: 'UBND', full: ['Ủy ban nhân dân', 'ủy ban'] }],
    numbers: ['2022', '42'],
    start: { entry: '{"version":"1"}', meta: 'AQI=' },
  };
  expect(readSiteFile(writeSiteFile(file))).toEqual(file);
});

test.each([
  ['an empty object', '{}'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['a broken count', '{"pages":1.5,"abbreviations":[],"numbers":[]}'],
  ['an abbreviation without a short form', '{"pages":1,"abbreviations":[[]],"numbers":[]}'],
  ['an abbreviation that is no row', '{"pages":1,"abbreviations":["UBND"],"numbers":[]}'],
  ['numbers that are none', '{"pages":1,"abbreviations":[],"numbers":[42]}'],
  ['no start of Pagefind', '{"pages":1,"abbreviations":[],"numbers":[]}'],
  ['the page of a server', '<!doctype html>'],
])('%s is refused', (_kind, text) => {
  expect(() => readSiteFile(text)).toThrow();
});
