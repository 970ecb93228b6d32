/**
 * What a value of the wrong kind was meant to be: `có` for true, `3 sao` for 3, a name where a group with a name is
 * wanted, one group where a list of them is. Gives the text to write in its place.
 */
import * as z from 'zod';
import { fold, slugify } from '../../lib/text.ts';
import { webAddress } from '../../lib/web-address.ts';
import { unwrapped } from './schema-shape.ts';
import { tidied } from './tidied.ts';
import { asValue, inQuotes, SENTENCES } from './yaml-values.ts';

/** The text to write; with `…` in it the editor must say more, and it is only shown. */
export interface Meant {
  readonly text: string;
  readonly isWhole: boolean;
}

const YES = new Set(['co', 'yes', 'y', 'on', '1', 'true', 'dung', 'x', 'v', 'ok', 'roi']);
const NO = new Set(['khong', 'no', 'n', 'off', '0', 'false', 'sai', 'chua']);

export function meantBoolean(input: unknown): Meant | undefined {
  const word = fold(String(input)).trim();
  if (YES.has(word)) return { text: 'true', isWhole: true };
  return NO.has(word) ? { text: 'false', isWhole: true } : undefined;
}

/** @param written the value as it stands in the file: a reader of numbers takes `53.627` for another one */
export function meantInteger(written: string): Meant | undefined {
  const plain = written
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
  const stars = /^(?:★|⭐\uFE0F?|\*){1,9}$/u.exec(plain);
  if (stars) return { text: String([...plain.replaceAll('\uFE0F', '')].length), isWhole: true };
  const digits =
    /^(?:tháng\s*|OCOP\s*)?(\d{1,3}(?:[. \u00A0]\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,12})(?:\s*(?:sao(?:\s*OCOP)?|hồ sơ|lượt|người|tháng))?$/iu.exec(
      plain,
    )?.[1];
  return digits === undefined
    ? undefined
    : { text: String(Number(digits.replace(/\D/g, ''))), isWhole: true };
}

/**
 * One of a few values, by its letters without their marks, by its code, or as the words that others begin with.
 * @param codes values by the letters that stand for them
 */
export function meantChoice(
  input: string,
  values: readonly string[],
  codes: Readonly<Record<string, string>> = {},
): string | undefined {
  const plain = slugify(input);
  const exact = values.find((value) => slugify(value) === plain);
  if (exact !== undefined) return exact;
  const [code = ''] = input.trim().split(/[\s/-]/);
  const same = (form: (text: string) => string) => {
    const found = Object.keys(codes).filter((other) => form(other) === form(code));
    return found.length === 1 ? codes[found[0] ?? ''] : undefined;
  };
  return (
    same((text) => text.toLowerCase()) ??
    same(fold) ??
    values.find((value) => `${plain}-`.startsWith(`${slugify(value)}-`)) ??
    values.find((value) => `-${plain}-`.includes(`-${slugify(value)}-`))
  );
}

const isFile = (value: string) =>
  (/^[^\s/]*[^/]{0,100}\.[a-z\d]{3,4}$/i.test(value) || /^[\w./-]{1,200}\.[a-z\d]{3,4}$/i.test(value)) &&
  !isAddress(value);
const isAddress = (value: string) => webAddress(value) !== undefined || /^www\./i.test(value);

/** Keys that hold such a value, the likeliest first. */
function keysFor(value: string): readonly string[] {
  if (isAddress(value)) return ['url', 'to'];
  return isFile(value) ? ['src', 'file'] : ['name', 'title', 'label', 'text', 'id', 'short', 'number'];
}

