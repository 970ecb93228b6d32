/** Draws the pictures that pages asked to be shared with; what was drawn once is kept, by the name of its content. */
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { forEachAtATime } from '../lib/at-a-time.ts';
import { type ShareCard, shareCards } from '../site/share-cards.ts';
import { drawShareCard } from './share-picture.ts';

/** Drawn at a time: the library has threads of its own. */
const AT_A_TIME = 4;

export function sharePictures(project: string): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const drawn = await writeShareCards(shareCards(), {
          outDir: join(fileURLToPath(dir), '_astro'),
          cacheDir: join(project, 'node_modules/.cache/share-pictures'),
          fonts: join(project, 'src/build/fonts'),
        });
        if (drawn > 0) logger.info(`vẽ ${drawn} ảnh chia sẻ`);
      },
    },
  };
}

/** @returns how many had to be drawn */
export async function writeShareCards(
  cards: ReadonlyMap<string, ShareCard>,
  { outDir, cacheDir, fonts }: { outDir: string; cacheDir: string; fonts: string },
): Promise<number> {
  if (cards.size === 0) return 0;
  await mkdir(outDir, { recursive: true });
  await mkdir(cacheDir, { recursive: true });
  let drawn = 0;
  await forEachAtATime([...cards], AT_A_TIME, async ([name, card]) => {
    const kept = join(cacheDir, name);
    const isKept = await copyFile(kept, join(outDir, name)).then(
      () => true,
      () => false,
    );
    if (isKept) return;
    drawn += 1;
    // A build that is stopped here leaves no half of a picture.
    const unfinished = `${kept}.${process.pid}`;
    await writeFile(unfinished, await drawShareCard(card, fonts));
    await rename(unfinished, kept);
    await copyFile(kept, join(outDir, name));
  });
  return drawn;
}
