/** How a line begins that is a point of a list in all but the writing, and how it is written right. */
import { expect, test } from 'vitest';
import { bulletOf, indentOf, Levels, pointOf } from './bullets.ts';

/** The line as it should be, and the sign that lines of one list have alike; undefined where it is no such point. */
function read(line: string): string | undefined {
  const bullet = bulletOf(line);
  return bullet && `${bullet.sign} ${pointOf(bullet, line)}`;
}

test.each([
  ['• Ý', '• - Ý'],
  ['  · Ý', '· - Ý'],
  ['-Ý', '- - Ý'],
  ['-“Ý”', '- - “Ý”'],
  ['-\u00A0Ý', '- - Ý'],
  ['+Ý', '+ - Ý'],
  ['*Ý', '* - Ý'],
  ['– Ý', '- - Ý'],
  ['—Ý', '- - Ý'],
  ['->Ý', '-> - Ý'],
  ['=>Ý', '=> - Ý'],
  ['--Ý', '-- - Ý'],
  ['~ Ý', '~ - Ý'],
  ['o Ý', 'o - Ý'],
  ['v  Ý', 'v - Ý'],
  ['§ Ý', '§ - Ý'],
  ['→ Ý', '→ - Ý'],
  ['✔ Ý', '✔ - Ý'],
  ['👉 Ý', '👉 - Ý'],
  ['\uF0B7 Ý', '\uF0B7 - Ý'],
])('%j is a point: %j', (line, right) => {
  expect(read(line)).toBe(right);
});

test.each([
  ['1.Ý', '1. 1. Ý'],
  ['12.Ý', '1. 12. Ý'],
  ['10.\u00A0Ý', '1. 10. Ý'],
  ['①Ý', '1. 1. Ý'],
  ['② Ý', '1. 2. Ý'],
  ['⑩ Ý', '1. 10. Ý'],
  ['⑳ Ý', '1. 20. Ý'],
  ['❶Ý', '1. 1. Ý'],
  ['❷Ý', '1. 2. Ý'],
  ['❿ Ý', '1. 10. Ý'],
  ['➀ Ý', '1. 1. Ý'],
  ['➉ Ý', '1. 10. Ý'],
  ['➊Ý', '1. 1. Ý'],
  ['➓Ý', '1. 10. Ý'],
  ['1️⃣ Ý', '1. 1. Ý'],
  ['9️⃣Ý', '1. 9. Ý'],
])('%j is numbered: %j', (line, right) => {
  expect(read(line)).toBe(right);
});

test.each([
  ['☐ Việc', '☐ - [ ] Việc'],
  ['🔲 1 việc', '☐ - [ ] 1 việc'],
  ['☑ Việc', '☐ - [x] Việc'],
  ['☒Việc', '☐ - [x] Việc'],
])('%j is a box of a form: %j', (line, right) => {
  expect(read(line)).toBe(right);
});

test('a bullet in a line of its own waits for its words', () => {
  expect(['•', '  • ', '➢'].map((line) => bulletOf(line)?.isAlone)).toEqual([true, true, true]);
  expect(read('•')).toBe('• - …');
  expect(bulletOf('• Ý')?.isAlone).toBe(false);
});

test.each([
  '- Ý',
  '* Ý',
  '1. Ý',
  '1) Ý',
  '1)Ý',
  '-1',
  '- ',
  '---',
  'o ý',
  'ô Ý',
  '1234.Ý',
  '②',
  '© Ý',
  '“Ý”',
  '(Ý',
  'Ý',
  '',
])('%j is none', (line) => {
  expect(read(line)).toBeUndefined();
});

test('a sign that is new stands for a level below, one that was there for its own', () => {
  const levels = new Levels('-');
  expect(['+', 'o', '+', '-', 'o', '1.'].map((sign) => levels.of(sign))).toEqual([1, 2, 1, 0, 1, 2]);
  expect(['-', 'o', '1.', '+'].map((sign) => levels.has(sign))).toEqual([true, true, true, false]);
  // An emoji stands for no level, but a list may be of emojis alone.
  expect(levels.of('👉')).toBeUndefined();
  expect(new Levels('👉').of('👉')).toBe(0);
  expect(new Levels('👉').of('-')).toBeUndefined();
  expect(new Levels().of('👉')).toBe(0);
});

test('a level stands three spaces further in, six levels at most', () => {
  expect([0, 1, 2, 6, 7].map((level) => indentOf(level).length)).toEqual([0, 3, 6, 18, 18]);
});
