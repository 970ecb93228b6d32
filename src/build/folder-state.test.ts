/** A change of the content folder is noticed without a watcher. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderState } from './folder-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'folder-state-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that comes, in a new folder too, that changes or goes is another state; none of these is the same', () => {
  const path = join(folder, 'news/2022/moi/index.md');
  const seen = [folderState(folder)];
  const look = () => {
    const state = folderState(folder);
    expect(seen).not.toContain(state);
    expect(folderState(folder)).toBe(state);
    seen.push(state);
  };
  mkdirSync(join(folder, 'news/2022/moi'), { recursive: true });
  writeFileSync(path, 'a');
  look();
  writeFileSync(path, 'ab');
  look();
  utimesSync(path, 1, 2);
  look();
  // As a copy does that keeps times: another file of the same size.
  writeFileSync(join(folder, 'copy'), 'cd');
  utimesSync(join(folder, 'copy'), 1, 2);
  renameSync(join(folder, 'copy'), path);
  look();
  rmSync(join(folder, 'news'), { recursive: true });
  expect(folderState(folder)).toBe(seen[0]);
});
