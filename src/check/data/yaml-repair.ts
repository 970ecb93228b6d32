/**
 * What an editor probably meant where YAML cannot be read: lines near the fault are written anew in the few ways that
 * mend what people do, and the first that the parser then reads is proposed. So a remedy is never worse than the fault.
 */
import { type Document, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Replacement } from '../finding.ts';
import { isKnownKey, isKnownPlace } from './known-keys.ts';

export type RepairKind =
  | 'indent'
  | 'tab'
  | 'dash'
  | 'space'
  | 'quotes'
  | 'quote-end'
  | 'comma'
  | 'comment'
  | 'uncomment'
  | 'join';

export interface Repair {
  readonly kind: RepairKind;
  /** Offsets in the text that was given; the lines as a whole. */
  readonly replacement: Replacement;
}

/** A text longer than this is not read again and again. */
const LONGEST = 64 * 1024;
const MOST_TRIES = 60;

/** @param at offset of the parser's first error */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function findRepair(text: string, at: number): Repair | undefined {
  if (text.length > LONGEST) return undefined;
  const lines = linesOf(text);
  const first = lines.findIndex(({ start, end }) => at >= start && at <= end);
  if (first < 0 || /^(?:---|\.\.\.)\s*$/.test(lines[first]?.text ?? '')) return undefined;
  const before = firstError(text) ?? text.length;
  let best: { repair: Repair; strange: number } | undefined;
  let tries = 0;
  for (const index of suspects(lines, first)) {
    for (const repair of candidates(lines, index)) {
      tries += 1;
      if (tries > MOST_TRIES) return best?.repair;
      const strange = judge(apply(text, repair.replacement), repair, before);
      if (strange === undefined || (best && best.strange <= strange)) continue;
      best = { repair, strange };
    }
    if (best && best.strange === 0) break;
  }
  return best?.repair;
}

/** A line that is read, but not as it was meant: the way of writing it anew in which all of the text can be read. */
export function rewriteLine(
  text: string,
  at: number,
  kinds: readonly RepairKind[],
  isRight: (document: Document, text: string) => boolean,
): Repair | undefined {
  if (text.length > LONGEST) return undefined;
  const lines = linesOf(text);
  const index = lines.findIndex(({ start, end }) => at >= start && at <= end);
  for (const repair of candidates(lines, index)) {
    if (!kinds.includes(repair.kind)) continue;
    const mended = apply(text, repair.replacement);
    const document = parseDocument(mended, OPTIONS);
    if (document.errors.length === 0 && isRight(document, mended)) return repair;
  }
  return undefined;
}

export const apply = (text: string, { start, end, text: written }: Replacement): string =>
  text.slice(0, start) + written + text.slice(end);

const OPTIONS = { prettyErrors: false, stringKeys: true, logLevel: 'error', uniqueKeys: false } as const;

const firstError = (text: string): number | undefined => parseDocument(text, OPTIONS).errors[0]?.pos[0];

/** @returns how many keys stand where no schema has them; undefined where the text cannot be read up to the repair */
function judge(text: string, { replacement }: Repair, before: number): number | undefined {
  const document = parseDocument(text, OPTIONS);
  const end = replacement.start + replacement.text.length;
  const [error] = document.errors;
  // A second fault further down is told when the first is mended.
  const longer = replacement.text.length - (replacement.end - replacement.start);
  if (error && error.pos[0] <= Math.max(end, before + longer)) return undefined;
  let strange = error ? 1 : 0;
  visit(document, {
    Pair(_, { key }, ancestors) {
      const above = [...ancestors].reverse().find(isPair)?.key;
      const name = isScalar(key) ? String(key.value) : '';
      if (!isKnownPlace(isScalar(above) ? String(above.value) : '', name)) strange += 1;
    },
    Scalar(role, { value, type }) {
      // A list whose signs were taken for letters.
      if (role !== 'key' && type === 'PLAIN' && /^[-–—•●*·+](?=\S)/.test(String(value))) strange += 1;
    },
  });
  if (!isMap(document.contents) && document.contents === null) return undefined;
  return strange;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Without its line end. */
  readonly text: string;
  readonly indent: string;
  readonly kind: 'blank' | 'comment' | 'content';
}

