/** What YAML reads without a fault, and not as it was meant. */

import { type Document, isAlias, isPair, isScalar, isSeq, type Pair, type Scalar, visit } from 'yaml';
import { lineAt, lineEnd } from '../../lib/lines.ts';
import { holdsSentences, isKnownKey, isListOfGroups } from './known-keys.ts';
import { readMoment } from './moments.ts';
import { isNameOfKey } from './near-keys.ts';
import type { Repair } from './yaml-candidates.ts';
import { READ_OTHERWISE } from './yaml-data.ts';
import { ESCAPE, MACHINERY, REPAIRS } from './yaml-errors.ts';
import { findCommentedChildren, rewriteLine } from './yaml-repair.ts';

export interface Misread {
  readonly message: string;
  readonly offset: number;
  readonly repair: Repair | undefined;
  /** Where nothing repairs it. */
  readonly remedy?: string;
}

export function findMisread(document: Document, text: string): Misread | undefined {
  const machinery = /[&*!]/.test(text) ? findMachinery(document) : undefined;
  if (machinery !== undefined) {
    const repair = rewriteLine(text, machinery, ['quotes'], (mended) => findMachinery(mended) !== machinery);
    return { message: MACHINERY.message, offset: machinery, repair };
  }
  return (
    findCut(document, text) ??
    findEscape(document, text) ??
    findInBrackets(document, text) ??
    findLooseList(document, text)
  );
}

/** Signs of a program behind a backslash, of which nobody would type what they stand for; a new line before a small letter is a path. */
const READ_AS_CODE = /(?<!\\)(?:\\\\)*\\(?:[0abefvNLP_ ]|[nrt](?=[\p{Ll}\d]))/u;

/** `"D:\nam"`: the reader of YAML makes a new line of it, or nothing. */
function findEscape(document: Document, text: string): Misread | undefined {
  if (!text.includes('\\')) return undefined;
  const offset = escapeIn(document, text);
  if (offset === undefined) return undefined;
  const isRight = (mended: Document, written: string) => {
    const next = escapeIn(mended, written);
    return next === undefined || next > offset;
  };
  return { ...ESCAPE, offset, repair: rewriteLine(text, offset, ['quotes'], isRight) };
}

function escapeIn(document: Document, text: string): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'QUOTE_DOUBLE' || !range || !READ_AS_CODE.test(text.slice(range[0], range[1])))
        return undefined;
      offset = range[0];
      return visit.BREAK;
    },
  });
  return offset;
}

const CUT = 'Từ dấu "#" trở đi máy coi là ghi chú, nên phần đó sẽ mất.';

/** `title: Bài #1 về OCOP` is "Bài". Behind a code, a number, a day or quotes a remark loses nothing. */
function findCut(document: Document, text: string): Misread | undefined {
  if (!/[\s:]#/.test(text)) return undefined;
  let offset: number | undefined;
  visit(document, {
    Scalar(role, { type, value, range }, ancestors) {
      if (role === 'key' || !/^(?:PLAIN|QUOTE_)/.test(String(type)) || !range) return undefined;
      const key = ancestors.findLast(isPair)?.key;
      const isCode = isScalar(key) && !holdsSentences(String(key.value));
      const rest = text.slice(range[1], lineEnd(text, range[1]));
      const cuts = cutsWords(type === 'PLAIN' ? value : 'in quotes', type === 'PLAIN', rest);
      // Behind a code a remark loses nothing: a code with the sign in it would be none.
      if (
        !cuts ||
        (isCode && value !== null) ||
        READ_OTHERWISE.test(String(value)) ||
        readMoment(String(value)) !== undefined
      )
        return undefined;
      offset = value === null ? range[1] + rest.indexOf('#') : range[0];
      return visit.BREAK;
    },
  });
  if (offset === undefined) return undefined;
  const at = offset;
  const repair = rewriteLine(text, at, ['quotes', 'comma'], (mended) => cutAt(mended) !== at);
  return { message: CUT, offset: at, repair };
}

/** Behind quotes a remark is one, unless its sign stands before a word: `"Họp" #2`. */
function cutsWords(value: unknown, isPlain: boolean, rest: string): boolean {
  if (value === null) return /^[ \t]*#\S/.test(rest);
  return typeof value === 'string' && (isPlain ? /^[ \t]+#/ : /^[ \t]+#[^\s#]/).test(rest);
}

/** Where the value at a place has a remark behind it. */
function cutAt(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Scalar(role, { type, comment, range }) {
      if (role !== 'key' && type === 'PLAIN' && comment) offset ??= range?.[0];
    },
  });
  return offset;
}

const IN_BRACKETS =
  'trong "{ … }" mỗi mục viết "tên mục: giá trị", cách nhau bằng dấu phẩy; câu có dấu phẩy hay hai chấm thì đặt trong dấu nháy kép.';

