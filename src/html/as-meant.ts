/**
 * What CommonMark and GFM take for markup and no editor of a commune means as such is read as it stands: one tilde, a
 * star between numbers, the blanks of a form, a year before a full stop, an indented paragraph, the sign behind a bare
 * address. Works on the tree, so that page, check and search read one thing.
 */

import type { MdastNode } from 'satteri';
import { lineAt, lineEnd } from '../lib/lines.ts';

type Of<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;
type Text = Of<'text'>;
type ListItem = Of<'listItem'>;

/** Deeper than any text that the check lets pass: below it nothing is changed. */
const DEEPEST = 100;

export interface Reading {
  /** The text that the places of the nodes are of. */
  readonly source: string;
  /** Reads a piece of it again, at these places. */
  readonly again: (lines: readonly Line[]) => readonly MdastNode[];
}

/** A line of a text that is read anew, and where it stands. */
export interface Line {
  readonly text: string;
  readonly offset: number;
}

/** @returns the same tree where there is nothing to change */
export function asMeant(root: MdastNode, reading: Reading): MdastNode {
  return changed(root, reading, 0);
}

function changed<Node extends MdastNode>(node: Node, reading: Reading, depth: number): Node {
  if (!('children' in node) || depth > DEEPEST) return node;
  const before = node.children as readonly MdastNode[];
  let after: MdastNode[] | undefined;
  before.forEach((child, at) => {
    const inside = changed(child, reading, depth + 1);
    const others = meaningOf(inside, reading);
    if (!others && inside === child) {
      if (after) add(after, child);
      return;
    }
    after ??= before.slice(0, at);
    for (const other of others ?? [inside]) add(after, other);
  });
  if (!after) return node;
  // In a point without empty lines paragraphs have nothing between them.
  const children = node.type === 'listItem' && !node.spread ? asLines(after) : after;
  return { ...node, children } as Node;
}

/** Words that came apart are one text again. */
function add(children: MdastNode[], node: MdastNode): void {
  const last = children.at(-1);
  if (last?.type !== 'text' || node.type !== 'text') children.push(node);
  else children[children.length - 1] = joined(last, node);
}

const joined = (first: Text, second: Text): Text => ({
  ...first,
  value: first.value + second.value,
  ...(first.position && second.position
    ? { position: { start: first.position.start, end: second.position.end } }
    : {}),
});

function meaningOf(node: MdastNode, reading: Reading): readonly MdastNode[] | undefined {
  switch (node.type) {
    case 'delete':
      return signs(node, reading.source, '~', isOneTilde);
    case 'emphasis':
      return signs(node, reading.source, '*', isMultiplied) ?? signs(node, reading.source, '_', isBlank);
    case 'strong':
      return signs(node, reading.source, '__', isBlank);
    case 'tableCell':
      return withoutBorder(node, reading.source);
    case 'link':
      return addressAlone(node, reading.source);
    case 'list':
      return node.ordered ? numbersAsWritten(node, reading.source) : undefined;
    case 'code':
      return indented(node, reading);
    default:
      return undefined;
  }
}

type Placed = MdastNode & { readonly children: readonly MdastNode[] };
export const startOf = (node: MdastNode): number => node.position?.start.offset ?? 0;
export const endOf = (node: MdastNode): number => node.position?.end.offset ?? 0;

/** Markup of the same sign at both ends, taken for the sign itself. */
function signs(
  node: Placed,
  source: string,
  sign: string,
  isText: (source: string, start: number, end: number) => boolean,
): readonly MdastNode[] | undefined {
  const [start, end] = [startOf(node), endOf(node)];
  if (!source.startsWith(sign, start) || !isText(source, start, end)) return undefined;
  return [textAt(sign, start), ...node.children, textAt(sign, end - sign.length)];
}

/** `5~10 công, 20~30 triệu`. */
const isOneTilde = (source: string, start: number) => source[start + 1] !== '~';

/** Whether a sign is part of a word. */
export const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);
const isDigit = (sign: string | undefined) => sign !== undefined && /\d/.test(sign);

/** `3*4*5 m`, `dài*rộng*cao`: between words on both sides of both stars, or between figures on both sides of one. */
function isMultiplied(source: string, start: number, end: number): boolean {
  const [before, first, last, after] = [source[start - 1], source[start + 1], source[end - 2], source[end]];
  if ((isDigit(before) && isDigit(first)) || (isDigit(last) && isDigit(after))) return true;
  return [before, first, last, after].every(isWord);
}

