/** Signs at both ends of words that did not become markup: where, and what to write instead. */
import { describe, expect, test } from 'vitest';
import { judgePairs } from './pairs.ts';

const alone = (written: string) => ({
  written,
  above: 1,
  isPoint: false,
  isFree: true,
  isCell: false,
  isHeading: false,
  isLast: true,
});

const told = (line: string) => {
  const found = judgePairs(line, alone(line));
  return found && [found.at, found.problem.remedy];
};

describe('a pair', () => {
  test.each([
    ['**Thời gian:**8 giờ', 0, '**Thời gian:** 8 giờ', '**'],
    ['a **b **c', 2, '**b** c', '**'],
    ['** Lưu ý ** nhé', 0, '**Lưu ý** nhé', '**'],
    ['**Đậm.**Tiếp **nữa.**Hết', 0, '**Đậm.** Tiếp', '**'],
    ['**(a)**b', 0, '**(a)** b', '**'],
    ['xa**b:**c', 2, 'xa **b:** c', '**'],
    ['*a:*b', 0, '*a:* b', '*'],
    ['**a:**b_c d', 0, '**a:** b', '**'],
    ['~~bỏ.~~đi', 0, '~~bỏ.~~ đi', '~~'],
    ['__a__b', 0, '__a__ b', '__'],
    ['chữ _a:_b', 4, '_a:_ b', '_'],
  ])('%j', (line, at, right, sign) => {
    expect(told(line)).toEqual([at, `viết "${right}"; không thì bỏ dấu ${sign}.`]);
  });

  test('is called by what it was to be', () => {
    const messages = ['**a:**b', '~~a.~~b', '__a:__b', '*a:*b', '_a:_b', '==a=='].map(
      (line) => judgePairs(line, alone(line))?.problem.message,
    );
    expect(messages).toEqual(
      [
        ['**', 'chữ đậm'],
        ['~~', 'chữ gạch bỏ'],
        ['__', 'chữ đậm'],
        ['*', 'chữ nghiêng'],
        ['_', 'chữ nghiêng'],
        ['==', 'chữ tô màu'],
      ].map(([sign, name]) => `Dấu "${sign}" ở đây không thành ${name}, sẽ hiện nguyên trên trang.`),
    );
  });

  test('for which there is nothing to write is to be taken away', () => {
    expect(told('a ==tô== b')).toEqual([2, 'bỏ dấu: viết "tô".']);
    expect(told(`==${'chữ '.repeat(50)}==`)?.[1]).toBe(`bỏ dấu: viết "${'chữ '.repeat(39)}chữ…".`);
    expect(told(`**${'chữ '.repeat(90)}:**x`)?.[1]).toContain(`viết "**${'chữ '.repeat(74)}c…"`);
  });
});

describe('a sign alone', () => {
  test.each([
    ['Có **chữ đậm', 3, 'viết "**chữ đậm**" nếu muốn chữ đậm; không thì bỏ dấu **.'],
    ['~~a', 0, 'viết "~~a~~" nếu muốn chữ gạch bỏ; không thì bỏ dấu ~~.'],
    ['x ** y', 2, 'viết "**y**" nếu muốn chữ đậm; không thì bỏ dấu **.'],
    // At the end of words it lacks the one before them.
    ['a**', 0, 'viết "**a**" nếu muốn chữ đậm; không thì bỏ dấu **.'],
    ['Có chữ đậm** ', 0, 'viết "**Có chữ đậm**" nếu muốn chữ đậm; không thì bỏ dấu **.'],
    ['**', 0, 'xóa dấu **.'],
  ])('%j', (line, at, remedy) => {
    expect(told(line)).toEqual([at, remedy]);
  });

  test('at the beginning of a line may be a point, words in italics, or a star', () => {
    expect(judgePairs('  *Ghi chú: nộp ', alone('*Ghi chú: nộp'))).toEqual({
      at: 2,
      problem: {
        rule: 'raw-star',
        severity: 'warning',
        message: 'Dấu "*" ở đây sẽ hiện nguyên trên trang.',
        remedy:
          'muốn chữ nghiêng thì viết "*Ghi chú: nộp*"; muốn một ý của danh sách thì viết "- Ghi chú: nộp"; đúng là dấu * thì viết "\\*Ghi chú: nộp".',
      },
      wholes: ['*Ghi chú: nộp*', '- Ghi chú: nộp', '\\*Ghi chú: nộp'],
    });
    const long = judgePairs(`*${'chữ '.repeat(60)}`, alone(`*${'chữ '.repeat(60).trim()}`))?.problem.remedy;
    expect(long).toContain(`viết "*${'chữ '.repeat(39)}ch…"`);
    expect(long).toContain(`viết "- ${'chữ '.repeat(39)}c…"`);
  });
});

test.each([
  '==tô',
  'a __b',
  '____',
  '__ __',
  '3*4*5',
  '****',
  '*',
  'xã*',
  '5.000* đồng (*)',
  'a_b_c',
  'a _ b',
  '(**)',
  'tep_a.pdf',
  '',
])('%j says nothing', (line) => {
  expect(told(line)).toBeUndefined();
});
