/** Counts of results by section, category, year and type, and what a choice of them leaves. */

export const FACETS = ['section', 'category', 'type', 'year'] as const;
export type FacetName = (typeof FACETS)[number];
export type Choice = Readonly<Partial<Record<FacetName, string>>>;

/** As in `facets.json`: values of each facet, and a character a page, newest first, that tells which. */
export type FacetTable = Readonly<
  Record<FacetName, { readonly values: readonly string[]; readonly of: string }>
>;

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Number of no value; the first value is one more. */
const NONE = 48;

export const facetCode = (place: number): string => String.fromCharCode(NONE + 1 + place);

function valueAt(table: FacetTable, name: FacetName, page: number): string | undefined {
  const { values, of } = table[name];
  return values[of.charCodeAt(page) - NONE - 1];
}

/** @param page number of the page, newest first */
export function isChosen(table: FacetTable, choice: Choice, page: number, but?: FacetName): boolean {
  return FACETS.every(
    (name) => name === but || choice[name] === undefined || valueAt(table, name, page) === choice[name],
  );
}

/** For each facet how many pages each value would leave, the other choices held. Years newest first, others largest. */
export function facetCounts(
  table: FacetTable,
  choice: Choice,
  pages: readonly number[],
): Record<FacetName, FacetCount[]> {
  const counted = FACETS.map((name): [FacetName, FacetCount[]] => {
    const counts = new Map<string, number>();
    for (const page of pages) {
      const value = valueAt(table, name, page);
      if (value !== undefined && isChosen(table, choice, page, name))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    // What is chosen is shown with 0, so that it can be left again.
    const chosen = choice[name];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    const rows = [...counts].map(([value, count]) => ({ value, count }));
    rows.sort((a, b) =>
      name === 'year' ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1),
    );
    return [name, rows];
  });
  return Object.fromEntries(counted) as Record<FacetName, FacetCount[]>;
}
