/** The ways in which people write a day or an hour, and what is read out of each; a doubtful one is not guessed at. */
import { describe, expect, test } from 'vitest';
import { isoMoment, readMoment, type WrittenMoment } from './moments.ts';

/** What a remedy would show of a moment. */
function shown(written: string): string | undefined {
  const moment = readMoment(written);
  return typeof moment === 'object' ? isoMoment(moment) : moment;
}

describe('a day', () => {
  test.each([
    ['2022-01-04', '2022-01-04'],
    ['2022/1/4', '2022-01-04'],
    ['2022.12.31', '2022-12-31'],
    ['04/01/2022', '2022-01-04'],
    ['4-1-2022', '2022-01-04'],
    ['4. 1. 2022', '2022-01-04'],
    ['ngày 4 tháng 1 năm 2022', '2022-01-04'],
    ['4 thg 1, 2022', '2022-01-04'],
    ['Thứ Ba, ngày 04/01/2022', '2022-01-04'],
    ['CN 29/02/2024', '2024-02-29'],
    ['  NGÀY 4 THÁNG 1 NĂM 2022  ', '2022-01-04'],
    ['ngày 4 tháng 1 năm 2022'.normalize('NFD'), '2022-01-04'],
    ['01/02/0202', '0202-02-01'],
    ['20220104', '2022-01-04'],
    ['Jan 4, 2022', '2022-01-04'],
    ['December 31st 2022', '2022-12-31'],
    ['4 September 2022', '2022-09-04'],
    ['22-Dec-2022', '2022-12-22'],
    ['Tue, Mar. 1, 2022', '2022-03-01'],
    ['2022–01–04', '2022-01-04'],
    ['(Mùng 4/1/2022).', '2022-01-04'],
  ])('%j', (written, day) => {
    expect(readMoment(written)).toEqual({ day, time: undefined, offset: 420 });
  });

  test.each(['30/02/2022', '2022-13-01', '0/1/2022', '29/02/2023', '32 tháng 1 năm 2022'])(
    '%j is none',
    (written) => {
      expect(readMoment(written)).toBe('no-day');
    },
  );

  test.each([
    '',
    'hôm qua',
    '4/1/22',
    '4/1-2022',
    '20222-01-04',
    '2022-01-041',
    '4/1/2022 5/1/2022',
    '2022-01-04 04/01/2022',
    'ngày',
    '04/01/2022 nhé',
  ])('%j is not understood', (written) => {
    expect(readMoment(written)).toBeUndefined();
  });

  test('a text of 80 signs is read, a longer one is a sentence', () => {
    expect(readMoment('4/1/2022'.padStart(60, ',').padEnd(80, ','))).toMatchObject({ day: '2022-01-04' });
    expect(readMoment('4/1/2022'.padStart(60, ',').padEnd(81, ','))).toBeUndefined();
    expect(readMoment('Jan 4, 2022'.padStart(80, ' '))).toMatchObject({ day: '2022-01-04' });
    expect(readMoment(`2022–01–04${','.repeat(66)}8:39`)).toMatchObject({ time: '08:39:00' });
    expect(readMoment(`4/1/2022${','.repeat(68)}8:39`)).toMatchObject({ time: '08:39:00' });
    expect(readMoment(`4/1/2022${','.repeat(69)}8:39`)).toBeUndefined();
  });
});

describe('an hour', () => {
  test.each([
    ['8:39', '08:39:00'],
    ['08:39:58', '08:39:58'],
    ['08:39:58.123', '08:39:58'],
    ['8h', '08:00:00'],
    ['8h05', '08:05:00'],
    ['8g5', '08:05:00'],
    ['8 giờ', '08:00:00'],
    ['8 giờ 5 phút 7 giây', '08:05:07'],
    ['17h30p', '17:30:00'],
    ['0:00', '00:00:00'],
    ['23:59:59', '23:59:59'],
    ['24:00', '24:00:00'],
    ['1 AM', '01:00:00'],
    ['8 am', '08:00:00'],
    ['8 a.m.', '08:00:00'],
    ['8 p. m.', '20:00:00'],
    ['12 am', '00:00:00'],
    ['12 pm', '12:00:00'],
    ['11:59 pm', '23:59:00'],
    ['8:30 SA', '08:30:00'],
    ['8:30 CH', '20:30:00'],
    ['20:30 PM', '20:30:00'],
    ['23:00 CH', '23:00:00'],
    ['8h sáng', '08:00:00'],
    ['11h sáng', '11:00:00'],
    ['0h sáng', '00:00:00'],
    ['10h trưa', '10:00:00'],
    ['12h trưa', '12:00:00'],
    ['14h trưa', '14:00:00'],
    ['1h trưa', '13:00:00'],
    ['2h trưa', '14:00:00'],
    ['3h chiều', '15:00:00'],
    ['11h chiều', '23:00:00'],
    ['12h chiều', '12:00:00'],
    ['15h chiều', '15:00:00'],
    ['8h tối', '20:00:00'],
    ['5h đêm', '17:00:00'],
    ['11h đêm', '23:00:00'],
    ['22h đêm', '22:00:00'],
  ])('%j', (hour, time) => {
    expect(readMoment(`4/1/2022 ${hour}`)).toEqual({ day: '2022-01-04', time, offset: 420 });
    expect(readMoment(`${hour} ngày 4/1/2022`)).toEqual({ day: '2022-01-04', time, offset: 420 });
  });

  test.each(['25:00', '24:01', '24:00:01', '8:60', '8:59:60', '99h'])('%j is none', (hour) => {
    expect(readMoment(`4/1/2022 ${hour}`)).toBe('no-hour');
  });

  test.each([
    '8:30 9:30',
    '8 am pm',
    '0:30 am',
    '13:00 am',
    '13:00 sa',
    '0:30 pm',
    '24:00 pm',
    '12h sáng',
    '13h sáng',
    '9h trưa',
    '15h trưa',
    '3h trưa',
    '0h trưa',
    '0h đêm',
    '4h đêm',
    '12h đêm',
    '24h tối',
    'sáng',
    'pm',
    '8',
  ])('%j is not guessed at', (hour) => {
    expect(readMoment(`4/1/2022 ${hour}`)).toBeUndefined();
  });

  test('an hour without a day is no moment', () => {
    expect(readMoment('17:30')).toBeUndefined();
    expect(readMoment('8h sáng')).toBeUndefined();
  });
});

