/** Counts of results by section, category, year and type, and what a choice of them leaves. */

export const FACETS = ['section', 'category', 'type', 'year'] as const;
export type FacetName = (typeof FACETS)[number];
export type Choice = Readonly<Partial<Record<FacetName, string>>>;

/** As in `facets.json`: values of each facet, and a character a page, newest first, that tells which. */
export type FacetTable = Readonly<
  Record<FacetName, { readonly values: readonly string[]; readonly of: string }>
>;

export const writeFacetTable = (table: FacetTable): string => JSON.stringify(table);

/** @throws Error where the text is no such table */
export function readFacetTable(text: string): FacetTable {
  const table: Record<string, unknown> = Object(JSON.parse(text));
  const facet = (name: FacetName): FacetTable[FacetName] => {
    const { values, of }: Record<string, unknown> = Object(table[name]);
    if (!Array.isArray(values) || typeof of !== 'string') throw new Error(`facets.json lacks ${name}`);
    return { values: values.map(String), of };
  };
  return {
    section: facet('section'),
    category: facet('category'),
    year: facet('year'),
    type: facet('type'),
  };
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** Number of no value; the first value is one more. */
const NONE = 48;

export const facetCode = (place: number): string => String.fromCharCode(NONE + 1 + place);

/** Whether a choice leaves a page, as a function that is asked for many pages. */
export function chosenBy(table: FacetTable, choice: Choice, but?: FacetName): (page: number) => boolean {
  const codes = FACETS.flatMap((name) => {
    const value = choice[name];
    if (name === but || value === undefined) return [];
    return [{ of: table[name].of, code: NONE + 1 + table[name].values.indexOf(value) }];
  });
  // A value that no page has leaves none: its code is that of no value.
  return (page) => codes.every(({ of, code }) => code > NONE && of.charCodeAt(page) === code);
}

/** For each facet how many pages each value would leave, the other choices held. Years newest first, others largest. */
export function facetCounts(table: FacetTable, choice: Choice, pages: readonly number[]): FacetCounts {
  const counts = (name: FacetName) => countsOf(name, table, choice, pages);
  return {
    section: counts('section'),
    category: counts('category'),
    type: counts('type'),
    year: counts('year'),
  };
}

function countsOf(
  name: FacetName,
  table: FacetTable,
  choice: Choice,
  pages: readonly number[],
): FacetCount[] {
  const { values, of } = table[name];
  const isLeft = chosenBy(table, choice, name);
  const byCode = new Array<number>(values.length).fill(0);
  for (const page of pages) {
    const at = of.charCodeAt(page) - NONE - 1;
    if (at >= 0 && isLeft(page)) byCode[at] = (byCode[at] ?? 0) + 1;
  }
  const counts = new Map(values.flatMap((value, at) => (byCode[at] ? [[value, byCode[at]] as const] : [])));
  // What is chosen is shown with 0, so that it can be left again.
  const chosen = choice[name];
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
  const rows = [...counts].map(([value, count]) => ({ value, count }));
  return rows.sort((a, b) =>
    name === 'year' ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
