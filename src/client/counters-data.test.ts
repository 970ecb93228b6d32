import { expect, test } from 'vitest';
import { visitorsSchema } from '../schemas/stats.ts';
import { newerVisitors } from './counters-data.ts';

const good = { online: 7, today: 17, month: 1675, total: 53_627, updatedAt: '2026-11-25T08:00:00+07:00' };

test('newer counters are shown; older, equal and impossible ones are not', () => {
  expect(newerVisitors({ visitors: good }, '')).toEqual(good);
  expect(newerVisitors({ visitors: good }, '2026-11-25T07:55:00+07:00')).toEqual(good);
  for (const baked of ['2026-11-25T08:00:00+07:00', '2026-11-25T09:00:00+07:00']) {
    expect(newerVisitors({ visitors: good }, baked)).toBeUndefined();
  }
  // A site that opened this very day, and one that nobody has come to yet.
  for (const same of [7, 0]) {
    const first = { ...good, online: 0, today: same, month: same, total: same };
    expect(newerVisitors({ visitors: first }, '')).toEqual(first);
  }
  expect(newerVisitors({ visitors: { ...good, today: 1676 } }, '')).toBeUndefined();
  expect(newerVisitors({ visitors: { ...good, month: 60_000 } }, '')).toBeUndefined();
});

test('nothing is shown that the schema refuses', () => {
  const { updatedAt: _, ...unmeasured } = good;
  const wrong: unknown[] = [
    null,
    5,
    'x',
    [],
    {},
    { ...good, total: '53627' },
    { ...good, online: -1 },
    { ...good, today: 1.5 },
    { ...good, month: null },
    { ...good, updatedAt: 'hôm nay' },
    { ...good, updatedAt: '2026-11-25T08:00:00Z' },
    { ...good, updatedAt: '2026-13-45T08:00:00+07:00' },
    { ...good, updatedAt: 5 },
    { ...good, updatedAt: [good.updatedAt] },
    { ...good, updatedAt: '2026-02-30T08:00:00+07:00' },
    { ...good, updatedAt: '2026-11-25T08:60:00+07:00' },
    { ...good, updatedAt: '2026-11-25 08:00:00+07:00' },
    { ...good, updatedAt: '2026-11-25T<img>:0+07:00' },
    { ...good, updatedAt: `${good.updatedAt}<img src=x onerror=alert(1)>` },
    { ...good, total: '<b>7</b>' },
    { ...good, total: Number.NaN },
    { ...good, total: Number.POSITIVE_INFINITY },
    { ...good, total: 2 ** 53 },
    { ...good, total: [53_627] },
    { ...good, total: { valueOf: 1 } },
    { ...good, online: true },
    { ...good, extra: 1 },
    { online: 7, today: 17, month: 1675, updatedAt: good.updatedAt, toString: 1 },
    JSON.parse(`{"__proto__":${JSON.stringify(good)}}`),
    [good],
    [7, 17, 1675, 53_627, good.updatedAt],
    JSON.stringify(good),
  ];
  for (const visitors of wrong) {
    expect(visitorsSchema().safeParse(visitors).success, JSON.stringify(visitors)).toBe(false);
    expect(newerVisitors({ visitors }, ''), JSON.stringify(visitors)).toBeUndefined();
  }
  const strange = [JSON.parse('{"__proto__":{"visitors":{}}}'), [{ visitors: good }], 'visitors', good];
  for (const content of [undefined, null, 5, [], {}, { visitors: unmeasured }, ...strange]) {
    expect(newerVisitors(content, '')).toBeUndefined();
  }
});

test('figures that no commune has, and an hour that no clock shows, are not shown', () => {
  expect(
    newerVisitors({ visitors: { ...good, updatedAt: '2026-11-25T24:00:00+07:00' } }, ''),
  ).toBeUndefined();
  for (const name of ['online', 'total'] as const) {
    expect(newerVisitors({ visitors: { ...good, [name]: 1e9 } }, '')).toBeDefined();
    expect(newerVisitors({ visitors: { ...good, [name]: 1e9 + 1 } }, ''), name).toBeUndefined();
  }
});
