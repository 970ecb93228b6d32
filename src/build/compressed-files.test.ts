import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seeded } from '../../tests/support/visitors.ts';
import { areAllAtBest, compressFiles, mayFitAtBest } from './compressed-files.ts';

let room: string;
let site: string;
let cache: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'compress-'));
  site = join(room, 'dist');
  cache = join(room, 'cache');
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

const TEXT = 'Thông báo lịch lấy nước đổ ải vụ đông xuân. '.repeat(60);
const write = (path: string, content: string | Uint8Array = TEXT) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
};
const written = (path: string) => readFileSync(join(site, path));
const files = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));

test('a text stands beside its copies in brotli and gzip, which give it back', async () => {
  write('tin-tuc/index.html');
  await compressFiles(site, cache);
  expect(brotliDecompressSync(written('tin-tuc/index.html.br')).toString()).toBe(TEXT);
  expect(gunzipSync(written('tin-tuc/index.html.gz')).toString()).toBe(TEXT);
  expect(written('tin-tuc/index.html.br').length).toBeLessThan(TEXT.length / 4);
});

test.each<[string, string, string | Uint8Array | undefined]>([
  ['a short text', 'a.html', 'ngắn'],
  ['what the counters write anew', 'stats.json', undefined],
  ['a picture', 'a.jpg', undefined],
  ['what is compressed already', 'pagefind/fragment/a.pf_fragment', undefined],
  ['a text that does not become smaller', 'a.txt', crypto.getRandomValues(new Uint8Array(4000))],
])('%s has none', async (_what, path, content) => {
  write(path, content);
  await compressFiles(site, cache);
  expect(files()).toEqual([path]);
});

test('a file that has the name of a copy stays what it is', async () => {
  write('a.txt');
  write('a.txt.gz', 'của biên tập viên');
  await compressFiles(site, cache);
  expect(written('a.txt.gz').toString()).toBe('của biên tập viên');
});

test('what was compressed once is found again; what is damaged is not believed; what is not needed goes', async () => {
  write('a.html');
  write('b.html');
  write('c.html', `${TEXT}khác`);
  await compressFiles(site, cache);
  const kept = readdirSync(cache);
  expect(kept, 'two texts, in two ways').toHaveLength(4);
  const right = written('a.html.br');
  for (const name of kept) writeFileSync(join(cache, name), 'hỏng');
  // One is whole, and gives another text.
  for (const name of kept.filter((one) => one.endsWith('.br')))
    writeFileSync(join(cache, name), brotliCompressSync('khác'));
  for (const name of files().filter((path) => /\.(?:br|gz)$/.test(path))) rmSync(join(site, name));
  rmSync(join(site, 'c.html'));
  await compressFiles(site, cache);
  expect(written('a.html.br').equals(right)).toBe(true);
  expect(written('b.html.br').equals(right)).toBe(true);
  expect(existsSync(join(site, 'c.html.br'))).toBe(false);
  expect(readdirSync(cache)).toHaveLength(2);
});

test('a text of a kilobyte has copies, one that is a byte shorter has none', async () => {
  write('a.txt', 'x'.repeat(1024));
  write('b.txt', 'x'.repeat(1023));
  await compressFiles(site, cache);
  expect(files().sort()).toEqual(['a.txt', 'a.txt.br', 'a.txt.gz', 'b.txt']);
});

test('a copy must be a tenth smaller: to unpack it costs a phone time, too', async () => {
  const partly = (noise: number) =>
    Buffer.concat([crypto.getRandomValues(new Uint8Array(noise)), Buffer.alloc(20_000 - noise)]);
  write('a.txt', partly(17_600));
  write('b.txt', partly(18_400));
  await compressFiles(site, cache);
  expect(files().sort()).toEqual(['a.txt', 'a.txt.br', 'a.txt.gz', 'b.txt']);
});

test('a site of up to five megabytes of text is compressed as well as can be', () => {
  expect([1, 5_000_000, 5_000_001].map(areAllAtBest)).toEqual([true, true, false]);
});

test('what goes into ten packets anyway, or is a third too long, is not compressed twice', () => {
  expect([13_000, 13_001, 16_900, 16_901].map(mayFitAtBest)).toEqual([false, true, true, false]);
});

test('of a larger one, what the best compression alone brings into the first flight is', async () => {
  const random = seeded(7);
  const words = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 400).toString(36)).join(' ');
  // More text than is compressed at best, then pages below, at and far above what fits.
  for (let page = 0; page < 3; page += 1) write(`large-${page}.txt`, words(600_000));
  for (let count = 4000; count <= 14_000; count += 500) write(`${count}.html`, words(count));
  await compressFiles(site, cache);
  const best = (text: Buffer) =>
    brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_MODE]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }).length;
  const sizes = files()
    .filter((name) => /^\d+\.html$/.test(name))
    .map((name) => ({ best: best(written(name)), sent: written(`${name}.br`).length }));
  expect(sizes.filter((size) => size.best <= 13_000 && size.sent > 13_000)).toEqual([]);
  expect(sizes.filter((size) => size.sent > size.best).length).toBeGreaterThan(10);
  expect(sizes.filter((size) => size.sent === size.best).length).toBeGreaterThan(0);
});
