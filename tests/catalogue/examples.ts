/**
 * Every component in its states: the one list that feeds the screenshots (`npm run gallery`), the tests of components
 * (tests/build/components.test.ts) and their accessibility run. A component without an example fails a test.
 */

import type { Example } from './example.ts';
import { DOCUMENTS } from './examples/documents.ts';
import { NEWS } from './examples/news.ts';
import { PICTURE } from './examples/picture.ts';
import { PROCEDURES } from './examples/procedures.ts';
import { PRODUCTS } from './examples/products.ts';
import { PROSE } from './examples/prose.ts';
import { SEARCH } from './examples/search.ts';
import { SITE } from './examples/site.ts';
import { VISITS } from './examples/visits.ts';

/** Components that have nothing to be looked at, each with where it is tested. */
export const CANNOT_STAND_ALONE: Readonly<Record<string, string>> = {
  'prose/Enlarge': 'a script without markup: tests/browser/pictures.test.ts',
  'prose/RareRules': 'in the head: tests/browser/tables.test.ts',
  'search/SearchFilters': 'empty until the script of the search fills it: tests/browser/search.test.ts',
  'site/Metadata': 'in the head: tests/build/every-page.test.ts',
  'site/StackedHead': 'a part of tables: tests/long/rhythm.test.ts',
  'site/NoticeRules': 'in the head: tests/browser/notices.test.ts',
};

export const EXAMPLES: readonly Example[] = [
  ...DOCUMENTS,
  ...NEWS,
  ...PICTURE,
  ...PROCEDURES,
  ...PRODUCTS,
  ...PROSE,
  ...SEARCH,
  ...SITE,
  ...VISITS,
];
