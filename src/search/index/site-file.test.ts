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

const RIGHT = { pages: 1, abbreviations: [], numbers: [], start: { entry: '{}', meta: '' } };

test.each([
  ['a count that is none', { pages: '1' }],
  ['a broken count', { pages: 1.5 }],
  ['numbers that are none', { numbers: [42] }],
  ['numbers that are no list', { numbers: '42' }],
  ['abbreviations that are no list', { abbreviations: {} }],
  ['an abbreviation without a short form', { abbreviations: [['UBND'], []] }],
  ['an abbreviation that is no row', { abbreviations: ['UBND'] }],
  ['an abbreviation of other than words', { abbreviations: [['UBND', 5]] }],
  ['no start of Pagefind', { start: undefined }],
  ['half a start of Pagefind', { start: { entry: '{}' } }],
  ['the other half', { start: { meta: '' } }],
])('%s is refused where all else is right', (_kind, wrong) => {
  expect(readSiteFile(JSON.stringify(RIGHT))).toEqual(RIGHT);
  expect(() => readSiteFile(JSON.stringify({ ...RIGHT, ...wrong }))).toThrow('site.json');
});

test.each([
  ['an empty object', '{}'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['the page of a server', '<!doctype html>'],
])('%s is refused', (_kind, text) => {
  expect(() => readSiteFile(text)).toThrow();
});
