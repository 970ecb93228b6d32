// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { recall, remember } from './storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('what is remembered is recalled, and what is forgotten is not', () => {
  remember('mau', 'dark');
  expect(recall('mau')).toBe('dark');
  remember('mau', undefined);
  expect(recall('mau')).toBeNull();
});

test('a browser that refuses its storage is one that remembers nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('SecurityError');
    },
    setItem: () => {
      throw new Error('SecurityError');
    },
  });
  expect(recall('mau')).toBeNull();
  expect(() => remember('mau', 'dark')).not.toThrow();
  vi.unstubAllGlobals();
});
