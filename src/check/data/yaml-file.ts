/** Reads YAML with every fault told in Vietnamese, in the words of one who has never heard of YAML. */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Data, Path, Range } from '../data-file.ts';
import { type Problem, quote } from '../finding.ts';
import { MERGED } from '../rules/leftovers.ts';
import type { Report, Source } from '../source.ts';
import { swallowedBody } from './front-matter-fences.ts';
import { repairFrontMatter } from './front-matter-repair.ts';
import { isKnownKey } from './known-keys.ts';
import { readMoment } from './moments.ts';
import {
  apply,
  findCommentedChildren,
  findRepair,
  type Repair,
  type RepairKind,
  rewriteLine,
} from './yaml-repair.ts';

interface Words {
  readonly message: string;
  readonly remedy: string;
}

const QUOTE_IT = 'đặt cả câu trong dấu nháy kép, ví dụ title: "Năm 2022: kết quả".';

const ERRORS: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: {
    message: 'Dòng thụt vào bằng phím Tab.',
    remedy: 'xóa dấu Tab, thụt vào bằng hai dấu cách.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Trong câu có dấu hai chấm, nên máy hiểu là một mục khác.',
    remedy: QUOTE_IT,
  },
  BAD_SCALAR_START: { message: 'Câu không được mở đầu bằng ký tự này.', remedy: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: 'Trong dấu nháy kép, dấu "\\" có nghĩa riêng.',
    remedy: 'viết hai dấu "\\\\", hoặc thay cặp nháy kép bằng nháy đơn.',
  },
  MULTIPLE_DOCS: { message: 'Có dòng "---" hoặc "..." chia tệp làm hai.', remedy: 'xóa dòng đó.' },
};

const MACHINERY: Words = {
  message: 'Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ.',
  remedy: QUOTE_IT,
};
const OTHER: Words = {
  message: 'Không đọc được dòng này.',
  remedy:
    'mỗi dòng viết "tên mục: giá trị", có một dấu cách sau dấu hai chấm; câu có ký tự lạ thì đặt trong dấu nháy kép.',
};

/** Words for an error of the parser, which says more in its English text than in its code. */
function wordsFor({ code, message }: YAMLError, line: string): Words {
  if (code === 'MISSING_CHAR' && /quote/.test(message)) {
    return { message: 'Dấu nháy mở mà không đóng.', remedy: 'thêm dấu nháy cùng loại ở cuối câu.' };
  }
  if (/\bend with a ([\]}])/.test(message)) {
    const bracket = message.includes(']') ? '"[" mở mà không có "]"' : '"{" mở mà không có "}"';
    return {
      message: `Dấu ${bracket} đóng lại.`,
      remedy: 'thêm dấu đóng, hoặc đặt cả câu trong dấu nháy kép.',
    };
  }
  if (code === 'MISSING_CHAR' && /Implicit map key/.test(message)) {
    return {
      message: 'Dòng này thiếu dấu hai chấm sau tên mục.',
      remedy: 'viết "tên mục: giá trị", hoặc nối dòng này vào dòng trên.',
    };
  }
  if (code === 'UNEXPECTED_TOKEN' && /[:-]\s+[&*!]/.test(line)) return MACHINERY;
  if (code === 'UNEXPECTED_TOKEN' && /[:-]\s+["']/.test(line)) {
    return {
      message: 'Sau dấu nháy đóng còn có chữ.',
      remedy: 'đặt dấu nháy quanh cả câu; dấu nháy ở giữa câu thì viết “ ”.',
    };
  }
  return ERRORS[code] ?? OTHER;
}

