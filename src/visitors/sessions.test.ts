import { expect, test } from 'vitest';
import { seeded, whole } from '../../tests/support/visitors.ts';
import { NONE, Sessions } from './sessions.ts';

/** One visitor with these page views. */
function visitor(times: readonly number[]) {
  const presences = new Sessions(1000);
  let newest = NONE;
  for (const time of times) newest = presences.add(newest, time) ?? newest;
  return {
    visits: presences.countVisits(newest),
    isOnline: (now: number) => presences.isOnline(newest, now),
    times: presences.timesOf(newest),
  };
}

test('1,800 s between page views are one visit, 1,801 s are two, and a late line joins them', () => {
  expect(visitor([0, 1800]).visits).toBe(1);
  expect(visitor([0, 1801]).visits).toBe(2);
  expect(visitor([0, 1801, 900]).visits).toBe(1);
  expect(visitor([]).visits).toBe(0);
});

test('a visitor is online in (now − 300 s, now]', () => {
  const { isOnline } = visitor([1000, 1200, 5000]);
  const online = [999, 1000, 1499, 1500, 4999, 5000, 5299, 5300].filter((now) => isOnline(now));
  expect(online).toEqual([1000, 1499, 5000, 5299]);
});

test('any order of page views gives the counts of the definition, in bounded room', () => {
  const random = seeded(5);
  for (let round = 0; round < 400; round += 1) {
    const times = Array.from({ length: whole(random, 1, 60) }, () => whole(random, 0, 20_000));
    const { visits, isOnline, times: stretches } = visitor(times);
    const sorted = times.toSorted((a, b) => a - b);
    const expected = sorted.filter(
      (time, index) => index === 0 || time - (sorted[index - 1] ?? 0) > 1800,
    ).length;
    expect(visits).toBe(expected);
    for (let look = 0; look < 20; look += 1) {
      const now = whole(random, -100, 21_000);
      expect(isOnline(now), `${sorted} at ${now}`).toBe(
        times.some((time) => time > now - 300 && time <= now),
      );
    }
    expect(stretches.length).toBeLessThanOrEqual(2 * (1 + 20_000 / 301));
    expect(stretches).toEqual(stretches.toSorted((a, b) => a - b));
  }
});

test('stretches of several visitors share the room, which is used again and has an end', () => {
  const presences = new Sessions(3);
  const one = presences.add(NONE, 0) ?? NONE;
  const twice = presences.add(one, 600) ?? NONE;
  const other = presences.add(NONE, 100) ?? NONE;
  expect(presences.add(NONE, 5000), 'a fourth has no room').toBeUndefined();
  expect(presences.timesOf(twice)).toEqual([0, 0, 600, 600]);
  // Both stretches of the first become one, which leaves room.
  expect(presences.add(twice, 300)).toBe(twice);
  expect(presences.timesOf(presences.add(other, 5000) ?? NONE)).toEqual([100, 100, 5000, 5000]);
  expect(presences.timesOf(twice)).toEqual([0, 600]);
});
