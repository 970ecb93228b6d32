/** The groups in which a telephone number is read: ten digits are 4-3-3, others stay whole. */
export const phoneGroups = (number: string): readonly string[] =>
  /^\d{10}$/.test(number) ? [number.slice(0, 4), number.slice(4, 7), number.slice(7)] : [number];