/** An unclosed quote or bracket is noticed where the text ends; the editor must look where it begins. */
function placeOf({ code, message, pos }: YAMLError, document: Document): number {
  const quote = code === 'MISSING_CHAR' && /quote/.test(message);
  const bracket = /\bend with a [\]}]/.test(message);
  if (!quote && !bracket) return pos[0];
  let offset = pos[0];
  visit(document, {
    Scalar(_, node) {
      if (quote && node.type?.startsWith('QUOTE') && node.range) offset = node.range[0];
    },
    Collection(_, node) {
      if (bracket && node.flow && node.range) offset = node.range[0];
    },
  });
  return offset;
}

/** Where the parser's own fault says less than what mends it. */
const REPAIRS: Readonly<Record<Exclude<RepairKind, 'quotes' | 'quote-end'>, string>> = {
  indent: 'Dòng này thụt vào sai chỗ, không thẳng với các mục cùng nhóm.',
  tab: 'Dòng thụt vào bằng phím Tab.',
  dash: 'Mỗi mục của danh sách phải mở đầu bằng dấu "-" và một dấu cách.',
  space: 'Sau tên mục phải là dấu hai chấm và một dấu cách.',
  comma: 'Câu trong "{ … }" hoặc "[ … ]" có dấu phẩy, dấu hai chấm hay "#" thì phải đặt trong dấu nháy.',
  comment: 'Dòng này không phải "tên mục: giá trị"; lời ghi chú phải có dấu "#" ở đầu dòng.',
  uncomment: 'Mục này gồm nhiều dòng, có dòng đã bỏ dấu "#", có dòng chưa.',
  join: 'Dòng này là phần còn lại của câu ở dòng trên.',
};
const INDENTATION: ReadonlySet<RepairKind> = new Set(['indent', 'tab', 'dash', 'uncomment']);

/** At the line that is to be written anew, with the line as it should be. */
function reportRepair(
  { kind, replacement: { start, end, text } }: Repair,
  base: number,
  report: Report,
  fault: { readonly message: string; readonly offset: number },
): void {
  const isHere = fault.offset >= start && fault.offset <= end;
  report(
    {
      rule: INDENTATION.has(kind) ? 'indent' : 'yaml',
      message: kind === 'quotes' || kind === 'quote-end' ? fault.message : REPAIRS[kind],
      remedy: `viết lại thành ${shownLines(text)}.`,
      replacement: { start: base + start, end: base + end, text },
    },
    base + (isHere && kind !== 'dash' ? fault.offset : start),
  );
}

/** Lines with the spaces at their beginning, which count. */
export function shownLines(text: string): string {
  const lines = text.split('\n').map((line) => {
    const spaces = line.length - line.trimStart().length;
    return `“${line}”${spaces > 0 ? ` (đầu dòng có ${spaces} dấu cách)` : ''}`;
  });
  return lines.join(' ⏎ ');
}

const DATE = String.raw`\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?`;
/** Unquoted values that js-yaml, Astro's front matter reader, does not take as text. */
const READ_OTHERWISE = new RegExp(`^(?:${DATE}|[-+]?0b[01]+)$`);

