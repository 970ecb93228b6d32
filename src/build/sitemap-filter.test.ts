/** Which pages the sitemap lists. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describedInSitemap, mayBeFound } from './sitemap-filter.ts';

const outDir = mkdtempSync(join(tmpdir(), 'sitemap-'));
afterAll(() => rmSync(outDir, { recursive: true }));

function page(path: string, head: string): void {
  mkdirSync(join(outDir, path), { recursive: true });
  writeFileSync(join(outDir, path, 'index.html'), `<!doctype html><head>${head}</head>`);
}

test('a page is listed unless it asks not to be found, also below a base path and with accents', () => {
  page('', '');
  page('chu-de/lúa', '');
  page('luu-tru/2022/01', '<meta name="robots" content="noindex">');
  const isListed = mayBeFound({ outDir, base: '/xa/mau/' });
  expect(isListed('https://huyen.example/xa/mau/')).toBe(true);
  expect(isListed('https://huyen.example/xa/mau/chu-de/l%C3%BAa/')).toBe(true);
  expect(isListed('https://huyen.example/xa/mau/luu-tru/2022/01/')).toBe(false);
  expect(mayBeFound({ outDir, base: '/' })('https://xa.example/luu-tru/2022/01/')).toBe(false);
});

test('an entry says when its page was changed, and which pictures of the content it shows', () => {
  page(
    'tin-tuc/hop',
    `<script type="application/ld+json">{"datePublished":"2022-01-04T08:00:00+07:00","dateModified":"2022-02-01T08:00:00+07:00"}</script>
    <img alt="a > b" src="/xa/mau/_astro/a.jpeg"><img src="/xa/mau/_astro/a.jpeg"><img src="/xa/mau/field.svg">
    <img alt="a"> src="/xa/mau/_astro/chu.jpeg" <img loading="lazy" src="/xa/mau/_astro/b.jpeg">`,
  );
  page('van-ban/qd', '{"datePublished":"2022-01-04"}');
  page('lien-he', '');
  page('gioi-thieu', '<img src="/xa/mau/_astro/c.jpeg">');
  const describe = describedInSitemap({ outDir, base: '/xa/mau/' });
  const url = 'https://huyen.example/xa/mau/tin-tuc/hop/';
  expect(describe({ url })).toEqual({
    url,
    lastmod: '2022-02-01T08:00:00+07:00',
    img: [
      { url: 'https://huyen.example/xa/mau/_astro/a.jpeg' },
      { url: 'https://huyen.example/xa/mau/_astro/b.jpeg' },
    ],
  });
  const document = 'https://huyen.example/xa/mau/van-ban/qd/';
  expect(describe({ url: document })).toEqual({ url: document, lastmod: '2022-01-04' });
  const about = 'https://huyen.example/xa/mau/gioi-thieu/';
  expect(describe({ url: about })).toEqual({
    url: about,
    img: [{ url: 'https://huyen.example/xa/mau/_astro/c.jpeg' }],
  });
  const contact = 'https://huyen.example/xa/mau/lien-he/';
  expect(describe({ url: contact })).toEqual({ url: contact });
});
