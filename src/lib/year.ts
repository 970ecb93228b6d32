/** What tells a year from a number; apart from other numbers, so that the scripts of an article do not carry it. */

/** Four digits without a dot are a year: numbers of that size are written 1.783. */
export const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
