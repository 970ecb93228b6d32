import { expect, test } from 'vitest';
import type { Editing } from '../schemas/editing.ts';
import { editingFiles } from './editing-page.ts';

const EDITING: Editing = {
  host: 'forgejo',
  address: 'https://git.xamau.example/',
  repository: 'xa-mau/trang',
  branch: 'main',
};

const ENTRIES = { titles: {}, url: undefined, addresses: [], moved: [] };

test('the page may be found by no engine, runs its own script alone and talks to the one host', async () => {
  const files = new Map((await editingFiles(EDITING, ENTRIES)).map(({ name, text }) => [name, String(text)]));
  expect([...files.keys()]).toEqual([
    'index.html',
    'form.css',
    'form.js',
    'check.js',
    'engine.bin',
    'editing.json',
  ]);
  const page = files.get('index.html') ?? '';
  expect(page).toContain('<meta name="robots" content="noindex">');
  const [, policy = ''] =
    /charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain("connect-src 'self' https://git.xamau.example;");
  expect(policy).not.toMatch(/unsafe|\*/);
  // Below whatever path the site lies.
  expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'data:,',
    'form.css',
    'form.js',
  ]);
  expect(JSON.parse(files.get('editing.json') ?? '')).toMatchObject({
    api: 'https://git.xamau.example/api/v1',
    folder: 'content',
    tokens: 'https://git.xamau.example/user/settings/applications',
  });
  // Nothing of Node's, and nobody else's address to ask.
  for (const script of ['form.js', 'check.js'])
    expect(files.get(script)).not.toMatch(/["']node:|https:\/\/(?:cdn|unpkg|esm|fonts)/);
  // One script may be started beside the page's own, and no text becomes another.
  expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types form-check$/);
});
