/** Each component alone, in its states (tests/catalogue/examples.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, findAll, pagesOf, visibleText } from '../support/pages.ts';
import { CATALOGUE, ROOT } from '../support/sites.ts';

const examples = pagesOf(CATALOGUE).filter(({ path }) => path !== '/');
const pages = examples.map((page) => {
  const [example] = findAll(page.document, (element) => attribute(element, 'data-example') !== undefined);
  if (!example) throw new Error(`${page.path} holds no example`);
  const shows: string[] = JSON.parse(attribute(example, 'data-shows') ?? '[]');
  const name = `${attribute(example, 'data-example')}, ${attribute(example, 'data-state')}`;
  return { name, component: attribute(example, 'data-example') ?? '', example, shows };
});

describe('a component alone', () => {
  test.each(pages.filter(({ shows }) => shows.length > 0))(
    '$name: shows what it is given',
    ({ example, shows }) => {
      const text = visibleText(example).replaceAll('\n', ' ');
      for (const words of shows) expect(text).toContain(words);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(example.childNodes.length).toBeGreaterThan(0);
    },
  );

  test.each(pages.filter(({ shows }) => shows.length === 0))('$name: renders nothing', ({ example }) => {
    expect(visibleText(example)).toBe('');
    expect(findAll(example, (element) => element !== example && element.tagName !== 'script')).toEqual([]);
  });
});

test('no component is without an example or a reason', () => {
  const source = readFileSync(join(ROOT, 'tests/catalogue/examples.ts'), 'utf8');
  const [, elsewhere = ''] = /CANNOT_STAND_ALONE[^{]*\{([^}]*)\}/.exec(source) ?? [];
  const shown = new Set(pages.map(({ component }) => component));
  const excused = new Set([...elsewhere.matchAll(/'([\w/]+)':/g)].map((match) => match[1] ?? ''));
  const components = readdirSync(join(ROOT, 'src/components'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.astro$/, ''));
  expect(components.filter((name) => !shown.has(name) && !excused.has(name))).toEqual([]);
  expect([...excused].filter((name) => !components.includes(name) || shown.has(name))).toEqual([]);
});
