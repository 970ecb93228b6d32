/**
 * Takes away the pictures that no page shows.
 *
 * Astro publishes the original of every picture that the content names, also those of drafts and of articles
 * whose time has not come. What is linked from nowhere is nobody's to see.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const TEXT = /\.(?:css|html|js|json|txt|xml)$/;

export function unusedPictures(): AstroIntegration {
  return {
    name: 'unused-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const removed = await removeUnusedPictures(fileURLToPath(dir));
        if (removed > 0) logger.info(`bỏ ${removed} ảnh không trang nào dùng`);
      },
    },
  };
}

/** @returns how many pictures were taken away */
async function removeUnusedPictures(outDir: string): Promise<number> {
  const assets = join(outDir, '_astro');
  if (!existsSync(assets)) return 0;
  const unused = new Set((await readdir(assets)).filter((name) => PICTURE.test(name)));
  for (const path of await readdir(outDir, { recursive: true })) {
    if (unused.size === 0) return 0;
    if (!TEXT.test(path)) continue;
    for (const [, name = ''] of (await readFile(join(outDir, path), 'utf8')).matchAll(
      /_astro\/([^"'\s,)?#<>&]+)/g,
    )) {
      unused.delete(nameOf(name));
    }
  }
  for (const name of unused) await rm(join(assets, name));
  return unused.size;
}

/** What looks like an address in a text need not be one, such as `_astro/%zz`. */
function nameOf(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
