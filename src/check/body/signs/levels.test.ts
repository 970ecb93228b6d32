/** Points of one level that were to be of two. */
import { describe, expect, test } from 'vitest';
import { toldOf } from '../../../../tests/support/body.ts';
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
