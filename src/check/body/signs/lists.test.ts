/** Lists that were typed and became none. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf, waysOutOf } from '../../../../tests/support/body.ts';
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
    ['- Một\n👉 Hai', '👉 Hai', '- Hai'],
    ['- Một\n  o Hai', 'o Hai', '- Hai'],
  ])('%j was to be a point of its own', (text, from, right) => {
    expect(told(text)).toEqual([['raw-list', from]]);
    expect(remedy(text)).toBe(`sau dấu đầu dòng có một dấu cách: "${right}".`);
    expect(toldOf(text, checkSigns)[0]?.message).toContain(`Dòng "${from}" dính vào ý trên`);
  });

  test('may be words of it', () => {
    expect(told('- Một\n  hai')).toEqual([]);
  });
});

test.each([
  [
    '- Một;\n- Lưu: VT.\nTM. ỦY BAN\nCHỦ TỊCH\n\nHết',
    '- Một;\n- Lưu: VT.\n\nTM. ỦY BAN\nCHỦ TỊCH\n\nHết',
    '- Một;\n- Lưu: VT.\n  TM. ỦY BAN\n  CHỦ TỊCH\n\nHết',
  ],
  [
    '> Lời ông A\nÔng B đáp lại\nrồi đi',
    '> Lời ông A\n\nÔng B đáp lại\nrồi đi',
    '> Lời ông A\n> Ông B đáp lại\n> rồi đi',
  ],
  [
    '1. Một\n10. Hai\n  **Lưu ý:** mang\ntheo giấy',
    '1. Một\n10. Hai\n\n  **Lưu ý:** mang\ntheo giấy',
    '1. Một\n10. Hai\n    **Lưu ý:** mang\n  theo giấy',
  ],
])('the ways out of %j', (text, ...ways) => {
  expect(waysOutOf(text, checkSigns)).toEqual(ways);
});

test.each([
  ['Chữ\n2.Một\n3.Hai', 'Chữ\n\n2. Một\n3. Hai'],
  ['Chữ\n1.Một\n2.Hai', 'Chữ\n1. Một\n2. Hai'],
  ['2.Một\n3.Hai', '2. Một\n3. Hai'],
  ['Chữ\n10.Một\n11.Hai', 'Chữ\n\n10. Một\n11. Hai'],
  ['Chữ\n\n•\nMột\n•\nHai', 'Chữ\n\n- Một\n- Hai'],
])('%j is put right as %j', (text, right) => {
  expect(mendedBy(text, checkSigns)).toBe(right);
});

test('what goes on with the point above it is told once, where it begins', () => {
  expect(told('- Một\nHai\nBa')).toEqual([['glued-line', 'Hai']]);
  expect(remedy('- Một\nHai\nBa')).toContain('“  Hai” (đầu dòng có 2 dấu cách), các dòng dưới nó cũng vậy.');
  expect(remedy('- Một\nHai')).toContain('“  Hai” (đầu dòng có 2 dấu cách).');
  expect(remedy('> Một\nHai')).toBe(
    'để một dòng trống trước dòng này; là phần của trích dẫn thì viết "> Hai".',
  );
  expect(told('- Một\n  Hai')).toEqual([]);
  expect(told('- Một\n Hai')).toEqual([['glued-line', 'Hai']]);
  expect(told('- Một\nhai')).toEqual([]);
  expect(told('> - Một\n> Hai')).toEqual([]);
});

test.each([
  ['- ý một\n-Ý hai\n-Ý ba', '- ý một\n- Ý hai\n- Ý ba'],
  ['1. Ý một\n2.Ý hai\n3.Ý ba', '1. Ý một\n2. Ý hai\n3. Ý ba'],
  ['1. ý\n-Ý hai\n+Ý ba', '1. ý\n   - Ý hai\n      - Ý ba'],
  ['- ý\n  o Ý hai\n  ▪ Ý ba\n  o Ý bốn', '- ý\n  - Ý hai\n  - Ý ba\n  - Ý bốn'],
  ['* ý\n•Ý hai', '* ý\n- Ý hai'],
  ['Gồm:\n2.Một\n3.Hai', 'Gồm:\n\n2. Một\n3. Hai'],
  ['2.Một\n3.Hai', '2. Một\n3. Hai'],
  ['•\nMột\n•\nHai', '- Một\n- Hai'],
])('%j is told once a line, and put right as %j', (text, right) => {
  expect(mendedBy(text, checkSigns)).toBe(right);
  const places = told(text).map(([, from]) => from);
  expect(new Set(places).size).toBe(places.length);
});

test.each([
  ['- Một\n Hai', '- Một\n\n Hai', '- Một\n  Hai'],
  ['1. Một\n   a\nHai', '1. Một\n   a\n\nHai', '1. Một\n   a\n   Hai'],
  ['- **a**\n**B**', '- **a**\n\n**B**', '- **a**\n  **B**'],
  ['> Lời\nÔng B\nrồi về', '> Lời\n\nÔng B\nrồi về', '> Lời\n> Ông B\n> rồi về'],
])('the ways out of %j', (text, ...ways) => {
  expect(waysOutOf(text, checkSigns)).toEqual(ways);
});

test.each(['- Một\n  Hai', '- Một\nhai', '> > a\n> B', '> a\n>B', '- a<br>B', '•\n\nMột', '> - Một\n> Hai'])(
  '%j is told nothing',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
