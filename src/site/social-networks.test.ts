import { expect, test } from 'vitest';
import { accountLinks, isAccount } from './social-networks.ts';

test.each([
  ['zalo', 'https://zalo.me/0912345678'],
  ['zalo', 'https://oa.zalo.me/1234567890'],
  ['facebook', 'https://www.facebook.com/xamau'],
  ['facebook', 'https://facebook.com/xa.mau/'],
  ['facebook', 'https://www.facebook.com/profile.php?id=100012345678901'],
  ['facebook', 'https://www.facebook.com/people/X%C3%A3-M%E1%BA%ABu/100012345678901/'],
] as const)('%s knows its page %s', (network, address) => {
  expect(isAccount(network, address)).toBe(true);
});

test.each([
  ['no page', 'facebook', 'https://www.facebook.com/'],
  ['no encryption', 'facebook', 'http://www.facebook.com/xamau'],
  ['another host', 'facebook', 'https://facebook.com.example/xamau'],
  ['a host that ends alike', 'facebook', 'https://notfacebook.com/xamau'],
  ['the other network', 'zalo', 'https://www.facebook.com/xamau'],
  ['a name before the host', 'facebook', 'https://www.facebook.com@example.com/xamau'],
  ['a port', 'zalo', 'https://zalo.me:8443/0912345678'],
  ['backslashes', 'facebook', 'https:\\\\example.com\\www.facebook.com/xamau'],
  ['a backslash in the host', 'facebook', 'https://example.com\\.facebook.com/xamau'],
  ['letters of another script', 'facebook', 'https://www.fаcebook.com/xamau'],
  ['a full stop at the end of the host', 'facebook', 'https://www.facebook.com./xamau'],
  ['a way on to another host', 'facebook', 'https://www.facebook.com/l.php?u=https%3A%2F%2Fexample.com'],
  ['a page that takes what is shared', 'facebook', 'https://www.facebook.com/sharer/sharer.php'],
  ['a line feed', 'zalo', 'https://zalo.me/0912345678\nhttps://example.com'],
  ['a script', 'zalo', 'javascript:alert(1)//zalo.me/1'],
] as const)('%s is no page of a unit', (_what, network, address) => {
  expect(isAccount(network, address)).toBe(false);
});

test('the pages are told by the names of their networks, and none where there is none', () => {
  expect(accountLinks({ facebook: 'https://www.facebook.com/xamau' })).toEqual([
    { label: 'Facebook', href: 'https://www.facebook.com/xamau' },
  ]);
  expect(accountLinks({})).toEqual([]);
});
