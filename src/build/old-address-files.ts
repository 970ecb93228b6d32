/**
 * A page that leads on from `/tin-tuc/12345.html` is a file of that name. Astro makes every page the index of a folder, and a
 * folder called like a file is one that servers, and our own tools, take for what it is not.
 */
import { readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export const oldAddressFiles = (): AstroIntegration => ({
  name: 'old-address-files',
  hooks: { 'astro:build:done': ({ dir }) => foldersToFiles(fileURLToPath(dir)) },
});

/** Every folder below it that is called like a page and holds one becomes that page. */
export function foldersToFiles(outDir: string): void {
  const folders = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const folder of folders) {
    const aside = `${folder}.aside`;
    renameSync(join(folder, 'index.html'), aside);
    rmdirSync(folder);
    renameSync(aside, folder);
  }
}
