import { describe, expect, test } from 'vitest';
import { at } from '../../tests/support/entries.ts';
import { toProcedureResult } from './procedures.ts';

const row = (year: number, throughMonth: number, onTime: number, late = 0) => ({
  year,
  throughMonth,
  handled: onTime + late,
  onTime,
  late,
  updatedAt: at('2022-09-25 12:41:15'),
});

describe('the result of administrative procedures', () => {
  test("is the seed's: month 09, 1.783 handled, 100% on time", () => {
    expect(toProcedureResult(row(2022, 9, 1783))).toEqual({
      year: '2022',
      throughMonth: '09',
      handled: '1.783',
      onTime: '1.783',
      late: '0',
      onTimeShare: '100%',
      lateShare: '0%',
      updatedAt: { text: '25/09/2022 12:41:15', iso: '2022-09-25T12:41:15+07:00' },
      detailHref: '/tthc/',
    });
  });

  test('with one late file in ten thousand claims no 100% and no 0%', () => {
    expect(toProcedureResult(row(2022, 12, 9999, 1))).toMatchObject({
      handled: '10.000',
      late: '1',
      onTimeShare: '99,9%',
      lateShare: '0,1%',
    });
  });

  test('with all files late is 0% on time', () => {
    expect(toProcedureResult(row(2022, 1, 0, 3))).toMatchObject({ onTimeShare: '0%', lateShare: '100%' });
  });

  test('of a month without files has figures but no shares', () => {
    const result = toProcedureResult(row(2022, 1, 0));
    expect(result).toMatchObject({ handled: '0', onTime: '0', late: '0' });
    expect([result.onTimeShare, result.lateShare]).toEqual([undefined, undefined]);
  });
});
