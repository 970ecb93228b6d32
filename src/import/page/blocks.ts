/** The blocks of an article of another site. Its tree may be as deep as its author likes: from some depth on it is words. */
import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
} from '../../lib/html-tree.ts';
import { shownInFont } from '../../lib/old-code-tables.ts';
import { DEPTH, MOST_SPANNED } from '../limits.ts';
import { signOf } from '../numbers.ts';
import {
  type Align,
  type Block,
  type Cell,
  type Item,
  type Marks,
  type Piece,
  paragraph,
  words,
} from '../text.ts';
import { allWords } from './about.ts';

export interface BlockReader {
  isAround(element: HtmlElement): boolean;
  /** The key of a picture, undefined where it cannot be had. */
  pictureOf(element: HtmlElement): string | undefined;
  /** Where a link leads; undefined where it is a file beside the text or leads nowhere. */
  linkOf(address: string, words: HtmlElement): string | undefined;
}

/** What is so for everything within an element. */
interface Style {
  readonly marks: Marks;
  readonly font: string | undefined;
  readonly align: Align | undefined;
  readonly depth: number;
}

export function blocksOf(article: HtmlParent, reader: BlockReader): Block[] {
  const flow = new Flow(reader);
  flow.children(article, { marks: {}, font: undefined, align: undefined, depth: 0 });
  flow.end();
  return flow.blocks;
}

const BLOCKS = new Set([
  'address',
  'article',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'li',
  'main',
  'p',
  'pre',
  'section',
  'tbody',
  'details',
  'summary',
]);

const MARKS: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underlined: true },
  ins: { underlined: true },
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
  sup: { raised: true },
  sub: { lowered: true },
};

/** A text as it grows: a line that is still open, and the blocks before it. */
class Flow {
  readonly blocks: Block[] = [];
  readonly #reader: BlockReader;
  #line: Piece[] = [];
  #align: Align | undefined;
  #item: Item | undefined;
  #level = -1;

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  children(parent: HtmlParent, style: Style): void {
    for (const child of childrenOf(parent)) this.#node(child, style);
  }

  /** Ends the open line. */
  end(): void {
    if (this.#line.length > 0)
      this.blocks.push(
        paragraph(this.#line, { ...(this.#align && { align: this.#align }), item: this.#item }),
      );
    this.#line = [];
    this.#item = undefined;
  }

  #node(node: HtmlNode, outer: Style): void {
    if (isText(node)) {
      if (node.value.trim() !== '') this.#align = outer.align;
      this.#line.push(words(shownInFont(node.value, outer.font), outer.marks));
    } else if (isElement(node) && !this.#reader.isAround(node)) {
      const style = styleOf(node, outer);
      const read = READ[node.tagName];
      if (style.depth > DEPTH) this.#line.push(words(allWords(node), style.marks));
      else if (read) read(this, node, style);
      else if (BLOCKS.has(node.tagName)) this.#block(node, style);
      else this.children(node, style);
    }
  }

  #block(node: HtmlElement, style: Style): void {
    this.end();
    this.children(node, style);
    this.end();
  }

  lineBreak(): void {
    this.#line.push({ type: 'break' });
  }

  heading(node: HtmlElement, style: Style): void {
    const inside = this.#apart(node, style);
    for (const block of inside) {
      const level = Number(node.tagName[1]);
      this.blocks.push(
        block.type === 'paragraph' && !block.item ? { type: 'heading', level, pieces: block.pieces } : block,
      );
    }
  }

  rule(): void {
    this.end();
    this.blocks.push({ type: 'rule' });
  }

  quote(node: HtmlElement, style: Style): void {
    this.blocks.push({ type: 'quote', blocks: this.#apart(node, style) });
  }

  picture(node: HtmlElement): void {
    const key = this.#reader.pictureOf(node);
    if (key !== undefined)
      this.#line.push({
        type: 'picture',
        key,
        alt: attributeOf(node, 'alt') ?? attributeOf(node, 'title') ?? '',
      });
  }

  /** A picture with what stands below it. */
  figure(node: HtmlElement, style: Style): void {
    const caption = childrenOf(node).find(
      (child): child is HtmlElement => isElement(child) && child.tagName === 'figcaption',
    );
    const blocks = this.#apart(node, style, (child) => child !== caption);
    const shown =
      caption && this.#apart(caption, style).flatMap((block) => ('pieces' in block ? block.pieces : []));
    const text = shown
      ?.map((piece) => (piece.type === 'words' ? piece.text : ' '))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const withCaption = (piece: Piece): Piece =>
      piece.type === 'picture' && text ? { ...piece, caption: text } : piece;
    this.blocks.push(
      ...blocks.map((block) =>
        'pieces' in block ? { ...block, pieces: block.pieces.map(withCaption) } : block,
      ),
    );
  }

  link(node: HtmlElement, style: Style): void {
    const target = this.#reader.linkOf(attributeOf(node, 'href') ?? '', node);
    this.children(node, target === undefined ? style : { ...style, marks: { ...style.marks, link: target } });
  }

