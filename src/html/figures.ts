/** Numbers in the cells of an editor's table, as they are written in Viet Nam. */

const FIGURE = /^(\d{1,3}(?:\.\d{3}){1,4}|\d{1,12})(?:,(\d{1,6}))?\s?%?$/;

/** @returns undefined where a cell holds anything but a number from 0, with `%` behind it or not */
export function figureIn(words: string): number | undefined {
  const [, whole, decimals] = FIGURE.exec(words.trim()) ?? [];
  return whole === undefined ? undefined : Number(`${whole.replaceAll('.', '')}.${decimals ?? 0}`);
}
