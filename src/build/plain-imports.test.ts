import { expect, test, vi } from 'vitest';
import { plainImports } from './plain-imports.ts';

test('Vite’s helper of imports is one line in the browser’s scripts; every other module is as it is', () => {
  const updateConfig = vi.fn();
  plainImports().hooks['astro:config:setup']?.({ updateConfig } as never);
  const [{ vite }] = updateConfig.mock.calls[0] ?? [{}];
  expect(vite.build).toEqual({ modulePreload: false });
  const [{ load }] = vite.plugins;
  expect(load('\0vite/preload-helper.js')).toBe('export const __vitePreload = (load) => load();');
  expect(load('/src/client/early.ts')).toBeUndefined();
});
