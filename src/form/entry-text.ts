/**
 * What an editor has changed in the form, put into the text of an entry. Of a text that is there only the changed values
 * are replaced: comments, order, quotes and keys that the form knows nothing of stay byte for byte.
 */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  Scalar,
  type YAMLMap,
} from 'yaml';
import { FORMS } from '../lib/dates.ts';
import { isSame } from '../lib/same.ts';
import { composed } from '../lib/text.ts';

export type Values = Readonly<Record<string, unknown>>;

export interface EntryText {
  readonly values: Values;
  readonly body: string;
}

/** Where the parts of a text are: offsets of the YAML, and of what follows its closing line. */
export interface Parts {
  readonly start: number;
  readonly end: number;
  readonly body: number;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** What stands in the text, as the form shows it. */
export function readEntryText(source: string, parts: Parts): EntryText {
  const front: unknown = parse(source.slice(parts.start, parts.end));
  return { values: isGroup(front) ? front : {}, body: shownBody(source.slice(parts.body)) };
}

/** Lines as a browser parts them, without the empty ones around. */
const shownBody = (text: string): string =>
  text.slice(emptyAhead(text).length).replaceAll('\r\n', '\n').trimEnd();

/** The empty lines ahead of what is shown. */
export const emptyAhead = (text: string): string => /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '';

/** A new text, its fields in the order of `keys`. */
export function newEntryText({ values, body }: EntryText, keys: readonly string[]): string {
  const lines = keys.filter((key) => values[key] !== undefined).map((key) => line(key, values[key], ''));
  const text = composed(body).trim();
  return `---\n${lines.join('')}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/**
 * @param keys which fields the form knows: what it knows not, it leaves
 * @throws Error where the values could not be put in so that they are read again as they are
 */
export function changedEntryText(
  source: string,
  parts: Parts,
  wanted: EntryText,
  keys: readonly string[],
): string {
  const newLine = source.includes('\r\n') ? '\r\n' : '\n';
  const front = source.slice(parts.start, parts.end);
  const before = readEntryText(source, parts);
  const known = Object.fromEntries(
    keys.map((key) => [key, composedIn(wanted.values[key], before.values[key])]),
  );
  const asWanted = withoutGaps({ ...before.values, ...known });
  const changed = changedFront(front.replaceAll('\r\n', '\n'), before.values, known, keys);
  if (!isSame(parse(changed) ?? {}, asWanted))
    throw new Error('the values would not be read again as they were given');
  const body = wanted.body.replaceAll('\r\n', '\n').trimEnd();
  const isSameBody = body === before.body;
  const head =
    source.slice(0, parts.start) +
    (changed === front.replaceAll('\r\n', '\n') ? front : asLines(changed, newLine));
  if (isSameBody) return head + source.slice(parts.end);
  const closing = source.slice(parts.end, parts.body);
  const glue = closing.endsWith('\n') ? '' : newLine;
  return `${head}${closing}${glue}${newLine}${asLines(composed(body), newLine)}${newLine}`;
}

const asLines = (text: string, newLine: string): string => text.replaceAll('\n', newLine);

/** What was not touched stays as it was written. */
function composedIn(value: unknown, before: unknown): unknown {
  if (isSame(value, before)) return before;
  if (typeof value === 'string') return composed(value);
  if (Array.isArray(value))
    return value.map((item, at) => composedIn(item, Array.isArray(before) ? before[at] : undefined));
  if (!isGroup(value)) return value;
  const old = isGroup(before) ? before : {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composedIn(inner, old[key])]));
}

const withoutGaps = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changedFront(front: string, before: Values, known: Values, keys: readonly string[]): string {
  const { contents } = parseDocument(front);
  if (!isMap(contents) || contents.flow) {
    const all = withoutGaps({ ...before, ...known });
    return Object.entries(all)
      .map(([key, value]) => line(key, value, ''))
      .join('');
  }
  const edits = mapEdits(front, contents, before, known, keys, '');
  return applied(front, edits);
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { from, to, words } of edits.toSorted((a, b) => b.from - a.from || b.to - a.to))
    result = result.slice(0, from) + words + result.slice(to);
  return result;
}

function mapEdits(
  text: string,
  map: YAMLMap,
  before: Values,
  wanted: Values,
  keys: readonly string[],
  indent: string,
): Edit[] {
  const added: string[] = [];
  const edits = keys.flatMap((key): Edit[] => {
    if (isSame(before[key], wanted[key])) return [];
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair) return pairEdits(text, pair, key, before[key], wanted[key], indent);
    added.push(line(key, wanted[key], indent));
    return [];
  });
  if (added.length === 0) return edits;
  const end = lineEnd(text, endOf(map.items.at(-1)));
  const glue = end > 0 && text[end - 1] !== '\n' ? '\n' : '';
  return [...edits, { from: end, to: end, words: glue + added.join('') }];
}

function pairEdits(
  text: string,
  pair: Pair,
  key: string,
  before: unknown,
  wanted: unknown,
  indent: string,
): Edit[] {
  const inside = wanted === undefined ? undefined : valueEdits(text, pair.value, before, wanted);
  if (inside) return inside;
  const from = text.lastIndexOf('\n', (pair.key as Scalar).range?.[0] ?? 0) + 1;
  const words = wanted === undefined ? '' : line(key, wanted, indent);
  return [{ from, to: lineEnd(text, endOf(pair)), words }];
}

/** @returns undefined where the value must be written anew as a whole */
function valueEdits(text: string, node: unknown, before: unknown, wanted: unknown): Edit[] | undefined {
  if (isScalar(node) && isInLine(node) && node.range && typeof wanted !== 'object')
    return [{ from: node.range[0], to: node.range[1], words: inLine(wanted) }];
  if (isMap(node) && !node.flow) return insideMap(text, node, before, wanted);
  return isSeq(node) && !node.flow ? insideList(text, node.items, before, wanted) : undefined;
}

const isInLine = ({ type, source }: Scalar): boolean =>
  source !== '' && type !== Scalar.BLOCK_FOLDED && type !== Scalar.BLOCK_LITERAL;

function insideMap(text: string, map: YAMLMap, before: unknown, wanted: unknown): Edit[] | undefined {
  if (!isGroup(before) || !isGroup(wanted)) return undefined;
  const first = map.items[0]?.key;
  const at = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const column = at - (text.lastIndexOf('\n', at) + 1);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(wanted)])];
  // The first key of an item stands behind a dash, which must not go with it.
  const isFirstGone = isScalar(first) && wanted[String(first.value)] === undefined;
  return isFirstGone ? undefined : mapEdits(text, map, before, wanted, keys, ' '.repeat(column));
}

/** The items of a list that stays as long as it was. */
function insideList(
  text: string,
  items: readonly unknown[],
  before: unknown,
  wanted: unknown,
): Edit[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(wanted) || before.length !== wanted.length) return undefined;
  const edits: Edit[] = [];
  for (const [at, item] of items.entries()) {
    if (isSame(before[at], wanted[at])) continue;
    const inner = valueEdits(text, item, before[at], wanted[at]);
    if (!inner) return undefined;
    edits.push(...inner);
  }
  return edits;
}

const endOf = (pair: Pair | undefined): number => {
  const ranges = [pair?.key, pair?.value].map(
    (node) => (node as { range?: [number, number, number] | null } | null)?.range?.[1] ?? 0,
  );
  return Math.max(...ranges);
};

/** Behind the line in which something ends. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const written = (value: unknown): string =>
  new Document(value, { version: '1.1' }).toString({ lineWidth: 0 }).replace(QUOTED_MOMENT, '$1$2');

/** Moments and days need no quotes: nobody reads them as anything else here. */
const QUOTED_MOMENT = new RegExp(
  `^([^"\\n]*: )"((?:${[FORMS.moment, FORMS.day].map(({ source }) => source.slice(1, -1)).join('|')}))"$`,
  'gm',
);

/** A key with its value, in as many lines as it takes. */
const line = (key: string, value: unknown, indent: string): string =>
  written({ [key]: value }).replace(/^(?=.)/gm, indent);

/** A value that stands behind its key. */
const inLine = (value: unknown): string => {
  const [, words = ''] = /^v: ?([\s\S]*?)\n$/.exec(written({ v: value })) ?? [];
  return words.includes('\n') ? JSON.stringify(value) : words;
};
