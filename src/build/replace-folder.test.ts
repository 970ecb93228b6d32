import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODE } from '../../tests/support/node.ts';
import { mendFolder, replaceFolder } from './replace-folder.ts';

let root: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-folder-'));
  dist = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function site(folder: string, name: string) {
  mkdirSync(join(folder, 'tin-tuc'), { recursive: true });
  for (const path of ['index.html', 'tin-tuc/index.html', `${name}.txt`])
    writeFileSync(join(folder, path), name);
}

/** The name of the site in the folder, all of which has been looked at. */
function siteIn(folder: string): string {
  const name = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(readdirSync(folder).sort()).toEqual([`${name}.txt`, 'index.html', 'tin-tuc'].sort());
  expect(readFileSync(join(folder, 'tin-tuc/index.html'), 'utf8')).toBe(name);
  return name;
}

describe('a new site', () => {
  test('takes the place of the old one, and nothing is left beside', async () => {
    for (const name of ['A', 'B']) {
      site(join(root, 'staging'), name);
      await replaceFolder(join(root, 'staging'), dist);
      expect(siteIn(dist)).toBe(name);
      expect(readdirSync(root)).toEqual(['dist']);
    }
  });

  const other = '/dev/shm';
  const hasOther = existsSync(other) && statSync(other).dev !== statSync(tmpdir()).dev;
  test.skipIf(!hasOther)('comes whole from another file system (needs /dev/shm)', async () => {
    const elsewhere = mkdtempSync(join(other, 'replace-folder-'));
    try {
      site(dist, 'A');
      const { ino } = statSync(dist);
      site(join(elsewhere, 'staging'), 'B');
      await replaceFolder(join(elsewhere, 'staging'), dist);
      expect(siteIn(dist)).toBe('B');
      // Copied beside first: the old folder was whole until it was replaced by name.
      expect(statSync(dist).ino).not.toBe(ino);
      expect([...readdirSync(root), ...readdirSync(elsewhere)]).toEqual(['dist']);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
  test.skipIf(!canMount)('is put into a folder that is a mount point (needs unshare -rm and tmpfs)', () => {
    site(join(root, 'staging'), 'B');
    mkdirSync(dist);
    const code = `import { replaceFolder } from ${JSON.stringify(join(import.meta.dirname, 'replace-folder.ts'))};
      await replaceFolder(process.argv[1] + '/staging', process.argv[1] + '/dist');`;
    const script = `mount -t tmpfs none "$1/dist" && echo old > "$1/dist/old.txt" && "$2" --input-type=module -e "$3" "$1" && cp -a "$1/dist" "$1/seen"`;
    const { status, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', root, NODE, code]);
    expect(status, String(stderr)).toBe(0);
    expect(siteIn(join(root, 'seen'))).toBe('B');
    expect(readdirSync(root).sort()).toEqual(['dist', 'seen']);
  });
});

describe('after a build that was killed', () => {
  const killedAt = (what: 'copying' | 'between the names' | 'cleaning') => {
    site(join(root, what === 'copying' ? 'dist' : '.dist.old'), 'A');
    if (what !== 'cleaning') mkdirSync(join(root, '.dist.new/tin-tuc'), { recursive: true });
    else site(dist, 'B');
  };
  test.each([
    ['copying', 'A'],
    ['between the names', 'A'],
    ['cleaning', 'B'],
  ] as const)('%s, there is a whole site again and nothing beside it', async (what, name) => {
    killedAt(what);
    await mendFolder(dist);
    expect(siteIn(dist)).toBe(name);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('before anything was there, there is nothing', async () => {
    await mendFolder(join(dirname(dist), 'none'));
    expect(readdirSync(root)).toEqual([]);
  });

  test('a neighbour whose name is alike is left alone', async () => {
    site(dist, 'A');
    cpSync(dist, join(root, 'dist.old'), { recursive: true });
    await mendFolder(dist);
    expect(readdirSync(root).sort()).toEqual(['dist', 'dist.old']);
  });
});
