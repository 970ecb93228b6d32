/** What lies at the top of the built sites beside their pages: the signs of the site, and files of search engines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { attribute, byTag, filesOf, pageOf, readText } from '../support/pages.ts';
import { ALL_SITES, SITES } from '../support/sites.ts';

const signsOf = (site: (typeof ALL_SITES)[number]) =>
  Object.fromEntries(
    byTag(pageOf(site, '/').document, 'link').map((link) => [
      attribute(link, 'rel'),
      attribute(link, 'href'),
    ]),
  );

describe.each(ALL_SITES.map((site) => [site.name, site] as const))('the %s site', (_name, site) => {
  test('names its signs, and each is a picture of the size that is said', async () => {
    const { icon, manifest } = signsOf(site);
    expect(icon).toBe(`${site.base}${site.name === 'rich' ? 'icon-192.png' : 'favicon.svg'}`);
    expect(manifest).toBe(`${site.base}manifest.webmanifest`);
    const told = JSON.parse(readText(site, 'manifest.webmanifest')) as {
      start_url: string;
      icons: { src: string; sizes: string }[];
    };
    expect(told.start_url).toBe(site.base);
    expect(told.icons).toHaveLength(3);
    for (const { src, sizes } of [
      ...told.icons,
      { src: `${site.base}apple-touch-icon.png`, sizes: '180x180' },
    ]) {
      const { width, height } = await sharp(join(site.outDir, src.slice(site.base.length))).metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    expect(readFileSync(join(site.outDir, 'favicon.ico')).readUInt16LE(4)).toBe(3);
  });
});

test('the signs of a commune that brings a picture are its own', () => {
  const icon = (site: (typeof ALL_SITES)[number]) => readFileSync(join(site.outDir, 'icon-192.png'));
  expect(icon(SITES.real).equals(icon(SITES.empty))).toBe(true);
  expect(icon(SITES.rich).equals(icon(SITES.real))).toBe(false);
});

test('a file of a search engine is there byte for byte, and no page that anybody finds', () => {
  const name = 'google0123456789abcdef.html';
  expect(readText(SITES.rich, name)).toBe(`google-site-verification: ${name}\n`);
  expect(readText(SITES.rich, 'sitemap-0.xml')).not.toContain('google0123');
});

test('the editors’ form is there where site.yaml asks for it, and nothing else of the site knows of it', () => {
  const isOfForm = (path: string) => path.startsWith('quan-tri/');
  expect(filesOf(SITES.rich).filter(isOfForm)).toEqual(
    ['check.js', 'editing.json', 'engine.bin', 'form.css', 'form.js', 'index.html'].map(
      (name) => `quan-tri/${name}`,
    ),
  );
  for (const site of [SITES.real, SITES.empty]) expect(filesOf(site).filter(isOfForm)).toEqual([]);
  const telling = filesOf(SITES.rich).filter(
    (path) => /\.(?:html|xml|json|txt|js|css|webmanifest)$/.test(path) && !isOfForm(path),
  );
  expect(telling.filter((path) => readText(SITES.rich, path).includes('quan-tri'))).toEqual([]);
  const { titles } = JSON.parse(readText(SITES.rich, 'quan-tri/editing.json')) as {
    titles: Record<string, string>;
  };
  const entries = Object.keys(titles);
  expect(entries.length).toBeGreaterThan(20);
  // What a draft is called is nobody's business.
  const isDraft = (path: string) =>
    /^draft: true$/m.test(readFileSync(join(SITES.rich.contentDir, path), 'utf8'));
  expect(entries.filter(isDraft)).toEqual([]);
});
