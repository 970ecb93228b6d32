/**
 * The length of a bar in percent of the chart's width.
 * @param longest that of the largest value: it leaves room for the words at the right
 */
export const barLength = (value: number, most: number, longest: number): number =>
  most === 0 ? 0 : Math.round((value / most) * longest * 100) / 100;
