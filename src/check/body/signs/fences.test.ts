/** Blocks of code that nobody meant: what is said of the words in and behind their signs. */
import { describe, expect, test } from 'vitest';
import { toldOf } from '../../../../tests/support/body.ts';
import { checkFences } from './fences.ts';

const B = '```';
const told = (text: string) => toldOf(text, checkFences).map(({ rule, from }) => [rule, from]);

describe('words behind the sign', () => {
  test.each([
    [`Chữ\n\n${B} Lưu ý\nx\n${B}`, 'Lưu ý', B, B],
    [`${B}lưu\nx\n${B}`, 'lưu', B, B],
    ['~~~~~ Lưu ý ~~~\nx\n~~~~~', 'Lưu ý', '~~~', '~~~~~'],
  ])('are lost: %j', (text, words, sign, end) => {
    const [found] = toldOf(text, checkFences);
    expect(found?.message).toBe(
      `Chữ "${words}" đứng sau dấu "${sign}" sẽ mất, và các dòng dưới thành khung mã.`,
    );
    expect(found?.remedy).toBe(
      `viết "${words}" trên một dòng riêng, không có dấu "${sign}", và xóa dòng "${end}" ở dưới.`,
    );
  });

  test('of great length are shown with their beginning', () => {
    const [found] = toldOf(`~~~ ${'chữ '.repeat(60)}\nx\n~~~`, checkFences);
    expect(found?.message).toContain(`"${'chữ '.repeat(14)}chữ…"`);
    expect(found?.remedy).toContain(`"${'chữ '.repeat(39)}chữ…"`);
  });

  test('that name a language are none', () => {
    expect(told(`${B}js\nlet a\n${B}`)).toEqual([]);
    expect(told('~~~ html\nx\n~~~')).toEqual([]);
  });
});

describe('a block without an end', () => {
  test.each([
    [`${B}\nx`, B],
    ['a\n\n~~~', '~~~'],
    ['~~~~\nx\n~~~', '~~~~'],
    [`> ${B}\n> x`, B],
    [`${B}\nx\n${B} y`, B],
  ])('is told at its first line: %j', (text, line) => {
    expect(told(text)[0]).toEqual(['code-open', line]);
    expect(toldOf(text, checkFences)[0]?.message).toContain(`Dòng "${line}" mở một khung mã`);
  });

  test.each([`${B}\nx\n${B}`, `${B}\nx\n${B}\`  `, '~~~\n~~~', `> ${B}\n> x\n> ${B}`, `- ${B}\n  x\n  ${B}`])(
    'is none that ends: %j',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

test('our words in a block are no code, code is', () => {
  const [found] = toldOf('~~~~~\nđất\n~~~~~~', checkFences);
  expect(found).toMatchObject({ rule: 'code-text', severity: 'warning' });
  expect(found?.message).toContain('Chữ giữa hai dòng "~~~" thành khung mã');
  expect(told(`- ${B}\n  Đường\n  ${B}`)).toEqual([['code-text', B]]);
  expect(told(`${B}\nlet a = 1;\n${B}`)).toEqual([]);
});
