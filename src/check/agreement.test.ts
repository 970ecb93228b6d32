/** Facts that the check must know and that have their home elsewhere, in rooms it may not import. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_SIZE } from '../view-models/listing.ts';
import { LIST_PAGE_SIZE } from './addresses.ts';
import { MDX_COMPONENTS } from './mdx-components.ts';

test('a page of a list is as long as the site makes it', () => {
  expect(LIST_PAGE_SIZE).toBe(PAGE_SIZE);
});

test('the components of an .mdx file are those that the site gives it', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../mdx/index.ts'), 'utf8');
  const names = /mdxComponents = \{([^}]*)\}/.exec(source)?.[1]?.match(/\w+/g);
  expect(names).toEqual([...MDX_COMPONENTS]);
});
