/** The number of a document: as it is written, and held against its kind and its date. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../schemas/documents.ts';
import { judgeNumber, numberIn, numberKey } from './document-numbers.ts';

const judge = (number: string, more: Partial<Document> = {}) =>
  judgeNumber({ number, type: 'Quyết định', issuedOn: '2022-01-04', ...more } as Document);

test.each(['15/QĐ-UBND', '15/2022/QĐ-UBND', '15', '15/2022/QH15', '15/KH-UBND'])('%s is right', (number) => {
  expect(judge(number, number.includes('KH') ? { type: 'Kế hoạch' } : {})).toBeUndefined();
});

describe('a number with what does not belong to it', () => {
  test.each([
    ['Số: 15/QĐ-UBND', '15/QĐ-UBND'],
    ['số 15/QĐ-UBND', '15/QĐ-UBND'],
    ['15/QĐ-UBND ngày 4/1/2022', '15/QĐ-UBND'],
    ['15/QĐ-UBND, ký ngày 4/1/2022', '15/QĐ-UBND'],
    ['15 / QĐ - UBND', '15/QĐ-UBND'],
    ['15\\QĐ-UBND', '15/QĐ-UBND'],
    [' 15/QĐ-UBND ', '15/QĐ-UBND'],
    ['15/qđ-ubnd', '15/QĐ-UBND'],
    ['15/2022/QD-UBND', '15/2022/QĐ-UBND'],
    ['42/2022/ND-CP', '42/2022/NĐ-CP'],
  ])('%s is to be %s', (number, right) => {
    expect(judge(number)).toMatchObject({
      remedy: `viết "${right}".`,
      instead: { key: 'number', text: right },
    });
  });
});

test('a number that is not filled in is one of a draft', () => {
  expect(judge('…/QĐ-UBND')).toMatchObject({ message: 'Số văn bản "…/QĐ-UBND" còn bỏ trống.' });
  expect(judge('/QĐ-UBND')?.message).toContain('còn bỏ trống');
  expect(judge('…/QĐ-UBND', { draft: true })).toBeUndefined();
});

test('the year in a number is that of its date', () => {
  expect(judge('15/2021/QĐ-UBND')?.message).toBe(
    'Số "15/2021/QĐ-UBND" ghi năm 2021, mà ngày ban hành là năm 2022.',
  );
  expect(judge('15/2021/QĐ-UBND')).not.toHaveProperty('instead');
});

test('a code that stands for one kind alone is held against it', () => {
  expect(judge('15/KH-UBND')?.message).toBe(
    'Số "15/KH-UBND" là số của kế hoạch, mà "type" ghi "Quyết định".',
  );
  expect(judge('15/KH-UBND')?.instead).toEqual({ key: 'type', text: 'Kế hoạch' });
  expect(judge('15/KH-UBND', { type: 'Văn bản khác' })).toBeUndefined();
  // A decision may bring a rule into force.
  expect(judge('15/QĐ-UBND', { type: 'Kế hoạch' })).toBeUndefined();
});

test('a number is known again with zeros before it and among other words', () => {
  expect(numberKey('001/QĐ-UBND')).toBe('1/QĐ-UBND');
  expect(numberKey('0/QĐ-UBND')).toBe('0/QĐ-UBND');
  expect(numberIn('Quyết định số 015/2021/QĐ-UBND ngày 4/1/2021')).toBe('15/2021/QĐ-UBND');
  expect(numberIn('Quyết định số 15 / QĐ-UBND')).toBe('15/QĐ-UBND');
  expect(numberIn('Giá đất')).toBe('Giá đất');
});
