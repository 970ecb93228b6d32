import { expect, test } from 'vitest';
import { apiOf, editingSchema } from './editing.ts';

const EDITING = { host: 'github', repository: 'xa-mau/trang', branch: 'main' } as const;
const isRight = (change: object) => editingSchema().safeParse({ ...EDITING, ...change }).success;

test.each([
  {},
  { address: 'https://git.xamau.example' },
  { address: 'https://git.xamau.example:3000/' },
  { host: 'gitlab', repository: 'xa/ban-bien-tap/trang', branch: 'bien-tap/2026', folder: 'trang/content' },
])('%j is a place to write to', (change) => {
  expect(isRight(change)).toBe(true);
});

test.each([
  { host: 'bitbucket' },
  { host: 'forgejo' },
  { address: 'http://git.xamau.example' },
  { address: 'https://git.xamau.example/a' },
  { address: 'https://ai@git.xamau.example' },
  { address: "https://git.xamau.example; script-src 'unsafe-inline'" },
  { repository: 'trang' },
  { repository: '../trang?a' },
  { branch: 'a..b' },
  { branch: '-a' },
  { branch: 'a b' },
  { folder: '../content' },
  { folder: '/content' },
  { folder: 'content/' },
  { token: 'bi-mat' },
])('%j is none', (change) => {
  expect(isRight(change)).toBe(false);
});

test.each([
  [{ host: 'github' }, 'https://api.github.com'],
  [{ host: 'github', address: 'https://github.com/' }, 'https://api.github.com'],
  [{ host: 'github', address: 'https://git.xamau.example' }, 'https://git.xamau.example/api/v3'],
  [{ host: 'gitlab' }, 'https://gitlab.com/api/v4'],
  [{ host: 'forgejo', address: 'https://codeberg.org' }, 'https://codeberg.org/api/v1'],
] as const)('the API of %j lies at %s', (editing, api) => {
  expect(apiOf(editing)).toBe(api);
});
