/** How a piece of a headline (typography.ts) is set; apart from how it is found, so that the browser's scripts carry no list. */

/** Longest piece that fits a line wherever headlines stand; a capital is as wide as a letter and a half. */
const SHORT = 12;

/** The class of a piece of several words by its length, on which depends in how narrow a place it is sure to fit a line. */
export function pieceClass(piece: string): 'word' | 'nowrap' {
  const capitals = piece.match(/\p{Lu}/gu)?.length ?? 0;
  return piece.length + capitals / 2 <= SHORT ? 'word' : 'nowrap';
}