describe('a zone moves the hour to that of Viet Nam', () => {
  test.each([
    ['8:00 Z', '2022-01-04T15:00:00+07:00'],
    ['8:00 UTC', '2022-01-04T15:00:00+07:00'],
    ['20:00Z', '2022-01-05T03:00:00+07:00'],
    ['8:00+07:00', '2022-01-04T08:00:00+07:00'],
    ['8:00 ICT', '2022-01-04T08:00:00+07:00'],
    ['8:00 (giờ Việt Nam)', '2022-01-04T08:00:00+07:00'],
    ['8:00 (GMT+7)', '2022-01-04T08:00:00+07:00'],
    ['8:00 +0530', '2022-01-04T09:30:00+07:00'],
    ['8:00 -05:00', '2022-01-04T20:00:00+07:00'],
    ['8:00 -0330', '2022-01-04T18:30:00+07:00'],
    ['8:00 +14', '2022-01-04T01:00:00+07:00'],
    ['8:00 +09:59', '2022-01-04T05:01:00+07:00'],
  ])('%j', (hour, moment) => {
    expect(shown(`2022-01-04 ${hour}`)).toBe(moment);
  });

  test.each(['+15', '+14:01', '+09:60', 'Z +07:00', 'UTC ICT', '+07 +07', 'EST'])(
    '%j is none that is known',
    (zone) => {
      expect(readMoment(`2022-01-04 8:00 ${zone}`)).toBeUndefined();
    },
  );

  test('nothing is moved where no hour stands', () => {
    expect(readMoment('2022-01-04 Z')).toBeUndefined();
    expect(readMoment('2022-01-04 ICT')).toBeUndefined();
    expect(readMoment('2022-01-04 +07:00')).toBeUndefined();
    expect(readMoment('2022-01-04 +07:00 8:00')).toBeUndefined();
  });
});

describe('the moment that is shown', () => {
  const day: WrittenMoment = { day: '2022-01-04', time: undefined, offset: 420 };

  test('of a day without an hour is its beginning, or the hour that is meant', () => {
    expect(isoMoment(day)).toBe('2022-01-04T00:00:00+07:00');
    expect(isoMoment(day, '23:59:59')).toBe('2022-01-04T23:59:59+07:00');
  });

  test('has the hour that was written, to the second', () => {
    expect(isoMoment({ ...day, time: '01:02:03' }, '23:59:59')).toBe('2022-01-04T01:02:03+07:00');
    expect(isoMoment({ ...day, time: '24:00:00' })).toBe('2022-01-05T00:00:00+07:00');
  });
});

describe('what machines count', () => {
  test.each([
    ['1641260398', '2022-01-04T08:39:58+07:00'],
    [' 1641260398 ', '2022-01-04T08:39:58+07:00'],
    ['1641260398.9', '2022-01-04T08:39:58+07:00'],
    ['1641260398123', '2022-01-04T08:39:58+07:00'],
    ['44565', '2022-01-04T00:00:00+07:00'],
    ['44565.5', '2022-01-04T12:00:00+07:00'],
    ['44565.36108796', '2022-01-04T08:39:58+07:00'],
    ['0631152000000', '1990-01-01T07:00:00+07:00'],
    ['0631151999999', undefined],
    ['4133980799', '2101-01-01T06:59:59+07:00'],
    ['4133980800', undefined],
  ])('%s', (written, moment) => {
    expect(shown(written)).toBe(moment);
  });

  test('a day of a sheet without a part of it has no hour', () => {
    expect(readMoment('44565')).toEqual({ day: '2022-01-04', time: undefined, offset: 420 });
  });
});
