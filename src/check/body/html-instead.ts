/**
 * What to write instead of HTML that was pasted: old tags of looks, paragraphs, lists and tables of another editor. The
 * signs of Markdown take the place of tags that have one; of others the words alone remain.
 */

import { lineAt, lineEnd } from '../../lib/lines.ts';
import { CELL_ATTRIBUTES, type HtmlTag, MARKDOWN_OF, type Markdown } from './html-words.ts';
import { EMPTY_LINE } from './markdown.ts';

/** An element of a text, and what stands in it: other elements, and stretches of the text between them. */
interface Element {
  readonly tag: HtmlTag;
  readonly parts: Part[];
  end: number;
}
type Part = Element | { readonly from: number; readonly to: number };

/** A stretch of the text, and what to write in its place. */
export interface Instead {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where elements stand: on the text itself, where they may become blocks, or within a line. */
export interface Place {
  readonly text: string;
  readonly isRoot: boolean;
  /** Where an element ends that nothing closes, by where it begins. */
  readonly endOf: (start: number) => number;
}

const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr']);
/** An element whose end need not be written, and those that it does not reach beyond. */
const ENDS_BEFORE: Readonly<
  Record<string, { readonly by: readonly string[]; readonly within: readonly string[] }>
> = {
  p: {
    by: ['p', 'div', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'center'],
    within: [],
  },
  li: { by: ['li'], within: ['ul', 'ol'] },
  td: { by: ['td', 'th', 'tr'], within: ['table'] },
  th: { by: ['td', 'th', 'tr'], within: ['table'] },
  tr: { by: ['tr'], within: ['table'] },
};

/** What to write instead of the elements of one run of tags; those of which nobody can say are not among them. */
export function insteadOf(tags: readonly HtmlTag[], place: Place): Instead[] {
  const groups = grouped(elementsOf(tags, place), place);
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    const parts = group.flatMap((element, index): Part[] => {
      const before = group[index - 1];
      return before ? [{ from: before.end, to: element.tag.start }, element] : [element];
    });
    const written = blocksOf(parts, place, NO_MARKS);
    const range = { start: first.tag.start, end: last.end };
    const text = written && setApart(written, range, place);
    return text === undefined ? [] : [{ ...range, text }];
  });
}

/** Elements as browsers pair their tags. */
function elementsOf(tags: readonly HtmlTag[], { endOf }: Place): Element[] {
  const roots: Element[] = [];
  const open: Element[] = [];
  let seen = 0;
  const keep = (element: Element) => {
    const parent = open.at(-1);
    if (parent && seen < element.tag.start) parent.parts.push({ from: seen, to: element.tag.start });
    if (parent) parent.parts.push(element);
    else roots.push(element);
    seen = element.tag.end;
  };
  const closeFrom = (index: number, at: number, next: number) => {
    for (const element of open.splice(index).toReversed()) {
      if (seen < at) element.parts.push({ from: seen, to: at });
      element.end = next;
      seen = Math.max(seen, at);
    }
    seen = Math.max(seen, next);
  };
  for (const tag of tags) {
    if (tag.isClosing) {
      const index = open.findLastIndex((element) => element.tag.name === tag.name);
      if (index !== -1) closeFrom(index, tag.start, tag.end);
      else keep({ tag, parts: [], end: tag.end });
      continue;
    }
    for (let last = open.at(-1); last && isEndedBy(last, tag.name, open); last = open.at(-1))
      closeFrom(open.length - 1, tag.start, tag.start);
    const element: Element = { tag, parts: [], end: tag.end };
    keep(element);
    if (!VOID.has(tag.name)) open.push(element);
  }
  const [endless] = open;
  if (!endless) return roots;
  // Of a tag that may stand the editor says where it ends.
  if (open.some(({ tag }) => MARKDOWN_OF.get(tag.name)?.kind === 'kept'))
    return roots.filter((element) => element !== endless);
  const until = Math.max(seen, endOf(endless.tag.start));
  closeFrom(0, until, until);
  return roots;
}

function isEndedBy({ tag }: Element, name: string, open: readonly Element[]): boolean {
  const rule = Object.hasOwn(ENDS_BEFORE, tag.name) ? ENDS_BEFORE[tag.name] : undefined;
  return rule?.by.includes(name) === true && !rule.within.includes(open.at(-1)?.tag.name ?? '');
}

/** Nothing but spaces and the end of one line at most. */
const isOneBreak = (text: string): boolean => !/[^ \t\n]/.test(text) && text.split('\n').length <= 2;

