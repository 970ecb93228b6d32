/** Numbers as Vietnamese readers expect them: a dot between thousands, a comma before decimals. */

/**
 * `53.627`; of whole numbers alone. The browser's scripts take it too.
 * @param mark between thousands, where the language is another
 */
export function formatInteger(value: number, mark = '.'): string {
  return `${value}`.replace(/\B(?=(\d{3}){1,6}$)/g, mark);
}

/** A whole number as somebody wrote it, of twelve digits at most; NaN for anything else. */
export const parseInteger = (text: string): number => (/^\d{1,12}$/.test(text) ? Number(text) : Number.NaN);

/** `1,5` with one decimal at most; with as many at least, `1,50` with two. */
export function formatDecimal(value: number, most: number, least = 0): string {
  return new Intl.NumberFormat('vi-VN', {
    maximumFractionDigits: most,
    minimumFractionDigits: least,
  }).format(value);
}

/**
 * A share as a percentage with at most one decimal: `100%`, `99,4%`.
 * It never rounds up to 100 nor down to 0 what is not wholly so: 1 late file in 10.000 is not `0%`.
 * @returns undefined when the whole is 0, for then there is no share
 */
export function formatShare(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined;
  const exact = (part / whole) * 100;
  const rounded = Math.round(exact * 10) / 10;
  if (rounded === 100 && part < whole) return '99,9%';
  if (rounded === 0 && part > 0) return '0,1%';
  return `${formatDecimal(rounded, 1)}%`;
}

/** How long something lasts, told in the two largest units: `45 giây`, `3 phút 12 giây`, `1 giờ 2 phút`. */
export function formatLength(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  // From an hour on nobody asks for seconds: an hour less half a minute is an hour.
  const units =
    whole < 3570
      ? ([
          [Math.floor(whole / 60), 'phút'],
          [whole % 60, 'giây'],
        ] as const)
      : ([
          [Math.floor(Math.round(whole / 60) / 60), 'giờ'],
          [Math.round(whole / 60) % 60, 'phút'],
        ] as const);
  return units.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ');
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size as people say it: `12 KB`, `1,4 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // What is shown decides, not what is there: 999.999 bytes are 1 MB and not 1.000 KB.
  while (roundSize(value, unit) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatDecimal(roundSize(value, unit), 1)} ${UNITS[unit]}`;
}

/** Bytes and kilobytes are told whole, larger units with one decimal. */
function roundSize(value: number, unit: number): number {
  return unit < 2 ? Math.round(value) : Math.round(value * 10) / 10;
}
