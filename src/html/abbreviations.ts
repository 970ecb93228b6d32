/** Official abbreviations explained in a text where they first stand: `<abbr title="Ủy ban nhân dân">UBND</abbr>`. */

import { escapeExpression } from '../lib/escape-expression.ts';
import {
  element,
  fragment,
  type HtmlNode,
  type HtmlParent,
  isText,
  nodesBelow,
  parseHtml,
  rebuild,
  text,
  writeHtml,
} from '../lib/html-tree.ts';
import { withKeptUnits } from '../lib/typography.ts';

export interface KnownAbbreviation {
  readonly short: string;
  /** The full forms, the usual one first. */
  readonly full: readonly string[];
}

/** Where an explanation would be in the way, or is one already. */
const LEFT_ALONE = new Set([
  'a',
  'abbr',
  'button',
  'code',
  'pre',
  'script',
  'style',
  'svg',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/**
 * The first of each abbreviation in the HTML is explained, whole words alone. One that the text explains right
 * there, "Ủy ban nhân dân (UBND)", needs no more and is not explained again.
 * @param html composed Unicode (NFC), as the site publishes it
 */
export function explainAbbreviations(html: string, abbreviations: readonly KnownAbbreviation[]): string {
  const tree = parseHtml(html);
  explainOn(tree, abbreviations);
  return writeHtml(tree);
}

/** The same on a tree. */
export function explainOn(tree: HtmlParent, abbreviations: readonly KnownAbbreviation[]): void {
  const known = new Map(abbreviations.map(({ short, full }) => [short.normalize('NFC'), full]));
  if (known.size === 0) return;
  const words = wordPattern([...known.keys()]);
  /** Those met so far, in the order of the page. */
  const met = new Set<string>();
  const explained = new Map<HtmlNode, HtmlNode[]>();
  for (const node of nodesBelow(tree, ({ tagName }) => !LEFT_ALONE.has(tagName))) {
    const parts = isText(node) && explainedParts(node.value, words, known, met);
    if (parts) explained.set(node, parts);
  }
  if (explained.size === 0) return;
  rebuild(tree, (children) =>
    children.some((child) => explained.has(child))
      ? children.flatMap((child) => explained.get(child) ?? child)
      : children,
  );
}

/** A text in parts, the explained words as elements between the others; undefined where there is none to explain. */
function explainedParts(
  value: string,
  words: RegExp,
  known: ReadonlyMap<string, readonly string[]>,
  met: Set<string>,
): HtmlNode[] | undefined {
  const parts: HtmlNode[] = [];
  let from = 0;
  for (const { 0: short, index } of value.matchAll(words)) {
    const full = known.get(short);
    if (!full || met.has(short)) continue;
    met.add(short);
    if (explainedThere(value, short, index, full)) continue;
    parts.push(text(value.slice(from, index)), element('abbr', { title: full[0] ?? '' }, [text(short)]));
    from = index + short.length;
  }
  return from === 0 ? undefined : [...parts, text(value.slice(from))];
}

/** "full form (short)" or "short (full form)". */
function explainedThere(value: string, short: string, offset: number, full: readonly string[]): boolean {
  const before = value.slice(0, offset).toLowerCase().trimEnd();
  const after = value
    .slice(offset + short.length)
    .toLowerCase()
    .trimStart();
  const opened = before.endsWith('(') ? before.slice(0, -1).trimEnd() : undefined;
  const follows = after.startsWith('(') ? after.slice(1).trimStart() : undefined;
  return full.some((words) => {
    const form = words.normalize('NFC').toLowerCase();
    return (opened?.endsWith(form) ?? false) || (follows?.startsWith(form) ?? false);
  });
}

/** The same for plain words, which become HTML. */
export function explainInText(words: string, abbreviations: readonly KnownAbbreviation[]): string {
  const tree = fragment(text(withKeptUnits(words.normalize('NFC'))));
  explainOn(tree, abbreviations);
  return writeHtml(tree);
}

/** Longer forms first, so that none hides behind a shorter one; letters, digits and what joins words are no border. */
function wordPattern(shorts: readonly string[]): RegExp {
  const forms = shorts.toSorted((a, b) => b.length - a.length).map(escapeExpression);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}/_&-])(?:${forms.join('|')})(?![\\p{L}\\p{M}\\p{N}/_&-])`, 'gu');
}
