/** What is known of releases, which there are, and what is tidied away. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isHashed } from '../site/served-files.ts';
import { carryHashedFiles } from './assets.ts';
import { copyWithTime, fsyncPath, listFiles, makeDurable, sameBytes } from './files.ts';
import { type Layout, layoutOf } from './layout.ts';
import { describe as describeFiles, manifestIds, readManifest, settle, writePending } from './manifest.ts';
import { currentId, listReleases, removeRelease, switchTo, tidy } from './releases.ts';

let root: string;
let layout: Layout;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'releases-')));
  layout = layoutOf(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text = ''): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}
const ID = '20261124T113045Z-000';
const LATER = '20261125T113045Z-000';
const MANIFEST = { deployedAt: '2026-11-24T11:30:45.000Z', pages: 1, files: 2, hashed: ['_astro/a.js'] };

/** A release with a page, its manifest settled or not. */
function release(id: string, state: 'settled' | 'pending' | 'lost' = 'settled'): void {
  write(`releases/${id}/index.html`, id);
  write(`releases/${id}/_astro/a.js`, id);
  if (state === 'lost') return;
  writePending(layout, id, MANIFEST);
  if (state === 'settled') settle(layout, id);
}

describe('files', () => {
  test('are listed with their sizes, links and other things apart', () => {
    write('x/b/c.html', 'abc');
    write('x/a.html', '');
    symlinkSync('a.html', join(root, 'x/l'));
    symlinkSync('b', join(root, 'x/f'));
    const { files, others } = listFiles(join(root, 'x'));
    expect(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'a.html', size: 0 },
      { path: 'b/c.html', size: 3 },
    ]);
    expect([...others].sort()).toEqual(['f', 'l']);
  });

  test.each([
    ['', '', true],
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['abcd', 'abc', false],
    ['', 'a', false],
    ['a'.repeat(600_000), 'a'.repeat(600_000), true],
    [`${'a'.repeat(600_000)}b`, `${'a'.repeat(600_000)}c`, false],
    ['a'.repeat(262_144), 'a'.repeat(262_145), false],
  ])('are the same by their bytes (%#)', (one, other, same) => {
    expect(sameBytes(write('one', one), write('other', other))).toBe(same);
  });

  test('are copied with their time where they stay the same', () => {
    const source = write('one', 'abc');
    utimesSync(source, 1000, 2000);
    copyWithTime(source, join(root, 'copy'));
    expect(lstatSync(join(root, 'copy')).mtimeMs).toBe(2_000_000);
    expect(readFileSync(join(root, 'copy'), 'utf8')).toBe('abc');
    write('x/y/z');
    expect(() => makeDurable(join(root, 'x'))).not.toThrow();
  });

  test.runIf(existsSync('/dev/null'))('what no disk keeps is told, never taken for kept', () => {
    expect(() => fsyncPath('/dev/null')).toThrow('EINVAL');
    expect(() => fsyncPath(join(root, 'khong-co'))).toThrow('ENOENT');
    expect(() => fsyncPath(write('one', 'a'))).not.toThrow();
  });

  test.each([
    ['_astro/a.css', true],
    ['pagefind/index/vi_1.pf_index', true],
    ['pagefind/pagefind.js', false],
    ['pagefind/pagefind-entry.json', false],
    ['pagefind/wasm.unknown.pagefind', false],
    ['pagefind/site.json', false],
    ['tin/_astro/a.css', false],
    ['index.html', false],
  ])('%s has a hash in its name: %s', (path, hashed) => {
    expect(isHashed(path)).toBe(hashed);
  });
});

describe('a manifest', () => {
  test('counts pages and files and names those with a hash', () => {
    const files = ['index.html', 'a/index.html', '_astro/a.js', 'a.xml'].map((path) => ({ path, size: 1 }));
    expect(describeFiles(files, new Date('2026-11-24T11:30:45Z'))).toEqual({
      deployedAt: '2026-11-24T11:30:45.000Z',
      pages: 2,
      files: 4,
      hashed: ['_astro/a.js'],
      stats: undefined,
    });
  });

  test('is pending until it is settled', () => {
    writePending(layout, ID, MANIFEST);
    expect(manifestIds(layout)).toEqual({ pending: [ID], settled: [] });
    expect(readManifest(layout, ID)).toEqual(MANIFEST);
    settle(layout, ID);
    expect(manifestIds(layout)).toEqual({ pending: [], settled: [ID] });
    expect(readManifest(layout, ID)).toEqual(MANIFEST);
    expect(readManifest(layout, LATER)).toBeUndefined();
  });

  test.each([
    ['null', null],
    ['a number', 5],
    ['no moment', { ...MANIFEST, deployedAt: undefined }],
    ['a moment that is none', { ...MANIFEST, deployedAt: 'hôm qua' }],
    ['a moment that is a number', { ...MANIFEST, deployedAt: 5 }],
    ['half a page', { ...MANIFEST, pages: 1.5 }],
    ['no number of files', { ...MANIFEST, files: '2' }],
    ['no list', { ...MANIFEST, hashed: '_astro/a.js' }],
    ['a list of others', { ...MANIFEST, hashed: ['a', 5] }],
  ])('with %s is none', (_what, content) => {
    write(`.deploy/manifests/${ID}.json`, JSON.stringify(content));
    expect(readManifest(layout, ID)).toBeUndefined();
    // The pending one is read instead.
    writePending(layout, ID, MANIFEST);
    expect(readManifest(layout, ID)).toEqual(MANIFEST);
  });

  test('that is damaged is none', () => {
    write(`.deploy/manifests/${ID}.json`, '{');
    expect(readManifest(layout, ID)).toBeUndefined();
  });
});