// NBSP and the wide space of East Asian keyboards look like spaces and are none to YAML.
const INDENT = /^[\s\u00A0\u3000]*/u;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const full of text.split('\n')) {
    const line = full.endsWith('\r') ? full.slice(0, -1) : full;
    const indent = INDENT.exec(line)?.[0] ?? '';
    const rest = line.slice(indent.length);
    const kind = rest === '' ? 'blank' : rest.startsWith('#') ? 'comment' : 'content';
    lines.push({ start, end: start + line.length, text: line, indent, kind });
    start += full.length + 1;
  }
  return lines;
}

/** The line of the error, the next ones, for a value goes on until it is seen to be none, and the one before. */
function suspects(lines: readonly Line[], first: number): number[] {
  const content = (from: number, step: 1 | -1, most: number) => {
    const found: number[] = [];
    for (let index = from; index >= 0 && index < lines.length && found.length < most; index += step)
      if (lines[index]?.kind === 'content') found.push(index);
    return found;
  };
  return [...content(first, 1, 4), ...content(first - 1, -1, 1)];
}

function* candidates(lines: readonly Line[], index: number): Generator<Repair> {
  const line = lines[index];
  if (!line) return;
  const body = line.text.slice(line.indent.length);
  const one = (kind: RepairKind, written: string): Repair => ({
    kind,
    replacement: { start: line.start, end: line.end, text: written },
  });
  for (const [kind, written] of rewrites(body)) yield one(kind, line.indent + written);
  yield* dashes(lines, index);
  yield* dashedBlocks(lines, index);
  yield* uncommented(lines, index);
  yield* withChildren(lines, index);
  const kind = line.indent.includes('\t') ? 'tab' : 'indent';
  const isItem = KEY.test(body) || BULLET.test(body);
  for (const indent of isItem ? indents(lines, index) : []) {
    yield one(kind, indent + body);
    const block = shifted(lines, index, indent);
    if (block) yield { kind, replacement: block };
    for (const [how, written] of rewrites(body)) if (how === 'space') yield one(kind, indent + written);
  }
  yield* loose(lines, index, one);
}

/** Indents that lines above have, and those of what stands behind their dashes; spaces alone. */
function indents(lines: readonly Line[], index: number): string[] {
  const found = new Set<number>();
  const above = lines.slice(Math.max(0, index - 40), index).filter(({ kind }) => kind === 'content');
  // A key without a value waits for what stands below it, further in.
  const parent = above.at(-1);
  if (parent && /:\s*$/.test(parent.text.slice(-20))) found.add(parent.indent.length + 2);
  for (const { text, indent } of above.reverse()) {
    const width = indent.length;
    const dash = /^-\s+/.exec(text.slice(width))?.[0].length ?? 0;
    if (dash > 0) found.add(width + dash);
    found.add(width);
    found.add(width + dash + 2);
    if (found.size > 8) break;
  }
  found.add(0);
  const line = lines[index];
  return [...found].map((width) => ' '.repeat(width)).filter((indent) => indent !== line?.indent);
}

/** The line with those below it that are as far in, or further, all moved alike. */
function shifted(lines: readonly Line[], index: number, indent: string): Replacement | undefined {
  const line = lines[index];
  if (!line) return undefined;
  let last = index;
  for (let next = index + 1; next < lines.length; next += 1) {
    const { kind, indent: own } = lines[next] ?? line;
    if (kind !== 'content' || own.length < line.indent.length || own.length === 0) break;
    last = next;
  }
  if (last === index) return undefined;
  const written = lines.slice(index, last + 1).map(({ text, indent: own }) => {
    const width = Math.max(0, own.length - line.indent.length + indent.length);
    return ' '.repeat(width) + text.slice(own.length);
  });
  return { start: line.start, end: lines[last]?.end ?? line.end, text: written.join('\n') };
}

const BULLET = /^(?:[-–—•●▪*·+➢\uF0B7\uF0A7][ \t\u00A0]*)(?=\S)/u;

/** Lists whose dashes lack their space, or are other signs: neighbouring lines together. */
function* dashes(lines: readonly Line[], index: number): Generator<Repair> {
  if (!isLooseItem(lines[index])) return;
  let first = index;
  let last = index;
  while (isLooseItem(lines[first - 1])) first -= 1;
  while (isLooseItem(lines[last + 1])) last += 1;
  const part = lines.slice(first, last + 1);
  const written = part.map(({ indent, text }) => indent + text.slice(indent.length).replace(BULLET, '- '));
  const start = part[0]?.start ?? 0;
  yield { kind: 'dash', replacement: { start, end: part.at(-1)?.end ?? start, text: written.join('\n') } };
}