/** Elements that follow each other are one thing that was pasted, where they are blocks of the text itself. */
function grouped(elements: readonly Element[], { text, isRoot }: Place): Element[][] {
  const groups: Element[][] = [];
  for (const element of elements) {
    const before = groups.at(-1)?.at(-1);
    const between = before && text.slice(before.end, element.tag.start);
    if (between === '' || (isRoot && between !== undefined && isOneBreak(between)))
      groups.at(-1)?.push(element);
    else groups.push([element]);
  }
  return groups;
}

interface Written {
  readonly text: string;
  readonly isBlock: boolean;
  /** By which its words are marked to their ends. */
  readonly sign?: string;
}

/** What an element stands in: marks that are on already, and a table of HTML, in which Markdown is not read. */
interface Around {
  readonly marks: ReadonlySet<string>;
  readonly inTable: boolean;
  readonly isInList: boolean;
}
const NO_MARKS: Around = { marks: new Set(), inTable: false, isInList: false };

/** Parts one after the other, blocks with a line between them. @returns undefined where nobody can say */
function blocksOf(parts: readonly Part[], place: Place, around: Around): Written | undefined {
  const done: Written[] = [];
  for (const part of parts) {
    const written =
      'tag' in part
        ? elementAs(part, place, around)
        : { text: place.text.slice(part.from, part.to), isBlock: false };
    if (!written) return undefined;
    done.push(written);
  }
  const isBlock = done.some((one) => one.isBlock);
  if (!isBlock) return inLine(done);
  const between = around.inTable ? '<br>' : '\n\n';
  const runs: string[] = [];
  let run = '';
  for (const { text, isBlock: apart } of [...done, { text: '', isBlock: true }]) {
    if (!apart) run += text;
    else {
      runs.push(run, text);
      run = '';
    }
  }
  const blocks = runs.map((one) => one.trim()).filter((one) => one !== '');
  return { text: blocks.join(between), isBlock: !around.inTable };
}

/** Words one after the other: two that are marked alike are marked as one. */
function inLine(parts: readonly Written[]): Written | undefined {
  let text = '';
  let last = '';
  for (const { text: words, sign = '' } of parts) {
    if (words === '') continue;
    if (last !== '' && sign !== '' && last !== sign) return undefined;
    text =
      last !== '' && last === sign ? text.slice(0, -sign.length) + words.slice(sign.length) : text + words;
    last = sign;
  }
  return { text, isBlock: false };
}

function elementAs(element: Element, place: Place, around: Around): Written | undefined {
  const { tag } = element;
  const what = MARKDOWN_OF.get(tag.name);
  if (!what || !tag.isPlain) return undefined;
  if (tag.isClosing) return strayAs(tag.name, what);
  if (what.kind === 'kept') return keptAs(element, place, around);
  if (what.kind === 'picture') return pictureAs(tag, around);
  if (what.kind === 'rule') return around.inTable ? undefined : { text: '---', isBlock: true };
  const marks = new Set(what.sign === undefined ? around.marks : [...around.marks, what.sign]);
  const isList = what.kind === 'list';
  const inner = blocksOf(element.parts, place, { ...around, marks, isInList: around.isInList || isList });
  return inner && HOLDING[what.kind]({ element, inner, place, around, sign: what.sign ?? '' });
}

/** The end of what nothing began. */
function strayAs(name: string, { kind }: Markdown): Written | undefined {
  if (name === 'br') return { text: '<br>', isBlock: false };
  return kind === 'kept' ? undefined : { text: '', isBlock: false };
}

/** An element with words in it, which are written already. */
interface Holding {
  readonly element: Element;
  readonly inner: Written;
  readonly place: Place;
  readonly around: Around;
  readonly sign: string;
}

const block = (text: string): Written => ({ text, isBlock: true });

const HOLDING: Readonly<
  Record<
    'words' | 'block' | 'mark' | 'heading' | 'quote' | 'list' | 'item' | 'link',
    (held: Holding) => Written | undefined
  >
> = {
  words: ({ inner }) => inner,
  block: ({ inner }) => block(inner.text),
  mark: markAs,
  link: linkAs,
  heading: ({ element, inner, place, around }) => {
    const words = inner.text.trim();
    if (around.inTable || words === '') return block(words);
    if (inner.isBlock || words.includes('\n')) return undefined;
    return block(`${isBelow(element.tag, place) ? '###' : '##'} ${words}`);
  },
  quote: ({ inner, around }) =>
    around.inTable
      ? undefined
      : block(
          inner.text
            .trim()
            .replace(/^/gm, '> ')
            .replace(/(?<! ) +$/gm, ''),
        ),
  list: ({ element, inner, around }) =>
    around.inTable ? undefined : block(numbered(inner.text, element.tag.name === 'ol')),
  item: ({ inner, around }) =>
    around.inTable || !around.isInList
      ? undefined
      : block(`${ITEM}${inner.text.trim().replace(/\n+/g, '\n  ')}`),
};