describe('the release being served', () => {
  test('is what current names, also when it is gone', () => {
    expect(currentId(layout)).toBeUndefined();
    release(ID);
    tidy(layout);
    switchTo(layout, ID);
    expect(readlinkSync(layout.current)).toBe(`releases/${ID}`);
    expect(currentId(layout)).toBe(ID);
    switchTo(layout, LATER);
    expect(currentId(layout)).toBe(LATER);
  });

  test('is refused where current is not ours', () => {
    mkdirSync(layout.current);
    expect(() => currentId(layout)).toThrow('là thư mục hoặc tệp thật');
    rmSync(layout.current, { recursive: true });
    symlinkSync('elsewhere', layout.current);
    expect(() => currentId(layout)).toThrow('không phải một bản trong');
    rmSync(layout.current);
    symlinkSync('releases/a', layout.current);
    expect(() => currentId(layout)).toThrow('không phải một bản trong');
    rmSync(layout.current);
    symlinkSync(`other/${ID}`, layout.current);
    expect(() => currentId(layout)).toThrow('không phải một bản trong');
  });
});

describe('releases', () => {
  test('are listed newest first, without those of a deploy at work', () => {
    expect(listReleases(layout)).toEqual([]);
    release(ID);
    release(LATER);
    release('20261126T113045Z-000', 'pending');
    write('releases/.tmp-x/index.html');
    write('releases/by-hand/index.html');
    expect(listReleases(layout).map(({ id }) => id)).toEqual([LATER, ID]);
    mkdirSync(layout.state, { recursive: true });
    switchTo(layout, '20261126T113045Z-000');
    expect(listReleases(layout).map(({ id }) => id)).toEqual(['20261126T113045Z-000', LATER, ID]);
  });

  test('without a manifest are counted again', () => {
    release(ID, 'lost');
    expect(listReleases(layout)).toEqual([
      {
        id: ID,
        folder: join(layout.releases, ID),
        manifest: { ...MANIFEST, stats: undefined },
      },
    ]);
  });

  test('go away with their manifests', () => {
    release(ID);
    removeRelease(layout, ID);
    expect(existsSync(join(layout.releases, ID))).toBe(false);
    expect(listFiles(layout.releases).files).toEqual([]);
    expect(manifestIds(layout)).toEqual({ pending: [], settled: [] });
  });

  test('that were cut short are tidied away, and what is served is settled', () => {
    release(ID, 'pending');
    release(LATER, 'pending');
    writePending(layout, '20261126T113045Z-000', MANIFEST);
    writePending(layout, '20261127T113045Z-000', MANIFEST);
    settle(layout, '20261127T113045Z-000');
    for (const name of ['.tmp-x', '.trash-y', '.other']) write(`releases/${name}/a`);
    write('.deploy/scratch');
    switchTo(layout, ID);
    symlinkSync('x', layout.nextCurrent);
    tidy(layout);
    expect(manifestIds(layout)).toEqual({ pending: [], settled: [ID] });
    expect(listReleases(layout).map(({ id }) => id)).toEqual([ID]);
    expect(listFiles(layout.releases).files.map(({ path }) => path.split('/')[0])).toEqual(
      expect.arrayContaining(['.other', ID]),
    );
    expect(existsSync(join(layout.releases, '.tmp-x')) || existsSync(join(layout.releases, '.trash-y'))).toBe(
      false,
    );
    expect(existsSync(layout.scratch)).toBe(false);
    expect(lstatSync(layout.nextCurrent, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('lend their hashed files to the one about to be served, which keeps its own', () => {
    release(ID);
    release(LATER, 'lost');
    const [owner] = listReleases(layout).filter(({ id }) => id === ID);
    if (!owner) throw new Error('no release');
    const target = join(root, 'next');
    mkdirSync(target);
    const more = { ...owner, manifest: { ...MANIFEST, hashed: ['_astro/a.js', '_astro/gone.js'] } };
    expect(carryHashedFiles([more], target, layout)).toBe(1);
    expect(readFileSync(join(target, '_astro/a.js'), 'utf8')).toBe(ID);
    expect(carryHashedFiles([more], target, layout)).toBe(0);
    expect(carryHashedFiles([owner], join(layout.releases, LATER), layout)).toBe(0);
    expect(readFileSync(join(layout.releases, LATER, '_astro/a.js'), 'utf8')).toBe(LATER);
  });
});
