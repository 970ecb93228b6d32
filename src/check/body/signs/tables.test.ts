/** Tables that were typed or pasted and became none: why, and the first lines as they should be. */
import { describe, expect, test } from 'vitest';
import { toldOf } from '../../../../tests/support/body.ts';
import { checkSigns } from './index.ts';

const told = (text: string) =>
  toldOf(text, checkSigns).map(({ rule, severity = 'error', from }) => [severity, rule, from]);
const BARE = 'sẽ hiện nguyên dấu "|".';
const TOGETHER = 'các dòng của bảng liền nhau, không có dòng trống.';

describe('rows between bars', () => {
  test.each([
    ['| a | b |\n| 1 | 2 |', 'error', '| a | b |'],
    ['a | b\n1 | 2', 'warning', 'a | b'],
    ['| a | b |', 'error', '| a | b |'],
    ['Chữ\na | b\n1 | 2', 'warning', 'a | b'],
    ['| a | b |\n\n|---|---|\n\n| 1 | 2 |', 'error', '| a | b |'],
  ])('lack the line of dashes: %j', (text, severity, from) => {
    expect(told(text)).toEqual([[severity, 'raw-table', from]]);
    expect(toldOf(text, checkSigns)[0]).toMatchObject({
      message: `Bảng thiếu dòng gạch dưới dòng đầu nên không thành bảng, ${BARE}`,
      remedy: `thêm dòng "| --- | --- |" ngay dưới dòng "${from}"; ${TOGETHER}`,
    });
  });

  test.each([
    [
      '| a | b |\n|---|\n| 1 | 2 |',
      'Dòng gạch có 1 cột mà dòng đầu của bảng có 2 cột, nên',
      '"| --- | --- |"',
    ],
    ['| a |\n|---|---|\n| 1 | 2 |', 'Dòng gạch có 2 cột mà dòng đầu của bảng có 1 cột, nên', '"| --- |"'],
    ['| a | b |\n|===|===|\n| 1 | 2 |', 'Dòng gạch của bảng không viết bằng dấu "-", nên', '"| --- | --- |"'],
    ['| a | b |\n|–––|–––|\n| 1 | 2 |', 'Dòng gạch của bảng không viết bằng dấu "-", nên', '"| --- | --- |"'],
  ])('have a line of dashes that is not right: %j', (text, why, right) => {
    const [found, ...more] = toldOf(text, checkSigns);
    expect(more).toEqual([]);
    expect(found?.message).toBe(`${why} ${BARE}`);
    expect(found?.remedy).toContain(`viết dòng gạch là ${right} ngay dưới dòng`);
  });

  test.each(['+---+---+\n| a | b |\n+---+---+', '│ a │ b │\n│ 1 │ 2 │', '┌───┬───┐\n│ a │ b │\n└───┴───┘'])(
    'have a frame: %j',
    (text) => {
      const [found, ...more] = toldOf(text, checkSigns);
      expect(more).toEqual([]);
      expect(found?.remedy).toBe(
        'bỏ các dòng khung; dòng đầu viết "| a | b |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng như vậy.',
      );
    },
  );

  test('stand in one line', () => {
    const [found] = toldOf('| a | b | |---|---| | 1 | 2 |', checkSigns);
    expect(found?.message).toBe(`Cả bảng nằm trên một dòng, nên ${BARE}`);
    expect(found?.remedy).toBe('viết mỗi hàng một dòng: "| a | b |", "|---|---|", "| 1 | 2 |".');
  });

  test('stand in too far, or under other words', () => {
    const remedy = (text: string) => toldOf(text, checkSigns)[0]?.remedy;
    const inFar = 'xóa dấu cách và Tab ở đầu các dòng của bảng: "| a | b |", dòng dưới là "| --- | --- |".';
    expect(remedy('| a | b |\n    |---|---|\n    | 1 | 2 |')).toBe(inFar);
    expect(remedy('| a | b |\n\t|---|---|\n\t| 1 | 2 |')).toBe(inFar);
    expect(remedy('|---|---|\n| a | b |')).toBe(
      'để một dòng trống trước bảng; các dòng của bảng liền nhau, dòng gạch ngay dưới dòng đầu.',
    );
  });

  test.each([
    'a | b',
    'a | b\n1 | 2 | 3',
    'a | b\nchữ\n1 | 2',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'a | b\n--- | ---\n1 | 2',
  ])('%j are a table, or none', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('columns of tabs and spaces', () => {
  const first = 'Họ tên | Số tiền';
  test.each([
    ['Họ tên\tSố tiền\nMẫu An\t500', first],
    ['Họ tên\tSố tiền\nMẫu An\t500\tthêm', first],
    ['Họ tên   Số tiền\nMẫu An   500', first],
    ['Chữ\nHọ tên\tSố tiền\nMẫu An\t500', first],
    ['Họ tên\tSố tiền\n\nMẫu An\t500', first],
  ])('%j were to be a table', (text, cells) => {
    const [found, ...more] = toldOf(text, checkSigns);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'raw-table', severity: 'warning' });
    expect(found?.from).toMatch(/^Họ tên/);
    expect(found?.remedy).toBe(
      `viết "| ${cells} |", dòng dưới là "| --- | --- |", rồi mỗi hàng một dòng liền nhau như vậy, đủ 2 ô.`,
    );
  });

  test.each([
    'Họ tên\tSố tiền',
    'Họ tên\tSố tiền\nchữ',
    'Họ tên\tSố tiền\n\nchữ',
    'Họ tên\tSố tiền\n\n## Mục\n\nMẫu An\t500',
    'Họ tên   Số tiền\nMẫu An   500   thêm',
    'Họ tên  Số tiền\nMẫu An  500',
    'a)\tmột việc\nb)\thai việc',
    'x\tmột việc\ny\thai việc',
  ])('%j are none', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('in one line are two columns where the page would keep one space', () => {
    const [found] = toldOf('Nơi nhận:            TM. UBND XÃ', checkSigns);
    expect(found?.remedy).toBe(
      'viết mỗi phần một dòng, hoặc thành bảng: "| Nơi nhận: | TM. UBND XÃ |", dòng dưới là "| --- | --- |".',
    );
    expect(toldOf('Chữ\nNơi nhận:      TM. UBND XÃ', checkSigns)[0]?.from).toMatch(/^Nơi nhận/);
    expect(told('Nơi nhận:     TM. UBND')).toEqual([]);
    expect(told('nơi nhận:            tm')).toEqual([]);
  });
});