const PART_OF_A_SENTENCE = /[^A-Za-z0-9_-]/;

function findInBrackets(document: Document, text: string): Misread | undefined {
  const offset = partInBrackets(document, text);
  if (offset === undefined) return undefined;
  const isRight = (mended: Document, written: string) => {
    const next = partInBrackets(mended, written);
    return next === undefined || next > offset;
  };
  return {
    message: REPAIRS.comma,
    remedy: IN_BRACKETS,
    offset,
    repair: rewriteLine(text, offset, ['comma', 'quotes'], isRight),
  };
}

/** `{ alt: Thôn Đông, thôn Đoài họp }`: what follows the comma is no key of anybody's; `[Năm 2022: lúa]` has none. */
function partInBrackets(document: Document, text: string): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Map(_, node, ancestors) {
      if (!node.flow || isGroupByItsNames(node.items, ancestors)) return undefined;
      const start = node.range?.[0] ?? 0;
      const isOfList = isSeq(ancestors.at(-1)) && text[start] !== '{';
      offset = isOfList ? start : partAmong(node.items);
      return offset === undefined ? undefined : visit.BREAK;
    },
  });
  return offset;
}

/** `{ Tin tức: /tin-tuc/ }`, `{ Tin tức, /tin-tuc/ }` where groups are wanted: no sentence, and the schema tells what it lacks. */
function isGroupByItsNames(pairs: readonly Pair[], ancestors: readonly unknown[]): boolean {
  const key = ancestors.findLast(isPair)?.key;
  if (!isScalar(key) || !isListOfGroups(String(key.value))) return false;
  const names = pairs.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
  const values = pairs.map(({ value }) => (isScalar(value) ? value.value : value));
  const isAlike = values.every((value) => value === null) ? pairs.length === 2 : !values.includes(null);
  return isAlike && !names.some((name) => isKnownKey(name) || isNameOfKey(name));
}

/** The first key that is a part of a sentence. */
function partAmong(pairs: readonly Pair[]): number | undefined {
  for (const { key, value } of pairs) {
    if (!isScalar(key) || key.type !== 'PLAIN') continue;
    const name = String(key.value);
    const isPart = value === null ? !isKnownKey(name) : PART_OF_A_SENTENCE.test(name) && !isNameOfKey(name);
    if (isPart || (value === null && PART_OF_A_SENTENCE.test(name))) return key.range?.[0];
  }
  return undefined;
}

/** A list whose dashes have no space, or are other signs: to YAML one long word, or a key. */
const LOOSE_ITEM = /^(?:-(?=[^\s\d-])|[–—•●▪*·➢])/u;

const isLoose = (node: unknown): node is Scalar =>
  isScalar(node) && node.type === 'PLAIN' && LOOSE_ITEM.test(String(node.value));

function findLooseList(document: Document, text: string): Misread | undefined {
  let found: Misread | undefined;
  visit(document, {
    Pair(_, pair) {
      found = looseKey(pair, text) ?? looseValue(pair, text) ?? keyOfRemarks(pair, text);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

const startOf = ({ range }: Scalar) => range?.[0] ?? 0;

/** `-a: b` */
function looseKey({ key }: Pair, text: string): Misread | undefined {
  if (!isLoose(key)) return undefined;
  const offset = startOf(key);
  const repair = rewriteLine(text, offset, ['dash'], (mended) => looseAt(mended) !== offset);
  return { message: REPAIRS.dash, offset, repair };
}

/** `-a` in a line of its own; in that of its key it is a sentence that begins so. */
function looseValue({ value }: Pair, text: string): Misread | undefined {
  if (!isLoose(value)) return undefined;
  const offset = startOf(value);
  if (!/^[ \t]*$/.test(text.slice(lineAt(text, offset), offset))) return undefined;
  const repair = rewriteLine(text, offset, ['dash'], () => true);
  return repair && { message: REPAIRS.dash, offset, repair };
}

/** A key that has nothing, for what belongs to it is still remarks. */
function keyOfRemarks({ key, value }: Pair, text: string): Misread | undefined {
  if (!isScalar(key) || !isScalar(value) || value.value !== null || value.source) return undefined;
  const offset = startOf(key);
  const repair = findCommentedChildren(text, offset);
  return repair && { message: REPAIRS[repair.kind === 'dash' ? 'dash' : 'uncomment'], offset, repair };
}

function looseAt(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (isLoose(key)) offset ??= key.range?.[0];
    },
  });
  return offset;
}

/** Anchors, aliases and tags: nobody writes them on purpose here, and readers disagree about them. */
function findMachinery(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && !node.anchor && !node.tag) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
