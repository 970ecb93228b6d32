import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBuildSettings } from './settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const siteFile = (text: string) => writeFileSync(join(root, 'content/site.yaml'), text);

function read(variables: Record<string, string | undefined> = {}) {
  const warnings: string[] = [];
  const settings = readBuildSettings(variables, root, (message) => warnings.push(message));
  return { ...settings, warnings };
}

describe('the address of the site', () => {
  test('is SITE_URL, its path being the base, whatever site.yaml says', () => {
    siteFile('url: https://khac.example/');
    expect(read({ SITE_URL: 'https://huyen.example/xa/mau' })).toMatchObject({
      origin: 'https://huyen.example',
      base: '/xa/mau/',
      warnings: [],
    });
  });

  test('is the url of site.yaml when SITE_URL is not given', () => {
    siteFile('name: Xã Mẫu\nurl: https://xamau.example');
    expect(read()).toMatchObject({ origin: 'https://xamau.example', base: '/', warnings: [] });
  });

  test.each(['https://huyen.example/xa', 'https://huyen.example/xa/', 'https://huyen.example/xa//'])(
    'has one slash at both ends of the base of %s',
    (address) => {
      expect(read({ SITE_URL: address }).base).toBe('/xa/');
    },
  );

  test('keeps a port', () => {
    expect(read({ SITE_URL: 'http://localhost:8080/' }).origin).toBe('http://localhost:8080');
  });

  test('is http://localhost with a warning when nobody says one', () => {
    siteFile('name: Xã Mẫu');
    expect(read()).toMatchObject({
      origin: 'http://localhost',
      base: '/',
      warnings: ['Chưa có SITE_URL và site.yaml chưa ghi url: các địa chỉ đầy đủ sẽ dùng http://localhost.'],
    });
  });

  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is no YAML', 'url: [https://'],
    ['holds a url that is a number', 'url: 5'],
    ['holds a url without https', 'url: xamau.example'],
    ['holds a url of no web page', 'url: mailto:ubnd@xamau.example'],
  ])(
    'falls back with a warning where site.yaml %s: what is wrong there is for the content check',
    (_how, text) => {
      if (text !== undefined) siteFile(text);
      const { origin, base, warnings } = read();
      expect({ origin, base, warned: warnings.length }).toEqual({
        origin: 'http://localhost',
        base: '/',
        warned: 1,
      });
    },
  );

  test('is not looked for in a site.yaml that is no file, or too large for one', () => {
    siteFile('url: https://xamau.example\n'.padEnd(1_000_000, '#'));
    expect(read().origin).toBe('https://xamau.example');
    siteFile('url: https://xamau.example\n'.padEnd(1_000_001, '#'));
    expect(read().origin).toBe('http://localhost');
    rmSync(join(root, 'content/site.yaml'));
    writeFileSync(join(root, 'elsewhere.yaml'), 'url: https://xamau.example');
    symlinkSync(join(root, 'elsewhere.yaml'), join(root, 'content/site.yaml'));
    expect(read().origin).toBe('http://localhost');
  });

  test('that is none in SITE_URL stops the build', () => {
    siteFile('url: https://xamau.example');
    expect(() => read({ SITE_URL: 'xamau.example' })).toThrow('SITE_URL phải là địa chỉ web');
  });
});

describe("the cache of Astro's store", () => {
  test('is not shared by two sites, nor by two outputs of one', () => {
    const dirs = [{}, { CONTENT_DIR: '/khac' }, { OUT_DIR: '/khac' }].map(
      (variables) => read(variables).cacheDir,
    );
    expect(new Set(dirs).size).toBe(3);
  });

  test('is the same for the same site again, and lies in the repository', () => {
    expect(read().cacheDir).toBe(read({ SITE_URL: 'https://xamau.example/' }).cacheDir);
    expect(read().cacheDir.startsWith(join(root, 'node_modules/.cache/astro'))).toBe(true);
    // A short name: paths below it are long enough.
    expect(basename(read().cacheDir)).toMatch(/^[0-9a-f]{16}$/);
  });
});
