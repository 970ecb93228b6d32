/** What a reader asks, as it stands in the address of the search page. */
import { isCut, normalizeQuery } from '../query/query-text.ts';
import { type Choice, FACETS, type FacetName } from './facets.ts';

export interface Request {
  readonly query: string;
  readonly choice: Choice;
  readonly byDate: boolean;
  /** Only the beginning of what was asked is kept. */
  readonly cut: boolean;
}

/** The names under which it stands there; the search forms of every page ask under the same. */
export const PARAMETERS = {
  query: 'q',
  section: 'muc',
  category: 'chuyen-muc',
  type: 'loai',
  year: 'nam',
  order: 'xep',
} as const satisfies Readonly<Record<FacetName | 'query' | 'order', string>>;
const NEWEST = 'moi';

export function readRequest(search: string): Request {
  const parameters = new URLSearchParams(search);
  const choice = FACETS.flatMap((name) => {
    const value = parameters.get(PARAMETERS[name]);
    return value ? [[name, value] as const] : [];
  });
  const asked = parameters.get(PARAMETERS.query) ?? '';
  return {
    query: normalizeQuery(asked),
    cut: isCut(asked),
    choice: Object.fromEntries(choice),
    byDate: parameters.get(PARAMETERS.order) === NEWEST,
  };
}

/** @returns the part of an address from `?` on; empty for an empty request */
export function writeRequest(request: Request): string {
  const parameters = new URLSearchParams();
  if (request.query !== '') parameters.set(PARAMETERS.query, normalizeQuery(request.query));
  for (const name of FACETS) {
    const value = request.choice[name];
    if (value !== undefined) parameters.set(PARAMETERS[name], value);
  }
  if (request.byDate) parameters.set(PARAMETERS.order, NEWEST);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
