/** What the check must know and has its home in a room that it may not import. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { componentNames } from '../schemas/components.ts';

test('the components of an .mdx file are those that the site gives it', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../mdx/index.ts'), 'utf8');
  const names = /mdxComponents = \{([^}]*)\}/.exec(source)?.[1]?.match(/\w+/g);
  expect(names).toEqual(componentNames());
});