const scalar = (value: string) => (isAddress(value) && !/[\s,{}[\]#]/.test(value) ? value : asValue(value));

type Shape = Readonly<Record<string, z.ZodType>>;

/** A key with its value, in the form that the field wants where another was written. */
const pair = (key: string, value: string, shape: Shape): string => {
  const text = shape[key]?.safeParse(value).success ? undefined : tidied(value, shape[key]);
  return `${key}: ${text ?? scalar(value)}`;
};

const isNeeded = ([, field]: [string, unknown]) => !(field instanceof z.ZodOptional);

/** `Văn phòng - 0900000000`, `Kế hoạch (ke-hoach.pdf)`: two words where a group of two is wanted, one of which says what it is. */
function inTwo(value: string, shape: Shape): string | undefined {
  const needed = Object.entries(shape).filter(isNeeded);
  const [whole, first = '', second = ''] =
    /^([^:(|]{1,200}?)(?:\s?[:(|]|\s[-–—]|,)\s?([^()]{1,200}?)\)?$/.exec(value) ?? [];
  if (whole === undefined || needed.length !== 2) return undefined;
  for (const [known, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const words = [known, other].map((part) => part.trim()) as [string, string];
    const key = needed.find(([name]) => saysWhatItIs(words[0], name, shape))?.[0];
    if (key === undefined) continue;
    const parts = needed.map(([name]) => pair(name, name === key ? words[0] : words[1], shape));
    return `{ ${parts.join(', ')} }`;
  }
  return undefined;
}

/** A file, an address or digits, and the key of such a thing. */
const saysWhatItIs = (value: string, key: string, shape: Shape): boolean =>
  key === 'number'
    ? /^\+?[\d\s.()-]{3,20}$/.test(value) && isTaken(key, value, shape)
    : (isAddress(value) || isFile(value)) && keysFor(value).includes(key);

const isTaken = (key: string, value: string, shape: Shape): boolean =>
  shape[key]?.safeParse(value).success === true || tidied(value, shape[key]) !== undefined;

/** A word where a group is wanted: the group with the word in its place. */
export function meantGroup(value: unknown, schema: z.ZodType | undefined): Meant | undefined {
  const inner = unwrapped(schema);
  if (typeof value !== 'string' || value.trim() === '' || !(inner instanceof z.ZodObject)) return undefined;
  const shape: Shape = inner.shape;
  const two = inTwo(value.trim(), shape);
  if (two !== undefined) return { text: two, isWhole: true };
  const key = keysFor(value.trim()).find((name) => Object.hasOwn(shape, name));
  if (key === undefined) return undefined;
  const needed = Object.entries(shape).flatMap(([name, field]) =>
    name === key || field instanceof z.ZodOptional ? [] : [name],
  );
  const parts = Object.keys(shape).flatMap((name) =>
    name === key ? [pair(name, value.trim(), shape)] : needed.includes(name) ? [`${name}: …`] : [],
  );
  return { text: `{ ${parts.join(', ')} }`, isWhole: needed.length === 0 };
}

/** A list, or brackets, where words are wanted: `[Họp]` is a part of a sentence, elsewhere the items are the words. */
export function meantWords(input: unknown, key: string, written: string): string | undefined {
  if (SENTENCES.has(key))
    return /^[[{][^\n]*[\p{L}\p{N}]/u.test(written) && !written.includes('\n')
      ? inQuotes(written)
      : undefined;
  const items = Array.isArray(input) ? input : [];
  return items.length > 0 && items.every((item) => typeof item === 'string')
    ? asValue(items.join(', '))
    : undefined;
}

/** One group, or one word, where a list of groups is wanted. */
export function meantList(
  input: unknown,
  schema: z.ZodType | undefined,
  written: string,
  margin = '',
): Meant | undefined {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodArray) || !(unwrapped(inner.element as z.ZodType) instanceof z.ZodObject))
    return undefined;
  if (typeof input === 'string') {
    const group = meantGroup(input, inner.element as z.ZodType);
    return group && { text: `[${group.text}]`, isWhole: group.isWhole };
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  if (written.startsWith('{')) {
    const [groups] = bareGroups(input, inner.element as z.ZodType, ', ');
    if (groups) return { text: `[${groups}]`, isWhole: true };
  }
  const pairs = pairsAsGroups(input, inner.element as z.ZodType);
  if (pairs)
    return {
      ...pairs,
      text: pairs.text.replaceAll('\n', `\n${margin}`) + written.slice(written.trimEnd().length),
    };
  if (written.startsWith('{')) return { text: `[${written.trimEnd()}]`, isWhole: true };
  return { text: `- ${written.replace(/\n(?=.)/g, '\n  ')}`, isWhole: true };
}

/** `tin-xa: Tin xã` in each line, where each is to be a group of two. */
function pairsAsGroups(input: object, schema: z.ZodType): Meant | undefined {
  const element = unwrapped(schema);
  if (!(element instanceof z.ZodObject)) return undefined;
  const needed = Object.entries(element.shape as Shape).filter(isNeeded);
  const [first, second] = needed;
  const entries = Object.entries(input);
  if (!first || !second || needed.length !== 2 || entries.some(([key]) => Object.hasOwn(element.shape, key)))
    return undefined;
  if (entries.length === 0 || entries.some(([, value]) => typeof value !== 'string')) return undefined;
  const isList = unwrapped(second[1]) instanceof z.ZodArray;
  const [one, other] = isList ? [first[0], second[0]] : likelier(first[0], second[0], entries, element.shape);
  const lines = entries.map(([a, b]) =>
    isList
      ? `- ${one}: ${scalar(a)}\n  ${other}: [${scalar(b)}]`
      : `- ${pair(one, a, element.shape)}\n  ${pair(other, b, element.shape)}`,
  );
  return { text: lines.join('\n'), isWhole: true };
}

/** Which of two keys the first words of each pair are for: the order in which all would be taken, else that of the schema. */
function likelier(
  first: string,
  second: string,
  pairs: readonly (readonly [string, string])[],
  shape: Shape,
): readonly [string, string] {
  const fits = (one: string, other: string) =>
    pairs.every(([a, b]) => isTaken(one, a, shape) && isTaken(other, b, shape));
  return !fits(first, second) && fits(second, first) ? [second, first] : [first, second];
}

/**
 * Names and values without the names of their keys, as groups of two: `Tin tức: /tin-tuc/`, or the two of one group. Which
 * of the two is which is tried: the likelier first.
 * @param between what stands before an item of the list
 */
export function bareGroups(
  input: unknown,
  schema: z.ZodType | undefined,
  between: string,
): readonly string[] {
  const element = unwrapped(schema);
  if (!(element instanceof z.ZodObject) || typeof input !== 'object' || input === null) return [];
  const needed = Object.entries(element.shape).flatMap(([key, field]) =>
    field instanceof z.ZodOptional ? [] : [key],
  );
  const entries = Object.entries(input);
  const [first, second] = needed;
  if (!first || !second || needed.length !== 2 || entries.length === 0) return [];
  if (entries.some(([key]) => Object.hasOwn(element.shape, key))) return [];
  const isPair = entries.length === 2 && entries.every(([, value]) => value === null);
  const pairs = (isPair ? [[entries[0]?.[0], entries[1]?.[0]]] : entries) as [string, string][];
  if (pairs.flat().some((part) => typeof part !== 'string' || part === '')) return [];
  const separator = between.startsWith(',') ? between : `\n${between}`;
  const written = ([one, other]: readonly [string, string]) =>
    pairs
      .map(([a, b]) => `{ ${pair(one, a, element.shape)}, ${pair(other, b, element.shape)} }`)
      .join(separator);
  const [one, other] = likelier(first, second, pairs, element.shape);
  return [written([one, other]), written([other, one])];
}
