/** The names by which the search page (components/search/) and its script know the parts of the page and its parameters. */

export { PARAMETERS } from '../../search/answer/address.ts';

export type Part =
  | 'field'
  | 'quick'
  // What stands below the field: nothing asked yet, or the answer.
  | 'columns'
  | 'idle'
  | 'answer'
  // What is said of the answer, in one live region.
  | 'count'
  | 'cut'
  | 'partial'
  | 'way'
  | 'correction'
  // Order and filters.
  | 'tools'
  | 'sort'
  | 'opener'
  | 'chosen'
  | 'filters'
  | 'sections'
  | 'facets'
  // The answers, and what stands in their place.
  | 'late'
  | 'results'
  | 'more'
  | 'empty'
  | 'unfiltered'
  | 'known'
  | 'ways'
  | 'error'
  | 'retry'
  // Beside them.
  | 'side'
  | 'help'
  | 'contact';

/** The attribute that marks a part, for the component: `<p {...part('count')}>`. */
export const part = (name: Part): Readonly<Record<string, string>> => ({ [`data-search-${name}`]: '' });

export type Selector<Name extends Part = Part> = `[data-search-${Name}]`;

/** Finds it. */
export const selectorOf = <Name extends Part>(name: Name): Selector<Name> => `[data-search-${name}]`;

/** What the script is told by the root of the page. */
export interface PageFacts {
  readonly indexHref: string;
  readonly homeHref: string;
  /** A section that alone is searched. */
  readonly section?: string | undefined;
}

export const ROOT = '[data-search]';

export const rootAttributes = ({ indexHref, homeHref, section }: PageFacts) => ({
  'data-search': '',
  'data-index': indexHref,
  'data-home': homeHref,
  'data-section': section,
});

export const factsOf = ({ dataset }: Pick<HTMLElement, 'dataset'>): PageFacts => ({
  indexHref: dataset['index'] ?? '',
  homeHref: dataset['home'] ?? '/',
  section: dataset['section'],
});