/** The same of items of several lines: what is no item belongs to the one above. */
function* dashedBlocks(lines: readonly Line[], index: number): Generator<Repair> {
  const isContent = (at: number) => lines[at]?.kind === 'content';
  let first = index;
  while (isContent(first) && !isLooseItem(lines[first])) first -= 1;
  while (isContent(first - 1) && (lines[first]?.indent !== '' || isLooseItem(lines[first - 1]))) first -= 1;
  if (!isLooseItem(lines[first])) return;
  let last = first;
  while (isContent(last + 1) && (isLooseItem(lines[last + 1]) || lines[last + 1]?.indent !== '')) last += 1;
  const part = lines.slice(first, last + 1);
  const isRight = (line: Line) => !isLooseItem(line) || /^\s*- /.test(line.text);
  if (part.every(isRight)) return;
  const outer = part[0]?.indent ?? '';
  const written = part.map((line) =>
    isLooseItem(line)
      ? outer + line.text.slice(line.indent.length).replace(BULLET, '- ')
      : `${outer}  ${line.text.slice(line.indent.length)}`,
  );
  const start = part[0]?.start ?? 0;
  yield { kind: 'dash', replacement: { start, end: part.at(-1)?.end ?? start, text: written.join('\n') } };
}

const isLooseItem = (line: Line | undefined): boolean =>
  line?.kind === 'content' && BULLET.test(line.text.slice(line.indent.length)) && line.text.trim() !== '---';

const KEY = /^((?:-[ \t]+)*)([A-Za-z][A-Za-z0-9_]{0,40})[ \t\u00A0]{0,4}([:：=])(.*)$/su;

/** A line written anew in itself. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
function* rewrites(body: string): Generator<[RepairKind, string]> {
  const [, dash = '', key, sign, after = ''] = KEY.exec(body) ?? [];
  const rest = (key === undefined ? body.replace(/^(?:-[ \t]+)*/, '') : after).trim();
  const front =
    key === undefined
      ? body.slice(0, body.length - body.trimStart().length + prefixLength(body))
      : `${dash}${key}: `;
  if (key !== undefined && (sign !== ':' || (after !== '' && !/^\s/.test(after)) || /^\s*\u00A0/.test(after)))
    yield ['space', `${front}${rest}`];
  if (rest === '') return;
  if (rest.startsWith('{')) {
    const inner = mendFlow(rest);
    if (inner !== undefined) {
      yield ['comma', front + inner];
      return;
    }
  }
  if (rest.startsWith('[') && (rest.endsWith(']') || !rest.includes(']'))) {
    const inner = mendList(rest);
    if (inner !== undefined) yield [rest.endsWith(']') ? 'comma' : 'quote-end', front + inner];
  }
  const [open = ''] = rest;
  if ((open === '"' || open === "'") && rest.indexOf(open, 1) < 0) yield ['quote-end', front + rest + open];
  if (key !== undefined || prefixLength(body) > 0) yield ['quotes', front + inQuotes(withoutOuter(rest))];
}

