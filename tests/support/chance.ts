/** Chance that is the same at every run: what a test finds once, it finds again. */

/** @returns a whole number from 0 to one less than what is asked */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}
