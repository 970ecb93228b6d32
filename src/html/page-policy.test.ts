import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pagePolicy } from './page-policy.ts';

const rules = (policy: string) =>
  new Map(policy.split(';').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page may run its own inline scripts and styles, by their digests, and no others', () => {
  const policy = rules(pagePolicy({ scripts: ['a()', 'b()'], styles: ['p{}'] }));
  expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", digest('a()'), digest('b()')]);
  expect(policy.get('style-src')).toEqual([digest('p{}')]);
  expect(policy.get('default-src')).toEqual(["'none'"]);
});

test('a page takes a style sheet in a file where it has one, from the site alone', () => {
  const policy = rules(pagePolicy({ scripts: [], styles: ['p{}'], hasSheet: true }));
  expect(policy.get('style-src')).toEqual(["'self'", digest('p{}')]);
});

test('a page loads films where it shows one, from the site alone', () => {
  expect(rules(pagePolicy({ scripts: [], styles: [] })).has('media-src')).toBe(false);
  expect(rules(pagePolicy({ scripts: [], styles: [], playsMedia: true })).get('media-src')).toEqual([
    "'self'",
  ]);
});

test('a page without inline styles allows no style at all', () => {
  const policy = rules(pagePolicy({ scripts: [], styles: [] }));
  expect(policy.has('style-src')).toBe(false);
  expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(policy.get('trusted-types')).toEqual(["'none'"]);
});
