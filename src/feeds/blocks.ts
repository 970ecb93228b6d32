/**
 * Which items stand together on a page of a feed. Time is halved, and halved again, until no part holds more than a page
 * does; so where a page ends is said by the calendar and not by a count, and what is removed moves no other item to another
 * page. A part that the newest item has left behind never changes again but by an edit in it (RFC 5005, 4).
 */

export interface Block<Item> {
  /** When its part of time begins, in seconds since 1970: no other page of the feed begins then. */
  readonly start: number;
  /** The newest first. */
  readonly items: readonly Item[];
}

/** Items of a page at most; of one second there may be more. */
export const PAGE_ITEMS = 50;

/** All of time, as far as calendars of four figures go: 2^36 seconds before 1970 and as many after it. */
const LEVEL = 37;

/**
 * @param items the newest first
 * @returns the newest first; no block is empty
 */
export function timeBlocks<Item>(items: readonly Item[], at: (item: Item) => Date): Block<Item>[] {
  const seconds = (item: Item) => Math.floor(at(item).getTime() / 1000);
  const halve = (part: readonly Item[], start: number, level: number): Block<Item>[] => {
    if (part.length === 0) return [];
    if (part.length <= PAGE_ITEMS || level === 0) return [{ start, items: part }];
    const half = start + 2 ** (level - 1);
    const older = part.findIndex((item) => seconds(item) < half);
    const cut = older === -1 ? part.length : older;
    return [...halve(part.slice(0, cut), half, level - 1), ...halve(part.slice(cut), start, level - 1)];
  };
  return halve(items, -(2 ** (LEVEL - 1)), LEVEL);
}
