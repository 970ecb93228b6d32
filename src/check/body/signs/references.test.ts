/** Links by a name that nothing gives, over two lines, or in wide brackets: what is told, and the line put right. */
import { describe, expect, test } from 'vitest';
import { judgeParted, judgeReference } from './references.ts';

describe('a link by a name that nothing gives', () => {
  test.each([
    ['Xem [văn bản][1] nhé', 4, '[văn bản](địa chỉ)', '[1]'],
    ['[xem][van-ban]', 0, '[xem](địa chỉ)', '[van-ban]'],
    ['[văn bản][]', 0, '[văn bản](địa chỉ)', '[văn bản]'],
    ['[1][2], [kế hoạch][3]', 8, '[kế hoạch](địa chỉ)', '[3]'],
  ])('%j is told where it begins, with both ways', (line, at, right, name) => {
    expect(judgeReference(line)).toEqual({
      at,
      problem: {
        rule: 'link-broken',
        severity: 'warning',
        message: 'Liên kết viết chưa đúng nên sẽ hiện nguyên dấu ngoặc.',
        remedy: `viết "${right}"; hoặc thêm ở cuối bài, sau một dòng trống, dòng "${name}: địa chỉ".`,
      },
    });
  });

  test.each(['[1][2]', '[a][b]', '[xem] [1]', '[xem]', ''])('%j is none', (line) => {
    expect(judgeReference(line)).toBeUndefined();
  });
});

test.each([
  ['Xem ［văn bản］（/van-ban/） đó', 'Xem [văn bản](/van-ban/) đó'],
  ['［xem］ (https://a.vn/b)', '[xem](https://a.vn/b)'],
  ['[xem]（/a/）.', '[xem](/a/).'],
])('the wide brackets of %j are put right', (line, right) => {
  const found = judgeReference(line);
  const { from = 0, to = 0, text = '' } = found?.piece ?? {};
  expect(found?.at).toBe(from);
  expect(line.slice(0, from) + text + line.slice(to)).toBe(right);
  expect(found?.problem.remedy).toBe(`viết "${text}".`);
});

test.each(['［xem］', '（xem）', '［xem］（ghi chú）', '[xem](/a/)'])('%j says nothing', (line) => {
  expect(judgeReference(line)).toBeUndefined();
});

test('a link over two lines is told in one', () => {
  expect(judgeParted('Xem [văn bản]  ', '  (/van-ban/) này')).toMatchObject({
    joined: '[văn bản](/van-ban/)',
    problem: { remedy: 'viết liền trên một dòng: "[văn bản](/van-ban/)".' },
  });
  expect(judgeParted('[xem]', '(https://a.vn/)')?.joined).toBe('[xem](https://a.vn/)');
  expect(judgeParted('Xem [văn bản] này', '(/van-ban/)')).toBeUndefined();
  expect(judgeParted('Xem [văn bản]', '(trang 5)')).toBeUndefined();
  expect(judgeParted('Xem văn bản', '(/van-ban/)')).toBeUndefined();
});
