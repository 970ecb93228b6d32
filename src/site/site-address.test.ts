import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOfSite, isLoopback } from './site-address.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-address-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function addressIn(html: string) {
  writeFileSync(join(folder, 'index.html'), html);
  return addressOfSite(folder)?.href;
}

describe('the address of a built site', () => {
  test.each([
    ['<link rel="canonical" href="https://huyen.example/xa/mau/">', 'https://huyen.example/xa/mau/'],
    ["<link href='https://xa.example/' rel=Canonical>", 'https://xa.example/'],
    ['<head><title>Xã</title><link rel=canonical href=http://localhost/></head>', 'http://localhost/'],
  ])('is what its home page calls itself: %s', (html, address) => {
    expect(addressIn(`<!DOCTYPE html>${html}<body>Trang chủ`)).toBe(address);
  });

  test('is not what a text says', () => {
    const shown = '<link rel="canonical" href="https://khac.example/">';
    const real = '<link rel="canonical" href="https://xa.example/">';
    expect(addressIn(`<!-- ${shown} --><title>${shown}</title>${real}<body>${shown}`)).toBe(
      'https://xa.example/',
    );
    expect(addressIn(`<title>Xã</title><body>${shown}`)).toBeUndefined();
  });

  test.each(['', 'Trang chủ', '<link rel="canonical" href="/xa/">', '<link rel="canonical">'])(
    'is unknown where the home page is %j',
    (html) => {
      expect(addressIn(html)).toBeUndefined();
    },
  );

  test('is unknown where there is no home page', () => {
    expect(addressOfSite(folder)).toBeUndefined();
  });
});

describe('an address of the own machine', () => {
  test.each([
    'localhost',
    'LOCALHOST:8080',
    'localhost.',
    'xa.localhost',
    '127.0.0.1',
    '127.9.8.7:4321',
    '127.1',
    '0x7f000001',
    '0.0.0.0',
    '0',
    '[::1]',
    '[0:0::1]:80',
    '[::]',
    '[::ffff:127.0.0.1]',
  ])('%s', (host) => {
    expect(isLoopback(new URL(`http://${host}/xa/`))).toBe(true);
  });

  test.each([
    'xa.example',
    'localhost.example',
    'mylocalhost',
    '10.0.0.1',
    '128.0.0.1',
    '[2001:db8::1]',
    '127.example',
  ])('is not %s', (host) => {
    expect(isLoopback(new URL(`http://${host}/`))).toBe(false);
  });
});
