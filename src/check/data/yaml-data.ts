/** What was read of a YAML or JSON file: the values, and where each of them stands. */
import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import type { Data, Path, Range } from '../data-file.ts';
import type { Replacement } from '../finding.ts';
import type { RepairKind } from './yaml-candidates.ts';
import { parseYaml } from './yaml-document.ts';
import { apply, rewriteLine } from './yaml-repair.ts';

const DATE = String.raw`\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?`;
/** Unquoted values that js-yaml, Astro's front matter reader, does not take as text. */
export const READ_OTHERWISE = new RegExp(`^(?:${DATE}|[-+]?0b[01]+)$`);

/** A value in the tree; undefined where it is left out. */
interface Place {
  readonly node: Node | undefined;
  /** What leads to it: its key in a map, itself in a list. */
  readonly key: Node | undefined;
}

/** A document that was read without a fault. */
export class ReadData implements Data {
  readonly value: unknown;
  readonly ambiguous: readonly Path[];
  readonly #document: Document;
  readonly text: string;
  readonly base: number;
  readonly notation: Data['notation'];

  /** @param base offset of the text in its file */
  constructor(document: Document, text: string, base: number, notation: Data['notation']) {
    this.#document = document;
    this.text = text;
    this.base = base;
    this.notation = notation;
    this.value = document.toJS();
    this.ambiguous = notation === 'yaml' ? ambiguousPaths(document) : [];
  }

  offsetOf(path: Path): number {
    const { node, key } = this.#nearest(path);
    return this.#offset(!node || isEmpty(node) ? (key ?? node) : node);
  }

  offsetOfKey(path: Path, key: string): number {
    const { node } = this.#nearest(path);
    return this.#offset(pairIn(node, key)?.key ?? node);
  }

  rangeOf(path: Path): Range | undefined {
    const node = this.#at(path);
    return isEmpty(node) ? undefined : this.#range(node);
  }

  rangeOfKey(path: Path, key: string): Range | undefined {
    const pair = pairIn(this.#nearest(path).node, key);
    return isScalar(pair?.key) ? this.#range(pair.key) : undefined;
  }

  reread({ start, end, text: written }: Replacement): { readonly value: unknown } | undefined {
    const replacement = { start: start - this.base, end: end - this.base, text: written };
    const mended = parseYaml(apply(this.text, replacement), true);
    return mended.errors.length === 0 ? { value: mended.toJS() } : undefined;
  }

  rewrite(offset: number, kinds: readonly RepairKind[]): Replacement | undefined {
    const found = rewriteLine(this.text, offset - this.base, kinds, () => true)?.replacement;
    return found && { start: found.start + this.base, end: found.end + this.base, text: found.text };
  }

  written(path: Path): string | undefined {
    const range = this.#at(path)?.range;
    return range ? this.text.slice(range[0], range[1]) : undefined;
  }

  #at(path: Path): Node | undefined {
    const { node, isMissing } = this.#nearest(path);
    return isMissing ? undefined : node;
  }

  /** The value at a path; the last that is there on the way to it where it is missing. */
  #nearest(path: Path): Place & { readonly isMissing: boolean } {
    let place: Place = { node: this.#document.contents ?? undefined, key: undefined };
    for (const step of path) {
      const next = below(place.node, step);
      if (!next) return { ...place, isMissing: true };
      place = next;
    }
    return { ...place, isMissing: false };
  }

  #offset(node: Node | undefined): number {
    return this.base + (node?.range?.[0] ?? 0);
  }

  #range(node: Node | undefined): Range | undefined {
    const range = node?.range;
    return range ? { start: this.base + range[0], end: this.base + range[1] } : undefined;
  }
}

const isEmpty = (node: Node | undefined) => isScalar(node) && node.value === null && !node.source;

/** What stands under a key of a map, or at a place of a list. */
function below(node: Node | undefined, step: PropertyKey): Place | undefined {
  const pair = pairIn(node, String(step));
  if (pair) return { node: pair.value ?? undefined, key: pair.key };
  const item = isSeq<Node>(node) ? node.items[Number(step)] : undefined;
  return item && { node: item, key: item };
}

type KeyAndValue = Pair<Node, Node | null>;

/** The pairs of a map by their keys, which are looked through once. */
const indexes = new WeakMap<readonly KeyAndValue[], ReadonlyMap<string, KeyAndValue>>();

function pairIn(node: Node | undefined, key: string): KeyAndValue | undefined {
  if (!isMap<Node, Node | null>(node)) return undefined;
  const { items } = node;
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
