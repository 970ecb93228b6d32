/** Whatever colours a site has chosen, in light and dark: words and signs stand out from what they stand on (WCAG 2.2). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import { FIRST_PALETTE, PALETTE_NAMES, PALETTES, type Palette } from '../site/palettes.ts';

const read = (file: string) => readFileSync(join(ROOT, 'src/styles', file), 'utf8');

/** What custom properties say in the first rule of a sheet that has any. */
const declared = (sheet: string): Map<string, string> => {
  const [rule = ''] = /\{[^{}]*--brand:[^{}]*\}/.exec(sheet) ?? [];
  return new Map(
    [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
};

const shared = declared(read('tokens.css'));

function rolesOf(palette: Palette): ReadonlyMap<string, string> {
  return palette === FIRST_PALETTE
    ? shared
    : new Map([...shared, ...declared(read(`palettes/${palette}.css`))]);
}

type Mode = 'light' | 'dark';

/** The colour of a role, through the names it is given by. */
function colour(roles: ReadonlyMap<string, string>, value: string, mode: Mode): string {
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  if (light !== undefined && dark !== undefined) return colour(roles, mode === 'light' ? light : dark, mode);
  const [, name] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
  if (name !== undefined) return colour(roles, roles.get(name) ?? '', mode);
  if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/.test(value)) throw new Error(`no colour: ${value}`);
  return value;
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.match(/\w\w/g);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('black on white is 21 to 1, and a colour on itself is nothing', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
});

/** Ground, and what stands on it with at least so much contrast. AAA is 7, that of signs and borders 3. */
const GROUNDS = ['--bg', '--surface', '--sunken', '--tint'] as const;
const PAIRS: readonly (readonly [on: string, what: string, least: number])[] = [
  ...GROUNDS.flatMap((ground) => [
    [ground, '--text', 7] as const,
    [ground, '--text-2', 7] as const,
    [ground, '--link', 7] as const,
    [ground, '--link-2', 7] as const,
    [ground, '--accent', 7] as const,
    [ground, '--late', 7] as const,
    [ground, '--good', 7] as const,
    [ground, '--edge', 3] as const,
    [ground, '--focus', 3] as const,
  ]),
  ['--brand', '--on-brand', 7],
  ['--brand', '--on-brand-2', 7],
  ['--foot', '--on-foot', 7],
  ['--foot', '--on-foot-2', 7],
  ['--mark', '--on-mark', 7],
  ['--notice', '--on-notice', 7],
  // What a link is known by beside words, in masthead and buttons turned round.
  ['--on-brand', '--brand', 7],
];

describe.each(PALETTE_NAMES)('%s', (palette) => {
  const roles = rolesOf(palette);

  test.each(['light', 'dark'] as const)('words and signs stand out in %s', (mode) => {
    const of = (name: string) => colour(roles, `var(${name})`, mode);
    const weak = PAIRS.filter(([on, what, least]) => contrast(of(on), of(what)) < least).map(
      ([on, what, least]) => `${what} on ${on}: ${contrast(of(on), of(what)).toFixed(2)} < ${least}`,
    );
    expect(weak).toEqual([]);
  });

  test('the masthead has the colour that seal, browser and shared pictures have', () => {
    expect(colour(roles, 'var(--brand)', 'light')).toBe(PALETTES[palette].brand);
  });

  test('what is late is red, what is good is green, whatever colour the site has', () => {
    const parts = (name: string) =>
      [1, 3].map((at) => Number.parseInt(colour(roles, `var(${name})`, 'light').slice(at, at + 2), 16));
    const [red = 0, green = 0] = parts('--late');
    expect(red).toBeGreaterThan(green);
    const [goodRed = 0, goodGreen = 0] = parts('--good');
    expect(goodGreen).toBeGreaterThan(goodRed);
  });

  test('only roles of the shared sheet are changed', () => {
    expect([...roles.keys()].filter((name) => !shared.has(name))).toEqual([]);
  });
});
