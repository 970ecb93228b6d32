/**
 * The form in which text goes into the search index and in which a query is put to it.
 *
 * Pagefind strips accents but takes đ for a letter of its own, so that "dat" would miss "đất". A `d` with a
 * combining short stroke is stripped like any accent, and an exactly accented match still ranks higher.
 */

const STROKE = '\u0335';

/** NFC text with every đ as d + U+0335. */
export function toIndexForm(text: string): string {
  return text.normalize('NFC').replaceAll('đ', `d${STROKE}`).replaceAll('Đ', `D${STROKE}`);
}

/** The text as written, from what the index gives back. */
export function fromIndexForm(text: string): string {
  return text.replaceAll(`d${STROKE}`, 'đ').replaceAll(`D${STROKE}`, 'Đ');
}

/** A reader's query as it is shown and kept: NFC, trimmed, else unchanged. */
export function normalizeQuery(query: string): string {
  return query.normalize('NFC').trim();
}
