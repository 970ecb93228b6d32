/** A moment as other programs and other people write it, in the words that are read here: `Jan 4, 2022`, `2022–01–04`, `8 giờ rưỡi`. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{1,6})?\.?`;

const numberOf = (month: string) => String(MONTHS.indexOf(month) + 1);

/** What is written otherwise, and how it is written here. In this order. */
const WORDS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/[‐‑‒–—−]/g, () => '-'],
  [/^[\s([“"']+/, () => ''],
  [/(?<![\s)\].,;:”"'])[\s)\].,;:”"']+$/, () => ''],
  [/\((?:indochina time|giờ đông dương|giờ việt nam|ict)/g, () => ' '],
  [/(?<![a-z])asia\/(?:ho_chi_minh|saigon|hanoi|bangkok)(?![a-z])/g, () => 'ict'],
  [
    new RegExp(`(?<![a-z])${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'g'),
    (_, month, day, year) => `${day} tháng ${numberOf(month ?? '')} ${year}`,
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})(?!\\d)`, 'g'),
    (_, day, month, year) => `${day} tháng ${numberOf(month ?? '')} ${year}`,
  ],
  [/(?<![\p{L}])(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{1,6})?,?(?![\p{L}])/gu, () => ' '],
  [/(?<![\p{L}])(?:at|on|mùng|mồng)(?![\p{L}])/gu, () => ' '],
  [/(\d{1,2})\s*(?:h|g|giờ)\s*rưỡi(?!\p{L})/gu, (_, hour) => `${hour}:30`],
];

export function inOurWords(written: string): string {
  let text = written.normalize('NFKC').trim().toLowerCase();
  // Longer is no moment.
  if (text.length > 80) return text;
  for (const [other, ours] of WORDS) text = text.replace(other, ours);
  return text;
}
