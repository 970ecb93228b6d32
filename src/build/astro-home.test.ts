/** The folder in which Astro keeps what it learns of one site's content. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { projectAsRoot, startInHome } from './astro-home.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'home-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const site = (name: string) => {
  const contentDir = join(root, name);
  mkdirSync(contentDir, { recursive: true });
  return { contentDir, outDir: join(root, `${name}-dist`) };
};

test('each site has its own, from which the configuration of the project is found', () => {
  const [one, other] = [startInHome(root, site('a')), startInHome(root, site('b'))];
  expect(one.root).not.toBe(other.root);
  expect(startInHome(root, site('a'))).toEqual(one);
  expect(resolve(String(one.root), String(one.configFile))).toBe(join(root, 'astro.config.mjs'));
});

test('one whose content folder is gone goes with it; what is no home of a site stays', () => {
  const [gone, kept] = [site('a'), site('b')];
  const { root: home = '' } = startInHome(root, gone);
  const stranger = join(String(home), '../khac');
  mkdirSync(stranger);
  writeFileSync(join(stranger, 'x'), '');
  rmSync(gone.contentDir, { recursive: true });
  const { root: other = '' } = startInHome(root, kept);
  expect(existsSync(home)).toBe(false);
  expect(existsSync(stranger)).toBe(true);
  expect(readFileSync(join(String(other), 'content-dir'), 'utf8')).toBe(kept.contentDir);
});

test('Astro is given the project as its root, and watches the files that it then passes over', () => {
  const [updateConfig, addWatchFile] = [vi.fn(), vi.fn()];
  projectAsRoot('/srv/trang').hooks['astro:config:setup']?.({ updateConfig, addWatchFile } as never);
  expect(String(updateConfig.mock.calls[0]?.[0].root)).toBe('file:///srv/trang/');
  expect(addWatchFile.mock.calls).toEqual([['/srv/trang/astro.config.mjs'], ['/srv/trang/package.json']]);
});
