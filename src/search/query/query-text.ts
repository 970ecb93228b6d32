/** A reader's query as text, before anything is read out of it. */
import { wholeCharacters, withOurD } from '../../lib/text.ts';

/** Longest query, in UTF-16 units. What is longer is a pasted text: servers refuse its address, and nothing more is found. */
const LONGEST_QUERY = 500;

/** A reader's query as it is shown, kept and searched: NFC, trimmed, its beginning where it is too long. */
export function normalizeQuery(query: string): string {
  const kept = query.trim().slice(0, LONGEST_QUERY);
  return (isCut(query) ? wholeCharacters(kept) : kept).toWellFormed().normalize('NFC').trim();
}

/** Whether the end of a query is left out. */
export const isCut = (query: string): boolean => query.trim().length > LONGEST_QUERY;

/** Without what keyboards and copied texts bring along: invisible characters, wide letters, the Icelandic Đ. */
export const readable = (raw: string): string =>
  normalizeQuery(
    withOurD(raw)
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  );