/** @returns undefined where the text cannot be read, which is reported */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function readYaml(source: Source, start = 0, end = source.text.length): Data | undefined {
  const { report } = source;
  const bom = source.text.startsWith('\uFEFF', start) ? 1 : 0;
  const base = start + bom;
  const text = source.text.slice(base, end);
  if (tooDeep(text)) {
    report({ rule: 'yaml', ...DEEP }, base);
    return undefined;
  }
  // Keys written twice are looked for here, for the parser compares each with each.
  const options = { prettyErrors: false, stringKeys: true, logLevel: 'error', uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  // What follows the first fault is mostly its echo; a key written twice stands alone.
  const [error] = document.errors;
  if (error) {
    const offset = placeOf(error, document);
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
    const words = wordsFor(error, line);
    const half = text.search(/^={7}\r?$/m);
    const whole = half < 0 && start > 0 ? faultOfWhole(text, base) : undefined;
    const repair = half < 0 && !whole ? findRepair(text, offset) : undefined;
    if (half >= 0) report(MERGED, base + half);
    else if (whole) report(whole.problem, whole.at);
    else if (repair) reportRepair(repair, base, report, { message: words.message, offset });
    else report({ rule: 'yaml', ...words }, base + offset);
  }
  const form = error || start === 0 ? undefined : otherForm(text, base, document);
  if (form) {
    report(form.problem, form.at);
    return undefined;
  }
  const misread = error ? undefined : findMisread(document, text);
  if (misread) {
    const { repair, ...words } = misread;
    if (repair) reportRepair(repair, base, report, words);
    else report({ rule: 'yaml', message: words.message, remedy: QUOTE_IT }, base + words.offset);
    return undefined;
  }
  const twice = keysWrittenTwice(document);
  for (const { name, offset } of twice) {
    const message = `Mục ${quote(name)} đã ghi ở trên.`;
    report({ rule: 'duplicate-key', message, remedy: TWICE }, base + offset);
  }
  if (error || twice.length > 0) return undefined;
  return toData(document, text, base, 'yaml');
}

/** A front matter whose lines are all of another form, or that goes on into the text. */
const faultOfWhole = (text: string, base: number) => swallowedBody(text, base) ?? otherForm(text, base);

/** @param document where it can be read: then it is a fault only when it holds no keys, or commas behind all values */
function otherForm(
  text: string,
  base: number,
  document?: Document,
): { problem: Problem; at: number } | undefined {
  if (document && isMap(document.contents) && (document.contents.flow || !/,[ \t]*\r?$/m.test(text)))
    return undefined;
  const found = repairFrontMatter(text);
  if (!found || (document && isMap(document.contents) && !isCommaAll(text))) return undefined;
  return {
    problem: {
      rule: 'yaml',
      message:
        'Mỗi ô ở đầu bài viết trên một dòng: tên ô, dấu hai chấm, một dấu cách, giá trị; không có gì khác.',
      remedy: `viết lại thành ${shownLines(found.text)}.`,
      replacement: { start: base + found.start, end: base + found.end, text: found.text },
    },
    at: base + found.start,
  };
}

/** Commas behind all values but the last, as JSON has them. */
const isCommaAll = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .every((line) => /,[ \t]*\r?$/.test(line));

/** Collections in brackets or by indentation: the parser goes down one by one, and no data of ours has so many. */
const DEEPEST = 100;
const DEEP: Words = {
  message: `Các mục lồng vào nhau quá ${DEEPEST} tầng.`,
  remedy: 'xóa các dấu "[", "{" hoặc "-" thừa.',
};

/** Counts what could open a collection, wherever it stands: the parser itself must not be asked. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: sign } of text.matchAll(/[[{]|[\]}]|^[ \t]*(?:[-?:][ \t]+){100}/gm)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    else return true;
    if (depth > DEEPEST) return true;
  }
  return false;
}

export const TWICE = 'hai dòng giống nhau thì xóa một; khác nhau thì gộp vào một dòng.';

/** Keys of one map that are there already. */
export function keysWrittenTwice(document: Document): { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ name, offset: key.range?.[0] ?? 0 });
        seen.add(name);
      }
    },
  });
  return found;
}

interface Misread {
  readonly message: string;
  readonly offset: number;
  readonly repair: Repair | undefined;
}

/** What YAML reads without a fault, and not as it was meant. */
function findMisread(document: Document, text: string): Misread | undefined {
  const machinery = /[&*!]/.test(text) ? findMachinery(document) : undefined;
  if (machinery !== undefined) {
    const repair = rewriteLine(text, machinery, ['quotes'], (mended) => findMachinery(mended) !== machinery);
    return { message: MACHINERY.message, offset: machinery, repair };
  }
  return findCut(document, text) ?? findInBrackets(document, text) ?? findLooseList(document, text);
}

const CUT = 'Từ dấu "#" trở đi máy coi là ghi chú, nên phần đó sẽ mất.';

