/** What an expression finds in a text, in figures. */

/** How long the first match is; 0 where there is none. */
export const matchedLength = (expression: RegExp, text: string): number =>
  expression.exec(text)?.[0].length ?? 0;

/** How many matches there are, of an expression with the flag g. */
export const countMatches = (expression: RegExp, text: string): number =>
  [...text.matchAll(expression)].length;

/** The place of the last item for which something is so, where it is so of all before it; the first where it is of none. */
export function lastPlace<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (items.slice(middle, middle + 1).some(isSo)) low = middle;
    else high = middle;
  }
  return low;
}
