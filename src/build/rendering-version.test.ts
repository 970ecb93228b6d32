import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import { renderingVersion } from './rendering-version.ts';

test('a text is rendered anew when a plugin, a function of the prose or a package has changed', () => {
  const root = mkdtempSync(join(tmpdir(), 'rendering-'));
  try {
    for (const source of [
      'astro.config.mjs',
      'package-lock.json',
      'src/build',
      'src/html',
      'src/lib',
      'src/site',
    ])
      cpSync(join(ROOT, source), join(root, source), { recursive: true });
    const before = renderingVersion(root);
    expect(renderingVersion(root)).toBe(before);
    const versions = ['src/build/markdown.ts', 'src/html/prose-html.ts', 'package-lock.json'].map((file) => {
      writeFileSync(join(root, file), ' ', { flag: 'a' });
      return renderingVersion(root);
    });
    expect(new Set([before, ...versions]).size).toBe(4);
    writeFileSync(join(root, 'src/html/prose-html.test.ts'), '');
    expect(renderingVersion(root)).toBe(versions.at(-1));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