/** `title: Bài #1 về OCOP` is "Bài". Behind a number, a day or quotes a remark loses nothing. */
function findCut(document: Document, text: string): Misread | undefined {
  if (!/[\s:]#/.test(text)) return undefined;
  let offset: number | undefined;
  visit(document, {
    Scalar(role, { type, value, range }) {
      if (role === 'key' || type !== 'PLAIN' || !range) return undefined;
      const lineEnd = text.indexOf('\n', range[1]);
      const rest = text.slice(range[1], lineEnd < 0 ? undefined : lineEnd);
      const cuts =
        value === null ? /^[ \t]*#\S/.test(rest) : typeof value === 'string' && /^[ \t]+#/.test(rest);
      if (!cuts || READ_OTHERWISE.test(String(value)) || readMoment(String(value)) !== undefined)
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

const PART_OF_A_SENTENCE = /[^A-Za-z0-9_-]/;

function findInBrackets(document: Document, text: string): Misread | undefined {
  const offset = partInBrackets(document, text);
  if (offset === undefined) return undefined;
  const isRight = (mended: Document, written: string) => {
    const next = partInBrackets(mended, written);
    return next === undefined || next > offset;
  };
  return { message: REPAIRS.comma, offset, repair: rewriteLine(text, offset, ['comma'], isRight) };
}

/** `{ alt: Thôn Đông, thôn Đoài họp }`: what follows the comma is no key of anybody's; `[Năm 2022: lúa]` has none. */
function partInBrackets(document: Document, text: string): number | undefined {
  let offset: number | undefined;
  visit(document, {
    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
    Map(_, node, ancestors) {
      if (!node.flow) return undefined;
      const start = node.range?.[0] ?? 0;
      if (isSeq(ancestors.at(-1)) && text[start] !== '{') offset = start;
      for (const { key, value } of node.items) {
        if (offset !== undefined) return visit.BREAK;
        if (!isScalar(key) || key.type !== 'PLAIN') continue;
        const name = String(key.value);
        if (PART_OF_A_SENTENCE.test(name) || (value === null && !isKnownKey(name))) offset = key.range?.[0];
      }
      return offset === undefined ? undefined : visit.BREAK;
    },
  });
  return offset;
}

/** A list whose dashes have no space, or are other signs: to YAML one long word, or a key. */
const LOOSE_ITEM = /^(?:-(?=[^\s\d-])|[–—•●▪*·➢])/u;

function findLooseList(document: Document, text: string): Misread | undefined {
  let found: Misread | undefined;
  visit(document, {
    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
    Pair(_, { key, value }) {
      if (isScalar(key) && key.type === 'PLAIN' && LOOSE_ITEM.test(String(key.value))) {
        const offset = key.range?.[0] ?? 0;
        const repair = rewriteLine(text, offset, ['dash'], (mended) => looseAt(mended) !== offset);
        found = { message: REPAIRS.dash, offset, repair };
      } else if (isScalar(value) && value.type === 'PLAIN' && LOOSE_ITEM.test(String(value.value))) {
        const offset = value.range?.[0] ?? 0;
        // On the line of its key it is a sentence that begins so.
        if (!/^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))) return undefined;
        const repair = rewriteLine(text, offset, ['dash'], () => true);
        if (repair) found = { message: REPAIRS.dash, offset, repair };
      } else if (isScalar(key) && isScalar(value) && value.value === null && !value.source) {
        const offset = key.range?.[0] ?? 0;
        const repair = findCommentedChildren(text, offset);
        if (repair) found = { message: REPAIRS.uncomment, offset, repair };
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function looseAt(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.type === 'PLAIN' && LOOSE_ITEM.test(String(key.value)))
        offset ??= key.range?.[0];
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

export function toData(document: Document, text: string, base: number, notation: Data['notation']): Data {
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
  const at = (path: Path): { node: Node | undefined; key: Node | undefined; missing: boolean } => {
    let node = (document.contents as Node | null) ?? undefined;
    let key: Node | undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = findPair(node.items, String(step));
        if (!pair) return { node, key, missing: true };
        key = pair.key as Node;
        node = (pair.value as Node | null) ?? undefined;
      } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
        node = node.items[Number(step)] as Node;
        key = node;
      } else return { node, key, missing: true };
    }
    return { node, key, missing: false };
  };
  const offset = (node: Node | undefined) => base + (node?.range?.[0] ?? 0);
  const isEmpty = (node: Node | undefined) => isScalar(node) && node.value === null && !node.source;
  return {
    value: document.toJS(),
    notation,
    offsetOf(path) {
      const { node, key } = at(path);
      return offset(!node || isEmpty(node) ? (key ?? node) : node);
    },
    offsetOfKey(path, key) {
      const { node } = at(path);
      const pair = isMap(node) ? findPair(node.items, key) : undefined;
      return offset((pair?.key as Node | undefined) ?? node);
    },
    rangeOf(path) {
      const { node, missing } = at(path);
      return missing || !node?.range || isEmpty(node) ? undefined : rangeOf(node, base);
    },
    rangeOfKey(path, key) {
      const { node } = at(path);
      const pair = isMap(node) ? findPair(node.items, key) : undefined;
      return isScalar(pair?.key) && pair.key.range ? rangeOf(pair.key, base) : undefined;
    },
    text,
    base,
    reread({ start, end, text: written }) {
      const options = { prettyErrors: false, stringKeys: notation === 'yaml', logLevel: 'error' } as const;
      const mended = parseDocument(
        apply(text, { start: start - base, end: end - base, text: written }),
        options,
      );
      return mended.errors.length === 0 ? { value: mended.toJS() } : undefined;
    },
    rewrite(offset, kinds) {
      const found = rewriteLine(text, offset - base, kinds, () => true)?.replacement;
      return found && { start: found.start + base, end: found.end + base, text: found.text };
    },
    written(path) {
      const { node, missing } = at(path);
      if (missing || !node?.range) return undefined;
      return text.slice(node.range[0], node.range[1]);
    },
    ambiguous: notation === 'yaml' ? ambiguousPaths(document) : [],
  };
}

function rangeOf({ range }: Node, base: number): Range {
  const [start = 0, end = 0] = range ?? [];
  return { start: base + start, end: base + end };
}

const indexes = new WeakMap<readonly Pair[], ReadonlyMap<string, Pair>>();

function findPair(items: readonly Pair[], key: string): Pair | undefined {
  let index = indexes.get(items);
  if (!index) {
    index = new Map(items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    indexes.set(items, index);
  }
  return index.get(key);
}

function ambiguousPaths(document: Document): Path[] {
  const paths: Path[] = [];
  visit(document, {
    Scalar(role, node, ancestors) {
      if (role === 'key' || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      if (READ_OTHERWISE.test(node.value)) paths.push(pathOf(node, ancestors));
    },
  });
  return paths;
}

const places = new WeakMap<readonly unknown[], ReadonlyMap<unknown, number>>();

/** The place of an item in a list, which is looked through once. */
function indexIn(items: readonly unknown[], item: unknown): number {
  let index = places.get(items);
  if (!index) {
    index = new Map(items.map((other, at) => [other, at]));
    places.set(items, index);
  }
  return index.get(item) ?? -1;
}

function pathOf(node: unknown, ancestors: readonly unknown[]): Path {
  const path: (string | number)[] = [];
  ancestors.forEach((ancestor, index) => {
    const child = ancestors[index + 1] ?? node;
    if (isPair(ancestor)) path.push(String(isScalar(ancestor.key) ? ancestor.key.value : ''));
    else if (isSeq(ancestor)) path.push(indexIn(ancestor.items, child));
  });
  return path;
}
