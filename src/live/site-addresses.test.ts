import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesOfFolder, addressesOfSite } from './site-addresses.ts';

test('a built site has the addresses of its pages, with the words of each', () => {
  const dir = mkdtempSync(join(tmpdir(), 'addresses-'));
  mkdirSync(join(dir, 'tin-tuc/hop'), { recursive: true });
  writeFileSync(join(dir, 'tin-tuc/hop/index.html'), '<meta property="og:title" content="A &#38; B">');
  writeFileSync(join(dir, 'tin-tuc/1.html'), 'x');
  writeFileSync(join(dir, '404.html'), 'x');
  mkdirSync(join(dir, 'thu-muc.html'));
  writeFileSync(join(dir, 'dau.html'), 'property="og:title" content="&#34;A&quot; &amp;quot;">');
  writeFileSync(join(dir, 'tin-tuc/so.txt'), 'x');
  expect(addressesOfFolder(dir).sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: '/dau.html', title: '"A" &quot;' },
    { path: '/tin-tuc/1.html', title: undefined },
    { path: '/tin-tuc/hop/', title: 'A & B' },
  ]);
  rmSync(dir, { recursive: true });
});

test('a live site has those that its sitemap names, below its path and on its host alone', async () => {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const own = `http://127.0.0.1:${port}/xa/`;
    const files: Record<string, string> = {
      '/xa/sitemap-index.xml': `<loc>${own}sitemap-0.xml</loc><loc>http://khac.example/s.xml</loc>`,
      '/xa/sitemap-0.xml': `<loc>${own}</loc><loc>${own}chu-de/l%C3%BAa/</loc><loc>http://127.0.0.1:${port}/khac/</loc>`,
    };
    const body = files[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await addressesOfSite(new URL(`http://127.0.0.1:${port}/xa/`))).toEqual(['/', '/chu-de/lúa/']);
  await expect(addressesOfSite(new URL(`http://127.0.0.1:${port}/`))).rejects.toThrow('trả lời 404');
  await new Promise((resolve) => server.close(resolve));
});
