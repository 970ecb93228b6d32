import { expect, test } from 'vitest';
import { WrongUse } from '../system/command-line.ts';
import { readBase } from '../system/read-base.ts';
import { readListen, readNetwork, readPath } from './read-flags.ts';

test.each([
  ['8080', undefined, 8080],
  [':8080', undefined, 8080],
  ['127.0.0.1:80', '127.0.0.1', 80],
  ['1', undefined, 1],
  ['65535', undefined, 65_535],
  ['[::1]:8080', '::1', 8080],
])('--listen %s', (text, address, port) => {
  expect(readListen(text)).toEqual({ address, port });
});

test.each(['', 'x', '0', '65536', '127.0.0.1', '127.0.0.1:80;', '[::1]', '::1:80', 'a.example:80', '80 ssl'])(
  '--listen %j is refused',
  (text) => {
    expect(() => readListen(text)).toThrow(WrongUse);
  },
);

test.each([
  ['/', '/'],
  ['xa/mau', '/xa/mau/'],
  ['/xa/mau/', '/xa/mau/'],
  ['', '/'],
])('--base %j is %s', (text, base) => {
  expect(readBase(text)).toBe(base);
});

test.each(['/xã/', '/a b/', '/a;b/', '/../', '/$x/', '/a"/', '/a{/', '/.git/'])(
  '--base %j is refused',
  (text) => {
    expect(() => readBase(text)).toThrow(WrongUse);
  },
);

test('--dir is a path of the machine, and says nothing else to the server', () => {
  expect(readPath('--dir', 'www', '/srv')).toBe('/srv/www');
  expect(readPath('--dir', '/srv/xã Mẫu/', '/')).toBe('/srv/xã Mẫu');
  for (const text of ['/a;b', '/a"b', '/a$b', '/a{b', '/a\nb', '/a\\b', "/a'b", '/a#b', '/a`b'])
    expect(() => readPath('--dir', text, '/'), text).toThrow('--dir chỉ gồm');
});

test('--proxy is a network', () => {
  for (const text of [
    '10.0.0.0/8',
    '10.0.0.1',
    '2001:db8::/32',
    '::1',
    '10.0.0.1/32',
    '::1/128',
    '0.0.0.0/0',
  ])
    expect(readNetwork(text)).toBe(text);
  for (const text of ['10.0.0.0/33', 'a.example', '10.0.0.0/8;', '', '::/129', '10.0.0.0/'])
    expect(() => readNetwork(text), text).toThrow(WrongUse);
});
