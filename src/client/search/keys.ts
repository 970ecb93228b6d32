/** Keys on the search page: arrows go from the field to the results and along them, Escape back to the field. */

/** Where the focus is: in the field, on a result by its number, or elsewhere. */
export type Stop = 'field' | number | undefined;

/** @returns where it goes; undefined where the key does what it always does, such as emptying the field */
export function nextStop(key: string, from: Stop, results: number): Stop {
  if (from === undefined) return undefined;
  if (key === 'ArrowDown') {
    const next = from === 'field' ? 0 : from + 1;
    return next < results ? next : undefined;
  }
  if (from === 'field') return undefined;
  if (key === 'ArrowUp') return from > 0 ? from - 1 : 'field';
  return key === 'Escape' ? 'field' : undefined;
}
