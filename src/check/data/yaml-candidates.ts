/** The few ways in which a line of YAML is written anew: those that mend what people do. */
import type { Replacement } from '../finding.ts';
import { holdsSentences, isKnownPlace, isListOfWords } from './known-keys.ts';
import { type Line, widthOf } from './yaml-lines.ts';
import {
  asList,
  inQuotes,
  mendFlow,
  mendList,
  SENTENCES,
  unquoted,
  withoutOuter,
  wordsOfList,
} from './yaml-values.ts';

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

/** The ways to write a line anew, with those around it that belong to it. */
export function* candidates(lines: readonly Line[], index: number): Generator<Repair> {
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
  if (parent && /:[ \t]*(?:#|$)/.test(parent.text)) found.add(parent.indent.length + 2);
  for (const { text, indent } of above.reverse()) {
    const inner = text.length - text.trimStart().replace(/^-\s+/, '').length;
    found.add(inner);
    found.add(indent.length);
    found.add(inner + 2);
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
  for (let next = index + 1; ; next += 1) {
    const below = lines[next];
    if (below?.kind !== 'content' || below.indent.length < Math.max(1, line.indent.length)) break;
    last = next;
  }
  if (last === index) return undefined;
  const part = lines.slice(index, last + 1);
  const written = part.map(({ text, indent: own }) => {
    const width = Math.max(0, own.length - line.indent.length + indent.length);
    return ' '.repeat(width) + text.slice(own.length);
  });
  return instead(part, written);
}

/** What is written in the place of neighbouring lines. */
const instead = (part: readonly Line[], written: readonly string[]): Replacement => ({
  start: Math.min(...part.map(({ start }) => start)),
  end: Math.max(...part.map(({ end }) => end)),
  text: written.join('\n'),
});

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
  yield { kind: 'dash', replacement: instead(part, written) };
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
  yield { kind: 'dash', replacement: instead(part, written) };
}

const isLooseItem = (line: Line | undefined): boolean =>
  line?.kind === 'content' && BULLET.test(line.text.slice(line.indent.length)) && line.text.trim() !== '---';

const KEY = /^((?:-[ \t]+)*)([A-Za-z][A-Za-z0-9_]{0,40})[ \t\u00A0]{0,4}([:：=;；])(.*)$/su;

const DASHES = /^(?:-[ \t]+)*/;

/** A line in two: what stands before its value, as it should be written, and the value. */
interface Parts {
  /** Dashes, and a key with its sign; empty where the line has neither. */
  readonly front: string;
  readonly value: string;
  /** Whether its key is written with another sign, or without a space behind it. */
  readonly isGlued: boolean;
}

function partsOf(body: string): Parts {
  const [, dash = '', key, sign, after = ''] = KEY.exec(body) ?? [];
  if (key === undefined) {
    const [front = ''] = DASHES.exec(body) ?? [];
    return { front, value: body.slice(front.length).trim(), isGlued: false };
  }
  const isGlued = sign !== ':' || (after !== '' && !/^\s/.test(after)) || /^\s*\u00A0/.test(after);
  return { front: `${dash}${key}: `, value: after.trim(), isGlued };
}

/** A line written anew in itself. */
function* rewrites(body: string): Generator<[RepairKind, string]> {
  const { front, value, isGlued } = partsOf(body);
  if (isGlued) yield ['space', front + value];
  if (value === '') return;
  const group = value.startsWith('{') ? mendFlow(value) : undefined;
  if (group !== undefined) yield ['comma', front + group];
  // What is to be a group is none in quotes.
  if (group !== undefined || (value.startsWith('{') && !holdsSentences(KEY.exec(body)?.[2] ?? ''))) return;
  yield* quoted(front, value);
}

/** A value that is a list, or to be in quotes. */
function* quoted(front: string, value: string): Generator<[RepairKind, string]> {
  const isClosed = value.endsWith(']');
  const list = value.startsWith('[') && (isClosed || !value.includes(']')) ? mendList(value) : undefined;
  if (list !== undefined) yield [isClosed ? 'comma' : 'quote-end', front + list];
  const [open = ''] = value;
  if (/["']/.test(open) && !value.includes(open, 1)) yield ['quote-end', front + value + open];
  const known = front !== '' ? asKnown(front, value) : undefined;
  if (known !== undefined) yield ['quotes', front + known];
  if (front !== '') yield ['quotes', front + inQuotes(unmarked(withoutOuter(value)))];
}

/** `*Họp*`, `` `Họp` ``: marks around the whole would stand on the page as they are. */
const unmarked = (value: string): string =>
  /^(\*{1,3}|`)(?=[^\s*`])([^*`]{1,300})(?<=[^\s*`])\1$/.exec(value)?.[2] ?? value;

/** `tags: lúa #ngô`, `category: #tin-xa`, `stars: ***`: what a key is for tells more than quotes would keep. */
function asKnown(front: string, value: string): string | undefined {
  const key = /(?<!\w)(\w+): $/.exec(front)?.[1] ?? '';
  if (key === 'stars' && /^\*{3,5}$/.test(value)) return String(value.length);
  if (isListOfWords(key)) return /^["'[]/.test(value) ? undefined : asList(wordsOfList(value));
  return holdsSentences(key) ? undefined : /^#+\s*([^\s#].*)$/s.exec(value)?.[1];
}

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
  yield { kind: 'uncomment', replacement: withoutSigns(lines.slice(first, index + 1)) };
}

/** Lines of a key and what is below it, without the signs of remarks, further in than their key. */
function withoutSigns(part: readonly Line[]): Replacement {
  const [key = '', ...below] = part.map(({ text }) => text.replace(/^#/, ''));
  const [first = ''] = below;
  const shift = 2 - widthOf(first);
  const written = below.map((text) => ' '.repeat(Math.max(2, widthOf(text) + shift)) + text.trimStart());
  return instead(part, [key.trimStart(), ...written]);
}

/** `#lúa` in lines of their own below a key for a list of words: what is no sign of a remark there. */
function* taggedLines(lines: readonly Line[], index: number, key: string): Generator<Repair> {
  let last = index;
  while (/^\s+#[^\s#]/.test(lines[last + 1]?.text ?? '')) last += 1;
  if (last === index || !isListOfWords(key)) return;
  const part = lines.slice(index, last + 1);
  const written = part.map(({ text }, at) => (at === 0 ? text : `  - ${inQuotes(text.trim())}`));
  yield { kind: 'dash', replacement: instead(part, written) };
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
export function* withChildren(lines: readonly Line[], index: number): Generator<Repair> {
  const key = /^\s*([A-Za-z]+):\s*$/.exec(lines[index]?.text ?? '')?.[1];
  if (key === undefined) return;
  const last = lastCommentedChild(lines, index, key);
  if (last === index) {
    yield* taggedLines(lines, index, key);
    return;
  }
  yield { kind: 'uncomment', replacement: withoutSigns(lines.slice(index, last + 1)) };
}
