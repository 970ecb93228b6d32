import { describe, expect, test } from 'vitest';
import { folderAddress, isSecure, isSiteAddress, siteAddressIn, webAddress } from './web-address.ts';

test.each([
  ['https://xa.example', true],
  ['https://xa.example/', true],
  ['https://xa.example/tin/~a_b-c.d', true],
  ['http://localhost:4321/xa', true],
  ['https://xa.example/?a=1', false],
  ['https://xa.example/#a', false],
  ['https://ai@xa.example/', false],
  ['https://xa.example/tin bài', false],
  ['https://xa.example\\tin', false],
  ['https://xa.example/tin+bai', false],
  ['https://xa.example/xã', false],
  ['https://xa.example/index.html', false],
  ['https://xa.example/Default.aspx', false],
  ['mailto:ai@xa.example', false],
  ['ftp://xa.example/', false],
  ['xa.example', false],
])('whether %s is the address of a site: %s', (text, is) => {
  expect(isSiteAddress(text)).toBe(is);
});

test.each([
  ['https://xa.example/tin/?a=1#b', 'https://xa.example/tin/'],
  ['https://xa.example/tin/index.html', 'https://xa.example/tin/'],
  ['https://ai:mk@xa.example/Default.aspx', 'https://xa.example/'],
  ['mailto:ai@xa.example', undefined],
  ['xa.example', undefined],
])('what of %s may be the address of a site: %s', (text, address) => {
  expect(siteAddressIn(text)).toBe(address);
});

test.each(['https://xa.example/tin', 'https://xa.example/tin/'])(
  'the folder %s ends with one slash',
  (address) => {
    expect(folderAddress(address).href).toBe('https://xa.example/tin/');
  },
);

describe('an address of the web', () => {
  test.each([
    ['https://xa.example/a', 'https://xa.example/a'],
    ['http://xa.example/a', 'http://xa.example/a'],
    ['mailto:ai@xa.example', undefined],
    ['javascript:1', undefined],
    ['/a', undefined],
  ])('%s', (text, href) => {
    expect(webAddress(text)?.href).toBe(href);
  });

  test('is one beside the page where it stands', () => {
    const page = new URL('https://xa.example/tin/');
    expect(webAddress('b', page)?.href).toBe('https://xa.example/tin/b');
    expect(webAddress('tel:113', page)).toBeUndefined();
  });

  test('is secure where it says so', () => {
    expect([new URL('https://xa.example'), new URL('http://xa.example')].map(isSecure)).toEqual([
      true,
      false,
    ]);
  });
});