  list(node: HtmlElement, style: Style): void {
    this.end();
    this.#level += 1;
    let number = Number(attributeOf(node, 'start') ?? 1) || 1;
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      if (child.tagName !== 'li') {
        this.#node(child, style);
        continue;
      }
      number = Number(attributeOf(child, 'value') ?? number) || number;
      this.end();
      this.#item = {
        level: this.#level,
        sign: node.tagName === 'ol' ? numberedBy(attributeOf(node, 'type'), number) : 'bullet',
      };
      this.#point(child, style);
      number += 1;
    }
    this.#level -= 1;
  }

  /** The lines of a point are lines of one paragraph, for its sign stands before the first. */
  #point(node: HtmlElement, style: Style): void {
    const item = this.#item;
    const before = this.blocks.length;
    this.children(node, styleOf(node, style));
    this.end();
    const added = this.blocks.splice(before);
    const lines = added.findIndex(
      (block) => block.type !== 'paragraph' || (block.item !== undefined && block.item !== item),
    );
    const own = lines < 0 ? added : added.slice(0, lines);
    const pieces = own.flatMap((block, at): Piece[] =>
      'pieces' in block ? [...(at > 0 ? [{ type: 'break' } as const] : []), ...block.pieces] : [],
    );
    if (pieces.length > 0) this.blocks.push(paragraph(pieces, { item }));
    this.blocks.push(...added.slice(own.length));
  }

  table(node: HtmlElement, style: Style): void {
    this.end();
    const rows = rowsOf(node).map((row) => cellsOf(row).map((cell) => this.#cell(cell, style)));
    const filled = rows.filter((row) => row.length > 0);
    const [only, ...others] = filled.flat();
    // A frame around a text or a picture is no table.
    const isFrame =
      filled.every((row) => row.length === 1) &&
      filled
        .flat()
        .some(({ blocks }) =>
          blocks.some((block) => 'pieces' in block && block.pieces.some(({ type }) => type === 'picture')),
        );
    if (isFrame || (only && others.length === 0))
      this.blocks.push(...filled.flat().flatMap(({ blocks }) => blocks));
    else if (only) this.blocks.push({ type: 'table', rows: filled });
  }

  #cell(cell: HtmlElement, style: Style): Cell {
    const span = (name: string) =>
      Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(attributeOf(cell, name) ?? 1)) || 1));
    return {
      blocks: this.#apart(cell, styleOf(cell, style)),
      columns: span('colspan'),
      rows: span('rowspan'),
      isHead: cell.tagName === 'th',
    };
  }

  /** The blocks of an element by themselves. */
  #apart(node: HtmlElement, style: Style, isWanted: (child: HtmlNode) => boolean = () => true): Block[] {
    this.end();
    const inside = new Flow(this.#reader);
    for (const child of childrenOf(node)) if (isWanted(child)) inside.#node(child, style);
    inside.end();
    return inside.blocks;
  }
}

const FORMS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const numberedBy = (type: string | undefined, number: number): Item['sign'] =>
  signOf([number], [{ format: FORMS[type ?? ''] ?? 'decimal', pattern: '%1.' }]);

const heading = (flow: Flow, node: HtmlElement, style: Style): void => flow.heading(node, style);
const list = (flow: Flow, node: HtmlElement, style: Style): void => flow.list(node, style);

const READ: Readonly<Record<string, ((flow: Flow, node: HtmlElement, style: Style) => void) | undefined>> = {
  __proto__: null as never,
  a: (flow, node, style) => flow.link(node, style),
  blockquote: (flow, node, style) => flow.quote(node, style),
  br: (flow) => flow.lineBreak(),
  figure: (flow, node, style) => flow.figure(node, style),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: (flow) => flow.rule(),
  img: (flow, node) => flow.picture(node),
  ol: list,
  table: (flow, node, style) => flow.table(node, style),
  ul: list,
};

function rowsOf(table: HtmlElement): HtmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  childrenOf(row).filter((child): child is HtmlElement => isElement(child) && /^t[dh]$/.test(child.tagName));

function styleOf(node: HtmlElement, outer: Style): Style {
  const style = (attributeOf(node, 'style') ?? '').slice(0, 2000).toLowerCase();
  const own = MARKS[node.tagName];
  const align = alignOf(node, style);
  return {
    marks: { ...outer.marks, ...own, ...styledMarks(style) },
    font:
      attributeOf(node, 'face') ??
      /font-family\s?:\s?["']?([^"';,]+)/.exec(attributeOf(node, 'style') ?? '')?.[1] ??
      outer.font,
    align: align ?? outer.align,
    depth: outer.depth + 1,
  };
}

function styledMarks(style: string): Marks {
  if (style === '') return {};
  return {
    ...(/font-weight\s?:\s?(?:bold|[6-9]00)/.test(style) && { bold: true }),
    ...(/font-weight\s?:\s?(?:normal|400)/.test(style) && { bold: false }),
    ...(/font-style\s?:\s?italic/.test(style) && { italic: true }),
    ...(/font-style\s?:\s?normal/.test(style) && { italic: false }),
    ...(/text-decoration(?:-line)?\s?:[^;]{0,40}underline/.test(style) && { underlined: true }),
  };
}

function alignOf(node: HtmlElement, style: string): Align | undefined {
  if (node.tagName === 'center') return 'center';
  const said = /text-align\s?:\s?([a-z]+)/.exec(style)?.[1] ?? attributeOf(node, 'align')?.toLowerCase();
  if (said === undefined || node.tagName === 'img' || node.tagName === 'table') return undefined;
  return said === 'center' || said === 'right' ? said : 'left';
}
