/**
 * The ids that a text brings to its page, of its headings and its footnotes: one function for the page, which writes
 * those of headings, and for the check, which knows where a link may lead.
 */
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { slugify } from '../lib/text.ts';
import { isLineBreak } from './markdown.ts';

/** Names headings in the order of the text: ASCII ids, which survive being copied, sent and typed. */
function headingNames(): (heading: MdastNode) => string {
  const used = new Set<string>();
  /** How often each has been asked for. */
  const counts = new Map<string, number>();
  return (heading) => {
    const id = headingId(wordsIn(heading));
    let count = counts.get(id) ?? 0;
    let name: string;
    do {
      count += 1;
      name = count === 1 ? id : `${id}-${count}`;
    } while (used.has(name));
    counts.set(id, count);
    used.add(name);
    return name;
  };
}

/** The id of a heading of these words, where it is the first. The prefix keeps it apart from the ids of the page around. */
export const headingId = (words: string): string => `muc-${slugify(words) || 'muc'}`;

/** Words of a heading without pictures and footnotes, whose numbers change. */
function wordsIn(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (isLineBreak(node)) return '\n';
  return 'children' in node ? (node.children as readonly MdastNode[]).map(wordsIn).join('') : '';
}

/** The first level is the title of the page, which no text has. */
const hasId = (node: MdastNode) => node.type === 'heading' && node.depth > 1;

export const headingIds = () => {
  const nameOf = headingNames();
  return defineMdastPlugin({
    name: 'heading-ids',
    heading(node, context) {
      if (hasId(node)) context.setProperty(node, 'data', { hProperties: { id: nameOf(node) } });
    },
  });
};

/** Of the heading above the footnotes, as the engine calls it. */
const FOOTNOTES = 'footnote-label';

/** @param nodes all of a text, in its order */
export function idsOfText(nodes: readonly MdastNode[]): Set<string> {
  const nameOf = headingNames();
  const ids = new Set<string>();
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (hasId(node)) ids.add(nameOf(node));
    // The parser makes one only where there is such a footnote.
    if (node.type !== 'footnoteReference') continue;
    const name = encodeURI(node.identifier.toLowerCase());
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    ids.add(`user-content-fn-${name}`);
    ids.add(`user-content-fnref-${name}${count > 1 ? `-${count}` : ''}`);
    ids.add(FOOTNOTES);
  }
  return ids;
}
