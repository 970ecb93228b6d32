import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mayBeFound } from './sitemap-filter.ts';
import { unusedPictures } from './unused-pictures.ts';

let out: string;
const write = (name: string, text = '') => {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  writeFileSync(join(out, name), text);
};

async function clean(): Promise<string[]> {
  const said: string[] = [];
  const done = unusedPictures().hooks['astro:build:done'] as (given: unknown) => Promise<void>;
  await done({ dir: pathToFileURL(`${out}/`), logger: { info: (line: string) => said.push(line) } });
  return said;
}

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
});

test('a picture that no page names goes, and how many went is said', async () => {
  for (const name of ['dung.webp', 'Anh%20so.jpg', 'nhap.JPG', 'nhap.webp', 'kieu.css'])
    write(`_astro/${name.replace('%20', ' ')}`);
  write('index.html', '<img src="/_astro/dung.webp"><a href="/_astro/Anh%20so.jpg">ảnh</a> _astro/%zz');
  write('anh.bin', '_astro/nhap.webp');
  expect(await clean()).toEqual(['bỏ 2 ảnh không trang nào dùng']);
  expect(readdirSync(join(out, '_astro')).sort()).toEqual(['Anh so.jpg', 'dung.webp', 'kieu.css']);
});

test('one alone goes, whatever is read after the others were found', async () => {
  write('_astro/nhap.webp');
  write('a.html', 'Chữ.');
  write('b.html', 'Chữ.');
  expect(await clean()).toEqual(['bỏ 1 ảnh không trang nào dùng']);
  expect(readdirSync(join(out, '_astro'))).toEqual([]);
});

test('where all are shown none goes, and nothing is said', async () => {
  write('_astro/dung.webp');
  write('a/b.css', 'p{background:url(/_astro/dung.webp)}');
  expect(await clean()).toEqual([]);
  expect(existsSync(join(out, '_astro/dung.webp'))).toBe(true);
});

test('a site without pictures is left as it is', async () => {
  write('index.html');
  expect(await clean()).toEqual([]);
});

test('the sitemap lists what may be found, and no page that says otherwise of itself', () => {
  write('tin-tuc/bài/index.html', '<p>Tin</p>');
  write('tim-kiem/index.html', '<meta name="robots" content="noindex">');
  const isListed = mayBeFound({ outDir: out, base: '/xa/' });
  expect(isListed('https://xa.vn/xa/tin-tuc/b%C3%A0i/')).toBe(true);
  expect(isListed('https://xa.vn/xa/tim-kiem/')).toBe(false);
});
