/**
 * What a rendered text depends on beside the text. Astro keeps rendered texts between builds and makes one anew only when
 * its digest changes: after an upgrade, or a mended plugin, every page would go on showing what the old one made.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders and files of the project from which Markdown becomes HTML. */
const SOURCES = ['astro.config.mjs', 'package-lock.json', 'src/build', 'src/html', 'src/lib', 'src/site'];

/** @returns a word that changes when any of them does */
export function renderingVersion(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(root, source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('base64url').slice(0, 16);
}

function filesOf(root: string, source: string): string[] {
  if (/\.\w+$/.test(source)) return [source];
  return readdirSync(join(root, source), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${source}/${name.replaceAll('\\', '/')}`);
}