/** `"Ông nói: "tốt""`: the first quotes inside open again, so the outer ones are those of the whole. */
function withoutOuter(value: string): string {
  const [open = ''] = value;
  if ((open !== '"' && open !== "'") || value.length < 3 || !value.endsWith(open)) return value;
  const inner = value.slice(1, -1);
  const next = inner.indexOf(open);
  return next < 0 || /[\s([{“]/.test(inner[next - 1] ?? ' ') ? inner : value;
}

const prefixLength = (body: string) => /^(?:-[ \t]+)*/.exec(body)?.[0].length ?? 0;

/** Keys whose values are sentences, which may go on in the next line. */
const SENTENCES = new Set(['title', 'name', 'description', 'abstract', 'alt', 'caption', 'text']);

/** Prose that is no value: a remark that lost its sign, or the rest of the sentence above. */
function* loose(
  lines: readonly Line[],
  index: number,
  one: (kind: RepairKind, written: string) => Repair,
): Generator<Repair> {
  const line = lines[index];
  if (!line) return;
  const before = lines[index - 1];
  const body = line.text.trim();
  if (KEY.test(body)) {
    if (before?.kind === 'comment') yield one('comment', `# ${body}`);
    return;
  }
  if (before?.kind === 'content') {
    const [, , key, , after = ''] = KEY.exec(before.text.trim()) ?? [];
    const value = /^[|>][-+]?$/.test(after.trim()) ? '' : after.trim();
    if (key === undefined || !SENTENCES.has(key) || after.trim() === '' || /^[[{|>]/.test(value)) return;
    const prefix = before.text.slice(0, before.text.indexOf(after)).trimEnd();
    const sentence = `${unquoted(value)} ${body}`.trim();
    const text = `${prefix} ${/[:#"']|^[^\p{L}\p{N}]/u.test(sentence) ? inQuotes(sentence) : sentence}`;
    yield { kind: 'join', replacement: { start: before.start, end: line.end, text } };
    return;
  }
  // A key in other signs is no remark.
  if (!DECORATED_KEY.test(body)) yield one('comment', `# ${body}`);
}

const DECORATED_KEY = /^["'“*_`]{1,3}[\p{L}][\p{L}\p{N} ]{0,40}["'”*_`]{0,3}\s?[:：=]/u;

/** A line that lost its `#` while the key above it, which it belongs to, still has one. */
function* uncommented(lines: readonly Line[], index: number): Generator<Repair> {
  const line = lines[index];
  if (!line || line.indent === '') return;
  let first = index - 1;
  while (lines[first]?.kind === 'comment' && !/^#\s{0,1}[A-Za-z]+:\s*$/.test(lines[first]?.text ?? ''))
    first -= 1;
  if (lines[first]?.kind !== 'comment' || index - first > 40) return;
  const start = lines[first]?.start ?? 0;
  yield {
    kind: 'uncomment',
    replacement: { start, end: line.end, text: withoutSigns(lines.slice(first, index + 1)) },
  };
}

/** Lines of a key and what is below it, without the signs of remarks, further in than their key. */
function withoutSigns(part: readonly Line[]): string {
  const plain = part.map(({ text }) => text.replace(/^#/, ''));
  const outer = INDENT.exec(plain[0] ?? '')?.[0].length ?? 0;
  const inner = Math.max(1, (INDENT.exec(plain[1] ?? '')?.[0].length ?? 0) - outer);
  return plain
    .map((text, at) => {
      const own = INDENT.exec(text)?.[0].length ?? 0;
      const width = at === 0 ? 0 : Math.max(2, own - outer - inner + 2);
      return ' '.repeat(width) + text.slice(own);
    })
    .join('\n');
}

/** The last of the lines below a key that belong to it and are remarks. */
function lastCommentedChild(lines: readonly Line[], index: number, key: string): number {
  let last = index;
  for (let next = index + 1; lines[next]?.kind === 'comment'; next += 1) {
    const child = /^#\s*(?:-\s+)?([A-Za-z]+):(?:\s|$)/.exec(lines[next]?.text ?? '')?.[1];
    if (child === undefined || !isKnownPlace(key, child)) break;
    last = next;
  }
  return last;
}

/** A key that stands in, while what belongs to it is still remarks. */
function* withChildren(lines: readonly Line[], index: number): Generator<Repair> {
  const line = lines[index];
  const key = /^([A-Za-z]+):\s*$/.exec(line?.text.trim() ?? '')?.[1];
  if (!line || key === undefined) return;
  const last = lastCommentedChild(lines, index, key);
  if (last === index) return;
  const text = withoutSigns(lines.slice(index, last + 1));
  yield { kind: 'uncomment', replacement: { start: line.start, end: lines[last]?.end ?? line.end, text } };
}

/** A key without a value, while the lines below that belong to it are remarks. */
export function findCommentedChildren(text: string, at: number): Repair | undefined {
  const lines = linesOf(text);
  const index = lines.findIndex(({ start, end }) => at >= start && at <= end);
  const [repair] = withChildren(lines, index);
  return repair && firstError(apply(text, repair.replacement)) === undefined ? repair : undefined;
}

/** What quotes around a whole value hold. */
function unquoted(value: string): string {
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
      .replace(/,$/, '')
      .trim();
    const nested = /^[[{]/.test(value);
    if (nested) return `${key}: ${(value.startsWith('[') ? mendList(value) : undefined) ?? value}`;
    const safe = value === '' || isQuoted(value) || !/[,#[\]{}"']|:(?=\s|$)|^[&*!|>%@`?-]/.test(value);
    return `${key}: ${safe ? value : inQuotes(value)}`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** `[Bài #1, OCOP]`: commas part the items, nothing else does. */
function mendList(written: string): string | undefined {
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
