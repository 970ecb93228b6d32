import { describe, expect, test } from 'vitest';
import { at } from '../../tests/support/entries.ts';
import { toStatsJson } from './stats.ts';

const visitors = { online: 7, today: 17, month: 1675, total: 53627 };
const result = {
  year: 2022,
  throughMonth: 9,
  handled: 1783,
  onTime: 1783,
  late: 0,
  updatedAt: at('2022-09-25 12:41:15'),
};
const written = (...parts: Parameters<typeof toStatsJson>) =>
  JSON.parse(JSON.stringify(toStatsJson(...parts)));

describe('/stats.json', () => {
  test('holds the counters and the newest result as whole numbers and times with +07:00', () => {
    expect(
      written({ ...visitors, updatedAt: at('2026-01-01 00:05:00') }, [
        result,
        { ...result, throughMonth: 8 },
      ]),
    ).toEqual({
      visitors: { online: 7, today: 17, month: 1675, total: 53627, updatedAt: '2026-01-01T00:05:00+07:00' },
      procedures: {
        year: 2022,
        throughMonth: 9,
        handled: 1783,
        onTime: 1783,
        late: 0,
        updatedAt: '2022-09-25T12:41:15+07:00',
      },
    });
  });

  test('has no updatedAt until the counters are measured', () => {
    expect(written(visitors, [])).toEqual({ visitors });
  });

  test('leaves out a part without data', () => {
    expect(Object.keys(written(undefined, [result]))).toEqual(['procedures']);
    expect(written(undefined, [])).toEqual({});
  });
});
