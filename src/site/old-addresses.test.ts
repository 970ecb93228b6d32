import { describe, expect, test } from 'vitest';
import { addressKey, formsOf, isOldAddress, mayBePage } from './old-addresses.ts';

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