/** Whether a heading stands below a larger one. */
const isBelow = ({ name, start }: HtmlTag, { text }: Place): boolean =>
  !/^h[12]$/.test(name) && /^## |<h[12]\b/im.test(text.slice(0, start));

/** Stands before an item until its list says how it is numbered. */
const ITEM = '\uE001 ';

function numbered(items: string, hasNumbers: boolean): string {
  let count = 0;
  return items.replace(/\n+(?=\uE001)/g, '\n').replace(/^( *)\uE001/gm, (_, margin: string) => {
    count += 1;
    return `${margin}${hasNumbers ? `${count}.` : '-'}`;
  });
}

/** Bold words in a table of HTML, or in bold ones, are the words. */
function markAs({ element, inner, place, around, sign }: Holding): Written | undefined {
  const { text, isBlock } = inner;
  const words = text.trim();
  if (words === '' || around.inTable || around.marks.has(sign)) return { text, isBlock };
  if (isBlock || EMPTY_LINE.test(text) || (sign === '`' && /[`<]/.test(words))) return undefined;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  // A sign behind a full stop does not end what it began where a letter follows at once.
  const isGlued =
    after === '' &&
    /[\p{P}\p{S}]$/u.test(words) &&
    /^[\p{L}\p{N}]/u.test(place.text.slice(element.end, element.end + 2));
  const marked = `${before}${sign}${words}${sign}${isGlued ? ' ' : after}`;
  return { text: marked, isBlock, ...(marked.trim() === marked ? { sign } : {}) };
}

function linkAs({ element, inner, around }: Holding): Written | undefined {
  const { attributes } = element.tag;
  const { inTable } = around;
  const href = attributes.get('href');
  const words = inner.text.trim();
  if (href === undefined || words === '') return inner;
  if (inTable || inner.isBlock || !/^(?:https?:\/\/|mailto:|tel:|\/|#|[\w.-]+$)[^\s<>()"\\]*$/.test(href))
    return undefined;
  return { text: inner.text.replace(words, () => `[${words}](${href})`), isBlock: false };
}

function pictureAs({ attributes }: HtmlTag, { inTable }: Around): Written | undefined {
  const [src = '', alt = ''] = [attributes.get('src'), attributes.get('alt')];
  if (inTable || alt.trim() === '' || /[[\]\n]/.test(alt) || !/^[^\s<>()"\\:]+$/.test(src)) return undefined;
  return { text: `![${alt.trim()}](${src})`, isBlock: false };
}

/** A tag that may stand: without what is looks alone. */
function keptAs({ tag, parts }: Element, place: Place, around: Around): Written | undefined {
  const { name, attributes } = tag;
  const isCell = name === 'td' || name === 'th';
  const kept = isCell
    ? [...attributes].filter(([key, value]) => Object.hasOwn(CELL_ATTRIBUTES, key) && value !== '1')
    : [];
  if (!kept.every(([key, value]) => CELL_ATTRIBUTES[key]?.test(value))) return undefined;
  const start = `<${[name, ...kept.map(([key, value]) => `${key}="${value}"`)].join(' ')}>`;
  if (VOID.has(name)) return { text: start, isBlock: false };
  const isTable = name === 'table';
  const inner = blocksOf(parts, place, { ...around, inTable: around.inTable || isTable });
  if (!inner) return undefined;
  const words = isCell ? inner.text.trim() : inner.text.replace(/\n\s*\n/g, '\n');
  return { text: `${start}${words}</${name}>`, isBlock: isTable && !around.inTable };
}

/** In a list, a quotation or a cell no paragraph can be parted: lines are. */
function withinLine(text: string, before: string, after: string): string | undefined {
  if (text.includes('\n')) return undefined;
  const isFirst = /(?:^[\s>*+\-\d.)#]*|\|[ \t]*)$/.test(before);
  return `${isFirst ? '' : '<br>'}${text}${/^[ \t#]*(?:\||$)/.test(after) ? '' : '<br>'}`;
}

/** Blocks stand in lines of their own. */
function setApart(
  { text, isBlock }: Written,
  { start, end }: { start: number; end: number },
  place: Place,
): string | undefined {
  if (!isBlock) return text;
  const [from, to] = [lineAt(place.text, start), lineEnd(place.text, end)];
  const [before, after] = [place.text.slice(from, start), place.text.slice(end, to)];
  if (!place.isRoot) return withinLine(text, before, after);
  const above = place.text.slice(lineAt(place.text, from - 1), from);
  const below = place.text.slice(to, lineEnd(place.text, to + 1));
  const front = before.trim() !== '' ? '\n\n' : above.trim() !== '' ? '\n' : '';
  const back = after.trim() !== '' ? '\n\n' : below.trim() !== '' ? '\n' : '';
  return `${front}${text}${back}`;
}
