import { expect, test } from 'vitest';
import { addPageView, countVisits, isOnline, type Presence } from './presence.ts';
import { seeded, whole } from './testing.ts';

const presenceOf = (times: readonly number[]): Presence => {
  const presence: Presence = [];
  for (const time of times) addPageView(presence, time);
  return presence;
};

test('1,800 s between page views are one visit, 1,801 s are two, and a late line joins them', () => {
  expect(countVisits(presenceOf([0, 1800]))).toBe(1);
  expect(countVisits(presenceOf([0, 1801]))).toBe(2);
  expect(countVisits(presenceOf([0, 1801, 900]))).toBe(1);
  expect(countVisits([])).toBe(0);
});

test('a visitor is online in (now − 300 s, now]', () => {
  const presence = presenceOf([1000, 1200, 5000]);
  const online = [999, 1000, 1499, 1500, 4999, 5000, 5299, 5300].filter((now) => isOnline(presence, now));
  expect(online).toEqual([1000, 1499, 5000, 5299]);
});

test('any order of page views gives the counts of the definition, in bounded room', () => {
  const random = seeded(5);
  for (let round = 0; round < 400; round += 1) {
    const times = Array.from({ length: whole(random, 1, 60) }, () => whole(random, 0, 20_000));
    const presence = presenceOf(times);
    const sorted = times.toSorted((a, b) => a - b);
    const visits = sorted.filter(
      (time, index) => index === 0 || time - (sorted[index - 1] ?? 0) > 1800,
    ).length;
    expect(countVisits(presence)).toBe(visits);
    for (let look = 0; look < 20; look += 1) {
      const now = whole(random, -100, 21_000);
      expect(isOnline(presence, now), `${sorted} at ${now}`).toBe(
        times.some((time) => time > now - 300 && time <= now),
      );
    }
    expect(presence.length).toBeLessThanOrEqual(2 * (1 + 20_000 / 301));
  }
});
