/** Lists that were typed and became none. */
import { describe, expect, test } from 'vitest';
import { toldOf } from '../../../../tests/support/body.ts';
import { checkSigns } from './index.ts';

const told = (text: string) => toldOf(text, checkSigns).map(({ rule, from }) => [rule, from]);
const remedy = (text: string) => toldOf(text, checkSigns)[0]?.remedy;

describe('lines that begin alike', () => {
  test.each([
    ['-Một\n-Hai', '-Một', '-', '- Một'],
    ['Chữ\n-Một\n-Hai\n-Ba', '-Một', '-', '- Một'],
    ['-Một\n\n-Hai', '-Một', '-', '- Một'],
    ['1.Một\n2.Hai', '1.Một', '1.', '1. Một'],
    ['①Một\n②Hai', '①Một', '1.', '1. Một'],
    ['*Một\n*Hai', '*Một', '-', '- Một'],
    ['☐ Một\n☑ Hai', '☐ Một', '-', '- [ ] Một'],
    ['•\nMột\n•\nHai', '•', '-', '- …'],
    ['• **Một** ý\n• Hai', '• **Một** ý', '-', '- **Một** ý'],
  ])('%j are told once, where they begin', (text, from, sign, right) => {
    expect(told(text)).toEqual([['raw-list', from]]);
    expect(remedy(text)).toBe(`mỗi ý một dòng, sau dấu "${sign}" có một dấu cách: "${right}".`);
  });

  test('of great length are shown with their beginning', () => {
    const [found] = toldOf(`-${'Chữ '.repeat(50)}\n-Hai`, checkSigns);
    expect(found?.message).toContain(`"-${'Chữ '.repeat(9)}Ch…"`);
    expect(found?.remedy).toContain(`"- ${'Chữ '.repeat(39)}C…"`);
  });

  test.each([
    ['• Một\no Hai\n▪ Ba', '- Một\n   - Hai\n      - Ba'],
    ['·\tMột\n\no\tHai\n\n§\tBa\n\n·\tBốn', '- Một\n\n   - Hai\n\n      - Ba\n\n- Bốn'],
    ['-Một\n+Hai\n+Ba\n-Bốn', '- Một\n   - Hai\n   - Ba\n- Bốn'],
    ['1.Một\n-Hai\n2.Ba', '1. Một\n   - Hai\n2. Ba'],
    ['❖ Một\n  ➢ Hai\n  ✓ Ba', '- Một\n   - Hai\n      - Ba'],
    ['–Một\n-Hai', '- Một\n- Hai'],
    ['- Một\no Hai\n▪ Ba\no Bốn', '- Một\n   - Hai\n▪ Ba\no Bốn'],
  ])('%j are points and points within them', (text, right) => {
    const [found] = toldOf(text, checkSigns);
    expect(found?.rule).toBe('raw-list');
    const { start = 0, end = 0, text: written = '' } = found?.replacement ?? {};
    expect(text.slice(0, start) + written + text.slice(end)).toBe(right);
  });

  test.each(['-Một', '-Một\nHai', '• Một\n~ Hai', '-Một\n\nchữ\n\n-Hai', '- Một\n- Hai'])(
    '%j are none',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  test('a star alone is told as a star', () => {
    expect(told('*Một')).toEqual([['raw-star', '*Một']]);
    expect(told('*Một\n\nchữ\n\n*Hai')).toEqual([
      ['raw-star', '*Một'],
      ['raw-star', '*Hai'],
    ]);
  });
});

describe('a line within a point', () => {
  test.each([
    ['- Một\n-Hai', '-Hai', '- Hai'],
    ['- Một\n  • Hai', '• Hai', '- Hai'],
    ['1. Một\n2.Hai', '2.Hai', '2. Hai'],
  ])('%j was to be a point of its own', (text, from, right) => {
    expect(told(text)).toEqual([['raw-list', from]]);
    expect(remedy(text)).toBe(`sau dấu đầu dòng có một dấu cách: "${right}".`);
    expect(toldOf(text, checkSigns)[0]?.message).toContain(`Dòng "${from}" dính vào ý trên`);
  });

  test('may be words of it', () => {
    expect(told('- Một\n  hai')).toEqual([]);
  });
});
