import { describe, expect, test } from 'vitest';
import { runNode } from '../../tests/support/node.ts';
import {
  addDays,
  addMonths,
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  isMonthToCome,
  isoDateTime,
  isoDay,
  readDateTime,
  readDay,
  vietnamTime,
} from './dates.ts';

describe('a moment as readers in Viet Nam see it', () => {
  test('is day/month/year and 24 hours, two digits each', () => {
    const seed = new Date('2022-01-04T08:39:58+07:00');
    expect(formatDateTime(seed)).toBe('04/01/2022 08:39:58');
    expect(formatDate(seed)).toBe('04/01/2022');
    expect(isoDateTime(seed)).toBe('2022-01-04T08:39:58+07:00');
    expect(isoDay(seed)).toBe('2022-01-04');
  });

  test('one of 23:30 UTC on 31 December belongs to January in Viet Nam', () => {
    const moment = new Date('2021-12-31T23:30:00Z');
    expect(vietnamTime(moment)).toMatchObject({ year: '2022', month: '01', day: '01' });
    expect(formatDateTime(moment)).toBe('01/01/2022 06:30:00');
    expect(isoDay(moment)).toBe('2022-01-01');
  });

  test('one of 16:59:59 UTC on 31 December is the last second of the old year', () => {
    expect(formatDateTime(new Date('2021-12-31T16:59:59Z'))).toBe('31/12/2021 23:59:59');
  });

  test('midnight is 00:00:00 of the new day, never 24:00:00', () => {
    const midnight = new Date('2021-12-31T17:00:00Z');
    expect(formatDateTime(midnight)).toBe('01/01/2022 00:00:00');
    expect(isoDateTime(midnight)).toBe('2022-01-01T00:00:00+07:00');
  });

  test('keeps 29 February of a leap year on both of its edges', () => {
    expect(formatDateTime(new Date('2024-02-28T17:00:00Z'))).toBe('29/02/2024 00:00:00');
    expect(formatDateTime(new Date('2024-02-29T16:59:59Z'))).toBe('29/02/2024 23:59:59');
    expect(formatDateTime(new Date('2024-02-29T17:00:00Z'))).toBe('01/03/2024 00:00:00');
  });

  test('shifts by no hour in summer: Viet Nam has no daylight saving', () => {
    expect(formatDateTime(new Date('2022-07-01T12:00:00Z'))).toBe('01/07/2022 19:00:00');
    expect(formatDateTime(new Date('2022-12-01T12:00:00Z'))).toBe('01/12/2022 19:00:00');
  });

  test('its form for machines names the same moment again', () => {
    for (const iso of ['2021-12-31T16:59:59.000Z', '2021-12-31T17:00:00.000Z', '2026-06-30T23:30:00.000Z']) {
      expect(new Date(isoDateTime(new Date(iso))).toISOString()).toBe(iso);
    }
  });

  test('is the same on a machine in New York, on Kiritimati and in UTC', async () => {
    const moments = ['2021-12-31T16:59:59Z', '2021-12-31T23:30:00Z', '2022-03-13T07:30:00Z'];
    const program = `
      const { formatDateTime, isoDateTime } = await import(${JSON.stringify(new URL('./dates.ts', import.meta.url).href)});
      const moments = ${JSON.stringify(moments)}.map((iso) => new Date(iso));
      console.log(JSON.stringify({
        hereIsElsewhere: moments.map((moment) => moment.getHours()),
        shown: moments.map((moment) => [formatDateTime(moment), isoDateTime(moment)]),
      }));`;
    const on = async (TZ: string) =>
      JSON.parse(
        (await runNode(['--no-warnings', '--input-type=module', '-e', program], { env: { TZ } })).stdout,
      );
    const [newYork, kiritimati, utc] = await Promise.all(
      ['America/New_York', 'Pacific/Kiritimati', 'UTC'].map(on),
    );
    expect(newYork.hereIsElsewhere, 'the machines must really differ').not.toEqual(
      kiritimati.hereIsElsewhere,
    );
    expect(newYork.shown).toEqual([
      ['31/12/2021 23:59:59', '2021-12-31T23:59:59+07:00'],
      ['01/01/2022 06:30:00', '2022-01-01T06:30:00+07:00'],
      ['13/03/2022 14:30:00', '2022-03-13T14:30:00+07:00'],
    ]);
    expect(kiritimati.shown).toEqual(newYork.shown);
    expect(utc.shown).toEqual(newYork.shown);
  });
});

describe('a calendar day and a month', () => {
  test('a day is turned round without passing through any time zone', () => {
    expect(formatDay('2022-01-04')).toBe('04/01/2022');
    expect(formatDay('2024-02-29')).toBe('29/02/2024');
  });

  test('a month has two digits', () => {
    expect(formatMonth(9)).toBe('09');
    expect(formatMonth(12)).toBe('12');
  });
});

describe('a moment and a day that somebody wrote', () => {
  test('are read where the calendar and the clock have them', () => {
    expect(readDateTime('2022-01-04T08:39:58+07:00')?.toISOString()).toBe('2022-01-04T01:39:58.000Z');
    expect(readDay('2024-02-29')?.toISOString()).toBe('2024-02-28T17:00:00.000Z');
  });

  test.each([
    '2022-02-30T08:00:00+07:00',
    '2022-13-01T08:00:00+07:00',
    '2022-01-04T24:00:00+07:00',
    '2022-01-04T08:60:00+07:00',
    '2022-01-04T08:39:58Z',
    '2022-01-04T08:39:58+08:00',
    '2022-01-04 08:39:58+07:00',
    '2022-01-04T08:39:58.000+07:00',
    '+275760-09-13T00:00:00.000Z',
    '1/4/2022',
    '',
  ])('%j is no moment', (text) => {
    expect(readDateTime(text)).toBeUndefined();
  });

  test.each(['2022-02-30', '2023-02-29', '2022-00-10', '2022-1-4', '04/01/2022', '2022-01-04T08:00', ''])(
    '%j is no day',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );
});

test('a month is to come until it has begun in Viet Nam', () => {
  const lastHour = new Date('2022-09-30T16:59:59Z');
  const firstHour = new Date('2022-09-30T17:00:00Z');
  expect([isMonthToCome(2022, 10, lastHour), isMonthToCome(2022, 10, firstHour)]).toEqual([true, false]);
  expect(isMonthToCome(2023, 1, firstHour)).toBe(true);
  expect(isMonthToCome(2022, 9, firstHour)).toBe(false);
});

test('days are counted over the ends of months and years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
});

describe('months later', () => {
  test.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-11-14', 36, '2026-11-14'],
    ['2021-12-01', 1, '2022-01-01'],
  ])('%s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});
