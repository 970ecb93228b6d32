import { expect, test } from 'vitest';
import { DAY_S, dayNamed, dayOf, nameOf, startOf } from './calendar.ts';

const seconds = (iso: string) => Date.parse(iso) / 1000;

test('a day begins at midnight in Viet Nam', () => {
  const day = dayOf(seconds('2022-09-25T00:00:00+07:00'));
  expect(nameOf(day)).toBe('2022-09-25');
  expect(dayOf(seconds('2022-09-24T23:59:59+07:00'))).toBe(day - 1);
  expect(dayOf(seconds('2022-09-25T23:59:59+07:00'))).toBe(day);
  expect(startOf(day)).toBe(seconds('2022-09-25T00:00:00+07:00'));
  expect(startOf(day + 1) - startOf(day)).toBe(DAY_S);
  expect(DAY_S).toBe(86_400);
});

test('a day is known by its name, and what is no day has none', () => {
  expect(dayNamed('1970-01-01')).toBe(0);
  expect(dayNamed('2022-09-25')).toBe(dayOf(seconds('2022-09-25T12:00:00+07:00')));
  expect(dayNamed('2022-02-30')).toBeUndefined();
  expect(dayNamed('hôm qua')).toBeUndefined();
});
