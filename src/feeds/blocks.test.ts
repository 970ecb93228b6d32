import { describe, expect, test } from 'vitest';
import { PAGE_ITEMS, timeBlocks } from './blocks.ts';

const HOUR = 3_600_000;
/** Moments some hours apart, the newest first. */
const hours = (count: number, apart = 7) =>
  Array.from(
    { length: count },
    (_, index) => new Date(Date.UTC(2022, 0, 1) + (count - index) * apart * HOUR),
  );
const blocksOf = (moments: readonly Date[]) => timeBlocks(moments, (moment) => moment);
/** What stands on each page but that of the newest item, by where its part of time begins. */
const archives = (moments: readonly Date[]) =>
  new Map(
    blocksOf(moments)
      .slice(1)
      .map(({ start, items }) => [start, items.map(Number).join(' ')]),
  );

describe('pages of a feed', () => {
  test('hold every item once, in its order, and no more than a page does', () => {
    const moments = hours(1000);
    const blocks = blocksOf(moments);
    expect(blocks.flatMap(({ items }) => items)).toEqual(moments);
    for (const { items } of blocks) {
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(PAGE_ITEMS);
    }
    expect(new Set(blocks.map(({ start }) => start)).size).toBe(blocks.length);
  });

  test('do not change when newer items come', () => {
    const all = hours(1000);
    for (const newer of [1, 30, 200, 700]) {
      const now = archives(all);
      for (const [start, items] of archives(all.slice(newer))) expect(now.get(start), `${newer}`).toBe(items);
    }
  });

  test('do not change when an item of another page is removed', () => {
    const moments = hours(400);
    const before = archives(moments);
    for (const removed of [0, 5, 120, 399]) {
      const gone = Number(moments[removed]);
      const after = archives(moments.filter((_, index) => index !== removed));
      for (const [start, items] of after) {
        const had = before.get(start);
        // A page takes in its neighbour where both have become one page's fill: no item goes to a third.
        if (had !== undefined && !items.startsWith(had) && !items.endsWith(had)) {
          expect(
            had
              .split(' ')
              .filter((item) => item !== String(gone))
              .join(' '),
            `${removed}`,
          ).toBe(items);
        }
      }
      expect([...after].filter(([start, items]) => before.get(start) !== items).length).toBeLessThan(2);
    }
  });

  test('of one second stand together, and those before 1970 and of none are no fault', () => {
    const moment = new Date(0);
    expect(blocksOf(Array.from({ length: 80 }, () => moment)).map(({ items }) => items.length)).toEqual([80]);
    expect(blocksOf([new Date(Date.UTC(1954, 4, 7))])).toHaveLength(1);
    expect(blocksOf([])).toEqual([]);
  });
});
