/** Values written so that YAML reads them as they were meant. */
import { isKnownKey } from './known-keys.ts';

/** `"Ông nói: "tốt""`: the first quotes inside open again, so the outer ones are those of the whole. */
export function withoutOuter(value: string): string {
  const [open = ''] = value;
  if ((open !== '"' && open !== "'") || value.length < 3 || !value.endsWith(open)) return value;
  const inner = value.slice(1, -1);
  const next = inner.indexOf(open);
  return next === -1 || /[\s([{“]/.test(inner[next - 1] ?? ' ') ? inner : value;
}

/** What quotes around a whole value hold. */
export function unquoted(value: string): string {
  const [open = ''] = value;
  const inner = value.slice(1, -1);
  return (open === '"' || open === "'") && value.length > 1 && value.endsWith(open) && !inner.includes(open)
    ? inner
    : value;
}

/** A text as a YAML value that is read as these very letters. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Words that YAML takes as they are, wherever they stand. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ./()–-]*$/u;

/** A text as a YAML value: in quotes where it needs them. */
export const asValue = (text: string): string =>
  PLAIN.test(text) && !/^(?:[\d.+-]+|true|false|null)$/i.test(text) ? text : inQuotes(text);

/** Keys whose values are sentences, which may hold brackets and go on in the next line. */
export const SENTENCES = new Set(['title', 'name', 'description', 'abstract', 'alt', 'caption', 'text']);

/** `lúa, ngô`, `#lúa #ngô`, `(lúa; ngô)`: words that were to be a list. */
export const wordsOfList = (written: string): string[] =>
  written
    .replace(/^[([{](.*)[)\]}]$/s, '$1')
    .split(/[,;\n，、；]|\s(?=#\p{L})/u)
    .map((item) => item.trim().replace(/^[-•*+]\s+/, ''))
    .filter((item) => item !== '');

export const asList = (items: readonly string[]): string => `[${items.map(asValue).join(', ')}]`;

const isQuoted = (value: string) => /^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/su.test(value);

const QUOTED = /"[^"\n]*"/g;

/** Signs that part what stands in brackets. */
const PARTING = /[,:#[\]{}]/;

/** Keys in `{ … }`, each at its place; only those that some schema knows, for a sentence holds colons too. */
const FLOW_KEY = /(?<=[{,\s])([A-Za-z]{1,30})\s{0,3}:/g;

/** `{ src: a.jpg, alt: Thôn Đông, thôn Đoài }`: what stands between two keys is one value. */
export function mendFlow(written: string): string | undefined {
  const inner = ` ${written.endsWith('}') ? written.slice(1, -1) : written.slice(1)}`;
  const keys = [...inner.replace(QUOTED, (quoted) => ' '.repeat(quoted.length)).matchAll(FLOW_KEY)].filter(
    ({ 1: key = '' }) => isKnownKey(key),
  );
  if (keys.length === 0 || inner.slice(0, keys[0]?.index).trim() !== '') return undefined;
  const parts = keys.map(({ index, 0: all, 1: key = '' }, at) => {
    const value = inner
      .slice(index + all.length, keys[at + 1]?.index)
      .trim()
      .replace(/[,;]$/, '')
      .trim();
    const nested = /^[[{]/.test(value);
    if (nested) return `${key}: ${(value.startsWith('[') ? mendList(value) : undefined) ?? value}`;
    const safe = value === '' || isQuoted(value) || !/[,#[\]{}"']|:(?=\s|$)|^[&*!|>%@`?-]/.test(value);
    return `${key}: ${safe ? value : inQuotes(value)}`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** `[Bài #1, OCOP]`: commas part the items, nothing else does. */
export function mendList(written: string): string | undefined {
  if (written.includes('{')) return undefined;
  const inner = written.slice(1, written.endsWith(']') ? -1 : undefined);
  const items = inner.split(/,\s*/).map((item) => item.trim());
  return `[${items
    .filter((item) => item !== '')
    .map((item) =>
      isQuoted(item) || !(PARTING.test(item) || /^[&*!|>%@`"']/.test(item)) ? item : inQuotes(item),
    )
    .join(', ')}]`;
}
