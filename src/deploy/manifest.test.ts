/** What is known of a release without walking its files, and what of a site is the live one already. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, describe as group, test } from 'vitest';
import { findUnchanged, isLive } from './compare.ts';
import { type Layout, layoutOf } from './layout.ts';
import {
  describe,
  type Manifest,
  manifestIds,
  readManifest,
  removeManifest,
  settle,
  writePending,
} from './manifest.ts';
import type { Release } from './releases.ts';

let root: string;
let layout: Layout;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'manifest-'));
  layout = layoutOf(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const NOW = new Date('2026-11-24T11:30:45Z');
const files = (...paths: string[]) => paths.map((path) => ({ path, size: 1 }));
const MANIFEST: Manifest = describe(
  files('index.html', 'a/index.html', '_astro/a.C3xk_1Ab.css', 'a.txt'),
  NOW,
);

test('counts pages and files, and names those that never change', () => {
  expect(MANIFEST).toMatchObject({ deployedAt: '2026-11-24T11:30:45.000Z', pages: 2, files: 4 });
  expect(MANIFEST.hashed).toEqual(['_astro/a.C3xk_1Ab.css']);
  expect(describe(files('a.html'), NOW, { procedures: 1 }).stats).toEqual({ procedures: 1 });
});

group('kept beside the releases', () => {
  test('is pending until the release has gone live, and read either way', () => {
    writePending(layout, 'x', MANIFEST);
    expect(manifestIds(layout)).toEqual({ pending: ['x'], settled: [] });
    expect(readManifest(layout, 'x')).toEqual(JSON.parse(JSON.stringify(MANIFEST)));
    settle(layout, 'x');
    expect(manifestIds(layout)).toEqual({ pending: [], settled: ['x'] });
    expect(readManifest(layout, 'x')).toEqual(JSON.parse(JSON.stringify(MANIFEST)));
    removeManifest(layout, 'x');
    removeManifest(layout, 'x');
    expect(readdirSync(layout.manifests)).toEqual([]);
    expect(readManifest(layout, 'x')).toBeUndefined();
  });

  test.each([
    '{',
    'null',
    '5',
    '[]',
    JSON.stringify({ ...MANIFEST, deployedAt: 'hôm qua' }),
    JSON.stringify({ ...MANIFEST, deployedAt: 5 }),
    JSON.stringify({ ...MANIFEST, pages: 1.5 }),
    JSON.stringify({ ...MANIFEST, files: '4' }),
    JSON.stringify({ ...MANIFEST, hashed: 'a' }),
    JSON.stringify({ ...MANIFEST, hashed: ['a', 5] }),
  ])('that holds %s is none', (text) => {
    mkdirSync(layout.manifests, { recursive: true });
    writeFileSync(join(layout.manifests, 'x.json'), text);
    expect(readManifest(layout, 'x')).toBeUndefined();
  });
});

group('a site that is live already', () => {
  const live = (change: Partial<Manifest> = {}): Release => ({
    id: 'x',
    folder: join(root, 'live'),
    manifest: { ...MANIFEST, ...change },
  });
  const built = files('index.html', 'a/index.html', '_astro/a.C3xk_1Ab.css', 'a.txt');
  const all = new Set(built.map(({ path }) => path));

  test('has the same files, byte for byte, and the same hashed ones as its own', () => {
    expect(isLive({ source: root, manifest: MANIFEST, files: built }, all, live())).toBe(true);
    expect(isLive({ source: root, manifest: MANIFEST, files: built }, new Set(['index.html']), live())).toBe(
      false,
    );
    expect(isLive({ source: root, manifest: MANIFEST, files: built }, all, live({ files: 5 }))).toBe(false);
    expect(isLive({ source: root, manifest: MANIFEST, files: built }, all, live({ hashed: [] }))).toBe(false);
    expect(
      isLive(
        { source: root, manifest: MANIFEST, files: built },
        all,
        live({ hashed: ['_astro/b.C3xk_1Ab.css'] }),
      ),
    ).toBe(false);
    expect(
      isLive(
        { source: root, manifest: MANIFEST, files: built },
        all,
        live({ hashed: [...MANIFEST.hashed, 'x'] }),
      ),
    ).toBe(false);
  });

  test('may differ in the counters alone, which go on by themselves', () => {
    mkdirSync(join(root, 'live'));
    writeFileSync(join(root, 'stats.json'), '{}');
    symlinkSync('../stats.json', join(root, 'live/stats.json'));
    const withStats = { ...MANIFEST, files: 5, stats: { procedures: 1 } };
    const paths = [...built, ...files('stats.json')];
    expect(
      isLive(
        { source: root, manifest: withStats, files: paths },
        all,
        live({ files: 5, stats: { procedures: 1 } }),
      ),
    ).toBe(true);
    expect(
      isLive(
        { source: root, manifest: withStats, files: paths },
        all,
        live({ files: 5, stats: { procedures: 2 } }),
      ),
    ).toBe(false);
    rmSync(join(root, 'live/stats.json'));
    writeFileSync(join(root, 'live/stats.json'), '{}');
    expect(
      isLive(
        { source: root, manifest: withStats, files: paths },
        all,
        live({ files: 5, stats: { procedures: 1 } }),
      ),
    ).toBe(false);
  });

  test('is compared file by file', () => {
    const write = (folder: string, name: string, text: string) => {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, name), text);
    };
    for (const folder of ['new', 'old']) {
      write(folder, 'same', 'một');
      write(folder, 'bytes', folder);
      write(folder, 'size', folder.repeat(folder === 'new' ? 1 : 2));
      write(folder, 'large', `${'x'.repeat(300_000)}${folder}`);
      write(folder, 'alike', 'x'.repeat(600_000));
    }
    write('new', 'fresh', 'một');
    write('new', 'linked', 'một');
    symlinkSync('same', join(root, 'old/linked'));
    const names = ['same', 'bytes', 'size', 'large', 'alike', 'fresh', 'linked'];
    const sources = names.map((path) => ({ path, size: statSync(join(root, 'new', path)).size }));
    const unchanged = findUnchanged(join(root, 'new'), sources, join(root, 'old'), () => undefined);
    expect([...unchanged]).toEqual(['same', 'alike']);
  });
});
