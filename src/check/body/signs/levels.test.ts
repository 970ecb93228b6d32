/** Points of one level that were to be of two. */
import { describe, expect, test } from 'vitest';
import { toldOf, waysOutOf } from '../../../../tests/support/body.ts';
import { checkLevels } from './levels.ts';

describe('points of one level', () => {
  const levels = (text: string) => toldOf(text, checkLevels).map(({ from }) => from);

  test.each([
    ['- Một\n+ Hai', '+ Hai'],
    ['- Một\n+ Hai\n+ Ba', '+ Hai'],
    ['- Một\n+ Hai\n- Ba\n+ Bốn', '+ Hai'],
    ['* Một\n+ Hai', '+ Hai'],
    ['a\n\n- Một\n - Hai\n - Ba', '- Hai'],
    ['- Một\n- Hai\n - Ba', '- Ba'],
  ])('%j are told at the first that was to be lower', (text, from) => {
    expect(levels(text)).toEqual([from]);
    const [found] = toldOf(text, checkLevels);
    expect(found?.message).toContain(`Ý "${from}" đứng ngang hàng`);
    expect(found?.remedy).toContain(`“  ${from}” (đầu dòng có 2 dấu cách)`);
  });

  test('are told for each list that holds some', () => {
    expect(levels('1. Một\n- Hai\n\n2. Ba\n- Bốn')).toEqual(['- Hai']);
    expect(levels('1. Một\n- Hai\n\n4. Ba\n- Bốn')).toEqual(['- Hai', '- Bốn']);
    expect(levels('- Một\n+ Hai\n\nChữ\n\n- Ba\n+ Bốn')).toEqual(['+ Hai', '+ Bốn']);
    expect(levels('> - Một\n> + Hai')).toEqual(['+ Hai']);
  });

  test('of great length are shown with their beginning', () => {
    const [found] = toldOf(`- Một\n+ ${'chữ '.repeat(40)}`, checkLevels);
    expect(found?.message).toContain(`"+ ${'chữ '.repeat(9)}c…"`);
    expect(found?.remedy).toContain(`“  + ${'chữ '.repeat(24)}ch” (đầu dòng`);
  });

  test.each([
    '- Một\n\n+ Hai',
    '+ Một\n- Hai',
    '- Một\n  + Hai',
    '- Một\n  - Hai',
    '1. Một\n\n- Hai',
    '1. Một\n   - Hai\n2. Ba',
    '1. Một\n\n- Hai\n\n2. Ba',
    '- Một\n - Hai',
    '- Một\n- Hai',
  ])('%j are as they were meant, or may be', (text) => {
    expect(levels(text)).toEqual([]);
  });

  test.each([
    ['1. Một\n- Hai\n- Ba\n2. Bốn\n- Năm', '   - Hai', '- Hai'],
    ['1. Một\n+ Hai', '   + Hai', '+ Hai'],
    ['10. Một\n  - Hai\n11. Ba', '    - Hai', '- Hai'],
    ['1. Một\n\n - Hai\n\n2. Ba', '   - Hai', '- Hai'],
    ['- Một\n1. Hai\n2. Ba\n- Bốn', '  1. Hai', '1. Hai'],
    ['- [ ] Một\n1. Hai', '  1. Hai', '1. Hai'],
    ['1. Một\n\n- Hai\n\n2. Ba\n- Bốn', '   - Bốn', '- Bốn'],
  ])('%j: a list of another kind is told that breaks the one above it', (text, right, from) => {
    expect(levels(text)).toEqual([from]);
    const [found] = toldOf(text, checkLevels);
    expect(found?.message).toContain(`Ý "${from}" liền ngay dưới danh sách kiểu khác`);
    expect(found?.remedy).toContain(`là ý nhỏ của ý trên thì viết “${right}” (đầu dòng có`);
  });

  test('in a quote are shown behind its sign', () => {
    expect(toldOf('> 1. Một\n> - Hai', checkLevels)[0]?.remedy).toContain(
      'viết “>    - Hai” (sau dấu ">" có 4 dấu cách)',
    );
  });
});

test.each([
  [
    '- Một\n+ Hai\n- Ba\n+ Bốn\n+ Năm',
    '- Một\n  + Hai\n- Ba\n  + Bốn\n  + Năm',
    '- Một\n- Hai\n- Ba\n- Bốn\n- Năm',
  ],
  [
    '1. Một\n- Hai\n- Ba\n2. Bốn\n- Năm',
    '1. Một\n   - Hai\n   - Ba\n2. Bốn\n   - Năm',
    '1. Một\n\n- Hai\n- Ba\n\n2. Bốn\n\n- Năm',
  ],
  [
    'a\n\n- Một\n - Hai\n - Ba\n- Bốn\n - Năm\n\nb',
    'a\n\n- Một\n  - Hai\n  - Ba\n- Bốn\n - Năm\n\nb',
    'a\n\n- Một\n- Hai\n- Ba\n- Bốn\n - Năm\n\nb',
  ],
  ['> 1. Một\n> - Hai\n>\n> 2. Ba', '> 1. Một\n>    - Hai\n>\n> 2. Ba', '> 1. Một\n>\n> - Hai\n>\n> 2. Ba'],
  [
    '- Một\n1. Hai\n   chữ\n2. Ba\n- Bốn',
    '- Một\n  1. Hai\n     chữ\n  2. Ba\n- Bốn',
    '- Một\n\n1. Hai\n   chữ\n2. Ba\n\n- Bốn',
  ],
  ['- Một\n1. Hai\n+ Ba\n- Bốn', '- Một\n  1. Hai\n     + Ba\n- Bốn', '- Một\n\n1. Hai\n\n+ Ba\n\n- Bốn'],
  ['1. Một\n - Hai', '1. Một\n   - Hai', '1. Một\n\n- Hai'],
  ['- a\n\n1. b\n- c', '- a\n\n1. b\n   - c', '- a\n\n1. b\n\n- c'],
  ['1. a\n 1. b\n 2. c\n2. d', '1. a\n   1. b\n   2. c\n2. d', '1. a\n1. b\n2. c\n2. d'],
])('the ways out of %j', (text, ...ways) => {
  expect(waysOutOf(text, checkLevels)).toEqual(ways);
});

test('a point without words is told where it stands; numbers that go on are of one level', () => {
  expect(toldOf('- a\n-\n- b', checkLevels).map(({ rule, from }) => [rule, from])).toEqual([
    ['list-empty', '-'],
  ]);
  expect(toldOf('1. a\n 2. b', checkLevels)).toEqual([]);
});

test('that several points are meant is said where several are', () => {
  const remedyOf = (text: string) => toldOf(text, checkLevels)[0]?.remedy;
  expect(remedyOf('- Một\n+ Hai')).not.toContain('cùng cấp với nó');
  expect(remedyOf('- Một\n+ Hai\n+ Ba')).toContain(', các ý cùng cấp với nó cũng vậy.');
  expect(remedyOf('1. Một\n- Hai')).toContain('(đầu dòng có 3 dấu cách); là danh sách riêng');
  expect(remedyOf('- Một\n+ Hai')).toContain('là ý ngang hàng thì viết "- Hai", thẳng lề với ý ấy.');
  expect(remedyOf(`> 1. Một\n> - ${'a'.repeat(120)}`)).toContain(`“>    - ${'a'.repeat(98)}” (sau dấu ">"`);
});
