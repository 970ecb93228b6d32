/** Results of procedures that cannot be, as an editor meets them; what the remedy says to write passes. */
import { expect, test } from 'vitest';
import { checkSpoilt } from '../../../tests/support/content.ts';

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
