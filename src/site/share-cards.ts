/**
 * The pictures that chat apps show of a page: 1200 × 630, drawn from its words and its lead picture (src/build/share-picture.ts).
 * A page asks for one by what is on it and is told its address; the build draws all that were asked for, in the end. The
 * pages run in the process of the build but in modules of their own: the list is one for both.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface ShareCard {
  readonly title: string;
  /** What it is: the category of an article, the type of a document. */
  readonly label?: string | undefined;
  readonly unit: string;
  readonly parent: string;
  /** The colour of the site. */
  readonly brand: string;
  /** Absolute path of the lead picture. */
  readonly picture?: string | undefined;
}

export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** To be raised when the same card is drawn otherwise. */
const LOOK = 1;

const LIST = Symbol.for('share cards of the site');

const lists = globalThis as { [LIST]?: Map<string, ShareCard> };

function list(): Map<string, ShareCard> {
  lists[LIST] ??= new Map();
  return lists[LIST];
}

/** @returns the name of its file, which is a name for these words and this picture alone */
export function shareCard(card: ShareCard): string {
  const { picture, ...words } = card;
  const digest = createHash('sha256').update(JSON.stringify([LOOK, words]));
  if (picture !== undefined) digest.update(readFileSync(picture));
  const name = `${digest.digest('hex').slice(0, 16)}.jpg`;
  list().set(name, card);
  return name;
}

/** Those that were asked for, by the names of their files. */
export const shareCards = (): ReadonlyMap<string, ShareCard> => list();
