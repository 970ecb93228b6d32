/**
 * `npm run check -- --fix`: mends what the check finds, where nothing else can have been meant.
 *
 * What a remedy says and what is done have one home: the finding's own replacement or name (`src/check/`). `certain.ts`
 * says which are followed without asking, `reading.ts` and `tidy.ts` hold what must come before or what no finding speaks
 * of; `pictures.ts` makes photographs as the site keeps them. Every file is replaced whole.
 */
import { existsSync } from 'node:fs';
import type { Change } from './change.ts';
import { mendNames } from './names.ts';
import { type FixOptions, mendPictures } from './pictures.ts';
import { mendTexts } from './texts.ts';

export { type Change, formatChange, formatChanges } from './change.ts';

/** A file may lie in a folder that is to be called otherwise, and be a text once it has its ending. */
const MOST_ROUNDS = 12;

/** @returns what was changed, in the order in which it was done */
export async function fixContent(options: FixOptions): Promise<Change[]> {
  const changes: Change[] = [];
  if (!existsSync(options.contentDir)) return changes;
  changes.push(...(await mendPictures(options)));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    changes.push(...(await mendTexts(options)));
    const named = await mendNames(options);
    if (named.length === 0) break;
    changes.push(...named);
  }
  return changes;
}
