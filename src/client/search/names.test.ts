/** What the search page tells its script. */
import { expect, test } from 'vitest';
import { factsOf, rootAttributes } from './names.ts';

/** Attributes as a script reads them: `data-index` is `index`. */
const dataset = (attributes: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.replace('data-', ''), value]));

test('the script reads what the component wrote', () => {
  const facts = { indexHref: '/xa/pagefind/', homeHref: '/xa/', section: 'Văn bản' };
  expect(factsOf({ dataset: dataset(rootAttributes(facts)) })).toEqual(facts);
});

test('a page that says nothing has its home at the root and no section', () => {
  expect(factsOf({ dataset: {} })).toEqual({ indexHref: '', homeHref: '/', section: undefined });
});
