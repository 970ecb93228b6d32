/** Results of procedures that cannot be, as an editor meets them; what the remedy says to write passes. */
import { describe, expect, test } from 'vitest';
import { checkSpoilt, NOW } from '../../../tests/support/content.ts';
import { remediesOf } from '../../../tests/support/spoilt-content.ts';
import { readJson } from '../data/json-file.ts';
import type { Data } from '../data-file.ts';
import type { Finding } from '../finding.ts';
import type { Source } from '../source.ts';
import { sourceOf } from '../source-file.ts';
import { checkProcedures, checkVisitors } from './stats.ts';

const check = (
  ...rows: readonly (readonly [month: number, handled: number, onTime: number, late: number])[]
) =>
  checkSpoilt({
    'stats/procedures.json': `[\n${rows
      .map(
        ([month, handled, onTime, late]) =>
          `{ "year": 2021, "throughMonth": ${month},\n"handled": ${handled}, "onTime": ${onTime}, "late": ${late},\n"updatedAt": "2021-12-31T08:00:00+07:00" }`,
      )
      .join(',\n')}\n]\n`,
  });

test('a month’s own figure among cumulative ones is an error in its line, and the sum that is told passes', async () => {
  const [finding = '', ...others] = await check([10, 1983, 1980, 3], [11, 200, 200, 0]);
  expect(others).toEqual([]);
  expect(finding).toBe(
    'content/stats/procedures.json:6:12: Lỗi: Số hồ sơ xử lý đến tháng 11/2021 là 200, ít hơn 1.983 của đến tháng 10/2021, ' +
      'mà số cộng dồn từ tháng 1 thì không giảm. Cách sửa: nếu đây là số của riêng tháng 11 thì ghi "handled": 2183, ' +
      '"onTime": 2180, "late": 3; không phải thì xem lại số của tháng 10/2021 và 11/2021.',
  );
  expect(await check([10, 1983, 1980, 3], [11, 2183, 2180, 3])).toEqual([]);
});

test('a part that falls is worth a look, in whichever order the rows stand', async () => {
  const findings = await check([11, 2000, 1998, 2], [10, 1983, 1980, 3]);
  expect(findings).toEqual([
    expect.stringContaining('Lưu ý: Số trễ hạn đến tháng 11/2021 là 2, ít hơn 3 của đến tháng 10/2021'),
  ]);
});

/** What is told of figures: the place and the first words, by the rules of figures alone. */
function told<Value>(value: Value, check: (value: Value, source: Source, data: Data) => void): string[] {
  const findings: Finding[] = [];
  const source = sourceOf(Buffer.from(JSON.stringify(value)), 'a.json', findings);
  const data = source && readJson(source);
  if (source && data) check(value, source, data);
  return findings.map(({ message }) => message);
}

describe('each counter counts what the one before it does', () => {
  const counted = (today: number, month: number, total: number) =>
    told({ online: 9, today, month, total }, (value, { report }, data) => checkVisitors(value, data, report));

  test('and may be the same', () => {
    expect(counted(1, 1, 1)).toEqual([]);
    expect(counted(0, 5, 7)).toEqual([]);
  });

  test('else the two are told', () => {
    expect(counted(2, 1, 7)).toEqual([
      '"today" (2) lớn hơn "month" (1), mà số của tháng gồm cả số của hôm nay.',
    ]);
    expect(counted(2, 1783, 7)).toEqual([
      '"month" (1.783) lớn hơn "total" (7), mà tổng số gồm cả số của tháng.',
    ]);
    expect(counted(3, 2, 1)).toHaveLength(2);
  });
});

/** The moment of the check is 12:00 on 1 June 2022. */
describe('results of a month are of one that has come', () => {
  const ofMonth = (throughMonth: number, updatedAt: string) =>
    told(
      [{ year: 2022, throughMonth, handled: 5, onTime: 4, late: 1, updatedAt: new Date(updatedAt) }],
      (rows, { report }, data) => checkProcedures(rows, data, report, NOW),
    );

  test.each([
    [3, '2022-03-01T00:00:00+07:00'],
    [3, '2022-06-01T12:00:00+07:00'],
    [6, '2022-06-01T00:00:00+07:00'],
  ])('through month %i, updated at %s', (month, at) => {
    expect(ofMonth(month, at)).toEqual([]);
  });

  test.each([
    [7, '2022-06-01T00:00:00+07:00', 'Tháng 07/2022 chưa tới.'],
    [
      3,
      '2022-02-28T23:59:59+07:00',
      'Số liệu đến hết tháng 03/2022 ghi cập nhật lúc 28/02/2022 23:59:59, trước tháng đó.',
    ],
    [3, '2022-06-01T12:00:01+07:00', 'Thời điểm cập nhật 01/06/2022 12:00:01 chưa tới.'],
  ])('through month %i, updated at %s is told', (month, at, message) => {
    expect(ofMonth(month, at)).toEqual([message]);
  });
});

test('a row with the sums of its figures is offered, in whatever order they stand', async () => {
  const row = (throughMonth: number, figures: string) =>
    `{ "year": 2021, "throughMonth": ${throughMonth}, ${figures}, "updatedAt": "2021-12-31T08:00:00+07:00" }`;
  const file = (...figures: string[]) => ({
    'stats/procedures.json': `[\n${figures.map((each, at) => row(at + 3, each)).join(',\n')}\n]\n`,
  });
  const first = '"handled": 10, "onTime": 8, "late": 2';
  const written = file(
    first,
    '"late": 1,  "handled": 5, "onTime": 4',
    '"handled": 30, "onTime": 20, "late": 10',
  );
  const right = file(
    first,
    '"late": 3,  "handled": 15, "onTime": 12',
    '"handled": 30, "onTime": 20, "late": 10',
  );
  expect(await remediesOf(written, 'cumulative-falls')).toEqual([right['stats/procedures.json']]);
});