/** No words begin with such a sign, nor end with such a one. */
const BEFORE_BLANK = /^[/\\,.:;)\]\-–]/;
const AFTER_BLANK = /[/\\([\-–]$/;

/** `Tuổi:____ Giới tính:____`, `ngày __/__/2026`: a line to write on is three signs and more, or stands beside a stroke. */
function isBlank(source: string, start: number, end: number): boolean {
  const inner = source
    .slice(start, end)
    .replace(/^_+/, '')
    .replace(/(?<!_)_+$/, '');
  if (BEFORE_BLANK.test(inner) || AFTER_BLANK.test(inner)) return true;
  return isLine(source, start) || isLine(source, end - 1);
}

/** Whether a sign is one of three on end. */
function isLine(source: string, at: number): boolean {
  let first = at;
  while (first > at - 2 && source[first - 1] === '_') first -= 1;
  return source.startsWith('___', first);
}

/** What an address may hold; a letter of any language is meant, another sign ends it. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%\p{L}\p{M}\p{N}]+/giu;

/** A bare address with what is glued to it: the address is the link, the rest is text. */
function addressAlone(node: Of<'link'>, source: string): readonly MdastNode[] | undefined {
  const [start, end] = [startOf(node), endOf(node)];
  const written = source.slice(start, end);
  // The beginning of addresses is none itself.
  if (/^www\.?$/i.test(written)) return [textAt(written, start)];
  if (!/^(?:https?:\/\/|www\.)/i.test(written)) return undefined;
  const parts: MdastNode[] = [];
  let from = 0;
  for (const { 0: found, index } of written.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    if (index === 0 && address.length === written.length) return undefined;
    // An address within an address is part of it.
    if (index < from || address === '') continue;
    if (index > from) parts.push(textAt(written.slice(from, index), start + from));
    parts.push({
      type: 'link',
      title: null,
      url: /^www\./i.test(address) ? `http://${address}` : address,
      children: [textAt(address, start + index)],
      position: positionOf(start + index, address.length),
    });
    from = index + address.length;
  }
  if (from < written.length) parts.push(textAt(written.slice(from), start + from));
  return parts;
}

/** The engine takes the border of a table into an address that is glued to it. */
function withoutBorder(cell: Of<'tableCell'>, source: string): readonly MdastNode[] | undefined {
  const last = cell.children.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith('|') || source[endOf(last) - 2] === '\\')
    return undefined;
  const { value } = last;
  const rest = textAt(value.slice(0, -1), startOf(last));
  return [{ ...cell, children: [...cell.children.slice(0, -1), rest] }];
}

/** Without the signs that end a sentence, and brackets that were opened before it. */
function withoutEnd(address: string): string {
  let open = 0;
  for (const sign of address) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!/[?!.,:;*_~'"]/.test(last)) break;
  }
  return address.slice(0, end);
}

/** From so many on a number before a full stop is a year, and no place in a list. */
const FIRST_YEAR = 1000;

/** Items have the numbers that were written, as those of a law; one that begins with a year is a paragraph. */
function numbersAsWritten(list: Of<'list'>, source: string): readonly MdastNode[] | undefined {
  const written = list.children.map((item) => numberOf(item, source));
  if (written.some((item) => item && item.number >= FIRST_YEAR)) {
    return list.children.flatMap((item, at) => paragraphsOf(item, written[at]?.text));
  }
  if (written.some((item) => item && OTHER_NUMBER.test(item.text))) {
    const blocks = list.children.flatMap((item, at) => paragraphsOf(item, written[at]?.text));
    return list.spread ? blocks : asLines(blocks);
  }
  let next = list.start ?? 1;
  let differs = false;
  const children = list.children.map((item, at): ListItem => {
    const number = written[at]?.number ?? next;
    const isNext = number === next;
    next = number + 1;
    if (isNext) return item;
    differs = true;
    return { ...item, data: { ...item.data, hProperties: { value: number } } };
  });
  return differs ? [{ ...list, children }] : undefined;
}

/** `1)`, `01.`: browsers, feeds and text browsers number lists as `1.`, so these stay words, as `a)` does. */
const OTHER_NUMBER = /\)$|^0\d/;

const NUMBER = /(\d{1,9})[.)]/y;

/** The number of an item, and all that stands before its words. */
export function numberOf(item: MdastNode, source: string): { number: number; text: string } | undefined {
  NUMBER.lastIndex = startOf(item);
  const [text, digits] = NUMBER.exec(source) ?? [];
  return text === undefined ? undefined : { number: Number(digits), text };
}

function paragraphsOf(item: ListItem, number = ''): readonly MdastNode[] {
  const [first, ...others] = item.children as readonly MdastNode[];
  const sign = textAt(`${number} `, startOf(item));
  if (first?.type !== 'paragraph') {
    const alone: MdastNode = { type: 'paragraph', children: [sign], ...placeOf(item) };
    return first ? [alone, first, ...others] : [alone];
  }
  const children: MdastNode[] = [sign];
  for (const child of first.children) add(children, child);
  return [{ ...first, children, ...placeOf(item) } as MdastNode, ...others];
}

/** Paragraphs without an empty line between them are lines of one. */
function asLines(blocks: readonly MdastNode[]): MdastNode[] {
  const lines: MdastNode[] = [];
  for (const block of blocks) {
    const last = lines.at(-1);
    if (last?.type !== 'paragraph' || block.type !== 'paragraph') {
      lines.push(block.type === 'paragraph' ? { ...block, children: [...block.children] } : block);
      continue;
    }
    const children = last.children as MdastNode[];
    add(children, textAt('\n', endOf(last)));
    for (const child of block.children) add(children, child);
    if (last.position && block.position) last.position = { ...last.position, end: block.position.end };
  }
  return lines;
}

const placeOf = ({ position }: MdastNode) => (position ? { position } : {});

/** Nobody writes code here: what is indented, by a tab or by spaces, is a paragraph. */
function indented(node: Of<'code'>, { source, again }: Reading): readonly MdastNode[] | undefined {
  const start = startOf(node);
  if (/^[ \t]*(?:```|~~~)/.test(source.slice(start, endOf(node)))) return undefined;
  const lines: Line[] = [];
  let lineStart = lineAt(source, start);
  for (const written of node.value.split('\n')) {
    const text = written.trim();
    const end = lineEnd(source, lineStart);
    const at = source.slice(lineStart, end).lastIndexOf(text);
    lines.push({ text, offset: lineStart + Math.max(0, at) });
    if (end === source.length) break;
    lineStart = end + 1;
  }
  return again(lines);
}

const textAt = (value: string, offset: number): Text => ({
  type: 'text',
  value,
  position: positionOf(offset, value.length),
});

/** Rules ask for the offset alone. */
function positionOf(offset: number, length: number) {
  const at = (place: number) => ({ line: 1, column: 1, offset: place });
  return { start: at(offset), end: at(offset + length) };
}
