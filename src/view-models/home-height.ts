/**
 * How many articles fill the home page down to the foot of its side. No rule of CSS can tell, so the heights of what
 * stands in the two columns are reckoned at the build, for the wide layout, in pixels of the default text size. They
 * come out within the height of an article, and a test measures that, also from 62em on, where both columns are narrower.
 */
import type { DocumentRow } from './documents.ts';
import type { Teaser } from './teaser.ts';

/** What stands beside the news. */
export interface HomeSide {
  readonly documents: readonly DocumentRow[];
  readonly hasResult: boolean;
  /** Telephones and the like. */
  readonly contacts: number;
}

export interface HomeLead extends Teaser {
  readonly opening: string;
}

const LEAST = 3;
const MOST = 10;
/** Between two parts of a column; the head of a part with the gap below it. */
const GAP = 48;
const HEAD = 67;
const COLUMN = 736;
/** A line of meta text. */
const META = 26;
/** More telephones are left to the page of contacts. */
const MOST_CONTACTS = 6;

/** Lines of a text where so many characters stand on one. */
const lines = (text: string, characters: number): number => Math.ceil(text.length / characters);

/** @param rest the articles behind the first, of which as many are taken as fit */
export function fillingSide(lead: HomeLead, rest: readonly Teaser[], side: HomeSide): Teaser[] {
  const goal = sideHeight(side);
  let height = leadHeight(lead) + GAP + HEAD;
  const taken: Teaser[] = [];
  for (const teaser of rest.slice(0, MOST)) {
    const own = teaserHeight(teaser);
    if (taken.length >= LEAST && height + own / 2 > goal) break;
    taken.push(teaser);
    height += own;
  }
  return taken;
}

function sideHeight({ documents, hasResult, contacts }: HomeSide): number {
  const parts = [
    ...(hasResult ? [493] : []),
    ...(documents.length > 0 ? [HEAD + sum(documents.map(documentHeight))] : []),
    ...(contacts > 0 ? [HEAD + 100 * Math.min(contacts, MOST_CONTACTS) - 12] : []),
  ];
  return sum(parts) + GAP * Math.max(parts.length - 1, 0);
}

function documentHeight({ heading, validity }: DocumentRow): number {
  // What takes effect on a day says the day, on a line of its own.
  const standing = validity.state === 'upcoming' ? 2 : 1;
  return META * (1 + standing) + 26 * lines(heading, 24) + 25;
}

function leadHeight({ title, opening, cover }: HomeLead): number {
  const picture = cover ? (COLUMN * cover.src.height) / cover.src.width + 12 : 0;
  return picture + 44 + 43 * lines(title, 34) + 12 + 34 * lines(opening, 64) + 12 + 44;
}

function teaserHeight({ title, summary, cover }: Teaser): number {
  const words = cover
    ? 27 * lines(title, 44) + 31 * lines(summary, 52)
    : 27 * lines(title, 62) + 31 * lines(summary, 74);
  return Math.max(words + META, cover ? 128 : 0) + 33;
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
