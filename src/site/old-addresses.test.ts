import { describe, expect, test } from 'vitest';
import { addressKey, asAsked, formsOf, isOldAddress, mayBePage, sameAs } from './old-addresses.ts';

describe('an old address', () => {
  test.each([
    '/tin-tuc/12345.html',
    '/?id=123',
    '/Default.aspx?tab=tin&id=7',
    '/a%20b/',
    '/tin-tuc/-/asset/7',
  ])('may be %s', (address) => expect(isOldAddress(address)).toBe(true));

  test.each([
    'tin-tuc/1.html',
    'https://xa.example/1.html',
    '//khac.example/',
    '/a//b',
    '/../etc/passwd',
    '/a/./b',
    '/.htaccess',
    '/a b',
    '/a"b',
    '/a;b',
    '/a{b}',
    '/a$b',
    '/a\nb',
    '/a#b',
    '/?',
    '/tin-tức/',
    '',
  ])('is never %j', (address) => expect(isOldAddress(address)).toBe(false));

  test('is one whether a slash stands behind it or not', () => {
    expect(addressKey('/a/')).toBe(addressKey('/a'));
    expect(addressKey('/?id=1')).toBe('/?id=1');
    expect(addressKey('/')).toBe('/');
  });

  test('is asked for with and without the slash, but not that of a file, nor one with a question', () => {
    expect(formsOf('/a/')).toEqual(['/a/', '/a']);
    expect(formsOf('/a')).toEqual(['/a', '/a/']);
    expect(formsOf('/1.html')).toEqual(['/1.html']);
    expect(formsOf('/?id=1')).toEqual(['/?id=1']);
  });

  test('has a page of its own where a page can stand', () => {
    expect(['/a/', '/a', '/1.html'].every(mayBePage)).toBe(true);
    expect(
      [
        '/?id=1',
        '/a.aspx',
        '/a.php',
        '/a%20b/',
        '/1.HTM',
        '/a/index.html',
        '/tin/con/',
        '/NUL.html',
        '/aux',
      ].some(mayBePage),
    ).toBe(false);
  });
});

test.each([
  ['/tin-tức/', '/tin-t%E1%BB%A9c/'],
  [' /tin-tuc/ ', '/tin-tuc/'],
  ['/tin-tức/'.normalize('NFD'), '/tin-t%E1%BB%A9c/'],
  ['/a b/', '/a%20b/'],
])('%j is asked for as %s', (written, asked) => {
  expect(asAsked(written)).toBe(asked);
});

test('codes are asked for in capitals and in small letters', () => {
  expect(formsOf('/%c3%A1/')).toEqual(['/%c3%A1/', '/%C3%A1/', '/%c3%a1/', '/%c3%A1', '/%C3%A1', '/%c3%a1']);
  expect(addressKey('/%c3%a1/')).toBe(addressKey('/%C3%A1'));
});

test('the file of a folder is another name of the folder', () => {
  expect(sameAs('/tin-tuc/index.html')).toEqual(['/tin-tuc/index.html', '/tin-tuc/']);
  expect(sameAs('/tin-tuc/')).toEqual(['/tin-tuc/', '/tin-tuc']);
});
