/**
 * What a reader sees of a text, letter by letter, and where each letter stands in it. Markup that became what it was
 * meant to is gone here; what is left of its signs will stand on the page.
 */
import type { MdastNode } from 'satteri';
import { isLineBreak } from '../../../html/markdown.ts';
import { childrenOf, startOf, wordsOf } from '../markdown.ts';

/** A paragraph, heading or cell as it will be read; its lines are parted by line feeds. */
export interface Shown {
  readonly node: MdastNode;
  readonly parent: MdastNode | undefined;
  readonly words: string;
  /** For each letter its offset in the text. */
  readonly at: readonly number[];
}

/** What stands for a letter that is meant as it is written: escaped, an entity, in code, a picture. */
const MEANT = '\uE000';

/** What may be markup; of any other letter the name says no more than the letter. */
const IS_SIGN = /[!-/:-@[-`{-~]/;

const asMeant = (letter: string): string => (IS_SIGN.test(letter) ? MEANT : letter);

/** Blocks of words; what HTML holds is told by its pieces. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

export function shownIn(root: MdastNode, text: string): Shown[] {
  const found: Shown[] = [];
  const waiting: { node: MdastNode; parent: MdastNode | undefined }[] = [{ node: root, parent: undefined }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    const children = childrenOf(node);
    if (node.type === 'html') found.push({ ...shownHtml(node, node.value, text), parent });
    // The words of a component stand in no paragraph.
    else if (BLOCKS.has(node.type) || children.some((child) => child.type === 'text'))
      found.push({ ...shownOf(node, text), parent });
    else for (const child of [...children].reverse()) waiting.push({ node: child, parent: node });
  }
  return found;
}

type Words = Omit<Shown, 'parent'>;

function shownOf(block: MdastNode, text: string): Words {
  const words: string[] = [];
  const at: number[] = [];
  const put = (letter: string, offset: number) => {
    words.push(letter);
    at.push(offset);
  };
  const visit = (node: MdastNode): void => {
    if (node.type === 'text') putText(node, node.value, text, put);
    else if (isAddressAlone(node)) visitAddress(node, put);
    else if (isLineBreak(node)) put('\n', startOf(node));
    else if (node.type === 'html') return;
    else if (childrenOf(node).length > 0) for (const child of childrenOf(node)) visit(child);
    else put(MEANT, startOf(node));
  };
  for (const child of childrenOf(block)) visit(child);
  return { node: block, words: words.join(''), at };
}

/** A link whose words are its address: its signs are those of the address. */
const isAddressAlone = (node: MdastNode): boolean =>
  node.type === 'link' &&
  /^(?:https?:\/\/|www\.)\S+$/i.test(wordsOf(node)) &&
  node.url.endsWith(wordsOf(node));

function visitAddress(link: MdastNode, put: (letter: string, offset: number) => void): void {
  const start = startOf(childrenOf(link)[0] ?? link);
  for (const [at, letter] of [...wordsOf(link)].entries())
    put(/[\p{L}\p{N}/:]/u.test(letter) ? letter : '.', start + at);
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** Follows the value of a text through what is written: the one is the other but for escapes, entities and margins. */
function putText(
  node: MdastNode,
  value: string,
  text: string,
  put: (letter: string, offset: number) => void,
): void {
  let from = startOf(node);
  const end = node.position?.end.offset ?? text.length;
  const isAsWritten = end - from === value.length && text.startsWith(value, from);
  if (isAsWritten) {
    putAsWritten(value, from, put);
    return;
  }
  for (let at = 0; at < value.length; at += 1) {
    const letter = value[at] ?? '';
    let length = disguiseAt(text, from, letter);
    // The margin of a line: spaces, and signs of the quote around it.
    while (length === 0 && from < end && text[from] !== letter) {
      from += 1;
      length = disguiseAt(text, from, letter);
    }
    if (length > 0) {
      put(asMeant(letter), from);
      from += length;
      continue;
    }
    put(letter, Math.min(from, end));
    if (from < end) from += 1;
  }
}

function putAsWritten(value: string, from: number, put: (letter: string, offset: number) => void): void {
  for (let at = 0; at < value.length; at += 1) put(value[at] ?? '', from + at);
}

/** How many letters of the text an escape or entity takes that stands for a letter; 0 where it is written as it is. */
function disguiseAt(text: string, from: number, letter: string): number {
  if (text[from] === '\\' && text[from + 1] === letter && IS_SIGN.test(letter)) return 2;
  if (text[from] !== '&') return 0;
  ENTITY.lastIndex = from;
  const [entity] = ENTITY.exec(text) ?? [];
  return entity !== undefined && (letter !== '&' || /^&(?:amp|#0*38|#x0*26);$/i.test(entity))
    ? entity.length
    : 0;
}

/** The words between the tags of a piece of HTML, in which no Markdown is read. */
function shownHtml(node: MdastNode, html: string, text: string): Words {
  const start = startOf(node);
  const isWhole = text.startsWith(html, start);
  const words = html.replace(/<[^<>]*>/g, (tag) => '\n'.repeat(tag.length));
  return { node, words, at: Array.from(words, (_, at) => (isWhole ? start + at : start)) };
}

/** The offset of a letter in the text; of none there is that of the beginning. */
export const placeOf = ({ at }: Pick<Shown, 'at'>, letter: number): number => at[letter] ?? 0;

/** A line of it, with the place of its first letter among the letters. */
export function* linesOf({ words }: Shown): Generator<{ line: string; from: number }> {
  let from = 0;
  for (const line of words.split('\n')) {
    yield { line, from };
    from += line.length + 1;
  }
}
