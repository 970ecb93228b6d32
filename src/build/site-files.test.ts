/** What lies at the top of a site beside its pages: its signs, and the proofs of whose it is. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { BASE } from '../../tests/support/content.ts';
import { handOver } from '../check/checked.ts';
import { siteFiles } from './site-files.ts';

let room: string;
let contentDir: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'site-files-'));
  contentDir = join(room, 'content');
  mkdirSync(join(room, 'project/public'), { recursive: true });
  writeFileSync(join(room, 'project/public/favicon.svg'), DRAWING);
});
afterEach(() => rmSync(room, { recursive: true }));

/** Files of the content that the check has passed. */
async function checked(files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.keys(files).map((name) => join(contentDir, name));
  for (const [name, text] of Object.entries(files)) {
    const path = join(contentDir, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text.startsWith('#')) await square(path, text);
    else writeFileSync(path, text);
  }
  handOver({
    entries: new Map(),
    data: new Map([['site.yaml', parse(String(BASE['site.yaml']))]]),
    files: new Set(paths),
  });
}
const square = async (path: string, background: string) => {
  mkdirSync(dirname(path), { recursive: true });
  await sharp({ create: { width: 64, height: 64, channels: 3, background } })
    .png()
    .toFile(path);
};

/** The colour in the middle of a sign. */
async function colourOf(png: Buffer | string): Promise<string> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const start = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3;
  return `#${data.subarray(start, start + 3).toString('hex')}`;
}

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#00f"/></svg>';

const hooks = () => siteFiles({ contentDir, base: '/xa/' }, join(room, 'project')).hooks;
async function build(): Promise<(name: string) => string> {
  const dist = join(room, 'dist');
  mkdirSync(dist);
  await hooks()['astro:build:done']?.({ dir: pathToFileURL(join(dist, '/')) } as never);
  return (name) => join(dist, name);
}

test('the signs are made of the picture at the top of the content, not of one like it elsewhere', async () => {
  await checked({ 'news/icon.png': '#0000ff', 'anh.png': '#00ff00', 'icon.png': '#ff0000' });
  const written = await build();
  expect(await colourOf(written('icon-192.png'))).toBe('#ff0000');
  expect(existsSync(written('favicon.ico'))).toBe(true);
});

test('a proof of whose the site is lies at its top; a file that changed since the check, or lies elsewhere, does not', async () => {
  await checked({
    'icon.png': '#ff0000',
    'verification/google0123456789.html': 'google-site-verification: google0123456789.html',
    'verification/BingSiteAuth.xml': '<script>evil()</script>',
    'news/google9876543210.html': 'google-site-verification: google9876543210.html',
  });
  const written = await build();
  expect(readFileSync(written('google0123456789.html'), 'utf8')).toContain('google-site-verification');
  expect(existsSync(written('BingSiteAuth.xml'))).toBe(false);
  expect(existsSync(written('google9876543210.html'))).toBe(false);
});

test('in development a sign is drawn when it is asked for, of the software’s own where the content has none', async () => {
  await checked({});
  const use = vi.fn();
  hooks()['astro:server:setup']?.({ server: { middlewares: { use } } } as never);
  const answer = (originalUrl: string) =>
    new Promise<Buffer | undefined>((done) =>
      // Astro has taken the base path away by then.
      use.mock.calls[0]?.[0]({ originalUrl, url: originalUrl.slice('/xa'.length) }, { end: done }, () =>
        done(undefined),
      ),
    );
  expect(await colourOf((await answer('/xa/icon-192.png?a')) ?? '')).toBe('#0000ff');
  expect((await answer('/xa/favicon.ico'))?.readUInt16LE(2)).toBe(1);
  expect((await answer('/xa/anh-podcast.jpg'))?.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect(await answer('/xa/tin-tuc/')).toBeUndefined();
  expect(await answer('/xa/toString')).toBeUndefined();
});
