import { describe, expect, test } from 'vitest';
import { codeOf, explain, isOfSystem, problemInWords, Refusal } from './errors.ts';

const withCode = (code: unknown, message = 'open /x') => Object.assign(new Error(message), { code });

describe('what the operator is told of an error', () => {
  test('is what it means here, with the words of the system behind', () => {
    expect(explain(withCode('ENOSPC'))).toBe('Đĩa đầy, hãy giải phóng chỗ rồi chạy lại (open /x)');
    expect(explain(withCode('EACCES'))).toBe('Không có quyền (open /x)');
  });

  test('is its own message where there is nothing to add', () => {
    expect(explain(new Refusal('Chưa có trang nào.'))).toBe('Chưa có trang nào.');
    expect(explain(withCode('EXDEV'))).toBe('open /x');
    expect(explain('hỏng')).toBe('hỏng');
  });
});

test('an error of the machine is told from one of the program', () => {
  const given = [withCode('ENOSPC'), withCode('ERR_INVALID_ARG_TYPE'), withCode(5), new Error('E'), 'ENOSPC'];
  expect(given.map(isOfSystem)).toEqual([true, false, false, false, false]);
  expect(codeOf(withCode('ENOSPC'))).toBe('ENOSPC');
});

test('a problem is told with its place, where it has one, and its remedy', () => {
  const problem = { rule: 'x', what: 'ô trống', remedy: 'ghi số' };
  expect(problemInWords({ ...problem, where: 'a.csv: dòng 2' })).toBe(
    'a.csv: dòng 2: ô trống. Cách sửa: ghi số.',
  );
  expect(problemInWords(problem)).toBe('ô trống. Cách sửa: ghi số.');
});

test('a refusal carries its problems', () => {
  expect(new Refusal('x').problems).toEqual([]);
});
