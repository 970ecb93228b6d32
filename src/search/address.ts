/** What a reader asks, as it stands in the address of the search page. */
import { type Choice, FACETS, type FacetName } from './facets.ts';
import { isCut, normalizeQuery } from './syllables.ts';

export interface Request {
  readonly query: string;
  readonly choice: Choice;
  readonly byDate: boolean;
  /** Only the beginning of what was asked is kept. */
  readonly cut: boolean;
}

const NAMES: Readonly<Record<FacetName, string>> = {
  section: 'muc',
  category: 'chuyen-muc',
  type: 'loai',
  year: 'nam',
};
const SORT = 'xep';
const NEWEST = 'moi';

export function readRequest(search: string): Request {
  const parameters = new URLSearchParams(search);
  const choice = FACETS.flatMap((name) => {
    const value = parameters.get(NAMES[name]);
    return value ? [[name, value] as const] : [];
  });
  const asked = parameters.get('q') ?? '';
  return {
    query: normalizeQuery(asked),
    cut: isCut(asked),
    choice: Object.fromEntries(choice),
    byDate: parameters.get(SORT) === NEWEST,
  };
}

/** @returns the part of an address from `?` on; empty for an empty request */
export function writeRequest(request: Request): string {
  const parameters = new URLSearchParams();
  if (request.query !== '') parameters.set('q', normalizeQuery(request.query));
  for (const name of FACETS) {
    const value = request.choice[name];
    if (value !== undefined) parameters.set(NAMES[name], value);
  }
  if (request.byDate) parameters.set(SORT, NEWEST);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
